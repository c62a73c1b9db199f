"""How pages look, kept as pictures; `python -m tests.pictures` takes them anew.

A sheet holds all the pages of a document side by side, small and grey: enough to see a column move,
a page break fall elsewhere or a colour go, and little to keep.
"""

from __future__ import annotations

import math
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageStat

from sla_cli.documents.theme import built_in
from tests.examples import FORMS, NAMES, Rendering

FOLDER = Path(__file__).parent / "documents" / "pictures"
DOTS_PER_INCH = 36
COLUMNS = 6
STEP = 17
"""Between two of the sixteen greys of a sheet."""
MEAN = 0.6
"""The most that two sheets may differ: the mean difference of their dots, of 255."""
WORST = 4.0
"""The same of any one page: what a line that moves costs it."""


LOOKS = (
    *(Rendering(name, form, "pdf") for name in NAMES for form in FORMS),
    *(
        Rendering(name, form, "pdf", theme, into)
        for theme in built_in()
        for form in FORMS
        for name, into in (("industrial.fr", ""), ("b2b-saas.en", "de"))
        if (theme, into) != ("classic", "")
    ),
)


def picture(look: Rendering) -> Path:
    """Name the sheet a document is compared with."""
    return FOLDER / f"{look.name}.{look.form}.{look.theme or 'classic'}.{look.language}.png"


def pages(pdf: Path) -> list[Image.Image]:
    """Draw each page."""
    scale = DOTS_PER_INCH / 72
    return [page.render(scale=scale).to_pil().convert("L") for page in pypdfium2.PdfDocument(pdf)]


def sheet(drawn: list[Image.Image]) -> Image.Image:
    """Put pages side by side."""
    width, height = max(p.width for p in drawn), max(p.height for p in drawn)
    columns = min(COLUMNS, len(drawn))
    made = Image.new("L", (width * columns, height * math.ceil(len(drawn) / columns)), 255)
    for number, page in enumerate(drawn):
        made.paste(page, (number % columns * width, number // columns * height))
    return made.point([value // STEP * STEP for value in range(256)])


def difference(kept: Image.Image, made: Image.Image, page: tuple[int, int]) -> tuple[float, float]:
    """Measure how two sheets differ: on the whole, and on the page that differs most."""
    if kept.size != made.size:
        return math.inf, math.inf
    apart = ImageChops.difference(kept, made)
    width, height = page
    boxes = [
        (left, top, left + width, top + height)
        for left in range(0, apart.width, width)
        for top in range(0, apart.height, height)
    ]
    each = [ImageStat.Stat(apart.crop(box)).mean[0] for box in boxes]
    return ImageStat.Stat(apart).mean[0], max(each)


def update() -> None:
    """Render every look and keep its sheet."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        for look in LOOKS:
            pdf = Path(folder) / "a.pdf"
            look.render(pdf)
            kept = sheet(pages(pdf))
            kept.quantize(16, dither=Image.Dither.NONE).save(picture(look), optimize=True)


if __name__ == "__main__":
    update()
