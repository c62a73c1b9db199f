"""Attacks by way of characters, and what stops each: a finding, or a text that commands nothing."""

from __future__ import annotations

import itertools
import json
import re
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from tests.conftest import MINIMAL

if TYPE_CHECKING:
    from pathlib import Path

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
    "half a pair": ('title: "\\ud800"', "yaml-escape"),
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
