"""The best pairs between two lists of things that are more or less alike: the best total, no greed.

It is the Hungarian method by shortest augmenting paths, on those pairs only that are alike at all;
whatever is best left alone stays alone.
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

BUDGET = 400_000
"""Steps after which the rest is paired as it comes: a list may be made to have no easy answer."""


def assign(likeness: Sequence[dict[int, int]]) -> list[int | None]:
    """Give each row the column it is paired with, or None, so that the likenesses add up to most.

    Row by row, `likeness` gives the columns it may be paired with; each is positive.
    """
    matching = _Matching(likeness)
    for row in range(len(likeness)):
        matching.add(row)
    return matching.column_of


class _Matching:
    """The best pairs of the rows so far; the prices keep every step of a search from losing."""

    def __init__(self, likeness: Sequence[dict[int, int]]) -> None:
        self.likeness = likeness
        self.column_of: list[int | None] = [None] * len(likeness)
        self.row_of: dict[int, int] = {}
        self.row_price = [-max(row.values(), default=0) for row in likeness]
        self.column_price: dict[int, int] = {}
        self.steps = 0

    def add(self, start: int) -> None:
        """Pair one more row, and others anew where that makes the total larger."""
        if self.steps > BUDGET:
            self._take_best_free(start)
            return
        reached: dict[int, int] = {}
        came_from: dict[int, int] = {}
        distance = {start: 0}
        heap: list[tuple[int, int]] = []
        # The way ends at a free column, or at a row that is best left alone.
        row, alone, shortest = start, start, -self.row_price[start]
        end: int | None = None
        while True:
            self._reach(row, distance[row], reached, came_from, heap)
            leave = distance[row] - self.row_price[row]
            if leave < shortest:
                alone, shortest = row, leave
            while heap and reached[heap[0][1]] < heap[0][0]:
                heapq.heappop(heap)
            if not heap or heap[0][0] >= shortest:
                break
            far, column = heapq.heappop(heap)
            if column not in self.row_of:
                end, shortest = column, far
                break
            row = self.row_of[column]
            distance[row] = far
        self._reprice(distance, shortest)
        self._turn(start, end, alone, came_from)

    def _reach(
        self,
        row: int,
        far: int,
        reached: dict[int, int],
        came_from: dict[int, int],
        heap: list[tuple[int, int]],
    ) -> None:
        base = far - self.row_price[row]
        self.steps += len(self.likeness[row])
        for column, likeness in self.likeness[row].items():
            way = base - likeness - self.column_price.get(column, 0)
            if column not in reached or way < reached[column]:
                reached[column], came_from[column] = way, row
                heapq.heappush(heap, (way, column))

    def _reprice(self, distance: dict[int, int], shortest: int) -> None:
        for row, far in distance.items():
            if far > shortest:
                continue
            self.row_price[row] += shortest - far
            column = self.column_of[row]
            if column is not None:
                price = self.column_price.get(column, 0)
                self.column_price[column] = price - (shortest - far)

    def _turn(self, start: int, end: int | None, alone: int, came_from: dict[int, int]) -> None:
        """Pair anew along the way that was found, from its end back to the new row."""
        column = end
        if column is None:
            column, self.column_of[alone] = self.column_of[alone], None
            if alone == start or column is None:
                return
        while True:
            row = came_from[column]
            taken, self.column_of[row] = self.column_of[row], column
            self.row_of[column] = row
            if row == start or taken is None:
                return
            column = taken

    def _take_best_free(self, row: int) -> None:
        free = [one for one in self.likeness[row] if one not in self.row_of]
        if free:
            column = max(free, key=lambda one: self.likeness[row][one])
            self.column_of[row], self.row_of[column] = column, row
