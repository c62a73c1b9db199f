"""What the gate costs of a command; run `python -m tests.benchmarks.gate`. The bar is 3 %.

Processor time inside the gate, as a share of the whole command in a process where everything is
imported already: of a command as its users start it, the share is smaller still. The time that the
disk takes to keep what was written (fsync) is told apart: it is the disk's, not the program's.
"""

from __future__ import annotations

import contextlib
import io
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

from sla_cli.cli.app import main as sla
from sla_cli.source import gate
from tests.examples import EXAMPLES

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

ROUNDS = 60
AGREEMENT = str(EXAMPLES / "industrial.fr.yaml")
GATES = ("read", "read_start", "destination", "write", "make_folder")
"""The functions of the gate that others call."""


def seconds(command: list[str], around: AbstractContextManager[object]) -> float:
    """Give the time that a command takes."""
    quiet = contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO())
    with around, quiet[0], quiet[1]:
        start = time.process_time()
        code = sla(command)
        taken = time.process_time() - start
    if code:
        raise RuntimeError(f"{command} ended with {code}")
    return taken


class Clock:
    """Counts the time inside the gate, and inside fsync, of the calls from outside it."""

    def __init__(self) -> None:
        self.gate = self.disk = 0.0
        self.calls = self.depth = 0

    def timed(self, function: object, *, disk: bool = False) -> object:
        def run(*given: object, **named: object) -> object:
            self.depth += not disk
            start, waited = time.process_time(), time.perf_counter()
            try:
                return function(*given, **named)  # type: ignore[operator]
            finally:
                self.depth -= not disk
                if disk:
                    self.disk += time.perf_counter() - waited
                elif self.depth == 0:
                    self.gate += time.process_time() - start
                    self.calls += 1

        return run


def around(clock: Clock) -> contextlib.ExitStack:
    """Count the time inside the gate meanwhile."""
    stack = contextlib.ExitStack()
    for name in GATES:
        stack.enter_context(mock.patch.object(gate, name, clock.timed(getattr(gate, name))))
    stack.enter_context(mock.patch.object(os, "fsync", clock.timed(os.fsync, disk=True)))
    return stack


def main() -> None:
    """Measure, and print what share of each command the gate has."""
    with tempfile.TemporaryDirectory() as folder:
        # Nothing is kept from one round to the next but what is imported and compiled.
        for command in (
            ["validate", AGREEMENT],
            ["render", AGREEMENT, "--to", "md", "-o", str(Path(folder) / "a.md")],
        ):
            seconds(command, contextlib.nullcontext())
            told = []
            for _ in range(ROUNDS):
                clock = Clock()
                whole = seconds(command, around(clock))
                told.append((whole, clock.gate, clock.disk, clock.calls))
            whole, inside, disk, calls = (statistics.median(one) for one in zip(*told, strict=True))
            print(
                f"{command[0]:9} {whole * 1000:6.1f} ms, gate {inside * 1e6:5.0f} µs in "
                f"{calls:.0f} calls ({inside / whole:.2%}); waited {disk * 1e6:.0f} µs for the disk"
            )


if __name__ == "__main__":
    sys.exit(main())
