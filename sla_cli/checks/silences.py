"""Findings that a file has asked not to hear of, each with its reason; and silences gone stale."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.shape.reader import nearest
from sla_cli.agreement.walk import find
from sla_cli.source.problem import Fact, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sla_cli.agreement.frame import Silence
    from sla_cli.agreement.model import Agreement


class Silenced(NamedTuple):
    """A finding that is not told, and the reason the file gives."""

    problem: Problem
    reason: str


class Heard(NamedTuple):
    """What is left to say, and what is not said."""

    problems: tuple[Problem, ...]
    silenced: tuple[Silenced, ...]


def hear(agreement: Agreement, problems: Iterable[Problem], known: tuple[str, ...]) -> Heard:
    """Part the findings by the silences of an agreement; `known` are the rules it may silence."""
    told: list[Problem] = []
    silenced: list[Silenced] = []
    used: set[int] = set()
    for problem in problems:
        # Of several silences that fit, the first counts as used.
        number = next(_silencing(agreement, problem, known), None)
        if number is None:
            told.append(problem)
            continue
        used.add(number)
        silenced.append(Silenced(problem, agreement.silenced[number].reason))
    for number, silence in enumerate(agreement.silenced):
        told += _about(agreement, silence, known, used=number in used)
    return Heard(tuple(told), tuple(silenced))


def _silencing(agreement: Agreement, problem: Problem, known: tuple[str, ...]) -> Iterator[int]:
    for number, silence in enumerate(agreement.silenced):
        if silence.rule != problem.rule or silence.rule not in known:
            continue
        block = find(agreement, silence.where) if silence.where else None
        if silence.where is None or (block and block.place.holds(problem.span)):
            yield number


def _about(
    agreement: Agreement, silence: Silence, known: tuple[str, ...], *, used: bool
) -> Iterator[Problem]:
    if silence.rule not in known:
        near = nearest(silence.rule, known)
        facts: dict[str, Fact] = {"name": silence.rule, "choices": known, "suggestion": near}
        yield Problem("silence-unknown-rule", silence.at("rule"), facts, Severity.WARNING)
    elif silence.where and find(agreement, silence.where) is None:
        facts = {"where": silence.where}
        yield Problem("silence-unknown-place", silence.at("where"), facts, Severity.WARNING)
    elif not used:
        yield Problem("silence-unused", silence.place, {"name": silence.rule}, Severity.WARNING)
