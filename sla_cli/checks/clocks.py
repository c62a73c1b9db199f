"""Which of two deadlines ends later, told only where it does so by whatever clock they run.

A business hour may wait for a weekend and a holiday to pass, a business day may be six hours long,
and what has no clock runs by either: a deadline ends somewhere between two ends.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from sla_cli.agreement.quantities import MINUTES_IN, Clock, DayTime, Duration, TimeUnit, compare
from sla_cli.agreement.quantities.deadline import Moment

_HOUR, _DAY, _WEEK = (MINUTES_IN[unit] for unit in (TimeUnit.HOUR, TimeUnit.DAY, TimeUnit.WEEK))
_SHORT = 2 * _HOUR
"""Minutes up to which a deadline is too short for the clock to matter."""

_SHORTEST_DAY = 6 * _HOUR
_LONGEST_GAP = 3 * _DAY
"""The hours of a short business day; a weekend with the holiday beside it."""

_BUSINESS_WEEK = 5


class _Span(NamedTuple):
    """The minutes in which a deadline may end, from the least to the most."""

    least: Fraction
    most: Fraction


_MOMENTS = {
    Moment.IMMEDIATE: _Span(Fraction(0), Fraction(_HOUR)),
    Moment.SAME_DAY: _Span(Fraction(0), Fraction(_DAY)),
    Moment.END_OF_DAY: _Span(Fraction(0), Fraction(_DAY)),
    Moment.SAME_BUSINESS_DAY: _Span(Fraction(0), Fraction(_DAY + _LONGEST_GAP)),
    Moment.END_OF_BUSINESS_DAY: _Span(Fraction(0), Fraction(_DAY + _LONGEST_GAP)),
    Moment.NEXT_DAY: _Span(Fraction(0), Fraction(2 * _DAY)),
    Moment.NEXT_BUSINESS_DAY: _Span(Fraction(0), Fraction(2 * _DAY + _LONGEST_GAP)),
}


def ends_later(one: object, other: object) -> bool:
    """Tell whether a deadline ends after another, whenever they begin and whatever they mean."""
    if isinstance(one, Duration) and isinstance(other, Duration):
        # What words say after it, such as the moment it runs from, may move its end.
        if compare(one, other) == 1 or one.words or other.words:
            return compare(one, other) == 1
        return all(_later(one, other, *clocks) for clocks in _readings(one, other))
    first, second = _ends(one), _ends(other)
    return bool(first and second and first.least > second.most)


def _readings(one: Duration, other: Duration) -> list[tuple[Clock, Clock]]:
    """Give the clocks by which two lengths of time may be meant to run."""
    mine, theirs = _clocks(one), _clocks(other)
    if one.clock is other.clock is None and len(mine) == len(theirs):
        # Whoever leaves two clocks unsaid means the same by both.
        return list(zip(mine, theirs, strict=True))
    return [(first, second) for first in mine for second in theirs]


def _clocks(value: Duration) -> tuple[Clock, ...]:
    if value.clock is not None:
        return (value.clock,)
    # A week or a month ends on the day it began on, to everyone.
    is_long = MINUTES_IN[value.unit] >= _WEEK
    if is_long or _minutes(value).most <= _SHORT:
        return (Clock.CALENDAR,)
    return (Clock.CALENDAR, Clock.BUSINESS)


def _later(one: Duration, other: Duration, clock: Clock, others: Clock) -> bool:
    if clock is others and clock is not Clock.CALENDAR:
        return _worked(one).least > _worked(other).most
    return _passed(one, clock).least > _passed(other, others).most


def _ends(value: object) -> _Span | None:
    """Give when a deadline ends, by all the clocks that it may run by."""
    if isinstance(value, DayTime):
        return _MOMENTS.get(value.moment) if value.moment is not None else None
    if not isinstance(value, Duration):
        return None
    spans = [_passed(value, clock) for clock in _clocks(value)]
    return _Span(min(span.least for span in spans), max(span.most for span in spans))


def _minutes(value: Duration) -> _Span:
    """Give the minutes of a length of time by the calendar."""
    scale = Fraction(MINUTES_IN[value.unit])
    least = value.value if value.least is None else value.least
    return _Span(Fraction(least) * scale, Fraction(value.value) * scale)


def _worked(value: Duration) -> _Span:
    """Give the minutes of work in a length of time; nobody says how long a day of work is."""
    span = _minutes(value)
    if MINUTES_IN[value.unit] < _DAY:
        return span
    days = _business_days(value, span)
    return _Span(days.least * _SHORTEST_DAY, days.most * _DAY)


def _business_days(value: Duration, span: _Span) -> _Span:
    """Give the days of work in a length of time that is counted in days, or in weeks."""
    if value.unit is TimeUnit.DAY:
        return _Span(span.least / _DAY, span.most / _DAY)
    return _Span(span.least / _WEEK * (_BUSINESS_WEEK - 1), span.most / _WEEK * 6)


def _passed(value: Duration, clock: Clock) -> _Span:
    """Give the minutes that pass by the calendar until a length of time is over."""
    span = _minutes(value)
    if clock is Clock.CALENDAR:
        return span
    if MINUTES_IN[value.unit] < _DAY:
        # At least as many minutes; at most so many short days, and what lies between them.
        return _Span(span.least, _with_gaps(-(-span.most // _SHORTEST_DAY)))
    days = _business_days(value, span)
    return _Span((days.least - 1) * _DAY + _SHORTEST_DAY, _with_gaps(days.most))


def _with_gaps(days: Fraction | int) -> Fraction:
    """Give the minutes that so many days of work may take, with the weekends they run into."""
    weekends = 1 + max(0, -(-days // _BUSINESS_WEEK) - 1)
    return Fraction(days) * _DAY + weekends * _LONGEST_GAP
