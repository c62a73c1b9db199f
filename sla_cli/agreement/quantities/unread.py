"""What is kept as it was written: a quantity that nobody can count, or that reads in two ways.

An agreement may promise what no grammar knows. It is printed word for word wherever a figure would
stand, and no arithmetic is done with it; only what contradicts itself is refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from sla_cli.agreement.quantities.grammar import AMBIGUOUS, QuantityError, plain, two_readings

if TYPE_CHECKING:
    from collections.abc import Callable

V = TypeVar("V")

KEPT_PATTERN = "[0-9A-Za-zÀ-ÿ]"
"""Found in every text that is kept: without a letter or a figure, nothing is said."""

CONTRADICTIONS = frozenset(
    {
        *("target-range-reversed", "target-mixed-units", "target-two-numbers"),
        *("time-impossible", "date-impossible", "date-not-a-day"),
    }
)
"""The rules by which a quantity is refused although it could be printed: nobody could keep it, or
the one question is which of two days is meant."""

_FIGURES = str.maketrans("OoIl", "0011")
_MISTYPED = "(?<![A-Za-zÀ-ÿ0-9])(?:(?=[0-9]*[OoIl])[0-9OoIl]*[0-9][0-9OoIl]*|(?<=[0-9] )O+)"
_MISTYPED += "(?![A-Za-zÀ-ÿ0-9])"
_MISTYPED_NUMBER = f"{_MISTYPED}(?:[ \u00a0\u202f][0-9OoIl]{{3}}(?![A-Za-zÀ-ÿ0-9]))*"


class Unread(NamedTuple):
    """The words of a quantity that is not counted; `readings` are the two ways to read its number.

    One that holds no ambiguous number has no readings.
    """

    written: str
    readings: tuple[str, ...] = ()


def read_or_keep(parse: Callable[[str, str], V], text: str, language: str) -> V | Unread:
    """Read a quantity, or keep its words.

    Raises QuantityError for what contradicts itself, for what says nothing at all, and, as
    `number-letter` (facts `letter` and `meant`), for a letter typed in the place of a figure.
    """
    try:
        return parse(text, language)
    except QuantityError as error:
        if error.rule == AMBIGUOUS:
            one, other = error.facts.get("one"), error.facts.get("other")
            if isinstance(one, str) and isinstance(other, str):
                return Unread(plain(text), (one, other))
            return Unread(plain(text), two_readings(plain(text), language))
        if error.rule in CONTRADICTIONS or not re.search(KEPT_PATTERN, text):
            raise
    _refuse_letter(parse, text, language)
    return Unread(plain(text))


def _refuse_letter(parse: Callable[[str, str], V], text: str, language: str) -> None:
    mistyped = re.search(_MISTYPED, text)
    if mistyped is None:
        return
    # The one number: further on, `O2` and `I5` are names.
    meant = re.sub(_MISTYPED_NUMBER, lambda found: found[0].translate(_FIGURES), text, count=1)
    try:
        parse(meant, language)
    except QuantityError:
        return
    letter = next(char for char in mistyped[0] if char in "OoIl")
    facts = {"text": text, "example": plain(meant), "letter": letter, "meant": meant}
    raise QuantityError("number-letter", **facts)
