"""`sla new`: what it writes validates and renders untouched, and never costs anyone a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sla_cli.cli.choices import Preset
from tests import bare
from tests.examples import EXAMPLES, NAMES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

pytestmark = bare.HOME

SCAFFOLDS = [(form, language) for form in ("long", "short") for language in ("fr", "en")]


@pytest.mark.parametrize(("form", "language"), SCAFFOLDS)
def test_a_scaffold_validates_untouched(sla: Sla, tmp_path: Path, form: str, language: str) -> None:
    assert sla("new", "a.yaml", "--lang", language, "--form", form).code == 0
    checked = sla("validate", "a.yaml", "--lang", "en")
    assert checked.code == 0
    text = (tmp_path / "a.yaml").read_text(encoding="utf-8")
    assert f"language: {language}" in text
    blanks = sum(line.split(" #")[0].count("[…]") for line in text.splitlines() if line[:1] != "#")
    assert blanks > 20
    assert f"Places […] still to fill in: {blanks} (" in checked.out


@pytest.mark.parametrize(("form", "language"), SCAFFOLDS)
def test_a_scaffold_renders_as_a_blank_to_fill_in(
    sla: Sla, tmp_path: Path, form: str, language: str
) -> None:
    sla("new", "a.yaml", "--lang", language, "--form", form)
    done = sla("render", "a.yaml", "--to", "md", "--to", "html", "--form", form)
    assert done.code == 0
    assert ("Projet :" if language == "fr" else "Draft:") in done.err.replace("\u00a0", " ")
    stem = "a.short" if form == "short" else "a"
    for ending in ("md", "html"):
        assert "[…]" in (tmp_path / f"{stem}.{ending}").read_text(encoding="utf-8")


@pytest.mark.parametrize("locale", ["fr_FR.UTF-8", "C", ""])
def test_the_default_is_a_long_french_file(sla: Sla, tmp_path: Path, locale: str) -> None:
    assert sla("new", locale=locale).code == 0
    assert "language: fr" in (tmp_path / "sla.yaml").read_text(encoding="utf-8")


def test_an_english_locale_gives_an_english_file(sla: Sla, tmp_path: Path) -> None:
    sla("new", locale="en_US.UTF-8")
    assert "language: en" in (tmp_path / "sla.yaml").read_text(encoding="utf-8")


def test_it_says_what_to_run_next(sla: Sla) -> None:
    assert "sla render a.yaml --form short" in sla("new", "a.yaml", "--form", "short").err
    assert "lancez" in sla("new", "b.yaml", "--lang", "fr", locale="C").err


def test_an_existing_file_is_left_as_it_is(sla: Sla, tmp_path: Path) -> None:
    kept = tmp_path / "sla.yaml"
    kept.write_text("mine", encoding="utf-8")
    refused = sla("new")
    assert refused.code == 3
    assert "sla.yaml" in refused.err
    assert "--force" in refused.err
    assert kept.read_text(encoding="utf-8") == "mine"
    assert sla("new", "--force").code == 0
    assert kept.read_text(encoding="utf-8") != "mine"


def test_a_preset_is_found_by_its_name_in_the_folder_of_the_examples(sla: Sla) -> None:
    found = {path.name.split(".")[0] for path in EXAMPLES.glob("*.yaml")}
    assert found == {preset.value for preset in Preset} == {name.split(".")[0] for name in NAMES}
    refused = sla("new", "--preset", "none")
    assert refused.code == 2
    assert f"Choose: {', '.join(Preset)}." in refused.err


@pytest.mark.parametrize("name", NAMES)
def test_a_preset_is_the_example_of_its_name(sla: Sla, tmp_path: Path, name: str) -> None:
    preset, language = name.split(".")
    assert sla("new", "mine.yaml", "--preset", preset, "--lang", language, "--no-schema").code == 0
    assert (tmp_path / "mine.yaml").read_bytes() == (EXAMPLES / f"{name}.yaml").read_bytes()
    beside = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.suffix == ".csv"}
    assert beside == {path.name: path.read_bytes() for path in EXAMPLES.glob(f"{name}.csv")}
    assert sla("validate", "mine.yaml").code == 0


def test_a_table_of_the_users_is_not_replaced(sla: Sla, tmp_path: Path) -> None:
    table = tmp_path / "industrial.fr.csv"
    table.write_text("mine", encoding="utf-8")
    refused = sla("new", "--preset", "industrial", "--lang", "fr")
    assert refused.code == 3
    assert table.read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "sla.yaml").exists()


def test_a_folder_that_does_not_exist(sla: Sla) -> None:
    refused = sla("new", "nowhere/a.yaml")
    assert refused.code == 3
    assert "nowhere" in refused.err


def test_editors_find_the_schema_beside_the_file(sla: Sla, tmp_path: Path) -> None:
    told = sla("new", "a.yaml", "--lang", "en")
    assert "sla.schema.json" in told.err
    first = (tmp_path / "a.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=sla.schema.json"
    schema = (tmp_path / "sla.schema.json").read_text(encoding="utf-8")
    assert schema == sla("schema", "--lang", "en").out


def test_without_a_schema(sla: Sla, tmp_path: Path) -> None:
    assert sla("new", "a.yaml", "--no-schema").code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]
    assert "$schema" not in (tmp_path / "a.yaml").read_text(encoding="utf-8")


def test_a_schema_of_someone_elses_is_left_alone(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "sla.schema.json").write_text("{}", encoding="utf-8")
    told = sla("new", "a.yaml")
    assert told.code == 0
    assert (tmp_path / "sla.schema.json").read_text(encoding="utf-8") == "{}"
    assert "left as it is" in told.err
