"""A dash, `n/a` or `TBD` in the place of words: the document would print it as what is agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement.quantities import Unread
from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.checks.vocabulary import known
from sla_cli.source.problem import Edit, Repair

if TYPE_CHECKING:
    from sla_cli.source.problem import Fact, Span

_DASHES = "-–—―−_./ "
_LONGEST = 40
_FOLLOWS = ("if_missed", "then")
"""Keys that say what follows: that nothing does need not be said."""


@warning("nothing-written")
def look(case: Case) -> Findings:
    for text in case.texts():
        # What is one of a list, or must be there, is told by its own rules or means itself.
        if text.item is None and _says_nothing(text.value, text.key):
            yield _found(text.value, text.key, text.place)
    for leaf in case.leaves:
        if isinstance(leaf.value, Unread) and is_no_quantity(leaf.value):
            yield _found(leaf.value.written, leaf.key, case.in_agreement(leaf.place))


def _found(text: str, key: str, place: Span) -> Found:
    is_open = _in_words(text) in known("UNDECIDED")
    facts: dict[str, Fact] = {
        "text": text,
        "key": key,
        "follows": key in _FOLLOWS and not is_open,
        "open": is_open,
    }
    # Between brackets it may be a mark of the writer's own.
    is_plain = is_open and "[" not in text
    return Found(place, facts, repair=_left_blank(place) if is_plain else None)


def _left_blank(place: Span) -> Repair | None:
    """Put a place to fill in where nothing is decided yet: the document is then a draft."""
    if place.file or place.line != place.end_line:
        return None
    return Repair((Edit(place, '"[…]"'),))


def _says_nothing(text: str, key: str) -> bool:
    if len(text) > _LONGEST:
        return False
    if not text.strip(_DASHES):
        return True
    words = _in_words(text)
    unsaid = words in known("UNSAID") or words in known("UNDECIDED")
    return unsaid or (key in _FOLLOWS and words in known("NOTHING"))


def _in_words(text: str) -> str:
    return text.casefold().strip(" .()[]")


def is_no_quantity(value: Unread) -> bool:
    """Tell whether the words in the place of a figure say that there is none, or none yet."""
    return _says_nothing(value.written, "")


def is_nothing(consequence: str) -> bool:
    """Tell whether a consequence says that there is none."""
    return _says_nothing(consequence, _FOLLOWS[0])
