"""What goes wrong in a company's own templates, told with the template's file and line.

Such a template may come from a stranger: it is sandboxed, and it is stopped when it takes too long
or makes too much. `documents.apart` stops what no exception can.
"""

from __future__ import annotations

import re
import signal
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from sla_cli.source.errors import FileTrouble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

SECONDS = 5
"""Seconds of processor a document's templates may take; ours take a twentieth of one."""

LARGEST = 20_000_000
"""Letters that a document's templates may make; the longest example has 100,000."""


class _TooLong(Exception):
    """The templates have taken too long."""


class TooLarge(Exception):
    """The templates have made too much."""


_STOPPED: dict[type[Exception], str] = {
    SecurityError: "template-unsafe",
    _TooLong: "template-too-long",
    RecursionError: "template-too-long",
    TooLarge: "template-too-large",
    MemoryError: "template-too-large",
    OverflowError: "template-too-large",
}


@contextmanager
def told(own: Path | None) -> Iterator[None]:
    """Turn what fails in templates of one's own into FileTrouble; a failure of ours stays one."""
    if own is None:
        yield
        return
    try:
        with _limited():
            yield
    except FileTrouble:
        raise
    except TemplateNotFound as error:
        file, line = _place(error, own)
        raise FileTrouble("template-missing", file=file, line=line, name=str(error)) from None
    except TemplateSyntaxError as error:
        file = error.filename or error.name or ""
        facts = {"file": _shown(file, own), "line": str(error.lineno)}
        raise FileTrouble("template-syntax", **facts, reason=error.message or "") from None
    except UndefinedError as error:
        file, line = _place(error, own)
        name = re.search(
            r"'([^']+)' is undefined|has no (?:attribute|element) '?([^']+)", str(error)
        )
        missing = next((group for group in name.groups() if group), "") if name else str(error)
        raise FileTrouble("template-undefined", file=file, line=line, name=missing) from None
    except tuple(_STOPPED) as error:
        file, line = _place(error, own)
        rule = next(rule for kind, rule in _STOPPED.items() if isinstance(error, kind))
        raise FileTrouble(rule, file=file, line=line) from None
    except (
        TemplateError,
        SyntaxError,
        TypeError,
        ValueError,
        KeyError,
        AttributeError,
        ArithmeticError,
    ) as error:
        file, line = _place(error, own)
        raise FileTrouble("template-failed", file=file, line=line, reason=str(error)) from None


def _place(error: BaseException, own: Path) -> tuple[str, str]:
    """Give the template and line where an error arose: Jinja puts them in the traceback.

    What fails inside a macro of ours was most likely given to it by a template of the user's.
    """
    places = []
    trace = error.__traceback__
    while trace:
        name = trace.tb_frame.f_code.co_filename
        if name.endswith(".j2"):
            places.append((name, str(trace.tb_lineno)))
        trace = trace.tb_next
    theirs = [place for place in places if Path(place[0]).is_relative_to(own)]
    file, line = (theirs or places or [("", "1")])[-1]
    return _shown(file, own), line


def _shown(file: str, own: Path) -> str:
    return file or str(own)


@contextmanager
def _limited() -> Iterator[None]:
    """Stop what takes too long, where the system can: on Unix, in the main thread."""
    main = threading.current_thread() is threading.main_thread()
    if not main or not hasattr(signal, "setitimer"):
        yield
        return

    def stop(_: int, __: FrameType | None) -> None:
        raise _TooLong

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
