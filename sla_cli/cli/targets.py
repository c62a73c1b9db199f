"""Where `sla render` writes: one place for each document asked for, told before any is made."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from sla_cli.cli.usage import Misuse
from sla_cli.documents.formats import FORMATS, Format
from sla_cli.source.errors import FileTrouble
from sla_cli.source.text import STDIN

STDOUT = "-"


class Wanted(NamedTuple):
    """What the command line asks for."""

    formats: tuple[Format, ...]
    form: str
    lang: str | None
    output: str | None
    templates: str | None = None
    theme: str | None = None
    fillable: bool = False


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
    if folder is not None and not Path(folder).is_dir():
        raise FileTrouble("folder-of-templates-missing", path=folder)


def place(wanted: Wanted, made: Format, name: str, language: str) -> Path | None:
    """Give the file a document goes to; None is standard output.

    The document stands beside its agreement: `a.pdf`, `a.short.pdf`, and `a.en.pdf` where its
    language is not the agreement's. Raises FileTrouble where the folder does not exist.
    """
    if wanted.output == STDOUT:
        return None
    if wanted.output and not _is_folder(wanted.output):
        return Path(wanted.output)
    source = Path("sla.yaml") if name == STDIN or name == "<stdin>" else Path(name)
    parts = [source.stem]
    if wanted.form == "short":
        parts.append("short")
    if wanted.lang and wanted.lang != language:
        parts.append(wanted.lang)
    folder = Path(wanted.output) if wanted.output else source.parent
    if not folder.is_dir():
        raise FileTrouble("folder-missing", path=str(folder))
    return folder / ".".join((*parts, made.name))


def _is_folder(output: str) -> bool:
    return output.endswith(("/", os.sep)) or Path(output).is_dir()
