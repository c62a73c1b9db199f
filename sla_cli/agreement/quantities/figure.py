"""One figure of a target: a bare number, a percentage, or an amount of money, with its scale."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.quantities.grammar import EDGE, any_of
from sla_cli.agreement.quantities.money import (
    CURRENCIES,
    SCALE,
    SCALE_AFTER_SIGN,
    SIGNS,
    scale,
)
from sla_cli.agreement.quantities.numbers import NUMBER, parse_number

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal


class Measure(Enum):
    """What the number counts."""

    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"
    DURATION = "duration"


class Figure(NamedTuple):
    """A number and what it counts. `scale` is `k`, `M`, `bn` or nothing, `currency` an ISO code."""

    value: Decimal
    measure: Measure
    currency: str | None = None
    scale: str = ""

    @property
    def is_bare(self) -> bool:
        """Tell whether the number stands alone, and may borrow what it counts from another."""
        return self.measure is Measure.COUNT and not self.scale


PERCENT = any_of("%|percent|per cent|pour cent|pourcent")


def figure_grammar(place: str) -> str:
    """Give the grammar of a figure with its sign; `place` ends the names of its groups."""
    grammar = (
        r"(?:(?P<sign>[-+−]) ?)?"
        f"(?:(?P<currency_before>{SIGNS.pattern}) ?(?P<amount>{NUMBER})"
        f"(?: ?(?P<scale_after_sign>{SCALE_AFTER_SIGN}))?"
        f"|(?P<figure>{NUMBER})(?: ?(?P<percent>{PERCENT}){EDGE}"
        f"|(?: ?(?P<scale>{SCALE}))?"
        f"(?:(?: de | d'| ?)(?P<currency>{CURRENCIES.pattern}){EDGE})?))"
    )
    return re.sub(r"\(\?P<[a-z_]+", rf"\g<0>{place}", grammar)


def figure(part: Mapping[str, str | None], place: str, language: str) -> Figure:
    """Give the figure of a place, from the named groups of a match."""

    def piece(name: str) -> str | None:
        return part[name + place]

    digits = piece("amount") or piece("figure") or ""
    value = parse_number(digits, language)
    if piece("sign") not in (None, "+"):
        value = -value
    letters = piece("scale_after_sign") or piece("scale")
    times = scale(letters) if letters and not own_unit(part, place) else ""
    sign = piece("currency_before") or piece("currency")
    if sign:
        return Figure(value, Measure.MONEY, CURRENCIES.find(sign), times)
    return Figure(value, Measure.PERCENT if piece("percent") else Measure.COUNT, None, times)


def own_unit(part: Mapping[str, str | None], place: str) -> str:
    """Give the `m` of `30 m` or `30 m²`: typed small, and without a currency, it is no million."""
    letters, currency = part["scale" + place], part["currency" + place]
    return " m" if letters == "m" and not currency else ""


def common(low: Figure, high: Figure) -> Figure | None:
    """Say what both ends of a range count, or None where they do not count the same.

    One end may borrow the other's sign; its scale too, except from the first end to the second:
    `10–20 k€` is plain, `10 k–20 €` is not. The value of the result means nothing.
    """
    if low._replace(value=high.value) == high or low.is_bare:
        return high
    if low.measure is Measure.COUNT and low.scale == high.scale:
        return high
    if low.scale:
        return None
    if high.is_bare:
        return low
    if low.measure is Measure.MONEY and high.measure is Measure.COUNT:
        return low._replace(scale=high.scale)
    return None
