"""Agreements that others have published read naturally in the format, and lose nothing in it."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.documents.leaves import SWITCHES, leaves
from tests.documents.test_nothing_is_lost import found, text_of
from tests.examples import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

FILES = sorted((ROOT / "tests" / "fixtures" / "published").glob("*.yaml"))


def test_there_are_enough_of_both_languages() -> None:
    french = [path for path in FILES if path.name.endswith(".fr.yaml")]
    assert len(french) >= 3
    assert len(FILES) - len(french) >= 3


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_is_an_agreement(sla: Sla, path: Path) -> None:
    told = sla("validate", str(path))
    assert told.code == 0, told.out


@pytest.mark.parametrize("format_", ["md", "html", "pdf"])
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_loses_nothing(sla: Sla, tmp_path: Path, path: Path, format_: str) -> None:
    shutil.copy(path, tmp_path / "a.yaml")
    assert sla("render", "a.yaml", "--to", format_).code == 0
    text, language = text_of(tmp_path / f"a.{format_}"), path.stem.rpartition(".")[2]
    lost = []
    for where, value in leaves(path):
        key = re.sub(r"\[\d+\]$", "", where).rpartition(".")[2]
        if key not in SWITCHES and not found(value, key, text, language):
            lost.append((where, value))
    assert lost == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_its_short_form_is_one_page(sla: Sla, tmp_path: Path, path: Path) -> None:
    shutil.copy(path, tmp_path / "a.yaml")
    done = sla("render", "a.yaml", "--form", "short", "--lang", "en")
    assert done.code == 0
    assert re.search(r"(pages: 1|pages\s:\s1)\b", done.err)
