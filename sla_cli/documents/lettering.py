"""The bundled fonts: which letters each has, and which of them a document needs.

The Latin fonts of `fonts.css` are always there. Those of other scripts are added for the documents
that use them: a name in Arabic or an emoji costs nothing to the others.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.documents.templates import templates_folder

if TYPE_CHECKING:
    from pathlib import Path

_LATIN = re.compile(
    "[\\s\u0020-\u007e\u00a0-\u00ac\u00ae-\u012b\u012e-\u0131\u0134-\u0148\u014a-\u0165"
    "\u0168-\u017f\u02b3\u1d49\u2009\u200a\u2010-\u2015\u2018-\u201a\u201c-\u201e\u2020-\u2022"
    "\u2025\u2026\u202f\u2030\u2032\u2033\u2039\u203a\u20ac\u2116\u2122\u2190-\u2193\u2197\u2198"
    "\u2212\u221e\u2248\u2260\u2264\u2265\u2713]+"
)
"""The letters that all five Latin fonts have."""

_SILENT = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
"""Joiners, variation selectors and marks of direction: they draw nothing."""

_OTHERS = {
    "latin": {
        ("SLA Sans Latin", 400): "inter-latin-400",
        ("SLA Sans Latin", 600): "inter-latin-600",
        ("SLA Serif Latin", 400): "serif-latin-400",
        ("SLA Serif Latin", 600): "serif-latin-600",
    },
    "more": {
        ("SLA Sans More", 400): "inter-more-400",
        ("SLA Sans More", 600): "inter-more-600",
        ("SLA Serif More", 400): "serif-more-400",
        ("SLA Serif More", 600): "serif-more-600",
    },
    "hebrew": {("SLA Hebrew", 400): "hebrew-400", ("SLA Hebrew", 600): "hebrew-600"},
    "symbols": {("SLA Symbols", 400): "symbols-400"},
    "arabic": {("SLA Arabic", 400): "arabic-400", ("SLA Arabic", 600): "arabic-600"},
    "emoji": {("SLA Emoji", 400): "emoji-400"},
}
"""The fonts of rarer letters and other scripts, the cheapest to read first.

Rarer Latin letters (ș and ț, ẞ, those of Irish, Welsh and Sami) are one; Greek, Cyrillic and
Vietnamese are another. The serif lacks some of the sans-serif's, which then stand in for them.

Each has a family of its own: WeasyPrint takes two files of one family for the same font.
"""


class Lettering(NamedTuple):
    """What a text needs beyond the Latin fonts: the style that adds it, and what no font has."""

    style: str
    missing: str


def lettering(text: str) -> Lettering:
    """Find the fonts for a text; `missing` holds, once each, the letters that none has."""
    missing = set(_SILENT.sub("", _LATIN.sub("", text)))
    needed = []
    for fonts in _OTHERS.values():
        if not missing:
            break
        # The weights of a script have the same letters: one font is read for all.
        found = missing & _letters(_path(next(iter(fonts.values()))))
        missing -= found
        needed += [_face(*key, name) for key, name in fonts.items() if found]
    return Lettering("\n".join(needed), "".join(sorted(missing)))


def _face(family: str, weight: int, name: str) -> str:
    return (
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; '
        f'src: url("fonts/{name}.woff2") format("woff2"); }}'
    )


def _path(name: str) -> Path:
    return templates_folder() / "theme" / "fonts" / f"{name}.woff2"


@cache
def _letters(font: Path) -> frozenset[str]:
    from fontTools.ttLib import TTFont

    with TTFont(font, lazy=True) as read:
        return frozenset(map(chr, read.getBestCmap()))
