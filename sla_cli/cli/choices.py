"""The words that options take, and the exit codes."""

from __future__ import annotations

from enum import StrEnum

from sla_cli.documents.formats import EVENTS, FORMATS
from sla_cli.documents.templates import presets
from sla_cli.words import DOCUMENTS, MESSAGES

# Between them stands 2, a command line that is wrong: `Misuse` bears it.
EXIT_FAULTY = 1
EXIT_SURROUNDINGS = 3
# Of words that came back, where it is asked for: they have other signs, or stand elsewhere.
EXIT_SIGNS = 4
EXIT_MOVED = 5
INTERRUPTED = 130

# Typer offers the members of an enumeration, and mypy knows them only where they are written out:
# these are what there is in a folder or a registry.
DocumentTongue = StrEnum("DocumentTongue", {code: code for code in DOCUMENTS})  # type: ignore[misc]
"""A language of the documents."""

Tongue = StrEnum("Tongue", {code: code for code in MESSAGES})  # type: ignore[misc]
"""A language that agreements are written in, and that the commands speak."""

Format = StrEnum("Format", {name: name for name in FORMATS})  # type: ignore[misc]
"""A format of the document."""

Events = StrEnum("Events", {name: name for name in EVENTS})  # type: ignore[misc]
"""A kind of event in a calendar."""

Preset = StrEnum("Preset", [(name, name) for name in presets()])  # type: ignore[misc]
"""A filled-in example."""


class Form(StrEnum):
    """A form of the document."""

    long = "long"
    short = "short"


class Report(StrEnum):
    """A way of handing on findings."""

    text = "text"
    json = "json"
    github = "github"
    gitlab = "gitlab"
    junit = "junit"
    sarif = "sarif"


class Telling(StrEnum):
    """A way of telling what changed."""

    text = "text"
    md = "md"
    html = "html"
    json = "json"


class Answer(StrEnum):
    """A way of telling what came back."""

    text = "text"
    json = "json"


class Detail(StrEnum):
    """How much is told of a change."""

    brief = "brief"
    full = "full"


class Topic(StrEnum):
    """What only is told."""

    promises = "promises"


class Listing(StrEnum):
    """A way of showing how agreements stand."""

    text = "text"
    json = "json"
    md = "md"
    html = "html"


def one_of(words: type[StrEnum]) -> str:
    """Show the words an option takes, as in `long|short`."""
    return "|".join(words)


def words_of(shown: str | None) -> list[str]:
    """Give the words that `one_of` showed; none for an option that takes anything."""
    return shown.split("|") if shown and "|" in shown else []
