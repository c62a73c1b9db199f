"""The size of type that makes a short form fill its page, and no more than that page.

A first size is guessed from how much there is to say; the page laid out at that size then tells how
far off it was. Most agreements take one layout or two.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from weasyprint.document import Document, Page

LARGEST, SMALLEST = 10.0, 7.0
"""Sizes of type, in points."""

FULL = 0.87
"""The share of the page that is full enough."""

_AIM = 0.94
_TRIES = 5
_NEAR = 0.1
_GROWTH = 1.6
"""By which power of the size a text grows: 2 if all of it ran on, 1 if every line stood alone."""

_BLOCK = re.compile(r"<(?:h[1-6]|li|p|br)\b")
_TAG = re.compile(r"<[^>]*>|\s+")
_BLANK = 'class="blank'

_LINE = 78
"""Letters in a line of a column, about."""

_TAKEN = 0.000485
"""The share of an A4 page that a line takes at 1 pt; measured on the examples, within 4%."""

_LETTER, _SHORTER = "size: letter", 0.93
"""American paper, and how much of A4's room it has: it is wider, and shorter."""

_PLACE = "page"
"""The address of what the size is measured by, in the templates of the short form."""


def guess(html: str) -> float:
    """Give a size, in points, from the number of lines in the text and of blanks to write in."""
    body = html[html.find("<body") :]
    blocks = [_TAG.sub(" ", block).strip() for block in _BLOCK.split(body)[1:]]
    lines = sum(1 + len(block) // _LINE for block in blocks) + 0.5 * body.count(_BLANK)
    room = _AIM * (_SHORTER if _LETTER in html else 1)
    return _clamped((room / (_TAKEN * max(lines, 1))) ** (1 / _GROWTH))


def sized(html: str, size: float, *, media: str = "all") -> str:
    """Set the type of a page, with lines that stand closer where it is small."""
    leading = 1.25 + 0.17 * (size - SMALLEST) / (LARGEST - SMALLEST)
    rule = f"html {{ font-size: {size:.2f}pt; line-height: {leading:.3f}; }}"
    return html.replace("</style>", f"@media {media} {{ {rule} }}\n</style>", 1)


def fitted(html: str, lay_out: Callable[[str], Document]) -> Document | None:
    """Lay out at the size that fills one page; None where the smallest takes more than one."""
    # Two steps above the largest size, so that the largest one can be tried.
    size, fits, too_large = guess(html), SMALLEST, LARGEST + 2 * _NEAR
    best: Document | None = None
    for _ in range(_TRIES):
        document = lay_out(sized(html, size))
        fill = _fill(document.pages)
        if len(document.pages) == 1:
            best, fits = document, size
            if fill >= FULL or size == LARGEST:
                return best
        elif size == SMALLEST:
            return None
        else:
            too_large = size
        size = _clamped(size * (_AIM / fill) ** (1 / _GROWTH))
        size = max(min(max(size, fits), too_large - _NEAR), SMALLEST)
        if best and size - fits < _NEAR:
            return best
    return best or _smallest(html, lay_out)


def _smallest(html: str, lay_out: Callable[[str], Document]) -> Document | None:
    document = lay_out(sized(html, SMALLEST))
    return document if len(document.pages) == 1 else None


def _fill(pages: list[Page]) -> float:
    """Give how many pages the text takes, 0.5 for one that is half full."""
    taken = 0.0
    for page in pages:
        box = page._page_box
        # A template of one's own may have lost the address: its page is taken for almost full.
        end = page.anchors.get(_PLACE, (0, 0, 0, box.margin_top + 0.95 * box.height))[3]
        taken += (end - box.margin_top) / box.height
    return max(taken, 0.1)


def _clamped(size: float) -> float:
    return round(min(max(size, SMALLEST), LARGEST), 2)
