"""The way in: `sla`, or `python -m sla_cli`.

Only what Python has loaded anyway is imported before the command is known and an interruption
would be answered: the version is asked for often, and Ctrl-C may come at any moment.
"""

from __future__ import annotations

import io
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

    from _typeshed import ReadableBuffer

    from sla_cli.source.errors import SlaError

INTERRUPTED = 130
"""What shells answer for a command that Ctrl-C ended: 128 and the number of the signal."""


def run() -> None:
    """Run the command line and leave with its exit code."""
    sys.unraisablehook = _interrupt_again
    try:
        code = _answer(sys.argv[1:])
        _close_to_interruption()
    except KeyboardInterrupt:
        code = _interrupted()
    sys.exit(code)


def _answer(arguments: list[str]) -> int:
    _open_closed_streams()
    try:
        if arguments == ["--version"]:
            from sla_cli import __version__

            sys.stdout.write(f"sla {__version__}\n")
            sys.stdout.flush()
            return 0
        from sla_cli.cli.app import main

        return main(arguments)
    except (OSError, MemoryError, ImportError) as error:
        # Where the system gives too little, even an import may fail.
        return _refused(error)
    except Exception as error:
        from sla_cli.source.errors import SlaError

        if not isinstance(error, SlaError):
            raise
        return _told(error)


def _close_to_interruption() -> None:
    """Take no Ctrl-C from here on: all is done, and Python's own end answers it with a trace."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Interrupted while it ran a text, as where a NamedTuple is made, Python would end by the signal
    # whatever the exit code is; it forgets when it runs another.
    eval("0")  # noqa: S307


def _interrupted() -> int:
    """Say that the user has ended the command, whatever else they press meanwhile."""
    _close_to_interruption()
    from sla_cli.cli.report import show_message
    from sla_cli.cli.words import tell, user_language

    show_message(tell("interrupted"), "", language=user_language())
    return INTERRUPTED


def _refused(error: OSError | MemoryError | ImportError) -> int:
    if os.environ.get("SLA_DEBUG"):
        raise error
    from sla_cli.source.errors import FileTrouble

    if isinstance(error, ImportError):
        short = "allocate" in str(error) or "failed to map" in str(error)
        trouble = FileTrouble("out-of-memory" if short else "system-refused", reason=str(error))
        return _told(trouble)
    return _told(FileTrouble.around(error))


def _told(error: SlaError) -> int:
    try:
        from sla_cli.cli.report import show_trouble
        from sla_cli.cli.words import user_language

        show_trouble(error, user_language())
    except (OSError, MemoryError, ImportError) as worse:
        # There is no room even for the words.
        sys.stderr.write(f"sla: {error.rule} ({str(worse) or type(worse).__name__})\n")
    return error.exit_code


def _interrupt_again(caught: sys.UnraisableHookArgs) -> None:
    """Interrupt once more where Ctrl-C fell into a moment that Python lets nothing out of."""
    if caught.exc_type is KeyboardInterrupt:
        import _thread

        _thread.interrupt_main()
    else:
        sys.__unraisablehook__(caught)


def _open_closed_streams() -> None:
    """Make the standard streams whole: patient, and open, if only to say that they are closed.

    A stream that the caller has closed leaves its number to the next file opened, into which
    libraries would then write their remarks: its place is taken.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDONLY)
    sys.stdout = _patient(sys.stdout, 1)
    sys.stderr = _patient(sys.stderr, 2)


class _Patient(io.FileIO):
    """A stream whose reader may leave, as `head` does: what is written after that is lost.

    A broken pipe would end the command before it knows its exit code, on which scripts rely. That
    the stream is full or closed is told once, and by standard output only.
    """

    lost = False

    def write(self, data: ReadableBuffer, /) -> int:
        """Write what there is room for, and give the number of bytes dealt with."""
        try:
            while not self.lost:
                # A pipe that does not wait for its reader says nothing when it is full.
                if (done := super().write(data)) is not None:
                    return done
                _wait_for_room(self)
        except BrokenPipeError:
            self.lost = True
        except OSError as error:
            self.lost = True
            if self.fileno() == 1:
                from sla_cli.source.errors import FileTrouble

                raise FileTrouble("stdout-failed", reason=error.strerror or "") from None
        return memoryview(data).nbytes


def _wait_for_room(stream: _Patient) -> None:
    import select

    select.select([], [stream], [])


def _patient(stream: TextIO | None, number: int) -> TextIO:
    """Give a stream that does the same and is patient; a terminal stays as it is."""
    if stream is not None and (not isinstance(stream, io.TextIOWrapper) or stream.isatty()):
        return stream
    raw = _Patient(number if stream is None else stream.fileno(), "w", closefd=False)
    return io.TextIOWrapper(
        io.BufferedWriter(raw),
        encoding=stream.encoding if stream else "utf-8",
        errors=stream.errors if stream else "replace",
        line_buffering=stream is None or stream.line_buffering or stream.write_through,
    )


if __name__ == "__main__":
    run()
