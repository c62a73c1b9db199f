"""Lines in scripts whose fonts compose letters of shapes: what a PDF says they are."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest

from tests.conftest import MINIMAL

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

COMPOSED = [
    "العربية",  # the dots of its last letter are those of another one in the line
    "اتفاق التسويق والمبيعات",
    "شركة النور 2026",
    "پژوهش گچ",
]


def made(sla: Sla, tmp_path: Path, text: str) -> bytes:
    (tmp_path / "a.yaml").write_text(
        f"{MINIMAL.format(language='en')}purpose: The words {text} are ours.\n", encoding="utf-8"
    )
    done = sla("render", "a.yaml", "-o", "a.pdf")
    assert done.code == 0, done.err
    return (tmp_path / "a.pdf").read_bytes()


def said(data: bytes) -> list[str]:
    """Give what the lines of a PDF say they are."""
    with pikepdf.open(BytesIO(data)) as pdf:
        steps = [step for page in pdf.pages for step in pikepdf.parse_content_stream(page)]
    told = [step.operands[1] for step in steps if str(step.operator) == "BDC"]
    return [str(one.ActualText) for one in told if "/ActualText" in one]


@pytest.mark.parametrize("text", COMPOSED)
def test_a_line_says_its_words_in_the_order_in_which_they_are_read(
    sla: Sla, tmp_path: Path, text: str
) -> None:
    data = made(sla, tmp_path, text)
    assert " ".join(said(data)) == f"The words {text} are ours."
    with pypdfium2.PdfDocument(data) as document:
        seen = "".join(page.get_textpage().get_text_bounded() for page in document)
    letters = re.sub(r"[^\u0600-\u06ff]", "", text)
    assert sorted(re.sub(r"[^\u0600-\u06ff]", "", seen)) == sorted(letters)


def test_a_line_of_single_letters_needs_none(sla: Sla, tmp_path: Path) -> None:
    assert said(made(sla, tmp_path, "Œuvre, Ελλάδα, Київ, שלום")) == []
