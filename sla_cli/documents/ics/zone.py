"""The time zone of an agreement's clock, and how an iCalendar file tells it (RFC 5545, 3.6.5).

The file carries the zone's changes itself: programs that do not know its name read them there. Each
change begins by the clock that runs until then: spring's at 02:00 in Paris, which the libraries
tried write as 03:00. Where the changes follow one rule for years on end, as in most zones, the rule
is written, so that an agreement without an end has its hours right for good; elsewhere, the days.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from sla_cli.documents.ics.lines import line, stamp, text

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = re.compile(r"[A-Z][A-Za-z_]+(?:/[A-Za-z0-9_+-]+){1,2}")
_ALWAYS = {"utc": "UTC", "gmt": "UTC", "z": "UTC", "etc/utc": "UTC"}
_APART = ("right/", "posix/")
_YEARS = 12
"""Years over which changes are looked at: every weekday has stood on every date by then."""

_NONE = datetime.timedelta()
_LONGEST = 40
"""Years of a period beyond which only those changes go on that follow a rule."""

_DAY = datetime.timedelta(days=1)
_WEEK = 7
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class _Change(NamedTuple):
    """One change: when, by the clock that runs until then, and the two distances from UTC."""

    at: datetime.datetime
    before: datetime.timedelta
    after: datetime.timedelta
    name: str
    summer: bool


def zone_of(words: str) -> ZoneInfo | None:
    """Give a zone by its name in the tz database, in capitals or not; None for other words.

    Letters such as EST are no names: they stand for one time in winter and another in summer, or
    for two places.
    """
    asked = "_".join(words.split())
    name = _ALWAYS.get(asked.lower(), asked)
    if name != "UTC":
        name = "/".join(_capitals(part) for part in name.split("/"))
        if len(name) > 64 or not _NAME.fullmatch(name) or asked.lower().startswith(_APART):
            return None
    return _loaded(name) or _loaded(asked)


def _capitals(part: str) -> str:
    if part != part.lower():
        return part
    return re.sub("(?:^|[_-])(?!of_|es_|au_)[a-z]", lambda start: start[0].upper(), part)


def _loaded(name: str) -> ZoneInfo | None:
    if name != "UTC" and not _NAME.fullmatch(name):
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


def vtimezone(zone: ZoneInfo, first: datetime.date, last: datetime.date | None) -> str:
    """Give the zone as it is from a first day to a last one, or for good."""
    end = max(first.year + _YEARS, min((last or first).year + 1, first.year + _LONGEST))
    years = range(first.year - 1, end)
    changes = list(_changes(zone, years))
    told = [line("BEGIN", "VTIMEZONE"), line("TZID", text(zone.key))]
    start = datetime.datetime(years.start, 1, 1)
    told += _observance(_standing(zone, start), "")
    for group in _groups(changes):
        told += _observance(group[0], _rule(group, years))
    return "".join((*told, line("END", "VTIMEZONE")))


def _standing(zone: ZoneInfo, at: datetime.datetime) -> _Change:
    """Give how the clock stands before the first change, as a change that changes nothing."""
    here = at.replace(tzinfo=zone)
    offset = here.utcoffset() or _NONE
    return _Change(at, offset, offset, here.tzname() or zone.key, (here.dst() or _NONE) > _NONE)


def _changes(zone: ZoneInfo, years: range) -> Iterator[_Change]:
    """Find the changes of some years: between two days with other clocks, to the second."""
    utc = datetime.UTC
    at = datetime.datetime(years.start, 1, 1, tzinfo=utc)
    end = datetime.datetime(years.stop, 1, 1, tzinfo=utc)
    before = at.astimezone(zone).utcoffset()
    while at < end:
        offset = (at + _DAY).astimezone(zone).utcoffset()
        if offset != before:
            yield _change(zone, at, at + _DAY)
        at, before = at + _DAY, offset


def _change(zone: ZoneInfo, low: datetime.datetime, high: datetime.datetime) -> _Change:
    old = low.astimezone(zone).utcoffset() or _NONE
    second = datetime.timedelta(seconds=1)
    while high - low > second:
        middle = low + (high - low) // 2
        middle -= datetime.timedelta(microseconds=middle.microsecond)
        if middle.astimezone(zone).utcoffset() == old:
            low = middle
        else:
            high = middle
    then = high.astimezone(zone)
    new = then.utcoffset() or _NONE
    by_old_clock = (high + old).replace(tzinfo=None)
    return _Change(by_old_clock, old, new, then.tzname() or zone.key, new > old)


def _groups(changes: list[_Change]) -> list[list[_Change]]:
    """Put together the changes that are one each year: from one clock to another, in one month."""
    groups: dict[tuple[object, ...], list[_Change]] = {}
    for one in changes:
        groups.setdefault((*one[1:], one.at.month, one.at.time()), []).append(one)
    return list(groups.values())


def _rule(group: list[_Change], years: range) -> str:
    """Give the rule that these changes follow, or else their days."""
    days = [change.at.date() for change in group]
    weekday = _DAYS[days[0].weekday()]
    # A rule may have begun within these years, as the laws on summer time have changed.
    whole = [day.year for day in days] == list(range(days[0].year, years.stop))
    whole = whole and len({day.weekday() for day in days}) == 1
    nth = {(day.day - 1) // _WEEK + 1 for day in days}
    rank = -1 if whole and all(_is_last(day) for day in days) else nth.pop()
    if whole and (rank == -1 or not nth):
        month = days[0].month
        return line("RRULE", f"FREQ=YEARLY;BYMONTH={month};BYDAY={rank}{weekday}")
    more = ",".join(stamp(change.at) for change in group[1:])
    return line("RDATE", more) if more else ""


def _is_last(day: datetime.date) -> bool:
    return (day + _WEEK * _DAY).month != day.month


def _observance(change: _Change, rule: str) -> list[str]:
    kind = "DAYLIGHT" if change.summer else "STANDARD"
    return [
        line("BEGIN", kind),
        line("DTSTART", stamp(change.at)),
        line("TZOFFSETFROM", _offset(change.before)),
        line("TZOFFSETTO", _offset(change.after)),
        line("TZNAME", text(change.name)),
        *([rule] if rule else []),
        line("END", kind),
    ]


def _offset(distance: datetime.timedelta) -> str:
    minutes, seconds = divmod(abs(int(distance.total_seconds())), 60)
    sign = "-" if distance < _NONE else "+"
    return f"{sign}{minutes // 60:02}{minutes % 60:02}" + (f"{seconds:02}" if seconds else "")
