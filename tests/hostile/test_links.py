"""Attacks by way of addresses: what is a link in every format, and what stays text in all."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pikepdf
import pypdfium2
import pytest
import tinyhtml5
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import sla_cli
from sla_cli.cli.app import main
from sla_cli.documents import blocks, inline
from sla_cli.documents.links import is_link
from tests.conftest import MINIMAL

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown_it.token import Token

    from tests.conftest import Sla

HEAD = MINIMAL.format(language="en")


class Address(NamedTuple):
    """An address as it is written, whether it is a link, and how it is seen where it is none."""

    written: str
    href: str = ""
    seen: str = ""

    @property
    def works_on_paper(self) -> bool:
        """Whether it leads somewhere from a PDF."""
        return ":" in self.href or self.href == "#signatures"


ADDRESSES = (
    Address("https://acme.com/", "https://acme.com/"),
    Address("http://acme.com/x?y=1#z", "http://acme.com/x?y=1#z"),
    Address("HTTPS://acme.com/up", "HTTPS://acme.com/up"),
    Address("mailto:a@b.com", "mailto:a@b.com"),
    Address("tel:+33123456789", "tel:+33123456789"),
    Address("#signatures", "#signatures"),
    Address("#nowhere", "#nowhere"),
    Address("plan.html", "plan.html"),
    Address("sub/plan.html", "sub/plan.html"),
    Address("./own.html", "./own.html"),
    Address("sub/../own.html", "sub/../own.html"),
    Address("own.html?x=1", "own.html?x=1"),
    Address("javascript:alert(1)"),
    Address("JaVaScRiPt:alert(2)"),
    Address("&#106;avascript:alert(3)", seen="javascript:alert(3)"),
    Address("javascript&colon;alert(4)", seen="javascript:alert(4)"),
    Address("java&#10;script:alert(5)", seen="script:alert(5)"),
    Address("&#1;javascript:alert(6)", seen="javascript:alert(6)"),
    Address("%6aavascript:alert(7)"),
    Address("javascript%3Aalert(8)"),
    Address("data:text/html;base64,PHNjcmlwdD4="),
    Address("vbscript:msgbox(1)"),
    Address("file:///etc/passwd"),
    Address("FILE:/etc/shadow"),
    Address("blob:https://acme.com/1"),
    Address("filesystem:https://acme.com/2"),
    Address("ftp://acme.com/3"),
    Address("ms-word:ofe%7Cu%7Chttps://acme.com/4"),
    Address("view-source:https://acme.com/5"),
    Address("about:blank"),
    Address("C:/Windows/6"),
    Address("../7"),
    Address("sub/../../8"),
    Address("%2e%2e/9"),
    Address("..%2f10"),
    Address("%252e%252e/11"),
    Address("%25252525252e/11b"),
    Address("/etc/12"),
    Address("//evil.org/13"),
    Address("%2f%2fevil.org/14"),
    Address("/\\evil.org/15"),
    Address("\\\\\\\\evil.org/16", seen="\\\\evil.org/16"),
    Address("%5C%5Cevil.org/17"),
    Address("sub\\..\\..\\18", seen="sub"),
    Address("https:evil.org/19"),
    Address("https:///evil.org/20"),
    Address("https://acme.com@evil.org/21"),
    Address("https://acme.com%5C@evil.org/22"),
    Address("a%00b/23"),
    Address("%0d%0aSet-Cookie:24"),
    Address("%20/25"),
    Address("<  javascript:alert(26)>", seen="javascript:alert(26)"),
    Address(".../27"),
    Address("mailto:"),
    Address("mailto:a@b.com%0d%0abcc:c@d.com"),
    Address("tel:%00"),
    Address(""),
    Address("<>"),
)
AUTOLINKS = (
    Address("<https://acme.com/a>", "https://acme.com/a"),
    Address("<https://acme.com/%E2%80%AEgpj>", "https://acme.com/%E2%80%AEgpj"),
    Address("<https://acme.com/%0A%0A%23%20Title>", "https://acme.com/%0A%0A%23%20Title"),
    Address("<a@b.org>", "mailto:a@b.org"),
    Address("<javascript:alert(30)>"),
    Address("<data:text/html,31>"),
    Address("<file:///etc/32>"),
    Address("[33]: javascript:alert(33)"),
    Address("[y [x](javascript:34)](javascript:alert(34))"),
    Address("[x](javascript:35 '35')"),
    Address("[![x](../36.png)](javascript:36)"),
    Address("![x](pixel.png)", "pixel.png"),
    Address("![x](https://acme.com/pixel.png)", "https://acme.com/pixel.png"),
    Address("![x](file:///37.png)"),
)
ROWS = (*(one._replace(written=f"[word]({one.written})") for one in ADDRESSES), *AUTOLINKS)
LINKS = {one.href for one in ROWS if one.href}
IN_PASSAGE = [one for one in ROWS if "![" not in one.written]


class Anyone(MarkdownIt):
    """A reader of Markdown that links to whatever is written."""

    def validateLink(self, url: str) -> bool:  # noqa: N802
        return True


class Made(NamedTuple):
    """The documents of an agreement that holds every row, in a value and in a passage."""

    html: Element
    markdown: list[Token]
    pdf: Path
    words: dict[str, str]
    """What is seen of each, without its spaces."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("links")
    goals = [{"what": one.written, "target": "5%", "where": "CRM"} for one in ROWS]
    items = "\n\n".join(
        f"- {one.written}" for one in IN_PASSAGE if not one.written.startswith("[33")
    )
    cells = "\n".join(f"| {one.written} |" for one in IN_PASSAGE)
    text = f"{items}\n\n[33]: javascript:alert(33)\n\n[33] [word][34]\n\n[34]: file:///34\n"
    sections = [
        {"title": "List", "text": text},
        {"title": "Table", "text": f"| a |\n|-|\n{cells}\n"},
    ]
    written = (
        f"{HEAD}marketing_goals: {json.dumps(goals)}\nextra_sections: {json.dumps(sections)}\n"
    )
    (folder / "a.yaml").write_text(written, encoding="utf-8")
    formats = (word for name in ("pdf", "html", "md") for word in ("--to", name))
    assert main(["render", str(folder / "a.yaml"), *formats]) == 0
    page = tinyhtml5.parse((folder / "a.html").read_text("utf-8"), namespace_html_elements=False)
    reader = Anyone("commonmark").enable(["table", "strikethrough"])
    read = reader.parse((folder / "a.md").read_text(encoding="utf-8"))
    inside = [child for token in read for child in token.children or ()]
    words = {
        "html": "".join(page.find("body").itertext()),
        "md": "".join(child.content for child in inside),
        "pdf": words_of(folder / "a.pdf"),
    }
    words = {name: bare(text) for name, text in words.items()}
    return Made(page, inside, folder / "a.pdf", words)


def test_html_links_to_what_is_allowed_and_to_nothing_else(made: Made) -> None:
    ours = {f"#{one.get('id')}" for one in made.html.iter() if one.get("id")}
    found = {one.get("href") for one in made.html.iter("a")}
    assert found - ours == LINKS - ours
    assert {one.tag for one in made.html.iter()}.isdisjoint({"script", "iframe", "object", "embed"})


def test_markdown_links_to_what_is_allowed_and_to_nothing_else(made: Made) -> None:
    links = [child for child in made.markdown if child.type == "link_open"]
    assert {link.attrGet("href") for link in links} == LINKS
    assert not any(child.content.startswith("Title") for child in made.markdown)
    assert {child.type for child in made.markdown}.isdisjoint({"image", "html_inline"})


def test_a_pdf_links_to_what_works_from_paper(made: Made) -> None:
    with pikepdf.open(made.pdf) as pdf:
        links = [one for page in pdf.pages for one in page.get("/Annots", ())]
        found = {str(one.A.URI) for one in links if "/A" in one}
        places = {f"#{one.Dest}" for one in links if "/Dest" in one}
        assert {str(one.A.S) for one in links if "/A" in one} == {"/URI"}
    expected = {one.href for one in ROWS if one.works_on_paper}
    assert found == {href for href in expected if href[0] != "#"}
    assert "#signatures" in places
    assert "#nowhere" not in places


@pytest.mark.parametrize("one", [one for one in ROWS if not one.href], ids=lambda one: one.written)
def test_what_is_no_link_stays_for_everyone_to_see(made: Made, one: Address) -> None:
    visible = bare(one.seen or one.written.replace("\\\\", "\\"))
    assert [name for name, words in made.words.items() if visible not in words] == []


@pytest.mark.parametrize(
    "one", [one for one in ADDRESSES if one.href and not one.works_on_paper and one.href[0] != "#"],
    ids=lambda one: one.written,
)  # fmt: skip
def test_what_does_not_work_on_paper_is_told_in_words(made: Made, one: Address) -> None:
    assert bare(f"word ({one.href})") in made.words["pdf"]


def bare(text: str) -> str:
    return re.sub(r"[\s\u00ad\u2010\ufffe]", "", text)


def words_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "".join(page.get_textpage().get_text_bounded() for page in document)


OWN = """\
<!DOCTYPE html><html lang="en"><head><title>x</title><style>{{ stylesheet }}</style></head><body>
<p><a href="b">b</a> <a href="">none</a> <a href="../c">c</a> <a href="/d">d</a> <a href="?e">e</a>
<a href="file:///etc/passwd">f</a> <a href="javascript:x">g</a> <a rel="attachment" href="h">h</a>
<a href="https://acme.com/">web</a></p>
<img src="x.png" alt="x"> <img src="file:///etc/hostname" alt="y"> <img src="fonts.css" alt="z">
</body></html>
"""


@pytest.mark.parametrize("own", [True, False])
def test_a_pdf_tells_no_place_of_a_machine(sla: Sla, tmp_path: Path, *, own: bool) -> None:
    (tmp_path / "own" / "long").mkdir(parents=True)
    (tmp_path / "own" / "long" / "document.j2").write_text(OWN, encoding="utf-8")
    (tmp_path / "a.yaml").write_text(f"{HEAD}purpose: '[a](b) and [c](../d)'\n", encoding="utf-8")
    more = ("--templates", "own") if own else ()
    assert sla("render", "a.yaml", "--to", "pdf", *more).code == 0
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        told = b"".join(
            one.unparse() + (one.read_bytes() if isinstance(one, pikepdf.Stream) else b"")
            for one in pdf.objects
        )
    assert [word for word in (b"file:", b"theme.invalid", b"javascript:") if word in told] == []
    for place in (tmp_path, Path(sla_cli.__file__).parent.parent):
        assert str(place).encode() not in told
        assert str(place).encode("utf-16-be") not in told
    assert (b"https://acme.com/" in told) is own


PIECES = (
    *(
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        "!",
        "\\",
        "`",
        "*",
        "|",
        "#",
        ":",
        "&",
        ";",
        " ",
        "\n",
        "\n\n",
    ),
    *(
        "javascript:x",
        "../x",
        "https://a.b",
        "c.html",
        "[a]",
        "](",
        "[a]:",
        "- ",
        "> ",
        "|-|",
        "'t'",
    ),
    *("&#106;", "&colon;", "%2e", "    ", "===", "~~"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_no_passage_links_where_ours_do_not(text: str) -> None:
    """Whatever is written, a reader of Markdown that links to anything finds what we link to."""
    for written in (blocks.markdown(text), inline.markdown(text)):
        read = Anyone("commonmark").enable(["table", "strikethrough"]).parse(written)
        links = [one for token in read for one in token.children or () if one.type == "link_open"]
        assert [
            link.attrGet("href") for link in links if not is_link(str(link.attrGet("href")))
        ] == []
