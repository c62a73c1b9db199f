"""What changed as JSON has it: enough of it to make the new agreement of the old one.

Each change has its paths in both agreements and its values as they were typed. A list is made anew
by taking out what was removed and what moved, and putting in, from the first place to the last,
what was added and what moved, each at its new place.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from sla_cli.agreement.shape import Blank, Choice, Part
from sla_cli.agreement.walk import said
from sla_cli.changes.saying import reason, say, spoken
from sla_cli.changes.telling import summary

if TYPE_CHECKING:
    from sla_cli.changes.change import Change, Difference, End
    from sla_cli.changes.changes import Changes

VERSION = 1
"""It grows when a key changes its meaning or goes away, not when one is added."""


def record(
    found: Changes, language: str, names: tuple[str, str], *, promises: bool = False
) -> dict[str, object]:
    """Give everything that is told, for programs."""
    found = found.promises if promises else found
    return {
        "version": VERSION,
        "before": names[0],
        "after": names[1],
        "summary": summary(found, language, promises=promises),
        "counts": _counts(found),
        "changes": [_change(one, language) for one in found.told],
    }


def _counts(found: Changes) -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = {}
    for one in found.told:
        by_party = counts.setdefault(one.grade.value, {})
        key = one.party.key if one.party else "none"
        by_party[key] = by_party.get(key, 0) + 1
    return counts


def _change(one: Change, language: str) -> dict[str, object]:
    told: dict[str, object] = {
        "kind": one.kind.value,
        "class": one.grade.value,
        "party": one.party.key if one.party else None,
        "number": one.number or None,
        "sentence": spoken(say(one, language)),
        "why": reason(one, language),
        "reason": one.why,
    }
    if one.places:
        old, new = one.names
        places = [_ends(place) for place in one.places]
        return told | {"before": {"value": old}, "after": {"value": new}, "places": places}
    return told | _ends(one)


def _ends(one: Change | Difference) -> dict[str, object]:
    return {"before": _end(one.before), "after": _end(one.after)}


def _end(end: End | None) -> dict[str, object] | None:
    return None if end is None else {"path": end.path, "value": plain(end.value)}


def plain(value: object) -> object:
    """Give a value as it was typed, or as YAML would have it."""
    if isinstance(value, Part):
        return {key: plain(inner) for key, inner in said(value)}
    if isinstance(value, Choice):
        return value.key
    if isinstance(value, Blank):
        return str(value)
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    # A quantity is a tuple too, and remembers how it was typed.
    if hasattr(value, "written"):
        return str(value.written)
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    return value
