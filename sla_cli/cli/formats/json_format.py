"""Findings as JSON, for other programs; the README tells its keys.

`version` grows when a key changes its meaning or goes away, not when one is added.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from sla_cli.cli.formats import in_json

if TYPE_CHECKING:
    from sla_cli.checks.finding import Finding
    from sla_cli.cli.formats import Checked
    from sla_cli.source.problem import Fact, Span

VERSION = 1


def as_json(files: list[Checked]) -> str:
    """Give one JSON object for all files, ending in a line feed."""
    told = {
        "version": VERSION,
        "findings": [_finding(one, file.language) for file in files for one in file.findings],
        "silenced": [
            {**_finding(one, file.language), "reason": one.reason}
            for file in files
            for one in file.silenced
        ],
        "summary": {
            "files": len(files),
            "errors": sum(file.errors for file in files),
            "warnings": sum(file.warnings for file in files),
        },
    }
    return in_json(told)


def _finding(finding: Finding, language: str) -> dict[str, object]:
    span, repair = finding.span, finding.repair
    return {
        "file": finding.file,
        **_place(span),
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "fix": finding.fix,
        "edits": [
            {**_place(edit.span), "text": edit.text} for edit in (repair.edits if repair else ())
        ],
        "applicability": ("safe" if repair.safe else "unsafe") if repair else None,
        "path": finding.path,
        "facts": {name: _fact(value, language) for name, value in finding.facts.items()},
        "related": [
            {"line": other.span.line, "column": other.span.column, "message": other.message}
            for other in finding.related
        ],
    }


def _place(span: Span) -> dict[str, int]:
    return {
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }


def _fact(value: Fact, language: str) -> object:
    """Give a fact as JSON has it: numbers as numbers, days as ISO 8601, quantities in words."""
    if isinstance(value, (str, int)):
        return value
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Decimal):
        # A whole number is told as 12, not as 12.0.
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, tuple) and not hasattr(value, "written"):
        return list(value)
    from sla_cli.agreement.figures import written

    return written(value, language)
