"""Fonts of a company's own: in the PDF and in the page, with ours for the letters they lack."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont, woff2

from sla_cli.documents.templates import templates_folder
from tests import bare

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

pytestmark = bare.FONTS

FONTS = templates_folder() / "theme" / "fonts"

FONTS_OF = {
    "woff2": "{text: fonts/a.woff2, headings: serif}",
    "ttf": "{text: {regular: fonts/a.ttf, bold: fonts/bold.ttf}, headings: serif}",
}


def as_ttf(name: str) -> bytes:
    """Give a bundled font as TTF."""
    font, data = TTFont(FONTS / f"{name}.woff2", recalcTimestamp=False), BytesIO()
    font.flavor = None
    font.save(data)
    return data.getvalue()


def as_otf(letters: str) -> bytes:
    """Make an OTF that has these letters only, each of them a block."""
    names = [".notdef", *(f"uni{ord(letter):04X}" for letter in letters)]
    built = FontBuilder(1000, isTTF=False)
    built.setupGlyphOrder(names)
    built.setupCharacterMap({ord(letter): f"uni{ord(letter):04X}" for letter in letters})
    pen = T2CharStringPen(600, {})
    pen.moveTo((50, 0))
    for corner in ((550, 0), (550, 700), (50, 700)):
        pen.lineTo(corner)
    pen.closePath()
    shape = pen.getCharString()
    built.setupCFF("Blocks-Regular", {}, dict.fromkeys(names, shape), {})
    built.setupHorizontalMetrics(dict.fromkeys(names, (600, 50)))
    built.setupHorizontalHeader(ascent=800, descent=-200)
    built.setupNameTable({"familyName": "Blocks", "styleName": "Regular"})
    built.setupOS2(sTypoAscender=800, usWinAscent=800, usWinDescent=200)
    built.setupPost()
    built.font["head"].created = built.font["head"].modified = 3_000_000_000
    built.font.recalcTimestamp = False
    data = BytesIO()
    built.save(data)
    return data.getvalue()


def lettered(above: Path) -> Path:
    """Write font files into a folder; give the theme that may name them."""
    folder = above / "look"
    (folder / "fonts").mkdir(parents=True)
    (folder / "fonts" / "a.woff2").write_bytes((FONTS / "serif-400.woff2").read_bytes())
    (folder / "fonts" / "a.ttf").write_bytes(as_ttf("serif-400"))
    (folder / "fonts" / "bold.ttf").write_bytes(as_ttf("serif-600"))
    (folder / "fonts" / "few.otf").write_bytes(as_otf("Acme"))
    return folder / "t.yaml"


@pytest.fixture
def look(tmp_path: Path) -> Path:
    return lettered(tmp_path)


def used(pdf: Path) -> set[str]:
    """Give the names that the fonts of a PDF have in its style."""
    with pikepdf.open(pdf) as document:
        fonts = [one for one in document.objects if isinstance(one, pikepdf.Dictionary)]
        names = [str(one.BaseFont) for one in fonts if "/BaseFont" in one]
        return {name.partition("+")[2].replace("-", " ") for name in names}


@pytest.mark.parametrize("form", ["long", "short"])
@pytest.mark.parametrize(("kind", "fonts"), FONTS_OF.items())
def test_a_font_of_ones_own_takes_the_place_of_ours(
    sla: Sla, minimal: Path, look: Path, fonts: str, kind: str, form: str
) -> None:
    look.write_text(f"fonts: {fonts}\n", encoding="utf-8")
    for name in ("a.pdf", "b.pdf"):
        told = sla("render", "a.yaml", "--theme", "look/t.yaml", "--form", form, "-o", name)
        assert told.code == 0
        assert "theme" not in told.err
    pdf = minimal.with_suffix(".pdf")
    assert pdf.read_bytes() == pdf.with_name("b.pdf").read_bytes()
    assert "SLA Own Text" in used(pdf)
    assert not [name for name in used(pdf) if name.startswith("SLA Sans")]
    page = sla("render", "a.yaml", "--theme", "look/t.yaml", "--to", "html", "-o", "-").out
    assert (
        f'"SLA Own Text"; font-weight: 400; font-style: normal; src: url("data:font/{kind};' in page
    )
    assert "own/" not in page


@pytest.mark.usefixtures("minimal")
def test_letters_it_lacks_come_from_ours(sla: Sla, tmp_path: Path, look: Path) -> None:
    look.write_text("fonts: {headings: fonts/few.otf}\n", encoding="utf-8")
    assert sla("render", "a.yaml", "--theme", "look/t.yaml", "-o", "a.pdf").code == 0
    assert {"SLA Own Headings", "SLA Sans"} <= used(tmp_path / "a.pdf")
    text = pypdfium2.PdfDocument(tmp_path / "a.pdf")[0].get_textpage().get_text_bounded()
    assert "Acme" in text


def test_letters_only_it_has_are_not_missed(sla: Sla, minimal: Path, look: Path) -> None:
    (look.parent / "fonts" / "rune.otf").write_bytes(as_otf("ᚠ"))
    minimal.write_text(minimal.read_text(encoding="utf-8").replace("Acme", "ᚠ"), encoding="utf-8")
    look.write_text("fonts: {text: fonts/rune.otf, headings: fonts/rune.otf}\n", encoding="utf-8")
    assert "ᚠ" in sla("render", "a.yaml", "-o", "a.pdf").err
    told = sla("render", "a.yaml", "--theme", "look/t.yaml", "-o", "b.pdf")
    assert told.code == 0
    assert "ᚠ" not in told.err


def test_a_font_is_unpacked_once_for_all_documents(
    sla: Sla, minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sla("render", str(minimal), "-o", "a.pdf").code == 0

    def refused(*_: object) -> None:
        raise AssertionError("unpacked again")

    monkeypatch.setattr(woff2, "decompress", refused)
    assert sla("render", str(minimal), "-o", "b.pdf").code == 0
    assert (minimal.parent / "b.pdf").read_bytes() == minimal.with_suffix(".pdf").read_bytes()


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "“Arial” is neither serif, nor sans, nor a font file of 5 MB at most"),
        ("fr", "« Arial » n'est ni serif, ni sans, ni un fichier de police de 5 Mo"),
    ],
)
def test_a_font_that_is_not_there_is_told_with_what_may_be(
    sla: Sla, minimal: Path, look: Path, language: str, message: str
) -> None:
    text = minimal.read_text(encoding="utf-8").replace("language: en", f"language: {language}")
    minimal.write_text(text, encoding="utf-8")
    look.write_text("fonts: {text: Arial}\n", encoding="utf-8")
    told = sla("render", "a.yaml", "--theme", "look/t.yaml", "-o", "a.pdf")
    assert told.code == 3
    assert message in told.err.replace("\u00a0", " ").replace("’", "'")


@pytest.mark.usefixtures("minimal")
@pytest.mark.parametrize("form", ["long", "short"])
@pytest.mark.parametrize(
    ("sales", "told_apart"), [('"#005500"', True), ('"#550000"', False)], ids=["one", "two"]
)
def test_sides_of_one_colour_are_told_apart(
    sla: Sla, look: Path, form: str, sales: str, told_apart: bool
) -> None:
    look.write_text(f'colours: {{marketing: "#005500", sales: {sales}}}\n', encoding="utf-8")
    how = ("--theme", "look/t.yaml", "--form", form, "--to", "html", "-o", "-")
    assert ("border-top-style: double" in sla("render", "a.yaml", *how).out) is told_apart


@pytest.mark.parametrize("form", ["long", "short"])
def test_no_colour_of_another_theme_is_left_on_a_page(sla: Sla, minimal: Path, form: str) -> None:
    """A page all of whose colours are one red has no other in it, lines and white apart."""
    keys = ("ink", "soft", "line", "accent", "marketing", "sales")
    colours = ", ".join(f'{key}: "#aa0000"' for key in keys)
    theme = f'colours: {{{colours}, wash: "#ffffff"}}\nwatermark: SECRET\n'
    (minimal.parent / "red.yaml").write_text(theme, encoding="utf-8")
    assert sla("render", "a.yaml", "--theme", "red.yaml", "--form", form, "-o", "a.pdf").code == 0
    for leaf in pypdfium2.PdfDocument(minimal.with_suffix(".pdf")):
        image = leaf.render(scale=1).to_pil().convert("RGB")
        for _, (red, green, blue) in image.getcolors(1_000_000):
            assert abs(green - blue) <= 2
            assert 255 - red <= (255 - green) / 2 + 1
