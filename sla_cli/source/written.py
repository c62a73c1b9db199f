"""A plain scalar as it stands in its file, with what is before and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.source.problem import Span

if TYPE_CHECKING:
    import re

    from sla_cli.source.text import Source


class Written(NamedTuple):
    """A plain scalar as it stands in its file."""

    source: Source
    text: str
    span: Span
    in_flow: bool

    def is_after(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Match all that stands before it on its line; a line may be long, and hold many."""
        return pattern.fullmatch(self.source.line(self.span.line), 0, self.span.column - 1)

    def is_before(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Match what stands right after it on its last line."""
        return pattern.match(self.source.line(self.span.end_line), self.span.end_column - 1)

    @property
    def on_one_line(self) -> bool:
        """Whether it stands on one line, where what is written is what is read."""
        return self.span.line == self.span.end_line

    def part(self, start: int, end: int) -> Span:
        """Give a stretch of it, where it stands on one line."""
        line, column = self.span.line, self.span.column
        return Span(line, column + start, line, column + end)
