"""The days nobody works, as the agreement says them: a day, or one to another, with their year.

Public holidays are named by words that no calendar knows: they are told, and none is guessed.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.quantities import certain_date
from sla_cli.agreement.quantities.grammar import plain as spaced
from sla_cli.documents.inline import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_TEXT = 100
_LONGEST_SPAN = 366
_MOST = 500
"""Days of closure beyond which no others are read: no year has as many."""

_SPAN = re.compile(
    r"(?i)(?:du |from |between |le )?(?P<first>.{1,40}?)"
    r"(?: au | to | through | until | and | jusqu'au |\s*[–—]\s*| - )(?P<last>.{1,40})"
)
_DAY_FIRST = re.compile(r"\d{1,2}(?:er|ᵉʳ|st|nd|rd|th)? (?P<rest>.+)")
_MONTH_FIRST = re.compile(r"(?P<month>[^\W\d_]+\.?) \d{1,2}.*")
_YEAR = re.compile(r"[12]\d{3}$")


class Closures(NamedTuple):
    """The days that are known, and the words that are no days."""

    days: frozenset[datetime.date]
    unread: tuple[str, ...]


def closures(texts: tuple[str, ...], language: str) -> Closures:
    """Read the days of closure."""
    days: set[datetime.date] = set()
    unread: list[str] = []
    for text in map(plain, texts):
        read = _read(spaced(text.replace("\u2019", "'")), language)
        found = () if len(days) >= _MOST else tuple(read)
        days.update(found)
        unread += [] if found else [text]
    return Closures(frozenset(days), tuple(unread))


def _read(text: str, language: str) -> Iterator[datetime.date]:
    if len(text) > _LONGEST_TEXT:
        return
    if day := certain_date(text, language):
        yield day
        return
    span = _SPAN.fullmatch(text)
    ends = _ends(span["first"], span["last"], language) if span else None
    if ends is None or not 0 <= (ends[1] - ends[0]).days <= _LONGEST_SPAN:
        return
    for number in range((ends[1] - ends[0]).days + 1):
        yield ends[0] + datetime.timedelta(days=number)


def _ends(first: str, last: str, language: str) -> tuple[datetime.date, datetime.date] | None:
    """Read two days of which one may borrow its month or its year from the other."""
    month = _MONTH_FIRST.fullmatch(first)
    end = certain_date(last, language) or (
        certain_date(f"{month['month']} {last}", language) if month else None
    )
    if end is None:
        return None
    for start in _borrowing(first, last, end.year):
        day = certain_date(start, language)
        if day and day <= end:
            return day, end
    return None


def _borrowing(first: str, last: str, year: int) -> Iterator[str]:
    yield first
    if _YEAR.search(first):
        return
    if (rest := _DAY_FIRST.fullmatch(last)) and first[:1].isdigit() and " " not in first:
        yield f"{first} {rest['rest']}"
    # From the end of one year to the beginning of the next.
    yield from (f"{first} {year}", f"{first} {year - 1}")
