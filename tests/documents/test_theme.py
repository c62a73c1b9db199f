"""Themes: three built in that differ, one's own with its logo, and each fault in its place."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PIL import Image

from sla_cli.documents.theme import LEGIBLE, built_in, contrast, dress
from tests.examples import Rendered, Rendering
from tests.pictures import pages

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><title>Logo</title>'
    '<rect width="9" height="3" fill="#102030"/></svg>'
)
OURS = """\
name: Ours
colours: {accent: "#7a1f5c", sales: "#1f5c7a"}
fonts: {headings: sans, text: serif}
paper: Letter
margins: {top: 30mm}
logo: LOGO
cover: false
watermark: CONFIDENTIAL
"""


def dressed_up(above: Path) -> Path:
    """Write a theme with a logo into a folder; give its file."""
    folder = above / "look"
    folder.mkdir()
    (folder / "logo.svg").write_text(SVG, encoding="utf-8")
    Image.new("RGB", (30, 10), "#102030").save(folder / "logo.png")
    (folder / "ours.yaml").write_text(OURS.replace("LOGO", "logo.svg"), encoding="utf-8")
    return folder / "ours.yaml"


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    return dressed_up(tmp_path)


def test_there_are_three_and_each_is_legible() -> None:
    assert built_in() == ("classic", "modern", "plain")
    for name in built_in():
        dressed = dress(name)
        assert dressed.problems == ()
        assert dressed.theme is not None


@pytest.mark.parametrize("form", ["long", "short"])
def test_the_default_is_classic(rendered: Rendered, form: str) -> None:
    default, classic = (
        [page.tobytes() for page in pages(rendered(one))]
        for one in (
            Rendering("industrial.fr", form, "pdf"),
            Rendering("industrial.fr", form, "pdf", "classic"),
        )
    )
    assert default == classic


@pytest.mark.usefixtures("minimal")
def test_a_theme_brings_its_colours(sla: Sla) -> None:
    modern = sla("render", "a.yaml", "-o", "-", "--to", "html", "--theme", "modern").out
    assert "--accent: #0b6b53" in modern


@pytest.mark.parametrize("logo", ["logo.svg", "logo.png"])
@pytest.mark.parametrize("form", ["long", "short"])
def test_a_theme_of_ones_own(sla: Sla, minimal: Path, ours: Path, form: str, logo: str) -> None:
    ours.write_text(OURS.replace("LOGO", logo), encoding="utf-8")
    name = str(ours.relative_to(minimal.parent))
    assert sla("render", "a.yaml", "--theme", name, "--form", form, "-o", "a.pdf").code == 0
    document = pypdfium2.PdfDocument(minimal.with_suffix(".pdf"))
    assert tuple(map(round, document[0].get_size())) == (612, 792)
    for leaf in document:
        assert "CONFIDENTIAL" in re.sub(r"\s", "", leaf.get_textpage().get_text_bounded())
    page = sla("render", "a.yaml", "--theme", name, "--form", form, "--to", "html", "-o", "-").out
    assert re.search(r'<img class="logo" src="data:image/(svg\+xml|png);base64,', page)
    assert 'alt="Acme"' in page


@pytest.mark.usefixtures("ours")
def test_the_agreement_may_name_its_theme(sla: Sla, minimal: Path) -> None:
    text = minimal.read_text(encoding="utf-8") + "theme: look/ours.yaml\n"
    minimal.write_text(text, encoding="utf-8")
    assert "--accent: #7a1f5c" in sla("render", "a.yaml", "--to", "html", "-o", "-").out
    plain = sla("render", "a.yaml", "--to", "html", "-o", "-", "--theme", "plain").out
    assert "--accent: #000000" in plain


@pytest.mark.usefixtures("minimal")
@pytest.mark.parametrize(
    ("text", "rule", "place"),
    [
        ("colors: {}\n", "unknown-key", "1:1"),
        ("colours: {accent: blue}\n", "theme-colour", "1:19"),
        ("colours: {accent: '#12'}\n", "theme-colour", "1:19"),
        ("margins: {top: wide}\n", "theme-margin", "1:16"),
        ("margins: {top: '1mm; } body { display: none'}\n", "theme-margin", "1:16"),
        ("fonts: {text: Arial}\n", "theme-font", "1:15"),
        ("fonts: {headings: none.otf}\n", "theme-font", "1:19"),
        ("fonts: {headings: ../secret.svg}\n", "theme-font", "1:19"),
        ("fonts: {text: {regular: serif}}\n", "theme-font", "1:25"),
        ("fonts: {text: {bold: a.otf}}\n", "missing-key", "1:15"),
        ("fonts: {text: broken.ttf}\n", "theme-font-unfit", "1:15"),
        ("paper: A3\n", "unknown-choice", "1:8"),
        ("logo: none.svg\n", "theme-logo", "1:7"),
        ("logo: ../secret.svg\n", "theme-logo", "1:7"),
        ("logo: a.pdf\n", "theme-logo", "1:7"),
        ("- a\n", "wrong-type", "1:1"),
        ("name: [\n", "yaml-bracket", "1:7"),
    ],
)
def test_what_is_wrong_with_a_theme(
    sla: Sla, tmp_path: Path, text: str, rule: str, place: str
) -> None:
    (tmp_path / "look").mkdir()
    (tmp_path / "look" / "t.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "secret.svg").write_text(SVG, encoding="utf-8")
    (tmp_path / "look" / "a.pdf").write_text("x", encoding="utf-8")
    (tmp_path / "look" / "broken.ttf").write_text("x", encoding="utf-8")
    told = sla("render", "a.yaml", "--to", "html", "--theme", "look/t.yaml")
    assert told.code == 3
    assert f"t.yaml:{place}: " in told.err.replace(os.sep, "/")
    assert f"[{rule}]" in told.err
    assert not (tmp_path / "a.html").exists()


@pytest.mark.usefixtures("minimal")
def test_a_pale_colour_is_warned_of(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "t.yaml").write_text('colours: {accent: "#9ecbff"}\n', encoding="utf-8")
    told = sla("render", "a.yaml", "--to", "html", "--theme", "t.yaml")
    assert told.code == 0
    assert "[theme-contrast]" in told.err


@pytest.mark.usefixtures("minimal")
def test_a_theme_that_does_not_exist(sla: Sla) -> None:
    told = sla("render", "a.yaml", "--theme", "fancy")
    assert told.code == 3
    assert "classic, modern, plain" in told.err


@pytest.mark.usefixtures("minimal")
def test_words_in_a_theme_cannot_leave_their_string(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "t.yaml").write_text(
        "watermark: '\"; } body { display: none } </style><script>'\n", encoding="utf-8"
    )
    page = sla("render", "a.yaml", "--to", "html", "-o", "-", "--theme", "t.yaml").out
    assert page.count("</style>") == 1
    assert "<script>" not in page


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#767676", "#ffffff") > LEGIBLE
