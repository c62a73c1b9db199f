"""Times of day, as a language writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.documents.figures.numbers import NBSP, locale_of
from sla_cli.documents.figures.words import words

if TYPE_CHECKING:
    import datetime


def time_of_day(value: datetime.time, language: str) -> str:
    """Write a time of day: `10 h 30`, `10:30 AM`, `9 h`, `9 AM`."""
    from babel.dates import format_time

    pattern = words(language)["time" if value.minute else "full_hour"]
    text = format_time(value, pattern, locale=locale_of(language))
    return text.replace(" ", NBSP)
