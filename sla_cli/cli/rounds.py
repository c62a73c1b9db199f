"""One round of `sla render`: of every agreement its documents, written as each is made.

What is at fault in one keeps none of the others from being made. Two that would become one document
are refused before anything is.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.cli.choices import EXIT_FAULTY
from sla_cli.cli.making import Made, Outcome, Ready, finish, guarded, make, prepare
from sla_cli.cli.words import tell
from sla_cli.source.errors import FileTrouble
from sla_cli.source.gate import identity
from sla_cli.source.text import STDIN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sla_cli.cli.inputs import Named
    from sla_cli.cli.targets import Seen, Wanted
    from sla_cli.source.gate import Identity

_QUICK = 20
"""Documents without pages that are made while a process starts."""


class Round(NamedTuple):
    """What came of one round: the exit code, the documents, and the files that were read."""

    code: int
    made: tuple[Made, ...] = ()
    reads: tuple[Path, ...] = ()


def make_round(names: list[Named], wanted: Wanted, made: Collection[Path] = ()) -> Round:
    """Make and write the documents of every agreement, and tell of each.

    `made` are the documents of earlier rounds, which may be replaced. Raises SlaError where the
    command itself cannot be carried out, or its only agreement.
    """
    from sla_cli.cli.screen import progress
    from sla_cli.cli.targets import Seen, check_apart
    from sla_cli.cli.telling import Teller

    check_apart(names, wanted)
    seen = Seen(_identities(names), made)
    teller = Teller(len(names))
    done: list[Outcome] = []
    with progress(len(names), tell("render.working")) as advance:
        for outcome in _outcomes(names, wanted, seen):
            told = _written(outcome, wanted)
            if told.trouble and (len(names) == 1 or not isinstance(told.trouble, FileTrouble)):
                teller.tell_written(told)
                raise told.trouble
            teller.tell(told)
            done.append(told if wanted.watched or len(names) == 1 else _light(told))
            advance(told.name)
    teller.sum_up()
    return Round(
        _code(done),
        tuple(made for one in done for made in one.made),
        tuple(path for one in done for path in one.reads),
    )


def _identities(names: list[Named]) -> frozenset[Identity]:
    """Give what the agreements are, so that no document takes the place of any of them."""
    found = (identity(Path(one.name)) for one in names if one.name != STDIN)
    return frozenset(one for one in found if one)


def _outcomes(names: list[Named], wanted: Wanted, seen: Seen) -> Iterator[Outcome]:
    """Give what comes of each agreement, in order.

    What is at fault or stands there already is found here: a process is started for work alone.
    """
    jobs, several = _jobs(wanted, len(names)), len(names) > 1
    if jobs == 1:
        for named in names:
            yield guarded(named, partial(make, named, wanted, seen), several=several)
        return
    from sla_cli.cli.pool import Pool, Task

    with Pool(jobs) as pool:
        for named in names:
            known = guarded(named, partial(prepare, named, wanted, seen), several=True)
            if isinstance(known, Ready) and named.name == STDIN:  # which is read but once
                known = guarded(named, partial(finish, known, wanted), several=True)
            pool.put(Task(named, wanted, seen) if isinstance(known, Ready) else known)
            yield from pool.ready()
        yield from pool.rest()


def _jobs(wanted: Wanted, agreements: int) -> int:
    """Give how many processes to use: those asked for, or one for each core, where there is work.

    To start one takes as long as to write many documents without pages.
    """
    slow = any(not one.text for one in wanted.formats)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    useful = agreements if slow else agreements // _QUICK
    return max(1, min(wanted.jobs or cores or 1, useful))


def _written(outcome: Outcome, wanted: Wanted) -> Outcome:
    """Write the documents of an agreement; what is in the way of it is the outcome."""
    written: list[Made] = []
    try:
        written.extend(_write(made, outcome, wanted) for made in outcome.made)
    except FileTrouble as trouble:
        outcome = outcome._replace(code=trouble.exit_code, trouble=trouble)
    return outcome._replace(made=tuple(written))


def _write(made: Made, outcome: Outcome, wanted: Wanted) -> Made:
    from sla_cli.source.gate import make_folder, write

    if made.kept or not made.data:
        return made
    if made.path is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(made.data)
        sys.stdout.buffer.flush()
        return made
    if not wanted.anew and _is_there(made.path, made.data):
        return made._replace(kept=True)
    if wanted.output:
        make_folder(made.path.parent)
    write(made.path, made.data, apart_from=outcome.seen)
    return made


def _is_there(path: Path, data: bytes) -> bool:
    from sla_cli.source.gate import read

    try:
        return read(path, limit=len(data)) == data
    except FileTrouble:
        return False


def _light(outcome: Outcome) -> Outcome:
    """Keep of an outcome what is asked for in the end: of many documents, not the bytes."""
    there = (one for one in outcome.made if one.kept or one.data)
    return Outcome(
        outcome.name,
        outcome.language,
        outcome.code,
        made=tuple(Made(one.path, b"", kept=True) for one in there),
    )


def _code(done: list[Outcome]) -> int:
    """Give the exit code: that of the only agreement, or whether any of several has failed."""
    if len(done) == 1:
        return done[0].code
    return EXIT_FAULTY if any(one.code for one in done) else 0
