"""`sla new`: a file to fill in, or a filled-in example to start from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from sla_cli.cli.choices import Form, Preset, Tongue, one_of
from sla_cli.cli.words import tell

if TYPE_CHECKING:
    from pathlib import Path


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
    from sla_cli.cli.words import locale_language
    from sla_cli.documents.templates import preset_files, scaffold
    from sla_cli.source.errors import FileTrouble
    from sla_cli.source.writing import write

    language = lang.value if lang else locale_language() or "fr"
    # Someone whose locale says nothing asked for a language with --lang: answer in that one.
    spoken = locale_language() or language
    target = Path(path)
    if preset is None:
        _write(target, scaffold(form.value, language), editor=editor, force=force)
        command = f"sla render {path}" + (" --form short" if form is Form.short else "")
        show(tell("new.written", spoken, path=path, command=command))
        if editor:
            _write_schema(target.parent, language, spoken)
        return
    agreement, *tables = preset_files(preset.value, language)
    for table in tables:
        beside = target.parent / table.name
        if beside.exists() and not force and beside.read_bytes() != table.read_bytes():
            raise FileTrouble("file-exists", path=str(beside))
    _write(target, agreement.read_bytes(), editor=editor, force=force)
    show(tell("new.written_preset", spoken, path=path, preset=preset.value))
    for table in tables:
        beside = target.parent / table.name
        write(beside, table.read_bytes(), overwrite=True)
        show(tell("new.beside", spoken, path=str(beside)))
    if editor:
        _write_schema(target.parent, language, spoken)


def _write(target: Path, data: bytes, *, editor: bool, force: bool) -> None:
    """Write an agreement, with the line by which editors find its schema."""
    from sla_cli.cli.schema import FILE
    from sla_cli.source.writing import write

    modeline = f"# yaml-language-server: $schema={FILE}\n".encode() if editor else b""
    write(target, modeline + data, overwrite=force)


def _write_schema(folder: Path, language: str, spoken: str) -> None:
    """Put the schema beside the agreement; one of ours that is there is brought up to date."""
    from sla_cli.cli.schema import FILE, schema_text
    from sla_cli.cli.screen import show
    from sla_cli.source.writing import write

    beside = folder / FILE
    text = schema_text(language).encode()
    if beside.exists() and b'"title": "sla"' not in beside.read_bytes():
        show(tell("new.schema_kept", spoken, path=str(beside)))
        return
    write(beside, text)
    show(tell("new.schema_written", spoken, path=str(beside)))
