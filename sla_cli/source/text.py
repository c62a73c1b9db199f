"""Bytes to text: what is read at all, in which encoding, and where a byte or character is wrong."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.source import gate
from sla_cli.source.characters import fault_of_file
from sla_cli.source.errors import FileTrouble
from sla_cli.source.gate import LIMIT
from sla_cli.source.problem import Edit, Problem, Repair, Span

if TYPE_CHECKING:
    from sla_cli.source.characters import Fault
    from sla_cli.source.problem import Fact

_DOCUMENTS = {b"%PDF-": "PDF", b"{\\rtf": "RTF", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "Office"}
_IN_ARCHIVE = {
    b"word/": "Word",
    b"xl/": "Excel",
    b"ppt/": "PowerPoint",
    b"vnd.oasis.opendocument": "LibreOffice",
}

_NOT_WRITTEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]+")
"""Controls that no keyboard writes into a text."""

_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
"""What ends a line to YAML and to no editor: a word processor's line break, pasted."""

_OF_WORDS = {"\x0b": " ", "\x0c": " ", "\x1e": "-"}
"""A word processor's line break, page break and hyphen: between two words, they part them."""

_MOST = 1_000
"""Stretches that a repair takes out of one file."""

STDIN = "-"
_STDIN_SHOWN = "<stdin>"
_MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be", b"\xef\xbb\xbf": "utf-8"}


class Source(NamedTuple):
    """One file: its name as the user knows it, the folder it stands in, its text, its problems.

    The text has no byte-order mark and its lines end in a line feed.
    """

    name: str
    folder: Path
    text: str
    problems: tuple[Problem, ...] = ()
    data: bytes = b""
    """The bytes as they stand in the file."""

    def line(self, number: int) -> str:
        """Give a line by its number from 1; an empty text past the end."""
        lines = _lines(self.text)
        return lines[number - 1] if 0 < number <= len(lines) else ""


@lru_cache(maxsize=4)
def _lines(text: str) -> list[str]:
    return text.split("\n")


def read(name: str, *, within: Path | None = None) -> Source:
    """Read a file that stands `within` a folder, or standard input for `-`. Raises FileTrouble."""
    if name == STDIN:
        return decoded(_STDIN_SHOWN, Path(), gate.read_standard_input())
    path = Path(name)
    try:
        return decoded(name, path.parent, gate.read(path, within=within))
    except FileTrouble as trouble:
        if trouble.rule != "file-too-big":
            raise
        return _too_big(name, path.parent)


def path_of(name: str) -> Path:
    """Give the path of a file, or one for what came from standard input and has none."""
    return Path("sla.yaml" if name in (STDIN, _STDIN_SHOWN) else name)


def decoded(name: str, folder: Path, data: bytes) -> Source:
    """Turn bytes into text; what is wrong with them is told in the source's problems."""
    if len(data) > LIMIT:
        return _too_big(name, folder)
    if kind := _kind_of_document(data):
        problem = Problem("not-a-text-file", Span(1, 1, 1, 1), {"kind": kind})
        return Source(name, folder, "", (problem,), data)
    mark, encoding = encoding_of(data)
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        shown = data.decode("utf-8-sig", "replace")
        return Source(name, folder, _one_newline(shown), (_not_utf8(data, error),), data)
    text = _one_newline(text)
    problems = tuple(_unwanted(text))
    if not problems and not text.strip():
        problems = (Problem("file-empty", Span(1, 1, 1, 1)),)
    return Source(name, folder, text, problems, data)


def _kind_of_document(data: bytes) -> str:
    """Name the program whose document this is by the bytes it begins with; nothing for a text."""
    if data.startswith(b"PK\x03\x04"):
        return next((kind for mark, kind in _IN_ARCHIVE.items() if mark in data), "ZIP")
    return next((kind for mark, kind in _DOCUMENTS.items() if data.startswith(mark)), "")


def encoding_of(data: bytes) -> tuple[bytes, str]:
    """Give the byte-order mark that bytes start with, if any, and the encoding of the rest."""
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            # Some programs put a second one before what already has one.
            return mark * (2 if data.startswith(mark * 2) else 1), encoding
    return b"", "utf-8"


def _too_big(name: str, folder: Path) -> Source:
    problem = Problem("file-too-big", Span(1, 1, 1, 1), {"limit": LIMIT // 1_000_000})
    return Source(name, folder, "", (problem,))


def _one_newline(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> Problem:
    before = data[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    byte = data[error.start]
    guess = bytes([byte]).decode("cp1252", "replace")
    span = Span(line, column, line, column + 1)
    return Problem("not-utf-8", span, {"byte": f"0x{byte:02X}", "guess": guess})


def _unwanted(text: str) -> list[Problem]:
    fault = fault_of_file(text)
    if fault is None:
        return []
    line = text.count("\n", 0, fault.place) + 1
    column = fault.place - text.rfind("\n", 0, fault.place)
    span = Span(line, column, line, column + 1)
    repair = _without(text, span, fault)
    facts: dict[str, Fact] = {"code": fault.code}
    if repair and repair.edits[0].text == " ":
        facts["apart"] = True
    return [Problem(fault.rule, span, facts, repair=repair)]


def _without(text: str, span: Span, fault: Fault) -> Repair | None:
    """Take out what nobody wrote; where an old encoding was misread, put in what it stood for.

    None for a file so full of it that it was no text to begin with.
    """
    letter = text[fault.place]
    if fault.rule != "control-character":
        return Repair((Edit(span, ""),))
    if "\x80" <= letter <= "\x9f":
        return Repair((Edit(span, letter.encode("latin-1").decode("cp1252", "ignore")),))
    return _instead(text, _NOT_WRITTEN)


def unseen_line_end(source: Source) -> Problem | None:
    """Find the first sign that ends a line to YAML and not to an editor, which shows one line."""
    match = _LINE_ENDS.search(source.text)
    if match is None:
        return None
    line = source.text.count("\n", 0, match.start()) + 1
    column = match.start() - source.text.rfind("\n", 0, match.start())
    span = Span(line, column, line, column + 1)
    code = f"U+{ord(match[0]):04X}"
    repair = _instead(source.text, _LINE_ENDS)
    return Problem("control-character", span, {"code": code, "apart": True}, repair=repair)


def _instead(text: str, unwanted: re.Pattern[str]) -> Repair | None:
    """Take out every stretch of what nobody wrote, and keep words apart that it parts."""
    found = (
        Edit(Span(number, match.start() + 1, number, match.end() + 1), _between(line, match))
        for number, line in enumerate(text.split("\n"), start=1)
        for match in unwanted.finditer(line)
    )
    edits = tuple(islice(found, _MOST + 1))
    return Repair(edits, safe=True) if len(edits) <= _MOST else None


def _between(line: str, match: re.Match[str]) -> str:
    if match[0] == "\x85":  # three dots, in the encoding that was misread
        return "…"
    before, after = line[: match.start()][-1:], line[match.end() :][:1]
    if not before.strip() or not after.strip():
        return ""
    if _LINE_ENDS.match(match[0]):
        return " "
    return next((_OF_WORDS[sign] for sign in match[0] if sign in _OF_WORDS), "")
