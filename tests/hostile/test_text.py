"""Attacks by way of text, and what stops each: a finding, or a document in which it stays text."""

from __future__ import annotations

import itertools
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pikepdf
import pypdfium2
import pytest
import tinyhtml5
from markdown_it import MarkdownIt

import sla_cli
from sla_cli.cli.app import main
from tests.conftest import MINIMAL

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown_it.token import Token

    from tests.conftest import Outcome, Sla

HEAD = MINIMAL.format(language="en")
NUL, ESC, CSI = "\x00", "\x1b", "\x9b"
HEBREW = "\u05e9\u05dc\u05d5\u05dd"
COMMANDS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What no line on a terminal may hold."""

REFUSED = {
    "a NUL by its number": ('title: "a\\x00b"', "control-character"),
    "a NUL by its sign": ('title: "a\\0b"', "control-character"),
    "a NUL in four digits": ('title: "a\\u0000b"', "control-character"),
    "a NUL in eight digits": ('title: "a\\U00000000b"', "control-character"),
    "a bell": ('title: "\\a"', "control-character"),
    "a backspace that hides a word": ('title: "no\\b\\byes"', "control-character"),
    "an escape sequence that clears": ('title: "\\e[2J"', "control-character"),
    "an escape sequence that renames": ('title: "\\x1b]0;x\\x07"', "control-character"),
    "an escape sequence of one byte": ('title: "\\x9b2J"', "control-character"),
    "a carriage return over a line": ('title: "Due 90 days\\rDue 30"', "control-character"),
    "a line end of mainframes": ('title: "a\\Nb"', "control-character"),
    "a delete": ('title: "a\\x7f"', "control-character"),
    "a number that is no character": ('title: "\\uffff"', "control-character"),
    "half a pair": ('title: "\\ud800"', "yaml-quote"),
    "a NUL in a key": ('"ti\\0tle": x', "control-character"),
    "an escape in a list": ('company_goals: ["a", "\\e[31m"]', "control-character"),
    "an escape by way of an alias": ('title: &a "\\e"\nsubtitle: *a', "control-character"),
    "an escape in a merged block": ('x: &x {title: "\\e"}\n<<: *x', "control-character"),
    "the mark of a passage": (f'title: "\\0{0}\\0"', "control-character"),
    "a mark in a passage": (
        'extra_sections: [{title: a, text: "\\0001\\0"}]',
        "control-character",
    ),
    "an escape in the name of a table": (
        'reporting: {conversion_rates: {file: "\\e.csv"}}',
        "control-character",
    ),
    "an escape in a tag": ("title: !a%1b%5b2J x", "custom-tag"),
    "an override": ('title: "pay \\u202e09\\u202c days"', "direction-control"),
    "an override to the right": ('title: "\\u202d1\\u202c"', "direction-control"),
    "an override as it is": ("title: pay \u202e09\u202c days", "direction-control"),
    "an override in a comment": ("# \u202e x", "direction-control"),
    "an override by a name": ('title: "pay &#x202e;09"', "direction-control"),
    "a mark by a name": ('title: "10 &rlm;- 20&rlm;"', "direction-control"),
    "an embedding left open": ('title: "\\u202bx"', "direction-control"),
    "an isolate left open": ('title: "\\u2067x"', "direction-control"),
    "an isolate closed twice": ('title: "\\u2066x\\u2069\\u2069"', "direction-control"),
    "an isolate closed as an embedding": ('title: "\\u2067x\\u202c"', "direction-control"),
    "pairs that cross": ('title: "\\u202a\\u2066x\\u202c\\u2069"', "direction-control"),
    "a pair around a range": ('title: "\\u206710 - 20\\u2069"', "direction-control"),
    "a pair with a letter for excuse": (
        f'title: "\\u2067{HEBREW[0]} 10 no 20 yes\\u2069"',
        "direction-control",
    ),
    "a first letter for excuse": (
        f'title: "\\u2068{HEBREW[0]} 10 no 20 yes\\u2069"',
        "direction-control",
    ),
    "marks around a range": ('title: "a \\u200f10 - 20\\u200f"', "direction-control"),
    "a mark of Arabic alone": ('title: "\\u061c10 - 20"', "direction-control"),
    "a pair over two lines": ('title: "\\u2067a\\nb\\u2069"', "direction-control"),
    "an override in a key": ('"tit\\u202ele": x', "direction-control"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_escapes_make_is_a_finding_with_its_place(sla: Sla, tmp_path: Path, name: str) -> None:
    written, rule = REFUSED[name]
    (tmp_path / "a.yaml").write_text(f"{HEAD}{written}\n", encoding="utf-8")
    told = sla("validate", "a.yaml", "--format", "json")
    found = json.loads(told.out)["findings"]
    assert rule in [one["rule"] for one in found]
    assert all(one["line"] > HEAD.count("\n") for one in found if one["rule"] == rule)
    assert sla("render", "a.yaml", "--to", "md").code == 1
    for form in ("text", "json", "github", "sarif"):
        assert_commands_nothing(sla("validate", "a.yaml", "--format", form))


def assert_commands_nothing(told: Outcome) -> None:
    assert COMMANDS.findall(told.out + told.err) == []


SOUND = {
    "a right-to-left name": HEBREW,
    "a name in a pair": f"Acme (\u2067{HEBREW} 24\u2069)",
    "a name in a pair of old": f"Acme (\u202b{HEBREW}\u202c)",
    "a name in a pair by its letter": f"Acme (\u2068{HEBREW}\u2069)",
    "a Latin name kept together": f"{HEBREW} \u2066Acme 24\u2069",
    "a pair in a pair": f"\u2067{HEBREW} \u2066(A)\u2069\u2069",
    "a mark after a name": f"{HEBREW}!\u200f 24 hours",
    "a mark before figures": f"{HEBREW} \u200e24 hours",
    "joined letters": "\u0915\u094d\u200d\u0937",
    "lines": "one\ntwo\tthree",
}


@pytest.mark.parametrize("name", SOUND)
def test_what_a_name_needs_is_fine(sla: Sla, tmp_path: Path, name: str) -> None:
    for text in (json.dumps(SOUND[name]), json.dumps(SOUND[name], ensure_ascii=False)):
        (tmp_path / "a.yaml").write_text(f"{HEAD}title: {text}\n", encoding="utf-8")
        told = json.loads(sla("validate", "a.yaml", "--format", "json").out)
        assert told["summary"]["errors"] == 0


CELLS = {
    "a NUL": (f"MQL,SAL,5%,{NUL}x", "csv-control-character", 4),
    "an escape sequence": (f"MQL,{ESC}[2J,5%,x", "csv-control-character", 2),
    "an escape sequence of one byte": (f"{CSI}2J,SAL,5%,x", "csv-control-character", 1),
    "the mark of a passage": (f"MQL,SAL,5%,{NUL}0{NUL}", "csv-control-character", 4),
    "an override": ("MQL,SAL,5%,\u202e09", "csv-direction-control", 4),
    "a pair left open": ("MQL,SAL,5%,\u206709", "csv-direction-control", 4),
    "an override by a name": ("MQL,SAL,5%,&#8238;09", "csv-direction-control", 4),
}


@pytest.mark.parametrize("name", CELLS)
def test_cells_are_looked_at_as_values_are(sla: Sla, tmp_path: Path, name: str) -> None:
    row, rule, column = CELLS[name]
    (tmp_path / "t.csv").write_text(f"from,to,rate,note\n{row}\n", encoding="utf-8")
    with_table = f"{HEAD}reporting: {{conversion_rates: {{file: t.csv}}}}\n"
    (tmp_path / "a.yaml").write_text(with_table, encoding="utf-8")
    (found,) = json.loads(sla("validate", "a.yaml", "--format", "json").out)["findings"]
    assert (found["rule"], found["facts"]["row"], found["facts"]["column"]) == (rule, 2, column)
    assert_commands_nothing(sla("validate", "a.yaml"))


def test_a_header_is_a_cell_and_a_line_end_in_a_cell_is_one_of_ours(
    sla: Sla, tmp_path: Path
) -> None:
    with_table = f"{HEAD}reporting: {{conversion_rates: {{file: t.csv}}}}\n"
    (tmp_path / "a.yaml").write_text(with_table, encoding="utf-8")
    (tmp_path / "t.csv").write_bytes(b"from,to,rate,\x1bnote\nMQL,SAL,5%,x\n")
    assert "csv-control-character" in sla("validate", "a.yaml").out
    (tmp_path / "t.csv").write_bytes(b'from,to,rate,note\nMQL,SAL,5%,"x\r# Heading\r- y"\n')
    assert sla("render", "a.yaml", "--to", "md").code == 0
    page = (tmp_path / "a.md").read_bytes()
    assert b"\r" not in page
    assert "Heading" not in [t.content for t in headings(page.decode())]


def headings(page: str) -> list[Token]:
    read = MarkdownIt("gfm-like", {"linkify": False}).parse(page)
    return [inside for head, inside in itertools.pairwise(read)
            if head.type == "heading_open"]  # fmt: skip


NAMES = {
    "an escape sequence": f"{ESC}[2J.yaml",
    "an escape sequence of one byte": f"{CSI}2J.yaml",
    "a line that looks like an annotation": "a\n::error::b.yaml",
    "a return to the start of the line": "a\rb.yaml",
    "an override": "a\u202elmay.yaml",
    "a separator of lines": "a\u2028b.yaml",
}


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("name", NAMES)
def test_the_name_of_a_file_commands_nothing(
    sla: Sla, tmp_path: Path, name: str, *, known: bool
) -> None:
    file = NAMES[name]
    if known:
        (tmp_path / file).write_text(f"{HEAD}titel: x\ntitle: [x]\ntitle: y\n", encoding="utf-8")
    for form in ("text", "json", "github", "sarif"):
        told = sla("validate", file, "--format", form)
        assert told.code == (1 if known else 3)
        assert_commands_nothing(told)
        assert [line for line in told.out.splitlines() if line.startswith("::error::")] == []
    assert_commands_nothing(sla("render", file, "--to", "md"))
    if known:
        (tmp_path / file).write_text(f"{HEAD}purpose: '[…]'\n", encoding="utf-8")
        assert_commands_nothing(sla("render", file, "--to", "md"))
        assert_commands_nothing(sla("validate", file))


def test_the_command_line_commands_nothing(sla: Sla) -> None:
    for words in (("render", f"{ESC}[2J"), ("render", "x", "--to", ESC), (ESC,), ("explain", CSI)):
        assert_commands_nothing(sla(*words))


PASSAGE = "```\na\n\n\n\n- b  \n\n- c\n```\n\nd"


def test_no_text_is_taken_for_a_passage(sla: Sla, tmp_path: Path) -> None:
    """A passage is left alone where it stands, and a value that repeats it stays on its line."""
    texts = (PASSAGE, "one", PASSAGE, "d", f"{PASSAGE}\n\ne")
    sections = [{"title": f"Part {n}", "text": text} for n, text in enumerate(texts)]
    written = f"{HEAD}purpose: {json.dumps(PASSAGE)}\nextra_sections: {json.dumps(sections)}\n"
    (tmp_path / "a.yaml").write_text(written, encoding="utf-8")
    assert sla("render", "a.yaml", "--to", "md").code == 0
    page = (tmp_path / "a.md").read_text(encoding="utf-8")
    assert page.count(PASSAGE) == 3
    assert len(page) < 3 * len(written)


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
