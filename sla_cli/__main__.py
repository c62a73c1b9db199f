"""The way in: `sla`, or `python -m sla_cli`."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

from sla_cli import __version__

if TYPE_CHECKING:
    from typing import TextIO

    from _typeshed import ReadableBuffer


def run() -> None:
    """Run the command line and leave with its exit code."""
    # Asking for the version is answered before anything is imported: scripts do it often.
    if sys.argv[1:] == ["--version"]:
        print(f"sla {__version__}")
        return
    from sla_cli.cli.app import main

    sys.stdout, sys.stderr = _patient(sys.stdout), _patient(sys.stderr)
    sys.exit(main(sys.argv[1:]))


class _Patient(io.FileIO):
    """A stream whose reader may leave, as `head` does: what is written after that is lost.

    A broken pipe would end the command before it knows its exit code, on which scripts rely.
    """

    def write(self, data: ReadableBuffer, /) -> int:
        """Write what there is a reader for, and give the number of bytes dealt with."""
        try:
            return super().write(data)
        except BrokenPipeError:
            return memoryview(data).nbytes


def _patient(stream: TextIO) -> TextIO:
    """Give a stream that does the same and is patient; a terminal, or no stream, stays as it is."""
    if not isinstance(stream, io.TextIOWrapper) or stream.isatty():
        return stream
    return io.TextIOWrapper(
        io.BufferedWriter(_Patient(stream.fileno(), "w", closefd=False)),
        encoding=stream.encoding,
        errors=stream.errors,
        line_buffering=stream.line_buffering or stream.write_through,
    )


if __name__ == "__main__":
    run()
