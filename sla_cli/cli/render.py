"""`sla render`: agreements become documents, each on its own."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from sla_cli.cli.choices import DocumentTongue, Events, Form, Format, one_of
from sla_cli.cli.words import tell

if TYPE_CHECKING:
    from sla_cli.cli.targets import Wanted


def render(
    paths: Annotated[list[str], typer.Argument(help=tell("render.paths"), show_default=False)],
    *,
    to: Annotated[
        list[Format] | None,
        typer.Option(help=tell("render.to"), metavar=one_of(Format), show_default=False),
    ] = None,
    form: Annotated[Form, typer.Option(help=tell("render.form"), metavar=one_of(Form))] = Form.long,
    lang: Annotated[
        DocumentTongue | None,
        typer.Option(help=tell("render.lang"), metavar=one_of(DocumentTongue), show_default=False),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "-o", "--output", help=tell("render.output"), metavar="PATH", show_default=False
        ),
    ] = None,
    theme: Annotated[
        str | None, typer.Option(help=tell("render.theme"), metavar="THEME", show_default=False)
    ] = None,
    templates: Annotated[
        str | None,
        typer.Option(help=tell("render.templates"), metavar="FOLDER", show_default=False),
    ] = None,
    only: Annotated[
        list[Events] | None,
        typer.Option(help=tell("render.only"), metavar=one_of(Events), show_default=False),
    ] = None,
    person: Annotated[
        str | None,
        typer.Option("--for", help=tell("render.for"), metavar="PERSON", show_default=False),
    ] = None,
    fillable: Annotated[bool, typer.Option("--fillable", help=tell("render.fillable"))] = False,
    force: Annotated[bool, typer.Option("--force", help=tell("render.force"))] = False,
    anew: Annotated[bool, typer.Option("--all", help=tell("render.all"))] = False,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", "-j", help=tell("render.jobs"), metavar="N", show_default=False),
    ] = None,
    watch: Annotated[bool, typer.Option("--watch", help=tell("render.watch"))] = False,
    open_: Annotated[bool, typer.Option("--open", help=tell("render.open"))] = False,
) -> int:
    """Make documents."""
    from sla_cli.cli.inputs import named_files, refuse_empty_folder
    from sla_cli.cli.report import tell_passed_over
    from sla_cli.cli.rounds import make_round
    from sla_cli.cli.targets import Wanted, check_room, check_templates, formats_of, output_of
    from sla_cli.cli.usage import Misuse

    output = output_of(output)
    formats = formats_of([one.value for one in to or ()], output)
    own = lang.value if lang else None
    wanted = Wanted(formats, form.value, own, output, templates, theme, fillable, force)
    wanted = wanted._replace(only=tuple(one.value for one in only or ()), person=person)
    wanted = wanted._replace(anew=anew, jobs=_positive(jobs))
    named = named_files(paths)
    if len(named) == 1:
        refuse_empty_folder(named[0].name)
    if fillable and not any(one.fillable for one in formats):
        raise Misuse("fillable-pdf")
    if (only or person is not None) and not any(one.dated for one in formats):
        raise Misuse("events-ics", name="--only" if only else "--for")
    check_templates(templates)
    check_room(wanted, len(named))
    _refuse_binary_terminal(wanted)
    if watch:
        from sla_cli.cli.watch import keep_rendering

        _refuse_watching_streams(paths, wanted)
        return keep_rendering(named, wanted, opening=open_)
    done = make_round(named, wanted)
    tell_passed_over(paths)
    if open_:
        from sla_cli.cli.opening import open_documents

        open_documents(done.made)
    return done.code


def _positive(jobs: int | None) -> int | None:
    """Give the number of processes asked for. Raises Misuse where it is none."""
    from sla_cli.cli.usage import Misuse

    if jobs is not None and jobs < 1:
        raise Misuse("jobs-none", name=str(jobs))
    return jobs


def _refuse_binary_terminal(wanted: Wanted) -> None:
    from sla_cli.cli.targets import STDOUT
    from sla_cli.cli.usage import Misuse

    binary = not all(one.text for one in wanted.formats)
    if wanted.output == STDOUT and binary and sys.stdout.isatty():
        raise Misuse("binary-terminal")


def _refuse_watching_streams(names: list[str], wanted: Wanted) -> None:
    from sla_cli.cli.targets import STDOUT
    from sla_cli.cli.usage import Misuse

    if STDOUT in names or wanted.output == STDOUT:
        raise Misuse("watch-stream")
