"""The size of type, and the room between blocks, that make a short form fill its page and no more.

A first size is guessed from how much there is to say; the page laid out at that size then tells how
far off it was. What is left of the page when the size is found goes between the blocks and above
the lines to sign on.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.clauses import STEPS

if TYPE_CHECKING:
    from collections.abc import Callable

    from weasyprint.document import Document, Page

LARGEST, SMALLEST, LAST = 12.0, 9.0, 7.0
"""Sizes of type, in points: the last is for a page on which all that is there is marked to stay."""

FULL, BRIMFUL = 0.97, 0.99
"""From which share of the page to which it is full."""

AIRY, TIGHT = 5.0, 0.6
"""How many times the room between blocks that the style sheet gives."""

_AIM = 0.93
_TRIES = 4
_NEAR = 0.1
_GROWTH = 1.6
"""By which power of the size a text grows: 2 if all of it ran on, 1 if every line stood alone."""

_ROOM = 0.075
"""The share of an A4 page that the room between blocks takes; measured on the examples."""

_BLOCK = re.compile(r"<(?:h[1-6]|li|p|br)\b")
_TAG = re.compile(r"<[^>]*>|\s+")
_BLANK = 'class="blank'

_LINE = 78
"""Letters in a line of a column, about."""

_TAKEN = 0.00041
"""The share of an A4 page that a line takes at 1 pt; measured on the examples, within a tenth."""

_HIGH = 1.06
"""The estimate is rather too high: less would be shown than there is room for."""

_LETTER, _SHORTER = "size: letter", 0.93
"""American paper, and how much of A4's room it has: it is wider, and shorter."""

_PLACE = "page"
"""The address of what the size is measured by, in the templates of the short form."""


def guess(html: str, smallest: float = LAST) -> float:
    """Give a size, in points, from how much there is to say."""
    return _clamped((_AIM / _estimated(html, 1)) ** (1 / _GROWTH), smallest)


def _estimated(html: str, size: float) -> float:
    """Estimate the share of a page that is taken, from the lines of text and the blanks in it."""
    body = html[html.find("<body") :]
    blocks = [_TAG.sub(" ", block).strip() for block in _BLOCK.split(body)[1:]]
    lines = sum(1 + len(block) // _LINE for block in blocks) + 0.5 * body.count(_BLANK)
    room = _SHORTER if _LETTER in html else 1
    taken: float = _TAKEN * max(lines, 1) * size**_GROWTH
    return taken / room


def sized(html: str, size: float, air: float = 1, *, media: str = "all") -> str:
    """Set the type of a page, and so many times the room of the style sheet between its blocks."""
    leading = 1.25 + 0.1 * min(air, 2)
    rule = f"html {{ font-size: {size:.2f}pt; line-height: {leading:.3f}; --room: {air:.3f}; }}"
    return html.replace("</style>", f"@media {media} {{ {rule} }}\n</style>", 1)


class Fit(NamedTuple):
    """A page laid out, at which size and with how much room, and the share of it that is taken."""

    document: Document
    size: float
    air: float
    fill: float

    @property
    def is_page(self) -> bool:
        """Tell whether it is one page."""
        return len(self.document.pages) == 1


class OnePage(NamedTuple):
    """The page, what it is made from, and how many steps of items were left out of it."""

    document: Document
    html: str
    less: int


def one_page(page: Callable[[int], str], lay_out: Callable[[str], Document]) -> OnePage:
    """Lay out the page with as much on it as it holds, and fill it.

    `page` gives the HTML with so many steps of items left out. It is of more than one page where
    all that is there is marked to stay, and too much.
    """
    html = cache(page)

    def at(less: int, size: float, air: float = 1) -> Fit:
        document = lay_out(sized(html(less), size, air))
        return Fit(document, size, air, _fill(document.pages))

    less = bisect_left(
        range(STEPS), True, key=lambda less: _estimated(html(less), SMALLEST) <= _HIGH
    )
    found = None
    if less == 0:
        found = _largest(partial(at, 0), guess(html(0), SMALLEST), SMALLEST)
    if found is None:
        less, found = _fewest(at, less)
    if found is None:
        found = _largest(partial(at, less), guess(html(less)), LAST) or at(less, LAST, TIGHT)
    return OnePage(_full(partial(at, less), found).document, html(less), less)


def _fewest(at: Callable[..., Fit], less: int) -> tuple[int, Fit | None]:
    """Find how few steps of items may be left out, from a guess; None where all are too few."""
    found = fuller = at(less, SMALLEST, TIGHT)
    while not found.is_page and less < STEPS:
        less += 1
        found = at(less, SMALLEST, TIGHT)
    while fuller.is_page and less > 0:
        fuller = at(less - 1, SMALLEST, TIGHT)
        if fuller.is_page:
            less, found = less - 1, fuller
    return less, found if found.is_page else None


def _largest(at: Callable[..., Fit], size: float, smallest: float) -> Fit | None:
    """Find a size that leaves a little room on one page, of the largest that do."""
    # Two steps above the largest size, so that the largest one can be tried.
    too_large, best = LARGEST + 2 * _NEAR, None
    for _ in range(_TRIES):
        fit = at(size)
        if fit.is_page:
            best = fit
            if size == LARGEST or fit.fill >= _AIM - 0.05:
                return best
        elif size == smallest:
            break
        else:
            too_large = size
        size = _clamped(size * (_AIM / fit.fill) ** (1 / _GROWTH), smallest)
        size = max(min(size, too_large - _NEAR), best.size if best else smallest)
        if best and size - best.size < _NEAR:
            return best
    return best


def _full(at: Callable[..., Fit], found: Fit) -> Fit:
    """Put what is left of the page between its blocks."""
    best, slope, too_much = found, _ROOM, AIRY
    for _ in range(_TRIES):
        if best.fill >= FULL or too_much - best.air < _NEAR / 2:
            return best
        air = min(best.air + ((FULL + BRIMFUL) / 2 - best.fill) / slope, too_much)
        fit = at(best.size, round(air, 3))
        if fit.fill <= best.fill:  # a style sheet of one's own may have no such room
            return best
        if fit.is_page and fit.fill <= BRIMFUL:
            slope = max((fit.fill - best.fill) / (fit.air - best.air), _ROOM / 4)
            best = fit
        else:
            too_much, slope = air - _NEAR / 2, slope * 1.5
    return best


def _fill(pages: list[Page]) -> float:
    """Give how many pages the text takes, 0.5 for one that is half full."""
    taken = 0.0
    for page in pages:
        box = page._page_box
        # A template of one's own may have lost the address: its page is taken for almost full.
        end = page.anchors.get(_PLACE, (0, 0, 0, box.margin_top + 0.95 * box.height))[3]
        taken += (end - box.margin_top) / box.height
    return max(taken, 0.1)


def _clamped(size: float, smallest: float = LAST) -> float:
    return round(min(max(size, smallest), LARGEST), 2)
