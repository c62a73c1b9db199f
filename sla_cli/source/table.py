"""A table beside the agreement: a CSV file, read whole, with its lines counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.source.text import read_bytes
from sla_cli.source.trouble import FileTrouble

if TYPE_CHECKING:
    from pathlib import Path

LIMIT = 5_000_000
ROWS = 10_000
_DELIMITERS = ";,\t|"


class TableTrouble(Exception):
    """A table cannot be used; `rule` names the words that say why, `facts` fill them."""

    def __init__(self, rule: str, **facts: str) -> None:
        super().__init__(rule)
        self.rule = rule
        self.facts = facts


class Row(NamedTuple):
    """One row, and the line of the file where it starts."""

    line: int
    cells: tuple[str, ...]


class Table(NamedTuple):
    """The header and the rows that are not empty; each row is as wide as the header."""

    name: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]


def read_table(folder: Path, name: str) -> Table:
    """Read a CSV that stands in the agreement's folder or below it. Raises TableTrouble."""
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise TableTrouble("csv-outside-folder", file=name)
    try:
        data = read_bytes(path, LIMIT)
    except FileTrouble as trouble:
        missing = trouble.rule == "file-missing"
        rule = "csv-missing" if missing else "csv-not-readable"
        raise TableTrouble(rule, file=name) from None
    if len(data) > LIMIT:
        raise TableTrouble("csv-too-big", file=name)
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
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    rows: list[Row] = []
    header: tuple[str, ...] = ()
    line = 1
    try:
        for cells in reader:
            values = tuple(cell.strip() for cell in cells)
            if any(values):
                if not header:
                    header = values
                else:
                    rows.append(_row(name, line, values, len(header)))
            if len(rows) > ROWS:
                raise TableTrouble("csv-too-big", file=name)
            line = reader.line_num + 1
    except csv.Error:
        raise TableTrouble("csv-not-readable", file=name) from None
    if not rows:
        raise TableTrouble("csv-empty", file=name)
    return Table(name, header, tuple(rows))


def _row(name: str, line: int, values: tuple[str, ...], width: int) -> Row:
    if any(values[width:]):
        raise TableTrouble("csv-ragged", file=name, row=str(line))
    return Row(line, (values + ("",) * width)[:width])
