"""Findings as workflow commands, that GitHub shows as annotations on the lines of a pull request.

The form is that of https://docs.github.com/actions/reference/workflow-commands-for-github-actions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.cli.words import tell
from sla_cli.source.characters import visible

if TYPE_CHECKING:
    from sla_cli.checks.finding import Finding
    from sla_cli.cli.formats import Checked


def as_github(files: list[Checked]) -> str:
    """Give one line for each finding."""
    lines = [_line(one, file.language) for file in files for one in file.findings]
    return "".join(f"{line}\n" for line in lines)


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
    message = f"{visible(finding.message)}\n{tell('fix', language)}: {visible(finding.fix)}"
    return f"::{finding.severity.value} {told}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
