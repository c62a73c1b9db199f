"""`sla new`: a file to fill in, or a filled-in example to start from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from sla_cli.cli.choices import Form, Preset, Tongue, one_of
from sla_cli.cli.words import tell

if TYPE_CHECKING:
    from pathlib import Path

_IN_THE_WAY = (
    "file-exists",
    "file-is-folder",
    "file-not-ordinary",
    "link-leads-out",
    "link-to-nothing",
)
"""Why a schema cannot be put there, which spoils nothing: the agreement is written."""


def new(
    path: Annotated[str, typer.Argument(help=tell("new.path"))] = "sla.yaml",
    *,
    lang: Annotated[
        Tongue | None,
        typer.Option(help=tell("new.lang"), metavar=one_of(Tongue), show_default=False),
    ] = None,
    form: Annotated[Form, typer.Option(help=tell("new.form"), metavar=one_of(Form))] = Form.long,
    preset: Annotated[
        Preset | None,
        typer.Option(
            help=tell("new.preset", choices=", ".join(Preset)),
            metavar=one_of(Preset),
            show_default=False,
        ),
    ] = None,
    editor: Annotated[bool, typer.Option("--schema/--no-schema", help=tell("new.schema"))] = True,
    force: Annotated[bool, typer.Option("--force", help=tell("new.force"))] = False,
) -> None:
    """Write a file."""
    from pathlib import Path

    from sla_cli.cli.screen import show
    from sla_cli.cli.words import locale_language, unstated_language
    from sla_cli.documents.templates import packaged, preset_files, scaffold
    from sla_cli.source.gate import destination, write

    language = lang.value if lang else unstated_language()
    # Someone whose locale says nothing asked for a language with --lang: answer in that one.
    spoken = locale_language() or language
    target = Path(path)
    _refuse_other_ending(target)
    if preset is None:
        _write(target, scaffold(form.value, language), editor=editor, force=force)
        command = f"sla render {path}" + (" --form short" if form is Form.short else "")
        show(tell("new.written", spoken, path=path, command=command))
        if editor:
            _write_schema(target.parent, language, spoken, force=force)
        return
    agreement, *tables = preset_files(preset.value, language)
    beside = {target.parent / table.name: packaged(table) for table in tables}
    # All is looked at before anything is written: half an example is none.
    missing = [table for table, data in beside.items() if not _says(table, data)]
    for place in (target, *missing):
        destination(place, overwrite=force)
    _write(target, packaged(agreement), editor=editor, force=force)
    show(tell("new.written_preset", spoken, path=path, preset=preset.value))
    for table, data in beside.items():
        if table in missing:
            write(table, data, overwrite=force)
        show(tell("new.beside", spoken, path=str(table)))
    if editor:
        _write_schema(target.parent, language, spoken, force=force)


def _refuse_other_ending(target: Path) -> None:
    """Refuse a name by which no program, nor this one in a folder, would know an agreement."""
    from sla_cli.cli.inputs import ENDINGS
    from sla_cli.cli.usage import Misuse
    from sla_cli.source.gate import is_folder

    if target.suffix.lower() in ENDINGS or is_folder(target):
        return
    # Of `sla-2.1`, what follows the dot is no ending.
    stem = target.with_suffix("") if target.suffix[1:].isalpha() else target
    raise Misuse("not-yaml", path=str(target), suggestion=f"{stem}{ENDINGS[0]}")


def _write(target: Path, data: bytes, *, editor: bool, force: bool) -> None:
    """Write an agreement, with the line by which editors find its schema."""
    from sla_cli.cli.schema import FILE
    from sla_cli.source.gate import write

    modeline = f"# yaml-language-server: $schema={FILE}\n".encode() if editor else b""
    write(target, modeline + data, overwrite=force)


def _says(path: Path, data: bytes) -> bool:
    """Tell whether a file is there already, and says just this."""
    from sla_cli.source.errors import FileTrouble
    from sla_cli.source.gate import read

    try:
        return read(path, within=path.parent) == data
    except FileTrouble:
        return False


def _write_schema(folder: Path, language: str, spoken: str, *, force: bool) -> None:
    """Put the schema beside the agreement; another that is there stays, and that is said.

    Nobody can tell an earlier schema of ours from one that the user has added to: either is
    replaced where that was asked for. One that is not ours at all never is.
    """
    from sla_cli.cli.schema import FILE, is_schema_of_ours, schema_text
    from sla_cli.cli.screen import show
    from sla_cli.source.errors import FileTrouble
    from sla_cli.source.gate import write

    beside = folder / FILE
    text = schema_text(language).encode()
    if not _says(beside, text):
        try:
            write(beside, text, overwrite=force and is_schema_of_ours(beside))
        except FileTrouble as trouble:
            if trouble.rule not in _IN_THE_WAY:
                raise
            show(tell("new.schema_kept", spoken, path=str(beside), language=language))
            return
    show(tell("new.schema_written", spoken, path=str(beside)))
