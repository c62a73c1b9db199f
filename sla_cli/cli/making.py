"""From an agreement on disk to documents on disk: one round of `sla render`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.cli.choices import EXIT_FAULTY, EXIT_SURROUNDINGS
from sla_cli.cli.words import locale_language, tell

if TYPE_CHECKING:
    from pathlib import Path

    from sla_cli.checks.examination import Examined
    from sla_cli.cli.targets import Wanted
    from sla_cli.documents.archive import Carried
    from sla_cli.documents.formats import Format
    from sla_cli.documents.theme import Dressed

_LINES_NAMED = 12


class Made(NamedTuple):
    """A document ready to be written: where to (None is standard output), and how it came out."""

    path: Path | None
    data: bytes
    pages: int
    left: dict[str, int]
    squeezed: bool
    too_long: bool = False
    unlettered: str = ""


class Round(NamedTuple):
    """What came of one round: the exit code, the documents, and the files that were read."""

    code: int
    made: tuple[Made, ...] = ()
    reads: tuple[Path, ...] = ()


def make_round(names: list[str], wanted: Wanted) -> Round:
    """Make and write every document, or none and show why. Raises FileTrouble."""
    from sla_cli.checks.examination import examine

    files = [examine(name, locale_language() or "fr") for name in names]
    if any(examined.agreement is None for examined in files):
        _show_faults(files)
        return Round(EXIT_FAULTY, reads=_reads(files, []))
    themes = [_dress(examined, wanted) for examined in files]
    reads = _reads(files, themes)
    if not all(theme.sound for theme in themes if theme):
        return Round(EXIT_SURROUNDINGS, reads=reads)
    done: list[Made] = []
    for examined, dressed in zip(files, themes, strict=True):
        made = _make_all(examined, wanted, dressed, sources=names)
        _write_all(made, examined.language)
        _tell_state(examined, made)
        if wanted.fillable:
            _notice(tell("render.form_only", examined.language))
        done += made
    return Round(0, tuple(done), reads)


def _reads(files: list[Examined], themes: list[Dressed | None]) -> tuple[Path, ...]:
    """Name the files that the documents come from: agreements, their tables, themes, logos."""
    from pathlib import Path

    found = [Path(examined.source.name) for examined in files]
    for examined in files:
        reporting = examined.agreement.reporting if examined.agreement else None
        rates = reporting.conversion_rates if reporting else None
        if rates and rates.file:
            found.append(examined.source.folder / rates.file)
    for dressed in themes:
        if dressed:
            found.append(Path(dressed.source.name))
            if dressed.theme and dressed.theme.logo:
                found.append(dressed.source.folder / dressed.theme.logo)
    return tuple(found)


def _show_faults(files: list[Examined]) -> None:
    """Show what `validate` shows, of the files that have something at fault."""
    from sla_cli.checks.finding import findings
    from sla_cli.cli.formats import Checked
    from sla_cli.cli.formats.text import show_file

    for examined in files:
        if examined.problems:
            told = findings(examined, examined.language)
            checked = Checked(examined.source.name, examined.language, told)
            show_file(checked, to_stdout=False)


def _make_all(
    examined: Examined, wanted: Wanted, theme: Dressed | None, sources: list[str]
) -> list[Made]:
    from pathlib import Path

    from sla_cli.cli.screen import working
    from sla_cli.cli.targets import place
    from sla_cli.source.errors import FileTrouble

    name, language = examined.source.name, examined.language
    places = [place(wanted, item, name, language) for item in wanted.formats]
    inputs = {Path(source).resolve() for source in sources if source != "-"}
    for path in places:
        if path and path.resolve() in inputs:
            raise FileTrouble("would-overwrite", path=str(path))
    with working(tell("render.working", language)):
        return [
            _make(examined, wanted, theme, item, path)
            for item, path in zip(wanted.formats, places, strict=True)
        ]


def _make(
    examined: Examined, wanted: Wanted, theme: Dressed | None, format_: Format, path: Path | None
) -> Made:
    from pathlib import Path

    from sla_cli.agreement.short_form import short_form
    from sla_cli.documents.context import Order

    loaded, agreement = examined.loaded, examined.agreement
    if loaded is None or agreement is None:
        raise ValueError("nothing to render")
    own = Path(wanted.templates) if wanted.templates else None
    order = Order(wanted.form, wanted.lang or examined.language, templates=own, theme=theme)
    order = order._replace(fillable=wanted.fillable and format_.fillable)
    done = format_.render(loaded, agreement, order, _carried(examined))
    is_short = wanted.form == "short"
    return Made(
        path,
        done.data,
        done.pages,
        short_form(agreement, done.left).left if is_short else {},
        squeezed=done.left > 0,
        too_long=is_short and done.pages > 1,
        unlettered=done.unlettered,
    )


def _dress(examined: Examined, wanted: Wanted) -> Dressed | None:
    """Read the theme asked for, or else the agreement's, and show what is wrong with it."""
    from pathlib import Path

    from sla_cli.checks.examination import Examined as Looked
    from sla_cli.checks.finding import findings
    from sla_cli.cli.formats.text import show_finding
    from sla_cli.documents.theme import dress

    own = examined.agreement.theme if examined.agreement else None
    name = wanted.theme or own
    if name is None or not any(one.themed for one in wanted.formats):
        return None
    dressed = dress(name, Path() if wanted.theme else examined.source.folder)
    looked = Looked(dressed.source, None, dressed.problems, examined.language)
    for finding in findings(looked, examined.language):
        show_finding(finding, examined.language, to_stdout=False)
    return dressed


def _carried(examined: Examined) -> tuple[Carried, ...]:
    """Give what the PDF carries: the agreement as it stands in its file, and the table it reads."""
    from pathlib import Path

    from sla_cli.documents.archive import Carried
    from sla_cli.source.text import read_bytes

    source, agreement = examined.source, examined.agreement
    name = "sla.yaml" if source.name == "<stdin>" else Path(source.name).name
    carried = [Carried(name, source.data)]
    rates = agreement.reporting.conversion_rates if agreement and agreement.reporting else None
    if rates and rates.file:
        data = read_bytes(source.folder / rates.file)
        carried.append(Carried(Path(rates.file).name, data, "Data"))
    return tuple(carried)


def _write_all(documents: list[Made], language: str) -> None:
    from sla_cli.cli.screen import show
    from sla_cli.source.writing import write

    for made in documents:
        if made.path is None:
            sys.stdout.flush()
            sys.stdout.buffer.write(made.data)
            sys.stdout.buffer.flush()
            continue
        write(made.path, made.data)
        pages = tell("render.pages", language, count=made.pages) if made.pages else ""
        show(tell("render.written", language, path=made.path, pages=pages).rstrip())


def _tell_state(examined: Examined, documents: list[Made]) -> None:
    """Say what the user should know before sending the document: blanks, what was left out."""
    from sla_cli.agreement.frame import Status
    from sla_cli.cli.report import show_message

    language = examined.language
    blanks = examined.blanks
    agreement = examined.agreement
    if blanks:
        lines = sorted({blank.line for blank in blanks})
        named = ", ".join(str(line) for line in lines[:_LINES_NAMED])
        named += "…" if len(lines) > _LINES_NAMED else ""
        _notice(tell("render.draft", language, count=len(blanks), lines=named))
    elif agreement and agreement.status is Status.DRAFT:
        _notice(tell("render.status_draft", language))
    warnings = sum(problem.rule != "placeholder" for problem in examined.problems)
    if warnings:
        command = f"sla validate {examined.source.name}"
        _notice(tell("render.warned", language, count=warnings, command=command))
    for made in documents:
        if made.too_long:
            text = tell("render.too_long", language, count=made.pages)
            show_message(text, "", language=language, severity="warning")
        if made.unlettered:
            text = tell("render.unlettered", language, letters=" ".join(made.unlettered[:12]))
            show_message(text, "", language=language, severity="warning")
        if not made.left:
            continue
        kinds = ", ".join(
            f"{tell(f'kind.{kind}', language)} ({count})" for kind, count in made.left.items()
        )
        if made.squeezed:
            text = tell("render.left", language, kinds=kinds)
            show_message(text, "", language=language, severity="warning")
        else:
            _notice(tell("render.selected", language, kinds=kinds))
            break


def _notice(text: str) -> None:
    from sla_cli.cli.screen import show

    show(text)
