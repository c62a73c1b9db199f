"""Where a line that is out of line belongs: with which of the blocks that are open above it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.source.problem import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.source.text import Source

_DASHES = re.compile(r" *(?:- +)+")
_FURTHEST = 400
"""Lines above and below in which the neighbours of a line are looked for."""


def column_of_neighbours(source: Source, number: int) -> int:
    """Give the column of the open block that a line is nearest to: of keys, or of dashes.

    A key stands under the key of its item, never under its dash: there it would begin another.
    """
    text = source.line(number)
    at = len(text) - len(text.lstrip(" "))
    is_item = text.lstrip(" ").startswith("- ")
    columns: list[int] = []
    least = _FURTHEST
    for above in range(number - 1, max(0, number - _FURTHEST), -1):
        line = source.line(above)
        dash = len(line) - len(line.lstrip(" "))
        if dash >= least or not line.strip() or line.lstrip().startswith("#"):
            continue
        key = _DASHES.match(line)
        behind = key.end() if key else dash
        columns += [one for one in _columns(line, dash, behind, is_item=is_item) if one < least]
        least = dash
        if not dash:
            break
    return min(columns, key=lambda one: (abs(one - at), -one), default=at)


def _columns(line: str, dash: int, behind: int, *, is_item: bool) -> Iterator[int]:
    if is_item and behind > dash:
        yield dash
    elif is_item and line.rstrip().endswith(":"):
        yield dash + 2
    elif not is_item:
        yield behind


def moved(source: Source, number: int, wanted: int) -> Iterator[Edit]:
    """Move a line, and those below that stand as far in or further, to another column."""
    at = len(source.line(number)) - len(source.line(number).lstrip(" "))
    for below in range(number, min(number + _FURTHEST, source.text.count("\n") + 2)):
        line = source.line(below)
        inside = len(line) - len(line.lstrip(" "))
        if line.strip() and inside < at:
            return
        if line.strip():
            yield Edit(Span(below, 1, below, inside + 1), " " * (inside - at + wanted))
