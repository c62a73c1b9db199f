"""`sla validate`: every mistake of a file, with its place and how to mend it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from sla_cli.cli.choices import EXIT_FAULTY, EXIT_SURROUNDINGS, Report, Tongue, one_of
from sla_cli.cli.words import locale_language, tell, user_language

if TYPE_CHECKING:
    from sla_cli.cli.formats import Checked
    from sla_cli.cli.inputs import Named


def validate(
    paths: Annotated[
        list[str] | None, typer.Argument(help=tell("validate.paths"), show_default=False)
    ] = None,
    *,
    report: Annotated[
        Report, typer.Option("--format", help=tell("validate.format"), metavar=one_of(Report))
    ] = Report.text,
    strict: Annotated[bool, typer.Option("--strict", help=tell("validate.strict"))] = False,
    lang: Annotated[
        Tongue | None,
        typer.Option(help=tell("validate.lang"), metavar=one_of(Tongue), show_default=False),
    ] = None,
    explain: Annotated[
        str | None, typer.Option(help=tell("validate.explain"), metavar="RULE", show_default=False)
    ] = None,
) -> int:
    """Check agreements."""
    language = lang.value if lang else None
    if explain is not None:
        from sla_cli.cli.explain import show_page

        show_page(explain, language or user_language())
        return 0
    if not paths:
        from sla_cli.cli.usage import Misuse

        raise Misuse("missing", name="PATH", command="sla validate")
    from sla_cli.cli.inputs import named_files

    files = [_check(named, language, report) for named in named_files(paths)]
    _hand_on(files, report, language or user_language())
    if any(file.trouble for file in files):
        return EXIT_SURROUNDINGS
    faulty = any(file.errors or (strict and file.warnings) for file in files)
    return EXIT_FAULTY if faulty else 0


def _check(named: Named, language: str | None, report: Report) -> Checked:
    """Check one file; people see what is found at once, file by file."""
    from sla_cli.checks.examination import examine
    from sla_cli.checks.finding import findings, from_trouble, silenced
    from sla_cli.cli.formats import Checked
    from sla_cli.cli.inputs import refuse_empty_folder
    from sla_cli.source.errors import FileTrouble

    try:
        refuse_empty_folder(named.name)
        examined = examine(named.name, locale_language() or "fr", within=named.within)
    except FileTrouble as trouble:
        spoken = language or user_language()
        if report is Report.text:
            from sla_cli.cli.report import show_trouble

            show_trouble(trouble, spoken)
        told = (from_trouble(named.name, trouble, spoken),)
        return Checked(named.name, spoken, told, trouble=True)
    spoken = language or examined.language
    checked = Checked(
        examined.source.name,
        spoken,
        findings(examined, spoken),
        silenced(examined, spoken),
        len(examined.blanks),
    )
    if report is Report.text:
        from sla_cli.cli.formats.text import show_file

        show_file(checked, to_stdout=True)
    return checked


def _hand_on(files: list[Checked], report: Report, language: str) -> None:
    from sla_cli.cli.screen import show

    if report is Report.text:
        if len(files) > 1:
            bad = sum(bool(file.errors) for file in files)
            warned = sum(bool(file.warnings and not file.errors) for file in files)
            facts = {"files": len(files), "bad": bad, "warned": warned}
            show(tell("summary.files", language, **facts), to_stdout=True)
        return
    if report is Report.json:
        from sla_cli.cli.formats.json_format import as_json

        text = as_json(files)
    elif report is Report.github:
        from sla_cli.cli.formats.github import as_github

        text = as_github(files)
    else:
        from sla_cli.cli.formats.sarif import as_sarif

        text = as_sarif(files, language)
    sys.stdout.write(text)
