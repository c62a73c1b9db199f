"""The way in: `sla`, or `python -m sla_cli`."""

from __future__ import annotations

import sys

from sla_cli import __version__


def run() -> None:
    """Run the command line and leave with its exit code."""
    # Asking for the version is answered before anything is imported: scripts do it often.
    if sys.argv[1:] == ["--version"]:
        print(f"sla {__version__}")
        return
    from sla_cli.cli.app import main

    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    run()
