"""One file, from its name to the agreement it holds and everything at fault in it, in order."""

from __future__ import annotations

import datetime
import re
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.loading import Loaded, load
from sla_cli.agreement.rates_table import WARNINGS as OF_TABLES
from sla_cli.checks.silences import Heard, Silenced, hear
from sla_cli.source.leftovers import RULES as LEFTOVERS
from sla_cli.source.parser import Parsed, parse
from sla_cli.source.problem import Problem, Severity, Span
from sla_cli.source.slips import RULES as SLIPS
from sla_cli.source.text import Source, read

if TYPE_CHECKING:
    from pathlib import Path

    from sla_cli.agreement.model import Agreement
    from sla_cli.source.nodes import Node


OF_FORM = (*SLIPS, *LEFTOVERS, *OF_TABLES)
"""Warnings that come of reading a file; like those of its meaning, it may silence them."""

_CAUSED = frozenset(
    {
        *("empty-value", "wrong-type", "unknown-choice", "format-version", "number-too-small"),
        *("target-unreadable", "target-no-number", "duration-unreadable", "deadline-unreadable"),
        *("time-unreadable", "time-impossible", "date-unreadable", "date-impossible"),
    }
)
"""What a value is refused for that a slip has spoilt."""


class Examined(NamedTuple):
    """A file that was read: its source, what it holds where that could be told, its problems."""

    source: Source
    loaded: Loaded | None
    problems: tuple[Problem, ...]
    language: str
    silenced: tuple[Silenced, ...] = ()
    root: Node | None = None
    """The content of the file as it was written, where YAML could be read."""

    work: int = 0
    """How much reading it has cost, in nodes."""

    is_judged: bool = False
    """Whether its meaning was looked at, which only a file of sound form has."""

    @property
    def agreement(self) -> Agreement | None:
        """The agreement, where nothing in the file is an error."""
        if self.loaded is None or any(p.severity is Severity.ERROR for p in self.problems):
            return None
        return self.loaded.agreement

    @property
    def blanks(self) -> tuple[Span, ...]:
        """The places still to fill in."""
        return self.loaded.blanks if self.loaded else ()


def examine(
    name: str,
    reader_language: str = "fr",
    *,
    within: Path | None = None,
    day: datetime.date | None = None,
) -> Examined:
    """Read a file that stands `within` a folder, or standard input for `-`. Raises FileTrouble.

    A file so broken that its language cannot be told is spoken of in the reader's. It is looked at
    as on a `day`, which is today where none is named.
    """
    return examined(read(name, within=within), reader_language, day)


def examined(
    source: Source, reader_language: str = "fr", day: datetime.date | None = None
) -> Examined:
    """Look at a source that was read, as on a `day`."""
    parsed = parse(source)
    if parsed.root is None:
        return _half_read(source, parsed, reader_language)
    loaded = load(parsed.root, source.folder)
    problems, warnings = taken_over((*parsed.problems, *loaded.problems), parsed.warnings)
    errors = any(problem.severity is Severity.ERROR for problem in problems)
    if errors or loaded.agreement is None:
        told = _in_order((*problems, *warnings))
        return Examined(source, loaded, told, loaded.language, root=parsed.root, work=parsed.work)
    heard = _judged(loaded, loaded.agreement, (*problems, *warnings), day or today())
    told, silenced = _in_order(heard.problems), heard.silenced
    return Examined(
        source, loaded, told, loaded.language, silenced, parsed.root, parsed.work, is_judged=True
    )


def _half_read(source: Source, parsed: Parsed, reader_language: str) -> Examined:
    """Look at what could be read of a file that YAML cannot read as a whole."""
    problems: tuple[Problem, ...] = parsed.problems
    warnings = parsed.warnings
    language = _stated_language(source.text) or reader_language
    if parsed.rest:
        loaded = load(parsed.rest.root, source.folder)
        problems += tuple(filter(parsed.rest.is_sure, loaded.problems))
        problems, warnings = taken_over(problems, warnings)
    told = (*problems, *warnings) or (Problem("file-empty", Span(1, 1, 1, 1)),)
    return Examined(source, None, _in_order(told), language, work=parsed.work)


def taken_over(
    problems: tuple[Problem, ...], warnings: tuple[Problem, ...]
) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Tell once what a slip is the cause of: it is then the error, and what it caused is not."""
    by_line: dict[int, list[int]] = {}
    for number, warning in enumerate(warnings):
        by_line.setdefault(warning.span.line, []).append(number)
    kept, causes = [], set()
    for problem in problems:
        near = by_line.get(problem.span.line, ()) if problem.rule in _CAUSED else ()
        why = {number for number in near if _same_place(problem.span, warnings[number])}
        causes |= why
        if not why:
            kept.append(problem)
    raised = tuple(
        _as_cause(one) if number in causes else one for number, one in enumerate(warnings)
    )
    return tuple(kept), raised


def _as_cause(slip: Problem) -> Problem:
    """Make an error of a slip; quotes for which a value is refused are surely none of its text."""
    repair = slip.repair
    if repair and slip.rule == "stray-quotes":
        repair = repair._replace(safe=True)
    return slip._replace(severity=Severity.ERROR, repair=repair)


def _same_place(span: Span, slip: Problem) -> bool:
    if slip.rule == "remark-eats-text":
        return span.end_line == slip.span.line and span.end_column <= slip.span.column
    return span[:2] == slip.span[:2]


def _judged(
    loaded: Loaded, agreement: Agreement, before: tuple[Problem, ...], day: datetime.date
) -> Heard:
    """Look at the meaning of what is sound in form."""
    # Loaded only for what is sound in form: it is felt in how fast a command starts.
    from sla_cli.checks.rule import Case
    from sla_cli.checks.rules import RULES

    case = Case.of(loaded, agreement, day)
    found = chain(before, (problem for rule in RULES for problem in rule.problems(case)))
    known = (*(rule.name for rule in RULES if rule.can_be_silenced), *OF_FORM)
    return hear(agreement, found, known)


def today() -> datetime.date:
    """Give the day on which agreements are looked at."""
    # The day where the user is: in UTC it may still be yesterday.
    return datetime.datetime.now(tz=datetime.UTC).astimezone().date()


def _in_order(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: problem.span))


def _stated_language(text: str) -> str | None:
    """Find the language of a file that cannot be read, in the line that states it."""
    stated = re.search(r"(?m)^language:\s*[\"']?(fr|en)\b", text)
    return stated[1] if stated else None
