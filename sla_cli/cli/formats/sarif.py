"""Findings as SARIF 2.1.0, the OASIS format that code-scanning services read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from sla_cli import __version__
from sla_cli.checks.words import explain
from sla_cli.cli.formats import in_json
from sla_cli.cli.words import tell

if TYPE_CHECKING:
    from sla_cli.checks.finding import Finding
    from sla_cli.cli.formats import Checked
    from sla_cli.source.problem import Repair, Span

_ROOT = "%SRCROOT%"
"""What code scanning takes for the folder of the project."""

_HOME = "https://github.com/OWNER/sla"

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(files: list[Checked], language: str) -> str:
    """Give one run for all files, ending in a line feed; silenced findings are suppressed ones."""
    told = [one for file in files for one in (*file.findings, *file.silenced)]
    rules = list(dict.fromkeys(one.rule for one in told))
    driver = {
        "name": "sla",
        "version": __version__,
        "informationUri": _HOME,
        "rules": [_rule(name, language) for name in rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": tell("sarif.root", language)}}},
        "results": [_result(one, rules.index(one.rule)) for one in told],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return in_json(log)


def _rule(name: str, language: str) -> dict[str, object]:
    page = explain(name, language)
    examples = (("explain.wrong", page.wrong), ("explain.right", page.right))
    shown = [(tell(key, language), one.strip("\n")) for key, one in examples if one]
    words = [one for one in (page.why or page.title, page.fix) if one]
    return {
        "id": name,
        "shortDescription": {"text": page.title},
        "help": {
            "text": "\n\n".join((*words, *(f"{head}\n{one}" for head, one in shown))),
            "markdown": "\n\n".join(
                (*map(_verbatim, words), *(f"{head}\n\n{_code(one)}" for head, one in shown))
            ),
        },
        "helpUri": f"{_HOME}#remarks-set-aside",
    }


def _code(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.split("\n"))


def _verbatim(text: str) -> str:
    from sla_cli.documents.inline import verbatim

    return verbatim(text, as_html=False)


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
    """Give the address of a file: in the project, so that it holds on every machine, or at large.

    What stands outside of the folder in which the command is called has one of this machine.
    """
    below = os.path.relpath(file) if os.path.isabs(file) else os.path.normpath(file)  # noqa: PTH117
    if below.startswith("..") or os.path.isabs(below):  # noqa: PTH117 — another drive
        return {"uri": Path(os.path.abspath(file)).as_uri()}  # noqa: PTH100
    uri = quote(os.fsencode(below.replace(os.sep, "/")), safe="/")
    return {"uri": uri, "uriBaseId": _ROOT}


def _region(span: Span) -> dict[str, object]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
