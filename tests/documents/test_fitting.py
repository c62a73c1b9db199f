"""The short form fills its page: guessed near enough to be laid out once, and always one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sla_cli.documents import fitting, pdf
from sla_cli.documents.fitting import FULL, LARGEST, SMALLEST, guess
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
def test_an_example_is_laid_out_once_and_fills_its_page(
    sla: Sla, layouts: list[Document], name: str
) -> None:
    assert sla("render", str(EXAMPLES / f"{name}.yaml"), "--form", "short", "-o", "a.pdf").code == 0
    assert len(layouts) == 1
    assert FULL <= fitting._fill(layouts[0].pages) <= 1


def test_what_says_little_is_set_at_the_largest(
    sla: Sla, layouts: list[Document], minimal: Path
) -> None:
    assert sla("render", str(minimal), "--form", "short").code == 0
    assert len(layouts) == 1


def test_what_says_too_much_leaves_some_to_the_long_form(
    sla: Sla, layouts: list[Document], tmp_path: Path
) -> None:
    (tmp_path / "a.yaml").write_text(great(), encoding="utf-8")
    outcome = sla("render", "a.yaml", "--form", "short")
    assert outcome.code == 0
    assert "The page was full" in outcome.err
    assert len(layouts[-1].pages) == 1
    assert len(layouts) <= 12


@pytest.mark.parametrize(
    ("lines", "low", "high"),
    [(0, 10, 10), (30, 10, 10), (55, 8.5, 9.5), (70, 7.3, 8.3), (900, 7, 7)],
)
def test_more_to_say_is_set_smaller(lines: int, low: float, high: float) -> None:
    html = f"<style></style><body>{'<li>Eight words that stand on one line' * lines}</body>"
    assert SMALLEST <= low <= guess(html) <= high <= LARGEST
