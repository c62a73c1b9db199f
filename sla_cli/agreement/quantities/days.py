"""Days of the week and parts of the day, by their names."""

from __future__ import annotations

from enum import Enum

from sla_cli.agreement.quantities.grammar import Vocabulary, vocabulary, words_of


class DayPart(Enum):
    """When in the day, where no time is said."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


WEEKDAYS = vocabulary("WEEKDAYS")

_PARTS = words_of("DAY_PARTS")
DAY_PARTS = Vocabulary({part: _PARTS[part.value] for part in DayPart})


def weekday(text: str) -> int:
    """Give the day of the week that a text which matches `WEEKDAYS` names, from Monday as 0."""
    return int(WEEKDAYS.find(text))
