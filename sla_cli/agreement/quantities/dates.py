"""Days, as ISO or as people write them; the day comes first where only numbers are given."""

from __future__ import annotations

import re
from datetime import date

from sla_cli.agreement.quantities.error import QuantityError
from sla_cli.agreement.quantities.numbers import plain_spaces
from sla_cli.agreement.quantities.units import any_case

_MONTHS = (
    "january|jan\\.?|janvier|janv\\.?",
    "february|feb\\.?|février|févr\\.?",
    "march|mar\\.?|mars",
    "april|apr\\.?|avril|avr\\.?",
    "may|mai",
    "june|jun\\.?|juin",
    "july|jul\\.?|juillet|juil\\.?",
    "august|aug\\.?|août",
    "september|sept?\\.?|septembre",
    "october|oct\\.?|octobre",
    "november|nov\\.?|novembre",
    "december|dec\\.?|décembre|déc\\.?",
)
_MONTH = "|".join(_MONTHS)
_ISO = r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
_SLASHED = r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})"
_DAY_FIRST = rf"([0-9]{{1,2}})(?:er|st|nd|rd|th)? ({_MONTH}),? ([0-9]{{4}})"
_MONTH_FIRST = rf"({_MONTH}) ([0-9]{{1,2}})(?:st|nd|rd|th)?,? ([0-9]{{4}})"

DATE_PATTERN = rf"^\s*(?:{_ISO}|{_SLASHED}|{any_case(_DAY_FIRST)}|{any_case(_MONTH_FIRST)})\s*$"
"""The grammar of a date; that 31 February does not exist is beyond a pattern."""


def parse_date(text: str, language: str) -> date:
    """Read a day. Raises QuantityError for another form or for a day that does not exist."""
    plain = plain_spaces(text)
    try:
        return _day(plain)
    except ValueError:
        raise QuantityError("date-impossible") from None


def _day(text: str) -> date:
    if match := re.fullmatch(_ISO, text):
        return date(int(match[1]), int(match[2]), int(match[3]))
    if match := re.fullmatch(_SLASHED, text):
        return date(int(match[3]), int(match[2]), int(match[1]))
    if match := re.fullmatch(_DAY_FIRST, text, re.IGNORECASE):
        return date(int(match[3]), _month(match[2]), int(match[1]))
    if match := re.fullmatch(_MONTH_FIRST, text, re.IGNORECASE):
        return date(int(match[3]), _month(match[1]), int(match[2]))
    raise QuantityError("date-unreadable")


def _month(word: str) -> int:
    found = (n for n, names in enumerate(_MONTHS, 1) if re.fullmatch(names, word, re.IGNORECASE))
    return next(found)
