"""Days, as ISO or as people write them; the day comes first where only numbers are given."""

from __future__ import annotations

from datetime import date

from sla_cli.agreement.quantities.grammar import (
    Vocabulary,
    any_of,
    for_schema,
    match,
    plain,
    refusal,
    small,
)

_MONTHS = Vocabulary(
    {
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
)
_YEAR = "[12][0-9]{3}"
_DAY = "0?[1-9]|[12][0-9]|3[01]"
_MONTH_NUMBER = "0[1-9]|1[0-2]"
_RANK = any_of("st|nd|rd|th|er")
_DATE = (
    f"(?P<iso_year>{_YEAR})-(?P<iso_month>{_MONTH_NUMBER})-(?P<iso_day>0[1-9]|[12][0-9]|3[01])"
    f"|(?P<slash_day>{_DAY})/(?P<slash_month>0?[1-9]|1[0-2])/(?P<slash_year>{_YEAR})"
    f"|(?P<day>{_DAY}){_RANK}? (?P<month>{_MONTHS.pattern}),? (?P<year>{_YEAR})"
    f"|(?P<us_month>{_MONTHS.pattern}) (?P<us_day>{_DAY}){_RANK}?(?:, ?| )(?P<us_year>{_YEAR})"
)

DATE_PATTERN = for_schema(_DATE)
"""Matches the texts that `parse_date` accepts, and days that no calendar has, such as 31 June."""

_EXAMPLES = {"en": "2026-01-31"}


def parse_date(text: str, language: str) -> date:
    """Read `2026-01-31`, `31/01/2026` (day first), `31 janvier 2026`, `January 31, 2026`.

    Raises QuantityError: `date-unreadable` for another form, `date-impossible` for a day that no
    calendar has.
    """
    found = match(_DATE, small(plain(text)))
    if found is None:
        raise refusal("date-unreadable", text, language, _EXAMPLES)
    part = found.groupdict()
    year, month, day = (
        part[f"iso_{name}"] or part[f"slash_{name}"] or part[name] or part[f"us_{name}"]
        for name in ("year", "month", "day")
    )
    try:
        return date(int(year), _month(month), int(day))
    except ValueError:
        raise refusal("date-impossible", text, language, _EXAMPLES) from None


def _month(text: str) -> int:
    return int(text) if text.isdecimal() else _MONTHS.find(text)
