"""The words that came back beside those we would print, clause by clause.

The letters of both are put side by side. What is left over on either side is a line that moved, a
number that a list or the contents has, or a difference in words.
"""

from __future__ import annotations

import re
from bisect import bisect
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.verifying.alignment import align, settled
from sla_cli.verifying.letters import letters, signs_of, split_figures, without_marks
from sla_cli.verifying.verdict import Compared, Difference, Verdict, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sla_cli.verifying.alignment import Block
    from sla_cli.verifying.expected import Unit

MARK = re.compile(r"\b(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}\b")
"""A fingerprint, as pages bear it."""

_LONG = 8
"""Letters of a line that is looked for elsewhere; shorter ones only behind one that was found."""

_WORD = 4
_NEAR = 200
_LINES = 60
_PAGE_OF = re.compile(r"[0-9]{1,4}/[0-9]{1,4}")
_EDGE = 9
"""Lines at either end of a page among which running heads and feet are looked for."""

_FREE = re.compile(r"[0-9./()-]*")
_TIED = re.compile(r"[-‐‑‒–—\ufffe\x02\u00ad]")


class _Gap(NamedTuple):
    one: int
    one_end: int
    other: int
    other_end: int


def compare(units: Sequence[Unit], pages: Sequence[str], running: Sequence[str]) -> Compared:
    """Compare lines with pages; `running` are the texts that stand at the head or foot of each."""
    whole = "\n".join(pages)
    marks = tuple(dict.fromkeys(MARK.findall(whole)))
    kept = [without_marks(_without_running(MARK.sub("", page), running)) for page in pages]
    return _Comparison(list(units), kept, running).compared(marks)


def _without_running(page: str, running: Sequence[str]) -> str:
    lines = page.splitlines()
    keys = sorted({letters(one).key for one in running if one}, key=len, reverse=True)
    edge = {*range(_EDGE), *range(len(lines) - _EDGE, len(lines))}
    return "\n".join(
        line for place, line in enumerate(lines) if place not in edge or not _runs(line, keys)
    )


def _runs(line: str, keys: list[str]) -> bool:
    whole = rest = letters(line).key
    for key in keys:
        if key in rest:
            rest = rest.replace(key, "", 1)
    if rest == whole:
        return _PAGE_OF.fullmatch(rest) is not None
    return not rest or rest.isdecimal() or _PAGE_OF.fullmatch(rest) is not None


class _Comparison:
    """One comparison: the letters of both sides, and what became of each."""

    def __init__(self, units: list[Unit], pages: list[str], running: Sequence[str]) -> None:
        self.units = [one._replace(optional=one.optional or one.text in running) for one in units]
        keys = [letters(one.text).key for one in units]
        self.starts = [0]
        for key in keys:
            self.starts.append(self.starts[-1] + len(key))
        self.one = "".join(keys)
        self.found = letters("\n".join(pages))
        self.other = self.found.key
        ends = [0]
        for page in pages:
            ends.append(ends[-1] + len(letters(page).key))
        self.pages = ends
        starts = frozenset(self.starts)
        self.blocks = settled(align(self.one, self.other), self.one, self.other, starts)
        self.repeated = self._repeated()
        self.told = bytearray(len(self.one))
        self.used = bytearray(len(self.other))
        self.adrift = bytearray(len(self.other))
        self.to: list[int] = [-1] * len(self.one)
        for block in self.blocks:
            self._mark(block)

    def _repeated(self) -> list[str]:
        found = {letters(one.clause).key.lstrip("0123456789.") for one in self.units}
        head = ""
        for number, unit in enumerate(self.units):
            key = self.one[self.starts[number] : self.starts[number + 1]]
            if unit.head:
                head += key
            elif head:
                found.add(head)
                head = ""
            if unit.optional and len(key) >= _WORD:
                found.add(key)
        return sorted(found - {""}, key=len, reverse=True)

    def _mark(self, block: Block) -> None:
        self.told[block.one : block.one + block.size] = b"\x01" * block.size
        self.used[block.other : block.other + block.size] = b"\x01" * block.size
        for step in range(block.size):
            self.to[block.one + step] = block.other + step

    def compared(self, marks: tuple[str, ...]) -> Compared:
        self._take_lines()
        common = sum(self.told)
        longest = max(len(self.one), len(self.other), 1)
        moved = list(self._moved())
        found = [*moved, *self._gaps(), *self._signs()]
        ordered = [one for _, one in sorted(found, key=lambda pair: pair[0])]
        clauses = tuple(dict.fromkeys(one.clause for one in self.units))
        return Compared(tuple(ordered), clauses, marks, common / longest)

    # --- lines that stand elsewhere

    def _moved(self) -> Iterator[tuple[int, Difference]]:
        after = -1
        for number, unit in enumerate(self.units):
            start, end = self.starts[number : number + 2]
            key = self.one[start:end]
            if not key or sum(self.told[start:end]) * 2 > len(key):
                continue
            place = self._elsewhere(key, after)
            if place < 0:
                continue
            after = place + len(key)
            self.told[start:end] = b"\x01" * len(key)
            self.used[place:after] = b"\x01" * len(key)
            if unit.optional:
                self.adrift[place:after] = b"\x01" * len(key)
            else:
                self._take_number(number, place)
                text = self.found.between(place, after)
                yield (
                    number,
                    self._difference(Verdict.MOVED, "moved", number, place, unit.text, text),
                )

    # --- lines of two columns, read across

    def _take_lines(self) -> None:
        """Take lines that stand apart, one below the other, for what they are together.

        Some programs put cells that stand side by side line by line.
        """
        lines = self._lines()
        for number, unit in enumerate(self.units):
            start, end = self.starts[number : number + 2]
            if unit.optional or end - start < _LONG or all(self.told[start:end]):
                continue
            for at, to in self._tiles(self.one[start:end], lines):
                self.used[at:to] = b"\x01" * (to - at)
                self.told[start:end] = b"\x01" * (end - start)

    def _lines(self) -> list[tuple[int, int]]:
        """Give where each line of the text begins and ends among the letters."""
        found, start = [], 0
        text, places = self.found.text, self.found.places
        for number in range(1, len(places) + 1):
            last = number == len(places)
            if last or "\n" in text[places[number - 1] : places[number]]:
                found.append((start, number))
                start = number
        return found

    def _tiles(self, key: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Find whole lines, in their order, that make up a text and are not all used yet."""
        for first, (start, end) in enumerate(lines):
            if all(self.used[start:end]) or not key.startswith(self.other[start:end]):
                continue
            tiles, done = [(start, end)], end - start
            for at, to in lines[first + 1 : first + _LINES]:
                if done == len(key):
                    break
                if key.startswith(self.other[at:to], done):
                    tiles.append((at, to))
                    done += to - at
            if done == len(key) and len(tiles) > 1:
                return tiles
        return []

    # --- lines that stand elsewhere

    def _take_number(self, number: int, place: int) -> None:
        """Let the number of a heading, or of an item, go with the line that it stands before."""
        if not number or not self.units[number - 1].optional:
            return
        start, end = self.starts[number - 1 : number + 1]
        size = end - start
        if 0 < size <= place and self.other[place - size : place] == self.one[start:end]:
            self.told[start:end] = self.used[place - size : place] = b"\x01" * size

    def _elsewhere(self, key: str, after: int) -> int:
        if len(key) < _LONG:
            if after < 0:
                return -1
            place = self.other.find(key, after, after + _NEAR)
            return place if place >= 0 and not any(self.used[place : place + len(key)]) else -1
        place = self.other.find(key)
        while place >= 0 and sum(self.used[place : place + len(key)]) * 4 > len(key):
            place = self.other.find(key, place + len(key))
        return place

    # --- words that differ

    def _gaps(self) -> Iterator[tuple[int, Difference]]:
        waiting: tuple[int, int, _Gap] | None = None
        for gap in self._left():
            first, last = self._units_of(gap)
            if waiting and first <= waiting[1]:
                before = waiting[2]
                joined = before._replace(one_end=gap.one_end, other_end=gap.other_end)
                waiting = (waiting[0], max(last, waiting[1]), joined)
                continue
            if waiting:
                yield waiting[0], self._worded(*waiting)
            waiting = (first, last, gap)
        if waiting:
            yield waiting[0], self._worded(*waiting)

    def _left(self) -> Iterator[_Gap]:
        at, to = 0, 0
        for one, other, size in [*self.blocks, (len(self.one), len(self.other), 0)]:
            gap = self._closer(_Gap(at, one, to, other))
            if not self._means_nothing(gap):
                yield gap
            at, to = one + size, other + size

    def _closer(self, gap: _Gap) -> _Gap:
        """Leave out at both ends what moved elsewhere, or came from there."""
        a, b, c, d = gap
        while a < b and self.told[a]:
            a += 1
        while b > a and self.told[b - 1]:
            b -= 1
        while c < d and self.used[c]:
            c += 1
        while d > c and self.used[d - 1]:
            d -= 1
        return _Gap(a, b, c, d)

    def _means_nothing(self, gap: _Gap) -> bool:
        lost = [n for n in range(gap.one, gap.one_end) if not self.told[n]]
        more = "".join(self.other[n] for n in range(gap.other, gap.other_end) if not self.used[n])
        if not lost and not more:
            return True
        if any(not self.units[self._unit_at(place)].optional for place in lost):
            return False
        if not more:
            return True
        # Numbers of pages, of items and of headings: beside what may have them.
        rest = self._without_repeated(more)
        beside = {self._unit_at(gap.one), self._unit_at(max(gap.one - 1, 0))}
        may = bool(lost) or rest != more or any(self.units[number].optional for number in beside)
        may = may or any(self.adrift[gap.other : gap.other_end])
        return may and _FREE.fullmatch(rest) is not None

    def _without_repeated(self, more: str) -> str:
        """Leave out what stands in several places: headings in contents, heads of tables."""
        for key in self.repeated:
            more = more.replace(key, "", 1)
        return more

    def _unit_at(self, place: int) -> int:
        found = bisect(self.starts, place) - 1
        return min(found, len(self.units) - 1)

    def _units_of(self, gap: _Gap) -> tuple[int, int]:
        if gap.one == gap.one_end:
            inside = self._unit_at(gap.one)
            before = self._unit_at(max(gap.one - 1, 0))
            if self.starts[inside] == gap.one and (
                self._on_line(gap.other) or not self._on_line(gap.other_end)
            ):
                inside = before
            return inside, inside
        return self._unit_at(gap.one), self._unit_at(gap.one_end - 1)

    def _on_line(self, place: int) -> bool:
        """Tell whether a letter stands on the line of the one before it."""
        places = self.found.places
        if not 0 < place < len(places):
            return False
        return "\n" not in self.found.text[places[place - 1] : places[place]]

    def _worded(self, first: int, last: int, gap: _Gap) -> Difference:
        start, end = self.starts[first], self.starts[last + 1]
        whole = " ".join(one.text for one in self.units[first : last + 1] if not one.optional)
        # Something stands behind a line that is whole, on a line of its own.
        if gap.one == gap.one_end == end and not self._on_line(gap.other):
            said = self.found.between(gap.other, gap.other_end)
            return self._difference(Verdict.SUBSTANTIVE, "added", first, gap.other, "", said)
        before, after = gap.one - start, end - gap.one_end
        other = gap.other - before if before >= 0 and self._runs_on(start, gap.one) else gap.other
        stop = gap.other_end + after if self._runs_on(gap.one_end, end) else gap.other_end
        found = self.found.between(max(other, 0), min(stop, len(self.other)))
        kind = kind_of(whole, found)
        return self._difference(Verdict.SUBSTANTIVE, kind, first, gap.other, whole, found)

    def _runs_on(self, start: int, end: int) -> bool:
        """Tell whether some letters stand in one stretch on the other side as well."""
        if start >= end:
            return True
        return self.to[start] >= 0 and self.to[end - 1] - self.to[start] == end - 1 - start

    # --- the same letters, with other signs

    def _signs(self) -> Iterator[tuple[int, Difference]]:
        for number, unit in enumerate(self.units):
            start, end = self.starts[number : number + 2]
            if unit.optional or start == end or not self._runs_on(start, end):
                continue
            first, last = self.to[start], self.to[end - 1]
            if self.other[first : last + 1] != self.one[start:end]:
                continue
            places = self.found.places
            raw = self.found.text[places[first] : places[last] + 1]
            text = " ".join(raw.split())
            if split_figures(self._unwrapped(raw, start, end)) - split_figures(unit.text):
                yield (
                    number,
                    self._difference(Verdict.SUBSTANTIVE, "number", number, first, unit.text, text),
                )
            elif not _same_signs(unit.text, raw):
                yield (
                    number,
                    self._difference(Verdict.COSMETIC, "signs", number, first, unit.text, text),
                )

    def _unwrapped(self, raw: str, start: int, end: int) -> str:
        """Let a narrow cell break a number, unless the figure beside it could be part of it."""
        beside = self.one[max(start - 1, 0) : start] + self.one[end : end + 1]
        if any(one.isdecimal() for one in beside):
            return raw
        return re.sub(r"(?<=[0-9])[ \t]*\r?\n(?=[0-9])", "", raw)

    def _difference(
        self, verdict: Verdict, kind: str, number: int, place: int, expected: str, found: str
    ) -> Difference:
        page = min(bisect(self.pages, place), len(self.pages) - 1)
        return Difference(verdict, kind, self.units[number].clause, page, expected, found)


def _same_signs(expected: str, raw: str) -> bool:
    """Compare signs between the first letter and the last; a line's end may take a hyphen."""
    inner = letters(expected)
    mine = signs_of(expected[inner.places[0] : inner.places[-1] + 1]) if inner.places else ""
    theirs = signs_of(raw)
    if mine == theirs:
        return True
    if re.search(r"[\ufffe\x02\u00ad]|[-‐][ \t]*[\r\n]|[\r\n]", raw):
        return _TIED.sub("", mine) == _TIED.sub("", theirs)
    return False
