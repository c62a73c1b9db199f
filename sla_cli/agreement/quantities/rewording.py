"""What is said in units of no grammar, put into theirs: `a fortnight` is read as `2 weeks`.

Fractions after a whole number become decimals (`1½ h`), quarters of an hour become minutes. Whoever
reads a quantity asks first; a text that holds nothing of the kind comes back as it is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sla_cli.agreement.quantities.grammar import EDGE, any_of, small, vocabulary
from sla_cli.words import MESSAGES, catalogue

if TYPE_CHECKING:
    from collections.abc import Callable

_DECIMALS = {"½": "5", "1/2": "5", "¼": "25", "1/4": "25", "¾": "75", "3/4": "75"}
_START = "(?<![0-9A-Za-zÀ-ÿ.,/'’-])"
# Who writes `2 1/2 journées` may mean two half-days.
_MIXED = (
    rf"{_START}(?<![0-9] )(?P<whole>[0-9]{{1,3}})"
    f"(?P<part>[½¼¾]| (?:[½¼¾]|[13]/[24](?![0-9/]))(?! ?(?:journées?|jours?|j){EDGE}))"
)
_LENGTHS = any_of(
    "within|in|under|over|for|of|every|each|per|sous|dans|en|pendant|durant|sur|tous les"
    "|toutes les|chaque|par|après|after|than|de|d'ici|d'ici à|at most|au plus|max|every other"
)
_HOLDS = re.compile("[½¼¾]|[0-9] [13]/[24]")


@cache
def _grammars() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]:
    counts = "[1-9][0-9]{0,2}|" + vocabulary("SMALL_NUMBERS").pattern
    return (
        (
            re.compile(f"{_START}{vocabulary('LENGTHS_IN_WORDS').pattern}{EDGE}"),
            lambda found: vocabulary("LENGTHS_IN_WORDS").find(found[0]),
        ),
        (
            re.compile(
                f"{_START}(?:(?P<count>{counts})[ -])?(?P<period>"
                f"{vocabulary('PERIODS').pattern}){EDGE}"
            ),
            _in_units,
        ),
        (
            re.compile(f"{_START}(?P<count>{counts}) and a half (?=[a-z])"),
            lambda found: f"{_count(found['count'])}.5 ",
        ),
    )


@cache
def _cues() -> re.Pattern[str]:
    """Give the stems of which one is in whatever is put in other words."""
    stems = (catalogue(language, "quantities").CUES for language in MESSAGES)
    return re.compile(any_of("|".join(stems)))


def reworded(written: str) -> str:
    """Put a text into the units that grammars know; it may come back as it is."""
    if _HOLDS.search(written):
        written = re.sub(_MIXED, _decimal, written)
    if not _cues().search(small(written)):
        return written
    for grammar, put in _grammars():
        read, parts, end = small(written), [], 0
        for found in grammar.finditer(read):
            parts += [written[end : found.start()], put(found)]
            end = found.end()
        written = "".join((*parts, written[end:]))
    return written


def _decimal(found: re.Match[str]) -> str:
    return f"{found['whole']}.{_DECIMALS[found['part'].strip()]}"


def _in_units(found: re.Match[str]) -> str:
    """Write `2 fortnights` as `4 weeks`, and `a fortnight` that follows a figure as per two."""
    number, unit = vocabulary("PERIODS").find(found["period"]).split()
    count, before = found["count"], found.string[: found.start()]
    led = not before or bool(re.search(f"(?:(?:^|[^a-zà-ÿ]){_LENGTHS} |/ ?)$", before))
    if not count:
        # `le bilan du quadrimestre` is a thing, and no length of time.
        return f"{number} {unit}" if led else found[0]
    times = _count(count)
    if count in ("a", "an") and not led:
        return f"per {number} {unit}"
    if not led and not count.isdecimal():
        return found[0]
    return f"{times * int(number)} {unit}"


def _count(text: str) -> int:
    return int(text if text.isdecimal() else vocabulary("SMALL_NUMBERS").find(text))
