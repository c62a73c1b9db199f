"""From an agreement on disk to documents on disk: one round of `sla render`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.checks.words import listed
from sla_cli.cli.choices import EXIT_FAULTY, EXIT_SURROUNDINGS
from sla_cli.cli.screen import show
from sla_cli.cli.words import tell, unstated_language

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from sla_cli.checks.examination import Examined
    from sla_cli.cli.inputs import Named
    from sla_cli.cli.targets import Seen, Wanted
    from sla_cli.documents.dossier import Dossier
    from sla_cli.documents.formats import Format, Remark
    from sla_cli.source.gate import Identity


class Made(NamedTuple):
    """A document ready to be written: where to (None is standard output), and how it came out."""

    path: Path | None
    data: bytes
    pages: int
    left: dict[str, int]
    only_long: tuple[tuple[str, int], ...]
    squeezed: bool
    too_long: bool = False
    unlettered: str = ""
    remarks: tuple[Remark, ...] = ()


class Round(NamedTuple):
    """What came of one round: the exit code, the documents, and the files that were read."""

    code: int
    made: tuple[Made, ...] = ()
    reads: tuple[Path, ...] = ()


def make_round(names: list[Named], wanted: Wanted, made: Collection[Path] = ()) -> Round:
    """Make and write every document, or none and show why. Raises SlaError.

    `made` are the documents of earlier rounds, which may be replaced.
    """
    from sla_cli.checks.examination import examine
    from sla_cli.cli.targets import Seen
    from sla_cli.documents.dossier import Dossier, dossier_of
    from sla_cli.source.gate import noting

    with noting() as read:
        files = [examine(one.name, unstated_language(), within=one.within) for one in names]
        if any(examined.agreement is None for examined in files):
            show_faults(files)
            return Round(EXIT_FAULTY, reads=_reads([Dossier(examined) for examined in files]))
        themed = any(one.themed for one in wanted.formats)
        dossiers = [dossier_of(one, wanted.theme, themed=themed) for one in files]
    sound = [_is_well_dressed(dossier) for dossier in dossiers]
    if not all(sound):
        return Round(EXIT_SURROUNDINGS, reads=_reads(dossiers))
    documents = _make_all(dossiers, wanted, Seen(read, made))
    for dossier, ready in zip(dossiers, documents, strict=True):
        _write_all(ready, wanted, read, dossier.language)
        _tell_state(dossier, ready)
    return Round(0, tuple(one for ready in documents for one in ready), _reads(dossiers))


def _reads(dossiers: list[Dossier]) -> tuple[Path, ...]:
    return tuple(path for dossier in dossiers for path in dossier.reads)


def show_faults(files: list[Examined]) -> None:
    """Show what `validate` shows, of the files that have something at fault."""
    from sla_cli.checks.finding import findings
    from sla_cli.cli.formats import Checked
    from sla_cli.cli.formats.text import show_file

    for examined in files:
        if examined.problems:
            told = findings(examined, examined.language)
            checked = Checked(
                examined.source.name, examined.language, told, is_judged=examined.is_judged
            )
            show_file(checked, to_stdout=False)


def _is_well_dressed(dossier: Dossier) -> bool:
    """Show what is wrong with the theme, and tell whether it can be used all the same."""
    from sla_cli.checks.examination import Examined
    from sla_cli.checks.finding import findings
    from sla_cli.cli.formats.text import show_finding

    theme, language = dossier.theme, dossier.language
    if theme is None:
        return True
    looked = Examined(theme.source, None, theme.problems, language)
    for finding in findings(looked, language):
        show_finding(finding, language, to_stdout=False)
    return theme.sound


def _make_all(dossiers: list[Dossier], wanted: Wanted, seen: Seen) -> list[list[Made]]:
    """Make every document, of every agreement, before any is written."""
    from sla_cli.cli.screen import working
    from sla_cli.cli.targets import check_places, place
    from sla_cli.source.gate import noting

    places = [
        [
            (place(wanted, one, each.examined.source.name, each.language), one)
            for one in wanted.formats
        ]
        for each in dossiers
    ]
    check_places((one for each in places for one in each), wanted, seen)
    documents = []
    for dossier, to in zip(dossiers, places, strict=True):
        with working(tell("render.working", dossier.language)), noting() as templates:
            documents.append([_make(dossier, wanted, one, path) for path, one in to])
        seen = seen._replace(read={*seen.read, *templates})
    check_places((one for each in places for one in each), wanted, seen)
    return documents


def _make(dossier: Dossier, wanted: Wanted, format_: Format, path: Path | None) -> Made:
    from pathlib import Path

    from sla_cli.agreement.short_form import short_form
    from sla_cli.documents.context import Order, kinds_only_long

    own = Path(wanted.templates) if wanted.templates else None
    order = Order(wanted.form, wanted.lang or dossier.language, templates=own)
    order = order._replace(fillable=wanted.fillable and format_.fillable)
    order = order._replace(only=wanted.only, person=wanted.person)
    done = format_.render(dossier, order)
    is_short = wanted.form == "short" and not format_.dated
    return Made(
        path,
        done.data,
        done.pages,
        short_form(dossier.agreement, done.left).left if is_short else {},
        kinds_only_long(dossier, done.left, dossier.language, lists=False) if is_short else (),
        squeezed=done.left > 0,
        too_long=is_short and done.pages > 1,
        unlettered=done.unlettered,
        remarks=done.remarks,
    )


def _write_all(
    documents: list[Made], wanted: Wanted, read: Collection[Identity], language: str
) -> None:
    from sla_cli.source.gate import make_folder, write

    for made in documents:
        if not made.data:
            continue
        if made.path is None:
            sys.stdout.flush()
            sys.stdout.buffer.write(made.data)
            sys.stdout.buffer.flush()
            continue
        if wanted.output:
            make_folder(made.path.parent)
        write(made.path, made.data, apart_from=read)
        pages = tell("render.pages", language, count=made.pages) if made.pages else ""
        show(tell("render.written", language, path=made.path, pages=pages).rstrip())


def _tell_state(dossier: Dossier, documents: list[Made]) -> None:
    """Say what the user should know before sending the document: blanks, what was left out."""
    from sla_cli.agreement.frame import Status
    from sla_cli.cli.report import show_message

    language, blanks = dossier.language, dossier.blanks
    if blanks:
        lines = tuple(sorted({blank.line for blank in blanks}))
        key = "render.draft" if len(lines) > 1 else "render.draft_line"
        show(tell(key, language, count=len(blanks), lines=listed(lines)))
    elif dossier.agreement.status is Status.DRAFT:
        show(tell("render.status_draft", language))
    warnings = sum(problem.rule != "placeholder" for problem in dossier.examined.problems)
    if warnings:
        command = f"sla validate {dossier.examined.source.name}"
        show(tell("render.warned", language, count=warnings, command=command))
    for made in documents:
        _tell_remarks(made, language)
        if made.too_long:
            text = tell("render.too_long", language, count=made.pages)
            show_message(text, "", language=language, severity="warning")
        if made.unlettered:
            text = tell("render.unlettered", language, letters=" ".join(made.unlettered[:12]))
            show_message(text, "", language=language, severity="warning")
        items = [(tell(f"kind.{kind}", language), count) for kind, count in made.left.items()]
        if made.squeezed and items:
            text = tell("render.left", language, kinds=_counted(items))
            show_message(text, "", language=language, severity="warning")
            items = []
        if items or made.only_long:
            show(tell("render.selected", language, kinds=_counted([*items, *made.only_long])))
        if not made.squeezed and (made.left or made.only_long):
            break


def _counted(kinds: list[tuple[str, int]]) -> str:
    return ", ".join(f"{kind} ({count})" for kind, count in kinds)


_LEFT_OUT = (
    *("no_day", "not_understood", "continuous", "too_often", "no_rhythm", "no_start"),
    *("not_in_period", "nobody", "too_many", "empty"),
)
"""Remarks on what a document lacks; the others explain what it has."""

_SHOWN = 12


def _tell_remarks(made: Made, language: str) -> None:
    """Say what is to be known of a document beside it: first what it lacks."""
    from sla_cli.cli.report import show_message
    from sla_cli.documents.wording import wording

    lacking = [one for one in made.remarks if one.kind in _LEFT_OUT]
    for remark in (*lacking, *(one for one in made.remarks if one not in lacking)):
        apart = wording(language).text("semicolon")
        names = apart.join(remark.names[:_SHOWN]) + ("…" if len(remark.names) > _SHOWN else "")
        text = tell(f"ics.{remark.kind}", language, names=names, count=len(remark.names))
        if remark in lacking:
            show_message(text, "", language=language, severity="warning")
        else:
            show(text)
