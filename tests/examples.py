"""The examples and what they render to; `python -m tests.examples` makes them anew."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
PRESETS = ROOT / "templates" / "scaffold" / "presets"
NAMES = tuple(
    f"{preset}.{language}"
    for preset in ("industrial", "b2b-saas", "agency")
    for language in ("fr", "en")
)
FORMS = ("long", "short")
PICTURE = EXAMPLES / "industrial.fr.png"


class Rendering(NamedTuple):
    """One document of an example."""

    name: str
    form: str
    format: str

    @property
    def yaml(self) -> Path:
        """The agreement it is made from."""
        return EXAMPLES / f"{self.name}.yaml"

    @property
    def file(self) -> Path:
        """The file it is kept in."""
        short = ".short" if self.form == "short" else ""
        return EXAMPLES / f"{self.name}{short}.{self.format}"


RENDERINGS = tuple(
    Rendering(name, form, format_)
    for name in NAMES
    for form in FORMS
    for format_ in ("md", "html", "pdf")
)


def update() -> None:
    """Copy the presets, render them, and take the picture of the README."""
    import pypdfium2

    from sla_cli.cli.app import main

    EXAMPLES.mkdir(exist_ok=True)
    for file in PRESETS.iterdir():
        shutil.copyfile(file, EXAMPLES / file.name)
    for one in RENDERINGS:
        arguments = ["--form", one.form, "-o", str(one.file)]
        if main(["render", str(one.yaml), *arguments]):
            raise SystemExit(1)
    page = pypdfium2.PdfDocument(Rendering("industrial.fr", "short", "pdf").file)[0]
    page.render(scale=1.4).to_pil().convert("P", palette=1, colors=32).save(PICTURE, optimize=True)


if __name__ == "__main__":
    update()
