"""A Word document that came back: its words, and the files that ours carries in a part of its own.

Only the text of two kinds of part is taken, each up to a size; nothing else of the archive is
unpacked.
"""

from __future__ import annotations

import base64
import binascii
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple
from xml.etree.ElementTree import ParseError, iterparse
from zipfile import ZipFile

from sla_cli.documents.provenance import BROKEN
from sla_cli.documents.word.package import SOURCE
from sla_cli.source.errors import FileTrouble
from sla_cli.source.gate import LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_BODY = "word/document.xml"
_RUNNING = ("word/header", "word/footer")
_LARGEST = 40_000_000
_MOST = 40
_DEEP = 200
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BETWEEN = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_ENDS = {f"{_W}p": "\n", f"{_W}tc": "\n"}
_UNSHOWN = frozenset(
    (f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText")
)  # fmt: skip
_TWICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""What stands in for a drawing in older programs: the same words again."""


class Word(NamedTuple):
    """The words of a document, those at the head and foot of its pages, and what it carries."""

    text: str
    running: str
    attached: tuple[tuple[str, bytes], ...]


def is_word(data: bytes) -> bool:
    """Tell whether this is a Word document, or at least means to be one."""
    return data.startswith(b"PK\x03\x04") and b"word/" in data


def read_word(data: bytes, name: str) -> Word:
    """Read it, with what is tracked as deleted left out. Raises FileTrouble where it is broken."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            root = _parsed(_part(archive, _BODY, name))
            text = "".join(_words(root))
            return Word(text, _running(archive, name), tuple(_carried(archive, name)))
    except (*BROKEN, ParseError):
        raise FileTrouble("returned-not-readable", path=name) from None


def _running(archive: ZipFile, name: str) -> str:
    parts = [one for one in archive.namelist() if one.startswith(_RUNNING)]
    return "\n".join("".join(_words(_parsed(_part(archive, one, name)))) for one in parts[:_MOST])


def _part(archive: ZipFile, part: str, name: str) -> bytes:
    # No more is unpacked than a part says it has.
    if archive.getinfo(part).file_size > _LARGEST:
        raise FileTrouble("returned-too-long", path=name)
    return archive.read(part)


def _parsed(data: bytes) -> Element:
    """Parse XML without a document type, which no part of Word has, and not deeper than any is."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data or b"\x00" in data[:200]:
        raise ValueError("document type")
    root: Element | None = None
    depth = 0
    for event, element in iterparse(BytesIO(data), ("start", "end")):  # noqa: S314 — see above
        root = element if root is None else root
        depth += 1 if event == "start" else -1
        if depth > _DEEP:
            raise ValueError("too deep")
    if root is None:
        raise ValueError("empty")
    return root


def _words(element: Element) -> Iterator[str]:
    if element.tag in _UNSHOWN or element.tag == _TWICE:
        return
    if element.tag == f"{_W}t":
        yield element.text or ""
        return
    if between := _BETWEEN.get(element.tag):
        yield between
    for child in element:
        yield from _words(child)
    if end := _ENDS.get(element.tag):
        yield end


def _carried(archive: ZipFile, name: str) -> Iterator[tuple[str, bytes]]:
    parts = [one for one in archive.namelist() if one.startswith("customXml/item")]
    for part in parts[:_MOST]:
        data = _part(archive, part, name)
        if SOURCE.encode("ascii") not in data:
            continue
        for file in list(_parsed(data).iter(f"{{{SOURCE}}}file"))[:_MOST]:
            try:
                content = base64.b64decode(file.text or "", validate=True)
            except (binascii.Error, ValueError):
                continue
            if len(content) <= LIMIT:
                yield file.get("name") or "", content
