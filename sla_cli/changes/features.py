"""What an item of a list is like: the words and values it is told by, made once for each item."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.quantities import (
    Cadence,
    Clock,
    DayTime,
    Duration,
    Target,
    TimeUnit,
    plainly,
)
from sla_cli.agreement.shape import Part
from sla_cli.agreement.walk import walk

if TYPE_CHECKING:
    from collections.abc import Callable

Feature = tuple[object, ...]

_INDEX = r"\[\d+\]"
_WORD = r"[^\W_]+"
_SAID = r"\d+(?:[.,:]\d+)*|[^\W\d_]+|(?<!\w)[-+](?=\s?\d)|(?<=\d)-(?=\d)|[%‰€$£¥=<>≥≤±#&/×]"
_ADDRESS = r"@|://"
_STEM = 6
_BUSINESS_WEEK = 5
_LONGEST_TEXT = 2_000
"""Letters of a text that count for what it is like."""


class Item(NamedTuple):
    """An item of a list: its author's id, what it is known by, and all it is told by."""

    id: str | None
    name: str
    features: frozenset[Feature]


def item_of(value: object, renamed: Callable[[str], str]) -> Item:
    """Look at an item; names that were replaced everywhere count as what they became."""
    if not isinstance(value, Part):
        text = renamed(value) if isinstance(value, str) else str(value)
        return Item(None, plain(text), frozenset(_of_text("", text, name=True)))
    given = value.values().get("id")
    known = value.values().get(value.known_by or "")
    features: set[Feature] = set()
    for leaf in walk(value):
        key = re.sub(_INDEX, "", leaf.path)
        if isinstance(leaf.value, str):
            text = renamed(leaf.value)
            features.update(_of_text(key, text, name=key == value.known_by))
        else:
            features.add((key, meaning(leaf.value)))
    name = plain(renamed(known)) if isinstance(known, str) else ""
    return Item(given if isinstance(given, str) else None, name, frozenset(features))


def meaning(value: object) -> object:
    """Give what a value means, whatever words it was written in.

    A business week is five business days here: nobody who compares two versions takes the one for
    a change of the other.
    """
    if isinstance(value, (Target, DayTime, Cadence)):
        return plainly(value)
    return plainly(in_business_days(value)) if isinstance(value, Duration) else value


def in_business_days(value: Duration) -> Duration:
    """Give business weeks as business days."""
    if value.unit is not TimeUnit.WEEK or value.clock is not Clock.BUSINESS:
        return value
    least = None if value.least is None else value.least * _BUSINESS_WEEK
    return value._replace(unit=TimeUnit.DAY, value=value.value * _BUSINESS_WEEK, least=least)


def plain(text: str) -> str:
    """Give the letters and figures of a text in one case: what is left, reads the same."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(re.findall(_WORD, folded))


def reads_the_same(one: str, other: str) -> bool:
    """Tell whether two texts are the same words and figures, apart from capitals and punctuation.

    Signs that say something of a number count, and every sign of an address.
    """
    if any(re.search(_ADDRESS, text) for text in (one, other)):
        return one == other
    return _spoken(one) == _spoken(other)


def _spoken(text: str) -> list[str]:
    return re.findall(_SAID, unicodedata.normalize("NFKC", text).casefold().replace("−", "-"))


def _of_text(key: str, text: str, *, name: bool) -> set[Feature]:
    folded = plain(text[:_LONGEST_TEXT])
    features: set[Feature] = {(key, folded)}
    for word in folded.split():
        # A plural, or a verb in another form, is still the same word to whoever compares.
        features.add(("", word[:_STEM]))
        if name:
            features.add(("name", word[:_STEM]))
    return features
