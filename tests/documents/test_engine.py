"""The PDF on a machine with Pango and nothing more: the same pages, quietly, and the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from tests import bare

if TYPE_CHECKING:
    from pathlib import Path

Done = subprocess.CompletedProcess[str]

pytestmark = [
    pytest.mark.skipif(
        sys.platform != "linux", reason="takes a library away as only Linux's loader lets one"
    ),
    bare.FONTS,
]


@pytest.fixture
def bared(tmp_path: Path) -> dict[str, str]:
    """Hide HarfBuzz's subsetter behind an empty file of its name."""
    folder = tmp_path / "lib"
    folder.mkdir()
    (folder / "libharfbuzz-subset.so.0").touch()
    clean = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    return clean | {"LD_LIBRARY_PATH": str(folder), "LANG": "en_GB.UTF-8"}


def render(
    folder: Path, environment: dict[str, str], made: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "always", "-m", "sla_cli", "render", "a.yaml", "-o", made],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )


@pytest.mark.parametrize("purpose", ["Growth", "Growth 🚀"])
def test_without_the_subsetter(minimal: Path, bared: dict[str, str], purpose: str) -> None:
    folder = minimal.parent
    minimal.write_text(f"{minimal.read_text('utf-8')}purpose: {purpose}\n", encoding="utf-8")
    first = render(folder, bared, "a.pdf")
    assert (first.returncode, first.stdout) == (0, "")
    for alarming in ("HarfBuzz", "fontTools", "Traceback"):
        assert alarming not in first.stderr
    time.sleep(1.1 - time.time() % 1)
    assert render(folder, bared, "b.pdf").returncode == 0
    assert (folder / "a.pdf").read_bytes() == (folder / "b.pdf").read_bytes()
    page = pypdfium2.PdfDocument(folder / "a.pdf")[0].get_textpage().get_text_bounded()
    assert "Acme" in page
