"""`sla bump`: the next version of an agreement, and what its history says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from sla_cli.cli.choices import EXIT_FAULTY
from sla_cli.cli.words import tell, unstated_language

if TYPE_CHECKING:
    from sla_cli.agreement.model import Agreement
    from sla_cli.changes.changes import Changes
    from sla_cli.checks.examination import Examined


class Wanted(NamedTuple):
    """What is wanted of the new version: which it is, and what to say of it."""

    minor: bool
    major: bool
    version: str | None
    date: str | None
    author: str | None
    summary: str | None
    since: str | None


def bump(
    path: Annotated[str, typer.Argument(help=tell("bump.path"), show_default=False)],
    *,
    minor: Annotated[bool, typer.Option("--minor", help=tell("bump.minor"))] = False,
    major: Annotated[bool, typer.Option("--major", help=tell("bump.major"))] = False,
    version: Annotated[
        str | None,
        typer.Option("--set", help=tell("bump.set"), metavar="VERSION", show_default=False),
    ] = None,
    date: Annotated[
        str | None, typer.Option(help=tell("bump.date"), metavar="DAY", show_default=False)
    ] = None,
    author: Annotated[
        str | None, typer.Option(help=tell("bump.author"), metavar="NAME", show_default=False)
    ] = None,
    summary: Annotated[
        str | None, typer.Option(help=tell("bump.summary"), metavar="TEXT", show_default=False)
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--from", help=tell("bump.from"), metavar="FILE", show_default=False),
    ] = None,
    diff: Annotated[bool, typer.Option("--diff", help=tell("bump.diff"))] = False,
) -> int:
    """Raise the version, and say in the history what changed."""
    from sla_cli.checks.examination import examine
    from sla_cli.cli.screen import show
    from sla_cli.cli.telling import show_faults

    wanted = Wanted(minor, major, version, date, author, summary, since)
    _refuse_two_ways(path, wanted)
    examined = examine(path, unstated_language())
    agreement = examined.agreement
    if agreement is None:
        show_faults([examined])
        return EXIT_FAULTY
    found = _what_changed(path, examined, agreement, wanted)
    if found is not None and not found.told and summary is None:
        show(tell("bump.same", examined.language, path=path, version=agreement.version or ""))
        return 0
    return _write(path, examined, agreement, found, wanted, shown=diff)


def _refuse_two_ways(path: str, wanted: Wanted) -> None:
    from sla_cli.cli.usage import Misuse

    asked = {"--minor": wanted.minor, "--major": wanted.major, "--set": wanted.version is not None}
    given = [name for name, there in asked.items() if there]
    if len(given) > 1:
        raise Misuse("one-of-two", name=given[0], other=given[1])
    if path == "-":
        raise Misuse("file-only", command="sla bump")


def _what_changed(
    path: str, examined: Examined, agreement: Agreement, wanted: Wanted
) -> Changes | None:
    """Compare the agreement with its last version; None where nobody needs to know."""
    decided = wanted.minor or wanted.major or wanted.version is not None
    if wanted.since is None and wanted.summary is not None and decided:
        return None
    from sla_cli.changes.changes import changes
    from sla_cli.changes.comparing import Side
    from sla_cli.cli.sides import last_version, open_file
    from sla_cli.source.errors import FileTrouble

    if wanted.since is not None:
        before = open_file(wanted.since).examined
    else:
        before = last_version(path, agreement.version).examined
    if before.agreement is None:
        raise FileTrouble("earlier-version-unsound", path=before.source.name)
    sides = [
        Side(one.agreement, one.loaded.rates)
        for one in (before, examined)
        if one.agreement is not None and one.loaded is not None
    ]
    return changes(sides[0], sides[1])


def _write(
    path: str,
    examined: Examined,
    agreement: Agreement,
    found: Changes | None,
    wanted: Wanted,
    *,
    shown: bool,
) -> int:
    from sla_cli.changes.next_version import Entry, in_history, with_entry
    from sla_cli.checks.examination import today
    from sla_cli.cli.inputs import Named
    from sla_cli.cli.mending import show_unified, write_back
    from sla_cli.cli.screen import show
    from sla_cli.cli.sides import day_of

    language = examined.language
    version = _next(agreement, found, wanted)
    date = day_of(wanted.date) if wanted.date else today().isoformat()
    said = wanted.summary
    if said is None and found is not None:
        said = in_history(found, language)
    entry = Entry(version, date, wanted.author, said or "")
    changed = with_entry(examined.source, examined.root, agreement, entry)
    if shown:
        show_unified(examined.source, changed)
        return 0
    write_back(Named(path), examined.source, changed)
    old = agreement.version or tell("bump.none", language)
    show(tell("bump.done", language, path=path, old=old, new=version))
    if found is not None:
        show(tell("bump.why_major" if _is_major(found) else "bump.why_minor", language))
    return 0


def _is_major(found: Changes | None) -> bool:
    from sla_cli.changes.next_version import is_major

    return found is not None and is_major(found)


def _next(agreement: Agreement, found: Changes | None, wanted: Wanted) -> str:
    """Decide on the new version. Raises Misuse where that takes the user, or it was there."""
    from sla_cli.changes.next_version import FIRST, raised
    from sla_cli.cli.usage import Misuse

    old = agreement.version
    version = wanted.version
    if version is None:
        major = wanted.major or (not wanted.minor and _is_major(found))
        version = FIRST if old is None else raised(old, major=major)
    if version is None:
        raise Misuse("version-unclear", version=old or "")
    if version == old or any(one.version == version for one in agreement.history):
        raise Misuse("version-there", version=version)
    return version
