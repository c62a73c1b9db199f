"""Where `sla render` writes: one place for each document asked for, told before any is made."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.cli.usage import Misuse
from sla_cli.documents.formats import FORMATS, Format
from sla_cli.source import gate
from sla_cli.source.errors import FileTrouble
from sla_cli.source.text import path_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from sla_cli.cli.inputs import Named
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
    anew: bool = False
    jobs: int | None = None
    watched: bool = False

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


def place(wanted: Wanted, made: Format, named: Named, language: str) -> Path | None:
    """Give the file a document goes to; None is standard output.

    The document stands beside its agreement: `a.pdf`, `a.short.pdf`, and `a.en.pdf` where its
    language is not the agreement's. In a folder to write into, what was found in a folder keeps its
    place below it.
    """
    if wanted.output == STDOUT:
        return None
    if wanted.named:
        return Path(wanted.named)
    source = path_of(named.name)
    parts = [source.stem]
    if wanted.form == "short" and not made.dated:
        parts.append("short")
    if wanted.lang and wanted.lang != language:
        parts.append(wanted.lang)
    folder = source.parent
    if wanted.output:
        below = folder.relative_to(named.within) if named.within else Path()
        folder = Path(wanted.output) / below
    return folder / ".".join((*parts, made.name))


def check_apart(names: list[Named], wanted: Wanted) -> None:
    """Refuse agreements that would become one document, before any is made. Raises Misuse."""
    if len(names) < 2:
        return
    # In a language of its own choosing, a document's name depends on that of the agreement: it is
    # asked for only where it matters.
    possible = [
        {
            _key(place(wanted, wanted.formats[0], one, language))
            for language in (wanted.lang or "", "")
        }
        for one in names
    ]
    times = Counter(key for keys in possible for key in keys)
    first: dict[str, Named] = {}
    for named, keys in zip(names, possible, strict=True):
        if all(times[key] == 1 for key in keys):
            continue
        language = _language(named) if wanted.lang else ""
        if language is None:
            continue
        path = place(wanted, wanted.formats[0], named, language)
        other = first.setdefault(_key(path), named)
        if other is not named:
            raise Misuse("two-into-one", output=str(path), first=other.name, second=named.name)


def _key(path: Path | None) -> str:
    return os.path.normcase(os.path.realpath(path or STDOUT))


def _language(named: Named) -> str | None:
    """Give the language of an agreement; None where it cannot be read, and makes no document."""
    from sla_cli.checks.examination import examine
    from sla_cli.cli.words import unstated_language

    try:
        return examine(named.name, unstated_language(), within=named.within).language
    except FileTrouble:
        return None


def check_places(places: Iterable[tuple[Path | None, Format]], wanted: Wanted, seen: Seen) -> None:
    """Refuse places where nothing may be written, before anything is.

    Raises FileTrouble where a file would be replaced that was not made here or that the documents
    come from.
    """
    for path, made in places:
        if path is None:
            continue
        target = gate.destination(path, apart_from=seen.read)
        own = Path(wanted.templates) if wanted.templates else None
        if own and target.suffix in (".j2", ".css") and _stands_in(target, own):
            raise FileTrouble("would-overwrite", path=str(path))
        asked = wanted.named or wanted.force or path in seen.made
        if not asked and target.exists() and not _is_ours(target, made):
            raise FileTrouble("file-not-ours", path=str(path))


def is_kept(path: Path | None, made: Format, made_from: str) -> bool:
    """Tell whether the document that stands there is the one that would be made."""
    from sla_cli.documents.provenance import LARGEST
    from sla_cli.documents.record import is_made_from

    if path is None or not made_from:
        return False
    try:
        return is_made_from(made.name, gate.read(path, limit=LARGEST), made_from)
    except FileTrouble:  # mostly, there is none yet
        return False


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
