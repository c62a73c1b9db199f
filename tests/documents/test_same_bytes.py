"""The same file gives the same bytes, wherever and whenever it is rendered."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from sla_cli.documents.formats import FORMATS
from tests import bare
from tests.examples import EXAMPLES, FORMS

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = bare.FONTS


MORE = (
    ("--lang", "de"),
    ("--theme", "modern"),
    ("--fillable",),
)


@pytest.mark.parametrize(
    "options",
    [
        *(("--to", made, "--form", form) for made in FORMATS for form in FORMS),
        *(("--to", "pdf", "--form", form, *more) for more in MORE for form in FORMS),
    ],
    ids=" ".join,
)
def test_in_another_folder_at_another_time(tmp_path: Path, options: tuple[str, ...]) -> None:
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
        command = ["render", "industrial.fr.yaml", *options, "-o", "-"]
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
