"""Units of time and the words people use for them, in both languages."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum

from sla_cli.agreement.quantities.grammar import Vocabulary


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


HOURS = "hours|hour|hrs|hr|heures|heure|h"
MINUTES = "minutes|minute|mins|min|mn"

TIME_UNITS = Vocabulary(
    {
        TimeUnit.MINUTE: MINUTES,
        TimeUnit.HOUR: HOURS,
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
    {
        Clock.BUSINESS: "business|working|office",
        Clock.CALENDAR: "calendar|clock|elapsed",
    }
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
        Decimal(1): "one|an|a|une|un",
        Decimal(2): "two|deux",
        Decimal(3): "three|trois",
        Decimal(4): "four|quatre",
        Decimal(5): "five|cinq",
        Decimal(6): "six",
        Decimal(7): "seven|sept",
        Decimal(8): "eight|huit",
        Decimal(9): "nine|neuf",
        Decimal(10): "ten|dix",
        Decimal(12): "twelve|douze",
        Decimal(15): "fifteen|quinze",
        Decimal(20): "twenty|vingt",
        Decimal(30): "thirty|trente",
    }
)

COUNT = f"(?:[1-9][0-9]{{0,2}}|{NUMBER_WORDS.pattern})"
"""A small whole number, in digits or in words."""


def count(text: str) -> int:
    """Give the value of a text that matches `COUNT`."""
    return int(text) if text.isdecimal() else int(NUMBER_WORDS.find(text))
