"""The PDF: what its readers find there, by eye, by screen reader, and by validator."""

from __future__ import annotations

import os
import shlex
import subprocess
from functools import cache
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest

from sla_cli.documents.wording import wording
from tests.examples import EXAMPLES, NAMES, RENDERINGS, Rendering

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

PAPER = [one for one in RENDERINGS if one.format == "pdf"]
LONG = [one for one in PAPER if one.form == "long"]
SHORT = [one for one in PAPER if one.form == "short"]
# The command that checks files: it takes the standard first, `ua1` or `3a`.
STANDARDS = ("ua1", "3a")
VALIDATOR = [
    word for word in shlex.split(os.environ.get("SLA_PDF_VALIDATOR", "")) if word not in STANDARDS
]


def name(one: Rendering) -> str:
    return one.file.name


@cache
def pages(path: Path) -> list[str]:
    return [p.get_textpage().get_text_bounded() for p in pypdfium2.PdfDocument(path)]


@pytest.mark.parametrize("one", SHORT, ids=name)
def test_the_short_form_is_one_a4_page(one: Rendering) -> None:
    document = pypdfium2.PdfDocument(one.file)
    assert len(document) == 1
    width, height = document[0].get_size()
    assert (round(width), round(height)) == (595, 842)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_blank_short_form_is_one_page(sla: Sla, tmp_path: Path, language: str) -> None:
    sla("new", "a.yaml", "--lang", language, "--form", "short")
    assert sla("render", "a.yaml", "--form", "short").code == 0
    assert len(pages(tmp_path / "a.short.pdf")) == 1


@pytest.mark.parametrize("one", PAPER, ids=name)
def test_title_language_author_and_tags(one: Rendering) -> None:
    with pikepdf.open(one.file) as pdf:
        assert str(pdf.Root.Lang) == one.name.partition(".")[2]
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as told:
            assert told["dc:title"]
            assert told["pdfuaid:part"] == "1"
            assert (told["pdfaid:part"], told["pdfaid:conformance"]) == ("3", "A")


@pytest.mark.parametrize("one", PAPER, ids=name)
def test_it_carries_the_agreement_it_is_made_from(one: Rendering) -> None:
    with pikepdf.open(one.file) as pdf:
        carried = {
            name: (file.relationship, file.get_file().read_bytes())
            for name, file in pdf.attachments.items()
        }
    expected = {one.yaml.name: (pikepdf.Name.Source, one.yaml.read_bytes())}
    table = one.yaml.with_suffix(".csv")
    if table.exists():
        expected[table.name] = (pikepdf.Name.Data, table.read_bytes())
    assert carried == expected


@pytest.mark.parametrize("one", LONG, ids=name)
def test_bookmarks_follow_the_sections(one: Rendering) -> None:
    words = wording(one.name.partition(".")[2])
    outline = [item.get_title() for item in pypdfium2.PdfDocument(one.file).get_toc()]
    places = [
        next(n for n, title in enumerate(outline) if words.text("headings", key) in title)
        for key in (
            "company_goals",
            "marketing_goals",
            "sales_goals",
            "lead_handoff",
            "mql_criteria",
            "communication",
            "reporting",
            "signatures",
        )
    ]
    assert places == sorted(places)


@pytest.mark.parametrize("one", LONG, ids=name)
def test_contents_give_the_page_where_each_section_is(one: Rendering) -> None:
    words = wording(one.name.partition(".")[2])
    told = pages(one.file)
    for key in ("company_goals", "sales_goals", "lead_handoff", "reporting", "signatures"):
        heading = words.text("headings", key).replace("\u00a0", " ")
        line = next(line for line in told[1].replace("\u00a0", " ").splitlines() if heading in line)
        number = int(line.split()[-1])
        assert heading in told[number - 1].replace("\u00a0", " ")


@pytest.mark.parametrize("one", LONG, ids=name)
def test_every_page_says_its_number_and_of_how_many(one: Rendering) -> None:
    told = pages(one.file)
    for number, text in enumerate(told, 1):
        flat = text.replace("\u2009", " ")
        assert f"{number} / {len(told)}" in flat or f"{number}/{len(told)}" in flat.replace(" ", "")


@pytest.mark.parametrize("one", LONG, ids=name)
def test_the_signatures_stand_together(one: Rendering) -> None:
    words = wording(one.name.partition(".")[2])
    heading = words.text("headings", "signatures")
    where = [n for n, text in enumerate(pages(one.file)) if heading in text and n > 1]
    assert len(where) == 1
    page = pages(one.file)[where[0]]
    lines = page.count(words.text("labels", "signature") + "\r") + page.endswith("Signature")
    assert lines >= 2


@pytest.mark.parametrize("one", LONG, ids=name)
def test_no_heading_is_left_alone_at_the_foot_of_a_page(one: Rendering) -> None:
    words = wording(one.name.partition(".")[2])
    entries = {
        words.text("headings", key)
        for key in (
            "company_goals",
            "marketing_goals",
            "sales_goals",
            "lead_handoff",
            "mql_criteria",
            "lead_scoring",
            "criteria",
            "communication",
            "reporting",
            "tools",
            "indicators",
            "rejection",
            "escalation",
            "meetings",
            "channels",
            "close_rates",
            "response",
            "records",
            "process",
        )
    }
    for text in pages(one.file)[2:]:
        body = [line.strip() for line in text.replace("\u00a0", " ").splitlines() if line.strip()]
        furniture = 4  # running header and footer come last or first; none of them is a heading
        tail = [line.lstrip("0123456789. ") for line in body[-furniture:]]
        assert tail[0] not in entries or len(body) > furniture


MARKED = """\
purpose: >-
  See [the **whole** guide](https://example.org), `code`, *stress*, ~~old~~, […] and
  [`tool`](https://example.org/t).
"""


@pytest.mark.skipif(not VALIDATOR, reason="SLA_PDF_VALIDATOR names no validator")
@pytest.mark.parametrize("form", ["long", "short"])
def test_marks_in_the_users_words_are_accessible(sla: Sla, minimal: Path, form: str) -> None:
    minimal.write_text(minimal.read_text() + MARKED, encoding="utf-8")
    assert sla("render", "a.yaml", "--form", form, "-o", "a.pdf").code == 0
    check([str(minimal.with_suffix(".pdf"))])


@pytest.mark.skipif(not VALIDATOR, reason="SLA_PDF_VALIDATOR names no validator")
@pytest.mark.parametrize("form", ["long", "short"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_blank_is_accessible(sla: Sla, tmp_path: Path, form: str, language: str) -> None:
    sla("new", "a.yaml", "--lang", language, "--form", form)
    assert sla("render", "a.yaml", "--form", form, "-o", "a.pdf").code == 0
    check([str(tmp_path / "a.pdf")])


@pytest.mark.skipif(not VALIDATOR, reason="SLA_PDF_VALIDATOR names no validator")
def test_accessible_by_the_standard() -> None:
    files = [str(EXAMPLES / f"{name}{form}.pdf") for name in NAMES for form in ("", ".short")]
    check(files)


def check(files: list[str]) -> None:
    for standard in STANDARDS:
        command = [*VALIDATOR, standard, *files]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-2000:]
