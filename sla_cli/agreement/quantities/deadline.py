"""How fast: a duration, a moment not counted in hours or days, or a time on the day of one."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.quantities.clock_time import CLOCK_TIME, clock_time
from sla_cli.agreement.quantities.duration import DURATION, Duration, length
from sla_cli.agreement.quantities.error import refusal
from sla_cli.agreement.quantities.grammar import (
    Vocabulary,
    any_of,
    for_schema,
    match,
    plain,
    small,
)

if TYPE_CHECKING:
    from datetime import time


class Moment(Enum):
    """A deadline that is not counted in hours or days."""

    IMMEDIATE = "immediate"
    SAME_DAY = "same day"
    SAME_BUSINESS_DAY = "same business day"
    NEXT_DAY = "next day"
    NEXT_BUSINESS_DAY = "next business day"


class DayTime(NamedTuple):
    """A time on the day of a moment: `the next business day by 9:00`."""

    moment: Moment
    at: time


Deadline = Duration | Moment | DayTime

_MOMENTS = Vocabulary(
    {
        Moment.IMMEDIATE: (
            "immediately|immediate|instantly|at once|straight away|real time|real-time"
            "|in real time|in real-time"
            "|immédiatement|immédiat|immédiate|aussitôt|tout de suite|temps réel|en temps réel"
            "|sans délai|instantané|instantanément"
        ),
        Moment.SAME_DAY: (
            "same day|the same day|on the same day|within the day"
            "|jour même|le jour même|le même jour|dans la journée"
        ),
        Moment.SAME_BUSINESS_DAY: (
            "same business day|the same business day|on the same business day"
            "|same working day|the same working day|on the same working day"
            "|jour ouvré même|le jour ouvré même|même jour ouvré|le même jour ouvré"
        ),
        Moment.NEXT_DAY: (
            "next day|the next day|by the next day|on the next day|the following day"
            "|lendemain|le lendemain|jour suivant|le jour suivant|j+1|j + 1|d+1|d + 1"
        ),
        Moment.NEXT_BUSINESS_DAY: (
            "next business day|the next business day|by the next business day"
            "|on the next business day|the following business day"
            "|next working day|the next working day|by the next working day"
            "|jour ouvré suivant|le jour ouvré suivant|le prochain jour ouvré"
            "|lendemain ouvré|le lendemain ouvré|j+1 ouvré|j + 1 ouvré"
        ),
    }
)

_BY = any_of("by|before|at|avant|à|d'ici|pour")
_DAY_TIME = f"(?P<day>{_MOMENTS.pattern}),? (?:{_BY} )?{CLOCK_TIME}"

DEADLINE_PATTERN = for_schema(f"{_MOMENTS.pattern}|{DURATION}|{_DAY_TIME}")
"""Matches exactly the texts that `parse_deadline` accepts."""

_EXAMPLES = {"fr": "4 heures ouvrées", "en": "4 business hours"}


def parse_deadline(text: str, language: str) -> Deadline:
    """Read a duration, a moment such as `same day` or `J+1`, or `next business day by 9:00`.

    Raises QuantityError `deadline-unreadable`.
    """
    read = small(plain(text))
    if match(_MOMENTS.pattern, read):
        return _MOMENTS.find(read)
    if found := match(DURATION, read):
        return length(found.groupdict(), language)
    if found := match(_DAY_TIME, read):
        part = found.groupdict()
        return DayTime(_MOMENTS.find(part["day"] or ""), clock_time(part))
    raise refusal("deadline-unreadable", text, language, _EXAMPLES)
