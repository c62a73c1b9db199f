"""Two rows of letters side by side: which stretches are in both, in one order.

Stretches that stand once in either are found first, long ones before short ones; only what is left
between them is compared letter by letter. So the time is that of the length, not of its square.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import NamedTuple

from sla_cli.changes.rising import rising

_LENGTHS = (32, 16, 8, 5)
_SMALL = 160_000
"""How many pairs of letters are compared one by one."""

_LEAST = 3
"""Letters that a stretch has, to be one and no accident."""


class Block(NamedTuple):
    """A stretch that is in both: where it begins, and its length."""

    one: int
    other: int
    size: int


class _Span(NamedTuple):
    one: int
    one_end: int
    other: int
    other_end: int


def align(one: str, other: str) -> list[Block]:
    """Find what two rows of letters have in common, in the order in which both have it."""
    found: list[Block] = []
    waiting = [(_Span(0, len(one), 0, len(other)), 0)]
    while waiting:
        span, level = waiting.pop()
        span, ends = _without_ends(one, other, span)
        found += ends
        if span.one == span.one_end or span.other == span.other_end:
            continue
        if level == len(_LENGTHS):
            found += _letter_by_letter(one, other, span)
            continue
        anchors = _anchors(one, other, span, _LENGTHS[level])
        found += anchors
        waiting.extend((inner, level + 1) for inner in _between(span, anchors))
    return _joined(sorted(block for block in found if block.size))


def _without_ends(one: str, other: str, span: _Span) -> tuple[_Span, list[Block]]:
    a, b, c, d = span
    while a < b and c < d and one[a] == other[c]:
        a, c = a + 1, c + 1
    first = Block(span.one, span.other, a - span.one)
    end = b
    while a < b and c < d and one[b - 1] == other[d - 1]:
        b, d = b - 1, d - 1
    return _Span(a, b, c, d), [first, Block(b, d, end - b)]


def _anchors(one: str, other: str, span: _Span, length: int) -> list[Block]:
    mine = _alone(one, span.one, span.one_end, length)
    theirs = _alone(other, span.other, span.other_end, length)
    common = sorted((place, theirs[word]) for word, place in mine.items() if word in theirs)
    anchors: list[Block] = []
    at, to = span.one, span.other
    for place, there in rising(common):
        if place < at or there < to:
            continue
        start, begun = place, there
        while start > at and begun > to and one[start - 1] == other[begun - 1]:
            start, begun = start - 1, begun - 1
        end, ended = place + length, there + length
        while end < span.one_end and ended < span.other_end and one[end] == other[ended]:
            end, ended = end + 1, ended + 1
        anchors.append(Block(start, begun, end - start))
        at, to = end, ended
    return anchors


def _alone(text: str, start: int, end: int, length: int) -> dict[str, int]:
    """Give the stretches of a length that stand once, and where."""
    seen: dict[str, int] = {}
    for place in range(start, end - length + 1):
        word = text[place : place + length]
        seen[word] = -1 if word in seen else place
    return {word: place for word, place in seen.items() if place >= 0}


def _between(span: _Span, anchors: list[Block]) -> list[_Span]:
    found = []
    at, to = span.one, span.other
    for anchor in anchors:
        found.append(_Span(at, anchor.one, to, anchor.other))
        at, to = anchor.one + anchor.size, anchor.other + anchor.size
    return [*found, _Span(at, span.one_end, to, span.other_end)]


def _letter_by_letter(one: str, other: str, span: _Span) -> list[Block]:
    mine, theirs = one[span.one : span.one_end], other[span.other : span.other_end]
    if len(mine) * len(theirs) > _SMALL:
        return []
    blocks = SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks()
    return [
        Block(span.one + block.a, span.other + block.b, block.size)
        for block in blocks
        if block.size >= _LEAST
    ]


def _joined(blocks: list[Block]) -> list[Block]:
    made: list[Block] = []
    for block in blocks:
        last = made[-1] if made else None
        if last and last.one + last.size == block.one and last.other + last.size == block.other:
            made[-1] = last._replace(size=last.size + block.size)
        else:
            made.append(block)
    return made


_FAR = 60
"""Letters by which a gap is moved to where a line begins."""


def settled(blocks: list[Block], one: str, other: str, starts: frozenset[int]) -> list[Block]:
    """Move what only one side has to where a line begins, if it can as well stand there.

    Between «Entre» and «E|stuaire Entre» either E may be the one that was added.
    """
    made = list(blocks)
    for number in range(len(made) - 1):
        first, second = made[number], made[number + 1]
        step = _step(first, second, one, other, starts)
        made[number] = first._replace(size=first.size + step)
        made[number + 1] = Block(second.one + step, second.other + step, second.size - step)
    return [block for block in made if block.size]


def _step(first: Block, second: Block, one: str, other: str, starts: frozenset[int]) -> int:
    a, c = first.one + first.size, first.other + first.size
    b, d = second.one, second.other
    if a < b and c < d:
        return 0
    if a in starts and b in starts:
        return 0
    row, start, end = (one, a, b) if a < b else (other, c, d)
    # By as many letters as the end of the one stretch and of the gap have in common.
    for step in range(1, min(first.size, _FAR) + 1):
        if row[start - step] != row[end - step]:
            break
        if b - step in starts:
            return -step
    for step in range(1, min(second.size, _FAR) + 1):
        if row[start + step - 1] != row[end + step - 1]:
            break
        if a + step in starts:
            return step
    return 0
