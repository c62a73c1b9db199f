"""Tables: what the page shows in rows, and what it shows side by side."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.documents.word.tree import SVG, name
from sla_cli.documents.word.xml import tag, val

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from xml.etree.ElementTree import Element

_LONGEST_LINE, _DRAWN = 44, 16
"""Letters that a column is made wide enough for, and how many a drawing takes the room of."""

_LETTER = 108
"""The width of a letter of a table, about, in twentieths of a point."""

_MOST = 60
"""Columns that Word takes in a table are 63."""


class Cell(NamedTuple):
    """A cell, and how many columns it covers; without an element, what one above covers."""

    element: Element | None
    columns: int = 1
    rows: int = 1
    head: bool = False
    goes_on: bool = False


def grid(table: Element) -> tuple[list[list[Cell]], int]:
    """Give the rows of a table, each covering all its columns, and how many are heads."""
    rows: list[list[Cell]] = []
    open_: dict[int, tuple[int, int]] = {}
    heads = 0
    for row, in_head in _rows(table):
        cells = iter([one for one in row if name(one) in ("td", "th")])
        found: list[Cell] = []
        at = 0
        while True:
            if at in open_:
                left, wide = open_.pop(at)
                if left > 1:
                    open_[at] = (left - 1, wide)
                found.append(Cell(None, wide, goes_on=True))
                at += wide
                continue
            element = next(cells, None)
            if element is None:
                if not any(place > at for place in open_):
                    break
                found.append(Cell(None))
                at += 1
                continue
            wide, high = _span(element, "colspan"), _span(element, "rowspan")
            found.append(Cell(element, wide, high, name(element) == "th"))
            if high > 1:
                open_[at] = (high - 1, wide)
            at += wide
        rows.append(found)
        heads += in_head and heads == len(rows) - 1
    width = max((sum(cell.columns for cell in row) for row in rows), default=0)
    filled = [[*row, *[Cell(None)] * (width - sum(c.columns for c in row))] for row in rows]
    return [row for row in filled if row], heads


def _rows(table: Element) -> Iterator[tuple[Element, bool]]:
    for child in table:
        if name(child) == "tr":
            yield child, False
        elif name(child) in ("thead", "tbody", "tfoot"):
            yield from ((row, name(child) == "thead") for row in child if name(row) == "tr")


def _span(element: Element, key: str) -> int:
    told = element.get(key) or "1"
    return max(1, min(int(told), _MOST)) if told.isdecimal() and len(told) < 4 else 1


def widths(rows: Sequence[Sequence[Cell]], whole: int) -> list[int]:
    """Share a width among columns: each its longest word first, then by how much it says."""
    count = sum(cell.columns for cell in rows[0])
    least, wanted = [3.0] * count, [4.0] * count
    for row in rows:
        at = 0
        for cell in row:
            if cell.columns == 1 and cell.element is not None:
                word, line = _measured(cell.element)
                least[at] = max(least[at], word)
                wanted[at] = max(wanted[at], line)
            at += cell.columns
    room = max(whole / _LETTER, sum(least))
    left = room - sum(least)
    more = [max(w - m, 0) for w, m in zip(wanted, least, strict=True)]
    shares = [
        m + left * (e / sum(more) if sum(more) else 1 / count)
        for m, e in zip(least, more, strict=True)
    ]
    found = [max(round(whole * share / sum(shares)), 200) for share in shares]
    found[-1] += whole - sum(found)
    return found if found[-1] > 0 else [max(whole // count, 1)] * count


def _measured(element: Element) -> tuple[float, float]:
    """Give the letters of the longest word of a cell, and of what would be its one line."""
    text = "".join(element.itertext())
    if (drawn := element.find(f".//{SVG}svg")) is not None:
        told = drawn.get("width") or ""
        wide = int(told) * 15 / _LETTER if told.isdecimal() and len(told) < 4 else _DRAWN
        return min(wide, _DRAWN), wide
    words = re.split(r"[ \t\r\n\f]+", text)
    heavy = 1.1 if name(element) == "th" else 1.0
    # Where the theme's font is not there, letters are wider: a date would break within its year.
    longest = min(max(map(len, words), default=1) * 1.12 + 1.6, _LONGEST_LINE / 2)
    # Of a text that takes several lines anyway, its whole length says less and less.
    length = len(text.strip())
    line = length if length < _LONGEST_LINE else _LONGEST_LINE + (length - _LONGEST_LINE) ** 0.5 * 3
    return longest * heavy, max(longest, line) * heavy


def table(
    rows: Sequence[Sequence[Cell]],
    columns: Sequence[int],
    style: str,
    fill: Callable[[Cell, int, int, bool], str],
    heads: int = 0,
) -> str:
    """Write a table: its heads come again on every page, and no row is broken between two.

    `fill` gives the paragraphs of a cell, from the cell, its width, its column, and whether it is a
    head's.
    """
    named = any(row and row[0].head for row in rows[heads:])
    shown = {"w:val": f"{0x20 * (heads > 0) + 0x80 * named:04X}"}
    shown |= {"w:firstRow": str(int(heads > 0)), "w:lastRow": "0", "w:lastColumn": "0"}
    shown |= {"w:firstColumn": str(int(named)), "w:noHBand": "1", "w:noVBand": "1"}
    properties = tag(
        "w:tblPr",
        None,
        val("w:tblStyle", style),
        tag("w:tblW", {"w:w": sum(columns), "w:type": "dxa"}),
        tag("w:tblLayout", {"w:type": "fixed"}),
        tag("w:tblLook", shown),
    )
    told = tag("w:tblGrid", None, *(tag("w:gridCol", {"w:w": width}) for width in columns))
    written = (
        _row(row, columns, fill, head=number < heads, of=style) for number, row in enumerate(rows)
    )
    return tag("w:tbl", None, properties, told, *written)


def _row(
    row: Sequence[Cell],
    columns: Sequence[int],
    fill: Callable[[Cell, int, int, bool], str],
    *,
    head: bool,
    of: str,
) -> str:
    whole = "<w:cantSplit/>" if of == "AgreementTable" else ""
    kind = whole + ("<w:tblHeader/>" if head else "")
    at, cells = 0, ""
    for cell in row:
        width = sum(columns[at : at + cell.columns])
        merged = '<w:vMerge w:val="restart"/>' if cell.rows > 1 else ""
        properties = tag(
            "w:tcPr",
            None,
            tag("w:tcW", {"w:w": width, "w:type": "dxa"}),
            val("w:gridSpan", cell.columns) if cell.columns > 1 else "",
            "<w:vMerge/>" if cell.goes_on else merged,
        )
        cells += tag("w:tc", None, properties, fill(cell, width, at, head))
        at += cell.columns
    return tag("w:tr", None, tag("w:trPr", None, kind) if kind else "", cells)
