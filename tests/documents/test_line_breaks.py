"""A line ends where it is full, and not after its first word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sla_cli.documents.engine import weasyprint

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

    page = weasyprint(own_fonts_only=False).HTML(string=html).render().pages[0]._page_box
    return [
        "".join(str(getattr(text, "text", "")) for text in within(line, "TextBox")).strip()
        for line in within(page, "LineBox")
    ]


@pytest.mark.parametrize("rest", ["<b>$4.5M</b>, by January\u00a031", "<b>x</b>", ""])
def test_a_line_that_has_no_room_for_the_space_after_it_is_full(rest: str) -> None:
    """Of some of these widths, the words fill the line to the brim."""
    style = "margin: 0; font: 16px serif"
    for width in range(180, 300):
        page = f"<body style='{style}'><div style='width: {width}px'>{WORDS} {rest}</div>"
        found = lines(page)
        assert " ".join(found).startswith(WORDS)
        assert found[0].startswith("Add new annual"), (width, found)


def test_a_word_goes_to_the_next_line_with_what_belongs_to_it() -> None:
    style = "margin: 0; font: 16px serif"
    for width in range(250, 330):
        words = f"{WORDS}\u00a0<a>4.3</a>"
        found = lines(f"<body style='{style}'><div style='width: {width}px'>{words}</div>")
        assert found[0].startswith("Add new annual recurring"), (width, found)
        assert found[-1].endswith("revenue\u00a04.3")
