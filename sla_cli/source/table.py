"""A table beside the agreement: a CSV file, read whole, with the place of every cell."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.source import gate
from sla_cli.source.characters import fault_of_value
from sla_cli.source.errors import FileTrouble, SlaError
from sla_cli.source.problem import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sla_cli.source.problem import Fact

LIMIT = 5_000_000
ROWS = 10_000
_DELIMITERS = ";,\t|"
_RULES = {
    "file-outside-folder": "csv-outside-folder",
    "file-missing": "csv-missing",
    "file-too-big": "csv-too-big",
}
"""What a table's trouble is called, by what the gate calls it."""


class TableTrouble(SlaError):
    """A table cannot be used."""


class Row(NamedTuple):
    """One row: its cells, with their places where the file has them, and its own place."""

    cells: tuple[str, ...]
    spans: tuple[Span, ...]
    span: Span

    @property
    def line(self) -> int:
        """The line of the file where it starts."""
        return self.span.line


class Table(NamedTuple):
    """The header and the rows that are not empty; each row is as wide as the header."""

    name: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]


def read_table(folder: Path, name: str) -> Table:
    """Read a CSV that stands in the agreement's folder or below it. Raises TableTrouble."""
    try:
        data = gate.read(folder / name, within=folder, limit=LIMIT)
    except FileTrouble as trouble:
        raise TableTrouble(_RULES.get(trouble.rule, "csv-not-readable"), file=name) from None
    return _table(name, _text(data, name))


def _text(data: bytes, name: str) -> str:
    """Decode what Excel and Google Sheets write: UTF-8, UTF-16 with its mark, Windows-1252."""
    encodings = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise TableTrouble("csv-not-readable", file=name)


def _table(name: str, text: str) -> Table:
    import csv

    first = next((line for line in text.splitlines() if line.strip()), "")
    if not first:
        raise TableTrouble("csv-empty", file=name)
    delimiter = max(_DELIMITERS, key=first.count)
    lines = text.splitlines(keepends=True)
    reader = csv.reader(lines, delimiter=delimiter)
    rows: list[Row] = []
    header: tuple[str, ...] = ()
    line = 1
    try:
        for cells in reader:
            values = tuple(map(_value, cells))
            if any(values):
                _check(values, name, line)
                if not header:
                    header = values
                else:
                    written = _Written(name, line, lines[line - 1 : reader.line_num])
                    rows.append(_row(written, delimiter, values, len(header)))
            if len(rows) > ROWS:
                raise TableTrouble("csv-too-big", file=name)
            line = reader.line_num + 1
    except csv.Error:
        raise TableTrouble("csv-not-readable", file=name) from None
    if not rows:
        raise TableTrouble("csv-empty", file=name)
    return Table(name, header, tuple(rows))


def _value(cell: str) -> str:
    """Give what a cell says; its lines end in a line feed, as those of the agreement do."""
    return cell.replace("\r\n", "\n").replace("\r", "\n").strip()


def _check(cells: tuple[str, ...], name: str, row: int) -> None:
    for column, cell in enumerate(cells, 1):
        if fault := fault_of_value(cell):
            facts: dict[str, Fact] = {"row": row, "column": column, "code": fault.code}
            raise TableTrouble(f"csv-{fault.rule}", file=name, **facts)


class _Written(NamedTuple):
    """A row as it stands in its file: on several lines, where quoted cells have line breaks."""

    file: str
    line: int
    lines: list[str]

    def span(self, start: int, end: int) -> Span:
        """Give the place of a stretch of the row, from its characters counted from 0."""
        starts = list(itertools.accumulate(map(len, self.lines), initial=0))[:-1]
        (line, column), (end_line, end_column) = (
            (self.line + row, offset - starts[row] + 1)
            for offset in (start, end)
            for row in (bisect_right(starts, offset) - 1,)
        )
        return Span(line, column, end_line, end_column, self.file)


def _row(written: _Written, delimiter: str, values: tuple[str, ...], width: int) -> Row:
    if any(values[width:]):
        raise TableTrouble("csv-ragged", file=written.file, row=written.line)
    text = "".join(written.lines)
    spans = tuple(written.span(*stretch) for stretch in _cells(text, delimiter))
    whole = written.span(0, len(text.rstrip()))
    return Row((values + ("",) * width)[:width], spans, whole)


def _cells(row: str, delimiter: str) -> Iterator[tuple[int, int]]:
    """Give where each cell of a row starts and ends, quotes included, spaces around it not.

    Python's reader, which knows what the cells say, does not tell where they stand.
    """
    d = re.escape(delimiter)
    cell = re.compile(rf'(?:"[^"]*(?:""[^"]*)*"?)?[^{d}\r\n]*')
    place = 0
    while found := cell.match(row, place):
        written = found[0]
        start = found.start() + len(written) - len(written.lstrip())
        yield (start, start + len(written.strip())) if written.strip() else (place, place)
        place = found.end() + 1
        if row[found.end() : place] != delimiter:
            return
