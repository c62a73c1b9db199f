"""What a document was made from, as a mark that it bears itself: whether to make it anew.

The mark is a sum over the content of all that was read (the agreement, its tables, the theme with
its logo and fonts, templates of one's own, this program) and over the document as it came out. A
document bears it where nobody reads: a PDF as its identifier, HTML as a last comment, a document
for Word beside the agreement that it carries. Nothing is kept next to the user's files, and a
document that was changed, cut short or made from anything else is no longer known. Markdown and
calendars bear none: they are made anew in no time, and compared.
"""

from __future__ import annotations

import hashlib
import os
import re
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZipFile

from sla_cli import __version__
from sla_cli.documents.provenance import BROKEN
from sla_cli.documents.templates import packaged, templates_folder
from sla_cli.source import gate
from sla_cli.source.errors import FileTrouble

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sla_cli.documents.context import Order
    from sla_cli.documents.dossier import Dossier
    from sla_cli.documents.formats import Format

_TEMPLATES, _DEEP = 2_000, 1_000_000
"""How many files of a folder of templates are looked at, and how much of each."""

_OWN = (".py", ".j2", ".css", ".yaml", ".woff2", ".conf")
_ENGINES = ("weasyprint", "fonttools", "pydyf")


def inputs(dossier: Dossier, order: Order, format_: Format) -> str:
    """Give the sum over what a document is made from; empty where the format bears no mark."""
    if format_.name not in _MARKS:
        return ""
    try:
        own = list(_templates(order.templates)) if order.templates else []
    except FileTrouble:  # too many, or not to be read: it is made anew
        return ""
    theme = dossier.theme
    parts = [_program(), format_.name.encode(), *own]
    if format_.name == "pdf":
        parts.append(_engines())
    parts += [repr(one).encode() for one in (*order._replace(templates=None), dossier.language)]
    for carried in dossier.carried:
        parts += [carried.name.encode("utf-8", "surrogateescape"), carried.data]
    if theme:
        parts += [theme.source.data, theme.logo_type.encode(), theme.logo]
        parts += [part for font in theme.fonts for part in (font.file.encode(), font.data)]
    return _sum(parts)


def marked(format_: str, data: bytes, made_from: str) -> bytes:
    """Put the mark into a document that was just made."""
    mark = _MARKS.get(format_)
    return mark.put(data, made_from) if mark and made_from and data else data


def is_made_from(format_: str, data: bytes, made_from: str) -> bool:
    """Tell whether a document is as it was once made from just this."""
    mark = _MARKS.get(format_)
    return bool(mark and made_from) and mark is not None and mark.holds(data, made_from)


class _Mark(NamedTuple):
    put: Callable[[bytes, str], bytes]
    holds: Callable[[bytes, str], bool]


_ID = re.compile(rb"/ID \[\(([0-9a-f]{32})\) \(([0-9a-f]{32})\)\]")


def _pdf_put(data: bytes, made_from: str) -> bytes:
    """Make the mark the identifier of the file, which is as long as the one it has."""
    found = list(_ID.finditer(data))
    if len(found) != 1:
        return data
    place = found[0]
    before, after = data[: place.start()], data[place.end() :]
    own = _sum((made_from.encode(), before, after))[:32].encode()
    return before + b"/ID [(%b) (%b)]" % (own, own) + after


def _pdf_holds(data: bytes, made_from: str) -> bool:
    return _ID.search(data) is not None and _pdf_put(data, made_from) == data


_COMMENT = b"<!-- sla: %b -->\n"
_COMMENTED = len(_COMMENT % bytes(64))


def _html_put(data: bytes, made_from: str) -> bytes:
    return data + _COMMENT % _sum((made_from.encode(), data)).encode()


def _html_holds(data: bytes, made_from: str) -> bool:
    return _html_put(data[:-_COMMENTED], made_from) == data


_SOURCE = "customXml/item1.xml"
_HEAD = b'<source xmlns="urn:sla:source:1"'


def _word_put(data: bytes, made_from: str) -> bytes:
    """Write the mark into the part that holds the agreement; all others stay as they are."""
    with ZipFile(BytesIO(data)) as archive:
        entries = [(one, archive.read(one)) for one in archive.infolist()]
    own = _word_sum(entries_of(data), made_from).encode()
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for entry, content in entries:
            told = content.replace(_HEAD, _HEAD + b' made="%b"' % own, 1)
            archive.writestr(entry, told if entry.filename == _SOURCE else content)
    return made.getvalue()


def _word_holds(data: bytes, made_from: str) -> bool:
    try:
        with ZipFile(BytesIO(data)) as archive, archive.open(_SOURCE) as part:
            head = part.read(_DEEP // 1_000)
        own = _word_sum(entries_of(data), made_from).encode()
    except BROKEN:
        return False
    return _HEAD + b' made="%b"' % own in head


def entries_of(data: bytes) -> list[tuple[str, int]]:
    """Give the parts of a document for Word, but the one with the mark, and their sums."""
    with ZipFile(BytesIO(data)) as archive:
        return [(one.filename, one.CRC) for one in archive.infolist() if one.filename != _SOURCE]


def _word_sum(entries: list[tuple[str, int]], made_from: str) -> str:
    return _sum((made_from.encode(), repr(entries).encode()))


_MARKS = {
    "pdf": _Mark(_pdf_put, _pdf_holds),
    "html": _Mark(_html_put, _html_holds),
    "docx": _Mark(_word_put, _word_holds),
}


def _sum(parts: Iterable[bytes]) -> str:
    """Give the sum over some parts; where one ends and the next begins is part of it."""
    total = hashlib.sha256()
    for part in parts:
        total.update(len(part).to_bytes(8, "big"))
        total.update(part)
    return total.hexdigest()


def _templates(folder: Path) -> Iterator[bytes]:
    """Give the templates of a folder of one's own. Raises FileTrouble where they are too many."""
    seen = 0
    for root, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            seen += 1
            if seen > _TEMPLATES:
                raise FileTrouble("file-too-big", path=str(folder), limit=0)
            if name.endswith((".j2", ".css")):
                path = Path(root, name)
                yield str(path.relative_to(folder)).encode("utf-8", "surrogateescape")
                yield gate.read(path, within=folder, limit=_DEEP)


@cache
def _program() -> bytes:
    """Give a sum over this program: its version, and its files, as some people change them."""
    package = Path(__file__).parent.parent
    rooms = (package / room for room in ("agreement", "documents", "source", "words"))
    files = [path for room in (*rooms, templates_folder()) for path in sorted(room.rglob("*"))]
    content = (packaged(path) for path in files if path.suffix in _OWN)
    return _sum((__version__.encode(), *content)).encode()


@cache
def _engines() -> bytes:
    """Give the versions of what lays out the pages of a PDF."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return " ".join(map(version, _ENGINES)).encode()
    except PackageNotFoundError:
        return b""
