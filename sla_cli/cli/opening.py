"""Opening what was made in the program that the machine shows such files with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from sla_cli.cli.screen import show
from sla_cli.cli.words import tell
from sla_cli.documents.engine import give_fonts_back

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sla_cli.cli.making import Made


def open_documents(documents: Iterable[Made]) -> None:
    """Open each document that was written to a file."""
    for made in documents:
        if made.path is not None and (made.data or made.kept):
            open_one(str(made.path.resolve()))


def open_one(address: str) -> None:
    """Open a file, or a page by its address; where nothing opens it, say so."""
    give_fonts_back()
    if typer.launch(address) != 0:
        show(tell("render.not_opened", path=address))
