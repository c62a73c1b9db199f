"""The two sides of `sla diff`: files, PDFs that carry their source, revisions of a file in git."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.checks.examination import examine, examined
from sla_cli.cli.usage import Misuse
from sla_cli.cli.words import unstated_language
from sla_cli.source import gate
from sla_cli.source.carried import LARGEST, carried_by, is_pdf
from sla_cli.source.errors import FileTrouble
from sla_cli.source.nodes import text_at
from sla_cli.source.parser import parse
from sla_cli.source.revisions import committed, last_before, short_name, version_began
from sla_cli.source.text import STDIN, decoded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sla_cli.checks.examination import Examined

NOW = ""
"""The name of the file as it stands, where it is compared with itself."""

_HEAD = 1_024
_SAYS_VERSION = rb"(?m)^version:[ \t]*[\"']?([^\"'#\r\n]*?)[\"']?[ \t]*(?:#.*)?\r?$"
_TABLE = ("reporting", "conversion_rates", "file")


class Asked(NamedTuple):
    """What is asked to be compared."""

    before: str
    after: str | None
    revisions: tuple[str, ...] = ()
    since: str | None = None
    tables: str | None = None
    """Where a table stands that is not beside its agreement."""


class Opened(NamedTuple):
    """A side that was read: what to call it beside the other, and what it holds."""

    name: str
    examined: Examined


def open_both(asked: Asked) -> tuple[Opened, Opened]:
    """Read both sides. Raises Misuse, FileTrouble, GitTrouble."""
    _refuse_two_ways(asked)
    if asked.after is not None:
        return open_file(asked.before, asked.tables), open_file(asked.after, asked.tables)
    path = Path(asked.before)
    if gate.is_folder(path):
        raise FileTrouble("file-is-folder", path=asked.before)
    revision = _first_revision(asked, path)
    before = _revision(path, revision)
    if len(asked.revisions) > 1:
        return before, _revision(path, asked.revisions[1])
    return before, open_file(asked.before)._replace(name=NOW)


def _refuse_two_ways(asked: Asked) -> None:
    options = [
        name for name, given in (("--rev", asked.revisions), ("--since", asked.since)) if given
    ]
    if asked.after is not None and options:
        raise Misuse("two-sides-and", name=options[0])
    if len(options) > 1:
        raise Misuse("since-and-rev")
    if len(asked.revisions) > 2:
        raise Misuse("too-many-revisions", count=len(asked.revisions))
    if asked.before == STDIN and asked.after is None:
        raise Misuse("missing", name="AFTER", command="sla diff")
    if asked.before == asked.after == STDIN:
        raise Misuse("extra", name=STDIN, command="sla diff")


def _first_revision(asked: Asked, path: Path) -> str:
    if asked.since is None:
        return asked.revisions[0] if asked.revisions else "HEAD"
    return last_before(path, day_of(asked.since))


def day_of(text: str) -> str:
    """Read a day of the command line, and give it as `2027-01-31`. Raises Misuse for none."""
    from sla_cli.agreement.quantities import QuantityError, parse_date

    try:
        return parse_date(text, unstated_language()).isoformat()
    except QuantityError:
        raise Misuse("no-day", value=text) from None


def open_file(name: str, tables: str | None = None) -> Opened:
    """Read a file, or the agreement that a PDF carries. Raises FileTrouble."""
    path = Path(name)
    if name != STDIN and _is_pdf(path):
        return Opened(name, _carried(gate.read(path, limit=LARGEST), name))
    if tables is None or name == STDIN:
        return Opened(name, examine(name, unstated_language()))
    folders = (path.parent, Path(tables))
    return Opened(name, _examined(gate.read(path), name, lambda table: _first(table, folders)))


def _first(table: str, folders: tuple[Path, ...]) -> bytes | None:
    """Give a table from the first folder that has it."""
    for folder in folders:
        with suppress(FileTrouble):
            return gate.read(folder / table, within=folder)
    return None


def _is_pdf(path: Path) -> bool:
    try:
        return is_pdf(gate.read_start(path, _HEAD, within=path.parent))
    except FileTrouble:
        # Whoever reads it whole says what is wrong.
        return False


def _revision(path: Path, revision: str) -> Opened:
    found = committed(path, revision)
    shown = revision if len(revision) < 40 else short_name(path, revision)
    if found.is_renamed:
        shown = f"{shown}:{found.name}"
    name = f"{path.name} ({shown})"
    if is_pdf(found.data):
        return Opened(shown, _carried(found.data, name))
    return Opened(shown, _examined(found.data, name, found.beside))


def last_version(path: str, version: str | None) -> Opened:
    """Read a file as it was when its version became what it is now. Raises GitTrouble.

    Where git has it with no other version, that is when it came.
    """
    return _revision(Path(path), version_began(Path(path), _SAYS_VERSION, version or ""))


def _carried(data: bytes, name: str) -> Examined:
    agreement, others = carried_by(data, name)
    # An agreement names one table at most: whatever else is carried is that one.
    return _examined(agreement, name, lambda _: others[0] if others else None)


def _examined(data: bytes, name: str, beside: Callable[[str], bytes | None]) -> Examined:
    """Look at an agreement that stands in no folder: its table is put into one for the while."""
    with _folder() as folder:
        source = decoded(name, folder, data)
        table = text_at(parse(source).root, _TABLE)
        inside = _inside(table) if table else None
        if inside is not None and table is not None and (found := beside(table)) is not None:
            place = folder.joinpath(*inside.parts)
            gate.make_folder(place.parent)
            gate.write(place, found, within=folder)
        return examined(source, unstated_language())


@contextmanager
def _folder() -> Iterator[Path]:
    with TemporaryDirectory(prefix="sla-") as name:
        yield Path(name)


def _inside(name: str) -> PurePosixPath | None:
    """Give the way to a file from a folder that it stands in or below; None for any other."""
    path = PurePosixPath(name.replace("\\", "/"))
    odd = path.is_absolute() or ".." in path.parts or not path.parts or "\0" in name
    return None if odd or ":" in path.parts[0] else path
