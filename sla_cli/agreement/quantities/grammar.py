r"""The tools every grammar of a quantity is made with: spaces, case, vocabularies, two renderings.

A grammar is a regular expression over a text whose spaces are plain and single (`plain`) and whose
letters are small (`small`). The parsers match it as it stands, which keeps it quick to compile;
`for_schema` renders the same grammar for texts as they are typed, in the syntax that Python and
ECMA-262 share: no flags, names, lookbehind, `\s`, `\w` or `\b`. Whoever writes a piece keeps to
that syntax, writes small letters, and in a character class both cases and no space.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

K = TypeVar("K")

INK = r"[^\t\n\r\x20\u00a0\u2009\u202f]"
"""One character that is not a space."""

LETTER = "[A-Za-zÀ-ÿ]"

EDGE = "(?![0-9A-Za-zÀ-ÿ²³])"
"""The end of a word."""

_SPACE = "[\\t\\n\\r \u00a0\u2009\u202f]"
_PLAIN = str.maketrans(dict.fromkeys("\t\n\r\u00a0\u2009\u202f", " "))

_SMALL_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SMALL = str.maketrans(f"{_SMALL_LETTERS.upper()}ÀÉÈÊÛ’", f"{_SMALL_LETTERS}àéèêû'")
_UNACCENTED = str.maketrans("àéèêû", "aeeeu")

_SYNTAX = frozenset("^$\\.*+?()[]{}|")
_ACCENTED = dict(zip("àéèêû", ("[àaÀA]", "[éeÉE]", "[èeÈE]", "[êeÊE]", "[ûuÛU]"), strict=True))
_TYPED = str.maketrans(
    {letter: f"[{letter}{letter.upper()}]" for letter in _SMALL_LETTERS} | {"'": "['’]"}
)
_KEPT = re.compile(r"(\\.|\[[^\]]*\])")


def plain(text: str) -> str:
    """Turn every run of spaces into one plain space, and drop those at the ends."""
    return " ".join(filter(None, text.translate(_PLAIN).split(" ")))


def small(text: str) -> str:
    """Put the letters that grammars know in lower case, each in its place."""
    return text.translate(_SMALL)


def any_of(spellings: str) -> str:
    """Give the pattern of several words separated by `|`; their accents may be left out."""
    words = sorted(spellings.split("|"), key=len, reverse=True)
    return f"(?:{'|'.join(''.join(map(_letter, word)) for word in words)})"


def _letter(char: str) -> str:
    return _ACCENTED.get(char) or ("\\" + char if char in _SYNTAX else char)


class Vocabulary(Generic[K]):
    """The words for each of some keys: a pattern that finds one, and the key of what was found.

    Spellings are separated by `|`, in small letters.
    """

    def __init__(self, words: Mapping[K, str]) -> None:
        self._keys = {
            word.translate(_UNACCENTED): key
            for key, row in words.items()
            for word in row.split("|")
        }
        self.pattern = any_of("|".join(words.values()))

    def find(self, text: str) -> K:
        """Give the key of a text that matches `pattern`. Raises KeyError for another text."""
        return self._keys[small(text).translate(_UNACCENTED)]


def for_schema(grammar: str) -> str:
    """Give the anchored pattern of the typed texts that match a grammar once plain and small."""
    unnamed = re.sub(r"\(\?P<[a-z_0-9]+>", "(?:", grammar)
    pieces = _KEPT.split(unnamed)
    pieces[::2] = [piece.translate(_TYPED) for piece in pieces[::2]]
    typed = "".join(pieces).replace(" ?", f"{_ANY_SPACE}*").replace(" ", f"{_ANY_SPACE}+")
    return f"^{_SPACE}*(?:{typed.replace(_ANY_SPACE, _SPACE)})" + f"{_SPACE}*$"


_ANY_SPACE = "\0"


@cache
def _compiled(grammar: str) -> re.Pattern[str]:
    return re.compile(grammar, re.DOTALL)


def match(grammar: str, text: str) -> re.Match[str] | None:
    """Match a whole plain and small text. A grammar is compiled when it first serves."""
    return _compiled(grammar).fullmatch(text)


def found_in(grammar: str, text: str) -> bool:
    """Tell whether a grammar matches some part of a plain and small text."""
    return _compiled(grammar).search(text) is not None


def typed_parts(found: re.Match[str], text: str) -> dict[str, str | None]:
    """Give the named groups of a match as they were typed, from the text before `small`."""
    return {
        name: None if found[name] is None else text[found.start(name) : found.end(name)]
        for name in found.re.groupindex
    }
