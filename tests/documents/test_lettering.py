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


@pytest.mark.parametrize("path", sorted(FONTS.glob("*.woff2")), ids=lambda path: path.stem)
def test_every_font_has_the_space_that_may_stand_between_its_letters(path: Path) -> None:
    with TTFont(path) as font:
        assert 0x20 in font.getBestCmap()


def test_latin_needs_no_other_font() -> None:
    assert lettering("Élodie Łukasz Şahin œuvre 1 000 € — « oui » ✓ → ≥") == ("", "")


ALPHABETS = {
    "Albanian": "ÇË",
    "Azerbaijani": "ÇƏĞIİÖŞÜı",
    "Belarusian": "ЁІЎЫЭ",
    "Bosnian, Croatian, Montenegrin": "ČĆĐŠŽŚŹ",
    "Bulgarian": "ЍЙЩЪЬЮЯ",
    "Catalan": "ÀÇÈÉÍĿÏÒÓÚÜ·",
    "Czech": "ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ",
    "Danish, Norwegian": "ÆØÅÉ",
    "Dutch": "ĲÉËÏÓÖÜ",
    "Estonian": "ÄÕÖÜŠŽ",
    "Faroese": "ÁÆÐÍÓØÚÝ",
    "Finnish, Swedish": "ÅÄÖŠŽ",
    "French": "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ",
    "German, Luxembourgish": "ÄÖÜẞßÉË",
    "Greek": "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏΪΫΐΰς",
    "Hungarian": "ÁÉÍÓÖŐÚÜŰ",
    "Icelandic": "ÁÐÉÍÓÚÝÞÆÖ",
    "Irish": "ÁÉÍÓÚḂĊḊḞĠṀṖṠṪ",
    "Italian": "ÀÈÉÌÒÙ",
    "Latvian": "ĀČĒĢĪĶĻŅŠŪŽ",
    "Lithuanian": "ĄČĘĖĮŠŲŪŽ",
    "Macedonian": "ЃЅЈЉЊЌЏЀЍ",
    "Maltese": "ĊĠĦŻ",
    "Polish": "ĄĆĘŁŃÓŚŹŻ",
    "Portuguese": "ÁÂÃÀÇÉÊÍÓÔÕÚ",
    "Romanian": "ĂÂÎȘȚŞŢ",
    "Russian": "ЁЙЩЪЫЬЭЮЯ",
    "Sami": "ÁÂČĐŊŠŦŽǤǦǨƷǮÕÅÄ",
    "Serbian": "ЂЈЉЊЋЏ",
    "Slovak": "ÁÄČĎÉÍĹĽŇÓÔŔŠŤÚÝŽ",
    "Slovene": "ČŠŽ",
    "Sorbian": "ČĆĚŁŃÓŘŔŠŚŽŹ",
    "Spanish, Basque, Galician": "ÁÉÍÑÓÚÜ¿¡ªº",
    "Turkish": "ÇĞIİÖŞÜı",
    "Ukrainian": "ҐЄІЇЙЩЬЮЯ",
    "Welsh": "ÂÊÎÔÛŴŶẀẂẄỲ",
    "their signs": "„“”‚‘’«»‹›–—…€№§°",
}
"""What the languages of Europe that are official somewhere write beyond A to Z, in their alphabets
of Latin, Greek and Cyrillic letters."""


@pytest.mark.parametrize("language", ALPHABETS)
def test_the_letters_of_europe_are_drawn_by_our_fonts(language: str) -> None:
    text = ALPHABETS[language]
    small = text.replace("İ", "").lower()
    assert lettering(text + small).missing == ""


@pytest.mark.parametrize("family", ["SLA-Sans-Latin", "SLA-Serif-Latin"])
def test_a_rare_letter_is_drawn_as_its_neighbours_are(sla: Sla, minimal: Path, family: str) -> None:
    text = NAMED.format(name="Iași ẞ Timișoara Ţ") + "marketing_goals: [Mai mulți clienți]\n"
    minimal.write_text(text, encoding="utf-8")
    assert sla("render", "a.yaml").code == 0
    with pikepdf.open(minimal.with_suffix(".pdf")) as pdf:
        fonts = [
            str(thing.get("/BaseFont"))
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font"
        ]
    assert any(family in name for name in fonts), fonts


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Iași", "SLA Sans Latin"),
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
