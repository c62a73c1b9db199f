"""How long two versions of five hundred promises take to be compared, all of them changed.

Run `python -m tests.benchmarks.changes`.

It should take no longer than validating both three times.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.benchmarks.start import SLA, seconds
from tests.cli.test_diff import write_five_hundred


def main() -> None:
    """Measure, and print the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        both = write_five_hundred(Path(folder))
        validated = seconds((*SLA, "validate", *both))
        compared = seconds((*SLA, "diff", "--format", "json", *both))
    ratio = compared / validated
    print(f"`validate` of both {validated:5.1f} s")
    print(f"`diff`             {compared:5.1f} s   {ratio:.1f} times as long, at most 3")


if __name__ == "__main__":
    sys.exit(main())
