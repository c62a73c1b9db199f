"""How every command helps: usage, what it does, its arguments and options, and examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from sla_cli.cli.usage import Misuse, no_command
from sla_cli.cli.words import tell

if TYPE_CHECKING:
    from typer._click import Command, Context, HelpFormatter

_BUILT_IN = ("help", "install_completion", "show_completion")


class SlaCommand(TyperCommand):
    """A command whose help is in the user's language and ends with examples."""

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the help."""
        _write_help(self, ctx, formatter, self.name or "sla")

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the arguments, and name the word that is one too many."""
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            see = tell("usage.see-help", command=ctx.command_path)
            raise Misuse(tell("usage.extra", name=rest[0]), see)
        return rest


class SlaGroup(TyperGroup):
    """The program itself; an unknown command is answered with the one probably meant."""

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the help."""
        _write_help(self, ctx, formatter, self.name or "sla")

    def resolve_command(
        self, ctx: Context, args: list[str]
    ) -> tuple[str | None, Command | None, list[str]]:
        """Find the command. Raises Misuse where there is none of that name."""
        name = args[0]
        if self.get_command(ctx, name) is None and not ctx.resilient_parsing:
            raise no_command(name, self.list_commands(ctx))
        return super().resolve_command(ctx, args)


def _write_help(
    command: TyperCommand | TyperGroup, ctx: Context, formatter: HelpFormatter, key: str
) -> None:
    group = command if isinstance(command, TyperGroup) else None
    params = command.get_params(ctx)
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


def _place(argument: TyperArgument) -> str:
    name = (argument.name or "").removesuffix("s").upper()
    name = name if argument.required else f"[{name}]"
    return f"{name}..." if argument.nargs == -1 else name


def _option(option: TyperOption) -> tuple[str, str]:
    # What is on unless refused is shown by the way to refuse it.
    shown = option.secondary_opts if option.default is True else option.opts
    names = ", ".join(sorted(shown, key=len))
    choices = getattr(option.type, "choices", None)
    if choices:
        names += f" {'|'.join(str(getattr(choice, 'value', choice)) for choice in choices)}"
    elif not option.is_flag:
        names += f" {option.metavar or option.type.name.upper()}"
    help_text = option.help or ""
    if option.name in _BUILT_IN:
        help_text = tell(f"option.{option.name}")
    if option.show_default and isinstance(option.default, str):
        default = getattr(option.default, "value", option.default)
        help_text += " " + tell("help.default", value=default)
    return names, help_text
