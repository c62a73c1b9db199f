"""By when: a length of time from what sets it off, or a moment such as the end of the week."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.quantities.days import DAY_PARTS, WEEKDAYS, DayPart, weekday
from sla_cli.agreement.quantities.doubts import hour_or_hours, that_day_or_before, time_or_length
from sla_cli.agreement.quantities.grammar import (
    Vocabulary,
    any_of,
    match,
    plain,
    refusal,
    remembering,
    small,
    words_of,
)
from sla_cli.agreement.quantities.hours import (
    CLOCK_TIME,
    clock_time,
    either_half,
    half_unsaid,
    no_time,
    refuse_time,
)
from sla_cli.agreement.quantities.timing import (
    CLOCKS_AFTER,
    CLOCKS_BEFORE,
    LENGTHS,
    Duration,
    TimeUnit,
    clock_after,
    duration_in,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import time


class Moment(Enum):
    """A deadline that is not counted in hours or days."""

    IMMEDIATE = "immediate"
    SAME_DAY = "same day"
    SAME_BUSINESS_DAY = "same business day"
    NEXT_DAY = "next day"
    NEXT_BUSINESS_DAY = "next business day"
    END_OF_DAY = "end of day"
    END_OF_BUSINESS_DAY = "end of business day"
    END_OF_WEEK = "end of week"
    END_OF_MONTH = "end of month"
    END_OF_QUARTER = "end of quarter"


@remembering
class DayTime(NamedTuple):
    """A day, and the time or the part of it if one is said: `the next business day by 9:00`.

    The day is a `moment`, or a `weekday` (Monday is 0), or so many days `after`. Of `by 5 pm` there
    is none: the day is the one on which it is due.
    """

    moment: Moment | None
    at: time | None = None
    weekday: int | None = None
    part: DayPart | None = None
    after: Duration | None = None
    written: str = ""


Deadline = Duration | DayTime

_SPELLED = words_of("MOMENTS")
_MOMENTS = Vocabulary({moment: _SPELLED[moment.value] for moment in Moment})

_COUNT_OF_DAYS = (
    rf"(?P<unit>[jdh]) ?\+ ?(?P<number>[1-9][0-9]?)"
    f"(?: (?P<before>{CLOCKS_BEFORE.pattern})(?: days| hours)?"
    f"|(?: jours)? (?P<after>{CLOCKS_AFTER.pattern}))?"
)
_COUNTED = (
    f"{_COUNT_OF_DAYS}(?: {any_of('max|maxi|maximum|at most|au plus|au plus tard|at the latest')})?"
)
"""`J+2 ouvrés`, `H+4`: so long after the day or the hour itself."""

_WITHIN_THE_HOUR = any_of(
    "dans l'heure|sous l'heure|dans l'heure qui suit|dans l'heure suivante|within the hour"
    "|in the hour|within the next hour|in the next hour"
)

_BY = any_of("by|before|at|avant|à|d'ici|pour")
_LATEST = any_of("no later than|not later than|at the latest|au plus tard")
_DAY = f"(?:(?P<day>{_MOMENTS.pattern})|(?P<weekday>{WEEKDAYS.pattern}))"
_UNTIL = any_of("by|on|d'ici|d'ici à|pour")
_UNTIL_DAY = f"(?:(?:{_UNTIL} |(?:{any_of('before|avant')}|{_LATEST}) (?:le )?)?{_DAY})"
_AT_TIME = f"{_UNTIL_DAY},? (?:{_BY} )?(?P<clock>{CLOCK_TIME})"
_LATER = (
    f"(?P<length>.{{1,60}}?)(?: {any_of('later|plus tard')})?,? {any_of('by|before|avant')} "
    f"(?P<clock>{CLOCK_TIME})"
)
_COUNTED_AT = f"{_COUNT_OF_DAYS},? (?:{_BY} )?(?P<clock>{CLOCK_TIME})"
_ON_WEEKDAY = (
    f"(?:(?:{_UNTIL}|{any_of('by eod|by end of day|eod')}) |{_LATEST} (?:le )?)?"
    f"(?P<weekday>{WEEKDAYS.pattern})(?: (?P<part>{DAY_PARTS.pattern}))?"
    f"(?: (?:eod|end of day|{_LATEST}))?"
)
"""`by Friday`, `d'ici vendredi matin`."""

_BEFORE_WEEKDAY = f"{any_of('before|avant')} (?:le )?(?P<weekday>{WEEKDAYS.pattern})"
_IN_PART = (
    f"(?P<day>{_MOMENTS.pattern})(?:,? (?:in the|au|dans l'|le|l') ?|,? )"
    f"(?P<part>{DAY_PARTS.pattern})"
    f"|(?:by )?(?:the )?(?:next|following) (?P<next_part>{DAY_PARTS.pattern})"
)
"""`le lendemain matin`, `the next morning`."""

_H = "(?:h|heures?)"
_SMALL_HOURS = f"(?:[1-6] ?{_H}(?: ?[0-5][0-9])?|0 ?{_H} ?[0-5][0-9])"
_HOURS = "[0-9]+ ?(?:h|heures?)"
# Whoever is to call back `avant 2 h` has two hours, or until two o'clock.
_BEFORE = (
    f"(?:{_LATEST} (?!{_HOURS})"
    f"|(?:{_LATEST} )?{any_of('by|before|at|avant|à')} (?!{_SMALL_HOURS}(?![0-9a-z])))"
)
_BARE_TIME = f"(?!{_HOURS})(?!.*,)"
_TIME_FIRST = (
    f"(?:(?:{_BEFORE}|{_BARE_TIME})(?P<clock>{CLOCK_TIME})"
    f"(?:,? (?:{any_of('on|le')} )?{_DAY}| {_LATEST})?)"
)
"""`by 5 pm`, `avant 17 h le jour même`."""

_SMALL_TIME = f"(?P<by>{any_of('by|before|avant|à')}) (?P<time>{_SMALL_HOURS})"
_AT_NO_TIME = (
    f"(?:{_BEFORE}|(?:{_MOMENTS.pattern}),? (?:{_BY} )?)(?P<time>[0-9][0-9:. a-z]{{0,11}})"
)
_HOUR_OR_HOURS = "(?P<time>(?:[7-9]|1[0-9]|2[0-3]) ?(?:h|heures)(?: ?[0-5][0-9])?)"
_STARTS_A_LENGTH = "(?:[0-9<≤½]|(?:within|under|in|less|sous|dans|en|moins) ).*"
_BY_TIMES = {"fr": "avant 17 h 30", "en": "by 5:30 p.m."}
_AT_OR_IN = (
    "(?P<alone>(?:[7-9]|1[0-9]|2[0-3]) ?h ?00|(?:1[3-9]|2[0-3]) ?(?:h|heures) ?[0-5][0-9])"
    f"|(?:d'ici (?:à )?|{_LATEST} ){_HOUR_OR_HOURS}"
    f"|{_HOUR_OR_HOURS.replace('<time>', '<first>')} {_LATEST}"
)
"""`d'ici 17 h`, `17h30`: in seventeen hours, or by five."""


def parse_deadline(text: str, language: str) -> Deadline:
    """Read a duration, a moment such as `same day` or `J+1`, or `next business day by 9:00`.

    Raises QuantityError: `time-impossible` for one at `25:00`, `number-ambiguous` for `d'ici 17 h`
    and `5 M`, `deadline-unreadable` for any other text.
    """
    written = plain(text)
    read = small(written)
    if found := match(f"(?:{_LATEST} )?(?P<day>{_MOMENTS.pattern})", read):
        return DayTime(_MOMENTS.find(found["day"]), written=written)
    if found := match(_COUNTED, read):
        return _counted(found.groupdict())._replace(written=written)
    if match(_WITHIN_THE_HOUR, read):
        return Duration(Decimal(1), TimeUnit.HOUR, written=written)
    if found := match(_AT_OR_IN, read):
        hour = found["time"] or found["first"] or found["alone"]
        raise hour_or_hours(hour, text, language)
    if match(_STARTS_A_LENGTH, read) and (duration := duration_in(written, language)):
        return duration._replace(written=written)
    if day := _day_time(read, written, language):
        return day._replace(written=written)
    if (found := match(_AT_NO_TIME, read)) and no_time(found["time"]):
        raise refuse_time(text, language, _BY_TIMES)
    if found := match(_SMALL_TIME, read):
        raise time_or_length(found["time"], text, language)
    if duration := duration_in(written, language):
        return duration._replace(written=written)
    raise refusal("deadline-unreadable", text, language, LENGTHS)


def _day_time(read: str, written: str, language: str) -> DayTime | None:
    """Read a day, a time, or both."""
    for grammar in (_AT_TIME, _TIME_FIRST):
        if found := match(grammar, read):
            part = found.groupdict()
            if half_unsaid(found["clock"], language):
                raise either_half(written, found.end("clock"), language)
            moment = _MOMENTS.find(part["day"]) if part["day"] else None
            on = weekday(part["weekday"]) if part["weekday"] else None
            return DayTime(moment, clock_time(part), on)
    if found := match(_ON_WEEKDAY, read):
        day_part = DAY_PARTS.find(found["part"]) if found["part"] else None
        return DayTime(None, weekday=weekday(found["weekday"]), part=day_part)
    if found := match(_BEFORE_WEEKDAY, read):
        raise that_day_or_before(weekday(found["weekday"]), written, language)
    if found := match(_IN_PART, read):
        moment = _MOMENTS.find(found["day"]) if found["day"] else Moment.NEXT_DAY
        named = DAY_PARTS.find(found["part"] or found["next_part"])
        return DayTime(moment, part=named) if moment in _ITS_PARTS else None
    return _so_long_after(read, written, language)


_ITS_PARTS = (Moment.NEXT_DAY, Moment.NEXT_BUSINESS_DAY, Moment.SAME_DAY)


def _so_long_after(read: str, written: str, language: str) -> DayTime | None:
    """Read `J+2 avant 12 h`, `2 business days later, by noon`."""
    if found := match(_COUNTED_AT, read):
        after: Duration | None = _counted(found.groupdict())
    elif found := match(_LATER, read):
        after = duration_in(written[: found.end("length")], language)
    else:
        return None
    if after is None or after.unit is not TimeUnit.DAY or not _is_plain(after):
        return None
    if half_unsaid(found["clock"], language):
        raise either_half(written, found.end("clock"), language)
    return DayTime(None, clock_time(found.groupdict()), after=after)


def _is_plain(value: Duration) -> bool:
    return not (value.words or value.least or value.value % 1)


def _counted(part: Mapping[str, str | None]) -> Duration:
    unit = TimeUnit.HOUR if part["unit"] == "h" else TimeUnit.DAY
    before, after = part["before"], part["after"]
    clock = CLOCKS_BEFORE.find(before) if before else clock_after(after, unit)
    return Duration(Decimal(part["number"] or 0), unit, clock)
