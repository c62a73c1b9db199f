"""Whether a file is a document of ours, told from the file alone.

Under a name of its own choosing the program replaces only what it made: an `acme.pdf` beside
`acme.yaml` may well be the customer's. Nothing is added to a page for this; each format is known by
what it says anyway. Where a document of ours no longer says it, as with templates that leave it
out, the user is asked, which costs a word; a file wrongly taken for ours would be lost.
"""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from sla_cli.documents.wording import wording
from sla_cli.source.carried import STREAM
from sla_cli.words import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Callable

LARGEST = 100_000_000
"""The largest earlier document looked into, in bytes; those of the examples have under 100,000."""

BROKEN = (
    *(BadZipFile, KeyError, NotImplementedError, OSError, RuntimeError, ValueError),
    zlib.error,
)
"""What reading a document for Word may raise where it is none, or is damaged."""

_GENERATOR = b'<meta name="generator" content="sla">'
_HEAD = 65_536
_LAST, _INFLATED = 6, 20_000_000
"""How many of a PDF's last streams are looked into, and how far; ours say who made them there."""


def is_document_of_ours(format_: str, data: bytes) -> bool:
    """Tell whether this is a document that was made here, and not signed or continued since."""
    return _SIGNS[format_](data)


def _pdf(data: bytes) -> bool:
    # Who signs or annotates a PDF adds to its end, with a table of contents of its own.
    if not data.startswith(b"%PDF-") or data.count(b"startxref") != 1:
        return False
    starts = [match.end() for match in STREAM.finditer(data)]
    return any(b"/Creator (sla)" in _inflated(data, start) for start in starts[-_LAST:])


def _inflated(data: bytes, start: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(data[start:], _INFLATED)
    except zlib.error:
        return b""


def _html(data: bytes) -> bool:
    return _GENERATOR in data[:_HEAD]


def _markdown(data: bytes) -> bool:
    """Know the opening: a title, and below it whom the agreement is between, in our words."""
    lines = data[:_HEAD].decode("utf-8", "replace").splitlines()[:4]
    ends = tuple(f"— {wording(language).text('subtitle')}" for language in DOCUMENTS)
    return bool(lines) and lines[0].startswith("# ") and any(line.endswith(ends) for line in lines)


def _word(data: bytes) -> bool:
    """Know who made it, as it says: Word writes its own name there when it saves the file."""
    if not data.startswith(b"PK"):
        return False
    try:
        with ZipFile(BytesIO(data)) as archive, archive.open("docProps/app.xml") as told:
            return b"<Application>sla</Application>" in told.read(_HEAD)
    except BROKEN:
        return False


def _calendar(data: bytes) -> bool:
    """Know who made it, as it says: a calendar that is exported elsewhere bears another name."""
    return data.startswith(b"BEGIN:VCALENDAR") and b"\nPRODID:-//sla//" in data[:_HEAD]


_SIGNS: dict[str, Callable[[bytes], bool]] = {
    "pdf": _pdf,
    "html": _html,
    "md": _markdown,
    "docx": _word,
    "ics": _calendar,
}
