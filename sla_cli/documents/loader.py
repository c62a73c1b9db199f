"""Where templates come from: a company's own folder first, then ours; and nothing outside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import BaseLoader, ChoiceLoader, FileSystemLoader, PrefixLoader, TemplateNotFound

from sla_cli.documents.templates import templates_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jinja2 import Environment

    from sla_cli.documents.apart import Note

OURS = "builtin"
"""The prefix by which a template of one's own extends ours: `builtin/long/document.j2`."""

LARGEST = 1_000_000


class FolderLoader(FileSystemLoader):
    """Loads the templates of one folder; a link that leads out of it is as good as not there."""

    def __init__(self, folder: Path, note: Note | None = None) -> None:
        super().__init__(folder, encoding="utf-8")
        self._folder = folder.resolve()
        self._note = note

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Give a template's text. Raises TemplateNotFound for any other file."""
        path = (self._folder / template).resolve()
        inside = path.is_relative_to(self._folder)
        if not inside or not path.is_file() or path.stat().st_size > LARGEST:
            raise TemplateNotFound(template)
        found = super().get_source(environment, template)
        if self._note:
            self._note(found[1], None)
        return found


def loader(own: Path | None, note: Note | None = None) -> BaseLoader:
    """Give the loader of all templates; `own` is the folder that comes before ours.

    Each template of that folder is noted before it is compiled.
    """
    ours = FileSystemLoader(templates_folder(), encoding="utf-8")
    if own is None:
        return ours
    return ChoiceLoader([FolderLoader(own, note), ours, PrefixLoader({OURS: ours})])
