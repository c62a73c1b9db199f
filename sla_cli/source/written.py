"""A plain scalar as it stands in its file, with what is before and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.source.problem import Span

if TYPE_CHECKING:
    from sla_cli.source.text import Source


class Written(NamedTuple):
    """A plain scalar as it stands in its file."""

    source: Source
    text: str
    span: Span
    in_flow: bool

    @property
    def before(self) -> str:
        """What stands before it on its line."""
        return self.source.line(self.span.line)[: self.span.column - 1]

    @property
    def after(self) -> str:
        """What stands after it on its last line."""
        return self.source.line(self.span.end_line)[self.span.end_column - 1 :]

    @property
    def on_one_line(self) -> bool:
        """Whether it stands on one line, where what is written is what is read."""
        return self.span.line == self.span.end_line

    def part(self, start: int, end: int) -> Span:
        """Give a stretch of it, where it stands on one line."""
        line, column = self.span.line, self.span.column
        return Span(line, column + start, line, column + end)
