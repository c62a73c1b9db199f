"""Findings as workflow commands, that GitHub shows as annotations on the lines of a pull request.

GitHub shows some of them only: the totals say how many there are, and the job's summary lists them.

The form is that of https://docs.github.com/actions/reference/workflow-commands-for-github-actions.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from sla_cli.cli.words import tell
from sla_cli.source.characters import visible

if TYPE_CHECKING:
    from sla_cli.checks.finding import Finding
    from sla_cli.cli.formats import Checked


_KINDS = ("errors", "warnings")
_LISTED = 200
"""Findings in a job's summary, of which GitHub takes a megabyte."""


def as_github(files: list[Checked], language: str) -> str:
    """Give one line for each finding, and one for the totals."""
    lines = [_line(one, file.language) for file in files for one in file.findings]
    return "".join(f"{line}\n" for line in (*lines, _total(files, language)))


def summarise(files: list[Checked], language: str) -> None:
    """Add what was found to the summary of the job, where there is one."""
    from sla_cli.source.errors import FileTrouble
    from sla_cli.source.gate import append

    if place := os.environ.get("GITHUB_STEP_SUMMARY"):
        with suppress(FileTrouble):  # the annotations say the same
            append(Path(place), _summary(files, language).encode("utf-8", "replace"))


def _total(files: list[Checked], language: str) -> str:
    errors, warnings = (sum(getattr(one, kind) for one in files) for kind in _KINDS)
    return tell("summary.findings", language, files=len(files), errors=errors, warnings=warnings)


def _summary(files: list[Checked], language: str) -> str:
    """Give a table of GitHub's Markdown; its cells show words, never marks."""
    from sla_cli.documents.inline import verbatim

    def row(*texts: str) -> str:
        cells = (verbatim(visible(" ".join(one.split())), as_html=False) for one in texts)
        return f"| {' | '.join(cells)} |"

    found = [(one, file.language) for file in files for one in file.findings]
    names = tell("summary.heads", language).split("|")
    lines = ["### sla", "", _total(files, language), ""]
    if found:
        lines += [row(*names), "| --- | --- | --- | --- |"]
    for one, spoken in found[:_LISTED]:
        place = f"{one.file}:{one.span.line}:{one.span.column}"
        severity = tell(f"severity.{one.severity.value}", spoken)
        lines.append(row(place, f"{severity} ({one.rule})", one.message, one.fix))
    if len(found) > _LISTED:
        lines += ["", tell("summary.more", language, count=len(found) - _LISTED)]
    return "\n".join((*lines, "", ""))


def _line(finding: Finding, language: str) -> str:
    span = finding.span
    place = {
        "file": visible(finding.file).replace("\\", "/"),
        "line": span.line,
        "col": span.column,
    }
    if span.end_line == span.line and span.end_column > span.column:
        place["endColumn"] = span.end_column
    place["endLine"] = span.end_line
    place["title"] = finding.rule
    told = ",".join(f"{key}={_property(str(value))}" for key, value in place.items())
    fix = f"{tell('fix', language)}{tell('colon', language)}{visible(finding.fix)}"
    message = f"{visible(finding.message)}\n{fix}"
    return f"::{finding.severity.value} {told}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
