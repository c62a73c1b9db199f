"""Fuzzing along what inputs cover; run `python -m tests.hostile.guided KIND SECONDS`.

It needs atheris, which is no dependency of the project: without it, it says so and ends.
"""

from __future__ import annotations

import importlib.util
import sys
import tempfile
from pathlib import Path


def main() -> int:
    """Fuzz a kind; atheris ends the process."""
    if importlib.util.find_spec("atheris") is None:
        print("atheris is not installed: `pip install atheris`", file=sys.stderr)
        return 3
    import atheris

    with atheris.instrument_imports(include=["sla_cli", "yaml"]):
        from sla_cli.source.errors import SlaError
        from tests.hostile.fuzz import KINDS, in_memory
        from tests.hostile.seeds import seeds

    what, seconds = sys.argv[1], int(sys.argv[2])
    read = KINDS[what]
    with tempfile.TemporaryDirectory(dir=in_memory()) as name:
        folder, corpus = Path(name), Path(name) / "corpus"
        corpus.mkdir()
        (folder / "logo.svg").write_bytes(seeds("svg")[0])
        for number, data in enumerate(seeds(what)):
            (corpus / str(number)).write_bytes(data)

        def one(data: bytes) -> None:
            try:
                read(data, folder)
            except SlaError:
                return

        limits = (f"-max_total_time={seconds}", "-max_len=20000", "-timeout=10")
        atheris.Setup([sys.argv[0], *limits, "-print_final_stats=1", str(corpus)], one)
        atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
