"""Every kind of PDF, by a validator of the standards it keeps: an archive, and accessible.

The validator is a program that takes seconds to start: it is given all the files at once.
"""

from __future__ import annotations

import os
import shlex
import subprocess
from typing import TYPE_CHECKING, NamedTuple

import pytest

from sla_cli.documents.theme import built_in
from tests.conftest import MINIMAL
from tests.documents.test_lettering import NAMED
from tests.documents.test_own_fonts import FONTS_OF, lettered
from tests.documents.test_theme import OURS, dressed_up
from tests.examples import FORMS, NAMES, Rendered, Rendering, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# The command that checks files: it takes the standard first, `ua1` or `3a`.
STANDARDS = ("ua1", "3a")
VALIDATOR = [
    word for word in shlex.split(os.environ.get("SLA_PDF_VALIDATOR", "")) if word not in STANDARDS
]

MARKED = """\
purpose: >-
  See [the **whole** guide](https://example.org), `code`, *stress*, ~~old~~, […] and
  [`tool`](https://example.org/t).
"""
SCRIPTS = "Μαρία Ольга Nguyễn Thị יעל محمد عبد الرحمن ★ ☐ 👩🏽‍💻 ❤️ 🇫🇷"


class Sample(NamedTuple):
    """A document of a small agreement: `prepare` writes `a.yaml`, and names its theme."""

    name: str
    form: str
    prepare: Callable[[Path], Path | None]

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.name}.{self.form}.pdf"

    def render(self, path: Path) -> None:
        """Write it there, and what it is made from into a folder beside it."""
        folder = path.with_suffix(".d")
        folder.mkdir(exist_ok=True)
        theme = self.prepare(folder)
        more = ("--theme", str(theme)) if theme else ()
        run(["render", str(folder / "a.yaml"), "--form", self.form, "-o", str(path), *more])


def says(text: str) -> Callable[[Path], None]:
    return lambda folder: (folder / "a.yaml").write_text(text, encoding="utf-8") and None


def blank(language: str, form: str) -> Callable[[Path], None]:
    return lambda folder: run(
        ["new", str(folder / "a.yaml"), "--lang", language, "--form", form, "--no-schema"]
    )


def dressed(theme: str, dress: Callable[[Path], Path]) -> Callable[[Path], Path]:
    def prepare(folder: Path) -> Path:
        says(MINIMAL.format(language="en"))(folder)
        written = dress(folder)
        written.write_text(theme, encoding="utf-8")
        return written

    return prepare


SAMPLES = [
    *(Rendering(name, form, "pdf") for name in NAMES for form in FORMS),
    *(
        Rendering(name, form, "pdf", theme)
        for theme in built_in()
        if theme != "classic"
        for form in FORMS
        for name in NAMES
    ),
    *(
        Rendering(name, form, "pdf", theme, "de")
        for theme in built_in()
        for form in FORMS
        for name in NAMES
        if name.endswith(".en")
    ),
    *(
        Sample(name, form, prepare)
        for form in FORMS
        for name, prepare in {
            "marks": says(MINIMAL.format(language="en") + MARKED),
            "scripts": says(NAMED.format(name=SCRIPTS)),
            "blank.fr": blank("fr", form),
            "blank.en": blank("en", form),
            "logo.svg": dressed(OURS.replace("LOGO", "logo.svg"), dressed_up),
            "logo.png": dressed(OURS.replace("LOGO", "logo.png"), dressed_up),
            **{
                f"fonts.{kind}": dressed(f"fonts: {fonts}\n", lettered)
                for kind, fonts in FONTS_OF.items()
            },
            "fonts.few": dressed("fonts: {headings: fonts/few.otf}\n", lettered),
        }.items()
    ),
]


@pytest.mark.skipif(not VALIDATOR, reason="SLA_PDF_VALIDATOR names no validator")
@pytest.mark.parametrize("standard", STANDARDS)
def test_every_kind_of_pdf_conforms(rendered: Rendered, standard: str) -> None:
    # Two that run at once render from both ends, and share what they make.
    ordered = SAMPLES if standard == STANDARDS[0] else SAMPLES[::-1]
    files = [str(rendered(one)) for one in ordered]
    done = subprocess.run(
        [*VALIDATOR, standard, *files], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-2000:]
