"""How much faster one call on many files is than as many calls, as hooks and CI make them.

Run `python -m tests.benchmarks.many`.

A pre-commit hook and a pull request check whole folders: 500 files in one call should take less
than a tenth of 500 calls. The calls are counted from a sample of 25.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.start import SLA, seconds
from tests.examples import EXAMPLES

FILES = 500
SAMPLE = 25


def main() -> None:
    """Measure, and print the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number:03}.yaml" for number in range(FILES)]
        for path in paths:
            shutil.copy(EXAMPLES / "agency.fr.yaml", path)
        together = seconds((*SLA, "validate", folder))
        table = seconds((*SLA, "status", folder))
        apart = sum(seconds((*SLA, "validate", str(path))) for path in paths[:SAMPLE])
    apart *= FILES / SAMPLE
    print(f"{FILES} files in one call {together:6.1f} s")
    print(f"{FILES} calls             {apart:6.1f} s   {apart / together:.1f} times as long")
    ratio = table / together
    print(f"{FILES} files, `status`    {table:6.1f} s   {ratio:.2f} of `validate`, at most 1.3")


if __name__ == "__main__":
    sys.exit(main())
