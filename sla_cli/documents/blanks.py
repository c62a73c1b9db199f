"""What becomes of a blank, `[…]`, on paper: lines for a pen.

A blank that fills its place, such as a cell or a paragraph, gets the whole of it; where prose is
asked for, three lines. One in the middle of a sentence is as wide as a few words. On a screen the
mark stays, and the lines come when the page is printed.
"""

from __future__ import annotations

import re

from sla_cli.source.scalars import BLANK

MARKED = f'<span class="blank">{BLANK}</span>'
"""A blank as it is printed where nothing is made of it yet."""

PROSE = ("", "lead", "definition", "note")
"""The classes of the paragraphs in which one writes sentences."""

_LINES = 3
_ALONE = re.compile(
    r"<(?P<tag>p|li|dd|td|th|div|h1)\b(?P<told>[^>]*)>\s*"
    r'(?P<number>(?:<span class="no"[^>]*>[^<]*</span>\s*)?)'
    rf"{re.escape(MARKED)}"
    r'(?P<link>(?:\s*<a class="anchor"[^>]*>#</a>)?)\s*(?=</(?P=tag)>)'
)
_ROW = re.compile(r"<tr\b([^>]*)>(.*?)</tr>", re.DOTALL)
_CLASS = re.compile(r'\bclass="([^"]*)"')
_ASKS = re.compile(r'\bdata-asks="([^"]*)"')
_BLANK = re.compile(rf'<span class="(blank[^"]*)">{re.escape(BLANK)}</span>')


def for_pen(page: str, *, screen: bool) -> str:
    """Draw the lines to write on; on a `screen`, beside the marks, for when it is printed."""
    mark = f'<span class="said">{BLANK}</span>' if screen else ""

    def drawn(blank: re.Match[str]) -> str:
        lines = '<span class="ruled"></span>' * _LINES if "prose" in blank[1] else ""
        return f'<span class="{blank[1]}">{mark}{lines}</span>'

    return _BLANK.sub(drawn, placed(page))


def placed(page: str) -> str:
    """Tell of each blank, by its class, whether it has its place to itself: `line` or `prose`."""
    return _ROW.sub(_to_write, _ALONE.sub(_whole, page))


def _whole(place: re.Match[str]) -> str:
    asks, named = _ASKS.search(place["told"]), _CLASS.search(place["told"])
    prose = place["tag"] == "p" and not asks and (named[1] if named else "") in PROSE
    blank = f'<span class="blank {"prose" if prose else "line"}">{BLANK}</span>'
    if asks:
        blank = f'<span class="asks">{asks[1]}</span> {blank}'
    told = _classed(place["told"]) if place["tag"] == "li" else place["told"]
    return f"<{place['tag']}{told}>{place['number']}{blank}{place['link']}"


def _to_write(row: re.Match[str]) -> str:
    if 'class="blank' not in row[2]:
        return row[0]
    return f"<tr{_classed(row[1])}>{row[2]}</tr>"


def _classed(told: str) -> str:
    """Tell by the class of an element that there is something to write in it."""
    if "class=" not in told:
        return f'{told} class="to-write"'
    return _CLASS.sub(lambda found: f'class="{found[1]} to-write"', told, count=1)
