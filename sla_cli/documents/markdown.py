"""The Markdown document: CommonMark with GFM tables, one blank line between blocks."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from sla_cli.documents.context import Order, context
from sla_cli.documents.filling import fill
from sla_cli.documents.formats import Rendered
from sla_cli.documents.printing import Printer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sla_cli.documents.dossier import Dossier


def render(dossier: Dossier, order: Order) -> Rendered:
    """Give the document as Markdown, ending in one line feed."""
    printer = Printer("md", order.language, dossier.language)
    page = fill("md", order, printer, context(dossier, order))
    return Rendered(tidy(page, printer.passages).encode("utf-8"))


def tidy(page: str, passages: Sequence[str] = ()) -> str:
    """Take out trailing spaces and the blank lines that templates leave, but not in a passage.

    A passage, its code and line breaks in it, is known by its own words: nothing stands in for it,
    so that nothing anyone writes can be taken for it.
    """
    places = _places(page, passages)
    between = pairwise([0, *(end for place in places for end in place), len(page)])
    pieces = (page[start:end] for start, end in between)
    tidied = (piece if number % 2 else _tidied(piece) for number, piece in enumerate(pieces))
    return "".join(tidied).strip() + "\n"


def _places(page: str, passages: Sequence[str]) -> list[tuple[int, int]]:
    """Find the passages of several lines, each after the one before it."""
    places: list[tuple[int, int]] = []
    end = 0
    for passage in passages:
        start = page.find(f"\n{passage}\n", end) + 1
        if start and "\n" in passage:
            end = start + len(passage)
            places.append((start, end))
    return places


def _tidied(text: str) -> str:
    # Only where no space stands before: a long row of them would be read again from each of them.
    text = re.sub(r"(?m)(?<![ \t])[ \t]+$", "", text)
    text = re.sub(r"\n{3,}", "\n\n", text)
    # Items of one list stay together: a blank line between them would make the list a loose one.
    return re.sub(r"(?m)^((?: *(?:-|\d+\.) ).*)\n\n(?=(?: *(?:-|\d+\.) ))", r"\1\n", text)
