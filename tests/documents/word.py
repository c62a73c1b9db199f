"""A Word document as it is read back in the tests, apart from the code that wrote it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree
from zipfile import ZipFile

if TYPE_CHECKING:
    from io import BytesIO
    from pathlib import Path
    from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def part(path: Path | BytesIO, name: str = "word/document.xml") -> Element:
    """Read a part of it."""
    with ZipFile(path) as archive:
        return ElementTree.fromstring(archive.read(name))


def value(element: Element | None, name: str, key: str = "val") -> str:
    """Give the value of an element's child; empty where there is none."""
    found = None if element is None else element.find(f"{W}{name}")
    return "" if found is None else found.get(f"{W}{key}", "")


def is_contents(element: Element) -> bool:
    """Tell whether this is the control that holds the contents."""
    return element.tag == f"{W}sdt" and element.find(f"{W}sdtPr/{W}docPartObj") is not None


def paragraphs(path: Path | BytesIO, *, with_contents: bool = True) -> list[tuple[str, str]]:
    """Give the style and the words of each paragraph, with the numbers that Word puts before it."""
    numbered = {
        style.get(f"{W}styleId"): int(value(style.find(f"{W}pPr/{W}numPr"), "ilvl"))
        for style in part(path, "word/styles.xml").iter(f"{W}style")
        if style.get(f"{W}styleId", "").startswith("Heading")
        and style.find(f"{W}pPr/{W}numPr") is not None
    }
    body = part(path)[0]
    left_out: set[Element] = set()
    for control in body.iter(f"{W}sdt"):
        if is_contents(control) and not with_contents:
            # The heading above the contents is one of the page's.
            left_out |= {
                one
                for one in control.iter(f"{W}p")
                if value(one.find(f"{W}pPr"), "pStyle") != "TOCHeading"
            }
    counts = [0, 0, 0]
    found = []
    for one in body.iter(f"{W}p"):
        if one in left_out:
            continue
        properties = one.find(f"{W}pPr")
        style, number = value(properties, "pStyle") or "Normal", ""
        own = properties.find(f"{W}numPr") if properties is not None else None
        if style in numbered and value(own, "numId") != "0":
            level = numbered[style]
            counts = [*counts[:level], counts[level] + 1, *[0] * (2 - level)]
            number = ".".join(map(str, counts[: level + 1])) + " "
        found.append((style, number + _words(one)))
    return found


def _words(paragraph: Element) -> str:
    signs = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": ""}
    return "".join(
        one.text or "" if one.tag == f"{W}t" else signs.get(one.tag, "") for one in paragraph.iter()
    )


def text(path: Path | BytesIO) -> str:
    """Give everything that it says, what is told of its drawings too."""
    told = [one.get("descr", "") for one in part(path).iter(f"{WP}docPr")]
    return "\n".join((*(words for _, words in paragraphs(path)), *told))


def letters(words: str) -> str:
    """Give a text without what parts its words."""
    return re.sub(r"\s+", "", words.replace("\u00ad", ""))
