"""`sla diff`: what changed between two versions, in the words of the agreement."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from sla_cli.cli.choices import EXIT_FAULTY, Detail, Telling, Tongue, Topic, one_of
from sla_cli.cli.words import tell


def diff(
    before: Annotated[str, typer.Argument(help=tell("diff.before"), show_default=False)],
    after: Annotated[
        str | None, typer.Argument(help=tell("diff.after"), show_default=False)
    ] = None,
    *,
    rev: Annotated[
        list[str] | None, typer.Option(help=tell("diff.rev"), metavar="REV", show_default=False)
    ] = None,
    since: Annotated[
        str | None, typer.Option(help=tell("diff.since"), metavar="DAY", show_default=False)
    ] = None,
    tables: Annotated[
        str | None,
        typer.Option(help=tell("diff.tables"), metavar="FOLDER", show_default=False),
    ] = None,
    telling: Annotated[
        Telling, typer.Option("--format", help=tell("diff.format"), metavar=one_of(Telling))
    ] = Telling.text,
    form: Annotated[
        Detail, typer.Option(help=tell("diff.form"), metavar=one_of(Detail))
    ] = Detail.brief,
    only: Annotated[
        Topic | None,
        typer.Option(help=tell("diff.only"), metavar=one_of(Topic), show_default=False),
    ] = None,
    lang: Annotated[
        Tongue | None,
        typer.Option(help=tell("diff.lang"), metavar=one_of(Tongue), show_default=False),
    ] = None,
    exit_code: Annotated[bool, typer.Option("--exit-code", help=tell("diff.exit_code"))] = False,
) -> int:
    """Tell what changed."""
    from sla_cli.cli.sides import Asked, open_both

    if os.devnull in (before, after):
        return _show_whole(before, after, lang.value if lang else None, exit_code=exit_code)
    sides = open_both(Asked(before, after, tuple(rev or ()), since, tables))
    if any(side.examined.agreement is None for side in sides):
        from sla_cli.cli.telling import show_faults

        show_faults([side.examined for side in sides if side.examined.agreement is None])
        return EXIT_FAULTY
    from sla_cli.changes.changes import changes
    from sla_cli.changes.comparing import Side
    from sla_cli.cli.differences import Wanted, written

    both = [
        Side(side.examined.agreement, side.examined.loaded.rates)
        for side in sides
        if side.examined.agreement is not None and side.examined.loaded is not None
    ]
    found = changes(both[0], both[1])
    found = found.promises if only else found
    spoken = lang.value if lang else sides[1].examined.language
    names = (sides[0].name, sides[1].name or tell("diff.now", spoken))
    wanted = Wanted(telling.value, form.value, spoken, names, promises=only is not None)
    is_same = sides[0].examined.source.text == sides[1].examined.source.text
    text = written(found, wanted, only_layout=not is_same)
    if text is not None:
        sys.stdout.write(text)
    return EXIT_FAULTY if exit_code and found.told else 0


def _show_whole(before: str, after: str | None, language: str | None, *, exit_code: bool) -> int:
    """Say that an agreement is new, or gone: git gives the null device for what is not there."""
    is_new = before == os.devnull
    name = (after if is_new else before) or before
    if name != os.devnull:
        key = "diff.new" if is_new else "diff.gone"
        sys.stdout.write(tell(key, language, name=name) + "\n")
    return EXIT_FAULTY if exit_code else 0
