"""The examples are in step with the code: `python -m tests.examples` makes them anew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PIL import ImageChops, ImageFilter, ImageStat

from tests.examples import EXAMPLES, PRESETS, RENDERINGS, Rendering

if TYPE_CHECKING:
    from pathlib import Path

    from PIL.Image import Image

    from tests.conftest import Sla

BYTES = [one for one in RENDERINGS if one.format != "pdf"]
PAPER = [one for one in RENDERINGS if one.format == "pdf"]
MOVED = 4.0
"""How far the mean grey of a blurred page may move, of 255, between two font libraries."""


def again(sla: Sla, folder: Path, one: Rendering) -> Path:
    made = folder / one.file.name
    assert sla("render", str(one.yaml), "--form", one.form, "-o", str(made)).code == 0
    return made


@pytest.mark.parametrize("one", BYTES, ids=lambda one: one.file.name)
def test_the_same_bytes(sla: Sla, tmp_path: Path, one: Rendering) -> None:
    assert again(sla, tmp_path, one).read_bytes() == one.file.read_bytes()


@pytest.mark.parametrize("one", PAPER, ids=lambda one: one.file.name)
def test_the_same_pages(sla: Sla, tmp_path: Path, one: Rendering) -> None:
    new = pypdfium2.PdfDocument(again(sla, tmp_path, one))
    kept = pypdfium2.PdfDocument(one.file)
    assert len(new) == len(kept)
    for left, right in zip(new, kept, strict=True):
        assert words(left) == words(right)
        assert distance(picture(left), picture(right)) < MOVED


def words(page: pypdfium2.PdfPage) -> str:
    return re.sub(r"\s+", " ", page.get_textpage().get_text_bounded())


def picture(page: pypdfium2.PdfPage) -> Image:
    return page.render(scale=0.5).to_pil().convert("L").filter(ImageFilter.GaussianBlur(2))


def distance(left: Image, right: Image) -> float:
    return float(ImageStat.Stat(ImageChops.difference(left, right)).mean[0])


def test_two_different_pages_are_told_apart() -> None:
    """Without this, the tolerance above could be so wide that nothing is ever seen."""
    document = pypdfium2.PdfDocument(EXAMPLES / "industrial.fr.pdf")
    assert distance(picture(document[2]), picture(document[4])) > MOVED


def test_the_examples_are_the_presets() -> None:
    for preset in PRESETS.iterdir():
        assert (EXAMPLES / preset.name).read_bytes() == preset.read_bytes()
