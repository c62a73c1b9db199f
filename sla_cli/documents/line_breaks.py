"""Where a line of a page ends: two mends of WeasyPrint's, until it does so itself.

Where words fill a line to the brim and a space follows them, WeasyPrint 70 finds that the line is
too long by that space, and ends it after its first word. Pango does not count the space, be it a
no-break one.

And what stands in an element within an element it takes for the beginning of a line, be there
words before it: one that has no room left is torn in two, when it would fit on the next line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    SplitLine = tuple[object, int, int | None, float, float, float]


_SPACES = " \u00a0"


def mend_line_breaks() -> None:
    """Let a line end before the space, and before the word, that it has no room for."""
    from weasyprint.layout import inline

    if inline.split_first_line.__module__ != __name__:
        _mend_spaces()
        _mend_starts()


def _mend_spaces() -> None:
    from weasyprint.layout import inline

    split: Callable[..., SplitLine] = inline.split_first_line

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


class _Line(list[object]):
    """What stands on a line so far; WeasyPrint keeps only what stands in no element."""

    first: object = None


_PLACE = 9
"""Where, behind a box, WeasyPrint hands on what stands on the line."""


def _mend_starts() -> None:
    from weasyprint.layout import inline

    split_box: Callable[..., object] = inline.split_inline_box
    split_level: Callable[..., object] = inline.split_inline_level

    def split_inline_box(context: object, box: object, *rest: object) -> object:
        if type(box).__name__ == "LineBox":
            rest = (*rest[:_PLACE], _Line(), *rest[_PLACE + 1 :])
        return split_box(context, box, *rest)

    def split_inline_level(context: object, box: object, *rest: object) -> object:
        line = rest[_PLACE]
        if type(box).__name__ == "TextBox" and isinstance(line, _Line):
            if line.first is None and str(getattr(box, "text", "")).strip():
                line.first = box
            elif line.first not in (None, box) and not line:
                rest = (*rest[:_PLACE], [line.first], *rest[_PLACE + 1 :])
        return split_level(context, box, *rest)

    inline.split_inline_box = split_inline_box
    inline.split_inline_level = split_inline_level
