"""The words that options take, and the exit codes."""

from __future__ import annotations

from enum import StrEnum

from sla_cli.documents.formats import FORMATS
from sla_cli.documents.templates import presets
from sla_cli.words import DOCUMENTS

EXIT_FAULTY = 1
EXIT_SURROUNDINGS = 3
INTERRUPTED = 130


class Tongue(StrEnum):
    """A language that agreements are written in, and that the commands speak."""

    fr = "fr"
    en = "en"


# Typer offers the members of an enumeration; a folder of words is all that makes a language.
DocumentTongue = StrEnum("DocumentTongue", {code: code for code in DOCUMENTS})  # type: ignore[misc]


class Form(StrEnum):
    """A form of the document."""

    long = "long"
    short = "short"


class Format(StrEnum):
    """A format of the document."""

    # The members are the registry's: what is assigned in a class body by name, Enum makes one of.
    vars().update({name: name for name in FORMATS})


class Report(StrEnum):
    """A way of handing on findings."""

    text = "text"
    json = "json"
    github = "github"
    sarif = "sarif"


# mypy knows the members of an enum only where they are written out.
Preset = StrEnum("Preset", [(name, name) for name in presets()])  # type: ignore[misc]
"""A filled-in example."""


def one_of(words: type[StrEnum]) -> str:
    """Show the words an option takes, as in `long|short`."""
    return "|".join(words)


def words_of(shown: str | None) -> list[str]:
    """Give the words that `one_of` showed; none for an option that takes anything."""
    return shown.split("|") if shown and "|" in shown else []
