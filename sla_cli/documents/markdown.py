"""The Markdown document: CommonMark with GFM tables, one blank line between blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.documents.context import Order, context
from sla_cli.documents.filling import fill
from sla_cli.documents.formats import Rendered
from sla_cli.documents.printing import PASSAGE, Printer

if TYPE_CHECKING:
    from sla_cli.documents.dossier import Dossier


def render(dossier: Dossier, order: Order) -> Rendered:
    """Give the document as Markdown, ending in one line feed."""
    printer = Printer("md", order.language, dossier.language)
    page = tidy(fill("md", order, printer, context(dossier, order)))
    return Rendered(_with_passages(page, printer.passages).encode("utf-8"))


def _with_passages(page: str, passages: list[str]) -> str:
    for number, passage in enumerate(passages):
        page = page.replace(PASSAGE.format(number), passage)
    return page


def tidy(text: str) -> str:
    """Take out trailing spaces and the blank lines that templates leave."""
    text = re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE)
    text = re.sub(r"\n{3,}", "\n\n", text)
    # Items of one list stay together: a blank line between them would make the list a loose one.
    text = re.sub(r"(?m)^((?: *(?:-|\d+\.) ).*)\n\n(?=(?: *(?:-|\d+\.) ))", r"\1\n", text)
    return text.strip() + "\n"
