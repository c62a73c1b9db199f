"""Pictures in a line: the page's drawings as SVG, with a PNG behind for what shows no SVG."""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING

from sla_cli.documents.pictures import is_fit
from sla_cli.documents.word.raster import Room, png, view_of
from sla_cli.documents.word.runs import Piece
from sla_cli.documents.word.tree import SVG, name
from sla_cli.documents.word.xml import escaped, tag

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from sla_cli.documents.word.kept import Kept

EMU = 635
"""English metric units in a twentieth of a point; a pixel of the page has fifteen of those."""

_PIXEL = 15
_LOGO = (3400, 1020)
"""The most room of a picture from outside: 60 by 18 mm, as on the page."""

_NUMBER = re.compile(r"[0-9]{1,5}(?:\.[0-9]{1,6})?")
_DATA = re.compile(r"data:(image/(?:png|svg\+xml));base64,")
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_SVG_BLIP = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"


class Artist:
    """Puts pictures into the lines of a document."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self._room = Room()

    def draw(self, element: Element, room: int) -> Piece:
        """Give a picture as a piece of a line, no wider than there is room."""
        if name(element) == "img":
            return self._image(element, room)
        return self._drawing(element, room)

    def _drawing(self, element: Element, room: int) -> Piece:
        title = "".join(element.itertext()).strip()
        width, height = (_length(element.get(key)) for key in ("width", "height"))
        view = view_of(element)
        if not (width and height) and view:
            width, height = view[2:]
        raster = png(element, self._room) if width and height else b""
        if not raster:
            # What cannot be drawn for everyone is told in words instead.
            return Piece(title)
        size = _within(width * _PIXEL, height * _PIXEL, (room, 20_000))
        return self._put(raster, svg(element).encode("utf-8"), title, size)

    def _image(self, element: Element, room: int) -> Piece:
        words, source = element.get("alt") or "", element.get("src") or ""
        found = _DATA.match(source)
        if not found:
            return Piece(words)
        try:
            data = base64.b64decode(source[found.end() :])
        except ValueError:
            return Piece(words)
        if not is_fit(data, found[1]):
            return Piece(words)
        if found[1] == "image/png":
            size = (int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big"))
            return self._put(data, b"", words, _logo_size(*size, room))
        return self._logo(data, words, room)

    def _logo(self, data: bytes, words: str, room: int) -> Piece:
        """Put a drawing from outside; where none can be made of it for everyone, its words."""
        from xml.etree.ElementTree import fromstring

        root = fromstring(data)  # noqa: S314 — it was found fit: it declares no entities
        _, _, wide, high = view_of(root) or (0, 0, 0, 0)
        width, height = _length(root.get("width")) or wide, _length(root.get("height")) or high
        raster = png(root, self._room) if width and height else b""
        if not raster:
            return Piece(words)
        return self._put(raster, data, words, _logo_size(width, height, room))

    def _put(self, raster: bytes, drawn: bytes, title: str, size: tuple[int, int]) -> Piece:
        number = self._kept.number("picture")
        behind = self._kept.picture(raster, "png")
        before = self._kept.picture(drawn, "svg") if drawn else ""
        return Piece("", xml=_inline(number, behind, before, title, size))


def svg(element: Element) -> str:
    """Write a drawing as a file of its own."""
    attributes = {
        key: value for key, value in element.attrib.items() if not key.startswith(("{", "xmlns"))
    }
    kind = name(element).removeprefix(SVG)
    if kind == "svg":
        attributes = {"xmlns": SVG[1:-1], **attributes}
    inside = escaped(element.text or "")
    for child in element:
        if name(child):
            inside += svg(child)
        inside += escaped(child.tail or "")
    return tag(kind, attributes, inside)


def _length(told: str | None) -> float:
    found = _NUMBER.match(told or "")
    return float(found[0]) if found else 0


def _within(width: float, height: float, room: tuple[int, int]) -> tuple[int, int]:
    """Give a size that keeps the proportions and fits, in English metric units."""
    share = min(1, room[0] / width, room[1] / height)
    return max(round(width * share), 20) * EMU, max(round(height * share), 20) * EMU


def _logo_size(width: float, height: float, room: int) -> tuple[int, int]:
    """Give the size of a picture from outside: as large as there is room for it, as on the page."""
    large = 1_000_000 / max(width, height, 1)
    return _within(width * large, height * large, (min(room, _LOGO[0]), _LOGO[1]))


def _inline(number: int, behind: str, before: str, title: str, size: tuple[int, int]) -> str:
    extent = {"cx": size[0], "cy": size[1]}
    named = {"id": number, "name": f"Picture {number}", "descr": title[:500]}
    blip = tag("a:blip", {"r:embed": behind}, _extension(before) if before else "")
    fill = tag("pic:blipFill", None, blip, "<a:stretch><a:fillRect/></a:stretch>")
    shape = tag(
        "pic:spPr",
        None,
        tag("a:xfrm", None, '<a:off x="0" y="0"/>', tag("a:ext", extent)),
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
    )
    about = tag("pic:nvPicPr", None, tag("pic:cNvPr", named), "<pic:cNvPicPr/>")
    picture = tag("pic:pic", {"xmlns:pic": f"{_DRAWING}/picture"}, about, fill, shape)
    data = tag("a:graphicData", {"uri": f"{_DRAWING}/picture"}, picture)
    inline = tag(
        "wp:inline",
        {"distT": 0, "distB": 0, "distL": 0, "distR": 0},
        tag("wp:extent", extent),
        tag("wp:docPr", named),
        tag("a:graphic", {"xmlns:a": f"{_DRAWING}/main"}, data),
    )
    return tag("w:r", None, tag("w:drawing", None, inline))


def _extension(key: str) -> str:
    drawn = tag("asvg:svgBlip", {"xmlns:asvg": _SVG_BLIP, "r:embed": key})
    one = tag("a:ext", {"uri": "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"}, drawn)
    return tag("a:extLst", None, one)
