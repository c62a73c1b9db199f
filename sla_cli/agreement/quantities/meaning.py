"""What quantities mean, whatever words they were written in: plain units, sameness, order, rates.

Two quantities mean the same where whoever keeps the one has kept the other. What an agreement does
not say is not guessed: how many hours its business day has, or by which clock its hours run.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple, TypeVar

from sla_cli.agreement.quantities.cadence import Cadence
from sla_cli.agreement.quantities.deadline import DayTime
from sla_cli.agreement.quantities.figure import Bound, Measure
from sla_cli.agreement.quantities.timing import MINUTES_IN, Clock, Duration, TimeUnit
from sla_cli.agreement.quantities.values import Per, Target

Quantity = Target | Duration | DayTime | Cadence
Q = TypeVar("Q", Target, Duration, DayTime, Cadence, Duration | DayTime, Quantity)


class Amount(NamedTuple):
    """A number, from `low` to `high`: twice the same one where it is no range."""

    low: Fraction
    high: Fraction


def plainly(value: Q) -> Q:
    """Put a quantity in plain units: `24 M€` in euros, `1 h` in minutes, quarters in months.

    Percentages stay in percent. Hours are minutes, and years are months, by every clock; days and
    weeks are minutes by the calendar's alone, and stay what they are by another or by none said.
    The periods of rates and rhythms are the calendar's. Words are in small letters.
    """
    if isinstance(value, Duration):
        lasting, scale = _plain_time(value.unit, value.clock)
        least = None if value.least is None else value.least * scale
        words = value.words.casefold()
        return value._replace(value=value.value * scale, unit=lasting, least=least, words=words)
    if isinstance(value, Cadence) and value.unit is not None:
        unit, times = _plain(value.unit)
        return value._replace(unit=unit, every=value.every * times)
    if isinstance(value, Target):
        time, scale = value.time_unit, Decimal(_SCALES[value.scale])
        if time is not None:
            time, scale = _plain_time(time, value.clock)
        if value.of is not None:
            return _plain_share(value, value.of)
        return value._replace(
            low=value.low * scale,
            high=None if value.high is None else value.high * scale,
            unit=value.unit.casefold(),
            scale="",
            per=_plain_period(value.per) if value.per else None,
            time_unit=time,
            term=plainly(value.term) if value.term else None,
        )
    return value


_SCALES = {"": 1, "k": 10**3, "M": 10**6, "bn": 10**9}


def _plain(unit: TimeUnit, clock: Clock | None = Clock.CALENDAR) -> tuple[TimeUnit, int]:
    """Give the plain unit of another by a clock, and how many of them it is."""
    if unit in (TimeUnit.DAY, TimeUnit.WEEK) and clock is not Clock.CALENDAR:
        return unit, 1
    months = MINUTES_IN[unit] >= MINUTES_IN[TimeUnit.MONTH]
    plain = TimeUnit.MONTH if months else TimeUnit.MINUTE
    if unit is TimeUnit.SECOND:
        return unit, 1
    return plain, int(MINUTES_IN[unit] // MINUTES_IN[plain])


def _plain_time(unit: TimeUnit, clock: Clock | None) -> tuple[TimeUnit, Decimal]:
    if unit is TimeUnit.SECOND:
        return TimeUnit.MINUTE, 1 / Decimal(60)
    plain, times = _plain(unit, clock)
    return plain, Decimal(times)


def _plain_share(value: Target, of: Decimal) -> Target:
    """Put `2/4` and `1 in 2` in the same terms; what is a ratio stays one."""
    if value.high is not None:
        return value._replace(unit=value.unit.casefold())
    share = Fraction(value.low) / Fraction(of)
    measure = Measure.SHARE if value.measure is Measure.FRACTION else value.measure
    low, high = Decimal(share.numerator), Decimal(share.denominator)
    unit = value.unit.casefold()
    return value._replace(low=low, of=high, measure=measure, unit=unit)


def _plain_period(per: Per) -> Per:
    unit, times = _plain(per.unit) if per.unit else (None, 1)
    return Per(unit, per.every * times, per.thing.casefold())


def amount(value: Target | Duration) -> Amount:
    """Give the number of a quantity, in the units that `plainly` puts it in."""
    plain = _as_target(value)
    if plain.of is not None:
        of = Fraction(plain.of)
        high = plain.low if plain.high is None else plain.high
        return Amount(Fraction(plain.low) / of, Fraction(high) / of)
    return Amount(Fraction(plain.low), Fraction(plain.low if plain.high is None else plain.high))


def _as_target(value: Target | Duration) -> Target:
    if isinstance(value, Target):
        return plainly(value)
    low, high = (value.value, None) if value.least is None else (value.least, value.value)
    duration = Target(low, high, measure=Measure.DURATION, time_unit=value.unit)
    return plainly(duration._replace(clock=value.clock))


def same(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities mean the same: `24 M€` and `24 000 000 €`, `60 min` and `1 h`.

    A share is no number (`80 %`, `0.8`), a business week not five business days, and a rate per
    month not twelve times as much per year: it is to be kept every month.
    """
    return plainly(one) == plainly(other)


def compare(one: Target | Duration, other: Target | Duration) -> int | None:
    """Say whether one amount is less (−1) than another, as much (0) or more (1), bounds apart.

    None where neither can be said: they do not count the same things, or not per the same period,
    or as ranges they overlap.
    """
    if counted(one) != counted(other):
        return None
    first, second = amount(one), amount(other)
    if first == second:
        return 0
    if first.high < second.low:
        return -1
    return 1 if first.low > second.high else None


def counted(value: Target | Duration) -> Target:
    """Give all of a quantity but its number and its bound: what it counts, per what."""
    plain, no = _as_target(value), Decimal(0)
    of = None if plain.of is None else no
    return plain._replace(low=no, high=None, of=of, bound=Bound.EXACTLY, signed=plain.is_change)


_ADD_UP = (Measure.COUNT, Measure.MONEY, Measure.DURATION, Measure.TIMES)


def rate(value: Target | Cadence, per: TimeUnit = TimeUnit.MONTH) -> Amount | None:
    """Give how much (in plain units, for each thing) or how often in a period, on average.

    A year is 12 months, 4 quarters and 2 half-years, and 365.25 days of 24 hours. None where no
    period is said, for a rhythm that is not understood or never stops, and for percentages, shares
    and multiples, which do not add up from one period to the next.
    """
    if isinstance(value, Cadence):
        if value.unit is None or value.continuous:
            return None
        days = len(value.weekdays) if value.ordinal is None else 1
        times = Fraction(value.times * max(days, 1))
        whole, period = Amount(times, times), Per(value.unit, value.every)
    else:
        if value.per is None or value.measure not in _ADD_UP:
            return None
        whole, period = amount(value), value.per
    if period.unit is None:
        return None
    # Exact: twice in three weeks is no decimal number of times a month.
    share = Fraction(MINUTES_IN[per], MINUTES_IN[period.unit] * period.every)
    return Amount(whole.low * share, whole.high * share)
