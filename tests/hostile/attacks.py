"""What attacks are made of: what is put into a folder, what is run, and what is told of it."""

from __future__ import annotations

import json
import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.conftest import MINIMAL

if TYPE_CHECKING:
    from collections.abc import Callable


SECRET = "SECRET-8c1f"
AGREEMENT = MINIMAL.format(language="en")
TABLED = AGREEMENT + "reporting: {conversion_rates: {file: %s}}\n"
THEMED = AGREEMENT + "theme: %s\n"
LONG = "x" * 5000
OURS_MD = "# Marketing–sales agreement\n\nAcme — between marketing and sales\n\nold\n"


class Row(NamedTuple):
    """An attack: what is put there first, what is run, what answers, and what says so."""

    name: str
    prepare: Callable[[Path], object]
    arguments: tuple[str, ...]
    code: int
    said: str


def text(name: str, said: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_text(said, encoding="utf-8")


def link(name: str, to: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).symlink_to(to)


def pipe(name: str) -> Callable[[Path], object]:
    return lambda folder: os.mkfifo(folder / name)


def plug(name: str) -> Callable[[Path], object]:
    def made(folder: Path) -> None:
        before = Path.cwd()
        os.chdir(folder)  # the name of a socket may not be long
        with socket.socket(socket.AF_UNIX) as made_here:
            made_here.bind(name)
        os.chdir(before)

    return made


def folder(name: str) -> Callable[[Path], object]:
    return lambda above: (above / name).mkdir(parents=True)


def large(name: str, size: int = 6_000_000) -> Callable[[Path], object]:
    def made(above: Path) -> None:
        with (above / name).open("wb") as file:
            file.write(b"sla: 1\n")
            file.truncate(size)

    return made


def every(*steps: Callable[[Path], object]) -> Callable[[Path], object]:
    return lambda above: [step(above) for step in steps]


def agreement(more: str = "") -> Callable[[Path], object]:
    return text("a.yaml", AGREEMENT + more)


def tabled(name: str) -> Callable[[Path], object]:
    return text("a.yaml", TABLED % json.dumps(name))


def themed(name: str) -> Callable[[Path], object]:
    return text("a.yaml", THEMED % json.dumps(name))


def nothing(_: Path) -> None:
    """Put nothing there."""


MD = ("render", "a.yaml", "--to", "md")
TO = (*MD, "-o")
HTML = ("render", "a.yaml", "--to", "html")
OWN = (*MD, "--templates", "t")
LOOK = (*HTML, "--theme", "t.yaml")
CHECK = ("validate", ".")
TABLE = ("validate", "a.yaml")
OUTSIDE, NOT_ORDINARY = "outside the folder", "not an ordinary file"
NOWHERE, TOO_LONG = "leads nowhere", "is too long"


def contents(above: Path) -> dict[str, object]:
    """Give every file below a folder: what an ordinary one holds, and of others what they are."""
    found: dict[str, object] = {}
    for path in above.rglob("*"):
        state = path.lstat()
        ordinary = path.is_file() and not path.is_symlink()
        small = ordinary and state.st_size < 1_000_000
        found[str(path)] = path.read_bytes() if small else (state.st_mode, state.st_size * ordinary)
    return found
