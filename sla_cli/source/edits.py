"""Changes to the text of a file, by place: all of them at once, and not a character elsewhere.

Places are those that problems are told at: lines and columns of the text as it is read. The bytes
of a file keep their encoding, their byte-order mark and the way each of their lines ends.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.source.errors import SlaError
from sla_cli.source.problem import Edit, Span
from sla_cli.source.text import decoded, encoding_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sla_cli.source.text import Source

_LINE_END = re.compile("\r\n|\r|\n")
_ODD_END = re.compile("[\x85\u2028\u2029]")
"""What ends a line to YAML, and not to an editor: places beyond it are counted in two ways."""


class EditRefused(SlaError):
    """A change that cannot be made without touching, or losing, something else."""

    exit_code = 1


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Give the text with the edits made. Raises EditRefused where two overlap, or one is outside.

    Lines may end in a line feed, a carriage return or both; what is put in ends its own lines as
    the first line of the text does.
    """
    ends = list(_LINE_END.finditer(text))
    starts = [0, *(end.end() for end in ends)]
    stops = [*(end.start() for end in ends), len(text)]
    newline = ends[0][0] if ends else "\n"

    def offset(line: int, column: int) -> int:
        if not 0 < line <= len(starts) or not 0 <= column - 1 <= stops[line - 1] - starts[line - 1]:
            raise EditRefused("edit-refused", path=f"{line}:{column}")
        return starts[line - 1] + column - 1

    pieces: list[str] = []
    done = 0
    for edit in sorted(set(edits), key=lambda one: one.span):
        start = offset(edit.span.line, edit.span.column)
        end = offset(edit.span.end_line, edit.span.end_column)
        if start < done or end < start or edit.span.file:
            raise EditRefused("edit-refused", path=f"{edit.span.line}:{edit.span.column}")
        pieces += (text[done:start], edit.text.replace("\n", newline))
        done = end
    changed = "".join((*pieces, text[done:]))
    if _ODD_END.search(changed):
        raise EditRefused("edit-refused", path="")
    return changed


def edited(source: Source, edits: Iterable[Edit]) -> Source:
    """Give a file with the edits made in its bytes. Raises EditRefused as `apply` does."""
    return with_text(source, apply(raw_text(source), edits))


def raw_text(source: Source) -> str:
    """Give the text of a file with its lines ending as they do there.

    Raises EditRefused where the bytes are no text.
    """
    mark, encoding = encoding_of(source.data)
    try:
        return source.data[len(mark) :].decode(encoding)
    except UnicodeDecodeError:
        raise EditRefused("edit-refused", path="") from None


def with_text(source: Source, text: str) -> Source:
    """Give the same file with another text, in its encoding."""
    mark, encoding = encoding_of(source.data)
    return decoded(source.name, source.folder, mark + text.encode(encoding))


def landed(edits: Iterable[Edit]) -> list[Span]:
    """Give the stretches that the texts of edits take up once all of them are made."""
    spans: list[Span] = []
    lines = shift = last = 0
    for (line, column, end_line, end_column, _), text in sorted(edits, key=lambda one: one.span):
        shift = shift if line == last else 0
        start = (line + lines, column + shift)
        rows = text.split("\n")
        stop_line = start[0] + len(rows) - 1
        stop_column = len(rows[-1]) + (start[1] if len(rows) == 1 else 1)
        spans.append(Span(*start, stop_line, stop_column))
        lines, shift, last = stop_line - end_line, stop_column - end_column, end_line
    return spans
