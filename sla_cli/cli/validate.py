"""`sla validate`: every mistake of a file, with its place and how to mend it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from sla_cli.cli.choices import EXIT_FAULTY, EXIT_SURROUNDINGS, Report, Tongue, one_of
from sla_cli.cli.words import tell, unstated_language, user_language
from sla_cli.source.text import STDIN

if TYPE_CHECKING:
    from sla_cli.checks.examination import Examined
    from sla_cli.checks.finding import Finding
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
    fix: Annotated[bool, typer.Option("--fix", help=tell("validate.fix"))] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help=tell("validate.unsafe_fixes"))
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help=tell("validate.diff"))] = False,
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
    from sla_cli.cli.report import tell_passed_over

    if diff:
        from sla_cli.cli.mending import show_differences

        _refuse_report_of_differences(report, strict=strict)

        return show_differences(named_files(paths), language, unsafe=unsafe_fixes)
    asked = Asked(language, report, unsafe=unsafe_fixes, fix=fix, strict=strict)
    files = [_check(named, asked) for named in named_files(paths)]
    _hand_on(files, asked, aside=fix and STDIN in paths)
    tell_passed_over(paths)
    if any(file.trouble for file in files):
        return EXIT_SURROUNDINGS
    faulty = any(file.errors or (strict and file.warnings) for file in files)
    return EXIT_FAULTY if faulty else 0


def _refuse_report_of_differences(report: Report, *, strict: bool) -> None:
    """Refuse what only a list of findings can heed: differences are shown in one way."""
    from sla_cli.cli.usage import Misuse

    if strict:
        raise Misuse("diff-and", name="--strict")
    if report is not Report.text:
        raise Misuse("diff-and", name="--format")


class Asked(NamedTuple):
    """What is asked of the files: in which words, for whom, and what to mend in them."""

    language: str | None
    report: Report
    unsafe: bool
    fix: bool
    strict: bool

    @property
    def spoken(self) -> str:
        """The language to speak of more than one file in."""
        return self.language or user_language()


def _check(named: Named, asked: Asked) -> Checked:
    """Check one file, mended where that is asked; people see what is found file by file."""
    from sla_cli.checks.examination import examine
    from sla_cli.checks.finding import from_trouble
    from sla_cli.cli.formats import Checked
    from sla_cli.cli.inputs import refuse_empty_folder
    from sla_cli.source.errors import FileTrouble

    mended = left = 0
    try:
        refuse_empty_folder(named.name)
        examined = examine(named.name, unstated_language(), within=named.within)
        if asked.fix:
            from sla_cli.cli.mending import mend_file

            examined, mended, left = mend_file(named, examined, unsafe=asked.unsafe)
    except FileTrouble as trouble:
        if asked.report is Report.text:
            from sla_cli.cli.report import show_trouble

            show_trouble(trouble, asked.spoken)
        told = (from_trouble(named.name, trouble, asked.spoken),)
        return Checked(named.name, asked.spoken, told, trouble=True)
    checked = _told(examined, asked.language)._replace(mended=mended, unmended=left)
    if asked.report is Report.text:
        if any(one.repair for one in examined.problems):
            from sla_cli.cli.mending import mendable

            checked = checked._replace(mendable=mendable(examined))
        from sla_cli.cli.formats.text import show_file

        show_file(checked, to_stdout=not (asked.fix and named.name == STDIN))
    return checked


def _told(examined: Examined, language: str | None) -> Checked:
    from sla_cli.checks.finding import findings, silenced
    from sla_cli.cli.formats import Checked

    spoken = language or examined.language
    return Checked(
        examined.source.name,
        spoken,
        findings(examined, spoken) + of_theme(examined, spoken),
        silenced(examined, spoken),
        len(examined.blanks),
        is_judged=examined.is_judged,
    )


def of_theme(examined: Examined, language: str) -> tuple[Finding, ...]:
    """Look at the theme that a sound agreement names, as documents will."""
    agreement = examined.agreement
    if agreement is None or agreement.theme is None:
        return ()
    from sla_cli.checks.finding import findings
    from sla_cli.documents.theme import dress
    from sla_cli.source.errors import FileTrouble
    from sla_cli.source.problem import Problem

    try:
        theme = dress(agreement.theme, within=examined.source.folder)
    except FileTrouble as trouble:
        missing = Problem(trouble.rule, agreement.at("theme"), trouble.facts)
        return findings(examined._replace(problems=(missing,)), language)
    looked = examined._replace(source=theme.source, problems=theme.problems, root=None)
    return findings(looked, language)


def _hand_on(files: list[Checked], asked: Asked, *, aside: bool) -> None:
    """Say how the files stand together; `aside`, where standard output holds a mended file."""
    report, language = asked.report, asked.spoken
    if report is Report.text:
        from sla_cli.cli.formats.text import show_mending, show_total

        show_total(files, language, to_stdout=not aside)
        show_mending(files, language, unsafe=asked.unsafe, fix=asked.fix, to_stdout=not aside)
        return
    if report is Report.json:
        from sla_cli.cli.formats.json_format import as_json

        text = as_json(files)
    elif report is Report.github:
        from sla_cli.cli.formats.github import as_github, summarise

        text = as_github(files, language)
        summarise(files, language)
    elif report is Report.gitlab:
        from sla_cli.cli.formats.gitlab import as_gitlab

        text = as_gitlab(files)
    elif report is Report.junit:
        from sla_cli.cli.formats.junit import as_junit

        text = as_junit(files, strict=asked.strict)
    else:
        from sla_cli.cli.formats.sarif import as_sarif

        text = as_sarif(files, language)
    (sys.stderr if aside else sys.stdout).write(text)
