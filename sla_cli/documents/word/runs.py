"""What stands in a line: words as they look, links, places to fill in, drawings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, unquote, urlsplit

from sla_cli.documents.links import works_on_paper
from sla_cli.documents.word.xml import tag, val, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sla_cli.documents.word.kept import Kept

SPACE = re.compile(r"[ \t\n\r\f]+")
"""What HTML takes for a space between words; one that does not break is none of it."""


class Dress(NamedTuple):
    """How some words look, where they lead, and whether they are a place to fill in."""

    style: str = ""
    bold: bool = False
    italic: bool = False
    struck: bool = False
    raised: str = ""
    link: str = ""
    blank: bool = False


class Piece(NamedTuple):
    """Some words in one dress; or, in `xml`, what is no words: a drawing, a line's end."""

    text: str
    dress: Dress = Dress()
    xml: str = ""


BREAK = Piece("", xml="<w:r><w:br/></w:r>")
TAB = Piece("", xml="<w:r><w:tab/></w:r>")


def tidied(pieces: Iterable[Piece]) -> list[Piece]:
    """Make one space of many, and none at either end of a line, as HTML does."""
    found: list[Piece] = []
    after_space = True
    for piece in pieces:
        if piece.xml:
            after_space = piece in (BREAK, TAB)
            found.append(piece)
            continue
        text = SPACE.sub(" ", piece.text)
        if after_space:
            text = text.removeprefix(" ")
        if text:
            after_space = text.endswith(" ")
            found.append(piece._replace(text=text))
    while found and not found[-1].xml and not found[-1].text.rstrip(" "):
        found.pop()
    if found and not found[-1].xml:
        found[-1] = found[-1]._replace(text=found[-1].text.rstrip(" "))
    return found


def said(pieces: Iterable[Piece]) -> str:
    """Give the words alone."""
    return "".join(piece.text for piece in pieces)


def runs(pieces: Iterable[Piece], kept: Kept, asked: str = "") -> str:
    """Write a line; `asked` is the label that a place to fill in answers."""
    written = ""
    linked, target = "", ""
    for piece in pieces:
        if piece.dress.link != target:
            written += _link(linked, target, kept)
            linked, target = "", piece.dress.link
        one = _piece(piece, kept, asked)
        if target:
            linked += one
        else:
            written += one
    return written + _link(linked, target, kept)


def _piece(piece: Piece, kept: Kept, asked: str) -> str:
    if piece.xml:
        return piece.xml
    if piece.dress.blank:
        return _blank(piece, kept, asked)
    return tag("w:r", None, _letters(piece.dress), words(piece.text))


def _letters(dress: Dress) -> str:
    style, bold, italic = dress.style, dress.bold, dress.italic
    if dress.link and not style:
        style = "Hyperlink"
    if not style and bold:
        style, bold = "Strong", False
    if not style and italic:
        style, italic = "Emphasis", False
    inside = (
        val("w:rStyle", style) if style else "",
        "<w:b/>" if bold else "",
        "<w:i/>" if italic else "",
        "<w:strike/>" if dress.struck else "",
        val("w:vertAlign", dress.raised) if dress.raised else "",
    )
    return tag("w:rPr", None, *inside) if any(inside) else ""


def _blank(piece: Piece, kept: Kept, asked: str) -> str:
    """Write a place to fill in: a content control whose words go when one writes into it."""
    number = kept.number("blank")
    name = asked or kept.to_fill_in
    control = tag(
        "w:sdtPr",
        None,
        val("w:alias", name[:60]),
        val("w:tag", f"blank-{number}"),
        val("w:id", 1000 + number),
        "<w:showingPlcHdr/><w:text/>",
    )
    run = tag(
        "w:r", None, tag("w:rPr", None, val("w:rStyle", "PlaceholderText")), words(piece.text)
    )
    return tag("w:sdt", None, control, tag("w:sdtContent", None, run))


def _link(linked: str, target: str, kept: Kept) -> str:
    """Write a link into the document or out of it; what leads nowhere stays as words."""
    if not linked or not target:
        return linked
    if target.startswith("#"):
        name = kept.bookmark(unquote(target[1:]))
        return tag("w:hyperlink", {"w:anchor": name, "w:history": 1}, linked) if name else linked
    address = _address(target)
    if not address:
        return linked
    return tag("w:hyperlink", {"r:id": kept.relation(address), "w:history": 1}, linked)


def _address(target: str) -> str:
    """Give an address that Word takes: one it cannot read makes it refuse the document."""
    address = quote(target.strip(), safe="%/:=&?~#+!$,;'@()*")
    try:
        _ = urlsplit(address).port
    except ValueError:
        return ""
    return address if works_on_paper(address) and len(address) < 2000 else ""
