"""Sections of the company's own: in every format, at their place, and nothing foreign in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sla_cli.documents import blocks

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

SECTIONS = """\
company_goals: {goals: [Sell more]}
reporting: {success: [We sold more]}
extra_sections:
  - title: Preamble
    after: start
    text: We want to sell *together*.
  - title: Personal data
    after: company_goals
    text: |
      # Retention

      | Data | Kept |
      | ---- | ---- |
      | Lead | 3 years |

      - one
      - two

        and more
  - title: After nothing
    after: communication
    text: "It follows the last section there is."
  - title: Last
    text: The end.
"""
ORDER = ["Preamble", "Company goals", "Personal data", "After nothing", "Reporting", "Last"]


@pytest.fixture
def agreement(minimal: Path) -> str:
    minimal.write_text(minimal.read_text(encoding="utf-8") + SECTIONS, encoding="utf-8")
    return str(minimal)


@pytest.mark.parametrize("format_", ["md", "html"])
def test_they_stand_at_their_place(sla: Sla, agreement: str, format_: str) -> None:
    page = sla("render", agreement, "--to", format_, "--lang", "en", "-o", "-").out
    body = page[page.find("<main>") + 1 :]
    heads = [body.index(f"\n## {t}" if format_ == "md" else f">{t} <a") for t in ORDER
             if t not in ("Company goals", "Reporting")]  # fmt: skip
    assert heads == sorted(heads)
    places = [body.index(title) for title in ORDER]
    assert places == sorted(places)


def test_their_markdown_is_whole(sla: Sla, agreement: str) -> None:
    page = sla("render", agreement, "--to", "html", "--lang", "en", "-o", "-").out
    assert "<h3>Retention</h3>" in page
    assert '<th scope="col">Data</th>' in page
    assert "<em>together</em>" in page
    assert 'href="#extra-2">Personal data</a>' in page
    text = sla("render", agreement, "--to", "md", "--lang", "en", "-o", "-").out
    assert "### Retention\n\n| Data | Kept |\n| ---- | ---- |" in text
    assert "- one\n- two\n\n  and more" in text


@pytest.mark.parametrize(
    ("passage", "found"),
    [
        ("Fine <b>bold</b>", "<b>"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("A ![logo](https://example.com/x.png)", "![logo](https://example.com/x.png)"),
    ],
)
def test_html_and_pictures_are_refused(sla: Sla, minimal: Path, passage: str, found: str) -> None:
    text = minimal.read_text(encoding="utf-8")
    minimal.write_text(f'{text}extra_sections: [{{title: X, text: "{passage}"}}]', encoding="utf-8")
    told = sla("validate", str(minimal))
    assert told.code == 1
    assert "[passage-markup]" in told.out
    assert found in told.out


@given(st.text(alphabet="ab #-*>|`\n1.[]()<&=_~\\…", max_size=60))
def test_no_passage_makes_html_of_its_own(text: str) -> None:
    made = blocks.html(text)
    assert "<script" not in made
    assert "<h1" not in made
    assert "<h2" not in made


@given(st.text(alphabet="ab #-*>|`\n1.=", min_size=1, max_size=60))
def test_a_passage_in_markdown_says_the_same(text: str) -> None:
    """Read back, the passage is the one that was written, but for the level of its headings."""
    reader = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    kinds = [(t.type, t.content) for t in reader.parse(blocks.markdown(text))]
    assert kinds == [(t.type, t.content) for t in reader.parse(text.strip())]


@pytest.mark.parametrize("mark", ["- ", "> "])
@pytest.mark.parametrize("levels", range(5, 21))
def test_what_is_too_deep_is_refused_and_nothing_else_is_lost(
    sla: Sla, minimal: Path, levels: int, mark: str
) -> None:
    deep = "".join(f"      {mark * level}level {level}\n" for level in range(1, levels + 1))
    extra = f"extra_sections:\n  - title: Levels\n    text: |\n{deep}"
    minimal.write_text(minimal.read_text(encoding="utf-8") + extra, encoding="utf-8")
    for format_ in ("md", "html"):
        done = sla("render", str(minimal), "--to", format_, "-o", "-")
        assert done.code == int("passage-too-deep" in done.err)
        assert done.code or f"level {levels}" in done.out
    if levels <= 6:
        assert done.code == 0
