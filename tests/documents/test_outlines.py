"""Paths of a logo that break off: half a logo is told of, and a whole one is not."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from sla_cli.documents.outlines import breaks_off

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'
WHOLE = [
    "M0 0L10 10",
    "M0 0 10 10 20 20z",
    "m1-2.5.5-3e2z m1 1h5v5H3V2",
    "M0 0a1 1 0 01 10 10",
    "M0 0a1 1 0 0110 10 1 1 0 1,0 5 5",
    " M1 1\n\tL2 2 ",
    "M0,0 C1,2,3,4,5,6 7 8 9 1 2 3S1 2 3 4Q1 2 3 4T1 2",
    "M0 0zzM1 1",
    "none",
    "",
]
BROKEN = [
    "M0,0 L10,10 Q bad",
    "M0 0a1 1 0 21 10 10",
    "L1 1",
    "M1",
    "M1 1 C 1 2 3 4 5",
    "M1 1 C 1 2 3 4 5 6 7",
    "M1 1z1",
    "M1 1 x",
    "M 1 1 L",
    "M1 1L50%,2",
    "M1 1L NaN 2",
]


@pytest.mark.parametrize("path", WHOLE)
def test_a_whole_path_is_nothing_to_tell_of(path: str) -> None:
    assert breaks_off(SVG.format(f'<path d="{path}"/>').encode()) == ""


@pytest.mark.parametrize("path", BROKEN)
def test_a_path_that_breaks_off_is_found(path: str) -> None:
    drawing = SVG.format(f'<path d="M0 0H1"/><g><path d="{path}"/></g>')
    assert breaks_off(drawing.encode()).split() == path.split()


@pytest.mark.parametrize(("points", "whole"), [("1,1 2,2", True), ("1 1 2", False), ("a", False)])
def test_points_come_in_pairs(points: str, *, whole: bool) -> None:
    found = breaks_off(SVG.format(f'<polygon points="{points}"/>').encode())
    assert found == ("" if whole else points)


@pytest.mark.usefixtures("minimal")
def test_half_a_logo_is_warned_of_and_drawn(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "l.svg").write_text(SVG.format('<path d="M0,0 L9,9 Q bad"/>'), encoding="utf-8")
    (tmp_path / "t.yaml").write_text("logo: l.svg\n", encoding="utf-8")
    told = sla("render", "a.yaml", "--to", "html", "--theme", "t.yaml")
    assert told.code == 0
    assert "breaks off: M0,0 L9,9 Q bad  [theme-logo-half]" in told.err


@pytest.mark.parametrize("path", ["M" + "1 1 " * 120_000, "M1 1" + " " * 400_000 + "x"])
def test_a_long_path_is_read_once(path: str) -> None:
    start = time.process_time()
    breaks_off(SVG.format(f'<path d="{path}"/>').encode())
    assert time.process_time() - start < 3
