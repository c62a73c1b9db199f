"""Quantities as readers of a language expect to see them: typed value in, typeset text out.

Every function takes the language (`fr`, `en`) last, or second to last; `Figures` is the same
functions for one language. The words are in `words`, one module a language; numbers, names of
months and plural rules come from Babel.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sla_cli.agreement.figures import numbers, targets, times
from sla_cli.agreement.figures.numbers import currency, money, number, percent, plural, signed
from sla_cli.agreement.figures.targets import target
from sla_cli.agreement.figures.times import (
    cadence,
    date,
    deadline,
    duration,
    period,
    time_of_day,
    within,
)
from sla_cli.agreement.quantities import Cadence, DayTime, Duration, Target

if TYPE_CHECKING:
    from collections.abc import Callable

    from sla_cli.agreement.quantities import Deadline

__all__ = [
    "Figures",
    "cadence",
    "currency",
    "date",
    "deadline",
    "duration",
    "money",
    "number",
    "percent",
    "period",
    "plural",
    "signed",
    "target",
    "time_of_day",
    "within",
    "written",
]


def written(value: object, language: str) -> str:
    """Write a value by its kind. Raises TypeError for one that is no figure."""
    # A yes or no is a whole number to Python, and no figure.
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return number(value, language)
    for kind, write in _WRITERS.items():
        if isinstance(value, kind):
            return write(value, language)
    raise TypeError(f"{type(value).__name__} is no figure")


_WRITERS: dict[type | tuple[type, ...], Callable[[Any, str], str]] = {
    datetime.date: date,
    datetime.time: time_of_day,
    Target: target,
    (Duration, DayTime): deadline,
    Cadence: cadence,
}


class Figures:
    """Writes quantities in one language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def target(self, value: Target) -> str:
        """Write a target: `au moins 120 MQL par mois`, `40–60%`."""
        return targets.target(value, self.language)

    def number(self, value: Decimal | int) -> str:
        """Write a number: `1 000,5`, `1,000.5`."""
        return numbers.number(value, self.language)

    def signed(self, value: Decimal | int) -> str:
        """Write a number with its sign: `+15`, `−20`."""
        return numbers.signed(value, self.language)

    def percent(self, value: Decimal) -> str:
        """Write a percentage given in percent: `12,5 %`, `12.5%`."""
        return numbers.percent(value, self.language)

    def money(self, value: Decimal, code: str, scale: str = "") -> str:
        """Write an amount: `1,2 M€`, `€350k`."""
        return numbers.money(value, code, self.language, scale)

    def currency(self, code: str) -> str:
        """Name a currency: `euro (EUR)`."""
        return numbers.currency(code, self.language)

    def plural(self, value: Decimal | int) -> str:
        """Give the plural form of a number: `one` or `other`."""
        return "one" if numbers.plural(value, self.language) == "one" else "other"

    def duration(self, value: Duration) -> str:
        """Write a length of time: `4 heures ouvrées`, `1 business day`."""
        return times.duration(value, self.language)

    def deadline(self, value: Deadline) -> str:
        """Write a deadline by itself: `4 heures ouvrées`, `the same day`."""
        return times.deadline(value, self.language)

    def within(self, value: Deadline | str) -> str:
        """Write a deadline inside a sentence: `sous 4 heures ouvrées`, `le jour même`."""
        return times.within(value, self.language)

    def cadence(self, value: Cadence, written_in: str | None = None) -> str:
        """Write a rhythm; one that was written in this language keeps its author's words."""
        if written_in == self.language:
            return value.written
        return times.cadence(value, self.language)

    def time(self, value: datetime.time) -> str:
        """Write a time of day: `9 h 30`, `9:30 AM`."""
        return time_of_day(value, self.language)

    def date(self, value: datetime.date) -> str:
        """Write a day: `1er janvier 2026`, `January 1, 2026`."""
        return times.date(value, self.language)

    def month(self, value: datetime.date) -> str:
        """Give the letter of a month: `J`."""
        return times.month(value, self.language)

    def period(self, start: datetime.date | str, end: datetime.date | str | None) -> str:
        """Write a period, from its days or from texts in their place."""
        return times.period(start, end, self.language)
