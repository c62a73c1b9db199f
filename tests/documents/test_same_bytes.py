"""The same file gives the same bytes, wherever and whenever it is rendered."""

from __future__ import annotations

import json
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


LOOKS = (
    *(("--to", made) for made in FORMATS),
    ("--to", "pdf", "--lang", "de"),
    ("--to", "pdf", "--theme", "modern"),
    ("--to", "pdf", "--fillable"),
)
ALL = """
import json, sys
from sla_cli.cli.app import main
for command in json.loads(sys.argv[1]):
    assert main(command) == 0, command
"""
SURROUNDINGS: tuple[dict[str, str], ...] = (
    {"TZ": "Pacific/Auckland", "LANG": "fr_FR.UTF-8", "PYTHONHASHSEED": "1"},
    {"TZ": "America/Lima", "LANG": "C", "PYTHONHASHSEED": "2", "HOME": "/none"},
)


@pytest.mark.parametrize("form", FORMS)
def test_in_another_folder_at_another_time(tmp_path: Path, form: str) -> None:
    made = []
    for number, environment in enumerate(SURROUNDINGS):
        folder = tmp_path / f"place-{number}" / ("deeper" * number)
        folder.mkdir(parents=True)
        for file in EXAMPLES.glob("industrial.fr.[cy]*"):
            shutil.copy(file, folder)
        kept = set(folder.iterdir())
        commands = [
            ["render", "industrial.fr.yaml", "--form", form, *look, "-o", " ".join(look)]
            for look in LOOKS
        ]
        subprocess.run(
            [sys.executable, "-c", ALL, json.dumps(commands)],
            cwd=folder,
            capture_output=True,
            check=True,
            env=os.environ | environment,
        )
        made.append({one.name: one.read_bytes() for one in set(folder.iterdir()) - kept})
    assert len(made[0]) == len(LOOKS)
    assert min(map(len, made[0].values())) > 1000
    assert [name for name, data in made[0].items() if data != made[1][name]] == []
