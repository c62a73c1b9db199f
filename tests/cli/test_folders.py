"""A folder stands for the agreements in it: none is left out without a word, by any command."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

REST = "language: en\ncompany: Acme\nparties: {marketing: M, sales: S}\n"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.yaml", b"sla: 1\n"),
        ("a.yaml", b"Sla: 1\n"),
        ("a.yaml", b'"sla": 1\n'),
        ("a.yaml", b"{sla: 1, company: Acme}\n"),
        ("a.yaml", "\u00a0sla : 1\n".encode()),
        ("a.yaml", ("sla: 1\n" + REST).encode("utf-16")),
        ("a.YAML", b"sla: 1\n"),
        ("a.Yml", b"# what this is\n\nsla: 1\n"),
    ],
)
def test_whatever_looks_like_an_agreement_is_looked_at(
    sla: Sla, tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / name).write_bytes(data)
    (tmp_path / "in" / "other.yaml").write_text("slack: 1\n", encoding="utf-8")
    told = json.loads(sla("validate", "in", "--format", "json").out)
    assert told["summary"]["files"] == 1


def test_folders_that_are_not_looked_into_are_named(sla: Sla, tmp_path: Path) -> None:
    for folder in ("in", "in/.hidden", "elsewhere", "in/.empty"):
        (tmp_path / folder).mkdir()
    for folder in ("in", "in/.hidden", "elsewhere"):
        (tmp_path / folder / "a.yaml").write_text("sla: 1\n" + REST, encoding="utf-8")
    (tmp_path / "in" / "linked").symlink_to(tmp_path / "elsewhere")
    told = sla("validate", "in", "--lang", "en")
    assert "in/.hidden, in/linked" in told.err
    assert ".empty" not in told.err
    assert told.code == 0


def test_a_folder_is_rendered_as_it_is_checked(sla: Sla, tmp_path: Path) -> None:
    for folder in ("in", "in/sub"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.yaml").write_text("sla: 1\n" + REST, encoding="utf-8")
    assert sla("render", "in", "--to", "md").code == 0
    assert (tmp_path / "in" / "a.md").exists()
    assert (tmp_path / "in" / "sub" / "a.md").exists()
    assert sla("render", "in", "--to", "md", "-o", "out/").code == 0
    assert (tmp_path / "out" / "a.md").exists()
    assert (tmp_path / "out" / "sub" / "a.md").exists()


def test_a_theme_that_stops_documents_is_found_before(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("sla: 1\ntheme: nope\n" + REST, encoding="utf-8")
    told = json.loads(sla("validate", "a.yaml", "--format", "json").out)
    assert ("theme-missing", 2, 8) in [
        (one["rule"], one["line"], one["column"]) for one in told["findings"]
    ]


def test_the_summary_says_when_meaning_was_not_looked_at(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("sla: 1\nwat: 1\n" + REST, encoding="utf-8")
    assert "once its form is right" in sla("validate", "a.yaml").out
    (tmp_path / "a.yaml").write_text("sla: 1\n" + REST, encoding="utf-8")
    assert "once its form is right" not in sla("validate", "a.yaml").out


LACKING = {
    "in blocks": "parties: {marketing: M, sales: S}\nlead_handoff:\n  routing: []\n",
    "behind a remark": "# Ours\ncompany: A\nParties: {}\n\nmarketing_goals: []\n",
    "in quotes": "'parties': {}\n\"sales_goals\": []\n",
}
OTHER = {
    "a list of parties": "parties: [A, B]\nname: Vote\n",
    "sections inside": "job:\n  parties: {}\n  sales_goals: []\n",
    "settings": "colours: {accent: red}\nfonts: {}\n",
}


@pytest.mark.parametrize("text", LACKING.values(), ids=LACKING)
def test_what_lacks_only_its_first_key_is_told(sla: Sla, tmp_path: Path, text: str) -> None:
    (tmp_path / "lacks.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "sound.yaml").write_text(SOUND, encoding="utf-8")
    for command in ("validate", "render"):
        told = sla(command, ".", "--format" if command == "validate" else "--to", FORMATS[command])
        assert told.code == 0
        assert "lacks.yaml" in told.err
        assert "sla: 1" in told.err


@pytest.mark.parametrize("text", OTHER.values(), ids=OTHER)
def test_other_yaml_is_left_alone(sla: Sla, tmp_path: Path, text: str) -> None:
    (tmp_path / "other.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "sound.yaml").write_text(SOUND, encoding="utf-8")
    assert "other.yaml" not in sla("validate", ".").err


FORMATS = {"validate": "json", "render": "md"}
SOUND = """\
sla: 1
company: Acme
parties: {marketing: {team: Marketing, lead: Ana}, sales: {team: Ventes, lead: Marc}}
"""
