"""The contents of a document, and the numbers of its headings: both of which Word makes anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.documents.word.running import instruction, mark
from sla_cli.documents.word.runs import TAB, Piece, runs
from sla_cli.documents.word.xml import tag, val

if TYPE_CHECKING:
    from sla_cli.documents.word.kept import Heading, Kept

_NUMBERED = 3
"""Levels of headings that Word numbers."""


class Numbers:
    """Counts headings as Word does."""

    def __init__(self) -> None:
        self._counted = [0] * _NUMBERED

    def agree(self, level: int, number: str) -> bool:
        """Tell whether Word, counting headings, comes to this number; if so, count it."""
        if level > len(self._counted):
            return False
        now = [*self._counted[: level - 1], self._counted[level - 1] + 1]
        if number != ".".join(map(str, now)):
            return False
        self._counted = [*now, *[0] * (len(self._counted) - level)]
        return True


def contents(kept: Kept, title: str, depth: int) -> str:
    """Write the contents below their title: a field, with what Word would fill it in with.

    It names no pages: only Word knows them, and it does not count them until it is asked to.
    """
    entries = [one for one in kept.headings if one.level <= depth and one.words]
    lines = [_entry(one, kept) for one in entries] or ["<w:r/>"]
    styles = [f"TOC{one.level}" for one in entries] or ["TOC1"]
    field = instruction(f'TOC \\o "1-{depth}" \\h \\n \\u')
    lines[0] = mark("begin") + field + mark("separate") + lines[0]
    lines[-1] += mark("end")
    paragraphs = (
        tag("w:p", None, tag("w:pPr", None, val("w:pStyle", style)), line)
        for style, line in zip(styles, lines, strict=True)
    )
    gallery = val("w:docPartGallery", "Table of Contents") + "<w:docPartUnique/>"
    control = val("w:id", 900) + tag("w:docPartObj", None, gallery)
    inside = tag("w:sdtContent", None, title, *paragraphs)
    return tag("w:sdt", None, tag("w:sdtPr", None, control), inside)


def _entry(heading: Heading, kept: Kept) -> str:
    line = [Piece(heading.number), TAB] if heading.number else []
    inside = runs([*line, Piece(heading.words)], kept)
    return tag("w:hyperlink", {"w:anchor": heading.bookmark, "w:history": 1}, inside)
