"""`sla new`: a file to fill in, or a filled-in example to start from."""

from __future__ import annotations

from typing import Annotated

import typer

from sla_cli.cli.choices import Form, Preset, Tongue
from sla_cli.cli.words import tell


def new(
    path: Annotated[str, typer.Argument(help=tell("new.path"))] = "sla.yaml",
    *,
    lang: Annotated[Tongue | None, typer.Option(help=tell("new.lang"), show_default=False)] = None,
    form: Annotated[Form, typer.Option(help=tell("new.form"))] = Form.long,
    preset: Annotated[
        Preset | None,
        typer.Option(
            help=tell("new.preset", choices=", ".join(item.value for item in Preset)),
            show_default=False,
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=tell("new.force"))] = False,
) -> None:
    """Write a file."""
    from pathlib import Path

    from sla_cli.cli.screen import show
    from sla_cli.cli.words import locale_language
    from sla_cli.documents.templates import preset_files, scaffold
    from sla_cli.source.trouble import FileTrouble
    from sla_cli.source.writing import write

    language = lang.value if lang else locale_language() or "fr"
    # Someone whose locale says nothing asked for a language with --lang: answer in that one.
    spoken = locale_language() or language
    target = Path(path)
    if preset is None:
        write(target, scaffold(form.value, language), overwrite=force)
        command = f"sla render {path}" + (" --form short" if form is Form.short else "")
        show(tell("new.written", spoken, path=path, command=command))
        return
    agreement, *tables = preset_files(preset.value, language)
    for table in tables:
        beside = target.parent / table.name
        if beside.exists() and not force and beside.read_bytes() != table.read_bytes():
            raise FileTrouble("file-exists", path=str(beside))
    write(target, agreement.read_bytes(), overwrite=force)
    show(tell("new.written_preset", spoken, path=path, preset=preset.value))
    for table in tables:
        beside = target.parent / table.name
        write(beside, table.read_bytes(), overwrite=True)
        show(tell("new.beside", spoken, path=str(beside)))
