"""Tables beside the agreement: what spreadsheets save is read, and nothing outside the folder."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sla_cli.source import table as tables
from sla_cli.source.problem import Span
from sla_cli.source.table import TableTrouble, read_table

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "étape;taux\nVisite;2,5 %\n\nLead;20 %\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_what_spreadsheets_save(
    tmp_path: Path, encoding: str, newline: str, delimiter: str
) -> None:
    text = TEXT.replace("\n", newline).replace(";", delimiter)
    (tmp_path / "t.csv").write_bytes(text.encode(encoding))
    table = read_table(tmp_path, "t.csv")
    assert table.header == ("étape", "taux")
    assert [row.cells for row in table.rows] == [("Visite", "2,5 %"), ("Lead", "20 %")]
    assert [row.line for row in table.rows] == [2, 4]


def test_the_place_of_every_cell(tmp_path: Path) -> None:
    data = 'a;b;c\r\n 1 ;"two; ""2"" ";\r\n\r\n"x\r\ny";z\r\n'
    (tmp_path / "t.csv").write_bytes(data.encode("utf-8-sig"))
    first, second = read_table(tmp_path, "t.csv").rows
    assert first.cells == ("1", 'two; "2"', "")
    assert first.spans == (
        Span(2, 2, 2, 3, "t.csv"),
        Span(2, 5, 2, 18, "t.csv"),
        Span(2, 19, 2, 19, "t.csv"),
    )
    assert second.cells == ("x\ny", "z", "")
    assert second.spans == (Span(4, 1, 5, 3, "t.csv"), Span(5, 4, 5, 5, "t.csv"))
    assert second.span == Span(4, 1, 5, 5, "t.csv")


@given(text=st.text(st.sampled_from('a;"é \n\r\t,'), max_size=40))
def test_a_cell_stands_where_its_place_says(text: str) -> None:
    try:
        table = tables._table("t.csv", text)
    except TableTrouble:
        return
    delimiter = max(";,\t|", key=next(filter(str.strip, text.splitlines())).count)
    lines = text.splitlines(keepends=True)
    for row in table.rows:
        assert len(row.cells) == len(table.header)
        for cell, span in zip(row.cells, row.spans, strict=False):
            first, last = span.line - 1, span.end_line - 1
            cut = [*lines[first:last], lines[last][: span.end_column - 1]]
            # A quote after a space is no quote but a character: the space stays with it.
            before = cut[0][: span.column - 1].rpartition(delimiter)[2]
            cut[0] = before + cut[0][span.column - 1 :]
            alone = next(csv.reader(cut, delimiter=delimiter), []) or [""]
            assert [tables._value(one) for one in alone] == [cell]
        assert not any(row.cells[len(row.spans) :])


@pytest.mark.parametrize(
    ("name", "data", "rule"),
    [
        ("none.csv", None, "csv-missing"),
        ("../t.csv", b"a,b\n1,2\n", "csv-outside-folder"),
        ("/etc/passwd", None, "csv-outside-folder"),
        ("t.csv", b"", "csv-empty"),
        ("t.csv", b"a,b\n", "csv-empty"),
        ("t.csv", b"a,b\n1,2,3\n", "csv-ragged"),
        ("t.csv", b"a,b\n" + b"1,2\n" * 10_002, "csv-too-big"),
        ("t.csv", b"a,b\n1,2\n" + b'"' + b"x" * 200_000, "csv-not-readable"),
        ("t.csv", b"a,b\n1,\x00\n", "csv-control-character"),
        ("t.csv", "a,b\n1,\u202e2\n".encode(), "csv-direction-control"),
    ],
)
def test_what_cannot_be_used_is_said(
    tmp_path: Path, name: str, data: bytes | None, rule: str
) -> None:
    folder = tmp_path / "inside"
    folder.mkdir()
    if data is not None:
        (folder / name).write_bytes(data)
    with pytest.raises(TableTrouble) as trouble:
        read_table(folder, name)
    assert trouble.value.rule == rule


def test_a_link_does_not_lead_outside(tmp_path: Path) -> None:
    folder = tmp_path / "inside"
    folder.mkdir()
    (tmp_path / "secret.csv").write_text("from,to,rate\na,b,1 %\n", encoding="utf-8")
    (folder / "t.csv").symlink_to("../secret.csv")
    with pytest.raises(TableTrouble) as trouble:
        read_table(folder, "t.csv")
    assert trouble.value.rule == "csv-outside-folder"
