"""Pictures from outside, looked at before anything draws them: of a size, and nothing but drawings.

A small SVG draws a billion shapes when what it repeats repeats others; a small PNG fills gigabytes.
"""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError, XMLParser

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

PIXELS = 25
"""Millions of pixels of a picture; a page of A4 at 600 dots per inch has 35, a logo 1."""

SHAPES = 20_000
"""Shapes of a drawing, each as often as it is drawn; a logo has a hundred."""

LARGEST_SVG = 500_000
"""Bytes of a drawing: WeasyPrint reads a path in the square of its length."""

_DEEPEST = 40
_PNG = b"\x89PNG\r\n\x1a\n"
_REFERENCE = re.compile(r"url\(\s*[\"']?\s*#([^)\"']*)")
_FOREIGN = re.compile(r"url\(\s*[\"']?\s*(?![\s\"'#])|@import|expression\(|javascript:", re.I)
_ACTING = frozenset(("script", "foreignobject", "iframe", "handler", "set", "audio", "video"))
_POINT = re.compile(r"[A-Za-z]|[-+.\d]+")


def is_fit(data: bytes, kind: str) -> bool:
    """Tell whether a picture can be drawn within reason, and shows what it holds itself."""
    if kind == "image/svg+xml":
        return _is_fit_svg(data)
    if kind == "image/png":
        return _is_fit_png(data)
    from io import BytesIO

    from PIL import Image

    try:
        with Image.open(BytesIO(data)) as picture:
            return bool(0 < picture.width * picture.height <= PIXELS * 1_000_000)
    except Exception:
        # Pillow raises many errors for what is no picture, and none of them is a reason to go on.
        return False


def _is_fit_png(data: bytes) -> bool:
    if not data.startswith(_PNG) or len(data) < 24:
        return False
    width, height = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    return 0 < width * height <= PIXELS * 1_000_000


def _is_fit_svg(data: bytes) -> bool:
    # Entities are the other way to repeat; a logo declares none that it needs.
    if len(data) > LARGEST_SVG or b"<!ENTITY" in data or b"\x00" in data:
        return False
    try:
        parser = XMLParser()  # noqa: S314 — without entities there is nothing it could expand
        parser.feed(data)
        root = parser.close()
    except (ParseError, ValueError, LookupError):
        return False
    if _name(root.tag) != "svg":
        return False
    return _is_shallow(root) and all(map(_is_still, root.iter())) and _drawn(root) <= SHAPES


def _is_shallow(root: Element) -> bool:
    level = [root]
    for _ in range(_DEEPEST):
        level = [child for one in level for child in one]
    return not level


def _is_still(element: Element) -> bool:
    if _name(element.tag) in _ACTING or _FOREIGN.search(element.text or ""):
        return False
    for key, value in element.attrib.items():
        name = _name(key)
        if name.startswith("on") or _FOREIGN.search(value):
            return False
        if name in ("href", "src") and _name(element.tag) != "a" and not _is_own(value.strip()):
            return False
    return True


def _is_own(address: str) -> bool:
    start = "data:image/png;base64,"
    if not address.startswith(start):
        return address.startswith("#")
    try:
        return _is_fit_png(base64.b64decode(address[len(start) :]))
    except ValueError:
        return False


def _drawn(root: Element) -> int:
    """Count the shapes as often as they are drawn; one more than is let through for a circle."""
    named = {one.get("id", ""): one for one in root.iter() if one.get("id")}
    known: dict[Element, int] = {}
    within: set[Element] = set()

    def count(element: Element) -> int:
        if element in within:
            return SHAPES + 1
        if element not in known:
            within.add(element)
            total = 1 + sum(map(count, element))
            for target in _repeated(element):
                if target in named and total <= SHAPES:
                    total += count(named[target]) * _times(element)
            within.discard(element)
            known[element] = min(total, SHAPES + 1)
        return known[element]

    try:
        styled = sum(count(named[one]) for one in _styled(root) if one in named)
        return count(root) + styled * len(list(root.iter()))
    except RecursionError:
        return SHAPES + 1


def _repeated(element: Element) -> list[str]:
    found = [one for value in element.attrib.values() for one in _REFERENCE.findall(value)]
    for key, value in element.attrib.items():
        if _name(key) == "href" and value.strip().startswith("#"):
            found.append(value.strip()[1:])
    return found


def _times(element: Element) -> int:
    """Give how often what an element refers to may be drawn: a marker, at each of its points."""
    if not any("marker" in key or "marker" in value for key, value in element.attrib.items()):
        return 1
    return 1 + len(_POINT.findall(element.get("d", "") + element.get("points", "")))


def _styled(root: Element) -> list[str]:
    return [one for style in root.iter() for one in _REFERENCE.findall(style.text or "")]


def _name(tag: object) -> str:
    return str(tag).rpartition("}")[2].lower()
