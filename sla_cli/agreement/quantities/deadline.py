"""By when: a length of time from what sets it off, or a moment such as the end of the week."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

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
    """A moment, and the time on its day if one is said: `the next business day by 9:00`."""

    moment: Moment
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


def parse_deadline(text: str, language: str) -> Deadline:
    """Read a duration, a moment such as `same day` or `J+1`, or `next business day by 9:00`.

    Raises QuantityError `deadline-unreadable`.
    """
    written = plain(text)
    read = small(written)
    if match(_MOMENTS.pattern, read):
        return DayTime(_MOMENTS.find(read), written=written)
    if found := match(_COUNTED, read):
        return _counted(found.groupdict())._replace(written=written)
    if match(_WITHIN_THE_HOUR, read):
        return Duration(Decimal(1), TimeUnit.HOUR, written=written)
    if found := match(_DAY_TIME, read):
        part = found.groupdict()
        return DayTime(_MOMENTS.find(part["day"] or ""), clock_time(part), written)
    if duration := duration_in(written, language):
        return duration._replace(written=written)
    raise refusal("deadline-unreadable", text, language, LENGTHS)


def _counted(part: Mapping[str, str | None]) -> Duration:
    unit = TimeUnit.HOUR if part["unit"] == "h" else TimeUnit.DAY
    before, after = part["before"], part["after"]
    clock = CLOCKS_BEFORE.find(before) if before else clock_after(after, unit)
    return Duration(Decimal(part["number"] or 0), unit, clock)
