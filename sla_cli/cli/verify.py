"""`sla verify`: what a document that came back carries, and whether its words are those sent."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from sla_cli.cli.choices import EXIT_FAULTY, EXIT_MOVED, EXIT_SIGNS, Answer, Tongue, one_of
from sla_cli.cli.words import tell

if TYPE_CHECKING:
    from sla_cli.documents.dossier import Dossier
    from sla_cli.verifying.report import Report


def verify(
    file: Annotated[str, typer.Argument(help=tell("verify.file"), show_default=False)],
    path: Annotated[
        str | None, typer.Argument(help=tell("verify.path"), show_default=False)
    ] = None,
    *,
    extract: Annotated[
        str | None,
        typer.Option(help=tell("verify.extract"), metavar="FOLDER", show_default=False),
    ] = None,
    answer: Annotated[
        Answer, typer.Option("--format", help=tell("verify.format"), metavar=one_of(Answer))
    ] = Answer.text,
    lang: Annotated[
        Tongue | None,
        typer.Option(help=tell("verify.lang"), metavar=one_of(Tongue), show_default=False),
    ] = None,
    exit_code: Annotated[bool, typer.Option("--exit-code", help=tell("verify.exit_code"))] = False,
) -> int:
    """Tell what came back."""
    from sla_cli.checks.examination import examine
    from sla_cli.cli.screen import working
    from sla_cli.cli.words import unstated_language
    from sla_cli.documents.dossier import dossier_of
    from sla_cli.verifying.document import open_returned
    from sla_cli.verifying.report import report

    named: Dossier | None = None
    if path is not None:
        examined = examine(path, unstated_language())
        if examined.agreement is None:
            from sla_cli.cli.telling import show_faults

            show_faults([examined])
            return EXIT_FAULTY
        named = dossier_of(examined)
    with working(tell("render.working")):
        found = report(open_returned(file), named, unstated_language())
    written = _extracted(found, extract) if extract is not None else []
    language = lang.value if lang else _language(found, named)
    if answer is Answer.json:
        from sla_cli.cli.formats import in_json
        from sla_cli.cli.verdicts.record import record

        sys.stdout.write(in_json(record(found, path, written, language)))
    else:
        from sla_cli.cli.verdicts.terminal import show

        show(found, path, written, language)
    return _code(found) if exit_code else 0


def _extracted(found: Report, folder: str) -> list[str]:
    from pathlib import Path

    from sla_cli.source.errors import FileTrouble
    from sla_cli.verifying.extracting import extract

    if not found.files:
        raise FileTrouble("pdf-without-source", path=found.returned.name)
    return [str(place) for place in extract(list(found.files), Path(folder))]


def _language(found: Report, named: Dossier | None) -> str:
    from sla_cli.cli.words import user_language

    if named is not None:
        return named.language
    return found.carried.language if found.carried else user_language()


def _code(found: Report) -> int:
    from sla_cli.changes.change import Grade
    from sla_cli.verifying.verdict import Verdict

    codes = {Verdict.COSMETIC: EXIT_SIGNS, Verdict.MOVED: EXIT_MOVED}
    told = found.against.told if found.against else ()
    if any(one.grade is not Grade.LAYOUT for one in told) or found.pages is None:
        return EXIT_FAULTY
    verdict = found.pages.compared.verdict
    return codes.get(verdict, EXIT_FAULTY) if verdict is not Verdict.SAME else 0
