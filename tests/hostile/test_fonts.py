"""Fonts that mean harm: what unpacks to gigabytes, names letters without end, or leads out."""

from __future__ import annotations

import struct
import time
import tracemalloc
from io import BytesIO
from typing import TYPE_CHECKING

import brotli
import pytest
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.DefaultTable import DefaultTable

from sla_cli.documents.own_fonts import _letters
from tests.documents.test_own_fonts import FONTS, as_ttf

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

SECONDS = 5
ROOM = 60_000_000


def bomb() -> bytes:
    """Give a small WOFF2 that unpacks to hundreds of megabytes."""
    packed = brotli.compress(bytes(400_000_000), quality=1)
    directory = bytes([0]) + bytes([0x81, 0xBE, 0xDD, 0x84, 0x00])
    head = struct.pack(">4sIIHHI", b"wOF2", 0x00010000, 0, 1, 0, 12)
    return head + struct.pack(">I", len(packed)) + bytes(24) + directory + packed


def with_cmap(cmap: bytes) -> bytes:
    """Give a font whose table of letters is this one."""
    font, data = TTFont(FONTS / "serif-400.woff2"), BytesIO()
    font.flavor = None
    font["cmap"] = DefaultTable("cmap")
    font["cmap"].data = cmap
    font.save(data)
    return data.getvalue()


def endless_letters() -> bytes:
    """Name every letter there is, ten thousand times."""
    group = struct.pack(">III", 0, 0x10FFFF, 1)
    table = struct.pack(">HHIII", 12, 0, 16 + 12 * 10_000, 0, 10_000) + group * 10_000
    return with_cmap(struct.pack(">HHHHI", 0, 1, 3, 10, 12) + table)


def endless_segments() -> bytes:
    """The same in the older way of naming letters."""
    count = 8_000
    head = struct.pack(">HHHHHHH", 4, 0, 0, count * 2, 0, 0, 0)
    ends = struct.pack(">H", 0xFFFF) * count
    rest = bytes(2) + bytes(2 * count) * 3
    return with_cmap(struct.pack(">HHHHI", 0, 1, 3, 1, 12) + head + ends + rest)


def of_many_tables() -> bytes:
    return b"\0\1\0\0\xff\xff" + bytes(6) + bytes(16) * 65_535


FONTS_THAT_HARM = {
    "bomb.woff2": bomb,
    "letters.ttf": endless_letters,
    "segments.ttf": endless_segments,
    "tables.ttf": of_many_tables,
    "text.ttf": lambda: b"not a font",
    "short.ttf": lambda: as_ttf("serif-400")[:20_000],
    "short.woff2": lambda: (FONTS / "serif-400.woff2").read_bytes()[:5_000],
    "start.woff2": lambda: b"wOF2" + b"\xff" * 60,
    "collection.ttf": lambda: b"ttcf" + bytes(60),
    "png.otf": lambda: b"\x89PNG\r\n\x1a\n" + bytes(60),
}


@pytest.mark.usefixtures("minimal")
@pytest.mark.parametrize("name", FONTS_THAT_HARM)
@pytest.mark.parametrize("kind", ["pdf", "html"])
def test_a_font_that_harms_is_refused(sla: Sla, tmp_path: Path, name: str, kind: str) -> None:
    (tmp_path / name).write_bytes(FONTS_THAT_HARM[name]())
    (tmp_path / "t.yaml").write_text(f"fonts: {{text: {name}}}\n", encoding="utf-8")
    start = time.process_time()
    told = sla("render", "a.yaml", "--to", kind, "--theme", "t.yaml")
    assert time.process_time() - start < SECONDS
    assert told.code == 3
    assert "t.yaml:1:15: " in told.err
    assert "[theme-font-unfit]" in told.err
    assert not (tmp_path / f"a.{kind}").exists()


def test_what_unpacks_without_end_is_not_unpacked() -> None:
    packed = bomb()
    assert len(packed) < 100_000
    tracemalloc.start()
    assert _letters(packed) == frozenset()
    assert tracemalloc.get_traced_memory()[1] < ROOM
    tracemalloc.stop()


@pytest.mark.usefixtures("minimal")
@pytest.mark.parametrize("way", ["link", "folder", "outside", "large", "absolute"])
def test_a_font_is_an_ordinary_file_of_the_folder(sla: Sla, tmp_path: Path, way: str) -> None:
    outside, look = tmp_path / "secret.ttf", tmp_path / "look"
    outside.write_bytes(as_ttf("serif-400"))
    look.mkdir()
    name = {"outside": "../secret.ttf", "absolute": str(outside)}.get(way, "a.ttf")
    if way == "link":
        (look / "a.ttf").symlink_to(outside)
    elif way == "folder":
        (look / "a.ttf").mkdir()
    elif way == "large":
        (look / "a.ttf").write_bytes(outside.read_bytes() + bytes(5_000_000))
    (look / "t.yaml").write_text(f"fonts: {{text: '{name}'}}\n", encoding="utf-8")
    told = sla("render", "a.yaml", "--to", "html", "--theme", "look/t.yaml")
    assert told.code == 3
    assert "[theme-font]" in told.err
