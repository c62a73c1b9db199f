"""Findings as SARIF 2.1.0, the OASIS format that code-scanning services read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import quote

from sla_cli import __version__
from sla_cli.checks.words import explain
from sla_cli.cli.formats import in_json

if TYPE_CHECKING:
    from sla_cli.checks.finding import Finding
    from sla_cli.cli.formats import Checked
    from sla_cli.source.problem import Repair, Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(files: list[Checked], language: str) -> str:
    """Give one run for all files, ending in a line feed; silenced findings are suppressed ones."""
    told = [one for file in files for one in (*file.findings, *file.silenced)]
    rules = list(dict.fromkeys(one.rule for one in told))
    driver = {
        "name": "sla",
        "version": __version__,
        "rules": [_rule(name, language) for name in rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, rules.index(one.rule)) for one in told],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return in_json(log)


def _rule(name: str, language: str) -> dict[str, object]:
    page = explain(name, language)
    return {"id": name, "shortDescription": {"text": page.title}, "help": {"text": page.why}}


def _result(finding: Finding, index: int) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": finding.severity.value,
        "message": {"text": f"{finding.message} {finding.fix}"},
        "locations": [_location(finding.file, finding.span)],
    }
    if finding.related:
        result["relatedLocations"] = [
            {**_location(finding.file, other.span), "message": {"text": other.message}}
            for other in finding.related
        ]
    if finding.repair:
        result["fixes"] = [_fix(finding, finding.repair)]
    if finding.reason:
        result["suppressions"] = [{"kind": "inSource", "justification": finding.reason}]
    return result


def _fix(finding: Finding, repair: Repair) -> dict[str, object]:
    replacements = [
        {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}}
        for edit in repair.edits
    ]
    change = {"artifactLocation": _artifact(finding.file), "replacements": replacements}
    return {"description": {"text": finding.fix}, "artifactChanges": [change]}


def _location(file: str, span: Span) -> dict[str, object]:
    return {
        "physicalLocation": {"artifactLocation": _artifact(file), "region": _region(span)},
    }


def _artifact(file: str) -> dict[str, object]:
    return {"uri": quote(os.fsencode(file.replace("\\", "/")), safe="/")}


def _region(span: Span) -> dict[str, object]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
