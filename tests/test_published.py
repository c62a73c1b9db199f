"""Agreements that others have published read naturally in the format, and lose nothing in it."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.documents.leaves import leaves, lost
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
    assert leaves(path)
    assert lost(path, tmp_path / f"a.{format_}", path.stem.rpartition(".")[2]) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_its_short_form_is_one_page(sla: Sla, tmp_path: Path, path: Path) -> None:
    shutil.copy(path, tmp_path / "a.yaml")
    done = sla("render", "a.yaml", "--form", "short", "--lang", "en")
    assert done.code == 0
    assert re.search(r"(pages: 1|pages\s:\s1)\b", done.err)
