"""Days and periods, written out."""

from __future__ import annotations

import datetime

from sla_cli.documents.figures.numbers import NBSP, locale_of
from sla_cli.documents.figures.words import words


def date(value: datetime.date, language: str) -> str:
    """Write a day: `1er janvier 2026`, `January 1, 2026`."""
    return _day(value, words(language)["date"], language)


def period(start: datetime.date | str, end: datetime.date | str | None, language: str) -> str:
    """Write a period: `du 1er janvier au 31 décembre 2026`, `January 1 – December 31, 2026`.

    A text, such as a blank to fill in, takes the place of a day; without an end, it goes on. The
    year is said once where it is the same.
    """
    own = words(language)
    if end is None:
        return own["since"].format(start=_text(start, language))
    first = _text(start, language)
    if isinstance(start, datetime.date) and isinstance(end, datetime.date):
        same_year = start.year == end.year
        first = _day(start, own["day_and_month"] if same_year else own["date"], language)
    return own["period"].format(start=first, end=_text(end, language))


def month(value: datetime.date, language: str) -> str:
    """Give the letter that stands for a month on a calendar: `J`."""
    return str(locale_of(language).months["stand-alone"]["narrow"][value.month])


def _text(value: datetime.date | str, language: str) -> str:
    return value if isinstance(value, str) else date(value, language)


def _day(value: datetime.date, template: str, language: str) -> str:
    # The names of months come with Babel's core: its module of dates is slow to import.
    month = locale_of(language).months["format"]["wide"][value.month]
    day = words(language)["days"].get(str(value.day), str(value.day))
    return template.format(day=day, month=month, year=value.year).replace(" ", NBSP, 1)
