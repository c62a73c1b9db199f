"""Days, as ISO or as people write them; the day comes first where only numbers are given."""

from __future__ import annotations

from datetime import date, timedelta

from sla_cli.agreement.quantities.days import WEEKDAYS, weekday
from sla_cli.agreement.quantities.grammar import (
    QuantityError,
    Vocabulary,
    any_of,
    for_schema,
    match,
    plain,
    refusal,
    small,
)

_MONTH_WORDS = {
    1: "january|jan|jan.|janvier|janv|janv.",
    2: "february|feb|feb.|février|févr|févr.|fév|fév.",
    3: "march|mar|mar.|mars",
    4: "april|apr|apr.|avril|avr|avr.",
    5: "may|mai",
    6: "june|jun|jun.|juin",
    7: "july|jul|jul.|juillet|juil|juil.",
    8: "august|aug|aug.|août",
    9: "september|sept|sept.|sep|sep.|septembre",
    10: "october|oct|oct.|octobre",
    11: "november|nov|nov.|novembre",
    12: "december|dec|dec.|décembre|déc|déc.",
}
_MONTHS = Vocabulary(_MONTH_WORDS)
_YEAR = "[12][0-9]{3}"
_DAY = "0?[1-9]|[12][0-9]|3[01]"
_MONTH_NUMBER = "0?[1-9]|1[0-2]"
MONTHS = 12
_RANK = any_of("st|nd|rd|th|er|ᵉʳ")
ANY_MONTH = any_of("|".join(_MONTH_WORDS.values()))
_BY = any_of(
    "by|no later than|not later than|at the latest|on or before|until"
    "|au plus tard|d'ici|d'ici à|jusqu'à"
)
_LATEST = f"(?:{_BY} |d'ici au |jusqu'au )?"
_ON = f"(?:{any_of('le|on|the')} )?"
_END_OF = any_of("fin|fin de|à la fin de|d'ici fin|end|end of|the end of")
_SHORT_YEAR = f"(?:{_YEAR}|['’]?[0-9]{{2}})"
_DATE = (
    f"{_LATEST}(?:{_ON}(?P<weekday>{WEEKDAYS.pattern}),? )?(?:"
    f"(?P<iso_year>{_YEAR})[-/.](?P<iso_month>{_MONTH_NUMBER})[-/.](?P<iso_day>{_DAY})"
    f"|{_ON}(?P<first>{_DAY})(?: ?(?:er|ᵉʳ))?(?P<mark>[-/.]| )(?P<second>{_DAY})(?:[-/.]| )"
    f"(?P<number_year>(?:{_YEAR})|[0-9]{{2}})"
    f"|{_ON}(?P<day>{_DAY})(?: ?{_RANK})?(?:[-/]| )(?:of )?(?P<month>{ANY_MONTH})(?:, ?|[-/]| )"
    f"(?P<year>{_SHORT_YEAR})"
    f"|(?P<us_month>{ANY_MONTH})(?:[-/]| )(?P<us_day>{_DAY}){_RANK}?(?:, ?|[-/]| )"
    f"(?P<us_year>{_YEAR})"
    f"|{_END_OF} (?P<end_month>{ANY_MONTH}) (?P<end_year>{_YEAR}))"
)

DATE_PATTERN = for_schema(_DATE)
"""Matches the texts that `parse_date` accepts, and days that no calendar has, such as 31 June."""

_WHOLE_MONTH = f"(?:{any_of('en|in')} )?(?P<month>{ANY_MONTH}) (?P<year>{_YEAR})"
_BEFORE = f"(?:{any_of('before|avant')}) (?P<day>.+)"
_EARLY = f"(?:{any_of('début|au début de|early|at the start of|start of|beginning of')}) (?P<month>"
_EARLY += f"{ANY_MONTH}) (?P<year>{_YEAR})"
_EARLY_DAYS = 10
_QUARTER = f"(?P<part>[tqsh])(?P<number>[1-4]) ?(?P<year>{_YEAR})"

_EXAMPLES = {"fr": "15/01/2027", "en": "15 January 2027"}


class DoubtfulDay(date):
    """A day that others would read as another: `03/04/2026`, of April here and of March there."""

    @property
    def other(self) -> date:
        """The day that they would read."""
        return date(self.year, self.day, self.month)


def parse_date(text: str, language: str) -> date:
    """Read `2026-01-31`, `31/01/2026` (day first), `31 janvier 2026`, `fin mars 2027`.

    Raises QuantityError: `date-unreadable` for another form; `date-not-a-day` (facts `first` and
    `last`) for a month or a quarter, of which a day has to be chosen, and for `before 31 March`,
    which may be that day or the one before; `date-impossible` for a day that no calendar has.
    """
    read = small(plain(text))
    found = match(_DATE, read)
    if found is None:
        _refuse_span(read, text, language)
        raise refusal("date-unreadable", text, language, _EXAMPLES)
    part = found.groupdict()
    try:
        day = _in_numbers(part, language) if part["first"] else _spelled_out(part)
    except ValueError:
        raise refusal("date-impossible", text, language, _EXAMPLES) from None
    if part["weekday"] and day.weekday() != weekday(part["weekday"]):
        raise refusal("date-impossible", text, language, {"en": day.isoformat()})
    return day


def certain_date(text: str, language: str) -> date | None:
    """Give the one day that a text is read as; None where it is no day, or may be another."""
    try:
        day = parse_date(text, language)
    except QuantityError:
        return None
    return None if isinstance(day, DoubtfulDay) else day


def _in_numbers(part: dict[str, str | None], language: str) -> date:
    """Read a date of which only numbers are given; the day comes first, unless it cannot."""
    day, month = int(part["first"] or 0), int(part["second"] or 0)
    year = int(part["number_year"] or 0)
    year += 2000 if year < 100 else 0
    if month > MONTHS:
        return date(year, day, month)
    if day <= MONTHS and day != month and language == "en" and part["mark"] != ".":
        return DoubtfulDay(year, month, day)
    return date(year, month, day)


def _spelled_out(part: dict[str, str | None]) -> date:
    if part["end_month"]:
        return _last_day(int(part["end_year"] or 0), _month(part["end_month"]))
    year, month, day = (
        part[f"iso_{name}"] or part[name] or part[f"us_{name}"] or ""
        for name in ("year", "month", "day")
    )
    number = int(year.lstrip("'’"))
    return date(number + 2000 if number < 100 else number, _month(month), int(day))


def _refuse_span(read: str, text: str, language: str) -> None:
    """Refuse a month or a quarter, naming its first day and its last."""
    if (found := match(_BEFORE, read)) and match(_DATE, found["day"]):
        day = parse_date(found["day"], language)
        raise _not_a_day(text, language, day - timedelta(days=1), day, told="before")
    if found := match(_EARLY, read):
        year, month = int(found["year"]), _month(found["month"])
        raise _not_a_day(
            text, language, date(year, month, 1), date(year, month, _EARLY_DAYS), told="early"
        )
    if found := match(_WHOLE_MONTH, read):
        first = last = _month(found["month"])
    elif found := match(_QUARTER, read):
        length = 3 if found["part"] in "tq" else 6
        last = int(found["number"]) * length
        first = last - length + 1
        if last > MONTHS:
            return
    else:
        return
    year = int(found["year"])
    raise _not_a_day(text, language, date(year, first, 1), _last_day(year, last))


def _not_a_day(text: str, language: str, first: date, last: date, told: str = "") -> QuantityError:
    facts: dict[str, date | str] = {"first": first, "last": last}
    facts |= {told: "yes"} if told else {}
    return refusal("date-not-a-day", text, language, _EXAMPLES, **facts)


def _last_day(year: int, month: int) -> date:
    after = date(year, month + 1, 1) if month < MONTHS else date(year + 1, 1, 1)
    return after - timedelta(days=1)


def _month(text: str) -> int:
    return int(text) if text.isdecimal() else _MONTHS.find(text)
