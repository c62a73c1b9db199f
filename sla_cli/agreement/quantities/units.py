"""Units of time and the words people use for them, in both languages."""

from __future__ import annotations

import re
from enum import Enum
from typing import TypeVar


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


class Clock(Enum):
    """Which hours and days count: working ones, Monday to Saturday, or all."""

    BUSINESS = "business"
    SIX_DAY = "six-day"
    CALENDAR = "calendar"


_TIME_WORDS = {
    TimeUnit.MINUTE: "minutes?|mins?|mn",
    TimeUnit.HOUR: "hours?|hrs?|heures?|h",
    TimeUnit.DAY: "days?|jours?|journées?|j|d",
    TimeUnit.WEEK: "weeks?|semaines?|wk",
    TimeUnit.MONTH: "months?|mois|mo",
    TimeUnit.QUARTER: "quarters?|trimestres?",
    TimeUnit.HALF_YEAR: "half-years?|half years?|semestres?|semesters?",
    TimeUnit.YEAR: "years?|années?|ans?|yr",
}
_CLOCK_WORDS = {
    Clock.BUSINESS: "business|working|office|ouvrée?s?",
    Clock.SIX_DAY: "ouvrables?",
    Clock.CALENDAR: "calendar|clock|elapsed|calendaires?|24/7|7j/7",
}
_SMALL_NUMBERS = {
    "1": "one|an?|une?",
    "2": "two|deux",
    "3": "three|trois",
    "4": "four|quatre",
    "5": "five|cinq",
    "6": "six",
    "7": "seven|sept",
    "8": "eight|huit",
    "9": "nine|neuf",
    "10": "ten|dix",
    "0.5": "half an?|half a|une? demi-?|demi-?",
}

TIME_WORD = "|".join(_TIME_WORDS.values())
CLOCK_WORD = "|".join(_CLOCK_WORDS.values())
SMALL_NUMBER = "|".join(reversed(_SMALL_NUMBERS.values()))


def any_case(pattern: str) -> str:
    """Spell out that case does not matter, for regular expressions that carry no flags."""
    spelled = []
    escaped = in_class = False
    for char in pattern:
        plain = not escaped and not in_class and char.isalpha()
        spelled.append(f"[{char.lower()}{char.upper()}]" if plain else char)
        in_class = (char == "[" or in_class) and not (char == "]" and not escaped)
        escaped = char == "\\" and not escaped
    return "".join(spelled)


def time_unit(word: str) -> TimeUnit | None:
    """Give the unit a word names."""
    return _lookup(_TIME_WORDS, word)


def clock(word: str) -> Clock | None:
    """Give the clock an adjective names."""
    return _lookup(_CLOCK_WORDS, word)


def small_number(word: str) -> str:
    """Give the digits of a number word, or the word itself."""
    return (
        _lookup({digits: f"(?:{words})" for digits, words in _SMALL_NUMBERS.items()}, word) or word
    )


K = TypeVar("K")


def _lookup(words: dict[K, str], word: str) -> K | None:
    for key, pattern in words.items():
        if re.fullmatch(pattern, word, re.IGNORECASE):
            return key
    return None
