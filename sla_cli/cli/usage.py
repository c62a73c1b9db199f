"""What is wrong with a command line, as a value; and Typer's own refusals turned into the same.

Typer names one of its refusals in public, `BadParameter`; the others are told by what they carry.
"""

from __future__ import annotations

import difflib
import sys
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from typer import BadParameter

from sla_cli.cli.choices import words_of
from sla_cli.source.errors import SlaError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer import Context, TyperException


_RENDER = {
    "--form short": ("--court", "--courte", "--short"),
    "--form long": ("--long", "--longue"),
    "--to pdf": ("--pdf",),
    "--to html": ("--html",),
    "--to md": ("--md", "--markdown"),
}
_ELSEWHERE = {("sla render", word): meant for meant, words in _RENDER.items() for word in words}
"""What people type for an option with its value."""


class Misuse(SlaError):
    """A command line that cannot be carried out; the `usage` of a language words it."""

    exit_code = 2


def not_known(rule: str, name: str, known: list[str]) -> Misuse:
    """Refuse a name that is none of those known, and tell the one that was probably meant."""
    near = next(iter(difflib.get_close_matches(name, known, n=1)), "")
    return Misuse(rule, name=name, choices=tuple(known), suggestion=near)


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
    """Turn a refusal of Typer's into ours by its kind, never by its text."""
    command = _command(error)
    if isinstance(error, _NoOption):
        near = _ELSEWHERE.get((command, error.option_name), "")
        near = near or next(iter(error.possibilities or ()), "")
        return Misuse("no-option", name=error.option_name, command=command, suggestion=near)
    if isinstance(error, _AboutOption):
        return Misuse("no-value", name=error.option_name, command=command)
    if not isinstance(error, BadParameter) or error.param is None:
        return Misuse("unclear", command=command)
    if isinstance(error, _Missing):
        name = (error.param.name or "").upper().removesuffix("S")
        return Misuse("missing", name=name, command=command)
    option = next(iter(error.param.opts), "")
    choices = tuple(words_of(error.param.metavar))
    return Misuse("bad-value", name=option, value=_typed(option), command=command, choices=choices)


def _command(error: TyperException) -> str:
    """Give the command a refusal is about; Typer forgets it while it still reads the words."""
    if isinstance(error, _Placed) and error.ctx:
        return error.ctx.command_path
    word = next((word for word in sys.argv[1:] if not word.startswith("-")), "")
    return f"sla {word}".rstrip()


def _typed(option: str) -> str:
    """Find what the user typed after an option: Typer keeps it only in its English sentence."""
    words = sys.argv[1:]
    for place, word in enumerate(words):
        if word.startswith(f"{option}="):
            return word.partition("=")[2]
        if word == option and place + 1 < len(words):
            return words[place + 1]
    return ""
