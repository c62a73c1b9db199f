"""The calendar strip: over the months of the agreement, when the teams meet and review it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from sla_cli.agreement.quantities import MINUTES_IN, Cadence, TimeUnit

if TYPE_CHECKING:
    from sla_cli.agreement.model import Agreement

WIDTH, HEIGHT = 360, 10
"""The size of a strip, in units of its own: a year is as long as a circle has degrees."""

MONTHS = 12
DAYS_IN = {
    unit: float(minutes) / float(MINUTES_IN[TimeUnit.DAY]) for unit, minutes in MINUTES_IN.items()
}
SMALLEST = 5
"""Days under which marks would run together: what happens more often is one unbroken line."""


class Row(NamedTuple):
    """One thing that recurs: its name, its rhythm as the agreement says it, and its marks."""

    name: str
    every: object
    marks: Markup


class Strip(NamedTuple):
    """The first days of the months shown, and a row for each thing that recurs."""

    months: tuple[datetime.date, ...]
    rows: tuple[Row, ...]


def calendar(agreement: Agreement) -> Strip | None:
    """Give the strip of an agreement's meetings and of its review, where one has a rhythm.

    It begins with the month of the agreement, or in January, and lasts as long, up to a year.
    """
    meetings = agreement.communication.meetings if agreement.communication else ()
    known = [
        (meeting.meeting, meeting.every)
        for meeting in meetings
        if isinstance(meeting.every, Cadence) and meeting.every.understood
    ]
    if not known:
        return None
    months = _months(agreement)
    days = len(months) * DAYS_IN[TimeUnit.MONTH]
    return Strip(months, tuple(Row(name, every, _marks(every, days)) for name, every in known))


def _months(agreement: Agreement) -> tuple[datetime.date, ...]:
    period = agreement.period
    start = period.start if period and isinstance(period.start, datetime.date) else None
    end = period.end if period and isinstance(period.end, datetime.date) else None
    # Of an agreement without a start only the letters of the months are shown: any year will do.
    first = (start or datetime.date(2000, 1, 1)).replace(day=1)
    count = MONTHS
    if start and end:
        count = (end.year - start.year) * MONTHS + end.month - start.month + 1
    return tuple(_later(first, n) for n in range(max(1, min(count, MONTHS))))


def _later(first: datetime.date, months: int) -> datetime.date:
    """Give the first of a later month; beyond the last year of dates, that of the last one."""
    years, month = divmod(first.month - 1 + months, MONTHS)
    return datetime.date(min(first.year + years, datetime.MAXYEAR), month + 1, 1)


def _marks(every: Cadence, days: float) -> Markup:
    """Draw a block for each time it happens: as long as the span in which it does."""
    length = _span(every)
    if length < SMALLEST:
        return _block(0, WIDTH)
    scale = WIDTH / days
    count = max(1, round(days / length))
    step = WIDTH / count if days >= length else length * scale
    gap = min(2.4, step / 3)
    return Markup("").join(_block(n * step, min(step, WIDTH) - gap) for n in range(count))


def _span(every: Cadence) -> float:
    """Give the days between two times; nothing for what never stops."""
    if every.unit is None or every.continuous:
        return 0
    days = len(every.weekdays) if every.ordinal is None else 1
    return DAYS_IN[every.unit] * every.every / (every.times * max(days, 1))


def _block(start: float, length: float) -> Markup:
    return Markup(f'<rect x="{start:.1f}" y="2" width="{length:.1f}" height="6"/>')  # noqa: S704
