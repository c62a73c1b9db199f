"""Where hostile files are tried: a folder to work in, beside what nobody may read or replace."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.hostile.attacks import SECRET

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla


@pytest.fixture
def room(tmp_path: Path, sla: Sla, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, beside what nobody may read or replace."""
    assert sla
    for ending in ("yaml", "csv", "svg", "j2", "md"):
        (tmp_path / f"secret.{ending}").write_text(f"sla: {SECRET}\n{SECRET},a: b\n")
    (tmp_path / "outer").mkdir()
    (tmp_path / "outer" / "a.yaml").write_text(f"sla: 1\n{SECRET}: 1\n")
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    return tmp_path / "in"
