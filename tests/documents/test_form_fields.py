"""`--fillable`: fields named for what they ask, of blanks and of who signs."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2 as pdfium
import pytest

from tests import bare
from tests.documents.test_conformance import STANDARDS, VALIDATOR
from tests.examples import ROOT

if TYPE_CHECKING:
    from tests.conftest import Sla

pytestmark = bare.FONTS


def fields(path: Path) -> dict[str, str]:
    """Give the fields by their names, in their order, with their kinds."""
    with pikepdf.open(path) as pdf:
        form = list(pdf.Root.AcroForm.Fields)
        assert all(str(field.TU) == str(field.T) for field in form)
        names = [str(field.T) for field in form]
        assert len(set(names)) == len(names)
        assert not [name for name in names if "." in name or "[…]" in name or not name.strip()]
        return dict(zip(names, (str(field.FT) for field in form), strict=True))


@pytest.fixture
def blank(sla: Sla, request: pytest.FixtureRequest) -> dict[str, str]:
    language, form, *lang = request.param
    assert sla("new", "a.yaml", "--lang", language, "--form", form, "--no-schema").code == 0
    more = ("--lang", *lang) if lang else ()
    assert sla("render", "a.yaml", "--form", form, "--fillable", "-o", "a.pdf", *more).code == 0
    return fields(Path("a.pdf"))


NAMED = [
    (("fr", "long"), ["Entreprise", "Marketing – Équipe", "Commerciaux – E-mail", "Période – du",
                      "Période – au", "Pourquoi cet accord",
                      "Les objectifs marketing – Leads – Mesuré dans",
                      "Les objectifs marketing – 3 – Quoi",
                      "Lead scoring – Un lead devient MQL à partir de",
                      "La responsabilité des commerciaux – Délais et relances – Tentatives – 3",
                      "La responsabilité des commerciaux – La marche à suivre – 2",
                      "Révision régulière – Prochaine révision", "Lieu", "Date",
                      "Signatures – Commerciaux – Nom", "Signature : Commerciaux"]),
    (("en", "long"), ["Company", "Marketing – Team lead", "Why this agreement",
                      "Sales goals – Contracts signed – Target",
                      "If a promise is missed – If sales misses its promise – Consequence (3)",
                      "Channels – 2 – Address",
                      "Place", "Date", "Signature: Sales"]),
    (("en", "long", "de"), ["Unternehmen", "Vertrieb – Leitung", "Ort", "Datum",
                            "Unterschrift: Sales"]),
    (("fr", "short"), ["Lieu", "Date"]),
    (("en", "short"), ["Place", "Date"]),
]  # fmt: skip


@pytest.mark.parametrize(("blank", "names"), NAMED, indirect=["blank"], ids=str)
def test_fields_are_named_for_what_they_ask(blank: dict[str, str], names: list[str]) -> None:
    assert [name for name in names if name not in blank] == []
    assert [name for name in blank if name in names] == names  # in the order in which one reads
    assert list(blank.values()).count("/Sig") == 2
    assert len(blank) > 30
    assert pdfium.PdfDocument("a.pdf").get_formtype() == 1


@pytest.mark.parametrize("blank", [("fr", "short"), ("en", "short")], indirect=True, ids=str)
@pytest.mark.usefixtures("blank")
def test_the_one_page_with_fields_is_one_page() -> None:
    assert len(pdfium.PdfDocument("a.pdf")) == 1


@pytest.mark.skipif(not VALIDATOR, reason="SLA_PDF_VALIDATOR names no validator")
@pytest.mark.parametrize("blank", [one for one, _ in NAMED], indirect=True, ids=str)
@pytest.mark.usefixtures("blank")
def test_a_form_holds_both_standards() -> None:
    for standard in STANDARDS:
        command = [*VALIDATOR, standard, "a.pdf"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-2000:]


@pytest.mark.parametrize("blank", [("en", "long")], indirect=True, ids=str)
@pytest.mark.usefixtures("blank")
def test_prose_has_several_lines_and_what_one_writes_is_in_a_font_of_the_file() -> None:
    with pikepdf.open("a.pdf") as pdf:
        form = pdf.Root.AcroForm
        (font,) = form.DR.Font.values()
        assert font.FontDescriptor.FontFile2.Length1 > 10_000
        assert len(font.Widths) == font.LastChar - font.FirstChar + 1
        several = [str(one.T) for one in form.Fields if int(one.get("/Ff", 0)) & 1 << 12]
        assert several == ["An MQL is", "Why this agreement", "MQL criteria"]
        for page in pdf.pages:
            for one in [one for one in page.get("/Annots", []) if one.Subtype == "/Widget"]:
                left, bottom, right, top = map(float, one.Rect)
                assert right - left > 20
                assert top - bottom > 8


def test_a_finished_agreement_has_only_place_date_and_signatures(sla: Sla) -> None:
    example = str(ROOT / "examples" / "b2b-saas.en.yaml")
    for name in ("a.pdf", "b.pdf"):
        assert sla("render", example, "--fillable", "-o", name).code == 0
    assert fields(Path("a.pdf")) == {
        "Place": "/Tx", "Date": "/Tx",
        "Signature: Priya Raman": "/Sig", "Signature: Daniel Ortiz": "/Sig",
    }  # fmt: skip
    assert Path("a.pdf").read_bytes() == Path("b.pdf").read_bytes()
    with pikepdf.open("a.pdf") as pdf:
        assert "b2b-saas.en.yaml" in pdf.attachments
        assert pdf.open_metadata().pdfa_status == "3A"


def test_a_field_of_a_template_of_ones_own_is_named_as_well(sla: Sla, minimal: Path) -> None:
    own = minimal.parent / "ours" / "long" / "html" / "signatures.j2"
    own.parent.mkdir(parents=True)
    own.write_text(
        '<p>Seen by <input type="text" name="x"> and <input name="x"></p>'
        '<nav><h2>Menu</h2><p>Go <input name="y"></p></nav>'
        '<p><input name="signature-2" title="Sign. here"></p>',
        encoding="utf-8",
    )
    how = ("--templates", "ours", "--fillable", "-o", "a.pdf")
    assert sla("render", str(minimal), *how).code == 0
    assert fields(Path("a.pdf")) == {
        "Seen by": "/Tx", "and": "/Tx", "Menu – Go": "/Tx", "Sign here": "/Sig"
    }  # fmt: skip


def test_only_a_pdf_can_be_filled_in(sla: Sla, minimal: Path) -> None:
    refused = sla("render", str(minimal), "--fillable", "--to", "html")
    assert refused.code == 2
    assert "in a PDF only" in refused.err
    assert sla("render", str(minimal), "--fillable", "--to", "html", "--to", "pdf").code == 0
    page = minimal.with_suffix(".html").read_text(encoding="utf-8")
    assert "<input" not in page[page.index("</style>") :]


def test_a_head_that_comes_again_has_fields_of_its_own(sla: Sla, minimal: Path) -> None:
    agenda = f"[{'[…], ' * 90}x]"
    meeting = f"    - {{meeting: […], every: […], length: […], output: […], agenda: {agenda}}}\n"
    told = f"communication:\n  meetings:\n{meeting * 2}"
    minimal.write_text(minimal.read_text(encoding="utf-8") + told, encoding="utf-8")
    assert sla("render", str(minimal), "--fillable", "-o", "a.pdf").code == 0
    assert "Team meetings – Meeting – 1 – 2" in fields(Path("a.pdf"))
