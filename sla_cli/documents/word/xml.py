"""The XML of a Word document, written as text: every character in it is one that XML allows."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_REFUSED = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no place for (2.2, Char): one such character, and Word opens nothing."""

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def escaped(text: object) -> str:
    """Give a text as XML writes it, without the characters that it refuses."""
    return escape(_REFUSED.sub("", str(text)))


def tag(name: str, attributes: Mapping[str, object] | None = None, *inside: str) -> str:
    """Write an element: its attributes are texts, what is inside it is XML already."""
    told = "".join(f' {key}="{escaped(value)}"' for key, value in (attributes or {}).items())
    content = "".join(inside)
    return f"<{name}{told}>{content}</{name}>" if content else f"<{name}{told}/>"


def val(name: str, value: object) -> str:
    """Write an element of which all is said by its value: `<w:jc w:val="right"/>`."""
    return tag(name, {"w:val": value})


def part(name: str, *inside: str, **namespaces: str) -> bytes:
    """Write a whole part of the package, with Word's own namespaces and those named here."""
    known = {"w": W, "r": R, **namespaces}
    declared = {f"xmlns:{prefix}": uri for prefix, uri in known.items()}
    return (DECLARATION + tag(name, declared, *inside)).encode("utf-8")


def words(text: str) -> str:
    """Write the words of a run; lines and the signs that Word has elements for become those."""
    pieces = re.split("([\n\t\u00ad\u2011])", text)
    return "".join(
        _SIGNS.get(piece) or tag("w:t", {"xml:space": "preserve"}, escaped(piece))
        for piece in pieces
        if piece
    )


_SIGNS = {
    "\n": "<w:br/>",
    "\t": "<w:tab/>",
    "\u00ad": "<w:softHyphen/>",
    "\u2011": "<w:noBreakHyphen/>",
}
