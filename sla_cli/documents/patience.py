"""How long a document may take: what is laid out without end is stopped, and told as too long."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

PAGES = 400
"""Pages that are laid out; the longest agreement known has 40. What takes too long has more."""


class TooLong(BaseException):
    """The document is too long to be laid out: no `except Exception` of an engine holds it up."""


@contextmanager
def patient(seconds: float) -> Iterator[None]:
    """Raise TooLong after so many seconds, where the system can: on Unix, in the main thread."""
    main = threading.current_thread() is threading.main_thread()
    if not main or not hasattr(signal, "setitimer"):
        yield
        return

    def stop(_: int, __: FrameType | None) -> None:
        raise TooLong

    before = signal.signal(signal.SIGALRM, stop)
    # Raised in a call back from C, it is lost: it comes again.
    signal.setitimer(signal.ITIMER_REAL, seconds, 1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
