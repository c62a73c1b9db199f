"""Where a line of a page ends: a mend of WeasyPrint's, until it does so itself.

Where words fill a line to the brim and a space follows them, WeasyPrint 70 finds that the line is
too long by that space, and ends it after its first word. Pango does not count the space, be it a
no-break one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    SplitLine = tuple[object, int, int | None, float, float, float]


_SPACES = " \u00a0"


def mend_line_breaks() -> None:
    """Let a line end before the space that it has no room for; once is enough."""
    from weasyprint.layout import inline

    split: Callable[..., SplitLine] = inline.split_first_line
    if split.__module__ == __name__:
        return

    def split_first_line(
        text: str,
        style: object,
        context: object,
        max_width: float | None,
        *rest: object,
        **also: object,
    ) -> SplitLine:
        found = split(text, style, context, max_width, *rest, **also)
        _, length, goes_on, *_ = found
        words = text.rstrip(_SPACES)
        one_word = " " not in text.encode()[:length].decode()
        if goes_on is None or max_width is None or not one_word or words == text:
            return found
        layout, length, goes_on, width, height, baseline = split(
            words, style, context, max_width, *rest, **also
        )
        if goes_on is not None or width > max_width:
            return found
        if words == text.rstrip(" "):
            return layout, length, len(text.encode()), width, height, baseline
        # What follows belongs to the last word: both go to the next line.
        return split(text, style, context, width - 1, *rest, **also)

    inline.split_first_line = split_first_line
