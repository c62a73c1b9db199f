"""How long commands take, as ratios to `python -c pass` in the same run: machines differ.

Run `python -m tests.benchmarks.start`. Each round runs every command once, so that a slow moment of
the machine falls on all of them; medians are compared. Typer is most of what a start costs, and its
version is told: from 0.29 on, it imports pydantic for every command but help.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from importlib.metadata import requires, version
from pathlib import Path

from tests.examples import EXAMPLES

ROUNDS = 15
AGREEMENT = str(EXAMPLES / "industrial.fr.yaml")
SLA = (sys.executable, "-m", "sla_cli")
PYDANTIC = any(needed.startswith("pydantic") for needed in requires("typer") or ())
BARS = {
    "--version": 3,
    "--help": 10,
    "validate": 30 if PYDANTIC else 20,
    "render --to md": 40 if PYDANTIC else 30,
}


def commands(folder: Path) -> dict[str, tuple[str, ...]]:
    """Give the commands measured; the first is the measure of the others."""
    out = ("-o", str(folder) + "/")
    return {
        "python -c pass": (sys.executable, "-c", "pass"),
        "--version": (*SLA, "--version"),
        "--help": (*SLA, "--help"),
        "validate": (*SLA, "validate", AGREEMENT),
        "render --to md": (*SLA, "render", AGREEMENT, "--to", "md", *out),
        "render --to html": (*SLA, "render", AGREEMENT, "--to", "html", *out),
        "render (pdf)": (*SLA, "render", AGREEMENT, *out),
    }


def seconds(command: tuple[str, ...]) -> float:
    """Run a command and give the time it took."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    """Measure, and print a table."""
    with tempfile.TemporaryDirectory() as folder:
        wanted = commands(Path(folder))
        for command in wanted.values():
            seconds(command)
        times: dict[str, list[float]] = {name: [] for name in wanted}
        for _ in range(ROUNDS):
            for name, command in wanted.items():
                times[name].append(seconds(command))
    base = statistics.median(times["python -c pass"])
    print(f"Typer {version('typer')}")
    print(f"{'command':18} {'median':>9} {'x pass':>8} {'bar':>5}")
    for name, taken in times.items():
        median = statistics.median(taken)
        print(f"{name:18} {median * 1000:6.0f} ms {median / base:8.1f} {BARS.get(name, ''):>5}")


if __name__ == "__main__":
    main()
