"""Where a line of a page ends: a mend of WeasyPrint's, until it does so itself.

Where words fill a line to the brim and a space follows them, WeasyPrint 70 finds that the line is
too long by that space, which is not even printed, and ends it after its first word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    SplitLine = tuple[object, int, int | None, float, float, float]


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
        one_word = " " not in text.encode()[:length].decode()
        if goes_on is None or max_width is None or not one_word or not text.endswith(" "):
            return found
        bare = split(text.rstrip(" "), style, context, max_width, *rest, **also)
        layout, length, goes_on, width, height, baseline = bare
        if goes_on is None and width <= max_width:
            return layout, length, len(text.encode()), width, height, baseline
        return found

    inline.split_first_line = split_first_line
