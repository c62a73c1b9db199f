"""The short form fills its page: guessed near enough to be laid out once, and always one page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from sla_cli.documents import fitting, pdf
from sla_cli.documents.fitting import FULL, LARGEST, LAST, guess
from tests.documents.sizes import great
from tests.examples import EXAMPLES, NAMES

if TYPE_CHECKING:
    from pathlib import Path

    from weasyprint.document import Document

    from sla_cli.documents.own_fonts import OwnFont
    from tests.conftest import Sla


@pytest.fixture
def layouts(monkeypatch: pytest.MonkeyPatch) -> list[Document]:
    made: list[Document] = []
    lay_out = pdf._layout

    def counted(html: str, *, fillable: bool, fonts: tuple[OwnFont, ...]) -> Document:
        made.append(lay_out(html, fillable=fillable, fonts=fonts))
        return made[-1]

    monkeypatch.setattr(pdf, "_layout", counted)
    return made


@pytest.mark.parametrize("name", NAMES)
def test_an_example_fills_its_page(sla: Sla, layouts: list[Document], name: str) -> None:
    assert sla("render", str(EXAMPLES / f"{name}.yaml"), "--form", "short", "-o", "a.pdf").code == 0
    assert max(fitting._fill(one.pages) for one in layouts if len(one.pages) == 1) >= FULL
    assert len(layouts) <= 8


def test_no_text_of_an_example_is_smaller_than_nine_points(
    sla: Sla, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes, sized = [], fitting.sized

    def noted(html: str, size: float, air: float = 1) -> str:
        sizes.append(size)
        return sized(html, size, air)

    monkeypatch.setattr(fitting, "sized", noted)
    for name in NAMES:
        sla("render", str(EXAMPLES / f"{name}.yaml"), "--form", "short", "-o", f"{name}.pdf")
    assert min(sizes) >= 9


def test_what_says_little_is_set_at_the_largest_and_aired(
    sla: Sla, layouts: list[Document], minimal: Path
) -> None:
    assert sla("render", str(minimal), "--form", "short").code == 0
    assert len(layouts) == 2


def test_what_says_too_much_leaves_some_to_the_long_form(
    sla: Sla, layouts: list[Document], tmp_path: Path
) -> None:
    (tmp_path / "a.yaml").write_text(great(), encoding="utf-8")
    outcome = sla("render", "a.yaml", "--form", "short")
    assert outcome.code == 0
    full, *others = [line for line in outcome.err.splitlines() if "long form" in line]
    assert "The page was full" in full
    # What the writer may ask to keep is told apart from what never stands on the page, once.
    kinds = re.findall(r"([^,:]+) \(\d+\)", " ".join((full, *others)).lower())
    assert len(set(kinds)) == len(kinds), kinds
    assert "short: true" not in " ".join(others)
    # What is tried last may be the page with one more step of items, which did not fit.
    assert len(pypdfium2.PdfDocument(tmp_path / "a.short.pdf")) == 1
    assert len(layouts) <= 12


@pytest.mark.parametrize(
    ("lines", "low", "high"),
    [(0, 12, 12), (30, 12, 12), (55, 9.5, 11.5), (70, 8.5, 9.5), (900, 7, 7)],
)
def test_more_to_say_is_set_smaller(lines: int, low: float, high: float) -> None:
    html = f"<style></style><body>{'<li>Eight words that stand on one line' * lines}</body>"
    assert LAST <= low <= guess(html) <= high <= LARGEST
