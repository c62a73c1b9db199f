"""A file mended: the repairs of its problems applied, each kept only where it proves right.

A repair is a claim. It is held to it: the file is looked at again, and the repair undone unless its
problem is gone, nothing new is wrong with what it wrote, and the file reads at least as far.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.checks.examination import examined as examine_source
from sla_cli.source.edits import EditRefused, edited, landed
from sla_cli.source.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sla_cli.checks.examination import Examined
    from sla_cli.source.problem import Edit, Problem, Span
    from sla_cli.source.text import Source

_LOOKS = 200
_BYTES = 500_000
_WORK = 120_000
"""How often a file is looked at again at most, how much of it, and how many nodes are read, which
takes a second or two: one with more to mend is mended by a second call."""


class Mended(NamedTuple):
    """A file after its repairs, and how many problems they took away."""

    examined: Examined
    mended: int
    left: int = 0
    """How many more a second call would try: this one has looked at the file often enough."""

    @property
    def source(self) -> Source:
        """The file as it would be written."""
        return self.examined.source


def can_be_mended(problem: Problem, *, unsafe: bool) -> bool:
    """Tell whether there is a repair for a problem, guesses only where they are asked for."""
    repair = problem.repair
    return repair is not None and not problem.span.file and (repair.safe or unsafe)


def mend(
    examined: Examined,
    language: str,
    *,
    unsafe: bool = False,
    looks: int = _LOOKS,
    work: int = _WORK,
) -> Mended:
    """Apply the repairs of a file until nothing changes; guesses only where they are asked for.

    What a repair brings to light is mended too. The file itself is not written. It is looked at
    again so many times at most.
    """
    mender = _Mender(examined, language, unsafe=unsafe, looks=looks, work=work)
    while mender.improve():
        pass
    left = 0 if mender.may_look else sum(1 for _ in mender.candidates())
    return Mended(mender.examined, mender.count, left)


def after(examined: Examined, problems: Iterable[Problem], language: str) -> Examined | None:
    """Give a file with the repairs of some of its problems made; None where they do not hold."""
    chosen = tuple(problems)
    looked_at = _edited(examined, chosen, language)
    return looked_at if looked_at and _holds(examined, looked_at, chosen) else None


def _edited(examined: Examined, chosen: tuple[Problem, ...], language: str) -> Examined | None:
    try:
        return examine_source(edited(examined.source, _edits(chosen)), language)
    except EditRefused:
        return None


def _edits(chosen: Iterable[Problem]) -> list[Edit]:
    return [edit for one in chosen if one.repair for edit in one.repair.edits]


class _Mender:
    def __init__(
        self, examined: Examined, language: str, *, unsafe: bool, looks: int, work: int
    ) -> None:
        self.examined = examined
        self.language = language
        self.unsafe = unsafe
        self.count = 0
        self.looks = min(looks, 2 + _BYTES // (1 + len(examined.source.data)))
        self.work = work
        self.refused: set[tuple[Edit, ...]] = set()

    @property
    def may_look(self) -> bool:
        """Tell whether the file may be looked at once more."""
        return self.looks > 0 and self.work > 0

    def improve(self) -> bool:
        """Apply the repairs that go together; where they do not hold, those of them that do."""
        problems = list(_apart(self.candidates()))
        return bool(problems) and self.apply(problems)

    def apply(self, problems: list[Problem]) -> bool:
        """Apply some repairs, or half of them, and so on: few looks find the one that fails.

        Places move as repairs are made: where one half holds, the other waits for the next round.
        """
        if self.attempt(problems):
            return True
        half = len(problems) // 2
        return half > 0 and (self.apply(problems[:half]) or self.apply(problems[half:]))

    def candidates(self) -> Iterator[Problem]:
        """Give the problems to mend: the sure ones first, so that no guess is in their way."""
        for safe in (True, False):
            for problem in self.examined.problems:
                repair = problem.repair
                if not repair or repair.safe is not safe or repair.edits in self.refused:
                    continue
                if can_be_mended(problem, unsafe=self.unsafe):
                    yield problem

    def attempt(self, problems: list[Problem]) -> bool:
        """Apply some repairs, and keep what comes of it if they hold."""
        if not self.may_look:
            return False
        self.looks -= 1
        result = _edited(self.examined, tuple(problems), self.language)
        self.work -= result.work if result else 0
        if result is None or not _holds(self.examined, result, tuple(problems)):
            if len(problems) == 1 and problems[0].repair:
                self.refused.add(problems[0].repair.edits)
            return False
        made = {one.repair.edits for one in problems if one.repair}
        self.count += sum(
            one.repair is not None and one.repair.edits in made for one in self.examined.problems
        )
        self.examined = result
        return True


def _apart(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Choose the problems whose repairs touch different lines, those that come first before others.

    A second repair of a line waits for the next round: its places may have moved by then.
    """
    taken: set[int] = set()
    for problem in problems:
        edits = problem.repair.edits if problem.repair else ()
        lines = {
            number for edit in edits for number in range(edit.span.line, edit.span.end_line + 1)
        }
        if lines and not lines & taken:
            taken |= lines
            yield problem


def _holds(before: Examined, now: Examined, mended: tuple[Problem, ...]) -> bool:
    """Tell whether repairs have done what they are for, and no harm."""
    if before.root is not None and now.root is None:
        return False
    written = landed(_edits(mended))
    known = {(one.rule, one.span[:2]) for one in before.problems if one not in mended}
    new = (one for one in now.problems if (one.rule, one.span[:2]) not in known)
    if any(_is_harm(one, written, before) for one in new if not _comes_to_light(one, mended)):
        return False
    return all(_are_gone(rule, before, now, mended) for rule in {one.rule for one in mended})


def _comes_to_light(problem: Problem, mended: tuple[Problem, ...]) -> bool:
    """Tell whether something is remarked of a quantity that could not be read before."""
    kept = "quantity-not-counted"
    is_read = any(one.rule == kept and one.span[:2] == problem.span[:2] for one in mended)
    return is_read and problem.severity is Severity.WARNING and problem.rule != kept


def _are_gone(rule: str, before: Examined, now: Examined, mended: tuple[Problem, ...]) -> bool:
    """Tell whether mended problems of a kind are gone: so many fewer, or all others further down.

    Where reading stopped at a problem, the next of its kind comes to light as it goes.
    """
    was = sum(one.rule == rule for one in before.problems)
    gone = [one for one in mended if one.rule == rule]
    left = [one.span.line for one in now.problems if one.rule == rule]
    if len(left) <= was - len(gone):
        return True
    return before.root is None and min(left) > max(one.span.line for one in gone)


def _is_harm(problem: Problem, written: list[Span], before: Examined) -> bool:
    """Tell whether a problem that was not there lies in what a repair wrote, or holds it."""
    # A key that is missing is told at the first one there is: that one is not at fault.
    if problem.rule == "missing-key" or problem.span.file:
        return False
    # A place to fill in is what it was made for, and no mistake.
    if problem.rule == "placeholder":
        return False
    # The meaning of a file is looked at once its form is sound: what is remarked then was there.
    if problem.severity is Severity.WARNING and before.agreement is None:
        return False
    is_unread = before.root is None and problem.rule.startswith("yaml-")
    one_line = problem.span.line == problem.span.end_line
    for place in written:
        end = (place.end_line, place.end_column + is_unread)
        if problem.rule == "wrong-type" and _touches(problem.span, place):
            return True
        if place[:2] <= problem.span[:2] < end or (one_line and problem.span.holds(place)):
            return True
    return False


def _touches(span: Span, place: Span) -> bool:
    """Tell whether a value begins or ends where something was written: its form comes of that."""
    return span[:2] == place[2:4] or span[2:4] == place[:2]
