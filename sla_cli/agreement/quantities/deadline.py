"""How fast: a duration, or a moment that is not counted in hours or days."""

from __future__ import annotations

from enum import Enum

from sla_cli.agreement.quantities.duration import DURATION, Duration, length
from sla_cli.agreement.quantities.error import refusal
from sla_cli.agreement.quantities.grammar import Vocabulary, for_schema, match, plain, small


class Moment(Enum):
    """A deadline that is not counted in hours or days."""

    IMMEDIATE = "immediate"
    SAME_DAY = "same day"
    SAME_BUSINESS_DAY = "same business day"
    NEXT_DAY = "next day"
    NEXT_BUSINESS_DAY = "next business day"


Deadline = Duration | Moment

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

DEADLINE_PATTERN = for_schema(f"{_MOMENTS.pattern}|{DURATION}")
"""Matches exactly the texts that `parse_deadline` accepts."""

_EXAMPLES = {"fr": "4 heures ouvrées", "en": "4 business hours"}


def parse_deadline(text: str, language: str) -> Deadline:
    """Read a duration, or a moment such as `same day`, `immédiatement` or `J+1`.

    Raises QuantityError `deadline-unreadable`.
    """
    read = small(plain(text))
    if match(_MOMENTS.pattern, read):
        return _MOMENTS.find(read)
    found = match(DURATION, read)
    if found is None:
        raise refusal("deadline-unreadable", text, language, _EXAMPLES)
    return length(found.groupdict(), language)
