"""What kept its order: of pairs of places on two sides, the most that rise on both."""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def rising(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the most of some pairs that stand in one order on both sides, in that order."""
    ordered = sorted(pairs)
    ends: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    for number, (_, place) in enumerate(ordered):
        at = bisect(ends, place)
        before.append(last[at - 1] if at else None)
        ends[at : at + 1], last[at : at + 1] = [place], [number]
    kept = []
    step = last[-1] if last else None
    while step is not None:
        kept.append(ordered[step])
        step = before[step]
    return kept[::-1]
