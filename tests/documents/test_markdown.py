"""The Markdown: read by a parser as GitHub reads it, and the user's words stay words."""

from __future__ import annotations

import html
import itertools
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sla_cli.documents import inline
from tests.conftest import MINIMAL
from tests.examples import RENDERINGS, Rendered, Rendering

if TYPE_CHECKING:
    from pathlib import Path

    from markdown_it.token import Token

    from tests.conftest import Sla

PAGES = [one for one in RENDERINGS if one.format == "md"]
GFM = MarkdownIt("gfm-like", {"linkify": False})


def tokens(text: str) -> list[Token]:
    return GFM.parse(text)


@pytest.mark.parametrize("one", PAGES, ids=lambda one: one.file)
def test_one_title_and_headings_that_never_skip_a_level(rendered: Rendered, one: Rendering) -> None:
    heads = [
        int(t.tag[1]) for t in tokens(rendered(one).read_text("utf-8")) if t.type == "heading_open"
    ]
    assert heads.count(1) == 1
    assert heads[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(heads))


@pytest.mark.parametrize("one", PAGES, ids=lambda one: one.file)
def test_tables_are_tables_with_full_rows(rendered: Rendered, one: Rendering) -> None:
    text = rendered(one).read_text("utf-8")
    read = tokens(text)
    rows = sum(token.type == "tr_open" for token in read)
    piped = [line for line in text.splitlines() if line.startswith("|")]
    rules = [line for line in piped if re.fullmatch(r"[|\s:-]+", line)]
    assert rows == len(piped) - len(rules)
    assert len(rules) == sum(token.type == "table_open" for token in read)
    if one.form == "long":
        assert len(rules) > 4


@pytest.mark.parametrize("one", PAGES, ids=lambda one: one.file)
def test_no_trailing_space_no_html_block_one_blank_line(rendered: Rendered, one: Rendering) -> None:
    text = rendered(one).read_text("utf-8")
    assert not re.search(r"[ \t]$", text, re.MULTILINE)
    assert "\n\n\n" not in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert [t.content for t in tokens(text) if t.type == "html_block"] == []


HOSTILE = (
    "# not a heading",
    "- not an item",
    "1. not an item",
    "a | b",
    "> no quote",
    "---",
    "===",
    "<script>x</script>",
    "```",
    "[ref]: x",
    "    code",
    "* * *",
    "+ x",
    "\\",
    "|",
)


@pytest.mark.parametrize("words", HOSTILE)
def test_words_that_look_like_structure_stay_words(sla: Sla, tmp_path: Path, words: str) -> None:
    quoted = "'" + words + "'"
    head = MINIMAL.format(language="en")
    body = (
        "marketing_goals:\n  context: {0}\n  goals:\n  - what: {0}\n    owner: {0}\n"
        "sales_goals:\n  close_rates:\n  - of: {0}\n    owner: {0}\n    note: {0}\n"
    )
    for name, text in (("plain", "word"), ("other", quoted)):
        (tmp_path / f"{name}.yaml").write_text(head + body.format(text), encoding="utf-8")
        assert sla("render", f"{name}.yaml", "--to", "md").code == 0
    plain, other = (tokens((tmp_path / f"{n}.md").read_text("utf-8")) for n in ("plain", "other"))
    assert [t.type for t in plain] == [t.type for t in other]


@given(st.text(alphabet="ab #-+*_`~<>&[]()!\\|.1:/\"'\n", max_size=40))
def test_any_text_stays_on_one_line_and_in_its_cell(words: str) -> None:
    written = inline.markdown(words)
    assert "\n" not in written
    read = tokens(f"| a | b |\n| --- | --- |\n| {written} | x |\n")
    assert sum(token.type == "td_open" for token in read) == 2
    assert [token.content for token in read if token.type == "inline"][-1] == "x"


@given(st.text(alphabet="ab *_`~<>&[]()!\\|.1:/\"'\n", max_size=40))
def test_markdown_means_what_the_users_words_mean(words: str) -> None:
    """What a reader of the Markdown sees is what a reader of the HTML sees."""
    assert seen(GFM.renderInline(inline.markdown(words))) == seen(inline.html(words))


def seen(page: str) -> str:
    page = page.replace('<span class="blank">[…]</span>', "[…]")
    bare = html.unescape(page.replace("<br />", "<br>"))
    return re.sub(r"<br>\s+", "<br>", re.sub(r"\s+", " ", bare)).strip()


@pytest.mark.parametrize(
    "words",
    ["3*100*12 €", "soit 3*4*5 fois", "budget*12*1,2 / MQL", "(a+b)*12*(c)", "2**3**4", "5 %*a*12"],
)
def test_a_sum_is_no_emphasis(words: str) -> None:
    assert inline.html(words) == words == inline.plain(words)
    assert GFM.renderInline(inline.markdown(words)) == words


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("**MQL**s", "<strong>MQL</strong>s"),
        ("un *mot* fort", "un <em>mot</em> fort"),
        ("**Délai :**4 h", "<strong>Délai :</strong>4 h"),
    ],
)
def test_emphasis_of_whole_words_is_kept(words: str, page: str) -> None:
    assert inline.html(words) == page


@pytest.mark.parametrize("words", ["*x* et **y** 3*4*5", "`a` <b> | # é", "- x", "1. x &amp; y"])
def test_words_that_are_no_markdown_stay_as_they_are(words: str) -> None:
    assert html.unescape(inline.verbatim(words, as_html=True)) == words
    shown = GFM.render(inline.verbatim(words, as_html=False))
    assert html.unescape(shown) == f"<p>{words}</p>\n"


def test_a_quantity_that_is_kept_is_printed_sign_by_sign(sla: Sla, tmp_path: Path) -> None:
    text = MINIMAL.format(language="fr") + "company_goals:\n  goals:\n  - what: CA\n    target: "
    (tmp_path / "a.yaml").write_text(text + '"le *double* de 3*4*5"\n', encoding="utf-8")
    for kind in ("html", "md"):
        sla("render", "a.yaml", "--to", kind)
    assert "le *double* de 3*4*5" in (tmp_path / "a.html").read_text("utf-8")
    assert r"le \*double\* de 3\*4\*5" in (tmp_path / "a.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("written", "page"),
    [
        ("Two aims:\n- sell\n- serve", "Two aims:<br>- sell<br>- serve"),
        ("- sell\n- serve\n  well\n\nAll", "\\- sell<br>- serve well<br>All"),
        ("• sell\n• serve", "• sell<br>• serve"),
        ("1. sell\n2. serve", "1\\. sell<br>2. serve"),
        ("In order:\n1) sell\n2) serve", "In order:<br>1) sell<br>2) serve"),
        ("– sell\n– serve", "– sell<br>– serve"),
        ("We sell\n– and they do –\nall", "We sell – and they do – all"),
        ("Begun in the year\n20. Or not", "Begun in the year 20. Or not"),
        ("We sell\nand serve", "We sell and serve"),
    ],
)
def test_the_items_of_a_list_keep_their_lines(written: str, page: str) -> None:
    assert inline.markdown(written) == page
    shown = inline.html(written)
    assert re.sub(r"<br />\s+", "<br>", shown) == page.replace("\\", "")
