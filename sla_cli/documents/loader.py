"""Where templates come from: a company's own folder first, then ours; and nothing outside them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import BaseLoader, ChoiceLoader, FileSystemLoader, PrefixLoader, TemplateNotFound
from jinja2.loaders import split_template_path

from sla_cli.documents.templates import is_ours, templates_folder
from sla_cli.source import gate
from sla_cli.source.errors import FileTrouble

if TYPE_CHECKING:
    from collections.abc import Callable

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
        """Give a template's text. Raises TemplateNotFound for any other file.

        One that would come before ours and cannot is not passed over: it raises FileTrouble.
        """
        path = Path(self.searchpath[0], *split_template_path(template))
        try:
            data = gate.read(path, within=self._folder, limit=LARGEST)
        except FileTrouble as trouble:
            if trouble.rule != "file-missing" and is_ours(template):
                raise
            raise TemplateNotFound(template) from None
        if self._note:
            self._note(str(path), None)
        return data.decode("utf-8"), str(path), lambda: True


def loader(own: Path | None, note: Note | None = None) -> BaseLoader:
    """Give the loader of all templates; `own` is the folder that comes before ours.

    Each template of that folder is noted before it is compiled.
    """
    ours = FileSystemLoader(templates_folder(), encoding="utf-8")
    if own is None:
        return ours
    return ChoiceLoader([FolderLoader(own, note), ours, PrefixLoader({OURS: ours})])
