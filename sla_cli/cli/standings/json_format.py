"""How agreements stand, for other programs; the README tells the keys.

`version` grows when a key changes its meaning or goes away, not when one is added.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.checks.standing import Urgency, days_to
from sla_cli.cli.formats import in_json
from sla_cli.cli.standings import reason, sentence

if TYPE_CHECKING:
    from sla_cli.agreement.terms import Term
    from sla_cli.checks.standing import Need, Standing
    from sla_cli.cli.standings import Table

VERSION = 1


def as_json(table: Table) -> str:
    """Give one JSON object for all agreements, ending in a line feed."""
    count = [one.urgency for one in table.standings].count
    return in_json(
        {
            "version": VERSION,
            "today": table.today.isoformat(),
            "agreements": [_standing(one, table) for one in table.standings],
            "summary": {
                "agreements": len(table.standings),
                "overdue": count(Urgency.OVERDUE),
                "broken": count(Urgency.BROKEN),
                "soon": count(Urgency.SOON),
            },
        }
    )


def _standing(told: Standing, table: Table) -> dict[str, object]:
    return {
        "file": told.name,
        "title": told.title or None,
        "company": told.company or None,
        "language": told.language,
        "version": told.version or None,
        "status": told.status.key if told.status else None,
        "urgency": told.urgency.name.lower(),
        "overdue": told.overdue,
        "start": _term(told.start, table),
        "review": _term(told.review, table),
        "notice": _term(told.notice, table),
        "end": _term(told.end, table),
        "blanks": told.blanks,
        "errors": told.errors,
        "warnings": told.warnings,
        "needs": [_need(need, told, table) for need in told.needs],
    }


def _term(term: Term, table: Table) -> dict[str, object]:
    return {
        "date": term.day.isoformat() if term.day else None,
        "days": days_to(term, table.today),
        "why": term.why or None,
        "message": reason(term.why, table.language) if term.why else None,
    }


def _need(need: Need, told: Standing, table: Table) -> dict[str, object]:
    return {
        "kind": need.kind,
        "urgency": need.urgency.name.lower(),
        "date": need.day.isoformat() if need.day else None,
        "days": (need.day - table.today).days if need.day else None,
        "message": sentence(need, told, table),
    }
