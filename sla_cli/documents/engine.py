"""WeasyPrint, loaded quickly and quietly, with the machine's fonts in its reach or out of it."""

from __future__ import annotations

import ctypes.util
import os
import re
import sys
import warnings
from contextlib import contextmanager, redirect_stdout, suppress
from io import StringIO
from typing import TYPE_CHECKING

from sla_cli.documents.templates import templates_folder
from sla_cli.source.errors import SlaError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

_LEAST_ROOM = 400_000 * 1024
"""Bytes of address space for a page with its fonts and threads; measured on Linux, on two cores."""

_EPOCH = "SOURCE_DATE_EPOCH"
_FONTS = "FONTCONFIG_FILE"


class PdfUnavailable(SlaError):
    """A system library that WeasyPrint needs is missing."""

    def __init__(self, library: str) -> None:
        super().__init__("no-pango", library=library)


def weasyprint(*, own_fonts_only: bool) -> ModuleType:
    """Load WeasyPrint. Raises PdfUnavailable where Pango is missing.

    The machine's fonts stay out, so that pages are the same everywhere, but for letters that no
    bundled font has: a page that differs between machines is better than one with empty boxes.
    """
    _check_room()
    if own_fonts_only:
        os.environ.setdefault(_FONTS, _own_fonts())
    # WeasyPrint warns that the machine's fonts are out of reach: they are meant to be. It also asks
    # for HarfBuzz's subsetter, which most machines with Pango lack; fontTools does without it.
    for known in ("No fonts configured", "HarfBuzz-Subset will be required"):
        warnings.filterwarnings("ignore", message=known)
    if sys.platform == "linux":
        with suppress(OSError), _known_by_name():
            return _imported()
    if sys.platform == "darwin":
        # On Apple silicon Homebrew's folder is not among those where libraries are looked for.
        folders = "/opt/homebrew/lib:/usr/local/lib:/usr/lib"
        os.environ.setdefault("DYLD_FALLBACK_LIBRARY_PATH", folders)
    try:
        return _imported()
    except OSError as error:
        raise PdfUnavailable(_library(error)) from None


def _check_room() -> None:
    """Refuse to start where too little memory is allowed: Pango would end the process instead."""
    try:
        import resource
    except ImportError:  # Windows
        return
    allowed = resource.getrlimit(resource.RLIMIT_AS)[0]
    if 0 <= allowed < _LEAST_ROOM and allowed != resource.RLIM_INFINITY:
        raise SlaError("out-of-memory")


def give_fonts_back() -> None:
    """Let programs that are started from here see the machine's fonts again."""
    if os.environ.get(_FONTS) == _own_fonts():
        del os.environ[_FONTS]


def _own_fonts() -> str:
    return str(templates_folder() / "theme" / "fonts" / "fonts.conf")


@contextmanager
def stopped_clock() -> Iterator[None]:
    """Keep the time of day out of the PDF's fonts.

    Where fontTools has to write one (without HarfBuzz's subsetter, and for emoji), it puts the
    present second into it, unless `SOURCE_DATE_EPOCH` says another:
    https://reproducible-builds.org/specs/source-date-epoch/.
    """
    before = os.environ.get(_EPOCH)
    # The first second of the year 2000, as the attached files bear it.
    os.environ[_EPOCH] = "946684800"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_EPOCH]
        else:
            os.environ[_EPOCH] = before


def _imported() -> ModuleType:
    with redirect_stdout(StringIO()):  # where a library is missing, WeasyPrint prints a page
        import weasyprint
    from sla_cli.documents.line_breaks import mend_line_breaks

    mend_line_breaks()
    loaded: ModuleType = weasyprint
    return loaded


@contextmanager
def _known_by_name() -> Iterator[None]:
    """Load libraries by the names that the system's loader knows, and search for none of them.

    A search asks gcc, ld and ldconfig, dozens of times: on Linux that takes longer than a page.
    """
    search = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None
    try:
        yield
    finally:
        ctypes.util.find_library = search


def _library(error: OSError) -> str:
    found = re.search(r"lib[\w.-]+|'([\w.-]+)'", str(error))
    return found.group(0).strip("'") if found else str(error)
