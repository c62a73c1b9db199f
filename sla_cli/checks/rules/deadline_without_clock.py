"""A deadline such as `2 days` ends on Sunday for one side and on Tuesday for the other."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from sla_cli.agreement.quantities import MINUTES_IN, Clock, Duration, TimeUnit
from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.source.problem import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.agreement.walk import Leaf
    from sla_cli.source.problem import Fact

_DAY = MINUTES_IN[TimeUnit.DAY]
_SHORTEST = 2 * MINUTES_IN[TimeUnit.HOUR]
_LONGEST = 15 * _DAY
"""Minutes: at most the one, a deadline is too short for the clock to matter; from the other on,
too long."""


@warning("deadline-without-clock")
def look(case: Case) -> Findings:
    # Whoever leaves one clock unsaid mostly leaves all: told once, where each of them is.
    found = tuple(_unclocked(case))
    for leaf, value in found[:1]:
        also = tuple(Related("no-clock", other.place) for other, _ in found[1:])
        yield Found(leaf.place, _two_ways(value), also)


def _unclocked(case: Case) -> Iterator[tuple[Leaf, Duration]]:
    for leaf in case.leaves:
        value = leaf.value
        # A length of time, such as a meeting's, has no clock to run by: only deadlines do.
        deadline = leaf.part.shape[leaf.key].reader.expected == "deadline"
        if deadline and isinstance(value, Duration) and value.clock is None and _matters(value):
            yield leaf, value


def _two_ways(value: Duration) -> dict[str, Fact]:
    """Say a deadline by business time and by the calendar: `48 hours` are two business days."""
    if value.unit is TimeUnit.HOUR_AND_MINUTES:
        # By a clock, `3 h 30` has no way of its own to be written.
        value = value._replace(unit=TimeUnit.MINUTE)
    days = _in_days(value)
    return {
        "business": (days or value)._replace(clock=Clock.BUSINESS),
        "calendar": value._replace(clock=Clock.CALENDAR),
        "day": days is not None,
    }


def _matters(value: Duration) -> bool:
    # A week is a week to everyone: it ends on the day it began on.
    return value.unit is not TimeUnit.WEEK and _SHORTEST < _minutes(value) < _LONGEST


def _in_days(value: Duration) -> Duration | None:
    """Say `48 hours` as what is meant by them, two days; None for what is no whole day."""
    times = Fraction(MINUTES_IN[value.unit]) / _DAY
    most = Fraction(value.value) * times
    least = None if value.least is None else Fraction(value.least) * times
    if most % 1 or (least or 0) % 1:
        return None
    days = value._replace(value=Decimal(int(most)), unit=TimeUnit.DAY)
    return days if least is None else days._replace(least=Decimal(int(least)))


def _minutes(value: Duration) -> Fraction:
    return Fraction(value.value) * MINUTES_IN[value.unit]
