"""Findings as JUnit XML, that nearly every CI shows as the results of tests.

One suite a file, one case a finding; a file without findings is a case that passes. What does not
fail the command does not fail here: a warning, unless warnings fail.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from sla_cli.cli.words import tell
from sla_cli.source.characters import visible
from sla_cli.source.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sla_cli.checks.finding import Finding
    from sla_cli.cli.formats import Checked

_FORBIDDEN = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold, however it is written."""


def as_junit(files: list[Checked], *, strict: bool) -> str:
    """Give one document for all files."""
    counted = [_counts(file, strict=strict) for file in files]
    totals = {key: sum(one[key] for one in counted) for key in ("tests", "failures", "errors")}
    suites = [
        _suite(file, counts, strict=strict) for file, counts in zip(files, counted, strict=True)
    ]
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return "\n".join((head, f"<testsuites{_told({'name': 'sla', **totals})}>", *suites, _END))


_END = "</testsuites>\n"


def _counts(file: Checked, *, strict: bool) -> dict[str, int]:
    failing = sum(_fails(one, strict=strict) for one in file.findings)
    return {
        "tests": len(file.findings) or 1,
        "failures": 0 if file.trouble else failing,
        "errors": failing if file.trouble else 0,
    }


def _suite(file: Checked, counts: dict[str, int], *, strict: bool) -> str:
    name = file.name.replace("\\", "/")
    cases = [_case(one, file, strict=strict) for one in file.findings]
    if not cases:
        about = {"classname": name, "name": tell("junit.sound", file.language), "time": 0}
        cases = [f"    <testcase{_told(about)}/>"]
    return "\n".join((f"  <testsuite{_told({'name': name, **counts})}>", *cases, "  </testsuite>"))


def _case(finding: Finding, file: Checked, *, strict: bool) -> str:
    span = finding.span
    place = f"{finding.file}:{span.line}:{span.column}"
    about = {
        "classname": file.name.replace("\\", "/"),
        "name": f"{finding.rule} ({span.line}:{span.column})",
        "file": finding.file.replace("\\", "/"),
        "line": span.line,
        "time": 0,
    }
    fix = f"{tell('fix', file.language)}{tell('colon', file.language)}{finding.fix}"
    text = f"{place}{tell('colon', file.language)}{finding.message}\n{finding.line}\n{fix}"
    if _fails(finding, strict=strict):
        kind = "error" if file.trouble else "failure"
        told = _told({"type": finding.severity.value, "message": finding.message})
        inside = f"<{kind}{told}>{_text(text)}</{kind}>"
    else:
        inside = f"<system-out>{_text(text)}</system-out>"
    return f"    <testcase{_told(about)}>{inside}</testcase>"


def _fails(finding: Finding, *, strict: bool) -> bool:
    return strict or finding.severity is Severity.ERROR


def _told(attributes: Mapping[str, object]) -> str:
    return "".join(f" {key}={quoteattr(_shown(str(one)))}" for key, one in attributes.items())


def _text(text: str) -> str:
    return escape("\n".join(map(_shown, text.split("\n"))))


def _shown(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", visible(text))
