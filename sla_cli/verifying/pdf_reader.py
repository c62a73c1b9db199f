"""What runs in a process of its own to read a stranger's PDF: the only place that knows pdfium.

It is run as a file, imports nothing of the program, and is told by its first line where libraries
are found and what it may take. A reader of PDFs is written in C and fed with anything: whatever
happens to it here, the program goes on. What it found is one line of JSON.
"""

from __future__ import annotations

import base64
import json
import os
import sys
from contextlib import suppress

_ANSWER = 1
"""The pipe to the program: what stands for a terminal elsewhere."""

LOCKED = 4
"""What pdfium calls a file that wants a password."""


def limit(memory: int, seconds: int) -> None:
    """Take no more than so many bytes and seconds, where the system can see to it."""
    try:
        import resource
    except ImportError:
        return
    for kind, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, seconds)):
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))


def read(data: bytes, pages: int, letters: int, files: int, size: int) -> dict[str, object]:
    """Give the words of each page, what is attached, the language, and how many signed it."""
    import pypdfium2
    from pypdfium2 import raw

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return {"trouble": "locked" if error.err_code == LOCKED else "broken"}
    if len(document) > pages:
        return {"trouble": "long"}
    texts: list[str] = []
    for number in range(len(document)):
        page = document[number]
        words = page.get_textpage()
        letters -= words.count_chars()
        if letters < 0:
            return {"trouble": "long"}
        texts.append(words.get_text_range())
        words.close()
        page.close()
    attached = []
    for number in range(min(document.count_attachments(), files)):
        one = document.get_attachment(number)
        with suppress(pypdfium2.PdfiumError, ValueError):
            content = bytes(one.get_data())
            if len(content) <= size:
                attached.append([one.get_name(), base64.b64encode(content).decode("ascii")])
    fields = (
        raw.FPDF_GetSignatureObject(document, number)
        for number in range(max(raw.FPDF_GetSignatureCount(document), 0))
    )
    # A field that nobody has signed yet holds nothing.
    signed = sum(raw.FPDFSignatureObj_GetContents(one, None, 0) > 0 for one in fields)
    return {
        "pages": texts,
        "attached": attached,
        "signatures": signed,
    }


def main() -> None:
    """Read a PDF from standard input, after a line that says how."""
    told = json.loads(sys.stdin.buffer.readline())
    sys.path[:] = told["path"]
    limit(told["memory"], told["seconds"])
    try:
        found = read(
            sys.stdin.buffer.read(), told["pages"], told["letters"], told["files"], told["size"]
        )
    except MemoryError:
        found = {"trouble": "long"}
    except Exception:
        found = {"trouble": "broken"}
    answer = memoryview(json.dumps(found).encode("ascii"))
    while answer:
        answer = answer[os.write(_ANSWER, answer) :]


if __name__ == "__main__":
    main()
