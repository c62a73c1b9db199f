"""What is wrong with a command line, as a value; and Typer's own refusals turned into the same."""

from __future__ import annotations

import difflib
import sys
from typing import TYPE_CHECKING

from sla_cli.cli.words import tell

if TYPE_CHECKING:
    from typer._click.exceptions import UsageError


class Misuse(Exception):
    """A command line that cannot be carried out: what is wrong, and how to mend it."""

    def __init__(self, message: str, fix: str) -> None:
        super().__init__(message)
        self.message = message
        self.fix = fix


def misuse(key: str, **facts: object) -> Misuse:
    """Make the refusal that the catalogue words under `usage.key` and `usage.key.fix`."""
    return Misuse(tell(f"usage.{key}", **facts), tell(f"usage.{key}.fix", **facts))


def no_command(name: str, known: list[str]) -> Misuse:
    """Refuse an unknown command, with the one that was probably meant."""
    close = difflib.get_close_matches(name, known, n=1)
    fix = (
        tell("usage.did-you-mean", name=f"sla {close[0]}")
        if close
        else tell("usage.no-command.fix", choices=", ".join(known))
    )
    return Misuse(tell("usage.no-command", name=name), fix)


def no_rule(name: str, known: list[str]) -> Misuse:
    """Refuse to explain a rule that does not exist, with the one that was probably meant."""
    close = difflib.get_close_matches(name, known, n=1)
    fix = (
        tell("usage.did-you-mean", name=close[0])
        if close
        else tell("usage.no-rule.fix", choices=", ".join(known))
    )
    return Misuse(tell("usage.no-rule", name=name), fix)


def missing(name: str, command: str) -> Misuse:
    """Refuse a command line that lacks something it needs."""
    return Misuse(tell("usage.missing", name=name), tell("usage.see-help", command=command))


def from_typer(error: UsageError) -> Misuse:
    """Word a refusal of Typer's by its kind, never by its text."""
    from typer._click import exceptions

    see_help = tell("usage.see-help", command=_command(error))
    if isinstance(error, exceptions.NoSuchOption):
        near = error.possibilities or []
        fix = tell("usage.did-you-mean", name=near[0]) if near else see_help
        return Misuse(tell("usage.no-option", name=error.option_name), fix)
    if isinstance(error, exceptions.MissingParameter):
        name = (error.param.name if error.param else "") or ""
        return Misuse(tell("usage.missing", name=name.upper().removesuffix("S")), see_help)
    if isinstance(error, exceptions.BadOptionUsage):
        return Misuse(tell("usage.no-value", name=error.option_name), see_help)
    if isinstance(error, exceptions.BadParameter) and error.param:
        return _bad_value(error, see_help)
    return Misuse(tell("usage.unclear"), see_help)


def _command(error: UsageError) -> str:
    """Give the command a refusal is about; Typer forgets it while it still reads the words."""
    if error.ctx:
        return error.ctx.command_path
    word = next((word for word in sys.argv[1:] if not word.startswith("-")), "")
    return f"sla {word}".rstrip()


def _bad_value(error: UsageError, see_help: str) -> Misuse:
    param = getattr(error, "param", None)
    choices = getattr(getattr(param, "type", None), "choices", ())
    names = [str(getattr(choice, "value", choice)) for choice in choices]
    option = next(iter(getattr(param, "opts", ())), "")
    typed = _typed(option, error)
    fix = tell("usage.bad-value.fix", choices=", ".join(names)) if names else see_help
    return Misuse(tell("usage.bad-value", name=option, value=typed), fix)


def _typed(option: str, error: UsageError) -> str:
    """Find what the user typed after an option: Typer keeps it only in its English sentence."""
    words = sys.argv[1:]
    for place, word in enumerate(words):
        if word.startswith(f"{option}="):
            return word.partition("=")[2]
        if word == option and place + 1 < len(words):
            return words[place + 1]
    return ""
