"""`sla templates`: see the built-in templates, and take them over."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path
from typing import Annotated

import typer

from sla_cli.cli.commands import SlaCommand, SlaGroup
from sla_cli.cli.words import tell

PARTS = ("both", "long", "short", "macros", "theme")

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
    from sla_cli.documents.templates import packaged, templates_folder
    from sla_cli.source.gate import destination, make_folder, write

    names = parts(only)
    if not names:
        raise Misuse("no-template", name=only or "")
    target = Path(folder)
    places = {name: target / name for name in names}
    # All is looked at before anything is written: what stands in the way is told at once.
    for place in places.values():
        destination(place, within=target, overwrite=force)
    done = 0
    try:
        for name, place in places.items():
            make_folder(place.parent)
            write(place, packaged(templates_folder() / name), within=target, overwrite=force)
            done += 1
    finally:
        if done:
            show(tell("copy.done", count=done, folder=folder))
