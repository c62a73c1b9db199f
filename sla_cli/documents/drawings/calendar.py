"""The calendar strip: over the months of the agreement, when the teams meet.

Each time is one dot, of one size in all rows: what is rare takes the least ink. The dot is full
where the rhythm says the day, and stands on it; where it does not, it is a ring, and the rings are
spread evenly, since no day is more likely than another. What happens more often than once a week,
or has no rhythm, would be a band that says nothing: it is left to the words below the strip.
"""

from __future__ import annotations

import datetime
from calendar import monthrange
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from sla_cli.agreement.quantities import MINUTES_IN, Cadence, Edge, TimeUnit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sla_cli.agreement.model import Agreement

WIDTH, HEIGHT = 1240, 40
"""The size of a strip, in tenths of a millimetre."""

MONTHS = 12
MOST_MONTHS = 18
"""Months over which the dots of every week stand apart; of a longer period, a year is shown."""

OFTENEST = 7
"""Days between two times, at the least."""

_RADIUS = 6.5
_ANY_YEAR = 2001
_DAY = datetime.timedelta(days=1)
_MONTHS_IN = {
    unit: int(MINUTES_IN[unit] / MINUTES_IN[TimeUnit.MONTH])
    for unit in (TimeUnit.MONTH, TimeUnit.QUARTER, TimeUnit.HALF_YEAR, TimeUnit.YEAR)
}


class Row(NamedTuple):
    """One thing that recurs: its name, its rhythm as the agreement says it, and its dots."""

    name: str
    every: object
    set_: Markup
    open_: Markup


class Strip(NamedTuple):
    """The first days of the months shown, lines between them, and a row for each thing.

    `start` and `end` are the days of the agreement's period that are shown, where it has one.
    """

    months: tuple[datetime.date, ...]
    rows: tuple[Row, ...]
    lines: Markup
    start: datetime.date | None
    end: datetime.date | None

    @property
    def has_open(self) -> bool:
        """Tell whether some days are still to be agreed."""
        return any(row.open_ for row in self.rows)

    @property
    def has_set(self) -> bool:
        """Tell whether some days are known."""
        return any(row.set_ for row in self.rows)


class _Scale(NamedTuple):
    """The days shown, on months that are all of one width."""

    first: datetime.date
    last: datetime.date

    @property
    def months(self) -> int:
        return _months_between(self.first, self.last) + 1

    def at(self, day: datetime.date) -> float:
        """Give how far a day is from where the strip begins, in months."""
        whole = _months_between(self.first, day)
        return whole + (day.day - 0.5) / monthrange(day.year, day.month)[1]

    def dot(self, months: float) -> str:
        x = min(max(months * WIDTH / self.months, _RADIUS), WIDTH - _RADIUS)
        return f'<circle cx="{x:.1f}" cy="{HEIGHT // 2}" r="{self._radius:g}"/>'

    @property
    def _radius(self) -> float:
        return _RADIUS if self.months <= MONTHS else round(_RADIUS * MONTHS / self.months, 1)


def calendar(agreement: Agreement) -> Strip | None:
    """Give the strip of an agreement's meetings, where one has a rhythm that it can show."""
    meetings = agreement.communication.meetings if agreement.communication else ()
    scale, dated = _shown(agreement)
    rows = tuple(
        row
        for meeting in meetings
        if isinstance(meeting.every, Cadence)
        and (row := _row(meeting.meeting, meeting.every, scale)) is not None
    )
    if not rows:
        return None
    months = tuple(_later(scale.first.replace(day=1), n) for n in range(scale.months))
    days = (scale.first, scale.last) if dated else (None, None)
    return Strip(months, rows, _lines(scale), *days)


def _shown(agreement: Agreement) -> tuple[_Scale, bool]:
    """Give the days to show, and whether the agreement says them; a plain year where it does not.

    Of a period that is long, or has one end only, a year is shown.
    """
    period = agreement.period
    start = period.start if period and isinstance(period.start, datetime.date) else None
    end = period.end if period and isinstance(period.end, datetime.date) else None
    if start and end and start <= end and _months_between(start, end) < MOST_MONTHS:
        return _Scale(start, end), True
    if start:
        return _Scale(start, _year_from(start)), True
    return _Scale(datetime.date(_ANY_YEAR, 1, 1), datetime.date(_ANY_YEAR, 12, 31)), False


def _year_from(start: datetime.date) -> datetime.date:
    """Give the last day of a year; of one that begins within a month, that of its twelfth."""
    last = _later(start.replace(day=1), MONTHS - 1)
    return last.replace(day=monthrange(last.year, last.month)[1])


def _later(first: datetime.date, months: int) -> datetime.date:
    """Give the first of a later month; beyond the last year of dates, that of the last one."""
    years, month = divmod(first.month - 1 + months, 12)
    if first.year + years > datetime.MAXYEAR:
        return datetime.date(datetime.MAXYEAR, 12, 1)
    return datetime.date(first.year + years, month + 1, 1)


def _months_between(first: datetime.date, day: datetime.date) -> int:
    return (day.year - first.year) * 12 + day.month - first.month


def _lines(scale: _Scale) -> Markup:
    """Draw a line where each month begins, and where the last one ends."""
    places = (month * WIDTH / scale.months for month in range(scale.months + 1))
    drawn = (f"M{min(max(place, 1), WIDTH - 1):.1f},0 V{HEIGHT}" for place in places)
    return Markup(" ".join(drawn))  # noqa: S704 — numbers only


def _row(name: str, every: Cadence, scale: _Scale) -> Row | None:
    unit = every.unit
    if unit is None or every.continuous or _span(every, unit) < OFTENEST:
        return None
    days = tuple(_days(every, unit, scale)) if _says_the_day(every, unit) else ()
    if days:
        return Row(name, every, _dots(scale, map(scale.at, days)), Markup(""))
    spread = tuple(_spread(every, unit, scale))
    return Row(name, every, Markup(""), _dots(scale, spread)) if spread else None


def _span(every: Cadence, unit: TimeUnit) -> float:
    """Give the days between two times, on average."""
    days = len(every.weekdays) if every.ordinal is None else 1
    length = float(MINUTES_IN[unit] / MINUTES_IN[TimeUnit.DAY]) * every.every
    return length / (every.times * max(days, 1))


def _says_the_day(every: Cadence, unit: TimeUnit) -> bool:
    """Tell whether the day is known: of every second week, only which of its days it is."""
    if every.every != 1 or every.times != 1:
        return False
    if unit is TimeUnit.WEEK:
        return bool(every.weekdays) and every.ordinal is None
    if unit is TimeUnit.MONTH and every.day is not None:
        return True
    return unit in _MONTHS_IN and every.ordinal is not None


def _days(every: Cadence, unit: TimeUnit, scale: _Scale) -> Iterator[datetime.date]:
    """Give the days on which it happens, of those that are shown."""
    if unit is TimeUnit.WEEK:
        ahead = (every.weekdays[0] - scale.first.weekday()) % 7
        for number in range(ahead, (scale.last - scale.first).days + 1, 7):
            yield scale.first + number * _DAY
        return
    step = _MONTHS_IN[unit]
    first = scale.first.replace(month=(scale.first.month - 1) // step * step + 1, day=1)
    for number in range(0, scale.months + step, step):
        day = _day_of(_later(first, number), every, step)
        if day and scale.first <= day <= scale.last:
            yield day


def _day_of(first: datetime.date, every: Cadence, months: int) -> datetime.date | None:
    """Give the day of one unit, such as the second Monday of the quarter that begins here."""
    last = _later(first, months - 1)
    last = last.replace(day=monthrange(last.year, last.month)[1])
    if every.ordinal is None:
        return first.replace(day=min(every.day or 1, last.day))
    forth = every.ordinal > 0
    start, step, rank = (first, _DAY, every.ordinal) if forth else (last, -_DAY, -every.ordinal)
    left = rank
    for number in range(7 * rank):
        day = start + number * step
        left -= not every.weekdays or day.weekday() in every.weekdays
        if left == 0:
            return day
    return None


def _spread(every: Cadence, unit: TimeUnit, scale: _Scale) -> Iterator[float]:
    """Spread the times evenly; those at an end of each unit stand there."""
    start, end = scale.at(scale.first), scale.at(scale.last)
    length = float(MINUTES_IN[unit] / MINUTES_IN[TimeUnit.MONTH]) * every.every / every.times
    count = round((end - start) / length)
    share = {Edge.START: 0.1, Edge.END: 0.9, None: 0.5}[every.edge]
    step = (end - start) / max(count, 1)
    return (start + (number + share) * step for number in range(count))


def _dots(scale: _Scale, places: Iterable[float]) -> Markup:
    return Markup("").join(Markup(scale.dot(place)) for place in places)  # noqa: S704
