"""What `sla verify` found, on the terminal: what is known in one column, then clause by clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.changes.change import Grade
from sla_cli.changes.values import excerpts, same_ends
from sla_cli.cli import screen
from sla_cli.cli.verdicts import counted, sender, summary, text, unknown
from sla_cli.verifying.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.verifying.report import Report
    from sla_cli.verifying.verdict import Difference

_GAP = "  "
_SHOWN = 60
"""Differences that are told on the terminal; another document would have thousands."""

_AROUND = 3
_UNLIKE = 0.4


def show(found: Report, path: str | None, written: list[str], language: str) -> None:
    """Show it."""
    screen.show(screen.Piece(_title(found, language), "strong"), to_stdout=True)
    lines = [(text(f"label.{key}", language), said, style) for key, said, style in _lines(
        found, path, written, language
    )]  # fmt: skip
    unknown_ = text("label.unknown", language)
    width = max(len(label) for label in (*(label for label, _, _ in lines), unknown_))
    for label, said, style in lines:
        _row(label, said, width, style)
    differences = found.pages.compared.differences if found.pages else ()
    _clauses(differences, found, language)
    if found.against is not None and found.against.told:
        _changes(found, path or "", language)
    screen.show(to_stdout=True)
    for number, said in enumerate(unknown(found, language)):
        _row("" if number else unknown_, said, width, "quiet")


def _title(found: Report, language: str) -> str:
    if found.pages is None:
        return found.returned.name
    order = found.pages.order
    form = text(f"form.{order.form}", language)
    said = text(f"language.{order.language}", language)
    return text("as", language, name=found.returned.name, form=form, language=said)


def _row(label: str, said: str, width: int, style: str = "") -> None:
    screen.show(
        _GAP,
        screen.Piece(label.ljust(width), "quiet"),
        _GAP,
        screen.Piece(said, style),
        to_stdout=True,
    )


def _lines(
    found: Report, path: str | None, written: list[str], language: str
) -> Iterator[tuple[str, str, str]]:
    yield "carries", _carries(found, language), ""
    if written:
        yield "extracted", text("comma", language).join(written), ""
    name = sender(found, path)
    if found.pages is not None:
        yield "mark", *_mark(found, name, language)
        compared = found.pages.compared
        bad = compared.verdict is Verdict.SUBSTANTIVE
        if found.carried_mark:
            yield "pages", _pages(found, name, language), "warning" if bad else ""
        if not found.carried_mark or compared.differences:
            unlike = compared.likeness < _UNLIKE
            said = text("words.unlike", language, name=name) if unlike else ""
            yield "words", said or summary(compared, language), "warning" if bad else ""
    if found.against is not None and path:
        yield "agreement", *_agreement(found, path, language)
    if found.returned.signatures:
        yield "signed", counted("signed", found.returned.signatures, language), ""


def _carries(found: Report, language: str) -> str:
    if not found.files:
        return text("carries.nothing", language)
    names = text("comma", language).join(str(one.place) for one in found.files)
    rest = len(found.returned.attached) - len(found.files)
    if not found.carried_mark:
        return text("carries.unread", language, names=names)
    return counted("carries.others", rest, language, names=names) if rest > 0 else names


def _mark(found: Report, name: str, language: str) -> tuple[str, str]:
    mark = found.carried_mark or found.path_mark
    if found.marks == (mark,):
        return text("mark.same", language, mark=mark, name=name), ""
    if not found.marks:
        return text("mark.missing", language, mark=mark, name=name), ""
    shown = text("comma", language).join(found.marks[:3])
    return text("mark.other", language, mark=mark, name=name, shown=shown), "warning"


def _pages(found: Report, name: str, language: str) -> str:
    how = found.pages.how if found.pages else "other"
    if how == "words" and found.returned.kind == "pdf":
        return counted("pages.words", len(found.returned.pages), language, name=name)
    return text(f"pages.{'docx' if how == 'words' else how}", language, name=name)


def _agreement(found: Report, path: str, language: str) -> tuple[str, str]:
    told = found.against.told if found.against else ()
    if not told:
        return text("agreement.same", language, name=path), ""
    if all(one.grade is Grade.LAYOUT for one in told):
        return text("agreement.layout", language, name=path), ""
    return text("agreement.other", language, name=path), "warning"


def _clauses(differences: tuple[Difference, ...], found: Report, language: str) -> None:
    shown = differences[:_SHOWN]
    kinds = [text(f"kind.{one.kind}", language) for one in shown]
    width = max(map(len, kinds), default=0)
    clause: str | None = None
    for kind, one in zip(kinds, shown, strict=True):
        if one.clause != clause:
            clause = one.clause
            screen.show(to_stdout=True)
            screen.show(screen.Piece(clause or text("frame", language), "strong"), to_stdout=True)
        page = ""
        if found.returned.kind == "pdf" and one.kind != "missing":
            page = text("page", language, n=one.page) + _GAP
        style = "strong" if one.verdict is Verdict.SUBSTANTIVE else "quiet"
        screen.show(
            _GAP, screen.Piece(kind.ljust(width), style), _GAP, page, said(one, language),
            to_stdout=True,
        )  # fmt: skip
    if len(differences) > len(shown):
        screen.show(to_stdout=True)
        screen.show(counted("more", len(differences) - len(shown), language), to_stdout=True)


def said(one: Difference, language: str) -> str:
    """Tell one difference in a sentence."""
    expected, found = _narrowed(one.expected, one.found)
    key = one.kind if one.kind in ("added", "missing", "moved") else "changed"
    return text(f"said.{key}", language, expected=expected, found=found)


def _narrowed(expected: str, found: str) -> tuple[str, str]:
    """Leave the words in which two texts differ, with a few of those around them."""
    if not expected or not found:
        return excerpts(expected, found)
    one, other = expected.split(), found.split()
    start, end = same_ends(one, other)
    first, last = max(start - _AROUND, 0), max(end - _AROUND, 0)
    return excerpts(_cut(one, first, last), _cut(other, first, last))


def _cut(words: list[str], first: int, last: int) -> str:
    shown = " ".join(words[first : len(words) - last])
    return ("… " if first else "") + shown + (" …" if last else "")


def _changes(found: Report, path: str, language: str) -> None:
    from sla_cli.cli.differences import Wanted, written

    if found.against is None:
        return
    screen.show(to_stdout=True)
    names = str(found.files[0].place), path
    wanted = Wanted("text", "brief", language, names, promises=False)
    written(found.against, wanted, only_layout=False)
