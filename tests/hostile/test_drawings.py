"""Drawings for a Word document that would take hours to paint, or come out as others."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING
from xml.etree.ElementTree import fromstring

import pytest

from sla_cli.documents.word import drawings
from sla_cli.documents.word.drawings import Artist
from sla_cli.documents.word.kept import Kept
from sla_cli.documents.word.raster import Room, png

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

SECONDS = 6
"""Of processor, on a busy machine; what is counted here would take minutes to days."""


def svg(box: str, inside: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{inside}</svg>'


LINE = '<path fill="none" stroke="#000000" {} d="M0,200{}"/>'
SHAPES_WITHOUT_END = {
    "round and far away": svg("0 0 9 9", '<ellipse cx="1" cy="1" rx="999999" ry="999999"/>' * 900),
    "round, with a line": svg(
        "0 0 9 9",
        '<circle r="999999" fill="none" stroke="#000000" stroke-width="99999"/>' * 900,
    ),
    "broad lines": svg("0 0 200 200", LINE.format('stroke-width="400"', "H400H0" * 20_000)),
    "dashes": svg("0 0 400 400", LINE.format('stroke-dasharray="0.2 0.2"', "H400H0" * 20_000)),
    "broad dashes": svg(
        "0 0 400 400", LINE.format('stroke-dasharray="1" stroke-width="400"', "H400H0" * 900)
    ),
    "corners": svg("0 0 1400 1400", f'<path d="M0,0{"L1400,1400L0,1400" * 20_000}"/>'),
    "one over another": svg("0 0 1400 1400", '<rect width="1400" height="1400"/>' * 1_990),
}


@pytest.mark.parametrize("name", SHAPES_WITHOUT_END)
def test_what_would_paint_for_hours_is_not_painted(name: str) -> None:
    drawing = fromstring(SHAPES_WITHOUT_END[name])
    start = time.process_time()
    assert png(drawing, Room()) == b""
    assert time.process_time() - start < SECONDS


def test_all_drawings_of_a_document_have_one_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawings, "Room", partial(Room, 300_000_000))
    one = svg("0 0 400 400", '<title>Seen</title><rect width="400" height="400"/>')
    element = fromstring(one)
    artist = Artist(Kept((), ""))
    drawn = [artist.draw(element, 5_000) for _ in range(9)]
    assert drawn[0].xml
    assert drawn[-1] == ("Seen", drawn[-1].dress, "")


SQUARE = '<rect width="9" height="9" {}/>'
OTHERWISE = {
    "a width in words": svg("0 0 9 9", SQUARE.format('stroke-width="thin"')),
    "a box without width": svg("0 0 0.01 9", SQUARE.format("")),
    "a box without height": svg("0 0 9 0.0001", SQUARE.format("")),
    "a box below nothing": svg("0 0 -9 9", SQUARE.format("")),
    "a box of three": svg("0 0 9", SQUARE.format("")),
    "a share of the box": svg("0 0 9 9", '<rect width="50%" height="9"/>'),
    "a length on paper": svg("0 0 9 9", '<rect width="5mm" height="9"/>'),
    "a power of ten": svg("0 0 9 9", '<rect width="1e2" height="9"/>'),
    "powers of ten in points": svg("0 0 9 9", '<polygon points="0,0 1e1,0 1e1,9"/>'),
    "no number": svg("0 0 9 9", '<polygon points="0,0 NaN,0 9,9"/>'),
    "an endless number": svg("0 0 9 9", f'<rect width="{"9" * 400}" height="9"/>'),
    "what is not shown": svg("0 0 9 9", SQUARE.format('display="none"')),
    "what is seen through": svg("0 0 9 9", SQUARE.format('fill-opacity="0"')),
    "a hole": svg("0 0 9 9", '<path d="M0,0H9V9H0Z M3,3V6H6V3Z"/>'),
}


@pytest.mark.parametrize("name", OTHERWISE)
def test_no_picture_is_made_of_what_would_look_otherwise(name: str) -> None:
    assert png(fromstring(OTHERWISE[name]), Room()) == b""


def test_long_decimals_are_one_number() -> None:
    short = svg("0 0 9 9", '<polygon points="0,0 8.25,0 8.25,9"/>')
    long = svg("0 0 9 9", '<polygon points="0.00000000,0 8.25000000001,0 8.25,9.00000000"/>')
    assert png(fromstring(short), Room()) == png(fromstring(long), Room()) != b""


@pytest.mark.usefixtures("minimal")
@pytest.mark.parametrize("name", ["a width in words", "a box without width"])
def test_a_logo_that_is_no_picture_is_told_in_words(sla: Sla, tmp_path: Path, name: str) -> None:
    (tmp_path / "l.svg").write_text(OTHERWISE[name], encoding="utf-8")
    (tmp_path / "t.yaml").write_text("logo: l.svg\n", encoding="utf-8")
    done = sla("render", "a.yaml", "--to", "docx", "--theme", "t.yaml")
    assert done.code == 0, done.err


@pytest.mark.usefixtures("minimal")
def test_a_word_document_without_end_is_an_error(
    sla: Sla, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sla_cli.documents import word

    def for_ever(*_: object) -> bytes:
        while True:
            time.sleep(0.01)

    monkeypatch.setattr(drawings, "png", for_ever)
    monkeypatch.setattr(word, "SECONDS", 0.3)
    (tmp_path / "l.svg").write_text(svg("0 0 9 9", "<rect/>"), encoding="utf-8")
    (tmp_path / "t.yaml").write_text("logo: l.svg\n", encoding="utf-8")
    done = sla("render", "a.yaml", "--to", "docx", "--theme", "t.yaml")
    assert done.code == 3
    assert "longer than what can be laid out" in done.err
