"""Every string, number and date of each example is found in the long form, in every format."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from sla_cli.agreement.figures import target
from sla_cli.agreement.quantities import parse_target
from tests import bare
from tests.agreement.everything import everything
from tests.documents.leaves import NEAR, Leaf, folded, found, leaves, lost, named, text_of, told
from tests.examples import EXAMPLES, NAMES, Rendered, Rendering

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla


@bare.SMOKE
@pytest.mark.parametrize("format_", ["md", "html", "pdf", "docx"])
@pytest.mark.parametrize("name", NAMES)
def test_every_value_of_the_file(rendered: Rendered, name: str, format_: str) -> None:
    one = Rendering(name, "long", format_)
    assert len(leaves(one.yaml)) > 80
    assert lost(one.yaml, rendered(one), one.language) == []


@pytest.mark.parametrize("format_", ["md", "html", "pdf", "docx"])
@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("industrial")])
def test_every_row_of_the_table_beside_it(rendered: Rendered, name: str, format_: str) -> None:
    text = text_of(rendered(Rendering(name, "long", format_)))
    with (EXAMPLES / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        sample = file.read()
    rows = list(csv.reader(sample.splitlines(), delimiter=";" if ";" in sample else ","))[1:]
    assert len(rows) > 3
    language = name.partition(".")[2]
    for before, after, *figures in rows:
        written = [target(parse_target(one, language), language) for one in figures if one]
        row = [before, after, *written]
        starts = found(before, text)
        assert any(stand_together(row, text[at : at + NEAR]) for at in starts), row


def stand_together(cells: list[str], text: str) -> bool:
    """Tell whether a text says these one after the other."""
    at = 0
    for cell in cells:
        if not (places := found(cell, text[at:])):
            return False
        at += places[0] + len(folded(cell))
    return True


def test_a_value_that_is_lost_would_be_seen(rendered: Rendered) -> None:
    one = Rendering("industrial.fr", "long", "md")
    text, said = text_of(rendered(one)), leaves(one.yaml)
    values, names = dict(said), named(said)
    for path, value in (
        ("marketing_goals.goals[0].what", "Une phrase qui n'y est pas"),
        ("reporting.review.next", "2031-12-25"),
        ("marketing_goals.goals[2].target", "au moins 8765 MQL par mois"),
        # Digits of another figure, and figures of another item.
        ("marketing_goals.goals[2].target", "au moins 20 MQL par mois"),
        ("marketing_goals.goals[0].target", "0 visites par mois"),
        ("marketing_goals.goals[0].target", values["marketing_goals.goals[1].target"]),
        ("lead_handoff.lead_scoring.threshold", "6"),
        ("lead_handoff.lead_scoring.rules[0].points", "5"),
        ("lead_handoff.lead_scoring.rules[6].points", "20"),
        ("lead_handoff.mql_criteria.at_least", "5"),
        ("version", "2"),
    ):
        assert told(Leaf(path, values[path]), names, text, "fr"), path
        assert not told(Leaf(path, value), names, text, "fr"), (path, value)


@pytest.mark.parametrize(
    ("text", "sought", "there"),
    [
        ("au moins 120 MQL", "120 MQL", True),
        ("au moins 1\u202f120 MQL", "120 MQL", False),
        ("1\u202f120 MQL", "1\u202f120 MQL", True),
        ("the 1,120 MQLs", "120 MQLs", False),
        ("21,5 %", "1,5 %", False),
        ("2 120 MQL", "120 MQL", True),
        ("from 4 to 60", "6", False),
        ("60", "60", True),
        ("60.5", "60", False),
        ("It is 60.", "60", True),
    ],
)
def test_a_figure_is_found_whole(text: str, sought: str, there: bool) -> None:
    assert bool(found(sought, folded(text))) is there


@pytest.mark.parametrize("format_", ["md", "html", "pdf", "docx"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_field_of_the_model(sla: Sla, tmp_path: Path, language: str, format_: str) -> None:
    source = tmp_path / "a.yaml"
    source.write_text(everything(language), encoding="utf-8")
    assert sla("render", "a.yaml", "--to", format_).code == 0
    assert len(leaves(source)) > 400
    assert lost(source, tmp_path / f"a.{format_}", language) == []
