"""Mutational fuzzing of everything that is read; run `python -m tests.hostile.fuzz`.

`--what bytes,yaml,csv,theme,svg,drawing --seed N --seconds N`: each kind gets its share of them.
No exception but the program's own is allowed, no input may take 2 s or 300 MB.
"""

from __future__ import annotations

import argparse
import base64
import os
import random
import resource
import sys
import tempfile
import time
import traceback
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.checks.examination import examined
from sla_cli.checks.finding import findings
from sla_cli.documents.engine import weasyprint
from sla_cli.documents.pictures import is_fit
from sla_cli.documents.templates import templates_folder
from sla_cli.documents.theme import dress
from sla_cli.source.errors import SlaError
from sla_cli.source.text import decoded
from tests.conftest import MINIMAL
from tests.hostile.seeds import mutant, seeds

if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS, MEGABYTES = 2.0, 300.0
FONTS = f"{(templates_folder() / 'theme' / 'fonts').as_uri()}/"
FACE = (
    "<style>@font-face { font-family: 'SLA Sans'; src: url(inter-400.woff2) }"
    "* { font-family: 'SLA Sans' }</style>"
)
"""Without any font Pango ends the process; the pages of `render` bring their own."""
WITH_TABLE = "reporting: {conversion_rates: {file: t.csv}}\n"


class Slow(NamedTuple):
    """What the slowest input took, of processor time, and how large it was."""

    seconds: float = 0.0
    size: int = 0


class Report(NamedTuple):
    """What came of fuzzing one kind."""

    what: str
    inputs: int
    seconds: float
    largest: int
    slowest: Slow
    megabytes: float
    exceptions: dict[str, bytes]
    """The first input that raised each, by the last lines of its trace."""
    over: list[bytes]
    """Inputs that took longer than they may."""

    @property
    def held(self) -> bool:
        """Whether nothing was raised, and nothing took too much."""
        return not self.exceptions and not self.over and self.megabytes < MEGABYTES

    def __str__(self) -> str:
        return (
            f"{self.what:7} {self.inputs:8} inputs {self.seconds:6.0f} s, "
            f"{len(self.exceptions)} exceptions, largest {self.largest / 1e6:.1f} MB, slowest "
            f"{self.slowest.seconds:.2f} s ({self.slowest.size / 1e6:.2f} MB), "
            f"peak {self.megabytes:.0f} MB"
        )


def _agreement(data: bytes, folder: Path) -> None:
    looked = examined(decoded("a.yaml", folder, data))
    findings(looked, looked.language)


def _table(data: bytes, folder: Path) -> None:
    (folder / "t.csv").write_bytes(data)
    for language in ("fr", "en"):
        _agreement((MINIMAL.format(language=language) + WITH_TABLE).encode(), folder)


def _theme(data: bytes, folder: Path) -> None:
    (folder / "theme.yaml").write_bytes(data)
    dressed = dress(str(folder / "theme.yaml"), within=folder)
    looked = examined(dressed.source)._replace(problems=dressed.problems)
    findings(looked, "fr")


def _svg(data: bytes, folder: Path) -> None:
    is_fit(data, "image/svg+xml")


def _drawing(data: bytes, folder: Path) -> None:
    if is_fit(data, "image/svg+xml"):
        address = f"data:image/svg+xml;base64,{base64.b64encode(data).decode()}"
        # What `render` tells of a logo that WeasyPrint fails on, it tells of these errors.
        with suppress(ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
            engine = weasyprint(own_fonts_only=True)
            engine.HTML(string=f'{FACE}<p>A <img src="{address}">', base_url=FONTS).write_pdf()


KINDS: dict[str, Callable[[bytes, Path], None]] = {
    "bytes": _agreement,
    "yaml": _agreement,
    "csv": _table,
    "theme": _theme,
    "svg": _svg,
    "drawing": _drawing,
}


def _input(what: str, chance: random.Random, known: list[bytes]) -> bytes:
    if what == "bytes" and chance.randrange(2):
        return chance.randbytes(int(10 ** chance.uniform(0, 4)))
    if what == "bytes":
        raw = bytearray(chance.choice(known))
        for _ in range(chance.choice((1, 4, 40))):
            raw[chance.randrange(len(raw))] = chance.randrange(256)
        return bytes(raw)
    return mutant(chance, known)


def fuzz(what: str, seed: int, seconds: float) -> Report:
    """Try mutants of a kind for so long."""
    chance, known, read = random.Random(seed), seeds(what), KINDS[what]
    exceptions: dict[str, bytes] = {}
    over: list[bytes] = []
    slowest, largest, count, start = Slow(), 0, 0, time.monotonic()
    with tempfile.TemporaryDirectory(dir=in_memory()) as name:
        folder = Path(name)
        (folder / "logo.svg").write_bytes(seeds("svg")[0])
        while time.monotonic() - start < seconds:
            data = _input(what, chance, known)
            count += 1
            before = time.process_time()
            try:
                with suppress(SlaError):
                    read(data, folder)
            except Exception:
                exceptions.setdefault("".join(traceback.format_exc().splitlines(True)[-4:]), data)
            slow = Slow(time.process_time() - before, len(data))
            slowest, largest = max(slowest, slow), max(largest, len(data))
            if slow.seconds > SECONDS:
                over.append(data)
    spent = time.monotonic() - start
    return Report(what, count, spent, largest, slowest, peak_of_memory(), exceptions, over)


def peak_of_memory() -> float:
    """Give the most memory this program has held, in megabytes."""
    status = Path("/proc/self/status")
    if status.is_file():
        # Not getrusage: there a child begins with the peak of the process that started it.
        held = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(held.split()[1]) / 1000
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def in_memory() -> str | None:
    """Give a folder that is no disk, where there is one."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def _keep(report: Report, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate([*report.exceptions.values(), *report.over]):
        (folder / f"{report.what}-{number}").write_bytes(data)


def main() -> int:
    """Fuzz what is asked for, print what came of it, and keep the inputs that did not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--what", default=",".join(KINDS))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--keep", type=Path, default=Path("fuzzed"))
    asked = parser.parse_args()
    kinds = asked.what.split(",")
    held = True
    for what in kinds:
        report = fuzz(what, asked.seed, asked.seconds / len(kinds))
        print(report, flush=True)
        for trace in report.exceptions:
            print(trace, flush=True)
        if not report.held:
            _keep(report, asked.keep)
            held = False
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
