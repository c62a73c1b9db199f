"""Words without what no printer keeps: letters and figures alone, each with its place in the text.

Spaces, line breaks, hyphens, quotes, bullets and ligatures come back changed from a mere printing.
A dash that stands before a figure is kept: it makes −5 of 5, and a range of two numbers.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import category, normalize

_DASHES = frozenset("-‐‑‒–—―−﹣－")
_BROKEN = frozenset("\ufffe\x02\u00ad")
"""A hyphen where a line ends, as readers of PDFs have it; and one that is only allowed there."""

_IGNORED = frozenset("\"'`´«»‹›“”„‟‘’‚‛′″•▪◦·‣●○■□☐*\u200b\ufeff")
_SILENT = ("Z", "C")
_BULLET = re.compile(r"(?m)^[ \t]*[-–—][ \t]+(?=[0-9])")
_MARK = re.compile(r"(?:([0-9]{1,3})[.)]|[•▪◦·‣●○–-])?")


class Letters(NamedTuple):
    """A text and the letters in it: `places[n]` is where letter `n` stands in the text."""

    text: str
    key: str
    places: tuple[int, ...]

    def between(self, start: int, end: int) -> str:
        """Give the text of some letters, on one line."""
        if start >= end:
            return ""
        return " ".join(self.text[self.places[start] : self.places[end - 1] + 1].split())


def letters(text: str) -> Letters:
    """Take the letters of a text."""
    text = normalize("NFC", text)
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        for one in _kept(sign, text, place):
            signs.append(one)
            places.append(place)
    return Letters(text, "".join(signs), tuple(places))


def without_marks(page: str) -> str:
    """Take the marks of lists from a page: some printers put them all together at its end.

    Numbers are taken for marks where they begin with 1: «30.» may be the end of a sentence.
    """
    lines = _BULLET.sub("", page).splitlines()
    end = len(lines)
    while end and _MARK.fullmatch(lines[end - 1].strip()):
        end -= 1
    marks = [found for line in lines[end:] if (found := _MARK.fullmatch(line.strip()))]
    numbers = [found[1] for found in marks if found[1]]
    return "\n".join(lines if numbers and "1" not in numbers else lines[:end])


def _kept(sign: str, text: str, place: int) -> str:
    if sign.isascii() and sign.isalnum():
        return sign.lower()
    if sign in _DASHES or sign in _BROKEN:
        return "-" if text[place + 1 : place + 4].lstrip()[:1].isdecimal() else ""
    if sign in _IGNORED or category(sign)[0] in _SILENT:
        return ""
    return "".join(
        one for one in normalize("NFKC", sign).casefold() if one not in _IGNORED and one != " "
    )


def signs_of(text: str) -> str:
    """Give a text as it is, but for spaces and what a line's end does: to tell signs apart."""
    text = normalize("NFC", text)
    return "".join(
        one for one in text if one not in _BROKEN and category(one)[0] not in _SILENT
    )  # fmt: skip


def split_figures(text: str) -> set[int]:
    """Tell before which of its figures a number is torn in two, counting letters alone.

    `1 05` is; the space of `1 000` sets off thousands, and tears nothing.
    """
    found = letters(text)
    torn: set[int] = set()
    for number in range(1, len(found.key)):
        one, other = found.key[number - 1], found.key[number]
        if not (one.isdecimal() and other.isdecimal()):
            continue
        if found.places[number] - found.places[number - 1] > 1:
            rest = re.match(r"[0-9]+", text_from(found, number))
            if rest is None or len(rest[0]) != 3:
                torn.add(number)
    return torn


def text_from(found: Letters, number: int) -> str:
    """Give what stands from a letter on, as it was written."""
    place = found.places[number]
    return found.text[place : place + 20]
