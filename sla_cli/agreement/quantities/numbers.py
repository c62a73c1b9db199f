"""Numbers as people type them: `1 000 000`, `1,000,000`, `1.000.000`, `1'000`, `12,5`, `12.5`."""

from __future__ import annotations

import re
from decimal import Decimal

from sla_cli.agreement.quantities.grammar import plain

_END = "(?![.,'’]?[0-9])"
NUMBER = (
    "(?:"
    r"[0-9]{1,3}(?: [0-9]{3}){1,4}(?:[.,][0-9]{1,6})?"
    r"|[0-9]{1,3}(?:['’][0-9]{3}){1,4}(?:[.,][0-9]{1,6})?"
    r"|[0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\.[0-9]{1,6})?"
    r"|[0-9]{1,3}(?:\.[0-9]{3}){1,4}(?:,[0-9]{1,6})?"
    r"|[0-9]{1,15}(?:[.,][0-9]{1,6})?"
    f"){_END}"
)
"""The grammar of a number without a sign: at most 15 digits, then at most 6 decimals."""

_ONE_GROUP = r"[1-9][0-9]{0,2}[.,][0-9]{3}"
_THOUSANDS_IN_ENGLISH = r"[1-9][0-9]{0,2},[0-9]{3}"


def parse_number(text: str, language: str) -> Decimal:
    """Give the exact value of a text that matches `NUMBER`, with the decimals it was written with.

    Only `1,500` depends on the language: one and a half in French, fifteen hundred elsewhere.
    """
    digits = re.sub("[ '’]", "", text)
    marks = [char for char in digits if char in ",."]
    if not marks:
        return Decimal(digits)
    thousands = marks.count(marks[-1]) > 1 or (
        language != "fr" and re.fullmatch(_THOUSANDS_IN_ENGLISH, digits) is not None
    )
    if thousands:
        return Decimal(digits.replace(marks[-1], ""))
    whole, _, decimals = digits.rpartition(marks[-1])
    return Decimal(f"{re.sub('[.,]', '', whole)}.{decimals}")


def numbers_in(text: str) -> list[str]:
    """Find the numbers of a text, as they are written."""
    return re.findall(f"(?<![0-9.,]){NUMBER}", plain(text))


def is_ambiguous(text: str, language: str) -> bool:
    """Tell whether a French text holds `1,500` or `1.500`, read as 1.5 but maybe meant as 1500."""
    if language != "fr":
        return False
    return any(re.fullmatch(_ONE_GROUP, number) for number in numbers_in(text))
