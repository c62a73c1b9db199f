"""The page walked through: each element becomes paragraphs and tables in Word's own styles.

What an element is, its name and its classes say. One that is not known here still comes out, with
all its words, in the order of the page: templates may change, and people bring their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.documents.word import tables
from sla_cli.documents.word.contents import Numbers, contents
from sla_cli.documents.word.drawings import Artist
from sla_cli.documents.word.kept import Heading, Kept
from sla_cli.documents.word.numbering import BULLETS, DEEPEST, indent, standing_in
from sla_cli.documents.word.runs import TAB, Dress, Piece, runs, said, tidied
from sla_cli.documents.word.styles import FACT, SIDES
from sla_cli.documents.word.tree import (
    HEADINGS,
    PLAIN,
    SILENT,
    blocks,
    classes,
    dressed,
    name,
    number_of,
    piece,
    pieces,
)
from sla_cli.documents.word.xml import tag, val

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from sla_cli.documents.word.tree import Draw

PARAGRAPHS = {
    "what": "Item",
    "figure": "Figure",
    "note": "Note",
    "rule": "Rule",
    "lead": "Lead",
    "definition": "Definition",
    "mql": "Lead",
    "eyebrow": "Eyebrow",
    "subtitle": "Subtitle",
    "company": "Company",
    "draft": "Draft",
    "team": "Team",
    "pledge": "Pledge",
    "ref": "Reference",
    "role": "Aside",
    "contact": "Aside",
    "more": "Aside",
    "only-long": "Aside",
    "horizon": "Aside",
    "name": "SignatureName",
    "signed-at": "SignedAt",
    "sign": "SignHere",
    "line": "SignatureLine",
}
"""The styles of paragraphs, by the classes of the page."""

ABREAST = frozenset(("sides", "signatures", "band"))
"""The classes of what holds its children side by side."""

_GUTTER = 340
_LEAST, _SIGNED = 3400, 2800  # twentieths of a point, 60 and 50 mm: what stands abreast is wider


class Place(NamedTuple):
    """Where a block comes to stand: how wide, on which side, in which list, answering what."""

    width: int
    side: str = ""
    style: str = "Normal"
    level: int = -1
    left: int = 0
    asked: str = ""
    in_column: bool = False


class Body:
    """Writes the body of a page."""

    def __init__(self, body: Element, kept: Kept, width: int) -> None:
        self._kept = kept
        self._blocks = blocks(body)
        self._artist = Artist(kept)
        self._numbers = Numbers()
        self._title = ""
        self._depth = 2
        # What the contents say is known when all headings are: until then a place is kept for them.
        self._written = list(self._inside(body, Place(width)))

    @property
    def xml(self) -> str:
        """The paragraphs and tables, one after the other."""
        made = contents(self._kept, self._title, self._depth)
        return "".join(made if block is _CONTENTS else block for block in self._written)

    def _inside(self, element: Element, place: Place, dress: Dress = PLAIN) -> Iterator[str]:
        """Write what an element holds: lines that stand between blocks are paragraphs too."""
        line: list[Piece] = [Piece(element.text, dress)] if element.text else []
        for child in element:
            if child in self._blocks:
                yield from self._line(line, place)
                line = []
                yield from self._block(child, place, dress)
            else:
                self._kept.remember(child.get("id"))
                line += piece(child, self._draw(place), dress)
            if child.tail:
                line.append(Piece(child.tail, dress))
        yield from self._line(line, place)

    def _draw(self, place: Place) -> Draw:
        return lambda element: self._artist.draw(element, place.width - place.left)

    def _line(self, line: list[Piece], place: Place) -> Iterator[str]:
        if found := tidied(line):
            yield self._paragraph(found, place.style, place)

    def _block(self, element: Element, place: Place, dress: Dress) -> Iterator[str]:
        kind, named = name(element), classes(element)
        if kind in SILENT:
            return
        self._kept.remember(element.get("id"))
        place = place._replace(side=next((one for one in SIDES if one in named), place.side))
        if kind in HEADINGS:
            yield from self._heading(element, place)
        elif kind == "nav" and "contents" in named:
            yield from self._navigation(element, place)
        elif kind in ("ul", "ol"):
            yield from self._list(element, place)
        elif kind == "dl":
            yield from self._facts(element, place)
        elif kind == "table":
            yield from self._table(element, place)
        elif ABREAST.intersection(named):
            yield from self._abreast(element, place)
        elif kind == "pre":
            text = "".join(element.itertext()).strip("\n")
            yield self._paragraph([Piece(text)], "Preformatted", place)
        elif kind == "hr":
            yield self._paragraph([], "Gap", place)
        else:
            style, asked = self._style(element, place), element.get("data-asks") or place.asked
            inner = place._replace(style=style, asked=asked)
            yield from self._inside(element, inner, dressed(element, dress))

    def _style(self, element: Element, place: Place) -> str:
        kind, named = name(element), classes(element)
        if kind not in ("p", "figcaption", "caption", "blockquote"):
            return place.style
        if kind == "blockquote":
            return "Quote"
        if kind != "p":
            return "Caption"
        style = next((PARAGRAPHS[one] for one in named if one in PARAGRAPHS), place.style)
        return f"Eyebrow{place.side.title()}" if style == "Eyebrow" and place.side else style

    def _paragraph(self, line: Sequence[Piece], style: str, place: Place, *more: str) -> str:
        inside = self._kept.marked(runs(line, self._kept, place.asked))
        inward = tag("w:ind", {"w:left": place.left}) if place.left and not more else ""
        properties = (val("w:pStyle", style) if style != "Normal" else "", *more, inward)
        told = tag("w:pPr", None, *properties) if any(properties) else ""
        return tag("w:p", None, told, inside)

    def _heading(self, element: Element, place: Place) -> Iterator[str]:
        """Write a heading; where the number is the one that Word would give, Word gives it."""
        level = HEADINGS[name(element)]
        first = number_of(element)
        number = "".join(first.itertext()).strip() if first is not None else ""
        if first is not None:
            self._kept.remember(first.get("id"))
        line = tidied(pieces(element, self._draw(place), but=first))
        if not level:
            yield self._paragraph(line, "Title", place)
            return
        if place.in_column and not number and not element.get("id"):
            style = "SideHeading" if level > 1 else f"Heading{level}"
            counts = False
        else:
            style, counts = f"Heading{level}", bool(number) and self._numbers.agree(level, number)
        if number and not counts:
            line = [Piece(number, Dress(style="Number")), TAB, *line]
        sided = place.side and not counts
        more = [] if counts or style in ("SideHeading", "Heading4") else [_UNNUMBERED]
        if sided:
            style = f"{style}{place.side.title()}"
        if not style.startswith("Side"):
            mark = f"_Toc{1000 + self._kept.number('heading')}"
            words = said(line[2:] if number and not counts else line)
            self._kept.headings.append(Heading(level, number, words, mark))
            inside = self._kept.marked(runs(line, self._kept), mark)
        else:
            inside = self._kept.marked(runs(line, self._kept))
        yield tag("w:p", None, tag("w:pPr", None, val("w:pStyle", style), *more), inside)

    def _navigation(self, element: Element, place: Place) -> Iterator[str]:
        """Keep the place of the contents, which Word can make anew: a field with its result."""
        heading = next((one for one in element.iter() if name(one) in HEADINGS), None)
        title = ""
        if heading is not None:
            self._kept.remember(heading.get("id"))
            line = tidied(pieces(heading, self._draw(place)))
            title = self._paragraph(line, "TOCHeading", place)
        self._title = title
        self._depth = 2 if element.find(".//li//li") is not None else 1
        yield _CONTENTS

    def _list(self, element: Element, place: Place) -> Iterator[str]:
        level = min(place.level + 1, DEEPEST)
        ordered = name(element) == "ol"
        style, number = "ListBullet", BULLETS
        if ordered:
            start = element.get("start") or "1"
            first = int(start) if start.isdecimal() and len(start) < 10 else 1
            style, number = "ListNumber", self._kept.steps(min(first, 2_000_000_000))
        inner = place._replace(level=level)
        for item in element:
            if name(item) == "li":
                yield from self._item(item, inner, style, number)
            elif item in self._blocks:
                yield from self._block(item, inner, PLAIN)

    def _item(self, item: Element, place: Place, style: str, number: int) -> Iterator[str]:
        """Write an item: its first paragraph has the mark, the others stand below it."""
        self._kept.remember(item.get("id"))
        told = tag("w:numPr", None, val("w:ilvl", place.level), val("w:numId", number))
        # A list of the outermost level stands as its style says.
        own = bool(place.level or place.left)
        if own:
            told += indent(place.level, place.left)
        line, rest = self._opening(item, place)
        dress = [one._replace(dress=dressed(item, one.dress)) for one in line]
        yield self._paragraph(dress, style, place, told)
        left = standing_in(place.level, place.left) if own else 0
        below = place._replace(style="ListContinue", left=left)
        for child, tail in rest:
            if child is not None:
                nested = place if name(child) in ("ul", "ol") else below
                yield from self._block(child, nested, PLAIN)
            yield from self._line([Piece(tail)] if tail else [], below)

    def _opening(
        self, element: Element, place: Place
    ) -> tuple[list[Piece], list[tuple[Element | None, str]]]:
        """Part what stands in an element's first line from the blocks that follow it."""
        line = [Piece(element.text)] if element.text else []
        children = list(element)
        rest: list[tuple[Element | None, str]] = []
        for at, child in enumerate(children):
            tail = child.tail or ""
            if child not in self._blocks and not rest:
                self._kept.remember(child.get("id"))
                line += piece(child, self._draw(place))
                line.append(Piece(tail))
            elif not at and name(child) == "p" and not said(tidied(line)) and not rest:
                line += pieces(child, self._draw(place))
                rest.append((None, tail))
            elif child in self._blocks:
                rest.append((child, tail))
            else:
                rest.append((None, said(piece(child, self._draw(place))) + tail))
        return tidied(line), rest

    def _facts(self, element: Element, place: Place) -> Iterator[str]:
        """Write labels and their values, the values one below the other."""
        label: list[Piece] = []
        narrow = place.width < 2 * FACT
        for one in _pairs(element):
            if name(one) == "dt":
                if label:
                    yield self._paragraph(label, "Fact", place._replace(left=0))
                label = tidied(pieces(one, self._draw(place), Dress(style="Label")))
                continue
            inner = place._replace(asked=said(label), left=0, style="FactMore")
            yield from self._fact(label, one, inner, narrow=narrow)
            label = []
        if label:
            yield self._paragraph(label, "Fact", place._replace(left=0))

    def _fact(
        self, label: list[Piece], value: Element, place: Place, *, narrow: bool
    ) -> Iterator[str]:
        self._kept.remember(value.get("id"))
        only = list(value)
        if len(only) == 1 and name(only[0]) == "ul" and not (value.text or "").strip():
            lines = [self._opening(item, place) for item in only[0] if name(item) == "li"]
            if lines and not any(rest for _, rest in lines):
                first = [*label, TAB, *lines[0][0]]
                yield self._paragraph(first, "Fact", place)
                for line, _ in lines[1:]:
                    yield self._paragraph(line, "FactMore", place)
                return
        line, rest = self._opening(value, place)
        yield self._paragraph([*label, TAB, *line] if label else line, "Fact", place)
        for child, tail in rest:
            if child is not None:
                yield from self._block(child, place._replace(left=0 if narrow else FACT), PLAIN)
            yield from self._line([Piece(tail)] if tail else [], place)

    def _table(self, element: Element, place: Place) -> Iterator[str]:
        for child in element:
            if name(child) == "caption":
                yield from self._block(child, place, PLAIN)
        rows, heads = tables.grid(element)
        if not rows:
            return
        columns = tables.widths(rows, place.width - place.left)
        labels = _labels(rows[0]) if heads else []
        begun = {row[0]: row.get("id") for row in element.iter("tr") if len(row)}

        def fill(cell: tables.Cell, width: int, at: int, head: bool) -> str:
            asked = labels[at] if at < len(labels) and not head else ""
            # What runs in below a name stands in its column, and is no name.
            style = "TableHead" if head else "TableName" if cell.head else "TableText"
            inner = Place(width - 140, place.side, style, asked=asked, in_column=True)
            if cell.element is not None:
                self._kept.remember(begun.get(cell.element))
            return self._cell(cell.element, inner)

        yield tables.table(rows, columns, "AgreementTable", fill, heads)
        yield _GAP

    def _cell(self, element: Element | None, place: Place) -> str:
        """Write what a cell holds: at the end of it, there is a paragraph."""
        if element is None:
            return "<w:p/>"
        self._kept.remember(element.get("id"))
        found = list(self._inside(element, place))
        if not found:
            found = [self._paragraph([], place.style, place)]
        return "".join(found if found[-1].startswith("<w:p>") else [*found, _GAP])

    def _abreast(self, element: Element, place: Place) -> Iterator[str]:
        """Write what stands side by side as the cells of a table without lines."""
        children = [one for one in element if name(one) and name(one) not in SILENT]
        loose = (element.text or "").strip() or any((one.tail or "").strip() for one in children)
        if len(children) < 2 or loose or place.width < 2 * _LEAST:
            yield from self._inside(element, place)
            return
        least = _SIGNED if "signatures" in classes(element) else _LEAST
        across = 2 if place.width < 3 * least or len(children) % 3 else 3
        cells = [tables.Cell(child) for child in children]
        cells += [tables.Cell(None)] * (-len(cells) % across)
        rows = [cells[at : at + across] for at in range(0, len(cells), across)]
        width = place.width // across

        def fill(cell: tables.Cell, width: int, _: int, __: bool) -> str:
            inner = place._replace(width=width - _GUTTER, in_column=True, left=0)
            if cell.element is None:
                return "<w:p/>"
            found = list(self._block(cell.element, inner, PLAIN))
            ends_well = bool(found) and found[-1].startswith("<w:p>")
            return "".join(found if ends_well else [*found, _GAP])

        yield tables.table(rows, [width] * across, "SideBySide", fill)
        yield _GAP


_CONTENTS = "contents"
_GAP = '<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>'
_UNNUMBERED = (
    '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr><w:ind w:left="0" w:firstLine="0"/>'
)


def _pairs(element: Element) -> Iterator[Element]:
    for child in element:
        if name(child) in ("dt", "dd"):
            yield child
        elif name(child):
            yield from _pairs(child)


def _labels(head: Sequence[tables.Cell]) -> list[str]:
    found: list[str] = []
    for cell in head:
        text = "" if cell.element is None else " ".join("".join(cell.element.itertext()).split())
        found += [text] * cell.columns
    return found
