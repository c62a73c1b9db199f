"""How long, how fast, at what time: units of time, durations, clock times and deadlines."""

from __future__ import annotations

from datetime import time
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.quantities.grammar import (
    EDGE,
    NUMBER,
    Vocabulary,
    any_of,
    for_schema,
    match,
    parse_number,
    plain,
    refusal,
    remembering,
    small,
)

if TYPE_CHECKING:
    from collections.abc import Mapping


class TimeUnit(Enum):
    """A unit of time."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"


MINUTES_IN = {
    TimeUnit.MINUTE: 1,
    TimeUnit.HOUR: 60,
    TimeUnit.DAY: 1440,
    TimeUnit.WEEK: 10080,
    TimeUnit.MONTH: 43830,
    TimeUnit.QUARTER: 131490,
    TimeUnit.HALF_YEAR: 262980,
    TimeUnit.YEAR: 525960,
}
"""Minutes in each unit, on average over the years: a year has 365.25 days and twelve months."""


class Clock(Enum):
    """Which hours and days count: working ones, Monday to Saturday, or all."""

    BUSINESS = "business"
    SIX_DAY = "six-day"
    CALENDAR = "calendar"


_HOURS = "hours|hour|hrs|hr|heures|heure|h"
# A bare `m` is none of them: after a number it may be metres, or millions.
_MINUTES = "minutes|minute|mins|min|mn"

TIME_UNITS = Vocabulary(
    {
        TimeUnit.MINUTE: _MINUTES,
        TimeUnit.HOUR: _HOURS,
        TimeUnit.DAY: "days|day|d|jours|jour|journées|journée|j",
        TimeUnit.WEEK: "weeks|week|wks|wk|semaines|semaine",
        TimeUnit.MONTH: "months|month|mois",
        TimeUnit.QUARTER: "quarters|quarter|trimestres|trimestre",
        TimeUnit.HALF_YEAR: (
            "half-years|half-year|half years|half year|semesters|semester|semestres|semestre"
        ),
        TimeUnit.YEAR: "years|year|yrs|yr|années|année|ans|an",
    }
)

CLOCKS_BEFORE = Vocabulary(
    {Clock.BUSINESS: "business|working|office", Clock.CALENDAR: "calendar|clock|elapsed"}
)
"""The adjectives that stand before the unit."""

CLOCKS_AFTER = Vocabulary(
    {
        Clock.BUSINESS: "ouvrées|ouvrée|ouvrés|ouvré",
        Clock.SIX_DAY: "ouvrables|ouvrable|(monday–saturday)|(monday-saturday)|(mon–sat)|(mon-sat)",
        Clock.CALENDAR: "calendaires|calendaire|24/7|24h/24|7j/7",
    }
)
"""The adjectives that stand after the unit."""

NUMBER_WORDS = Vocabulary(
    {
        1: "one|an|a|une|un",
        2: "two|deux",
        3: "three|trois",
        4: "four|quatre",
        5: "five|cinq",
        6: "six",
        7: "seven|sept",
        8: "eight|huit",
        9: "nine|neuf",
        10: "ten|dix",
        12: "twelve|douze",
        15: "fifteen|quinze",
        20: "twenty|vingt",
        30: "thirty|trente",
    }
)

COUNT = f"(?:[1-9][0-9]{{0,2}}|{NUMBER_WORDS.pattern})"
"""A small whole number, in digits or in words."""


def count(text: str | None, default: int = 1) -> int:
    """Give the value of a text that matches `COUNT`, or the default where it is not there."""
    if not text:
        return default
    return int(text) if text.isdecimal() else NUMBER_WORDS.find(text)


@remembering
class Duration(NamedTuple):
    """A length of time: `value` in `unit`; `clock` is None where the text does not say."""

    value: Decimal
    unit: TimeUnit
    clock: Clock | None = None
    written: str = ""


UNIT_PHRASE = (
    f"(?:(?P<clock_before>{CLOCKS_BEFORE.pattern}) )?(?P<unit>{TIME_UNITS.pattern}){EDGE}"
    f"(?: (?P<clock_after>{CLOCKS_AFTER.pattern}){EDGE})?"
)
"""A unit of time with its clock: `business hours`, `jours ouvrés`, `min`."""

_HALF = any_of("half a|half an|half|une demi|un demi|demi")
AND_HALF = any_of("and a half|et demie|et demi")
LENGTH = (
    f"(?:(?P<hours>[0-9]{{1,4}}) ?{any_of(_HOURS)}(?: {any_of('and|et')} | ?)"
    f"(?:(?P<minutes>[0-5]?[0-9]) ?{any_of(_MINUTES)}{EDGE}|(?P<past>[0-5][0-9]){EDGE})"
    f"(?: (?P<clock_last>{CLOCKS_AFTER.pattern}){EDGE})?"
    f"|(?:(?P<number>{NUMBER}) ?|(?P<word>{NUMBER_WORDS.pattern}) |(?P<half>{_HALF})(?: |-))"
    f"{UNIT_PHRASE}(?: (?P<and_half>{AND_HALF}){EDGE})?)"
)
"""The grammar of a length of time by itself: `4 business hours`, `1 h 30`, `une demi-journée`."""

_LEADING = any_of(
    "within|under|in|in less than|in under|less than|at most|no more than|up to|max|max.|maximum"
    "|sous|dans les|dans un délai de|sous un délai de|d'ici|d'ici à|en|en moins de|moins de"
    "|au plus|au maximum|pas plus de"
)
_TRAILING = any_of("max|max.|maximum|at most|au plus|au maximum")
_DURATION = f"(?:{_LEADING} |(?:≤|<=|<) ?)?{LENGTH}(?: {_TRAILING})?"

_LENGTHS = {"fr": "4 heures ouvrées", "en": "4 business hours"}


def parse_duration(text: str, language: str) -> Duration:
    """Read `4 business hours`, `sous 30 min`, `1 h 30` (90 minutes), `une semaine`.

    Words that only say «at most» are read over: a duration has no bound. Raises QuantityError
    `duration-unreadable`.
    """
    written = plain(text)
    found = match(_DURATION, small(written))
    if found is None:
        raise refusal("duration-unreadable", text, language, _LENGTHS)
    return length(found.groupdict(), language)._replace(written=written)


def length(part: Mapping[str, str | None], language: str) -> Duration:
    """Give the duration whose `LENGTH` was matched, from the named groups of the match."""
    if part["hours"]:
        last = part["clock_last"]
        # `1 h 30` has two units; minutes are the one that holds it whole.
        minutes = 60 * Decimal(part["hours"]) + Decimal(part["minutes"] or part["past"] or 0)
        return Duration(minutes, TimeUnit.MINUTE, CLOCKS_AFTER.find(last) if last else None)
    half = Decimal("0.5")
    if part["number"]:
        value = parse_number(part["number"], language)
    else:
        value = Decimal(NUMBER_WORDS.find(part["word"])) if part["word"] else half
    return Duration(value + half if part["and_half"] else value, *unit_phrase(part))


def unit_phrase(part: Mapping[str, str | None]) -> tuple[TimeUnit, Clock | None]:
    """Give the unit and the clock of a matched `UNIT_PHRASE`."""
    before, after = part["clock_before"], part["clock_after"]
    unit = TIME_UNITS.find(part["unit"] or "")
    if before:
        return unit, CLOCKS_BEFORE.find(before)
    return unit, CLOCKS_AFTER.find(after) if after else None


CLOCK_TIME = (
    "(?:(?P<noon>noon|midi)|(?P<midnight>midnight|minuit)"
    r"|(?P<hour_12>0?[1-9]|1[0-2])(?:[:.](?P<minute_12>[0-5][0-9]))? ?(?P<half>[ap])\.?m\.?"
    "|(?P<hour>[01]?[0-9]|2[0-3])(?: ?[:h] ?(?P<minute>[0-5][0-9])| ?(?:heures?|h))"
    f"){EDGE}"
)
"""A time of day, as a clock shows it. A bare number is none: it needs `h`, minutes, or `a.m.`."""

CLOCK_TIME_OR_HOUR = (
    f"(?:{CLOCK_TIME}|(?P<bare_hour>[01]?[0-9]|2[0-3])(?: ?heures? ?(?P<bare_minute>[0-5][0-9]))?)"
)
"""The same inside a rhythm, where a bare number can only be an hour: `lundi à 9`."""

TIME_PATTERN = for_schema(CLOCK_TIME)
"""Matches exactly the texts that `parse_time` accepts."""

_TIMES = {"fr": "9 h 30", "en": "9:30"}


def parse_time(text: str, language: str) -> time:
    """Read `9:00`, `9 h 30`, `9:30 a.m.`, `midi`. Raises QuantityError `time-unreadable`."""
    found = match(CLOCK_TIME, small(plain(text)))
    if found is None:
        raise refusal("time-unreadable", text, language, _TIMES)
    return clock_time(found.groupdict())


def clock_time(part: Mapping[str, str | None]) -> time:
    """Give the time of a matched `CLOCK_TIME` or `CLOCK_TIME_OR_HOUR`."""
    if part["noon"] or part["midnight"]:
        return time(12 if part["noon"] else 0)
    if part["half"]:
        hour = int(part["hour_12"] or 0) % 12 + (12 if part["half"] == "p" else 0)
        return time(hour, int(part["minute_12"] or 0))
    hour = int(part["hour"] or part.get("bare_hour") or 0)
    return time(hour, int(part["minute"] or part.get("bare_minute") or 0))


class Moment(Enum):
    """A deadline that is not counted in hours or days."""

    IMMEDIATE = "immediate"
    SAME_DAY = "same day"
    SAME_BUSINESS_DAY = "same business day"
    NEXT_DAY = "next day"
    NEXT_BUSINESS_DAY = "next business day"


@remembering
class DayTime(NamedTuple):
    """A moment, and the time on its day if one is said: `the next business day by 9:00`."""

    moment: Moment
    at: time | None = None
    written: str = ""


Deadline = Duration | DayTime

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


def parse_deadline(text: str, language: str) -> Deadline:
    """Read a duration, a moment such as `same day` or `J+1`, or `next business day by 9:00`.

    Raises QuantityError `deadline-unreadable`.
    """
    written = plain(text)
    read = small(written)
    if match(_MOMENTS.pattern, read):
        return DayTime(_MOMENTS.find(read), written=written)
    if found := match(_DURATION, read):
        return length(found.groupdict(), language)._replace(written=written)
    if found := match(_DAY_TIME, read):
        part = found.groupdict()
        return DayTime(_MOMENTS.find(part["day"] or ""), clock_time(part), written)
    raise refusal("deadline-unreadable", text, language, _LENGTHS)
