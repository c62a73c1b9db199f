"""The words that we would print of an agreement, line by line, each with the clause it stands in.

They are taken from the page that PDF and Word are made from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.documents.html import page_for_word, render_for_paper
from sla_cli.documents.word.tree import SILENT, SVG, blocks, classes, name, parsed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from sla_cli.documents.context import Order
    from sla_cli.documents.dossier import Dossier

_TOP = ("h2", "h3", "h4")
_LOOSE = frozenset(("contents", "strip", "legend"))
"""What is a list of what stands elsewhere, or drawn: its words come back in no certain order."""


class Unit(NamedTuple):
    """A line: its words, the clause it stands in (number and title), and whether it may be lost."""

    text: str
    clause: str
    optional: bool = False
    head: bool = False
    """Whether it is of the head of a table, which stands on every page that the table does."""


def units_of(dossier: Dossier, order: Order, kind: str) -> list[Unit]:
    """Give the lines of a form, as a `pdf` or a `docx` has them."""
    order = order._replace(fillable=False)
    page = (render_for_paper if kind == "pdf" else page_for_word)(dossier, order)
    body = parsed(page)
    return list(_Walk(body).units())


class _Walk:
    """A walk through a page, that knows which heading it is under."""

    def __init__(self, body: Element) -> None:
        self.body = body
        self.blocks = blocks(body)
        self.clause = ""
        self.heads = frozenset(cell for head in body.iter("thead") for cell in head.iter())
        self.places = {
            item: place
            for above in body.iter("ol")
            for place, item in enumerate((one for one in above if name(one) == "li"), 1)
        }

    def units(self) -> Iterator[Unit]:
        yield from self._inside(self.body, optional=False)

    def _inside(self, element: Element, *, optional: bool) -> Iterator[Unit]:
        optional = optional or bool(_LOOSE & set(classes(element))) or "slice" in classes(element)
        if name(element) in _TOP:
            self.clause = " ".join("".join(_text(element)).split())
        if name(element) == "li":
            yield from self._marker(element)
        line: list[str] = [element.text or ""]
        for child in element:
            if child in self.blocks:
                yield from self._line(line, element, optional=optional)
                line = []
                if name(child) not in SILENT:
                    yield from self._inside(child, optional=optional)
            elif _is_number(child):
                yield from self._line(line, element, optional=optional)
                yield from self._line(list(_text(child)), element, optional=True)
                line = []
            else:
                line += _text(child)
            line.append(child.tail or "")
        yield from self._line(line, element, optional=optional)

    def _line(self, pieces: list[str], element: Element, *, optional: bool) -> Iterator[Unit]:
        words = " ".join("".join(pieces).split())
        if words:
            yield Unit(words, self.clause, optional, element in self.heads)

    def _marker(self, item: Element) -> Iterator[Unit]:
        """Give the number that a list puts before an item: some programs have it in the text."""
        if item in self.places:
            yield Unit(f"{self.places[item]}.", self.clause, optional=True)


def _is_number(element: Element) -> bool:
    return "no" in classes(element)


def _text(element: Element) -> Iterator[str]:
    """Give what stands in a line, without drawings."""
    kind = name(element)
    if not kind or kind in SILENT or kind == f"{SVG}svg":
        return
    if kind == "br":
        yield " "
    yield element.text or ""
    for child in element:
        yield from _text(child)
        yield child.tail or ""
