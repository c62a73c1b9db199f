"""Characters that no document shows, or that make a text read otherwise than it is stored.

Looked for in the text of a file, and again in each value of it: escapes make any character.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
        index = next(_misdirected(paragraph[0]), None)
        if index is not None:
            return _at("direction-control", paragraph.start() + index, text)
    return None


def _at(rule: str, index: int, text: str) -> Fault:
    return Fault(rule, index, f"U+{ord(text[index]):04X}")


def _misdirected(text: str) -> Iterator[int]:
    """Give the controls of a paragraph that no right-to-left name in it needs."""
    opened: list[int] = []
    for match in _DIRECTION.finditer(text):
        index, sign = match.start(), match[0]
        if sign in _OVERRIDES:
            yield index
        elif sign in _CLOSED_BY:
            opened.append(index)
        elif sign in _CLOSING:
            if not opened or _CLOSED_BY[text[opened[-1]]] != sign:
                yield index
                return
            start = opened.pop()
            if not _is_needed(text[start], text[start + 1 : index]):
                yield start
        elif not _stands_by_right_to_left(text, index):
            yield index
    yield from opened


def _is_needed(opening: str, inside: str) -> bool:
    """Tell whether a pair holds what its direction is for: a left-to-right one changes nothing.

    A right-to-left one turns numbers and other words around unless it is about such a name.
    """
    strong = [_direction(sign) for sign in inside if _direction(sign)]
    if opening in "\u202a\u2066" or (opening == "\u2068" and strong[:1] != ["right"]):
        return True
    return strong.count("right") * 2 > len(strong)


def _stands_by_right_to_left(text: str, index: int) -> bool:
    """Tell whether the nearest letter or digit on one side of a mark runs from right to left."""
    sides: tuple[Callable[[int], int], ...] = (lambda n: n - 1, lambda n: n + 1)
    for step in sides:
        place = step(index)
        while 0 <= place < len(text) and not _direction(text[place], digits=True):
            place = step(place)
        if 0 <= place < len(text) and _direction(text[place]) == "right":
            return True
    return False


def _direction(sign: str, *, digits: bool = False) -> str:
    """Give which way a letter runs, `left` or `right` from its start; nothing for other signs."""
    kind = unicodedata.bidirectional(sign)
    if sign in _MARKS:
        return ""
    if kind in ("R", "AL"):
        return "right"
    return "left" if kind == "L" or (digits and kind in ("EN", "AN")) else ""
