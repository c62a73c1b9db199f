"""How differences are handed on: told on the terminal, or written as a page or for programs."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.changes.change import Grade
from sla_cli.changes.saying import Piece, text
from sla_cli.changes.telling import tell
from sla_cli.cli import screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.changes.changes import Changes
    from sla_cli.changes.saying import Sentence
    from sla_cli.changes.telling import Group, Told

_STYLES = {"about": "", "new": "strong", "old": "quiet", "": ""}
_TAGS = {Grade.TIGHTENED: "strong", Grade.LOOSENED: "strong"}
_NARROWEST = 40
_GAP = "  "


class Wanted(NamedTuple):
    """How to tell it: in which format and form, in which language, what to call the two sides."""

    format: str
    form: str
    language: str
    names: tuple[str, str]
    promises: bool


def written(found: Changes, wanted: Wanted, *, only_layout: bool) -> str | None:
    """Give the page, or the record; None for what was told on the terminal."""
    heading = _heading(found, wanted)
    if wanted.format == "json":
        from sla_cli.changes.records import record
        from sla_cli.cli.formats import in_json

        told = record(found, wanted.language, wanted.names, promises=wanted.promises)
        return in_json(told)
    told_ = tell(found, wanted.language, wanted.form, promises=wanted.promises)
    if not found.told and only_layout and not wanted.promises:
        told_ = told_._replace(summary=text("same_layout", wanted.language))
    if wanted.format == "text":
        _show(told_, heading, wanted)
        return None
    from sla_cli.changes.pages import html, markdown

    page = html if wanted.format == "html" else markdown
    return page(told_, heading, wanted.language)


def _heading(found: Changes, wanted: Wanted) -> str:
    name = found.after.agreement.title or found.after.agreement.company
    before, after = wanted.names
    return text("between", wanted.language, name=name, before=before, after=after)


def _show(told: Told, heading: str, wanted: Wanted) -> None:
    width = _width()
    _say((Piece(heading),), "", width, "quiet")
    _say((Piece(told.summary),), "", width, "strong")
    margin = max((len(one.tag) for group in told.groups for one in group.lines), default=0)
    for group in told.groups:
        screen.show(to_stdout=True)
        _say((Piece(f"{group.number} {group.title}".strip()),), "", width, "strong")
        _show_group(group, margin, width)
    if told.left_out:
        screen.show(to_stdout=True)
        _say((Piece(text("left_out", wanted.language)),), "", width, "quiet")


def _show_group(group: Group, margin: int, width: int) -> None:
    indent = " " * (len(_GAP) + margin + len(_GAP))
    for line in group.lines:
        tag = screen.Piece(line.tag.ljust(margin), _TAGS.get(line.change.grade, "quiet"))
        number = (Piece(f"{line.number} "),) if line.number else ()
        _say((*number, *line.sentence), indent, width, first=(_GAP, tag, _GAP))
        for more in line.more:
            _say(more, f"{indent}{_GAP}", width, "quiet")


def _width() -> int:
    """Give the columns to fill; where nobody looks, a sentence stays on its line."""
    if not sys.stdout.isatty():
        return 0
    return max(shutil.get_terminal_size().columns, _NARROWEST)


def _say(
    sentence: Sentence,
    indent: str,
    width: int,
    style: str = "",
    first: tuple[screen.Piece | str, ...] = (),
) -> None:
    """Show a sentence, on as many lines as it takes, each after an indent."""
    for number, line in enumerate(_lines(sentence, width - len(indent) if width else 0)):
        styled = (screen.Piece(said, role) for said, role in _stretches(line, style))
        lead = first if first and not number else (indent,)
        screen.show(*lead, *styled, to_stdout=True)


def _stretches(line: list[Piece], style: str) -> list[Piece]:
    """Put the words of one style together; the space after a word is of its style."""
    made: list[Piece] = []
    for said, role in line:
        shown = made[-1].role if made and said == " " else _STYLES[role] or style
        if made and made[-1].role == shown:
            made[-1] = Piece(made[-1].text + said, shown)
        else:
            made.append(Piece(said, shown))
    return made


def _lines(sentence: Sentence, width: int) -> Iterator[list[Piece]]:
    """Break a sentence at its spaces, each stretch with what it is."""
    line: list[Piece] = []
    length = 0
    for word in _words(sentence):
        letters = sum(len(piece.text) for piece in word)
        if width and line and length + letters > width:
            yield _without_end(line)
            line, length = [], 0
        line += word
        length += letters + 1
        line.append(Piece(" "))
    yield _without_end(line)


def _without_end(line: list[Piece]) -> list[Piece]:
    return line[:-1] if line and line[-1].text == " " else line


def _words(sentence: Sentence) -> Iterator[list[Piece]]:
    """Give what stands between two spaces: it may be of several pieces."""
    word: list[Piece] = []
    for piece in sentence:
        for number, part in enumerate(piece.text.split(" ")):
            if number and word:
                yield word
                word = []
            if part:
                word.append(Piece(part, piece.role))
    if word:
        yield word
