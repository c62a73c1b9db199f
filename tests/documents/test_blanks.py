"""A blank agreement on paper: lines for a pen, empty rows, and no mark of a blank in print."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
import pytest

from sla_cli.agreement.frame import Definition, Member, Team
from sla_cli.documents.blanks import for_pen
from sla_cli.documents.room import room
from tests.conftest import MINIMAL
from tests.documents.word import text as word_text
from tests.examples import ROOT

if TYPE_CHECKING:
    from tests.conftest import Sla

B = "[…]"
MARK = f'<span class="blank">{B}</span>'
MILLIMETRE = 72 / 25.4


@pytest.mark.parametrize(
    ("items", "given", "spare"),
    [
        ((B,), 1, 2),
        ((B, B), 2, 1),
        ((B, B, B, B), 4, 0),
        (("a", B), 2, 0),
        (("a", "b"), 2, 0),
        ((), 0, 0),
        ((Definition(term="MQL", meaning=B),), 1, 2),
        ((Definition(term=B, meaning=B), Definition(term="SAL", meaning=B)), 2, 1),
        ((Definition(term="MQL", meaning=B), Definition(term="SAL", meaning="x")), 2, 0),
        ((Member(name=B, role="x"), Member(name=B, email=B)), 2, 1),
        ((Member(name="Ana", role="Head of sales", email=B),), 1, 2),
        ((Team(team="A", lead="Ana", role="Head", email=B),), 1, 0),
        ((Team(team="A", lead="Ana", role="Head", email=B, phone=B),), 1, 2),
    ],
)
def test_a_list_that_is_still_blank_has_empty_places(
    items: tuple[object, ...], given: int, spare: int
) -> None:
    found = room(items, pen=True)
    assert (found.given, len(found.items) - found.given) == (given, spare)
    assert found.items[:given] == items
    assert room(items, pen=False).items == items


def test_an_empty_place_is_blank_wherever_another_says_something() -> None:
    empty = room((Member(name=B, role="x"), Member(name=B, email=B)), pen=True).items[-1]
    assert isinstance(empty, Member)
    assert [str(getattr(value, "text", value)) for value in empty.values().values()] == [B] * 3


@pytest.mark.parametrize(
    ("page", "kind", "lines"),
    [
        (f"<p>{MARK}</p>", "blank prose", 3),
        (f'<p class="lead">{MARK}</p>', "blank prose", 3),
        (f'<p class="note">{MARK}</p>', "blank prose", 3),
        (f'<p class="company">{MARK}</p>', "blank line", 0),
        (f'<p data-asks="Team">{MARK}</p>', "blank line", 0),
        (f"<td>{MARK}</td>", "blank line", 0),
        (f'<th scope="row"><span class="no" id="1.1">1.1</span> {MARK}</th>', "blank line", 0),
        (f'<th>{MARK} <a class="anchor" href="#x">#</a></th>', "blank line", 0),
        (f"<li>{MARK}</li>", "blank line", 0),
        (f"<dd>\n{MARK}\n</dd>", "blank line", 0),
        (f"<p>from {MARK} on</p>", "blank", 0),
        (f"<td>{MARK} · {MARK}</td>", "blank", 0),
        (f"<p><b>{MARK}</b></p>", "blank", 0),
    ],
)
def test_a_blank_takes_the_place_it_has_to_itself(page: str, kind: str, lines: int) -> None:
    drawn = for_pen(page, screen=False)
    assert B not in drawn
    assert set(re.findall(r'class="(blank[^"]*)"', drawn)) == {kind}
    assert drawn.count('class="ruled"') == lines
    assert for_pen(page, screen=True).count(B) == page.count(B)


BLANK_FORMS = [
    *((language, form, theme) for language in ("fr", "en") for form in ("long", "short")
      for theme in ("classic", "plain")),
    ("de", "long", "modern"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "form", "theme"), BLANK_FORMS)
def test_nothing_in_print_is_marked_as_blank(
    sla: Sla, language: str, form: str, theme: str
) -> None:
    own = "en" if language == "de" else language
    assert sla("new", "a.yaml", "--lang", own, "--form", form, "--no-schema").code == 0
    how = ("--form", form, "--theme", theme, "--lang", language, "-o", "a.pdf")
    assert sla("render", "a.yaml", *how).code == 0
    document = pdfium.PdfDocument("a.pdf")
    text = "".join(page.get_textpage().get_text_range() for page in document)
    assert "[" not in text
    assert "]" not in text
    assert len(text) > 500


def test_lines_are_as_long_as_their_place_and_far_enough_apart(sla: Sla) -> None:
    told = 'purpose: "[…]"\nbusiness_hours: {days: Monday, closed: ["[…]"]}\n'
    Path("a.yaml").write_text(MINIMAL.format(language="en") + told, encoding="utf-8")
    assert sla("render", "a.yaml", "-o", "a.pdf").code == 0
    page = pdfium.PdfDocument("a.pdf")[0]
    drawn = page.get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_PATH])
    boxes = [[edge / MILLIMETRE for edge in one.get_bounds()] for one in drawn]
    # A line is the lower edge of the box that one writes in.
    lines = [box for box in boxes if 8 < box[3] - box[1] < 9]
    assert [round(right - left) for left, _, right, _ in lines] == [168] * 3 + [132]
    assert [round(one[1] - other[1], 1) for one, other in pairwise(lines[:3])] == [8.5, 8.5]


def test_every_cell_of_a_blank_table_has_a_line(sla: Sla) -> None:
    told = (
        "reporting:\n  tools: [{tool: […], for: […], access: […]}]\n"
        "sales_goals:\n  goals: [{what: Contracts, target: […], owner: […]}]\n"
        "  close_rates: [{of: Leads, matched: […], closed: […]}]\n"
    )
    Path("a.yaml").write_text(MINIMAL.format(language="en") + told, encoding="utf-8")
    assert sla("render", "a.yaml", "--to", "html", "-o", "a.html").code == 0
    page = Path("a.html").read_text(encoding="utf-8")
    tables = re.findall(r"<table.*?</table>", page, re.DOTALL)
    assert len(tables) == 3
    for table in tables:
        rows = re.findall(r"<tr.*?</tr>", table, re.DOTALL)[1:]
        assert len(rows) == 3
        for row in rows:
            cells = re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row, re.DOTALL)
            assert all(cell.strip() for cell in cells)
        assert len(re.findall(r'<tr class="[^"]*spare', table)) == 2
        for row in rows[1:]:
            assert row.count('class="blank line"') == len(re.findall("<t[dh]", row))


def test_a_written_agreement_has_no_rows_to_write_in(sla: Sla) -> None:
    example = ROOT / "examples" / "agency.en.yaml"
    assert sla("render", str(example), "--to", "html", "-o", "a.html").code == 0
    page = Path("a.html").read_text(encoding="utf-8")
    body = page[page.index("</style>") :]
    assert "spare" not in body
    assert "to-write" not in body
    assert 'class="blank' not in body


def test_word_and_markdown_keep_the_marks_and_have_no_empty_rows(sla: Sla) -> None:
    assert sla("new", "a.yaml", "--lang", "en", "--form", "long", "--no-schema").code == 0
    for name in ("a.docx", "a.md"):
        assert sla("render", "a.yaml", "-o", name).code == 0
    written = word_text(Path("a.docx"))
    assert 100 < written.count(B) < 150  # with empty rows there would be twice as many
    assert Path("a.md").read_text(encoding="utf-8").count(B) > 100
