"""Where a page ends: no line is parted from what it opens, or belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest

from sla_cli.documents.wording import wording
from tests.conftest import MINIMAL
from tests.examples import NAMES, Rendered, Rendering

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

PARTED = (("Monday to Friday", "Public holidays"), ("Horizon: ", "Revenue"))
FRAME = """\
definitions:
{definitions}
business_hours: {{days: Monday to Friday, start: 9 a.m., end: 6 p.m., closed: Public holidays}}
company_goals:
  horizon: Year 2027
  goals: [{{what: Revenue, target: €24M}}]
"""


@pytest.mark.parametrize("count", [30, 33, 35, 36])
def test_what_belongs_together_stands_on_one_page(count: int, tmp_path: Path, sla: Sla) -> None:
    """Line by line, the end of the page comes to stand in every place."""
    terms = "\n".join(f"  - {{term: T{number}, meaning: A word.}}" for number in range(count))
    path = tmp_path / "a.yaml"
    path.write_text(
        MINIMAL.format(language="en") + FRAME.format(definitions=terms), encoding="utf-8"
    )

    sla("render", str(path))

    document = pypdfium2.PdfDocument(tmp_path / "a.pdf")
    pages = [page.get_textpage().get_text_range() for page in document]
    assert len(pages) > 1
    for first, second in PARTED:
        assert any(first in page and second in page for page in pages), (first, second)


@pytest.mark.parametrize("name", NAMES)
def test_the_first_page_ends_with_the_contents(rendered: Rendered, name: str) -> None:
    """Parties, promises, what follows a breach, and where the rest stands: one page."""
    one = Rendering(name, "long", "pdf")
    page = pypdfium2.PdfDocument(rendered(one))[0].get_textpage().get_text_range()
    words = wording(one.language)
    asked = [words.text(key) for key in ("the_marketing_team", "the_sales_team", "contents")]
    asked.append(words.text("headings", "breach"))
    assert [
        text for text in asked if text.replace("\u2019", "'") not in page.replace("\u2019", "'")
    ] == []
