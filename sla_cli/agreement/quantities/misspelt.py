"""Words of a quantity that are spelt nearly right: `4 buisness hours` is read as business hours.

Only what no grammar reads comes here, and what is found is proposed, never taken.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sla_cli.agreement.quantities.cadence import Cadence, parse_cadence
from sla_cli.agreement.quantities.dates import parse_date
from sla_cli.agreement.quantities.deadline import parse_deadline
from sla_cli.agreement.quantities.grammar import QuantityError, words_of
from sla_cli.agreement.quantities.timing import parse_duration
from sla_cli.words import MESSAGES, catalogue

if TYPE_CHECKING:
    from collections.abc import Callable

_PARSERS: dict[str, Callable[[str, str], object]] = {
    "deadline": parse_deadline,
    "duration": parse_duration,
    "cadence": parse_cadence,
    "date": parse_date,
}
_WORD = re.compile("[A-Za-zÀ-ÿ]{4,16}")
_LONGEST = 60
_NEAR = 0.8


def respelt_words(text: str, expected: str, language: str) -> str:
    """Give a quantity with its misspelt words put right, or nothing where it is unread still."""
    parse = _PARSERS.get(expected)
    if parse is None or len(text) > _LONGEST:
        return ""
    meant = _WORD.sub(lambda found: _nearest(found[0]), text)
    try:
        value = parse(meant, language) if meant != text else None
    except QuantityError:
        return ""
    if value is None or (isinstance(value, Cadence) and not value.understood):
        return ""
    return meant


@cache
def _nearest(word: str) -> str:
    from difflib import get_close_matches

    small = word.lower()
    known = [one for one in _words() if abs(len(one) - len(small)) < 3]
    if small in known:
        return word
    near = get_close_matches(small, known, n=3, cutoff=_NEAR)
    if not near:
        return word
    # Letters are swapped more often than left out: `ouvreés` agrees with `heures`.
    meant = min(near, key=lambda one: sorted(one) != sorted(small))
    return meant.capitalize() if word[0].isupper() else meant


@cache
def _words() -> tuple[str, ...]:
    tables = [words_of(name) for name in ("TIME_UNITS", "MOMENTS", "WEEKDAYS", "DAY_PARTS")]
    words = " ".join(row.replace("|", " ") for table in tables for row in table.values())
    words += " " + " ".join(catalogue(one, "quantities").OFTEN_MISSPELT for one in MESSAGES)
    return tuple(sorted({word for word in words.split() if len(word) > 3 and word.isalpha()}))
