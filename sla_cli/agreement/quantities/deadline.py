"""By when: a length of time from what sets it off, or a moment such as the end of the week."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.quantities.grammar import (
    Vocabulary,
    any_of,
    doubtful,
    match,
    plain,
    refusal,
    remembering,
    small,
    words_of,
)
from sla_cli.agreement.quantities.timing import (
    CLOCK_TIME,
    CLOCKS_AFTER,
    CLOCKS_BEFORE,
    LENGTHS,
    Duration,
    TimeUnit,
    clock_after,
    clock_time,
    duration_in,
    no_time,
    refuse_time,
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
    """A moment, and the time on its day if one is said: `the next business day by 9:00`.

    Of `by 5 pm` there is no moment: the day is the one on which it is due.
    """

    moment: Moment | None
    at: time | None = None
    written: str = ""


Deadline = Duration | DayTime

_SPELLED = words_of("MOMENTS")
_MOMENTS = Vocabulary({moment: _SPELLED[moment.value] for moment in Moment})

_COUNTED = (
    rf"(?P<unit>[jdh]) ?\+ ?(?P<number>[1-9][0-9]?)"
    f"(?: (?P<before>{CLOCKS_BEFORE.pattern})(?: days| hours)?| (?P<after>{CLOCKS_AFTER.pattern}))?"
)
"""`J+2 ouvrés`, `H+4`: so long after the day or the hour itself."""

_WITHIN_THE_HOUR = any_of("dans l'heure|within the hour|in the hour|sous l'heure")

_BY = any_of("by|before|at|avant|à|d'ici|pour")
_DAY_TIME = f"(?P<day>{_MOMENTS.pattern}),? (?:{_BY} )?{CLOCK_TIME}"
_LATEST = any_of("no later than|not later than|at the latest|au plus tard")
_IN_HOURS = "[0-9]+ ?(?:h|heures?)"
# Whoever is to call back `avant 2 h` has two hours, or until two in the morning.
_BEFORE = (
    f"(?:{_LATEST} (?!{_IN_HOURS})"
    f"|(?:{_LATEST} )?{any_of('by|before|at|avant|à')} (?![0-6] ?(?:h|heures?)(?! ?[0-9])))"
)
_TIME_FIRST = f"(?:{_BEFORE}{CLOCK_TIME}(?:,? (?:on )?(?P<day>{_MOMENTS.pattern})| {_LATEST})?)"
"""`by 5 pm`, `avant 17 h le jour même`."""

_AT_NO_TIME = (
    f"(?:{_BEFORE}|(?:{_MOMENTS.pattern}),? (?:{_BY} )?)(?P<time>[0-9][0-9:. a-z]{{0,11}})"
)
_HOUR_OR_HOURS = "(?P<time>(?:[7-9]|1[0-9]|2[0-3]) ?(?:h|heures)(?: ?[0-5][0-9])?)"
_BY_TIMES = {"fr": "avant 17 h 30", "en": "by 5:30 p.m."}
_AT_OR_IN = (
    f"(?:d'ici (?:à )?|{_LATEST} ){_HOUR_OR_HOURS}"
    f"|{_HOUR_OR_HOURS.replace('<time>', '<first>')} {_LATEST}"
)
"""`d'ici 17 h`: in seventeen hours, or by five."""


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
    if found := match(_DAY_TIME, read) or match(_TIME_FIRST, read):
        part = found.groupdict()
        moment = _MOMENTS.find(part["day"]) if part["day"] else None
        return DayTime(moment, clock_time(part), written)
    if (found := match(_AT_NO_TIME, read)) and no_time(found["time"]):
        raise refuse_time(text, language, _BY_TIMES)
    if found := match(_AT_OR_IN, read):
        hour = found["time"] or found["first"]
        raise doubtful(text, language, LENGTHS, f"avant {hour}", f"sous {hour}")
    if duration := duration_in(written, language):
        return duration._replace(written=written)
    raise refusal("deadline-unreadable", text, language, LENGTHS)


def _counted(part: Mapping[str, str | None]) -> Duration:
    unit = TimeUnit.HOUR if part["unit"] == "h" else TimeUnit.DAY
    before, after = part["before"], part["after"]
    clock = CLOCKS_BEFORE.find(before) if before else clock_after(after, unit)
    return Duration(Decimal(part["number"] or 0), unit, clock)
