"""What the rates of a funnel come to, as far as the digits that are written allow to say."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.quantities import Bound, Measure, Target
from sla_cli.checks.vocabulary import known

if TYPE_CHECKING:
    from sla_cli.agreement.conversion_rates import ConversionRate

Rates = tuple["ConversionRate", ...]


class Share(NamedTuple):
    """A share, from the least to the most that its written digits may stand for."""

    low: Fraction
    high: Fraction

    def times(self, other: Share) -> Share:
        """Give the share of a share."""
        return Share(self.low * other.low, self.high * other.high)

    def contradicts(self, other: Share) -> bool:
        """Tell whether no true figure is written as both."""
        return self.high < other.low or other.high < self.low


def share(value: object) -> Share | None:
    """Give the share that a figure says; None for bounds, and what is no percentage."""
    if not isinstance(value, Target) or value.measure is not Measure.PERCENT or value.is_change:
        return None
    if value.bound not in (Bound.EXACTLY, Bound.ABOUT) or value.per:
        return None
    exponent = value.low.as_tuple().exponent
    digits = min(exponent, 0) if isinstance(exponent, int) else 0
    half = Fraction(10) ** digits / 2
    if value.bound is Bound.ABOUT:
        half = max(half, Fraction(value.low) / 10)
    high = value.low if value.high is None else value.high
    return Share(max(Fraction(value.low) - half, Fraction(0)) / 100, (Fraction(high) + half) / 100)


def stage(name: str) -> str:
    """Give a stage's name so that `Leads` and `lead` are one."""
    return re.sub(r"s\b", "", " ".join(name.casefold().split()))


def is_whole(segment: str | None) -> bool:
    """Tell whether a row is of all segments: it names none, or says so."""
    return segment is None or segment.strip().casefold().replace("’", "'") in known("WHOLE")


def by_step(rates: Rates) -> tuple[Rates, ...]:
    """Give together the rows of each step: the one of the whole, and those of its segments."""
    steps: dict[tuple[str, str], list[ConversionRate]] = {}
    for one in rates:
        steps.setdefault((stage(one.from_), stage(one.to)), []).append(one)
    return tuple(map(tuple, steps.values()))


def chain(rates: Rates, start: str, end: str | None = None) -> Rates:
    """Give the one way from a stage to another, or to the last; nothing where there are two."""
    after: dict[str, list[ConversionRate]] = {}
    for one in rates:
        after.setdefault(stage(one.from_), []).append(one)
    way: list[ConversionRate] = []
    here = start
    while here != end and len(after.get(here, ())) == 1 and len(way) < len(rates):
        way.append(after[here][0])
        here = stage(way[-1].to)
    done = here == end if end is not None else here not in after
    return tuple(way) if done else ()


def product(way: Rates, key: str) -> Share | None:
    """Give what a way of rates comes to; None where one of them is not known."""
    whole = Share(Fraction(1), Fraction(1))
    for one in way:
        known = share(getattr(one, key))
        if known is None:
            return None
        whole = whole.times(known)
    return whole if way else None


def plain_product(way: Rates, key: str) -> Decimal:
    """Give in percent what a way of rates comes to, as a reader would multiply it: two digits."""
    whole = Decimal(100)
    for one in way:
        value = getattr(one, key)
        most = value.low if value.high is None else value.high
        whole *= (value.low + most) / 200
    return Decimal(f"{float(whole):.2g}").normalize() + 0
