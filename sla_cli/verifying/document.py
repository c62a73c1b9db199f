"""A document that came back, PDF or Word: its words page by page, and the files that it carries.

It may be a stranger's: it is read within limits of size, time and memory, a PDF by a process of its
own, and what cannot be read is told.
"""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from sla_cli.documents.patience import PAGES
from sla_cli.source import gate
from sla_cli.source.carried import LARGEST, is_agreement, is_pdf
from sla_cli.source.errors import FileTrouble
from sla_cli.verifying import pdf_reader
from sla_cli.verifying.word_file import is_word, read_word

LETTERS = 1_500_000
FILES = 40
MEMORY = 2_000_000_000
SECONDS = 40
"""What a PDF may hold, and reading it may take: a hundred times what agreements do."""

_TROUBLES = {
    "locked": "pdf-encrypted",
    "broken": "returned-not-readable",
    "long": "returned-too-long",
}


class Attached(NamedTuple):
    """A file that a document carries; its name may be anything."""

    name: str
    data: bytes


class Returned(NamedTuple):
    """A document that came back."""

    name: str
    kind: str
    """`pdf` or `docx`."""

    pages: tuple[str, ...]
    """The words of each page; a Word document has none: one text, and what runs along it."""

    attached: tuple[Attached, ...]
    signatures: int
    data: bytes

    @property
    def agreement(self) -> Attached | None:
        """The agreement it carries: of several, the one attached last."""
        return next((one for one in reversed(self.attached) if is_agreement(one.data)), None)

    @property
    def others(self) -> tuple[Attached, ...]:
        """Whatever else it carries."""
        return tuple(one for one in self.attached if one is not self.agreement)


def open_returned(name: str) -> Returned:
    """Read a document. Raises FileTrouble for what is none, or cannot be read."""
    data = gate.read(Path(name), limit=LARGEST)
    if is_pdf(data):
        return _pdf(name, data)
    if is_word(data):
        word = read_word(data, name)
        if len(word.text) + len(word.running) > LETTERS:
            raise FileTrouble("returned-too-long", path=name)
        attached = tuple(Attached(*one) for one in word.attached)
        return Returned(name, "docx", (word.text, word.running), attached, 0, data)
    raise FileTrouble("returned-other-kind", path=name)


def words_of(data: bytes) -> tuple[str, ...]:
    """Give the words of each page of a PDF that was made here."""
    return _pdf("", data).pages


def _pdf(name: str, data: bytes) -> Returned:
    if find_spec("pypdfium2") is None:
        raise FileTrouble("reader-missing")
    found = _read_apart(data)
    trouble = found.get("trouble")
    if isinstance(trouble, str):
        raise FileTrouble(_TROUBLES[trouble], path=name)
    pages, attached, signatures = (found[key] for key in ("pages", "attached", "signatures"))
    assert isinstance(pages, list)  # noqa: S101 — written by `pdf_reader` alone
    assert isinstance(attached, list)  # noqa: S101
    assert isinstance(signatures, int)  # noqa: S101
    files = tuple(Attached(str(one), base64.b64decode(content)) for one, content in attached)
    return Returned(name, "pdf", tuple(map(str, pages)), files, signatures, data)


def _read_apart(data: bytes) -> dict[str, object]:
    told = {
        "path": [one for one in sys.path if one],
        "memory": MEMORY,
        "seconds": SECONDS,
        "pages": PAGES,
        "letters": LETTERS,
        "files": FILES,
        "size": gate.LIMIT,
    }
    try:
        done = subprocess.run(  # noqa: S603 — this program's own file
            # Isolated: nothing in the folder one happens to be in is run.
            [sys.executable, "-I", pdf_reader.__file__],
            input=json.dumps(told).encode("ascii") + b"\n" + data,
            capture_output=True,
            timeout=2 * SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return {"trouble": "long"}
    try:
        found: dict[str, object] = json.loads(done.stdout)
    except ValueError:
        # What was ended by the system took too much; a negative code is the signal's.
        return {"trouble": "long" if done.returncode < 0 else "broken"}
    return found
