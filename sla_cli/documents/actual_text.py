"""The words behind shapes that are no letters: what a reader of the PDF hears, finds and copies.

A PDF says of each shape which letters it stands for, once. Arabic fonts make letters of shapes they
share (one bowl for two letters, with other dots), so that « العربية » would read as other letters:
such lines say their words as a whole (ISO 32000-1, 14.9.4), in the order in which they are read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pydyf
from weasyprint.draw import text as drawing

if TYPE_CHECKING:
    from weasyprint.formatting_structure.boxes import TextBox
    from weasyprint.matrix import Matrix
    from weasyprint.pdf.stream import Stream

_COMPOSED = re.compile(
    "[\u0300-\u036f\u0590-\u05c7\u0600-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff]"
)
"""Letters of scripts that fonts compose of shapes: Arabic and its kin, those of India, marks."""


def say_composed_words() -> None:
    """Let WeasyPrint say the words of lines in such scripts, from now on."""
    drawing.draw_first_line = _said


_drawn = drawing.draw_first_line


def _said(
    stream: Stream, textbox: TextBox, text_overflow: str, block_ellipsis: str, matrix: Matrix
) -> list[object]:
    composed = _COMPOSED.search(textbox.text) is not None
    if composed:
        words = pydyf.Dictionary({"ActualText": pydyf.String(textbox.text)})
        stream.begin_marked_content("Span", words)
    emojis: list[object] = _drawn(stream, textbox, text_overflow, block_ellipsis, matrix)
    if composed:
        stream.end_marked_content()
    return emojis
