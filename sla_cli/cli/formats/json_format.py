"""Findings as JSON, for other programs; the README tells its keys.

`version` grows when a key changes its meaning or goes away, not when one is added.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sla_cli.checks.finding import Finding
    from sla_cli.cli.formats import Checked

VERSION = 1


def as_json(files: list[Checked]) -> str:
    """Give one JSON object for all files, ending in a line feed."""
    told = {
        "version": VERSION,
        "findings": [_finding(one) for file in files for one in file.findings],
        "silenced": [
            {**_finding(one), "reason": one.reason} for file in files for one in file.silenced
        ],
        "summary": {
            "files": len(files),
            "errors": sum(file.errors for file in files),
            "warnings": sum(file.warnings for file in files),
        },
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Finding) -> dict[str, object]:
    span = finding.span
    return {
        "file": finding.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "fix": finding.fix,
        "related": [
            {"line": other.span.line, "column": other.span.column, "message": other.message}
            for other in finding.related
        ],
    }
