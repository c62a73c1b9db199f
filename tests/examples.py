"""The examples and what they render to; `python -m tests.examples` renders them all beside them.

Git keeps of that only what the README shows. Tests take a document from the fixture `rendered`.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from sla_cli.documents.templates import examples_folder, presets, templates_folder

if TYPE_CHECKING:
    from PIL.Image import Image

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = examples_folder()
NAMES = tuple(f"{preset}.{language}" for preset in presets() for language in ("fr", "en"))
FORMS = ("long", "short")
PATIENCE = 120
"""Seconds to wait for a document that another process renders: the longest takes three."""


class Rendering(NamedTuple):
    """One document of an example: as it is, or in another look or language."""

    name: str
    form: str
    format: str
    theme: str = ""
    into: str = ""
    paper: str = ""

    @property
    def yaml(self) -> Path:
        """The agreement it is made from."""
        return EXAMPLES / f"{self.name}.yaml"

    @property
    def language(self) -> str:
        """The language it is worded in; an example's own is that of its name."""
        return self.into or self.name.partition(".")[2]

    @property
    def file(self) -> str:
        """The name of its file."""
        chosen = ("short" if self.form == "short" else "", self.theme, self.into, self.paper)
        return ".".join((self.name, *filter(None, chosen), self.format))

    def render(self, path: Path) -> None:
        """Write it there. Raises RuntimeError where `sla render` fails."""
        command = ["render", str(self.yaml), "--form", self.form, "-o", str(path)]
        if self.theme:
            command += ["--theme", self._look(path)]
        if self.into:
            command += ["--lang", self.into]
        run(command)

    def _look(self, path: Path) -> str:
        """Name its theme: a built-in one, or that on other paper, in a file of its own."""
        if not self.paper:
            return self.theme
        text = (templates_folder() / "theme" / "themes" / f"{self.theme}.yaml").read_text("utf-8")
        look = path.with_suffix(".yaml")
        look.write_text(f"{text}paper: {self.paper}\n", encoding="utf-8")
        return str(look)


def run(command: list[str]) -> None:
    """Run `sla` in this process. Raises RuntimeError where it fails."""
    from sla_cli.cli.app import main

    if code := main(command):
        raise RuntimeError(f"sla {' '.join(command)}: {code}")


RENDERINGS = tuple(
    Rendering(name, form, format_)
    for name in NAMES
    for form in FORMS
    for format_ in ("md", "html", "pdf", "docx")
)
PICTURED = Rendering("industrial.fr", "short", "pdf")
PICTURE = EXAMPLES / "industrial.fr.png"


class Made(Protocol):
    """What `Rendered` keeps: a document that is known by the name of its file."""

    @property
    def file(self) -> str:
        """The name of its file."""

    def render(self, path: Path) -> None:
        """Write it there."""


class Rendered:
    """The documents in a folder that test processes share: the first that asks renders one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)

    def __call__(self, one: Made) -> Path:
        """Give the file of a document, once it is there."""
        made, lock = self.folder / one.file, self.folder / f"{one.file}.lock"
        until = time.monotonic() + PATIENCE
        while not made.exists():
            try:
                os.close(os.open(lock, os.O_CREAT | os.O_EXCL))
            except FileExistsError:
                if time.monotonic() > until:
                    raise TimeoutError(f"nobody finishes {one.file}: {lock}") from None
                time.sleep(0.02)
                continue
            try:
                # Between looking and locking, the document may have come.
                if not made.exists():
                    unfinished = self.folder / f"unfinished.{one.file}"
                    one.render(unfinished)
                    unfinished.replace(made)
            finally:
                lock.unlink()
        return made


def photograph(pdf: Path) -> Image:
    """Take the picture that the README shows of a document: its first page."""
    import pypdfium2

    page = pypdfium2.PdfDocument(pdf)[0]
    return page.render(scale=1.4).to_pil().convert("P", palette=1, colors=32)


def update() -> None:
    """Render every example beside it, and take the picture of the README."""
    for one in RENDERINGS:
        one.render(EXAMPLES / one.file)
    photograph(EXAMPLES / PICTURED.file).save(PICTURE, optimize=True)


if __name__ == "__main__":
    update()
