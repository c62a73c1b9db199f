"""A company's own font files: read from the theme's folder, and looked at before they are used.

A font is a program's worth of tables: a small file may unpack to gigabytes, or name each letter a
thousand times. What it may do is counted here, from its bytes, before any library opens it.
"""

import base64
import struct
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.shape import Part
from sla_cli.source import gate
from sla_cli.source.errors import FileTrouble
from sla_cli.source.problem import Problem

if TYPE_CHECKING:
    from sla_cli.source.problem import Fact

KINDS = {".woff2": "font/woff2", ".otf": "font/otf", ".ttf": "font/ttf"}
_FORMATS = {"font/woff2": "woff2", "font/otf": "opentype", "font/ttf": "truetype"}

LARGEST = 5_000_000
"""Bytes of a font file; a text font has a tenth of that."""

_UNPACKED = 20_000_000
_TABLES = 64
_CODES = 2_500_000
"""Letters that all tables of a font name together: twice as many as there are."""

_NEEDED = ("head", "hhea", "hmtx", "maxp", "cmap", "OS/2")


class FontFiles(Part):
    """The files of one family, in the theme's folder; what is missing is drawn from `regular`."""

    regular: str
    bold: str | None = None
    italic: str | None = None


class OwnFont(NamedTuple):
    """One font that was read: what it is used for, its bytes, and the letters it has."""

    family: str
    weight: int
    style: str
    file: str
    data: bytes
    letters: frozenset[str]

    @property
    def kind(self) -> str:
        """Its type, as a page on a screen names it."""
        return KINDS[Path(self.file).suffix.lower()]

    @property
    def address(self) -> str:
        """Where a PDF in the making finds it."""
        return f"own/{self.family.replace(' ', '-')}-{self.weight}-{self.style}"

    def face(self, *, embedded: bool) -> str:
        """Give the rule that brings it into a page: whole, or by its address."""
        place = self.address
        if embedded:
            place = f"data:{self.kind};base64,{base64.b64encode(self.data).decode()}"
        return (
            f'@font-face {{ font-family: "{self.family}"; font-weight: {self.weight};'
            f' font-style: {self.style}; src: url("{place}") format("{_FORMATS[self.kind]}"); }}'
        )


def read_fonts(
    families: Iterable[tuple[str, FontFiles]], folder: Path
) -> tuple[tuple[OwnFont, ...], tuple[Problem, ...]]:
    """Read the files of each family, by its name, and tell those that cannot be used."""
    fonts: list[OwnFont] = []
    problems: list[Problem] = []
    for family, files in families:
        for key, weight, style in (
            ("regular", 400, "normal"),
            ("bold", 600, "normal"),
            ("italic", 400, "italic"),
        ):
            file = getattr(files, key)
            if file is None:
                continue
            facts: dict[str, Fact] = {"file": file, "limit": LARGEST // 1_000_000}
            data = _read(file, folder)
            letters = _letters(data) if data else frozenset()
            if letters:
                fonts.append(OwnFont(family, weight, style, file, data, letters))
            else:
                rule = "theme-font-unfit" if data else "theme-font"
                problems.append(Problem(rule, files.at(key), facts))
    return tuple(fonts), tuple(problems)


def is_file(name: str) -> bool:
    """Tell whether this is the name of a font file."""
    return Path(name).suffix.lower() in KINDS


def _read(name: str, folder: Path) -> bytes:
    if not is_file(name):
        return b""
    try:
        return gate.read(folder / name, within=folder, limit=LARGEST)
    except FileTrouble:
        return b""


def _letters(data: bytes) -> frozenset[str]:
    """Give the letters of a font; none where it is none that can be used."""
    from fontTools.ttLib import TTFont

    try:
        if data[:4] == b"wOF2":
            _check_unpacked(data)
        elif data[:4] not in (b"\0\1\0\0", b"OTTO") or int.from_bytes(data[4:6]) > _TABLES:
            return frozenset()
        with TTFont(BytesIO(data), lazy=True) as font:
            if any(tag not in font for tag in _NEEDED) or "fvar" in font:
                return frozenset()
            if not any(tag in font for tag in ("glyf", "CFF ")) or font["maxp"].numGlyphs < 1:
                return frozenset()
            if _codes(font.reader["cmap"]) > _CODES:
                return frozenset()
            em, rows = font["head"].unitsPerEm, len(font["hmtx"].metrics)
            sound = 16 <= em <= 16384 and rows == font["maxp"].numGlyphs
            return frozenset(map(chr, font.getBestCmap() or {})) if sound else frozenset()
    except MemoryError:
        raise
    except Exception:
        # fontTools raises many errors for what is no font, and none of them is a reason to go on.
        return frozenset()


def _check_unpacked(data: bytes) -> None:
    """Unpack a WOFF2 file as far as a font goes. Raises ValueError where it goes on."""
    import brotli

    tables = int.from_bytes(data[12:14])
    if tables > _TABLES:
        raise ValueError(tables)
    place = 48
    for _ in range(tables):
        place = _after_entry(data, place)
    packed = int.from_bytes(data[20:24])
    unpacker, size, rest = brotli.Decompressor(), 0, data[place : place + packed]
    while not unpacker.is_finished():
        piece = unpacker.process(rest, output_buffer_limit=1_000_000)
        if not piece and not rest:
            raise ValueError(size)
        size, rest = size + len(piece), b""
        if size > _UNPACKED:
            raise ValueError(size)


def _after_entry(data: bytes, place: int) -> int:
    """Pass over an entry of a WOFF2 directory: https://www.w3.org/TR/WOFF2/#table_dir_format."""
    flags, place = data[place], place + 1
    known, version = flags & 63, flags >> 6
    if known == 63:
        place += 4
    is_outline = known in (10, 11)  # glyf and loca, of which version 3 is the plain one
    for _ in range(1 + (version != 3 if is_outline else version != 0)):
        while data[place] & 128:
            place += 1
        place += 1
    return place


def _codes(cmap: bytes) -> int:
    """Count the letters that the tables of letters name, as ranges say them."""
    count = struct.unpack_from(">H", cmap, 2)[0]
    if count > _TABLES:
        return _CODES + 1
    offsets = {struct.unpack_from(">I", cmap, 8 + 8 * number)[0] for number in range(count)}
    return sum(
        end - start + 1
        for offset in offsets
        for start, end in _ranges(cmap, offset)
        if end >= start
    )


def _ranges(cmap: bytes, offset: int) -> Iterator[tuple[int, int]]:
    form = struct.unpack_from(">H", cmap, offset)[0]
    if form == 4:
        double = struct.unpack_from(">H", cmap, offset + 6)[0] & ~1
        form_of = f">{double // 2}H"
        ends = struct.unpack_from(form_of, cmap, offset + 14)
        yield from zip(struct.unpack_from(form_of, cmap, offset + 16 + double), ends, strict=True)
    elif form in (12, 13):
        groups = struct.unpack_from(">I", cmap, offset + 12)[0]
        for number in range(min(groups, len(cmap) // 12)):
            start, end = struct.unpack_from(">II", cmap, offset + 16 + 12 * number)
            yield start, end
    elif form == 14:
        yield 0, struct.unpack_from(">I", cmap, offset + 2)[0] * 64  # a range of 256 in four bytes
