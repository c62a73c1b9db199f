"""The HTML: valid, one file, anchors that exist, nothing of the user's that a browser would run."""

from __future__ import annotations

import itertools
import re
from html import escape, unescape
from typing import TYPE_CHECKING

import pytest
import tinyhtml5
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from tinyhtml5.parser import HTMLParser

from sla_cli.documents import inline
from sla_cli.documents.html import breakable
from tests.conftest import MINIMAL
from tests.examples import RENDERINGS, Rendered, Rendering

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from tests.conftest import Sla

PAGES = [one for one in RENDERINGS if one.format == "html"]
XHTML = "{http://www.w3.org/1999/xhtml}"


def errors(text: str) -> list[object]:
    parser = HTMLParser()
    parser.parse(text)
    return list(parser.errors)


def tree(text: str) -> Element:
    return tinyhtml5.parse(text)


@pytest.mark.parametrize("one", PAGES, ids=lambda one: one.file)
def test_a_page_is_well_formed(rendered: Rendered, one: Rendering) -> None:
    text = rendered(one).read_text(encoding="utf-8")
    assert errors(text) == []
    root = tree(text)
    assert root.get("lang") == one.language
    (title,) = root.iterfind(f"{XHTML}head/{XHTML}title")
    assert yaml.safe_load(one.yaml.read_text(encoding="utf-8"))["title"] in (title.text or "")
    assert len(list(root.iter(f"{XHTML}h1"))) == 1
    assert len(list(root.iter(f"{XHTML}main"))) == 1


@pytest.mark.parametrize("one", PAGES, ids=lambda one: one.file)
def test_headings_never_skip_a_level(rendered: Rendered, one: Rendering) -> None:
    root = tree(rendered(one).read_text(encoding="utf-8"))
    levels = [int(e.tag[-1]) for e in root.iter() if re.fullmatch(rf"{XHTML}h[1-6]", str(e.tag))]
    assert levels[0] == 1
    assert len(levels) > 6
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize("one", PAGES, ids=lambda one: one.file)
def test_ids_are_unique_and_links_lead_somewhere(rendered: Rendered, one: Rendering) -> None:
    root = tree(rendered(one).read_text(encoding="utf-8"))
    ids = [str(element.get("id")) for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    links = [str(e.get("href")) for e in root.iter(f"{XHTML}a")]
    targets = {link[1:] for link in links if link.startswith("#")}
    assert targets <= set(ids)
    labelled = {str(e.get("aria-labelledby")) for e in root.iter() if e.get("aria-labelledby")}
    assert labelled <= set(ids)
    if one.form == "long":
        assert len(targets) > 30
        assert labelled


@pytest.mark.parametrize("one", PAGES, ids=lambda one: one.file)
def test_the_page_is_one_file(rendered: Rendered, one: Rendering) -> None:
    text = rendered(one).read_text(encoding="utf-8")
    assert re.findall(r"url\((?!\"data:)", text) == []
    assert re.findall(r"<(?:script|link|img|iframe|object|embed)\b|\ssrc=|@import", text) == []


def test_the_validator_would_see_a_fault() -> None:
    assert errors("<!DOCTYPE html><title>x</title><p><table><p>y</table></b>")


HOSTILE = (
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "![x](https://example.org/pixel.png)",
    "<img src=x onerror=alert(1)>",
    "{{ 7 * 7 }} {% include '/etc/passwd' %}",
    "</style><style>body{display:none}",
    "&lt;script&gt; <!-- --> ]]>",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
)


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("form", ["long", "short"])
def test_words_from_a_stranger_stay_words(sla: Sla, tmp_path: Path, words: str, form: str) -> None:
    quoted = "'" + words.replace("'", "''") + "'"
    text = MINIMAL.format(language="en").replace("Acme", quoted)
    text += f"title: {quoted}\nmarketing_goals:\n  - what: {quoted}\n    target: {quoted[:1]}1 %'\n"
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    assert sla("render", "a.yaml", "--to", "html", "--form", form).code == 0
    page = next(tmp_path.glob("*.html")).read_text(encoding="utf-8")
    assert errors(page) == []
    root = tree(page)
    tags = {str(element.tag).removeprefix(XHTML) for element in root.iter()}
    assert not tags & {"script", "img", "iframe", "object"}
    assert len(list(root.iter(f"{XHTML}style"))) == 1
    assert not any(name.startswith("on") for element in root.iter() for name in element.attrib)
    for link in root.iter(f"{XHTML}a"):
        assert str(link.get("href")).startswith(("#", "http", "mailto:"))
    assert "49" not in "".join(root.find(f"{XHTML}body").itertext())  # type: ignore[union-attr]


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"])))
def test_any_text_is_safe_html(words: str) -> None:
    page = f"<!DOCTYPE html><title>x</title><p>{inline.html(words)}</p>"
    names = {str(element.tag).removeprefix(XHTML) for element in tree(page).iter()}
    allowed = {"html", "head", "title", "body", "p", "em", "strong", "code", "a", "br", "s", "span"}
    assert names <= allowed


@given(st.text(alphabet="abc *_`~<>&[]()!\\\"'\n", max_size=40))
def test_marks_never_break_the_paragraph(words: str) -> None:
    page = tree(f"<!DOCTYPE html><title>x</title><p>{inline.html(words)}</p>")
    assert len(list(page.iter(f"{XHTML}p"))) == 1


def test_dark_colours_are_legible() -> None:
    from sla_cli.documents.theme import LEGIBLE, contrast
    from tests.examples import ROOT

    css = (ROOT / "templates" / "theme" / "screen.css").read_text(encoding="utf-8")
    dark = css.partition("prefers-color-scheme: dark")[2]
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", dark))
    for name in ("ink", "soft", "accent", "marketing", "sales"):
        for ground in ("paper", "wash"):
            assert contrast(colours[name], colours[ground]) >= LEGIBLE, (name, ground)


@given(st.text(st.sampled_from("<>&;l #ab"), max_size=60))
@example("<iframe src")
def test_what_may_break_says_the_same(text: str) -> None:
    for body in (f"<td>{escape(text)}</td>", escape(text * 50)):
        assert unescape(re.sub("<[^>]*>", "", breakable(body))) == unescape(
            re.sub("<[^>]*>", "", body)
        )
