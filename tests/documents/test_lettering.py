"""Names in every script a French or English company meets: drawn by fonts that come with `sla`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from sla_cli.documents.lettering import _LATIN, lettering
from sla_cli.documents.templates import templates_folder
from tests import bare

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

pytestmark = bare.FONTS

FONTS = templates_folder() / "theme" / "fonts"
NAMED = """\
sla: 1
language: en
company: {name}
parties: {{marketing: Marketing, sales: Sales}}
"""


def test_every_latin_font_has_the_letters_we_count_on() -> None:
    claimed = {chr(code) for code in range(0x20, 0x10000) if _LATIN.match(chr(code))}
    claimed -= {
        letter for letter in claimed if letter.isspace() or ord(letter) in range(0x7F, 0xA0)
    }
    for name in ("inter-400", "inter-400-italic", "inter-600", "serif-400", "serif-600"):
        with TTFont(FONTS / f"{name}.woff2") as font:
            assert claimed - {chr(code) for code in font.getBestCmap()} == set(), name


def test_latin_needs_no_other_font() -> None:
    assert lettering("Élodie Łukasz Şahin œuvre 1 000 € — « oui » ✓ → ≥") == ("", "")


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Μαρία", "SLA Sans More"),
        ("Ольга", "SLA Serif More"),
        ("Nguyễn Thị", "SLA Sans More"),
        ("יעל", "SLA Hebrew"),
        ("محمد", "SLA Arabic"),
        ("★ ☐", "SLA Symbols"),
        ("👩🏽‍💻 ❤️ 🇫🇷", "SLA Emoji"),
    ],
)
def test_a_script_brings_its_font(sla: Sla, minimal: Path, text: str, family: str) -> None:
    assert lettering(text).missing == ""
    minimal.write_text(NAMED.format(name=text), encoding="utf-8")
    outcome = sla("render", "a.yaml")
    assert (outcome.code, "warning" in outcome.err) == (0, False)
    with pikepdf.open(minimal.with_suffix(".pdf")) as pdf:
        fonts = {
            str(thing.get("/BaseFont"))
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font"
        }
    kind = family.replace(" ", "-").replace("Sans-", "").replace("Serif-", "")
    assert any(kind.removeprefix("SLA-") in name for name in fonts), fonts


@pytest.mark.parametrize(
    ("locale", "said"),
    [("en", "None of sla's fonts has these characters: 字 漢"), ("fr", "Aucune")],
)
def test_what_no_font_has_is_told(sla: Sla, minimal: Path, locale: str, said: str) -> None:
    text = NAMED.format(name="漢字漢").replace("language: en", f"language: {locale}")
    minimal.write_text(text, encoding="utf-8")
    outcome = sla("render", "a.yaml")
    assert outcome.code == 0
    assert said in outcome.err
