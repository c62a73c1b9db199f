"""How many leads a promise says, where its words leave no doubt that they are all of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.agreement.quantities import Amount, Measure, Target, rate
from sla_cli.checks.vocabulary import known, meanings

if TYPE_CHECKING:
    from sla_cli.agreement.promises import Promise

_LONGEST = 200
"""Letters beyond which the words of a promise say more than how many."""

_TELLING_APART = (
    *("counts", "when", "unless", "from", "before", "ahead", "within", "every", "by", "how"),
    *("note", "who"),
)
"""The keys by which two promises of the same thing are promises of two: said alike, or apart."""

_SAID_ONCE = ("owner", "where", "measured_in")
"""The keys that tell promises apart only where both say them: what one leaves out is the same."""


def unit_of(value: Target, what: str) -> str | None:
    """Give the one thing that is counted; None where it may be a segment of it."""
    named = _unit(value.unit) if value.unit else None
    if (value.unit and named is None) or len(what) > _LONGEST:
        return None
    for word in re.findall(r"\w+", what.casefold()):
        unit = _unit(word)
        if unit is None and word not in known("IDLE"):
            return None
        if unit is not None:
            if named not in (None, unit):
                return None
            named = unit
    return named


def _unit(word: str) -> str | None:
    return meanings("UNITS").get(word.casefold())


def volume(promise: Promise, key: str = "target") -> tuple[str, Target, Amount] | None:
    """Give what is counted in a promise, the figure, and how many of it a month."""
    quantity = promise.quantity(key)
    value = quantity.value if quantity else None
    if not isinstance(value, Target) or value.measure is not Measure.COUNT or value.is_change:
        return None
    if value.per is None or value.per.thing or promise.condition:
        return None
    unit, monthly = unit_of(value, promise.what), rate(value)
    return (unit, value, monthly) if unit and monthly else None


def counts_all(promise: Promise) -> bool:
    """Tell whether a promise is of all there is: nothing in it narrows what is counted."""
    said = promise.part.values()
    narrowed = any(_telling(said, key) for key in ("counts", "unless", "from", "how", "note"))
    return not narrowed and not _place(promise)


def one_and_the_same(one: Promise, other: Promise) -> bool:
    """Tell whether nothing tells two promises of the same thing apart: no region, no owner."""
    first, second = one.part.values(), other.part.values()
    if any(_telling(first, key) != _telling(second, key) for key in _TELLING_APART):
        return False
    pairs = [(_plain(first.get(key)), _plain(second.get(key))) for key in _SAID_ONCE]
    alike = all(mine == theirs or not (mine and theirs) for mine, theirs in pairs)
    return alike and _place(one) == _place(other) and not _is_hoped(first, second)


def _telling(said: dict[str, object], key: str) -> str:
    """Give what a promise says under a key; that it counts MQLs, its words say already."""
    words = _plain(said.get(key))
    return "" if key == "counts" and words in meanings("UNITS") else words


def _is_hoped(*promises: dict[str, object]) -> bool:
    """Tell whether what the one promises is what the other hopes for, beside its limit."""
    aims = [_plain(one.get("aim")) for one in promises]
    return any(aim and aim == _plain(one.get("target")) for aim in aims for one in promises)


def _place(promise: Promise) -> str:
    """Give the region that `where` may name; nothing for the tool in which a figure is read."""
    where = _plain(promise.part.values().get("where"))
    words = set(re.findall(r"\w+", where[:_LONGEST]))
    return where if words and words.isdisjoint(known("MEASURED")) else ""


def _plain(value: object) -> str:
    written = getattr(value, "written", None) or getattr(value, "key", None) or value
    return " ".join(str(written or "").casefold().split())
