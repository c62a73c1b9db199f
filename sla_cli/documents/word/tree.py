"""The page as a tree: what is a block in it, what a line, and which words a class stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import tinyhtml5

from sla_cli.documents.word.runs import BREAK, Dress, Piece

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from xml.etree.ElementTree import Element

    Draw = Callable[[Element], Piece]

SVG = "{http://www.w3.org/2000/svg}"
HEADINGS = {"h1": 0, "h2": 1, "h3": 2, "h4": 3, "h5": 4, "h6": 4}

BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div"),
        *("dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "li"),
        *("main", "nav", "ol", "p", "pre", "section", "summary", "table", "ul", *HEADINGS),
        *("tbody", "td", "tfoot", "th", "thead", "tr", "caption"),
    )
)
"""What stands on lines of its own."""

SILENT = frozenset(("script", "style", "template", "head", "title", "meta", "link", "input"))
"""What holds no words of the page."""

PLAIN = Dress()

_APART = "\u2003"
"""Keeps apart what the style sheet spreads over a line, such as the letters of the months."""

_STYLES = {
    "blank": Dress(blank=True),
    "no": Dress(style="Number"),
    "eyebrow": Dress(style="Label"),
    "label": Dress(style="Label"),
    "figure": Dress(style="FigureInLine"),
    "contact": Dress(style="Quiet"),
    "role": Dress(style="Quiet"),
    "ref": Dress(style="Quiet"),
}


def parsed(page: str) -> Element:
    """Read a page, and give its body."""
    root = tinyhtml5.parse(page, namespace_html_elements=False)
    body: Element | None = root.find("body")
    return root if body is None else body


def name(element: Element) -> str:
    """Give the name of an element; empty for a comment."""
    return element.tag if isinstance(element.tag, str) else ""


def classes(element: Element) -> list[str]:
    """Give the classes of an element."""
    return (element.get("class") or "").split()


def blocks(body: Element) -> frozenset[Element]:
    """Give the elements that stand on lines of their own, or hold what does."""
    found: set[Element] = set()
    for element in reversed(list(body.iter())):
        if name(element) in BLOCKS or any(child in found for child in element):
            found.add(element)
    return frozenset(found)


def pieces(
    element: Element, draw: Draw, dress: Dress = PLAIN, *, but: Element | None = None
) -> Iterator[Piece]:
    """Give what stands in a line inside an element, but for one that it holds."""
    if element.text:
        yield Piece(element.text, dress)
    spread = "row" in classes(element)
    for number, child in enumerate(element):
        if spread and number:
            yield Piece(_APART, dress)
        if child is not but:
            yield from piece(child, draw, dress)
        if child.tail:
            yield Piece(child.tail, dress)


def piece(element: Element, draw: Draw, dress: Dress = PLAIN) -> Iterator[Piece]:
    """Give an element that stands in a line."""
    kind = name(element)
    if not kind or kind in SILENT or kind == "wbr":
        return
    if kind == "br":
        yield BREAK
    elif kind in (f"{SVG}svg", "img"):
        yield draw(element)
    else:
        yield from pieces(element, draw, dressed(element, dress))


def dressed(element: Element, dress: Dress) -> Dress:
    """Give the dress of the words inside an element."""
    kind = name(element)
    for one in classes(element):
        if found := _STYLES.get(one):
            dress = dress._replace(style=found.style or dress.style, blank=found.blank)
    if kind in ("b", "strong", "th"):
        return dress._replace(bold=True)
    if kind in ("i", "em", "cite", "dfn", "var"):
        return dress._replace(italic=True)
    if kind in ("s", "del", "strike"):
        return dress._replace(struck=True)
    if kind in ("code", "kbd", "samp", "tt"):
        return dress._replace(style="Code")
    if kind in ("sup", "sub"):
        return dress._replace(raised="superscript" if kind == "sup" else "subscript")
    if kind == "a" and element.get("href"):
        return dress._replace(link=element.get("href") or "")
    return dress


def number_of(heading: Element) -> Element | None:
    """Give the number that a heading begins with."""
    first = heading[0] if len(heading) and not (heading.text or "").strip() else None
    return first if first is not None and "no" in classes(first) else None
