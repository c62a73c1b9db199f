"""`--fillable`: fields for what is blank and for who signs, and no more standards than it keeps."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2 as pdfium
import pytest

from tests import bare
from tests.examples import ROOT

if TYPE_CHECKING:
    from tests.conftest import Sla

pytestmark = bare.FONTS


def fields(path: Path) -> dict[str, str]:
    with pikepdf.open(path) as pdf:
        form = list(pdf.Root.AcroForm.Fields)
        assert all(str(field.TU) for field in form)
        names = [str(field.T) for field in form]
        assert len(set(names)) == len(names)
        return dict(zip(names, (str(field.FT) for field in form), strict=True))


@pytest.mark.parametrize("form", ["long", "short"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_blank_template_is_a_form(sla: Sla, form: str, language: str) -> None:
    assert sla("new", "a.yaml", "--lang", language, "--form", form, "--no-schema").code == 0
    done = sla("render", "a.yaml", "--form", form, "--fillable", "-o", "a.pdf")
    assert done.code == 0
    assert "PDF/UA" in done.err
    found = fields(Path("a.pdf"))
    signatures = [name for name in found if found[name] == "/Sig"]
    assert signatures == ["signature-1", "signature-2"]
    assert {"date-1", "date-2"} <= set(found)
    assert len([name for name in found if name.startswith("blank-")]) > 20
    pdf = pdfium.PdfDocument("a.pdf")
    assert pdf.get_formtype() == 1
    assert form == "long" or len(pdf) == 1


def test_a_finished_agreement_has_only_dates_and_signatures(sla: Sla) -> None:
    example = str(ROOT / "examples" / "b2b-saas.en.yaml")
    for name in ("a.pdf", "b.pdf"):
        assert sla("render", example, "--fillable", "-o", name).code == 0
    assert fields(Path("a.pdf")) == {
        "date-1": "/Tx", "signature-1": "/Sig", "date-2": "/Tx", "signature-2": "/Sig"
    }  # fmt: skip
    assert Path("a.pdf").read_bytes() == Path("b.pdf").read_bytes()
    with pikepdf.open("a.pdf") as pdf:
        assert "b2b-saas.en.yaml" in pdf.attachments
        assert not pdf.open_metadata().pdfa_status


def test_only_a_pdf_can_be_filled_in(sla: Sla, minimal: Path) -> None:
    refused = sla("render", str(minimal), "--fillable", "--to", "html")
    assert refused.code == 2
    assert "in a PDF only" in refused.err
    assert sla("render", str(minimal), "--fillable", "--to", "html", "--to", "pdf").code == 0
    page = minimal.with_suffix(".html").read_text(encoding="utf-8")
    assert "<input" not in page[page.index("</style>") :]
