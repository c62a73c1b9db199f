"""How much time and memory hostile files take; run `python -m tests.benchmarks.hostile`.

The bar is 2 seconds and 300 MB for each.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.start import SLA
from tests.checks.bombs import BOMBS


def main() -> None:
    """Measure each file, and print the slowest first."""
    told = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.yaml"
        for name, data in BOMBS.items():
            path.write_bytes(data)
            child = subprocess.Popen((*SLA, "validate", str(path)), stdout=-3, stderr=-3)
            _, _, used = os.wait4(child.pid, 0)
            told.append((used.ru_utime + used.ru_stime, used.ru_maxrss / 1000, name))
    for seconds, megabytes, name in sorted(told, reverse=True):
        print(f"{seconds:6.2f} s {megabytes:6.0f} MB  {name}")


if __name__ == "__main__":
    sys.exit(main())
