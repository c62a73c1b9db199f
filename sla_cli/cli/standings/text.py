"""How agreements stand, on a terminal: a table where there is room for it, else one below another.

Colour is a help only: what is pressing comes first, and says so in words.
"""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from typing import TYPE_CHECKING

from sla_cli.checks.standing import Urgency
from sla_cli.cli.screen import Piece, cells, show
from sla_cli.cli.standings import COLUMNS, FIGURES, Row, caption, heads, rows, total
from sla_cli.cli.words import tell
from sla_cli.source.characters import visible

if TYPE_CHECKING:
    from sla_cli.cli.standings import Table

_STYLES = {
    Urgency.OVERDUE: "error",
    Urgency.BROKEN: "error",
    Urgency.SOON: "warning",
    Urgency.OVER: "quiet",
}
_GAP = "  "
_INDENT = "  "
_NARROWEST = 24


def show_table(table: Table) -> None:
    """Show the table, what each agreement needs below its row, and how they stand together."""
    room = _room()
    shown = [_visible(row) for row in rows(table)]
    names = heads(table.language)
    widths = [
        max(cells(text) for text in (name, *(getattr(row, column) for row in shown)))
        for column, name in zip(COLUMNS, names, strict=True)
    ]
    stacked = room is not None and sum(widths) + len(_GAP) * (len(widths) - 1) > room
    _say(caption(table), room, "", "quiet")
    show(to_stdout=True)
    if not stacked:
        show(Piece(_line(names, widths), "quiet"), to_stdout=True)
    for row in shown:
        if stacked:
            _show_stacked(row, names, table.language, room)
        else:
            texts = [getattr(row, column) for column in COLUMNS]
            show(Piece(_line(texts, widths), _STYLES.get(row.urgency, "")), to_stdout=True)
        for sentence in row.said:
            _say(sentence, room, _INDENT)
    show(to_stdout=True)
    _say(total(table), room, "")


def _visible(row: Row) -> Row:
    """Make a row whose texts take one line each, and command nothing."""
    texts = [_one_line(getattr(row, column)) for column in COLUMNS]
    return Row._make((*texts, tuple(map(_one_line, row.said)), row.urgency))


def _one_line(text: str) -> str:
    return visible(" ".join(text.split("\n")))


def _room() -> int | None:
    """Give the columns there are; a file or a pipe has as many as it takes."""
    if not sys.stdout.isatty() and not os.environ.get("COLUMNS"):
        return None
    return max(shutil.get_terminal_size().columns, _NARROWEST)


def _line(texts: list[str], widths: list[int]) -> str:
    """Set out one row: words begin at the left of their column, numbers end at the right."""
    placed = []
    for column, text, width in zip(COLUMNS, texts, widths, strict=True):
        space = " " * (width - cells(text))
        placed.append(space + text if column in FIGURES else text + space)
    return _GAP.join(placed).rstrip()


def _show_stacked(row: Row, names: list[str], language: str, room: int | None) -> None:
    _say(row.name, room, "", _STYLES.get(row.urgency, "strong"))
    colon = tell("colon", language)
    told = zip(COLUMNS[1:], names[1:], strict=True)
    facts = (f"{name}{colon}{getattr(row, column)}" for column, name in told)
    # A name is not parted from its number, nor from the point behind: their spaces hold.
    _say("\u00a0· ".join(fact.replace(" ", "\u00a0") for fact in facts), room, _INDENT)


def _say(text: str, room: int | None, indent: str, style: str = "") -> None:
    """Say a text in lines that fit."""
    lines = [indent + text] if room is None else _wrapped(text, room, indent)
    for line in lines:
        show(Piece(line, style), to_stdout=True)


def _wrapped(text: str, room: int, indent: str) -> list[str]:
    # Only at plain spaces: what stands around others, as in French, belongs together.
    lines: list[str] = []
    line = indent
    for word in text.split(" "):
        longer = word if line == indent else f" {word}"
        if line != indent and cells(line + longer) > room:
            lines.append(line)
            line, longer = indent, word
        line += longer
    return [piece for one in (*lines, line) for piece in _cut(one, room, indent)]


def _cut(line: str, room: int, indent: str) -> list[str]:
    """Cut a word that is longer than a line, such as a path."""
    if cells(line) <= room:
        return [line]
    inner = line.removeprefix(indent)
    return [indent + piece for piece in textwrap.wrap(inner, room - len(indent))]
