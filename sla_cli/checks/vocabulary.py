"""The words by which rules know what is meant, of all languages in which agreements are written.

An agreement in one language often borrows the words of another: a rule knows them all.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sla_cli.words import MESSAGES, catalogue

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@cache
def known(table: str) -> frozenset[str]:
    """Give the words of a table."""
    return frozenset(
        word for one in MESSAGES for word in getattr(catalogue(one, "checks"), table).split("|")
    )


@cache
def meanings(table: str) -> Mapping[str, str]:
    """Give what each word of a table stands for."""
    tables: list[Mapping[str, str]] = [getattr(catalogue(one, "checks"), table) for one in MESSAGES]
    return {word: key for one in tables for key, words in one.items() for word in words.split("|")}


def words_in(text: str) -> frozenset[str]:
    """Give the words of a text, in small letters."""
    return frozenset(re.findall(r"\w+", text.casefold()))


def stand_for(table: str, words: Iterable[str]) -> frozenset[str]:
    """Give what those of some words stand for that are in a table."""
    meant = meanings(table)
    return frozenset(meant[word] for word in words if word in meant)


@cache
def pattern(table: str) -> str:
    """Give the pattern of any word of a table."""
    words = sorted(known(table), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, words))})"
