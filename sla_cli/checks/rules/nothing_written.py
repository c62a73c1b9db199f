"""A dash, `n/a` or `none` in the place of words: the document would print it as what is agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.checks.vocabulary import known

if TYPE_CHECKING:
    from sla_cli.source.problem import Fact

_DASHES = "-–—―−_./ "
_LONGEST = 40
_FOLLOWS = ("if_missed", "then")
"""Keys that say what follows: that nothing does need not be said."""


@warning("nothing-written")
def look(case: Case) -> Findings:
    for text in case.texts():
        # What is one of a list, or must be there, is told by its own rules or means itself.
        if text.item is None and _says_nothing(text.value, text.key):
            facts: dict[str, Fact] = {
                "text": text.value,
                "key": text.key,
                "follows": text.key in _FOLLOWS,
            }
            yield Found(text.place, facts)


def _says_nothing(text: str, key: str) -> bool:
    if len(text) > _LONGEST:
        return False
    if not text.strip(_DASHES):
        return True
    words = text.casefold().strip(" .()[]")
    return words in known("UNSAID") or (key in _FOLLOWS and words in known("NOTHING"))


def is_nothing(consequence: str) -> bool:
    """Tell whether a consequence says that there is none."""
    return _says_nothing(consequence, _FOLLOWS[0])
