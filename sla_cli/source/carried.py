"""What a PDF carries: the files attached to it, of which one is the agreement it was made from.

Only the attachments are looked for, wherever they stand in the file, and each is unpacked up to the
size of the largest file that is read: nothing else of the PDF is understood, or can do harm.
"""

from __future__ import annotations

import re
import zlib

from sla_cli.source.errors import FileTrouble
from sla_cli.source.gate import LIMIT

LARGEST = 50_000_000
"""The largest PDF looked into, in bytes."""

MOST = 12
"""Attachments that are unpacked."""

STREAM = re.compile(rb"(?<!end)stream\r?\n")
"""What stands before each stream of a PDF."""

_DICTIONARY = 2_000
"""Bytes before a stream in which it is said what it is."""

_SLA = re.compile(rb"(?m)^\s*\{?\s*[\"']?sla[\"']?\s*:")


def is_pdf(data: bytes) -> bool:
    """Tell whether this is a PDF."""
    return data.startswith(b"%PDF-")


def is_agreement(data: bytes) -> bool:
    """Tell whether a file that a document carries is an agreement."""
    return bool(_SLA.search(data))


def carried_by(data: bytes, name: str) -> tuple[bytes, tuple[bytes, ...]]:
    """Give the agreement that a PDF carries, and what else it does. Raises FileTrouble for none.

    Of several versions, whoever added to the end of the file has the last word.
    """
    files = _attached(data)
    agreements = [one for one in files if is_agreement(one)]
    if not agreements:
        locked = b"/Encrypt" in data
        raise FileTrouble("pdf-encrypted" if locked else "pdf-without-source", path=name)
    return agreements[-1], tuple(one for one in files if one not in agreements)


def _attached(data: bytes) -> list[bytes]:
    found: list[bytes] = []
    for match in STREAM.finditer(data):
        start = data.rfind(b"obj", max(0, match.start() - _DICTIONARY), match.start())
        said = data[start : match.start()] if start >= 0 else b""
        if not re.search(rb"/EmbeddedFile\b", said):
            continue
        if b"/FlateDecode" in said:
            unpacked = _inflated(data, match.end())
        else:
            end = data.find(b"endstream", match.end())
            unpacked = data[match.end() : end].removesuffix(b"\n").removesuffix(b"\r")
        if unpacked is not None and unpacked not in found:
            found.append(unpacked)
        if len(found) == MOST:
            break
    return found


def _inflated(data: bytes, start: int) -> bytes | None:
    unpacking = zlib.decompressobj()
    try:
        whole = unpacking.decompress(memoryview(data)[start:], LIMIT + 1)
    except zlib.error:
        return None
    return whole if unpacking.eof else None
