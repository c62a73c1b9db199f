"""Findings as a Code Quality report, that GitLab shows in a merge request.

The form is that of https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
"""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from typing import TYPE_CHECKING

from sla_cli.cli.formats import in_json
from sla_cli.source.problem import Severity

if TYPE_CHECKING:
    from sla_cli.checks.finding import Finding
    from sla_cli.cli.formats import Checked

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def as_gitlab(files: list[Checked]) -> str:
    """Give one list for all files."""
    seen: Counter[str] = Counter()
    return in_json([_issue(one, seen) for file in files for one in file.findings])


def _issue(finding: Finding, seen: Counter[str]) -> dict[str, object]:
    span = finding.span
    return {
        "description": f"{finding.message} {finding.fix}",
        "check_name": finding.rule,
        "fingerprint": _fingerprint(finding, seen),
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": _path(finding.file),
            "lines": {"begin": span.line, "end": span.end_line},
        },
    }


def _fingerprint(finding: Finding, seen: Counter[str]) -> str:
    """Give a finding the name it keeps while lines above it come and go."""
    parts = (_path(finding.file), finding.rule, finding.path, finding.line.strip())
    same = "\0".join(parts)
    seen[same] += 1
    text = f"{same}\0{seen[same]}"
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def _path(file: str) -> str:
    """Give a path as GitLab compares it: from the folder of the project, with slashes."""
    if os.path.isabs(file):  # noqa: PTH117 — a name may be no path at all
        below = os.path.relpath(file)
        file = file if below.startswith("..") else below
    return os.path.normpath(file).replace("\\", "/")
