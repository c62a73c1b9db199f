"""A problem as its reader meets it: in a file, at a place, in whole sentences of one language."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.checks.words import say, words
from sla_cli.source.nodes import Paths

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sla_cli.checks.examination import Examined
    from sla_cli.source.errors import SlaError
    from sla_cli.source.problem import Fact, Problem, Repair, Severity, Span


class Elsewhere(NamedTuple):
    """Another place that explains a finding, and what is there."""

    span: Span
    message: str


class Finding(NamedTuple):
    """One thing at fault. Lines and columns count characters from 1; the end is exclusive."""

    file: str
    span: Span
    rule: str
    severity: Severity
    message: str
    fix: str
    related: tuple[Elsewhere, ...] = ()
    line: str = ""
    path: str = ""
    """The keys that lead to it, `lead_handoff.routing[0].to`; empty where YAML cannot be read."""

    facts: Mapping[str, Fact] = MappingProxyType({})
    repair: Repair | None = None
    reason: str = ""
    """Why the file asks not to hear of it; empty where it does not."""


def findings(examined: Examined, language: str) -> tuple[Finding, ...]:
    """Put the problems of a file into words."""
    paths = _paths(examined) if examined.problems else None
    return tuple(_worded(examined, problem, language, paths) for problem in examined.problems)


def silenced(examined: Examined, language: str) -> tuple[Finding, ...]:
    """Put into words what a file has asked not to hear of."""
    paths = _paths(examined) if examined.silenced else None
    return tuple(
        _worded(examined, one.problem, language, paths)._replace(reason=one.reason)
        for one in examined.silenced
    )


def _paths(examined: Examined) -> Paths | None:
    return Paths(examined.root) if examined.root else None


def _worded(examined: Examined, problem: Problem, language: str, paths: Paths | None) -> Finding:
    source, said = examined.source, say(problem.rule, problem.facts, language)
    return Finding(
        file=source.name,
        span=problem.span,
        rule=problem.rule,
        severity=problem.severity,
        message=said.message,
        fix=said.fix,
        related=tuple(
            Elsewhere(one.span, words(language).related[one.rule]) for one in problem.related
        ),
        line=source.line(problem.span.line),
        path=paths.at(problem.span) if paths else "",
        facts=problem.facts,
        repair=problem.repair,
    )


def from_trouble(name: str, trouble: SlaError, language: str) -> Finding:
    """Put what failed around a file into words, at the file's first character."""
    from sla_cli.source.problem import Severity, Span

    said = say(trouble.rule, trouble.facts, language)
    first, rule = Span(1, 1, 1, 1), trouble.rule
    return Finding(name, first, rule, Severity.ERROR, *said, facts=trouble.facts)
