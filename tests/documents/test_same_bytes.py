"""The same file gives the same bytes, wherever and whenever it is rendered."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.examples import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("form", ["long", "short"])
@pytest.mark.parametrize("format_", ["md", "html", "pdf"])
def test_in_another_folder_at_another_time(tmp_path: Path, format_: str, form: str) -> None:
    made = []
    surroundings = [
        {"TZ": "Pacific/Auckland", "LANG": "fr_FR.UTF-8", "PYTHONHASHSEED": "1"},
        {"TZ": "America/Lima", "LANG": "C", "PYTHONHASHSEED": "2", "HOME": str(tmp_path)},
    ]
    for number, environment in enumerate(surroundings):
        folder = tmp_path / f"place-{number}" / ("deeper" * number)
        folder.mkdir(parents=True)
        for file in EXAMPLES.glob("industrial.fr.[cy]*"):
            shutil.copy(file, folder)
        command = ["render", "industrial.fr.yaml", "--to", format_, "--form", form, "-o", "-"]
        done = subprocess.run(
            [sys.executable, "-m", "sla_cli", *command],
            cwd=folder,
            capture_output=True,
            check=True,
            env=os.environ | environment,
        )
        made.append(done.stdout)
    assert len(made[0]) > 1000
    assert made[0] == made[1]
