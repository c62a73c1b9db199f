"""Numbers as people type them: `1 000 000`, `1,000,000`, `12,5`, `12.5`."""

from __future__ import annotations

import re
from decimal import Decimal

SPACES = "\u00a0\u202f\u2009"
NUMBER = (
    r"[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]{1,12})?(?![0-9])"
    r"|[0-9]{1,3}(?:,[0-9]{3}){2,}(?:\.[0-9]{1,12})?(?![0-9])"
    r"|[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]{1,12}(?![0-9])"
    r"|[0-9]{1,3}(?:\.[0-9]{3}){2,}(?:,[0-9]{1,12})?(?![0-9])"
    r"|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,12}(?![0-9])"
    r"|[0-9]{1,24}(?:[.,][0-9]{1,12})?"
)
_LOOKS_LIKE_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")


def plain_spaces(text: str) -> str:
    """Turn every kind of space into one plain space."""
    return " ".join(text.split())


def parse_number(text: str, language: str) -> Decimal:
    """Give the exact value of a text that matches `NUMBER`.

    Only `1,500` depends on the language: a thousand and a half in English, one and a half in
    French.
    """
    digits = text.replace(" ", "")
    last = max(digits.rfind(","), digits.rfind("."))
    if last < 0:
        return Decimal(digits)
    mark = digits[last]
    thousands = digits.count(mark) > 1 or (
        language != "fr" and mark == "," and bool(_LOOKS_LIKE_THOUSANDS.fullmatch(digits))
    )
    if thousands:
        return Decimal(digits.replace(",", "").replace(".", ""))
    whole = digits[:last].replace(",", "").replace(".", "")
    return Decimal(f"{whole}.{digits[last + 1 :]}")


def is_ambiguous(text: str, language: str) -> bool:
    """Tell whether a text holds a number that French readers may take for thousands or decimals."""
    if language != "fr":
        return False
    found = re.findall(r"(?<![0-9.,])[0-9][0-9.,]*[0-9]", text)
    return any(_LOOKS_LIKE_THOUSANDS.fullmatch(number) for number in found)
