"""Characters that no document shows, or that make a text read otherwise than it is stored.

Looked for in the text of a file, and again in each value of it: escapes make any character.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff"
_IN_FILE = re.compile(f"[{_CONTROLS}]")
# A file's lines have one kind of end by then; in a value the others would end a line unseen.
_IN_VALUE = re.compile(f"[{_CONTROLS}\r\x85]")

# Unicode Standard Annex 9, section 2: what each direction control opens or closes.
_CLOSED_BY = {
    "\u202a": "\u202c",  # left-to-right embedding
    "\u202b": "\u202c",  # right-to-left embedding
    "\u2066": "\u2069",  # left-to-right isolate
    "\u2067": "\u2069",  # right-to-left isolate
    "\u2068": "\u2069",  # first-strong isolate
}
_OVERRIDES = "\u202d\u202e"
_CLOSING = "\u202c\u2069"
_MARKS = "\u200e\u200f\u061c"
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
_KINDS = {"R": "right", "AL": "right", "L": "left", "EN": "number", "AN": "number"}
"""Which way signs run, by Unicode's bidirectional class; the others run as those around them."""

_PARAGRAPH = re.compile("[^\n\r\x85\u2029]+")
_UNSHOWN = re.compile(f"[{_CONTROLS}\n\r\x85\u2028\u2029\u202a-\u202e\u2066-\u2069]")


class Fault(NamedTuple):
    """A character that may not stand where it does: the rule it breaks, its place from 0."""

    rule: str
    place: int
    code: str
    """Its number, as Unicode writes it: `U+202E`."""


def fault_of_file(text: str) -> Fault | None:
    """Find the first character of a file that may not stand there; its lines end in a line feed."""
    return _fault(text, _IN_FILE)


def fault_of_value(text: str) -> Fault | None:
    """Find the first character of a value that may not stand there; its lines end likewise."""
    if text.isascii() and text.isprintable() and "&" not in text:
        return None
    return _fault(text, _IN_VALUE) or _fault(_referred_to(text), _IN_VALUE)


def _referred_to(text: str) -> str:
    """Undo the character references that Markdown reads: `&rlm;`, `&#x202E;`."""
    if "&" not in text:
        return ""
    from html import unescape

    return unescape(text)


def visible(text: str) -> str:
    """Show characters that would command a terminal as signs for them, each as one sign."""
    return text if text.isprintable() else _UNSHOWN.sub(_picture, text)


def _picture(match: re.Match[str]) -> str:
    number = ord(match[0])
    if number < 0x20:
        return chr(0x2400 + number)
    return "\u2421" if number == 0x7F else "\ufffd"


def _fault(text: str, controls: re.Pattern[str]) -> Fault | None:
    if match := controls.search(text):
        return _at("control-character", match.start(), text)
    if _DIRECTION.search(text) is None:
        return None
    # Directions end with their paragraph, and to Unicode each line of a file is one.
    for paragraph in _PARAGRAPH.finditer(text):
        for place in (*_misplaced_pairs(paragraph[0]), *_misplaced_marks(paragraph[0])):
            return _at("direction-control", paragraph.start() + place, text)
    return None


def _at(rule: str, place: int, text: str) -> Fault:
    return Fault(rule, place, f"U+{ord(text[place]):04X}")


def _misplaced_marks(text: str) -> Iterator[int]:
    """Give the marks that no right-to-left letter stands next to, but for signs that run so too."""
    before, waiting = "", -1
    for place, sign in enumerate(text):
        if sign in _MARKS:
            waiting = place if waiting < 0 else waiting
        elif kind := _KINDS.get(unicodedata.bidirectional(sign)):
            if waiting >= 0 and "right" not in (before, kind):
                yield waiting
            before, waiting = kind, -1
    if waiting >= 0 and before != "right":
        yield waiting


def _misplaced_pairs(text: str) -> Iterator[int]:
    """Give the controls that open or close no pair, or one that no right-to-left name needs."""
    opened: list[_Pair] = []
    for place, sign in enumerate(text):
        if sign in _OVERRIDES:
            yield place
        elif sign in _CLOSED_BY:
            opened.append(_Pair(place, sign))
        elif sign in _CLOSING:
            if not opened or _CLOSED_BY[opened[-1].sign] != sign:
                yield place
                return
            pair = opened.pop()
            if not pair.is_needed:
                yield pair.place
            for around in opened[-1:]:
                around.hold(pair.letters, pair.first)
        elif opened and sign not in _MARKS:
            kind = _KINDS.get(unicodedata.bidirectional(sign), "")
            opened[-1].hold({kind: 1}, "" if kind == "number" else kind)
    yield from (pair.place for pair in opened)


class _Pair:
    """A pair of controls, and the letters in it so far, by the way they run."""

    def __init__(self, place: int, sign: str) -> None:
        self.place = place
        self.sign = sign
        self.letters: Counter[str] = Counter()
        self.first = ""

    def hold(self, letters: Mapping[str, int], first: str) -> None:
        """Count what stands in it."""
        self.letters.update(letters)
        self.first = self.first or first

    @property
    def is_needed(self) -> bool:
        """Whether it holds what its direction is for: a left-to-right one changes nothing.

        A right-to-left one turns numbers and other words around unless it is about such a name.
        """
        first_strong = self.sign == "\u2068"
        if self.sign in "\u202a\u2066" or (first_strong and self.first != "right"):
            return True
        return self.letters["right"] > self.letters["left"]
