"""What can still be read of a file after something in it that YAML cannot read.

What stops the reading is mended or taken out, in a copy and in its place, and the file is read
again. Lines keep their numbers; of what may have come out otherwise than written, nothing is told.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.source.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sla_cli.source.nodes import Node
    from sla_cli.source.problem import Problem, Repair
    from sla_cli.source.text import Source

ATTEMPTS = 25
LARGEST = 200_000
"""The longest text that is read again, in characters: some hundred pages."""

READ_AGAIN = 100_000
"""How many nodes are read in all these attempts at most: twenty times as many as a hundred pages
have."""

_LIKE_A_NODE = 100
"""How many characters that are only looked through take as long as one node."""

_PLACED = re.compile(r"( *(?:- +)*)(?:([^\s:#][^:#]*):\s+|(?<=- ))(\S.*)$")
_KEY_OR_ITEM = re.compile(r" *(?:- |[^\s:]+:(?:\s|$))")
_IN_VALUE = frozenset(
    {
        "yaml-quote",
        "yaml-text-after-quote",
        "yaml-reserved",
        "yaml-colon",
        "yaml-bracket",
        "remark-eats-text",
        "alias-unknown",
    }
)
"""Mistakes of one value: its key stays."""

_OF_INDENTATION = frozenset({"yaml-tab", "yaml-indent", "other-bullet", "missing-dash"})
"""Mistakes that, mended, may leave what stands around them in another place than was meant."""

_EVIDENT = frozenset({"yaml-tab", "yaml-missing-space", "other-bullet", "invisible-space"})
"""Mistakes that show in their line."""


class Built(NamedTuple):
    """What one attempt at a file gives; `slips` are errors that can be mended to read on."""

    root: Node | None
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    slips: tuple[Problem, ...] = ()
    stop: Problem | None = None
    is_final: bool = False
    """Whether it stopped for good: at a limit, or at what could do harm."""

    nodes: int = 0
    """How many it has read."""

    def work(self, source: Source) -> int:
        """Say how much it has cost, in nodes: a line that is passed over costs a little too."""
        return self.nodes + len(source.text) // _LIKE_A_NODE


class Rest(NamedTuple):
    """What was read besides, and the lines where it may be otherwise than written."""

    root: Node
    touched: frozenset[int]
    doubtful: frozenset[int]
    emptied: frozenset[int]

    def is_sure(self, problem: Problem) -> bool:
        """Tell whether a problem found in it is one of the file as it was written."""
        span = problem.span
        if span.file or span.line in self.touched or span.line in self.doubtful:
            return False
        missing = problem.rule == "missing-key"
        return not (missing and any(span.line <= n <= span.end_line for n in self.emptied))


class Recovered(NamedTuple):
    """What is wrong with a file that YAML cannot read, and the rest of it, where there is any."""

    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()
    rest: Rest | None = None
    work: int = 0


def recover(source: Source, built: Built, build: Callable[[Source], Built]) -> Recovered:
    """Read on after what stopped a first attempt."""
    work, nodes, spent = _Work(source, build), 0, built.work(source)
    for _ in range(ATTEMPTS):
        broken = (*built.slips, *((built.stop,) if built.stop else ()))
        if not broken:
            break
        work.tell(broken)
        nodes += built.nodes
        is_final = built.is_final or len(source.text) > LARGEST or nodes > READ_AGAIN
        if is_final or not work.take_out(broken):
            break
        built = build(source._replace(text="\n".join(work.lines)))
        spent += built.work(source)
    told = tuple(work.told)
    if built.stop or built.slips or built.root is None:
        # Nothing but the first attempt is known to be as written.
        return Recovered((*told, *(() if work.touched else built.problems)), work=spent)
    rest = work.rest(built.root)
    problems, warnings = (
        tuple(filter(rest.is_sure, found)) for found in (built.problems, built.warnings)
    )
    return Recovered(told + problems, warnings, rest, spent)


class _Work:
    """The lines of a file, as they are mended and taken out."""

    def __init__(self, source: Source, build: Callable[[Source], Built]) -> None:
        self.source = source
        self.build = build
        self.was = source.text.split("\n")
        self.lines = list(self.was)
        self.told: list[Problem] = []
        self.has_moved = False
        self.named: set[tuple[str, int]] = set()
        self.touched: set[int] = set()
        self.placed: set[int] = set()
        self.emptied: set[int] = set()
        self.doubtful: set[int] = set()
        self.doubted: set[tuple[int, int]] = set()
        self.blocks: list[int] = []

    def rest(self, root: Node) -> Rest:
        """Give what came of the work."""
        return Rest(
            root, frozenset(self.touched), frozenset(self.doubtful), frozenset(self.emptied)
        )

    def tell(self, broken: tuple[Problem, ...]) -> None:
        """Keep those that are mistakes of the file, not of what was done to it."""
        for problem in broken:
            line = problem.span.line
            # Once a line may stand elsewhere than it was meant, another seems out of line.
            doubted = self.has_moved and not self.is_evident(problem)
            # On one line, a second attempt may name again what the first has named.
            if line in self.touched or doubted or (problem.rule, line) in self.named:
                continue
            self.named.add((problem.rule, line))
            self.told.append(problem)

    def is_evident(self, problem: Problem) -> bool:
        """Tell whether a mistake is one of its line alone, whatever stands around it."""
        if problem.rule not in _IN_VALUE:
            return problem.rule in _EVIDENT
        line = self.lines[problem.span.line - 1]
        return self.build(self.source._replace(text=line.lstrip(" -"))).stop is not None

    def take_out(self, broken: tuple[Problem, ...]) -> bool:
        """Mend what stopped the reading, or take it out; tell whether there was anything to do."""
        self.blocks = [n for n, text in enumerate(self.lines, start=1) if _begins_block(text)]
        done = [self.take_out_one(problem) for problem in reversed(broken)]
        return all(done)

    def take_out_one(self, problem: Problem) -> bool:
        line = problem.span.line
        if line in self.emptied or not 0 < line <= len(self.lines):
            return False
        if line not in self.touched and self.mend(problem):
            return True
        if line not in self.placed and problem.rule in _IN_VALUE and self.leave_blank(line):
            return True
        self.empty(line)
        return True

    def mend(self, problem: Problem) -> bool:
        """Do what would mend it, where each change stays within one line."""
        if problem.repair is None or not _stays_in_lines(problem.repair):
            return False
        by_place = sorted(problem.repair.edits, key=lambda edit: edit.span, reverse=True)
        if any(edit.span.line in self.emptied for edit in by_place):
            return False
        shifted = False
        for span, text in by_place:
            old = self.lines[span.line - 1]
            self.has_moved = self.has_moved or not old[: span.column - 1].strip(" -")
            new = old[: span.column - 1] + text + old[span.end_column - 1 :]
            self.lines[span.line - 1] = new
            if len(new) != len(old):
                shifted = True
                self.touched.add(span.line)
        if shifted and problem.rule in _OF_INDENTATION:
            self.doubt(problem.span.line)
        self.touched.add(problem.span.line)
        return True

    def leave_blank(self, line: int) -> bool:
        """Put a blank in the place of a value, and take out the lines that go on with it."""
        match = _PLACED.match(self.lines[line - 1])
        if match is None:
            return False
        value = match.start(3)
        in_brackets = match[3][0] in "[{"
        self.lines[line - 1] = self.lines[line - 1][:value] + '"[…]"'
        self.touched.add(line)
        self.placed.add(line)
        for number in self.deeper(line):
            if not in_brackets and _KEY_OR_ITEM.match(self.lines[number - 1]):
                break
            self.take(number)
        return True

    def empty(self, line: int) -> None:
        """Take out a line, and what stands deeper below it."""
        self.has_moved = True
        self.doubt(line)
        for number in (line, *self.deeper(line)):
            self.take(number)

    def take(self, number: int) -> None:
        self.lines[number - 1] = ""
        self.touched.add(number)
        self.emptied.add(number)

    def deeper(self, line: int) -> Iterator[int]:
        """Give the lines below that belong to one, by their indentation."""
        least = _indentation(self.lines[line - 1])
        for number in range(line + 1, len(self.lines) + 1):
            # What was taken out still shows where something else begins.
            text = self.was[number - 1] if number in self.emptied else self.lines[number - 1]
            if text.strip() and _indentation(text) <= least:
                return
            if text.strip() and number not in self.emptied:
                yield number

    def doubt(self, line: int) -> None:
        """Be sure of nothing in the top-level block that a line stands in."""
        index = bisect_right(self.blocks, line)
        first = self.blocks[index - 1] if index else 1
        last = self.blocks[index] - 1 if index < len(self.blocks) else len(self.lines)
        if (first, last) not in self.doubted:
            self.doubted.add((first, last))
            self.doubtful.update(range(first, last + 1))


def _stays_in_lines(repair: Repair) -> bool:
    return all(
        edit.span.line == edit.span.end_line and "\n" not in edit.text and not edit.span.file
        for edit in repair.edits
    )


def _begins_block(text: str) -> bool:
    return bool(text) and text[0] not in " \t#-"


def _indentation(text: str) -> int:
    return len(text) - len(text.lstrip(" \t"))
