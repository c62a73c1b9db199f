r"""The tools every grammar of a quantity is made with: spaces, vocabularies, and two renderings.

A grammar is a regular expression over a text whose spaces are plain and single (`plain`). The
parsers match it as it stands; the JSON Schema carries the same one, made by `for_schema`, which
accepts every kind of space and holds only what Python and ECMA-262 read alike: no flags, names,
lookbehind, `\s`, `\w` or `\b`. Whoever writes a piece follows that, and never puts a space inside
a character class.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

K = TypeVar("K")

_SPACES = r"\t\n\r\x20\u00a0\u2009\u202f"
INK = f"[^{_SPACES}]"
"""One character that is not a space."""

EDGE = "(?![0-9A-Za-zÀ-ÿ])"
"""The end of a word."""

_PLAIN = str.maketrans(dict.fromkeys("\t\n\r\u00a0\u2009\u202f", " "))

# An accent may be left out, as people do on capitals, or follow its letter as a character of its
# own, as macOS writes it.
_ACCENTS = {
    "à": "[aàAÀ]\u0300?",
    "é": "[eéEÉ]\u0301?",
    "è": "[eèEÈ]\u0300?",
    "ê": "[eêEÊ]\u0302?",
    "û": "[uûUÛ]\u0302?",
}
_FOLDED = str.maketrans("àéèêû’", "aeeeu'", "\u0300\u0301\u0302")
_SYNTAX = frozenset("^$\\.*+?()[]{}|")


def plain(text: str) -> str:
    """Turn every run of spaces into one plain space, and drop those at the ends."""
    return " ".join(filter(None, text.translate(_PLAIN).split(" ")))


def fold(text: str) -> str:
    """Give a spelling without case or accents, by which words are looked up."""
    return text.lower().translate(_FOLDED)


def spell(word: str) -> str:
    """Give the pattern of a word in any case, with its accents or without."""
    return "".join(map(_spell_letter, word))


def _spell_letter(char: str) -> str:
    if char in _ACCENTS:
        return _ACCENTS[char]
    if char.isalpha():
        return f"[{char.lower()}{char.upper()}]"
    return "['’]" if char == "'" else _exactly(char)


def _exactly(char: str) -> str:
    return "\\" + char if char in _SYNTAX else char


def any_of(spellings: str) -> str:
    """Give the pattern of several words, in any case, separated by `|` as in a vocabulary."""
    return _alternatives(map(spell, _longest_first(spellings.split("|"))))


class Vocabulary(Generic[K]):
    """The words for each of some keys: a pattern that finds one, and the key of what was found.

    Spellings are separated by `|`. Unless `exact`, case does not matter and accents may be missing.
    """

    def __init__(self, words: Mapping[K, str], *, exact: bool = False) -> None:
        spellings = {word: key for key, row in words.items() for word in row.split("|")}
        self._exact = exact
        self._keys = spellings if exact else {fold(word): key for word, key in spellings.items()}
        letters = _spell_exactly if exact else spell
        self.pattern = _alternatives(map(letters, _longest_first(list(spellings))))

    def find(self, text: str) -> K:
        """Give the key of a text that matches `pattern`. Raises KeyError for another text."""
        return self._keys[text if self._exact else fold(text)]

    def __contains__(self, text: str) -> bool:
        return (text if self._exact else fold(text)) in self._keys


def _spell_exactly(word: str) -> str:
    return "".join(map(_exactly, word))


def _longest_first(words: list[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)


def _alternatives(patterns: map[str]) -> str:
    return f"(?:{'|'.join(patterns)})"


def for_schema(grammar: str) -> str:
    """Give the anchored pattern that accepts the texts whose `plain` form matches a grammar."""
    unnamed = re.sub(r"\(\?P<[a-z_0-9]+>", "(?:", grammar)
    spaced = unnamed.replace(" ?", f"[{_SPACES}]*").replace(" ", f"[{_SPACES}]+")
    return f"^[{_SPACES}]*(?:{spaced})[{_SPACES}]*$"


@cache
def _compiled(grammar: str) -> re.Pattern[str]:
    return re.compile(grammar, re.DOTALL)


def match(grammar: str, text: str) -> re.Match[str] | None:
    """Match a whole `plain` text. A grammar is compiled when it first serves, not on import."""
    return _compiled(grammar).fullmatch(text)
