"""A line ends where it is full, and not after its first word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sla_cli.documents.engine import weasyprint
from sla_cli.documents.html import _fonts

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS = "Add new annual recurring revenue"


def lines(html: str) -> list[str]:
    """Give the lines of a page, as WeasyPrint breaks them."""

    def within(box: object, kind: str) -> Iterator[object]:
        if type(box).__name__ == kind:
            yield box
        else:
            for child in getattr(box, "children", ()) or ():
                yield from within(child, kind)

    html = f"<style>{_fonts(embedded=True)}</style>{html}"
    page = weasyprint(own_fonts_only=True).HTML(string=html).render().pages[0]._page_box
    return [
        "".join(str(getattr(text, "text", "")) for text in within(line, "TextBox")).strip()
        for line in within(page, "LineBox")
    ]


@pytest.mark.parametrize("rest", ["<b>$4.5M</b>, by January\u00a031", "<b>x</b>", ""])
def test_a_line_that_has_no_room_for_the_space_after_it_is_full(rest: str) -> None:
    """Of some of these widths, the words fill the line to the brim."""
    style = "margin: 0; font: 16px 'SLA Sans'"
    for width in range(180, 300):
        page = f"<body style=\"{style}\"><div style='width: {width}px'>{WORDS} {rest}</div>"
        found = lines(page)
        assert " ".join(found).startswith(WORDS)
        assert found[0].startswith("Add new annual"), (width, found)


LABELLED = (
    "<span><b>Today: </b>24\u202f000\u00a0visits per month</span>",
    "<span><i><b>Today: </b></i><i>24\u202f000\u00a0visits</i> per month</span>",
    "<p style='margin: 0'>Today: <span><b>24\u202f000\u00a0visits</b> per month</span></p>",
)


@pytest.mark.parametrize("words", LABELLED)
def test_a_word_that_fits_on_the_next_line_is_not_torn(words: str) -> None:
    """However deep it stands in what stands before it on its line."""
    style = "margin: 0; font: 16px serif; overflow-wrap: break-word"
    for width in range(125, 200):
        page = f"<body style='{style}'><div style='width: {width}px'>{words}</div>"
        found = lines(page)
        assert any("24\u202f000\u00a0visits" in line for line in found), (width, found)


@pytest.mark.parametrize("around", ["{}", "<span><b>{}</b></span>", "<b>Today: </b><i>{}</i>"])
def test_a_word_longer_than_a_line_is_broken(around: str) -> None:
    """It would run out of its place otherwise."""
    style = "margin: 0; font: 16px serif; overflow-wrap: break-word"
    word = "abcdefghij" * 6
    page = f"<body style='{style}'><div style='width: 150px'>{around.format(word)}</div>"
    found = lines(page)
    assert all(len(line) < 40 for line in found), found
    assert word in "".join(found)


def test_a_word_goes_to_the_next_line_with_what_belongs_to_it() -> None:
    style = "margin: 0; font: 16px 'SLA Sans'"
    for width in range(250, 330):
        words = f"{WORDS}\u00a0<a>4.3</a>"
        found = lines(f"<body style=\"{style}\"><div style='width: {width}px'>{words}</div>")
        assert found[0].startswith("Add new annual recurring"), (width, found)
        assert found[-1].endswith("revenue\u00a04.3")
