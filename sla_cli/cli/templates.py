"""`sla templates`: see the built-in templates, and take them over."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path
from typing import Annotated

import typer

from sla_cli.cli.commands import SlaCommand, SlaGroup
from sla_cli.cli.words import tell

PARTS = ("long", "short", "macros", "theme")

templates = typer.Typer(cls=SlaGroup)


def parts(only: str | None) -> list[str]:
    """Give the templates, by their paths; `only` keeps those under a path or like a pattern."""
    from sla_cli.documents.templates import templates_folder

    folder = templates_folder()
    found = [
        path.relative_to(folder).as_posix()
        for part in PARTS
        for path in sorted((folder / part).rglob("*"))
        if path.suffix in (".j2", ".css")
    ]
    if only is None:
        return [*found, "README.md"]
    wanted = only.strip("/")
    return [
        name
        for name in found
        if fnmatch(name, wanted)
        or name.startswith((f"{wanted}/", f"{wanted}."))
        or Path(name).name.split(".")[0] == wanted
    ]


@templates.command("list", cls=SlaCommand)
def list_templates() -> None:
    """List."""
    for name in parts(None):
        typer.echo(name)


@templates.command("copy", cls=SlaCommand)
def copy_templates(
    folder: Annotated[str, typer.Argument(help=tell("copy.folder"), show_default=False)],
    *,
    only: Annotated[
        str | None, typer.Option(help=tell("copy.only"), metavar="PART", show_default=False)
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=tell("copy.force"))] = False,
) -> None:
    """Copy."""
    from sla_cli.cli.screen import show
    from sla_cli.cli.usage import Misuse
    from sla_cli.documents.templates import templates_folder
    from sla_cli.source.errors import FileTrouble
    from sla_cli.source.writing import write

    names = parts(only)
    if not names:
        raise Misuse("no-template", name=only or "")
    there = [name for name in names if (Path(folder) / name).exists()]
    if there and not force:
        raise FileTrouble("file-exists", path=str(Path(folder) / there[0]))
    for name in names:
        target = Path(folder) / name
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileTrouble.writing(target.parent, error) from None
        write(target, (templates_folder() / name).read_bytes(), overwrite=True)
    show(tell("copy.done", count=len(names), folder=folder))
