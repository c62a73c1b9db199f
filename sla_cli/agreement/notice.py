"""Until when notice can be given before the end of the period, as the words of the renewal say it.

The renewal is a sentence. A length before the end (`préavis de trois mois`, `90 days' notice`) and
a day (`avant le 30 novembre`) are read where the sentence says just one; whatever else it says is
its reader's.
"""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from typing import TYPE_CHECKING

from sla_cli.agreement.quantities import (
    Clock,
    Duration,
    QuantityError,
    TimeUnit,
    certain_date,
    parse_duration,
)
from sla_cli.agreement.quantities.dates import ANY_MONTH
from sla_cli.agreement.quantities.grammar import plain, small

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 600
"""Letters beyond which a renewal is more than a sentence or two."""

_MOST_WORDS = 4
"""Words of a length of time: `at least` and the like stand before it."""

_LENGTH_FOLLOWS = re.compile(
    r"(?:préavis|notice)(?: écrit| minimal| minimum| period)*(?: ?:)?"
    r"(?: (?:d'au moins|of|de|at least|au moins)(?= )){0,2}"
)
_LENGTH_BEFORE = re.compile(
    r"(?:'s|s'|')?(?: (?:written|prior|advance))* notice\b| de préavis\b"
    r"|(?: au moins| at least)? (?:before|prior to|avant|ahead of)"
    r" (?:the |its |it |la |le |l'|sa |son |cette )?"
    r"(?:end|ends|expiry|expiration|term|renewal|expires|fin|terme|échéance|date)\b"
)
_DAY_FOLLOWS = re.compile(
    r"\b(?:before|by|until|no later than|avant|jusqu'|au plus tard|d'ici)(?: the| le|au| au)? ?"
)
_DAY = re.compile(
    rf"(?:\d{{1,2}}(?:er|ᵉʳ|st|nd|rd|th)? (?:of )?{ANY_MONTH}"
    rf"|{ANY_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)"
    r"(?P<year>,? [12]\d{3})?(?![\w/])|(?P<figures>\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4})"
)
_SPEAKS_OF_NOTICE = re.compile(
    "notice|unless|if no|if neither|cancel|terminat|préavis|sauf|si aucun|sans|dénon|résili|refus"
)
"""Without such a word, a length before the end may be anything: a meeting, a report."""

_MONTHS = {TimeUnit.MONTH: 1, TimeUnit.QUARTER: 3, TimeUnit.HALF_YEAR: 6, TimeUnit.YEAR: 12}
_DAYS = {TimeUnit.DAY: 1, TimeUnit.WEEK: 7}


def notice_day(renewal: str, end: datetime.date, language: str) -> datetime.date | None:
    """Give the last day on which notice can be given of an end, where the words say just one."""
    text = small(plain(renewal.replace("\u2019", "'").replace("\n", " ")))
    # `deux (2) mois`, as contracts write a number twice.
    text = re.sub(r" \(\d{1,3}\)", "", text)
    if len(text) > _LONGEST or not _SPEAKS_OF_NOTICE.search(text):
        return None
    days = {*_lengths(text, end, language), *_days(text, end, language)}
    found = days.pop() if len(days) == 1 else None
    return found if found and found <= end else None


def _lengths(text: str, end: datetime.date, language: str) -> Iterator[datetime.date | None]:
    for mark in _LENGTH_FOLLOWS.finditer(text):
        words = re.findall(r"[^\s,.;()]+", text[mark.end() : mark.end() + 60])
        yield from _first((words[:count] for count in range(_MOST_WORDS, 0, -1)), end, language)
    for mark in _LENGTH_BEFORE.finditer(text):
        words = re.findall(r"[^\s,.;()]+", text[max(0, mark.start() - 60) : mark.start()])
        yield from _first((words[-count:] for count in range(_MOST_WORDS, 0, -1)), end, language)


def _first(
    candidates: Iterator[list[str]], end: datetime.date, language: str
) -> Iterator[datetime.date | None]:
    """Read the longest run of words that is a length of time; None is one nobody can count."""
    for words in candidates:
        try:
            length = parse_duration(" ".join(words).removeprefix("d'"), language)
        except QuantityError:
            continue
        yield _before(end, length)
        return


def _before(end: datetime.date, length: Duration) -> datetime.date | None:
    """Go back from the last day, so that the whole length is left; business days need holidays."""
    if length.clock in (Clock.BUSINESS, Clock.SIX_DAY) or length.least or length.value % 1:
        return None
    count = int(length.value)
    if length.unit in _DAYS:
        days = count * _DAYS[length.unit]
        return end - datetime.timedelta(days=days) if days < end.toordinal() else None
    if length.unit not in _MONTHS:
        return None
    # From the first day after the end: three months before the end of June are left on 31 March.
    after = end + datetime.timedelta(days=1) if end < datetime.date.max else end
    months = after.year * 12 + after.month - 1 - count * _MONTHS[length.unit]
    year, month = divmod(months, 12)
    if year < 1:
        return None
    day = min(after.day, monthrange(year, month + 1)[1])
    return datetime.date(year, month + 1, day) - datetime.timedelta(days=1)


def _days(text: str, end: datetime.date, language: str) -> Iterator[datetime.date | None]:
    for mark in _DAY_FOLLOWS.finditer(text):
        found = _DAY.match(text, mark.end())
        if found is None:
            continue
        if not found["year"] and not found["figures"]:
            yield _in_last_year(found[0], end, language)
            continue
        day = certain_date(found[0], language)
        if day is None or day <= end:
            yield day


def _in_last_year(text: str, end: datetime.date, language: str) -> datetime.date | None:
    """Give the last such day of the year before the end."""
    for year in (end.year, end.year - 1):
        day = certain_date(f"{text} {year}", language)
        if day and day <= end:
            return day
    return None
