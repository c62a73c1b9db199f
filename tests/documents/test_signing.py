"""The sign-off: where, when, in how many copies; a day of one's own; initials at the foot."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
import pytest

from tests.conftest import MINIMAL
from tests.examples import ROOT

if TYPE_CHECKING:
    from tests.conftest import Sla

DOTS = "…" * 12
FR, EN, DE = "fr", "en", "de"
CLAIRE, MARC, ANNE = "{name: Claire, for: A}", "{name: Marc, for: B}", "{name: Anne, for: C}"


def said(sla: Sla, told: str, language: str, form: str = "long") -> str:
    """Give the sign-off of an agreement in Markdown, from its heading on."""
    Path("a.yaml").write_text(MINIMAL.format(language="en") + told, encoding="utf-8")
    done = sla("render", "a.yaml", "--to", "md", "--lang", language, "--form", form, "-o", "-")
    assert done.code == 0, done.err
    return done.out[re.search(r"## (Signatures|Unterschriften)", done.out).start() :]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("told", "language", "line"),
    [
        ("", FR, f"Fait à {DOTS}, le {DOTS}, en deux exemplaires."),
        ("", EN, f"Signed at {DOTS} on {DOTS}, in two copies."),
        ("", DE, f"{DOTS}, den {DOTS}, in zweifacher Ausfertigung."),
        ("signing: Nantes", FR, f"Fait à Nantes, le {DOTS}, en deux exemplaires."),
        ("signing: {where: Nantes, date: 2027-01-01}", FR,
         "Fait à Nantes, le 1ᵉʳ\u00a0janvier\u00a02027,"),
        ("signing: {where: Leeds, date: 2027-01-05, copies: 4}", EN,
         "Signed at Leeds on January\u00a05,\u00a02027, in four copies."),
        ("signing: {date: 2027-01-05, copies: 1}", DE,
         f"{DOTS}, den 5.\u00a0Januar\u00a02027, in einfacher Ausfertigung."),
        ("signing: {copies: 12}", FR, "en 12 exemplaires."),
        ("signing: {copies: […]}", FR, "en […] exemplaires."),
        (f"signatures: [{CLAIRE}, {MARC}, {ANNE}]", FR, "en trois exemplaires."),
        (f"signatures: [{CLAIRE}, {{name: Ana, for: A}}, {MARC}]", EN, "in two copies."),
        ("signatures: [Claire]", EN, "in one copy."),
        ("signatures: [{name: Ana, date: 2027-01-04}, {name: Bo, date: 2027-01-05}]", EN,
         f"Signed at {DOTS}, in two copies."),
        ("signatures: [{name: Ana, date: 2027-01-04}, {name: Bo, date: 2027-01-05}]", DE,
         f"{DOTS}, in zweifacher Ausfertigung."),
        ("signatures: [{name: Ana, date: 2027-01-04}, Bo]", EN, f"at {DOTS} on {DOTS}, in two"),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("tmp_path")
def test_where_when_and_in_how_many_copies(sla: Sla, told: str, language: str, line: str) -> None:
    assert line in said(sla, told, language)
    assert line in said(sla, told, language, "short")


def test_a_day_of_ones_own_stands_beside_the_name(sla: Sla) -> None:
    own = said(sla, "signatures: [{name: Ana, date: 2027-01-04}, Bo]", EN)
    assert "| Ana |  |  | January\u00a04,\u00a02027 | |" in own
    assert "Date" not in said(sla, "signatures: [Ana, Bo]", EN)


@pytest.mark.parametrize("names", [["A"], ["A", "B"], ["A", "B", "C"], ["A", "B", "C", "D"]])
def test_signatories_stand_abreast(sla: Sla, names: list[str]) -> None:
    told = f"signatures: [{', '.join(f'Signatory {name}' for name in names)}]"
    Path("a.yaml").write_text(MINIMAL.format(language="en") + told, encoding="utf-8")
    assert sla("render", "a.yaml", "-o", "a.pdf").code == 0
    page = pdfium.PdfDocument("a.pdf")[0]
    text = page.get_textpage()
    boxes = []
    for name in names:
        found = text.search(f"Signatory {name}").get_next()
        assert found
        boxes.append(text.get_charbox(found[0]))
    rows = {round(box[1]) for box in boxes}
    assert len(rows) == (2 if len(names) == 4 else 1)
    assert len({round(box[0]) for box in boxes}) == (2 if len(names) == 4 else len(names))


@pytest.mark.parametrize(
    ("language", "word"), [(FR, "Paraphes"), (EN, "Initials"), (DE, "Paraphen")]
)
def test_every_page_but_the_signed_one_is_initialled(sla: Sla, language: str, word: str) -> None:
    Path("ours.yaml").write_text("initials: true\n", encoding="utf-8")
    example = str(ROOT / "examples" / "agency.fr.yaml")
    how = ("--theme", "ours.yaml", "--lang", language)
    assert sla("render", example, *how, "-o", "a.pdf").code == 0
    pages = [page.get_textpage().get_text_bounded() for page in pdfium.PdfDocument("a.pdf")]
    signed = ["Bastien Leroy" in page and "………" in page for page in pages]
    assert [word in page for page in pages] == [not one for one in signed]
    assert signed.count(True) == 1
    assert sla("render", example, *how, "-o", "a.docx").code == 0
    with zipfile.ZipFile("a.docx") as word_file:
        for name in ("word/footer1.xml", "word/footer2.xml"):
            assert word in word_file.read(name).decode("utf-8")


def test_nobody_is_asked_for_initials_unless_the_theme_does(sla: Sla) -> None:
    Path("ours.yaml").write_text("initials: true\n", encoding="utf-8")
    example = str(ROOT / "examples" / "agency.en.yaml")
    assert sla("render", example, "-o", "a.pdf").code == 0
    how = ("--form", "short", "--theme", "ours.yaml")
    assert sla("render", example, *how, "-o", "b.pdf").code == 0
    for name in ("a.pdf", "b.pdf"):
        for page in pdfium.PdfDocument(name):
            assert "Initials" not in page.get_textpage().get_text_bounded()
