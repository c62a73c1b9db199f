"""How every command helps: usage, what it does, its arguments and options, and examples."""

from __future__ import annotations

from typing import cast

from typer import Context
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from sla_cli.cli.usage import Misuse, not_known
from sla_cli.cli.words import tell

# Typer brings these by itself, with a help in English.
_BUILT_IN = ("help", "install_completion", "show_completion")


class SlaCommand(TyperCommand):
    """A command whose help is in the user's language and ends with examples."""

    context_class = Context

    def get_help(self, ctx: object) -> str:
        """Give the help."""
        return _help(self, _context(ctx))

    def parse_args(self, ctx: object, args: list[str]) -> list[str]:
        """Read the arguments, and name the word that is one too many."""
        context = _context(ctx)
        # Else Typer refuses it before anything here is asked.
        context.allow_extra_args = True
        rest = super().parse_args(context, args)
        if rest and not context.resilient_parsing:
            raise Misuse("extra", name=rest[0], command=context.command_path)
        return rest


class SlaGroup(TyperGroup):
    """The program itself; an unknown command is answered with the one probably meant."""

    context_class = Context

    def get_help(self, ctx: object) -> str:
        """Give the help."""
        return _help(self, _context(ctx))

    def parse_args(self, ctx: object, args: list[str]) -> list[str]:
        """Read the arguments; a group by itself is a question for its help."""
        context = _context(ctx)
        asked = args or ([] if context.resilient_parsing else ["--help"])
        return super().parse_args(context, asked)

    def get_command(self, ctx: object, cmd_name: str) -> TyperCommand | TyperGroup | None:
        """Find a command. Raises Misuse where there is none of that name."""
        context = _context(ctx)
        found = self.commands.get(cmd_name)
        if isinstance(found, TyperCommand | TyperGroup):
            return found
        # While a shell completes the line, Typer asks for what is not there yet.
        if context.resilient_parsing:
            return None
        raise not_known("no-command", cmd_name, self.list_commands(context))


def _context(ctx: object) -> Context:
    """Take a context for what `context_class` makes it: Typer's hooks name a private class."""
    return cast("Context", ctx)


def _help(command: TyperCommand | TyperGroup, ctx: Context) -> str:
    key = command.name or "sla"
    group = command if isinstance(command, TyperGroup) else None
    params = command.get_params(ctx)
    formatter = ctx.make_formatter()
    arguments = [param for param in params if isinstance(param, TyperArgument)]
    places = [tell("help.option_place"), *(_place(argument) for argument in arguments)]
    if group:
        places.append(tell("help.command_place"))
    formatter.write_usage(ctx.command_path, " ".join(places), prefix=f"{tell('help.usage')} ")
    formatter.write_paragraph()
    formatter.write_text(tell(key))
    options = [_option(param) for param in params if isinstance(param, TyperOption)]
    lists = {
        "commands": [(name, tell(name)) for name in group.list_commands(ctx)] if group else [],
        "arguments": [(_place(argument), argument.help or "") for argument in arguments],
        "options": options,
    }
    for heading, rows in lists.items():
        if rows:
            formatter.write(f"\n{tell(f'help.{heading}')}\n")
            with formatter.indentation():
                formatter.write_dl(rows)
    formatter.write(f"\n{tell('help.examples')}\n")
    for line in tell(f"{key}.examples").splitlines():
        formatter.write(f"  {line}\n")
    return formatter.getvalue().rstrip("\n")


def _place(argument: TyperArgument) -> str:
    # `paths` is shown as `PATH...`: the dots say that there may be several.
    name = (argument.name or "").removesuffix("s").upper()
    name = name if argument.required else f"[{name}]"
    return f"{name}..." if argument.nargs == -1 else name


def _option(option: TyperOption) -> tuple[str, str]:
    # What is on unless refused is shown by the way to refuse it.
    shown = option.secondary_opts if option.default is True else option.opts
    names = ", ".join(sorted(shown, key=len))
    if not option.is_flag:
        names += f" {option.metavar or (option.name or '').upper()}"
    help_text = option.help or ""
    if option.name in _BUILT_IN:
        help_text = tell(f"option.{option.name}")
    if option.show_default and isinstance(option.default, str):
        default = getattr(option.default, "value", option.default)
        help_text += " " + tell("help.default", value=default)
    return names, help_text
