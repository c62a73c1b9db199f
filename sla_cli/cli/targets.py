"""Where `sla render` writes: one place for each document asked for, told before any is made."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.cli.usage import Misuse
from sla_cli.documents.formats import FORMATS, Format
from sla_cli.source import gate
from sla_cli.source.errors import FileTrouble
from sla_cli.source.text import path_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from sla_cli.source.gate import Identity

STDOUT = "-"
_ITS_NAMES = ("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")


class Wanted(NamedTuple):
    """What the command line asks for."""

    formats: tuple[Format, ...]
    form: str
    lang: str | None
    output: str | None
    templates: str | None = None
    theme: str | None = None
    fillable: bool = False
    force: bool = False
    only: tuple[str, ...] = ()
    person: str | None = None

    @property
    def named(self) -> str | None:
        """The one file that the command line itself names to write into."""
        output = self.output
        return None if not output or output == STDOUT or _is_folder(output) else output


class Seen(NamedTuple):
    """What this call has read, and what it has written before: neither is a stranger's file."""

    read: Collection[Identity] = ()
    made: Collection[Path] = ()


def formats_of(to: list[str], output: str | None) -> tuple[Format, ...]:
    """Give the formats asked for: by `--to`, or else by the ending of the file to write.

    Raises Misuse where the two disagree.
    """
    ending = None
    if output and output != STDOUT and not _is_folder(output):
        ending = _by_ending(Path(output).suffix.lower())
    if not to:
        return (ending or next(iter(FORMATS.values())),)
    asked = tuple(FORMATS[name] for name in dict.fromkeys(to))
    if ending and asked != (ending,) and len(to) == 1:
        raise Misuse("two-formats", output=output or "")
    return asked


def output_of(output: str | None) -> str | None:
    """Give where to write, with the names that the system has for standard output as `-`."""
    return STDOUT if output in _ITS_NAMES else output


def _by_ending(ending: str) -> Format | None:
    return next((one for one in FORMATS.values() if ending in one.endings), None)


def check_room(wanted: Wanted, files: int) -> None:
    """Refuse to put several documents into one file. Raises Misuse."""
    output = wanted.output
    if not output or (output != STDOUT and _is_folder(output)):
        return
    if files * len(wanted.formats) > 1:
        folder = "out" if output == STDOUT else Path(output).stem
        raise Misuse("many-into-one", output=output, folder=folder)


def check_templates(folder: str | None) -> None:
    """Refuse a folder of templates that is not there. Raises FileTrouble."""
    if folder is not None and not gate.is_folder(folder):
        raise FileTrouble("folder-of-templates-missing", path=folder)


def place(wanted: Wanted, made: Format, name: str, language: str) -> Path | None:
    """Give the file a document goes to; None is standard output.

    The document stands beside its agreement: `a.pdf`, `a.short.pdf`, and `a.en.pdf` where its
    language is not the agreement's.
    """
    if wanted.output == STDOUT:
        return None
    if wanted.named:
        return Path(wanted.named)
    source = path_of(name)
    parts = [source.stem]
    if wanted.form == "short" and not made.dated:
        parts.append("short")
    if wanted.lang and wanted.lang != language:
        parts.append(wanted.lang)
    folder = Path(wanted.output) if wanted.output else source.parent
    return folder / ".".join((*parts, made.name))


def check_places(places: Iterable[tuple[Path | None, Format]], wanted: Wanted, seen: Seen) -> None:
    """Refuse places where nothing may be written, before anything is.

    Raises Misuse where two documents have one, and FileTrouble where a file would be replaced that
    was not made here or that the documents come from.
    """
    taken: set[str] = set()
    for path, made in places:
        if path is None:
            continue
        name = os.path.normcase(os.path.realpath(path))
        if name in taken:
            raise Misuse("two-into-one", output=str(path))
        taken.add(name)
        target = gate.destination(path, apart_from=seen.read)
        own = Path(wanted.templates) if wanted.templates else None
        if own and target.suffix in (".j2", ".css") and _stands_in(target, own):
            raise FileTrouble("would-overwrite", path=str(path))
        asked = wanted.named or wanted.force or path in seen.made
        if not asked and target.exists() and not _is_ours(target, made):
            raise FileTrouble("file-not-ours", path=str(path))


def _is_ours(path: Path, made: Format) -> bool:
    from sla_cli.documents.provenance import LARGEST, is_document_of_ours

    try:
        return is_document_of_ours(made.name, gate.read(path, limit=LARGEST))
    except FileTrouble:  # whose it is cannot be told
        return False


def _stands_in(target: Path, folder: Path) -> bool:
    return target.exists() and target.is_relative_to(os.path.realpath(folder))


def _is_folder(output: str) -> bool:
    return output.endswith(("/", os.sep)) or gate.is_folder(output)
