"""Problems shown to people: place, message, the line with a mark under it, and the fix."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from sla_cli.checks.words import say, words
from sla_cli.cli.screen import Piece, show
from sla_cli.cli.words import tell
from sla_cli.source.problem import Severity

if TYPE_CHECKING:
    from sla_cli.checks.examination import Examined
    from sla_cli.source.problem import Problem, Span
    from sla_cli.source.text import Source
    from sla_cli.source.trouble import FileTrouble

_WIDEST = 96
_SEPARATORS = {"fr": "\u00a0: ", "en": ": "}


def show_problems(examined: Examined, language: str, *, to_stdout: bool) -> None:
    """Show every problem of a file."""
    for problem in examined.problems:
        _show_problem(problem, examined.source, language, to_stdout=to_stdout)


def show_summary(examined: Examined, language: str, *, to_stdout: bool) -> None:
    """Say in one line how a file stands."""
    name = examined.source.name
    if not examined.problems:
        blanks = len(examined.blanks)
        key = "summary.blanks" if blanks else "summary.sound"
        line = Piece(tell(key, language, name=name, count=blanks), "good")
    else:
        errors = sum(problem.severity is Severity.ERROR for problem in examined.problems)
        warnings = len(examined.problems) - errors
        line = Piece(
            tell("summary.bad", language, name=name, errors=errors, warnings=warnings), "error"
        )
    show(line, to_stdout=to_stdout)


def show_trouble(trouble: FileTrouble, language: str) -> None:
    """Say what failed around a file."""
    show_message(*say(trouble.rule, trouble.facts, language), language=language)


def show_message(message: str, fix: str, *, language: str, severity: str = "error") -> None:
    """Show a message and its fix that have no place in a file."""
    head = tell(f"severity.{severity}", language) + _SEPARATORS[language]
    show(Piece(head, severity), message)
    if fix:
        show("  ", Piece(fix.replace("\n", "\n  "), "quiet"))


def _show_problem(problem: Problem, source: Source, language: str, *, to_stdout: bool) -> None:
    said = say(problem.rule, problem.facts, language)
    severity = problem.severity.value
    separator = _SEPARATORS[language]
    show(
        f"{source.name}:{problem.span.line}:{problem.span.column}: ",
        Piece(tell(f"severity.{severity}", language) + separator, severity),
        said.message,
        Piece(f"  [{problem.rule}]", "quiet"),
        to_stdout=to_stdout,
    )
    for line in _excerpt(problem.span, source):
        show(line, to_stdout=to_stdout)
    for related in problem.related:
        where = f"{source.name}:{related.span.line}:{related.span.column}"
        text = words(language).related[related.rule]
        show(f"  {tell('related', language)} {where}: {text}", to_stdout=to_stdout)
    show(f"  {tell('fix', language)}{separator}{said.fix}", to_stdout=to_stdout)
    show(to_stdout=to_stdout)


def _excerpt(span: Span, source: Source) -> list[str]:
    """Give the line of a place, and a line that marks the place; long lines are cut around it."""
    line = source.line(span.line).replace("\t", " ")
    if not line.strip():
        return []
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    end = max(min(end, len(line.rstrip())), start + 1)
    first = max(0, start - _WIDEST // 3) if len(line) > _WIDEST else 0
    shown = line[first : first + _WIDEST]
    before = " " * _cells(line[first:start])
    mark = "^" * max(1, _cells(line[start : min(end, first + _WIDEST)]))
    lead, tail = "…" if first else "", "…" if first + _WIDEST < len(line) else ""
    number = str(span.line)
    gutter = " " * len(number)
    return [
        f"  {number} | {lead}{shown}{tail}".rstrip(),
        f"  {gutter} | {' ' * len(lead)}{before}{mark}",
    ]


def _cells(text: str) -> int:
    """Count the columns a text takes on a terminal."""
    wide = sum(unicodedata.east_asian_width(sign) in "WF" for sign in text)
    return len(text) + wide - sum(unicodedata.combining(sign) > 0 for sign in text)
