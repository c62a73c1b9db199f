"""What is wrong with a command line, as a value; and Typer's own refusals turned into the same.

Typer names one of its refusals in public, `BadParameter`; the others are told by what they carry.
"""

from __future__ import annotations

import difflib
import sys
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from typer import BadParameter

from sla_cli.cli.choices import words_of
from sla_cli.cli.words import tell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer import Context, TyperException


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


@runtime_checkable
class _Placed(Protocol):
    """A refusal that knows which command it is about, unless Typer has yet to find that out."""

    ctx: Context | None


@runtime_checkable
class _AboutOption(Protocol):
    """An option that is not there, or stands without the value it needs."""

    option_name: str


@runtime_checkable
class _NoOption(_AboutOption, Protocol):
    """An option that is not there."""

    possibilities: Sequence[str] | None


@runtime_checkable
class _Missing(Protocol):
    """An argument or option that has to be given, and is not."""

    param_type: str | None


def from_typer(error: TyperException) -> Misuse:
    """Word a refusal of Typer's by its kind, never by its text."""
    see_help = tell("usage.see-help", command=_command(error))
    if isinstance(error, _NoOption):
        near = error.possibilities or []
        fix = tell("usage.did-you-mean", name=near[0]) if near else see_help
        return Misuse(tell("usage.no-option", name=error.option_name), fix)
    if isinstance(error, _AboutOption):
        return Misuse(tell("usage.no-value", name=error.option_name), see_help)
    if not isinstance(error, BadParameter) or error.param is None:
        return Misuse(tell("usage.unclear"), see_help)
    if isinstance(error, _Missing):
        name = error.param.name or ""
        return Misuse(tell("usage.missing", name=name.upper().removesuffix("S")), see_help)
    return _bad_value(error.param.opts, error.param.metavar, see_help)


def _command(error: TyperException) -> str:
    """Give the command a refusal is about; Typer forgets it while it still reads the words."""
    if isinstance(error, _Placed) and error.ctx:
        return error.ctx.command_path
    word = next((word for word in sys.argv[1:] if not word.startswith("-")), "")
    return f"sla {word}".rstrip()


def _bad_value(names: list[str], shown: str | None, see_help: str) -> Misuse:
    """Refuse the value of an option of these names, whose help shows what it takes."""
    option = names[0] if names else ""
    choices = words_of(shown)
    fix = tell("usage.bad-value.fix", choices=", ".join(choices)) if choices else see_help
    return Misuse(tell("usage.bad-value", name=option, value=_typed(option)), fix)


def _typed(option: str) -> str:
    """Find what the user typed after an option: Typer keeps it only in its English sentence."""
    words = sys.argv[1:]
    for place, word in enumerate(words):
        if word.startswith(f"{option}="):
            return word.partition("=")[2]
        if word == option and place + 1 < len(words):
            return words[place + 1]
    return ""
