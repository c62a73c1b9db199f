"""Writing on the terminal: which stream, with colour or without, and progress on long work."""

from __future__ import annotations

import os
import sys
import unicodedata
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, NamedTuple

from sla_cli.source.characters import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "quiet": "dim",
    "good": "green",
    "strong": "bold",
}


class Piece(NamedTuple):
    """A stretch of text and the style it is shown in, where the terminal has colours."""

    text: str
    style: str = ""


def show(*pieces: Piece | str, to_stdout: bool = False) -> None:
    """Write some text and end its line, to standard error unless told otherwise.

    Nothing in it commands the terminal: names of files may hold anything.
    """
    shown = tuple(_shown(piece) for piece in pieces)
    stream = sys.stdout if to_stdout else sys.stderr
    if has_colour(stream):
        _paint(stream, shown)
        return
    plain = "".join(piece.text for piece in shown)
    try:
        stream.write(plain + "\n")
    except UnicodeEncodeError:
        encoding = stream.encoding or "ascii"
        stream.write(plain.encode(encoding, "replace").decode(encoding) + "\n")


def _shown(piece: Piece | str) -> Piece:
    text, style = (piece, "") if isinstance(piece, str) else piece
    return Piece("\n".join(map(visible, text.split("\n"))), style)


def cells(text: str) -> int:
    """Count the columns a text takes on a terminal."""
    wide = sum(unicodedata.east_asian_width(sign) in "WF" for sign in text)
    return len(text) + wide - sum(unicodedata.combining(sign) > 0 for sign in text)


def has_colour(stream: IO[str]) -> bool:
    """Tell whether a stream is a terminal that shows colours, and the user wants them."""
    dumb = os.environ.get("TERM") == "dumb" or bool(os.environ.get("NO_COLOR"))
    return stream.isatty() and not dumb


def _paint(stream: IO[str], pieces: tuple[Piece, ...]) -> None:
    from rich.console import Console
    from rich.text import Text

    line = Text()
    for text, style in pieces:
        line.append(text, STYLES.get(style, style))
    Console(file=stream, highlight=False).print(line, soft_wrap=True)


@contextmanager
def working(text: str) -> Iterator[None]:
    """Show that long work goes on, on a terminal only, and take the line away when it is done."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(text):
        yield


@contextmanager
def progress(total: int, text: str) -> Iterator[Callable[[str], None]]:
    """Show how far long work is, on a terminal only: a bar where it has parts, told by name.

    What is shown meanwhile stands above the bar.
    """
    if total < 2 or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        with working(text):
            yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(text, total=total)
        yield lambda name: bar.update(task, advance=1, description=visible(name))
