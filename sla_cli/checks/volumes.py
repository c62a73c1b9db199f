"""How many leads a promise says, where its words leave no doubt that they are all of them."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from sla_cli.agreement.quantities import Amount, Bound, Measure, Target, rate

if TYPE_CHECKING:
    from sla_cli.agreement.promises import Promise

_LONGEST = 200
"""Letters beyond which the words of a promise say more than how many."""

_UNIT = re.compile(r"(mql|sql|sal|lead|prospect|contact|opportunit(?:y|ie)|opportunité)s?")
# Words that make no segment of what is counted; any other might.
_IDLE = re.compile(
    "the|a|an|of|to|for|our|all|new|number|volume|monthly|yearly|quarterly|per|every|each|month"
    "|year|quarter|week|deliver|delivered|generate|generated|bring|provide|send|supply|pass|hand"
    "|over|create|give|sales|marketing|team|by|from|with|and"
    "|le|la|les|l|un|une|de|du|des|d|à|aux|au|pour|nos|nouveaux|nombre|par|mois|trimestre"
    "|semaine|chaque|tous|livrer|fournir|générer|apporter|envoyer|transmettre|remettre|produire"
    "|commerciaux|ventes|équipe|mensuel|livrés|générés|transmis"
)
_ROUNDED = Fraction(2, 100)
_WEEKS = Fraction(10, 100)
"""How far two rates may be apart that are told by other periods: four weeks are a month to some."""


def unit_of(value: Target, what: str) -> str | None:
    """Give the one thing that is counted; None where it may be a segment of it."""
    named = _unit(value.unit) if value.unit else None
    if (value.unit and named is None) or len(what) > _LONGEST:
        return None
    for word in re.findall(r"\w+", what.casefold()):
        unit = _unit(word)
        if unit is None and not _IDLE.fullmatch(word):
            return None
        if unit is not None:
            if named not in (None, unit):
                return None
            named = unit
    return named


def _unit(word: str) -> str | None:
    known = _UNIT.fullmatch(word.casefold())
    return known[1] if known else None


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


def apart(one: Target, other: Target) -> bool:
    """Tell whether two figures of the same thing cannot both be meant."""
    first, second = rate(one), rate(other)
    if first is None or second is None or one.per is None or other.per is None:
        return False
    if {one.bound, other.bound} == {Bound.AT_LEAST, Bound.AT_MOST}:
        least, most = (first, second) if one.bound is Bound.AT_LEAST else (second, first)
        return least.low > most.high
    slack = Fraction(0)
    if one.per != other.per:
        weekly = one.per.unit is not other.per.unit and "week" in _periods(one, other)
        slack = _WEEKS if weekly else _ROUNDED
    if not {one.bound, other.bound} <= {Bound.EXACTLY, Bound.AT_LEAST, Bound.AT_MOST}:
        slack = max(slack, _WEEKS)
    return first.high * (1 + slack) < second.low or second.high * (1 + slack) < first.low


def _periods(*values: Target) -> set[str]:
    return {value.per.unit.name.lower() for value in values if value.per and value.per.unit}
