"""One agreement on disk becomes documents in memory: what came of it, as a value.

Nothing is shown and nothing written here, so that it can be done in any process.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from sla_cli.cli.choices import EXIT_FAULTY, EXIT_SURROUNDINGS
from sla_cli.cli.words import unstated_language, user_language
from sla_cli.source.errors import FileTrouble, SlaError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sla_cli.checks.examination import Examined
    from sla_cli.checks.finding import Finding
    from sla_cli.cli.formats import Checked
    from sla_cli.cli.inputs import Named
    from sla_cli.cli.targets import Seen, Wanted
    from sla_cli.documents.context import Order
    from sla_cli.documents.dossier import Dossier
    from sla_cli.documents.formats import Format, Remark
    from sla_cli.source.gate import Identity


T = TypeVar("T")


class Made(NamedTuple):
    """A document: where it goes (None is standard output), its bytes, and how it came out."""

    path: Path | None
    data: bytes
    pages: int = 0
    left: tuple[tuple[str, int], ...] = ()
    only_long: tuple[tuple[str, int], ...] = ()
    squeezed: bool = False
    too_long: bool = False
    unlettered: str = ""
    remarks: tuple[Remark, ...] = ()
    kept: bool = False
    """Whether it stands there already, made from the same."""


class State(NamedTuple):
    """What is to be known of an agreement before its documents are sent."""

    blanks: tuple[int, ...]
    """The lines with something to fill in, one entry for each place."""

    draft: bool
    warnings: int


class Outcome(NamedTuple):
    """What came of one agreement: its documents, or what keeps it from having any."""

    name: str
    language: str
    code: int = 0
    made: tuple[Made, ...] = ()
    state: State | None = None
    faults: Checked | None = None
    dress: tuple[Finding, ...] = ()
    """What is to be said of its theme."""

    trouble: SlaError | None = None
    reads: tuple[Path, ...] = ()
    seen: frozenset[Identity] = frozenset()


class Place(NamedTuple):
    """A document to make: where it goes, as what, from what, and whether it stands there."""

    path: Path | None
    format: Format
    made_from: str
    kept: bool


class Ready(NamedTuple):
    """An agreement that was read and found sound, with the documents to make of it."""

    dossier: Dossier
    places: tuple[Place, ...]
    dress: tuple[Finding, ...]
    seen: Seen


def guarded(named: Named, step: Callable[[], T], *, several: bool) -> T | Outcome:
    """Take a step; what fails is the outcome of this agreement, of several, and stops no other."""
    try:
        return step()
    except SlaError as trouble:
        return failed(named, trouble)
    except (MemoryError, OSError) as error:
        if not several:
            raise
        return failed(named, FileTrouble.around(error))
    except Exception as error:
        if not several or os.environ.get("SLA_DEBUG"):
            raise
        reason = type(error).__name__
        return failed(named, FileTrouble("document-broke-down", path=named.name, reason=reason))


def failed(named: Named, trouble: SlaError) -> Outcome:
    """Give the outcome of an agreement around which something failed."""
    return Outcome(named.name, user_language(), trouble.exit_code, trouble=trouble)


def make(named: Named, wanted: Wanted, seen: Seen) -> Outcome:
    """Make the documents of an agreement. Raises SlaError."""
    ready = prepare(named, wanted, seen)
    return ready if isinstance(ready, Outcome) else finish(ready, wanted)


def prepare(named: Named, wanted: Wanted, seen: Seen) -> Ready | Outcome:
    """Read an agreement; this is the outcome where nothing is to be made. Raises SlaError."""
    from sla_cli.checks.examination import examine
    from sla_cli.cli.inputs import refuse_empty_folder
    from sla_cli.documents.dossier import Dossier, dossier_of
    from sla_cli.source.gate import noting

    refuse_empty_folder(named.name)
    with noting() as read:
        examined = examine(named.name, unstated_language(), within=named.within)
        if examined.agreement is None:
            return _faulty(examined, Dossier(examined))
        themed = any(one.themed for one in wanted.formats)
        dossier = dossier_of(examined, wanted.theme, themed=themed)
    dress = _of_theme(dossier)
    if dossier.theme and not dossier.theme.sound:
        name, language = examined.source.name, dossier.language
        return Outcome(name, language, EXIT_SURROUNDINGS, dress=dress, reads=dossier.reads)
    seen = seen._replace(read=frozenset((*seen.read, *read)))
    ready = Ready(dossier, _places(named, dossier, wanted, seen), dress, seen)
    return _outcome(ready, ()) if all(one.kept for one in ready.places) else ready


def finish(ready: Ready, wanted: Wanted) -> Outcome:
    """Make what does not stand there already. Raises SlaError."""
    from sla_cli.cli.targets import check_places
    from sla_cli.source.gate import noting

    with noting() as templates:
        made = [_made(ready.dossier, one, wanted) for one in ready.places if not one.kept]
    ready = ready._replace(seen=ready.seen._replace(read=frozenset((*ready.seen.read, *templates))))
    check_places(((one.path, one.format) for one in ready.places), wanted, ready.seen)
    return _outcome(ready, made)


def _outcome(ready: Ready, made: list[Made] | tuple[Made, ...]) -> Outcome:
    dossier = ready.dossier
    kept = (Made(one.path, b"", kept=True) for one in ready.places if one.kept)
    return Outcome(
        dossier.examined.source.name,
        dossier.language,
        made=(*kept, *made),
        state=_state(dossier),
        dress=ready.dress,
        reads=dossier.reads,
        seen=frozenset(ready.seen.read),
    )


def _state(dossier: Dossier) -> State:
    from sla_cli.agreement.frame import Status

    return State(
        tuple(blank.line for blank in dossier.blanks),
        dossier.agreement.status is Status.DRAFT,
        sum(problem.rule != "placeholder" for problem in dossier.examined.problems),
    )


def _faulty(examined: Examined, dossier: Dossier) -> Outcome:
    name, language, faults = examined.source.name, examined.language, checked(examined)
    return Outcome(name, language, EXIT_FAULTY, faults=faults, reads=dossier.reads)


def checked(examined: Examined) -> Checked:
    """Give what `validate` says of a file with errors."""
    from sla_cli.checks.finding import findings
    from sla_cli.cli.formats import Checked

    name, language = examined.source.name, examined.language
    told = _movable(findings(examined, language))
    return Checked(name, language, told, is_judged=examined.is_judged)


def _of_theme(dossier: Dossier) -> tuple[Finding, ...]:
    from sla_cli.checks.examination import Examined
    from sla_cli.checks.finding import findings

    theme, language = dossier.theme, dossier.language
    if theme is None:
        return ()
    return _movable(findings(Examined(theme.source, None, theme.problems, language), language))


def _movable(told: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Give findings that another process can hand over: not every kind of mapping can be."""
    return tuple(one._replace(facts=dict(one.facts)) for one in told)


def _places(named: Named, dossier: Dossier, wanted: Wanted, seen: Seen) -> tuple[Place, ...]:
    """Give the documents to make. Raises FileTrouble where one may not be written."""
    from sla_cli.cli.targets import check_places, is_kept, place
    from sla_cli.documents.record import inputs

    to = [(place(wanted, one, named, dossier.language), one) for one in wanted.formats]
    check_places(to, wanted, seen)
    places = []
    for path, format_ in to:
        made_from = inputs(dossier, _order(dossier, format_, wanted), format_)
        kept = not wanted.anew and is_kept(path, format_, made_from)
        places.append(Place(path, format_, made_from, kept))
    return tuple(places)


def _order(dossier: Dossier, format_: Format, wanted: Wanted) -> Order:
    from pathlib import Path

    from sla_cli.documents.context import Order

    own = Path(wanted.templates) if wanted.templates else None
    order = Order(wanted.form, wanted.lang or dossier.language, templates=own)
    order = order._replace(fillable=wanted.fillable and format_.fillable)
    return order._replace(only=wanted.only, person=wanted.person)


def _made(dossier: Dossier, place: Place, wanted: Wanted) -> Made:
    from sla_cli.agreement.short_form import short_form
    from sla_cli.documents.context import kinds_only_long
    from sla_cli.documents.record import marked

    format_ = place.format
    done = format_.render(dossier, _order(dossier, format_, wanted))
    is_short = wanted.form == "short" and not format_.dated
    return Made(
        place.path,
        marked(format_.name, done.data, place.made_from),
        done.pages,
        tuple(short_form(dossier.agreement, done.left).left.items()) if is_short else (),
        kinds_only_long(dossier, done.left, dossier.language, lists=False) if is_short else (),
        squeezed=done.left > 0,
        too_long=is_short and done.pages > 1,
        unlettered=done.unlettered,
        remarks=done.remarks,
    )
