"""Findings for people: place, message, the line with a mark under it, and the fix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.cli.screen import Piece, cells, show
from sla_cli.cli.words import tell
from sla_cli.source.characters import visible

if TYPE_CHECKING:
    from sla_cli.checks.finding import Finding
    from sla_cli.cli.formats import Checked
    from sla_cli.source.problem import Span

_WIDEST = 96


def show_file(checked: Checked, *, to_stdout: bool) -> None:
    """Show every finding of a file, then how it stands in one line."""
    for finding in checked.findings:
        show_finding(finding, checked.language, to_stdout=to_stdout)
    show_summary(checked, to_stdout=to_stdout)


def show_summary(checked: Checked, *, to_stdout: bool) -> None:
    """Say in one line how a file stands."""
    style = "error" if checked.errors else "warning" if checked.warnings else "good"
    show(Piece(summary(checked), style), to_stdout=to_stdout)


def summary(checked: Checked) -> str:
    """Give the line that says how a file stands."""
    key = "summary.sound"
    if checked.errors:
        key = "summary.bad"
    elif checked.warnings:
        key = "summary.warned"
    line = tell(
        key, checked.language, name=checked.name, errors=checked.errors, warnings=checked.warnings
    )
    if not checked.is_judged:
        line += tell("summary.unjudged", checked.language)
    if checked.silenced:
        line += tell("summary.silenced", checked.language, count=len(checked.silenced))
    return line


def show_total(files: list[Checked], language: str, *, to_stdout: bool) -> None:
    """Say in one line how several files stand."""
    if len(files) < 2:
        return
    bad = sum(bool(file.errors) for file in files)
    warned = sum(bool(file.warnings and not file.errors) for file in files)
    facts = {"files": len(files), "bad": bad, "warned": warned}
    show(tell("summary.files", language, **facts), to_stdout=to_stdout)


def show_mending(
    files: list[Checked], language: str, *, unsafe: bool, fix: bool, to_stdout: bool
) -> None:
    """Say how much was mended, or how much could be."""
    language = files[0].language if len(files) == 1 else language
    if fix:
        mended, left = sum(file.mended for file in files), sum(len(f.findings) for f in files)
        show(tell("mending.done", language, mended=mended, left=left), to_stdout=to_stdout)
    left = sum(file.unmended for file in files)
    if left:
        show(tell("mending.stopped", language, count=left), to_stdout=to_stdout)
    sure = sum(file.mendable.sure for file in files)
    guessed = sum(file.mendable.guessed for file in files)
    if sure and not fix:
        show(tell("mending.sure", language, count=sure), to_stdout=to_stdout)
    if guessed and not (fix and unsafe):
        show(tell("mending.guessed", language, count=guessed), to_stdout=to_stdout)


def show_finding(finding: Finding, language: str, *, to_stdout: bool) -> None:
    """Show one finding, and an empty line after it."""
    severity = finding.severity.value
    separator = tell("colon", language)
    show(
        f"{visible(finding.file)}:{finding.span.line}:{finding.span.column}: ",
        Piece(tell(f"severity.{severity}", language) + separator, severity),
        finding.message,
        Piece(f"  [{finding.rule}]", "quiet"),
        to_stdout=to_stdout,
    )
    for line in _excerpt(finding.span, finding.line.replace("\t", " ")):
        show(line, to_stdout=to_stdout)
    for other in finding.related:
        where = f"{visible(finding.file)}:{other.span.line}:{other.span.column}"
        show(f"  {tell('related', language)} {where}: {other.message}", to_stdout=to_stdout)
    show(f"  {tell('fix', language)}{separator}{finding.fix}", to_stdout=to_stdout)
    show(to_stdout=to_stdout)


def _excerpt(span: Span, line: str) -> list[str]:
    """Give the line of a place, and a line that marks the place; long lines are cut around it."""
    if not line.strip():
        return []
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    end = max(min(end, len(line.rstrip())), start + 1)
    # A third of the width stays for what comes before the place.
    first = max(0, start - _WIDEST // 3) if len(line) > _WIDEST else 0
    shown = line[first : first + _WIDEST]
    before = " " * cells(line[first:start])
    mark = "^" * max(1, cells(line[start : min(end, first + _WIDEST)]))
    lead, tail = "…" if first else "", "…" if first + _WIDEST < len(line) else ""
    number = str(span.line)
    gutter = " " * len(number)
    return [
        f"  {number} | {lead}{shown}{tail}".rstrip(),
        f"  {gutter} | {' ' * len(lead)}{before}{mark}",
    ]
