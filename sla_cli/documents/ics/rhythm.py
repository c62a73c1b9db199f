"""From a rhythm as the agreement says it to a recurrence as calendars know it (RFC 5545, 3.3.10).

A recurrence also tells by itself which days it falls on, so that an event begins on its first one:
calendars show a beginning off its rule, or do not, as they like.
"""

from __future__ import annotations

import datetime
from calendar import monthrange
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.quantities import MINUTES_IN, Cadence, Edge, TimeUnit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BUSINESS_DAYS = (0, 1, 2, 3, 4)
"""Monday to Friday, where the agreement does not say which days are worked."""

_OF_BUSINESS = ("business", "working", "weekday", "ouvré")

_MONTHS_IN = {
    unit: int(MINUTES_IN[unit] / MINUTES_IN[TimeUnit.MONTH])
    for unit in (TimeUnit.MONTH, TimeUnit.QUARTER, TimeUnit.HALF_YEAR, TimeUnit.YEAR)
}
_NAMES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY = datetime.timedelta(days=1)
_LONGEST = 800
"""Days within which the rarest rhythm falls twice, that of every year."""

_EVERY_MONTH_HAS = 28
_YEAR = 12

Days = tuple[int, ...]


class Recurrence(NamedTuple):
    """A rule, the days it falls on, and what is told of it: `counted`, `edge`, `worked`.

    `fits` looks at one day; of a rule of so many `days` or `weeks` at a time, it knows every period
    alike: which of them is the first is the beginning's to say. A `ranked` rule counts days of
    business, so that a day of closure moves it.
    """

    rule: str
    fits: Callable[[datetime.date], bool]
    told: tuple[str, ...] = ()
    days: int = 1
    weeks: int = 1
    ranked: bool = False

    def falls(self, day: datetime.date, start: datetime.date) -> bool:
        """Tell whether a series with this beginning falls on a day."""
        weeks = (_monday(day) - _monday(start)).days // len(_NAMES)
        in_step = (day - start).days % self.days == 0 and weeks % self.weeks == 0
        return day >= start and in_step and self.fits(day)


def _monday(day: datetime.date) -> datetime.date:
    return day - day.weekday() * _DAY


class Unfit(NamedTuple):
    """Why a rhythm has no place in a calendar, by the name of the reason."""

    why: str


def recurrence(every: Cadence, worked: Days) -> Recurrence | Unfit:
    """Give the recurrence of a rhythm that says its day; `worked` are the days of business."""
    if every.continuous:
        return Unfit("continuous")
    if every.unit is None:
        return Unfit("not_understood")
    if MINUTES_IN[every.unit] < MINUTES_IN[TimeUnit.DAY]:
        return Unfit("too_often")
    if every.times != 1:
        return Unfit("no_day")
    if every.unit is TimeUnit.DAY:
        return _daily(every, worked)
    if every.unit is TimeUnit.WEEK:
        return _weekly(every, worked)
    if every.every != 1:
        return Unfit("no_day")
    return _monthly(every, _MONTHS_IN[every.unit], worked)


def _daily(every: Cadence, worked: Days) -> Recurrence:
    if every.every != 1:
        return _every_days(every.every)
    if len(worked) == len(_NAMES):
        return Recurrence("FREQ=DAILY", lambda _: True)
    return _on_weekdays(worked, 1, ("worked",))


def _every_days(count: int) -> Recurrence:
    rule = f"FREQ=DAILY;INTERVAL={count}"
    return Recurrence(rule, lambda _: True, ("counted",), days=count)


def _weekly(every: Cadence, worked: Days) -> Recurrence | Unfit:
    if every.edge is not None:
        day = worked[0] if every.edge is Edge.START else worked[-1]
        return _on_weekdays((day,), 1, ("edge",))._replace(ranked=True)
    if not every.weekdays or every.ordinal is not None:
        return Unfit("no_day")
    days = worked if is_of_business(every) else every.weekdays
    return _on_weekdays(days, every.every, ("counted",) if every.every > 1 else ())


def is_of_business(every: Cadence) -> bool:
    """Tell business days, which the agreement may say are others, from days that are named."""
    said = any(word in every.written.casefold() for word in _OF_BUSINESS)
    return every.weekdays == BUSINESS_DAYS and said


def _on_weekdays(days: Days, interval: int, told: tuple[str, ...] = ()) -> Recurrence:
    step = f"INTERVAL={interval};" if interval > 1 else ""
    names = ",".join(_NAMES[day] for day in days)
    rule = f"FREQ=WEEKLY;{step}BYDAY={names};WKST=MO"
    return Recurrence(rule, lambda day: day.weekday() in days, told, weeks=interval)


def _monthly(every: Cadence, months: int, worked: Days) -> Recurrence | Unfit:
    """Give what falls on one day of each month, or of the first or last month of longer periods."""
    if every.edge is not None:
        rank = 1 if every.edge is Edge.START else -1
        return _nth(rank, worked, months, ("edge",))._replace(ranked=True)
    if every.day is not None:
        return _on_day(every.day, months)
    if every.ordinal is None:
        return Unfit("no_day")
    if not every.weekdays:
        return _on_day(every.ordinal, months)
    if is_of_business(every):
        return _nth(every.ordinal, worked, months)._replace(ranked=True)
    return _nth(every.ordinal, every.weekdays, months)


def _nth(rank: int, days: Days, months: int, told: tuple[str, ...] = ()) -> Recurrence:
    head = _in_months(months, last=rank < 0)
    if len(days) == 1:
        rule = f"{head};BYDAY={rank}{_NAMES[days[0]]}"
    else:
        rule = f"{head};BYDAY={','.join(_NAMES[day] for day in days)};BYSETPOS={rank}"

    def fits(day: datetime.date) -> bool:
        if not _is_in_month(day, months, last=rank < 0) or day.weekday() not in days:
            return False
        length = monthrange(day.year, day.month)[1]
        others = range(1, day.day) if rank > 0 else range(day.day + 1, length + 1)
        return sum(day.replace(day=one).weekday() in days for one in others) == abs(rank) - 1

    return Recurrence(rule, fits, told)


def _on_day(number: int, months: int) -> Recurrence:
    """Give what falls on a day of the month; where a month is shorter, on its last."""
    head = _in_months(months, last=number < 0)

    def fits(day: datetime.date) -> bool:
        length = monthrange(day.year, day.month)[1]
        wanted = length if number < 0 else min(number, length)
        return _is_in_month(day, months, last=number < 0) and day.day == wanted

    return Recurrence(f"{head};{_day_of_month(number)}", fits)


def _day_of_month(number: int) -> str:
    """Name a day that not every month has so that none is passed over."""
    if number <= _EVERY_MONTH_HAS:
        return f"BYMONTHDAY={number}"
    days = ",".join(map(str, range(_EVERY_MONTH_HAS, number + 1)))
    return f"BYMONTHDAY={days};BYSETPOS=-1"


def _in_months(months: int, *, last: bool) -> str:
    """Name the months: of quarters by name, since INTERVAL=3 would count from the beginning."""
    if months == 1:
        return "FREQ=MONTHLY"
    first = months if last else 1
    named = ",".join(map(str, range(first, _YEAR + 1, months)))
    return f"FREQ=MONTHLY;BYMONTH={named}"


def _is_in_month(day: datetime.date, months: int, *, last: bool) -> bool:
    return day.month % months == 0 if last else (day.month - 1) % months == 0


def counted_from(day: datetime.date, every: Cadence) -> Recurrence | Unfit:
    """Give the recurrence of a rhythm that says no day, counted from one that is known."""
    if every.unit is None or every.continuous or every.times != 1:
        return Unfit("continuous" if every.continuous else "not_understood")
    if every.unit is TimeUnit.DAY:
        return _every_days(every.every)
    if every.unit is TimeUnit.WEEK:
        return _on_weekdays((day.weekday(),), every.every, ("counted",))
    if every.unit not in _MONTHS_IN:
        return Unfit("too_often")
    months = _MONTHS_IN[every.unit] * every.every
    rule = f"FREQ=MONTHLY;INTERVAL={months};{_day_of_month(day.day)}"

    def fits(one: datetime.date) -> bool:
        apart = (one.year - day.year) * _YEAR + one.month - day.month
        return apart % months == 0 and one.day == min(day.day, monthrange(*one.timetuple()[:2])[1])

    return Recurrence(rule, fits, ("counted",))


def days_from(
    found: Recurrence, start: datetime.date, until: datetime.date | None
) -> Iterator[datetime.date]:
    """Give the days of a series, from its beginning on."""
    day: datetime.date | None = start
    while day is not None:
        if found.falls(day, start):
            yield day
        day = first_day(found, day + _DAY, until)


def first_day(
    found: Recurrence,
    since: datetime.date,
    until: datetime.date | None,
    closed: frozenset[datetime.date] = frozenset(),
) -> datetime.date | None:
    """Give the first day, from one day on, that a recurrence falls on; None after another."""
    for number in range(_LONGEST):
        day = since + number * _DAY
        if until and day > until:
            return None
        if found.fits(day) and day not in closed:
            return day
    return None
