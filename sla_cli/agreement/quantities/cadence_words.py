"""The words of rhythms in both languages: adjectives, days of the week, ranks, times of day.

They serve the reading of a plain and small text.
"""

from __future__ import annotations

import re
from datetime import time
from typing import TYPE_CHECKING

from sla_cli.agreement.quantities.grammar import Vocabulary
from sla_cli.agreement.quantities.units import COUNT, NUMBER_WORDS, TIME_UNITS, TimeUnit

if TYPE_CHECKING:
    from collections.abc import Mapping

BUSINESS_DAYS = (0, 1, 2, 3, 4)

ADJECTIVES = Vocabulary(
    {
        (TimeUnit.HOUR, 1, 1): "hourly",
        (TimeUnit.DAY, 1, 1): "daily|quotidien|quotidienne|quotidiennement|journalier|journalière",
        (TimeUnit.WEEK, 1, 1): "weekly|hebdomadaire|hebdo",
        (TimeUnit.WEEK, 1, 2): "bihebdomadaire|bi-hebdomadaire|twice weekly",
        (TimeUnit.WEEK, 2, 1): (
            "biweekly|bi-weekly|fortnightly|every fortnight|each fortnight|chaque quinzaine"
        ),
        (TimeUnit.MONTH, 1, 1): "monthly|mensuel|mensuelle|mensuellement",
        (TimeUnit.MONTH, 1, 2): "bimensuel|bimensuelle|bi-mensuel|bi-mensuelle|twice monthly",
        (TimeUnit.MONTH, 2, 1): "bimestriel|bimestrielle",
        (TimeUnit.QUARTER, 1, 1): "quarterly|trimestriel|trimestrielle",
        (TimeUnit.HALF_YEAR, 1, 1): (
            "half-yearly|semi-annual|semi-annually|semiannual|semestriel|semestrielle"
        ),
        (TimeUnit.YEAR, 1, 1): "yearly|annual|annually|annuel|annuelle|annuellement",
    }
)
CONTINUOUS = Vocabulary(
    {
        True: "continuous|continuously|ongoing|at all times|in real time|real time|real-time"
        "|en continu|continu|continue|en permanence|en temps réel|temps réel|au fil de l'eau"
    }
)
DAYS = Vocabulary(
    {
        (0,): "monday|mondays|lundi|lundis",
        (1,): "tuesday|tuesdays|mardi|mardis",
        (2,): "wednesday|wednesdays|mercredi|mercredis",
        (3,): "thursday|thursdays|jeudi|jeudis",
        (4,): "friday|fridays|vendredi|vendredis",
        (5,): "saturday|saturdays|samedi|samedis",
        (6,): "sunday|sundays|dimanche|dimanches",
        BUSINESS_DAYS: (
            "business day|business days|working day|working days|weekday|weekdays"
            "|jour ouvré|jours ouvrés"
        ),
    }
)
RANKS = Vocabulary(
    {
        1: "first|1st|premier|premiers|1er|1ers",
        2: "second|2nd|deuxième|deuxièmes|2e|2ème|seconds",
        3: "third|3rd|troisième|troisièmes|3e|3ème",
        4: "fourth|4th|quatrième|quatrièmes|4e|4ème",
        -1: "last|dernier|derniers",
    }
)
MULTIPLES = Vocabulary({1: "once", 2: "twice", 3: "thrice"})

EVERY = "(?:every|each|chaque|tous les|toutes les)"
A_DAY = f"(?:(?:{EVERY}|on|the|le|les) )?{DAYS.pattern}"
DAY_LIST = f"{A_DAY}(?:(?:, ?(?:and |et )?| and | et | & | ?/ ?){A_DAY})*"
SPAN = f"(?:(?P<every>{COUNT}) )?(?P<unit>{TIME_UNITS.pattern})"

TIME_OF_DAY = (
    "(?P<noon>noon|midi)|(?P<midnight>midnight|minuit)"
    "|(?P<hour>[0-9]{1,2})(?: ?(?:[:h]|heures?) ?(?P<minute>[0-9]{2})| ?(?:h|heures?))?"
    r"(?: ?(?P<half>[ap])\.?m\.?)?"
)
"""The grammar of a time of day; a bare number is an hour."""


def days_in(text: str) -> tuple[int, ...]:
    """Give the days of the week a list names, from Monday as 0, in the order of the week."""
    found = re.findall(DAYS.pattern, text)
    return tuple(sorted({day for word in found for day in DAYS.find(word)}))


def times_of(text: str) -> int:
    """Give the number a multiple says: `twice`, `3`, `deux`."""
    if text.isdecimal():
        return int(text)
    return int(NUMBER_WORDS.find(text)) if re.fullmatch(COUNT, text) else MULTIPLES.find(text)


def time_of_day(part: Mapping[str, str | None]) -> time | None:
    """Give the time of a matched `TIME_OF_DAY`, or None where no clock shows it."""
    if part["noon"] or part["midnight"]:
        return time(12 if part["noon"] else 0)
    hour, minute = int(part["hour"] or 0), int(part["minute"] or 0)
    if half := part["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
