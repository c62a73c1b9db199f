"""What fuzzing starts from, and what it does to it: sound files of each kind, and mutations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.agreement.everything import everything
from tests.conftest import MINIMAL
from tests.examples import EXAMPLES

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

LARGEST = 5_000_000
"""What an input may have in bytes: the program reads no larger file."""
SWOLLEN = 2_000
"""One input in so many is repeated until it is large."""

PNG = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
    "gg=="
)
SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" \
viewBox="0 0 90 30">
<defs><linearGradient id="g"><stop offset="0" stop-color="#123"/>
</linearGradient><g id="a"><path d="M1 1L9 9C1 2 3 4 5 6z" transform="rotate(3)"/></g>
<marker id="m"><circle r="2"/></marker>
<pattern id="p" width="2" height="2"><rect width="1" height="1"/></pattern></defs>
<style>.b { fill: url(#p) }</style><use xlink:href="#a" x="3"/><rect class="b" fill="url(#g)"/>
<text x="1" y="2">Acme</text><polyline points="1,1 2,2" marker-mid="url(#m)"/>
<image width="4" href="data:image/png;base64,{PNG}"/></svg>
""".replace("{PNG}", PNG)
THEME = """\
name: Ours
colours: {ink: '#111111', soft: "#444444", accent: '#0a4a6e', paper: '#ffffff'}
fonts: {headings: sans, text: serif}
paper: Letter
margins: {top: 25mm, right: 2.5cm, bottom: 1in, left: 60pt}
logo: logo.svg
cover: true
watermark: Draft & "final"
"""
TABLE = '''\
from,to,rate,target,volume,note
Visitor,Lead,"2,5 %",3 %,1 000,"said ""so"""
Lead,MQL,20%,25–30 %,"1,200",
MQL,SAL,80 %,at least 90 %,,*x* <b>
'''

TOKENS = (
    *("\x00", "\x1b[2J", "\ufeff", "\u202e", "\u2067", "\u2069", "\u2028", "\xa0", "\U0001f600"),
    *("&a ", "*a", "<<: *a", "!!python/object:os.system ", "%YAML 1.1\n---\n", "---\n", "...\n"),
    *("? ", ": ", "- ", "- - - ", "[", "]", "{", "}", "|\n", ">-\n", '"', "'", "#", "\t", "\\x00"),
    *("\\ud800", "&#0;", "&#x202e;", "~", "null", "1e999"),
    *("0x10", "1_000", "9" * 400, "-0", ".inf"),
    *("2026-02-30", "2026-13-01", "25:61", "25 %", "4 heures ouvrées", "1/3", "[…]"),
    *("${x}", "{{x}}"),
    *("<script>", "[a](javascript:x)", "![x](", "](", "|-|\n", "```\n", "\n\n", "\r", "\r\n"),
    *("\x85", "\u3000"),
    *("<!ENTITY a 'b'>", "<use href='#a'/>", "url(#a)", "url(http://x/)", "<g>", "</g>", "]]>"),
    *(";", ",", '""', "=cmd()", "../", "/etc/passwd"),
    *("file: t.csv\n", "language: fr\n", "sla: 1\n"),
)  # fmt: skip
"""What means something to one of the readers."""


def seeds(kind: str) -> list[bytes]:
    """Give sound inputs of a kind."""
    if kind == "csv":
        return [TABLE.encode(), *(one.read_bytes() for one in sorted(EXAMPLES.glob("*.csv")))]
    if kind == "theme":
        return [THEME.encode(), b"colours: {ink: '#000000'}\n", b"logo: logo.svg\n"]
    if kind in ("svg", "drawing"):
        return [SVG.encode(), b"<svg xmlns='http://www.w3.org/2000/svg'><rect/></svg>"]
    small = [MINIMAL.format(language=one).encode() for one in ("en", "fr")]
    return small + _sections() + _scraps()


def _sections() -> list[bytes]:
    """Give each section of the examples, and of the agreement with every field, by itself."""
    found = []
    texts = [one.read_text(encoding="utf-8") for one in sorted(EXAMPLES.glob("*.yaml"))]
    for text in (*texts, everything("fr"), everything("en")):
        language = "fr" if "language: fr" in text else "en"
        part: list[str] = []
        for line in (*text.splitlines(keepends=True), "end:\n"):
            if part and line[:1].isalpha():
                found.append((MINIMAL.format(language=language) + "".join(part)).encode())
                part = []
            if not line.startswith(("sla:", "language:", "company:", "parties:", "#")):
                part.append(line)
    return found


def _scraps() -> list[bytes]:
    return [
        b"a: &a [x, *a]\n",
        b"a: !x y\n? [b]\n: |2-\n  c\n",
        "sla: 1\nlanguage: fr\n".encode("utf-16"),
        "sla: 1\ncompany: caf\xe9\n".encode("latin-1"),
    ]


def mutant(chance: random.Random, known: list[bytes]) -> bytes:
    """Make an input of one that is known."""
    data = chance.choice(known)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 5, 12))):
        data = chance.choice(CHANGES)(chance, data, known)
    if chance.randrange(SWOLLEN) == 0:
        data = swollen(chance, data)
    return data[:LARGEST]


def swollen(chance: random.Random, data: bytes) -> bytes:
    """Repeat a part of an input until it is large, up to the largest that is read."""
    start, end = _part(chance, data)
    part = data[start:end] or b"[a"
    size = int(LARGEST ** chance.uniform(0.7, 1))
    return (data[:start] + part * (size // len(part)) + data[end:])[:LARGEST]


def _part(chance: random.Random, data: bytes) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + int(chance.expovariate(1 / 12)) + 1)


def _flip(chance: random.Random, data: bytes, known: list[bytes]) -> bytes:
    at = chance.randrange(len(data) or 1)
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def _cut(chance: random.Random, data: bytes, known: list[bytes]) -> bytes:
    start, end = _part(chance, data)
    return data[:start] + data[end:]


def _double(chance: random.Random, data: bytes, known: list[bytes]) -> bytes:
    start, end = _part(chance, data)
    return data[:end] + data[start:end] * chance.choice((1, 2, 30)) + data[end:]


def _insert(chance: random.Random, data: bytes, known: list[bytes]) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(TOKENS).encode() * chance.choice((1, 1, 2, 9)) + data[at:]


def _replace_word(chance: random.Random, data: bytes, known: list[bytes]) -> bytes:
    words = data.split(b" ")
    words[chance.randrange(len(words))] = chance.choice(TOKENS).encode()
    return b" ".join(words)


def _cross(chance: random.Random, data: bytes, known: list[bytes]) -> bytes:
    other = chance.choice(known)
    start, end = _part(chance, other)
    at = chance.randrange(len(data) + 1)
    return data[:at] + other[start : max(end, start + 60)] + data[at:]


def _swap_lines(chance: random.Random, data: bytes, known: list[bytes]) -> bytes:
    lines = data.split(b"\n")
    here, there = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[here], lines[there] = lines[there], lines[here]
    return b"\n".join(lines)


def _indent(chance: random.Random, data: bytes, known: list[bytes]) -> bytes:
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    lines[at] = b" " * chance.randrange(6) + lines[at].lstrip()
    return b"\n".join(lines)


CHANGES: tuple[Callable[[random.Random, bytes, list[bytes]], bytes], ...] = (
    *(_flip, _cut, _double, _insert, _insert, _replace_word, _cross, _swap_lines, _indent),
)
