"""A process of its own for a stranger's templates, in which they can be stopped whatever they do.

A timer inside a process cannot stop one call that fills six gigabytes; the system can stop a whole
process. On Unix the templates are filled in by a fork, with limits of memory and time; it notes
which templates it reads and leaves a trace of where it was stopped. It may be forked while threads
run (a preview, a waiting sign): it takes no lock of theirs, and one that hangs is ended in time.
"""

from __future__ import annotations

import faulthandler
import json
import os
import re
import select
import signal
import sys
import tempfile
import time
import warnings
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.documents import template_trouble
from sla_cli.source.errors import FileTrouble

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import IO, NoReturn

    Note = Callable[[str, list[tuple[int, int]] | None], None]

MEMORY = 600_000_000
"""Bytes a child may take beyond what the program has already; ours take a tenth of it."""

GRACE = 1
"""Seconds after which what an exception could not stop is stopped by a signal."""

WALL = 20
"""Seconds on the clock after which a child is ended; it may wait for a busy machine."""

_TOO = ("template-too-long", "template-too-large")
_HEAD = 9
_FRAME = re.compile(r'^  File "(.*)", line (\d+) in ', re.MULTILINE)
_SLOW = frozenset(getattr(signal, name, 0) for name in ("SIGPROF", "SIGXCPU", "SIGVTALRM"))


class Done(NamedTuple):
    """What came of a child: the text, the passages its printer set aside, the files it read."""

    text: str
    passages: list[str]
    read: list[tuple[int, int]]


def possible() -> bool:
    """Tell whether this system can part a process in two: Windows cannot."""
    return hasattr(os, "fork") and hasattr(signal, "setitimer")


def apart(work: Callable[[Note], Done], own: Path) -> Done:
    """Do some work on the templates of `own` in a process of its own.

    Raises FileTrouble as the work does, and where it had to be stopped.
    """
    read, write = os.pipe()
    with tempfile.TemporaryFile() as trace:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # of a fork while threads run
            pid = os.fork()
        if pid == 0:
            _be_child(work, write, trace)
        os.close(write)
        status = None
        try:
            messages = _received(read)
        finally:
            os.close(read)
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
            status = os.waitpid(pid, 0)[1]
        return _result(messages, trace, own, os.WTERMSIG(status))


def _be_child(work: Callable[[Note], Done], write: int, trace: IO[bytes]) -> NoReturn:
    """Do the work, send what came of it, and leave without a word of the parent's being said."""
    noted: list[str] = []

    def note(file: str, lines: list[tuple[int, int]] | None) -> None:
        if lines is None:
            noted.append(file)
        if file in noted:  # ours are read as well, and never at fault
            _send(write, b"n", [file, lines])

    try:
        _limit(trace)
        try:
            _send(write, b"d", work(note))
        except FileTrouble as trouble:
            facts = dict(trouble.facts)
            if noted and trouble.rule in _TOO and facts.get("file") not in noted:
                # What a template of theirs makes may fill up one of ours that encloses it.
                facts |= {"file": noted[-1], "line": "1"}
            _send(write, b"t", [trouble.rule, facts])
        except Exception as error:
            _send(write, b"e", f"{type(error).__name__}: {error}")
    finally:
        os._exit(0)


def _limit(trace: IO[bytes]) -> None:
    import resource

    seconds = template_trouble.SECONDS + GRACE
    # These write the trace from within the signal, whatever the interpreter is busy with.
    faulthandler.enable(file=trace, all_threads=False)
    faulthandler.register(signal.SIGPROF, file=trace, all_threads=False, chain=True)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    whole = int(seconds) + 2
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (whole, whole))
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Only Linux keeps count of addresses so that a limit of them is one of memory.
    if sys.platform == "linux":
        with suppress(ValueError, OSError):
            pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
            most = pages * resource.getpagesize() + MEMORY
            resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _send(pipe: int, kind: bytes, content: object) -> None:
    data = json.dumps(content).encode("ascii")
    view = memoryview(kind + len(data).to_bytes(_HEAD - 1, "big") + data)
    while view:
        view = view[os.write(pipe, view) :]


def _received(pipe: int) -> list[tuple[bytes, bytes]]:
    """Read what a child sends until it has ended, or its time has."""
    end = time.monotonic() + WALL
    found = bytearray()
    while (left := end - time.monotonic()) > 0:
        if not select.select([pipe], [], [], left)[0]:
            break
        data = os.read(pipe, 1 << 20)
        if not data:
            break
        found += data
    messages = []
    place = 0
    while place + _HEAD <= len(found):
        size = int.from_bytes(found[place + 1 : place + _HEAD], "big")
        messages.append(
            (bytes(found[place : place + 1]), bytes(found[place + _HEAD : place + _HEAD + size]))
        )
        place += _HEAD + size
    return messages


def _result(
    messages: list[tuple[bytes, bytes]], trace: IO[bytes], own: Path, stopped_by: int
) -> Done:
    notes: dict[str, list[list[int]]] = {}
    for kind, data in messages:
        if kind == b"d":
            return Done(*json.loads(data))
        if kind == b"t":
            rule, facts = json.loads(data)
            raise FileTrouble(rule, **facts)
        if kind == b"e":
            raise RuntimeError(data.decode("ascii"))
        file, lines = json.loads(data)
        notes[file] = lines or notes.get(file, [])
    trace.seek(0)
    file, line = _stopped(trace.read().decode("utf-8", "replace"), notes, own)
    rule = "template-too-long" if stopped_by in (*_SLOW, signal.SIGKILL) else "template-too-large"
    raise FileTrouble(rule, file=file, line=str(line))


def _stopped(trace: str, notes: dict[str, list[list[int]]], own: Path) -> tuple[str, int]:
    """Give the template and line at which a child was stopped.

    The trace has the lines of the code that a template is compiled to. What was stopped while it
    was being read or compiled is in no trace: it is the last one noted.
    """
    for file, number in _FRAME.findall(trace):
        if file in notes:
            before = [line for line, code in notes[file] if code <= int(number)]
            return file, before[-1] if before else 1
    return next(reversed(notes), str(own)), 1
