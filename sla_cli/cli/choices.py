"""The words that options take, and the exit codes."""

from __future__ import annotations

from enum import StrEnum

from sla_cli.documents.templates import presets

EXIT_FAULTY = 1
EXIT_USAGE = 2
EXIT_SURROUNDINGS = 3


class Tongue(StrEnum):
    """A language that agreements are written in, and that the commands speak."""

    fr = "fr"
    en = "en"


class DocumentTongue(StrEnum):
    """A language that documents are worded in."""

    fr = "fr"
    en = "en"
    de = "de"


class Form(StrEnum):
    """A form of the document."""

    long = "long"
    short = "short"


class Format(StrEnum):
    """A format of the document."""

    pdf = "pdf"
    html = "html"
    md = "md"


class Report(StrEnum):
    """A way of handing on findings."""

    text = "text"
    json = "json"
    github = "github"
    sarif = "sarif"


# mypy knows the members of an enum only where they are written out.
Preset = StrEnum("Preset", [(name, name) for name in presets()])  # type: ignore[misc]
"""A filled-in example."""
