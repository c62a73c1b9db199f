"""Quantities as readers of a language expect to see them: typed value in, typeset text out.

Every function takes the language of the reader, one of `words.DOCUMENTS`. The words come from the
catalogues of the languages; numbers, names of months and plural rules from Babel.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sla_cli.agreement.figures.numbers import currency, money, number, percent, plural, signed
from sla_cli.agreement.figures.targets import often, target
from sla_cli.agreement.figures.times import (
    cadence,
    clocked,
    date,
    deadline,
    duration,
    each,
    listed,
    month,
    period,
    time_of_day,
    within,
)
from sla_cli.agreement.quantities import Cadence, DayTime, Duration, Target, Unread

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "cadence", "clocked", "currency", "date", "deadline", "duration", "each", "listed", "money",
    "month", "number", "often", "percent", "period", "plural", "signed", "target", "time_of_day",
    "within", "written",
]  # fmt: skip


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
    # Kept word for word, whatever the language.
    Unread: lambda value, _: value.written,
}
