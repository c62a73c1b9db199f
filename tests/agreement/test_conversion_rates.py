"""Conversion and close rates: in the file, or from a CSV beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .reading import loaded

if TYPE_CHECKING:
    from pathlib import Path

FROM_FILE = "reporting:\n  conversion_rates:\n    file: t.csv\n"
NAMED = FROM_FILE + "    columns: {from: A, to: B, rate: C}\n"


@pytest.mark.parametrize(
    ("table", "text"),
    [
        ("from,to,rate\nVisit,Lead,2.5%\n", FROM_FILE),
        ("de;vers;taux\nVisit;Lead;2,5 %\n", FROM_FILE),
        ("Étape;Étape suivante;Taux de conversion\nVisit;Lead;2,5 %\n", FROM_FILE),
        ("C;B;A\n2,5 %;Lead;Visit\n", NAMED),
    ],
)
def test_a_table_as_people_name_its_columns(tmp_path: Path, table: str, text: str) -> None:
    (tmp_path / "t.csv").write_text(table, encoding="utf-8")
    done = loaded(text, "fr", tmp_path)
    assert done.problems == ()
    assert [(rate.from_, rate.to, str(rate.rate.low)) for rate in done.rates if rate.rate] == [
        ("Visit", "Lead", "2.5")
    ]


def test_rates_of_the_file_come_before_those_of_the_table(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("from,to,rate\nC,D,1%\n", encoding="utf-8")
    text = FROM_FILE + "    rates:\n      - {from: A, to: B, rate: 5%}\n"
    assert [rate.from_ for rate in loaded(text, "en", tmp_path).rates] == ["A", "C"]


@pytest.mark.parametrize(
    ("table", "text", "rule", "place"),
    [
        ("from,rate\nA,1%\n", FROM_FILE, "csv-no-column", (9, 11)),
        ("from,to,rate\nA,B,a lot\n", FROM_FILE, "csv-bad-figure", (9, 11)),
        ("from,to,rate\nA,B,1%\n", NAMED, "csv-no-column", (10, 21)),
    ],
)
def test_what_is_wrong_with_a_table(
    tmp_path: Path, table: str, text: str, rule: str, place: tuple[int, int]
) -> None:
    (tmp_path / "t.csv").write_text(table, encoding="utf-8")
    first = loaded(text, "en", tmp_path).problems[0]
    assert first.rule == rule
    assert first.span[:2] == place


@pytest.mark.parametrize(
    ("table", "rules"),
    [
        ("de;vers;taux;Période\nA;B;5 %;T1\n", ["csv-column-unread"]),
        ("de;vers;taux;Période\nA;B;5 %;\n", []),
        ("de;vers;taux\nA;B;0,018\nB;C;18\n", ["csv-rate-bare"]),
        ("de;vers;taux;volume\nA;B;5 %;120\n", []),
    ],
)
def test_what_a_table_says_in_vain_is_told(tmp_path: Path, table: str, rules: list[str]) -> None:
    (tmp_path / "t.csv").write_text(table, encoding="utf-8")
    done = loaded(FROM_FILE, "fr", tmp_path)
    assert [problem.rule for problem in done.problems] == rules
    assert done.rates
