"""What `sla verify` found, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.changes.change import Grade
from sla_cli.cli.verdicts import sender, unknown

if TYPE_CHECKING:
    from sla_cli.verifying.report import Report

VERSION = 1
"""It grows when a key changes its meaning or goes away, not when one is added."""


def record(found: Report, path: str | None, written: list[str], language: str) -> dict[str, object]:
    """Give everything that was found out."""
    return {
        "version": VERSION,
        "file": found.returned.name,
        "kind": found.returned.kind,
        "carries": [
            {"file": str(one.place), "role": one.role, "bytes": len(one.data)}
            for one in found.files
        ],
        "others": len(found.returned.attached) - len(found.files),
        "written": written,
        "fingerprint": {
            "pages": list(found.marks),
            "carried": found.carried_mark or None,
            "path": found.path_mark or None,
        },
        "signatures": found.returned.signatures,
        "pages": _pages(found, path),
        "agreement": _agreement(found, path, language),
        "unknown": unknown(found, language),
    }


def _pages(found: Report, path: str | None) -> dict[str, object] | None:
    if found.pages is None:
        return None
    compared = found.pages.compared
    return {
        "of": sender(found, path),
        "form": found.pages.order.form,
        "language": found.pages.order.language,
        "made": found.pages.how,
        "verdict": compared.verdict.key,
        "likeness": round(compared.likeness, 3),
        "clauses": [{"clause": one, "verdict": compared.of(one).key} for one in compared.clauses],
        "differences": [
            {
                "verdict": one.verdict.key,
                "kind": one.kind,
                "clause": one.clause,
                "page": one.page if found.returned.kind == "pdf" else None,
                "expected": one.expected,
                "found": one.found,
            }
            for one in compared.differences
        ],
    }


def _agreement(found: Report, path: str | None, language: str) -> dict[str, object] | None:
    if found.against is None:
        return None
    from sla_cli.changes.records import record as changed

    names = str(found.files[0].place), path or ""
    same = all(one.grade is Grade.LAYOUT for one in found.against.told)
    return {"same": same, "changes": changed(found.against, language, names)}
