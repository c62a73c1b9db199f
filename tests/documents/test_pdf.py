"""The PDF: what its readers find there, by eye, by screen reader, and by validator."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import pikepdf
import pypdfium2
import pytest
import yaml

from sla_cli.agreement.model import SECTIONS
from sla_cli.documents.wording import wording
from tests import bare
from tests.documents.leaves import folded
from tests.examples import RENDERINGS, Rendered, Rendering

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

pytestmark = bare.FONTS

PAPER = [one for one in RENDERINGS if one.format == "pdf"]
LONG = [one for one in PAPER if one.form == "long"]
SHORT = [one for one in PAPER if one.form == "short"]
FOOT = 46.0
"""The height of what stands at the foot of every page, in points."""


def name(one: Rendering) -> str:
    return one.file


@cache
def pages(path: Path) -> list[str]:
    return [p.get_textpage().get_text_bounded() for p in pypdfium2.PdfDocument(path)]


@pytest.mark.parametrize("one", SHORT, ids=name)
def test_the_short_form_is_one_a4_page(rendered: Rendered, one: Rendering) -> None:
    document = pypdfium2.PdfDocument(rendered(one))
    assert len(document) == 1
    width, height = document[0].get_size()
    assert (round(width), round(height)) == (595, 842)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_blank_short_form_is_one_page(sla: Sla, tmp_path: Path, language: str) -> None:
    sla("new", "a.yaml", "--lang", language, "--form", "short")
    assert sla("render", "a.yaml", "--form", "short").code == 0
    assert len(pages(tmp_path / "a.short.pdf")) == 1


@pytest.mark.parametrize("one", PAPER, ids=name)
def test_title_language_author_and_tags(rendered: Rendered, one: Rendering) -> None:
    said = yaml.safe_load(one.yaml.read_text(encoding="utf-8"))
    with pikepdf.open(rendered(one)) as pdf:
        assert str(pdf.Root.Lang) == one.language
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as told:
            assert said["title"] in told["dc:title"]
            assert told["dc:creator"] == [said["company"]]
            assert told["pdfuaid:part"] == "1"
            assert (told["pdfaid:part"], told["pdfaid:conformance"]) == ("3", "A")


@pytest.mark.parametrize("one", PAPER, ids=name)
def test_it_carries_the_agreement_it_is_made_from(rendered: Rendered, one: Rendering) -> None:
    with pikepdf.open(rendered(one)) as pdf:
        carried = {
            name: (file.relationship, file.get_file().read_bytes())
            for name, file in pdf.attachments.items()
        }
    expected = {one.yaml.name: (pikepdf.Name.Source, one.yaml.read_bytes())}
    table = one.yaml.with_suffix(".csv")
    if table.exists():
        expected[table.name] = (pikepdf.Name.Data, table.read_bytes())
    assert carried == expected


class Heading(NamedTuple):
    """A bookmark: what it says, and where its heading begins on which page, counted from 0."""

    title: str
    page: int
    top: float


def headings(document: pypdfium2.PdfDocument) -> list[Heading]:
    read = []
    for bookmark in document.get_toc():
        to = bookmark.get_dest()
        title = bookmark.get_title().replace("\u00a0", " ")
        read.append(Heading(title, to.get_index(), to.get_view()[1][1]))
    return read


def heading(read: list[Heading], title: str) -> int:
    """Find a heading by its words, apart from its number."""
    sought = title.replace("\u00a0", " ")
    titles = [re.sub(r"^[\d.]+ ", "", one.title) for one in read]
    assert titles.count(sought) == 1, (sought, titles)
    return titles.index(sought)


@pytest.mark.parametrize("one", LONG, ids=name)
def test_bookmarks_follow_the_sections(rendered: Rendered, one: Rendering) -> None:
    words = wording(one.language)
    read = headings(pypdfium2.PdfDocument(rendered(one)))
    keys = (*SECTIONS[:4], "mql_criteria", *SECTIONS[4:], "signatures")
    places = [heading(read, words.text("headings", key)) for key in keys]
    assert places == sorted(places)


@pytest.mark.parametrize("one", LONG, ids=name)
def test_contents_give_the_page_where_each_section_is(rendered: Rendered, one: Rendering) -> None:
    words, told = wording(one.language), pages(rendered(one))
    read = headings(pypdfium2.PdfDocument(rendered(one)))
    contents = " ".join(" ".join(told[:2]).split())
    for key in (*SECTIONS, "signatures"):
        title = words.text("headings", key).replace("\u00a0", " ")
        found = re.search(rf"{re.escape(title)} ([0-9]+)", contents)
        assert found
        assert int(found[1]) == read[heading(read, title)].page + 1


@pytest.mark.parametrize("one", LONG, ids=name)
def test_every_page_says_its_number_and_of_how_many(rendered: Rendered, one: Rendering) -> None:
    document = pypdfium2.PdfDocument(rendered(one))
    assert len(document) > 5
    for number, page in enumerate(document, 1):
        foot = page.get_textpage().get_text_bounded(top=FOOT).split()
        assert "".join(foot[-3:]) == f"{number}/{len(document)}"


@pytest.mark.parametrize("one", LONG, ids=name)
def test_the_signatures_stand_together(rendered: Rendered, one: Rendering) -> None:
    words, told = wording(one.language), pages(rendered(one))
    read = headings(pypdfium2.PdfDocument(rendered(one)))
    page = told[read[heading(read, words.text("headings", "signatures"))].page]
    signed = yaml.safe_load(one.yaml.read_text(encoding="utf-8"))["signatures"]
    assert len(signed) >= 2
    lines = [line.strip() for line in page.splitlines()]
    assert lines.count(words.text("labels", "signature")) == len(signed)
    for signature in signed:
        assert signature["name"] in lines


def alone(path: Path) -> list[str]:
    """Name the headings below which their page says nothing, but for headings and its foot."""
    document = pypdfium2.PdfDocument(path)
    read = headings(document)
    assert len(read) > 3
    left = []
    for one in read:
        # A line is a little taller than its letters: start above it.
        below = document[one.page].get_textpage().get_text_bounded(bottom=FOOT, top=one.top + 2)
        rest = folded(below)
        for other in read:
            if other.page == one.page and other.top <= one.top:
                assert folded(other.title) in rest
                rest = rest.replace(folded(other.title), "", 1)
        if not rest:
            left.append(one.title)
    return left


@pytest.mark.parametrize("one", LONG, ids=name)
def test_no_heading_is_left_alone_at_the_foot_of_a_page(rendered: Rendered, one: Rendering) -> None:
    assert alone(rendered(one)) == []


def test_a_heading_left_alone_would_be_seen(sla: Sla, minimal: Path) -> None:
    """With a style sheet that breaks the page behind what should stay with what follows it."""
    goals = "marketing_goals: {goals: [Grow], initiatives: [Write, Speak]}\n"
    minimal.write_text(minimal.read_text(encoding="utf-8") + goals, encoding="utf-8")
    theme = minimal.parent / "ours" / "theme"
    theme.mkdir(parents=True)
    (theme / "extra.css").write_text("h3 { break-after: page !important }", encoding="utf-8")
    assert sla("render", "a.yaml", "--lang", "en", "-o", "plain.pdf").code == 0
    assert sla("render", "a.yaml", "--lang", "en", "-o", "a.pdf", "--templates", "ours").code == 0
    assert alone(minimal.parent / "plain.pdf") == []
    assert alone(minimal.parent / "a.pdf") == ["1.2 Initiatives for the period"]
