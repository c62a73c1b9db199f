"""One budget: whatever is written, time and memory grow with it and no faster, and have an end."""

from __future__ import annotations

import base64
import struct
import time
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sla_cli.checks.examination import examined
from sla_cli.documents import pdf
from sla_cli.documents.pictures import is_fit
from sla_cli.documents.theme import dress
from sla_cli.source.text import decoded
from tests.conftest import MINIMAL

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Sla

EN = MINIMAL.format(language="en")
SECONDS = 6
"""What a file of a hundred kilobytes may take, on a busy machine; a thing squared takes minutes."""


def quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def purpose(text: str) -> str:
    return f"{EN}purpose: {quoted(text)}\n"


def section(text: str) -> str:
    return f"{EN}extra_sections: [{{title: A, text: {quoted(text)}}}]\n"


def criterion(text: str) -> str:
    return f"{EN}lead_handoff: {{mql_criteria: {{criteria: [{{criterion: {quoted(text)}}}]}}}}\n"


def owner(text: str) -> str:
    named = EN.replace("marketing: Marketing", "marketing: {team: M, lead: Ann Bee}")
    return f"{named}company_goals: [{{what: a, target: 5 leads, owner: {quoted(text)}}}]\n"


def email(text: str) -> str:
    team = f"marketing: {{team: M, email: {quoted(text)}}}"
    return EN.replace("marketing: Marketing", team)


def line(text: str) -> str:
    return f"{EN}{text}\nx: [\n"


N = 60_000
TEXTS: list[tuple[str, Callable[[str], str], str]] = [
    # what it is, where it stands, what is repeated
    ("opening brackets", purpose, "[" * N),
    ("links never closed", purpose, "[a](" * N),
    ("closing brackets", purpose, "]" * N),
    ("brackets and what follows", purpose, "[a]" * N),
    ("escaped brackets", purpose, "\\[" * N),
    ("addresses never closed", purpose, "](" * N),
    ("a long address with a space", purpose, f"[x](https://{'a' * N} b)"),
    ("an address of signs", purpose, f"[x](mailto:{'@' * N} b)"),
    ("a telephone number", purpose, f"[x](tel:{'1 ' * N}x)"),
    ("stars", purpose, "*a " * N),
    ("underscores", purpose, "_a" * N),
    ("tildes", purpose, "~~a " * N),
    ("backticks", purpose, "` `` ``` " * (N // 4)),
    ("angles", purpose, "<" * N),
    ("ampersands", purpose, "&" * N),
    ("words of a criterion", criterion, "the a an le la " * (N // 5)),
    ("one letter of a criterion", criterion, "a" * 40 + "!!"),
    ("one long letter of a criterion", criterion, "a" * N + "!!"),
    ("after a word of a criterion", criterion, "hot" + " lead in" * (N // 3) + "!!"),
    ("a name of spaces", owner, "Ann" + " " * N + "bee"),
    ("a name of particles", owner, "Ann" + " de" * N + " "),
    ("a name of names", owner, "Ann" + " Bee" * N),
    ("many names", owner, ", ".join(["Ann Boo"] * (N // 20))),
    ("an address of dots", email, "a" + ".a" * N),
    ("an address of hyphens", email, "a@" + "a-" * N),
    ("an address of labels", email, "a@" + "a." * N + "-"),
    ("section of brackets", section, "[" * N),
    ("section of pictures", section, "![" * (N // 4)),
    ("section of closed brackets", section, "[a]" * N),
    ("section of quotes", section, ">" * N),
    ("section of lists", section, "- " * N),
    ("section of stars", section, "**a " * N),
    ("section of rules", section, "---\n" * (N // 4)),
    ("section of hashes", section, "# " * N),
    ("section of fences", section, "```\n" * (N // 4)),
    ("section of columns", section, "|a" * N + "\n" + "|-" * N),
    ("section of rows", section, "|a|b|\n|-|-|\n" + "|a\n" * (N // 10)),
    ("section of references", section, "[a]: b\n" * (N // 10)),
    ("section of tags", section, "<a " * N),
    ("section of comments", section, "<!-- " * N),
    ("line of spaces", line, "a" + " " * N + "b"),
    ("line of dashes", line, "- " * N),
    ("line of colons", line, "a: " + "b:" * N),
    ("line of one word", line, "a" * N),
    ("line of spaces alone", line, " " * N),
]


@pytest.mark.parametrize(("name", "place", "text"), TEXTS, ids=[one[0] for one in TEXTS])
def test_no_text_is_read_in_the_square_of_its_length(
    name: str, place: Callable[[str], str], text: str
) -> None:
    start = time.process_time()
    examined(decoded("a.yaml", Path(), place(text).encode()))
    assert time.process_time() - start < SECONDS, name


@pytest.mark.parametrize(
    "text",
    [
        "[a][r] " * 20_000 + "\n\n[r]: https://example.com/" + "x" * 50_000,
        "[r]" * 5_000 + "\n\n[r]: https://example.com/" + "x" * 5_000,
        "[r]" * 5_000 + '\n\n[r]: https://example.com/ "' + "x" * 5_000 + '"',
        "|a" * 2_000 + "\n" + "|-" * 2_000 + "\n" + "|a\n" * 2_000,
    ],
    ids=["1 GB of addresses", "addresses", "titles", "cells"],
)
def test_what_grows_out_of_proportion_is_refused(text: str) -> None:
    done = examined(decoded("a.yaml", Path(), section(text).encode()))
    assert "text-too-large" in [problem.rule for problem in done.problems]


@pytest.mark.parametrize(
    "text",
    [
        "[a][r] and [b][r], then [r].\n\n[r]: https://example.com/terms",
        "| a | b | c |\n|---|---|---|\n" + "| 1 | 2 | 3 |\n" * 500,
        "- a\n" * 2_000,
        "*a* **b** `c`\n\n" * 500,
    ],
    ids=["references", "a table", "a list", "marks"],
)
def test_what_people_write_is_in_proportion(text: str) -> None:
    done = examined(decoded("a.yaml", Path(), section(text).encode()))
    assert "text-too-large" not in [problem.rule for problem in done.problems]


WORDS = "word " * 1_740
CELLS = [
    ("a cell of a section", section(f"| a | b |\n|---|---|\n| {WORDS} | x |")),
    ("a cell with one long word", section(f"| a | b |\n|---|---|\n| {'w' * 40} {WORDS} | x |")),
    ("a cell of one word", section(f"| a | b |\n|---|---|\n| {'w' * 3_000} | x |")),
    (
        "a meeting",
        f"{EN}communication: {{meetings: [{{meeting: {'w' * 40} {WORDS}, every: month}}]}}",
    ),
    ("a goal of one word", f"{EN}company_goals: [{{what: {'w' * 3_000}, target: 5 leads}}]"),
    ("a purpose", purpose(WORDS)),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text"), CELLS, ids=[one[0] for one in CELLS])
def test_a_cell_longer_than_a_page_takes_the_time_of_its_text(
    sla: Sla, tmp_path: Path, name: str, text: str
) -> None:
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    start = time.process_time()
    done = sla("render", "a.yaml", "-o", "a.pdf")
    assert done.code == 0, done.err
    assert time.process_time() - start < SECONDS, name


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize(("limit", "value"), [("PAGES", 1), ("LETTERS", 1), ("SECONDS", 0.3)])
def test_a_document_without_end_is_an_error(
    sla: Sla, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: float
) -> None:
    (tmp_path / "a.yaml").write_text(purpose("word " * 60_000), encoding="utf-8")
    monkeypatch.setattr(pdf, limit, value)
    done = sla("render", "a.yaml", "-o", "a.pdf")
    assert done.code == 3
    assert "longer than what can be laid out" in done.err


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'
LAUGHS = '<g id="a0"><rect width="1" height="1"/></g>' + "".join(
    f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 12)
)
FAULTY = {
    "uses of uses": SVG.format(LAUGHS),
    "uses of uses, as they were": SVG.format(LAUGHS.replace("href", "xlink:href")),
    "a use of itself": SVG.format('<g id="a"><use href="#a"/></g>'),
    "patterns of patterns": SVG.format(
        "".join(
            f'<pattern id="p{n}">' + f'<rect fill="url(#p{n + 1})"/>' * 10 + "</pattern>"
            for n in range(12)
        )
        + '<rect fill="url(#p0)"/>'
    ),
    "markers": SVG.format(
        '<marker id="m">' + "<rect/>" * 500 + '</marker><path marker-mid="url(#m)" d="'
        + "L1 1 " * 5_000 + '"/>'
    ),
    "many shapes": SVG.format("<g/>" * 30_000),
    "too deep": SVG.format("<g>" * 500 + "</g>" * 500),
    "too large": SVG.format(f'<path d="{"L1 1" * 200_000}"/>'),
    "entities": '<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + SVG.format("<text>&a;</text>"),
    "a script": SVG.format("<script>alert(1)</script>"),
    "an event": SVG.format('<rect onclick="alert(1)"/>'),
    "a picture elsewhere": SVG.format('<image href="http://example.com/a.png"/>'),
    "a file": SVG.format('<image href="file:///etc/passwd"/>'),
    "a drawing in a drawing": SVG.format('<image href="data:image/svg+xml;base64,AA=="/>'),
    "a style elsewhere": SVG.format("<style>@import 'http://example.com/'</style>"),
    "a colour elsewhere": SVG.format('<rect fill="url(http://example.com/#a)"/>'),
    "a page in it": SVG.format("<foreignObject><p/></foreignObject>"),
    "not SVG": "<html/>",
    "not XML": "<svg",
    "nothing": "",
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTY)
def test_a_drawing_that_is_none(name: str) -> None:
    start = time.process_time()
    assert not is_fit(FAULTY[name].encode(), "image/svg+xml")
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    "text",
    [
        SVG.format('<defs><g id="a"><rect/></g></defs><use href="#a"/><use xlink:href="#a"/>'),
        SVG.format('<linearGradient id="b"/><rect fill="url(#b)" style="stroke:url(\'#b\')"/>'),
        SVG.format('<a href="https://example.com"><text>Acme</text></a>'),
        f'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "a" "b">{SVG.format("<title>Acme</title>")}',
    ],
)
def test_a_drawing_that_is_one(text: str) -> None:
    assert is_fit(text.encode(), "image/svg+xml")


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\0" * 10_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("data", "fit"),
    [
        (png(100, 100), True),
        (png(5_000, 5_000), True),
        (png(5_001, 5_000), False),
        (png(65_000, 65_000), False),
        (png(0, 10), False),
        (png(2**31, 2**31), False),
        (b"\x89PNG", False),
        (b"GIF89a", False),
    ],
    ids=range(8),
)
def test_a_picture_of_a_size(data: bytes, *, fit: bool) -> None:
    assert is_fit(data, "image/png") is fit
    inside = base64.b64encode(data).decode()
    drawing = SVG.format(f'<image href="data:image/png;base64,{inside}"/>')
    assert is_fit(drawing.encode(), "image/svg+xml") is fit


@pytest.mark.parametrize(
    ("margins", "fit"),
    [
        ("{left: 25mm, right: 25mm}", True),
        ("{left: 50mm, right: 50mm}", True),
        ("{left: 99in}", False),
        ("{left: 9cm, right: 9cm}", False),
        ("{top: 99mm, bottom: 99mm}", False),
        ("{top: 74mm, bottom: 74mm}", True),
        ("{left: 99pt}", True),
    ],
)
def test_margins_leave_half_of_the_paper(tmp_path: Path, margins: str, *, fit: bool) -> None:
    (tmp_path / "ours.yaml").write_text(f"margins: {margins}\n", encoding="utf-8")
    dressed = dress(str(tmp_path / "ours.yaml"))
    assert dressed.sound is fit
    assert fit or [problem.rule for problem in dressed.problems] == ["theme-margins"]


def test_a_logo_that_is_no_drawing_is_told(tmp_path: Path) -> None:
    (tmp_path / "ours.yaml").write_text("logo: a.svg\n", encoding="utf-8")
    (tmp_path / "a.svg").write_text(FAULTY["uses of uses"], encoding="utf-8")
    dressed = dress(str(tmp_path / "ours.yaml"))
    assert not dressed.sound
    assert [problem.rule for problem in dressed.problems] == ["theme-logo-unfit"]
    assert dressed.picture == ""
