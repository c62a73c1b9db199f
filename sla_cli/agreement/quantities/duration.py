"""How long and how fast: durations by the clock or in business time, and named moments."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from sla_cli.agreement.quantities.error import QuantityError
from sla_cli.agreement.quantities.numbers import parse_number, plain_spaces
from sla_cli.agreement.quantities.units import (
    CLOCK_WORD,
    SMALL_NUMBER,
    TIME_WORD,
    Clock,
    TimeUnit,
    any_case,
    clock,
    small_number,
    time_unit,
)


class Duration(NamedTuple):
    """A length of time, in its unit; `clock` is None where the text does not say."""

    value: Decimal
    unit: TimeUnit
    clock: Clock | None = None


class Moment(Enum):
    """A deadline that is not counted in hours or days."""

    IMMEDIATE = "immediate"
    SAME_DAY = "same day"
    SAME_BUSINESS_DAY = "same business day"
    NEXT_DAY = "next day"
    NEXT_BUSINESS_DAY = "next business day"


Deadline = Duration | Moment

_MOMENT_WORDS = {
    Moment.IMMEDIATE: "immediately|instantly|at once|(?:in )?real time|immédiatement|immédiat"
    "|aussitôt|(?:en )?temps réel|sans délai",
    Moment.SAME_BUSINESS_DAY: "(?:the )?same (?:business|working) day|(?:le )?jour ouvré même",
    Moment.SAME_DAY: "(?:the )?same day|(?:le )?jour même|dans la journée",
    Moment.NEXT_BUSINESS_DAY: "(?:the |by the )?next (?:business|working) day|"
    "(?:le )?jour ouvré suivant|(?:le )?lendemain ouvré",
    Moment.NEXT_DAY: r"(?:the |by the )?next day|(?:le )?lendemain|J ?\+ ?1",
}
_LEADING = (
    "within|under|in less than|less than|in|max|max\\.|at most"
    "|sous|dans les|en moins de|moins de|en|au plus"
)
_DIGITS = r"[0-9]{1,6}(?:[.,][0-9]{1,3})?"
_DURATION = (
    rf"(?:(?:{_LEADING}) )?"
    rf"(?:({_DIGITS}) ?|({SMALL_NUMBER}) ?)"
    rf"(?:({CLOCK_WORD}) )?({TIME_WORD})(?: ?([0-9]{{1,2}})(?: ?(?:min|mn))?)?(?: ({CLOCK_WORD}))?"
)
_MOMENT = "|".join(f"(?:{words})" for words in _MOMENT_WORDS.values())
_SPACE = "[ \u00a0\u202f\u2009]"


def _for_schema(pattern: str) -> str:
    return rf"^\s*(?:{any_case(pattern)})\s*$".replace(" ", _SPACE)


DURATION_PATTERN = _for_schema(_DURATION)
DEADLINE_PATTERN = _for_schema(f"{_MOMENT}|{_DURATION}")


def parse_duration(text: str, language: str) -> Duration:
    """Read `4 business hours`, `30 min`, `1 h 30`, `une semaine`. Raises QuantityError."""
    match = re.fullmatch(_DURATION, plain_spaces(text), re.IGNORECASE)
    if match is None:
        raise QuantityError("duration-unreadable")
    digits, word, before, unit_word, minutes, after = match.groups()
    unit = time_unit(unit_word)
    if unit is None or (minutes and unit is not TimeUnit.HOUR):
        raise QuantityError("duration-unreadable")
    value = parse_number(digits, "fr") if digits else Decimal(small_number(word.strip()))
    which = clock(before or after) if before or after else None
    if minutes:
        return Duration(value * 60 + int(minutes), TimeUnit.MINUTE, which)
    return Duration(value, unit, which)


def parse_deadline(text: str, language: str) -> Deadline:
    """Read a duration, or a moment such as `same day` or `J+1`. Raises QuantityError."""
    plain = plain_spaces(text)
    for moment, words in _MOMENT_WORDS.items():
        if re.fullmatch(words, plain, re.IGNORECASE):
            return moment
    try:
        return parse_duration(text, language)
    except QuantityError:
        raise QuantityError("deadline-unreadable") from None
