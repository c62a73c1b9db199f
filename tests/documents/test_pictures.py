"""Pages look as they did: compared with pictures kept of them, within a tolerance."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops

from tests.pictures import COLUMNS, FOLDER, LOOKS, MEAN, WORST, difference, pages, picture, sheet

if TYPE_CHECKING:
    from pathlib import Path

    from tests.examples import Rendered, Rendering


def name(look: Rendering) -> str:
    return picture(look).stem


@pytest.mark.parametrize("look", LOOKS, ids=name)
def test_pages_look_as_they_did(rendered: Rendered, tmp_path: Path, look: Rendering) -> None:
    drawn = pages(rendered(look))
    made = sheet(drawn)
    made.save(tmp_path / "made.png")
    with Image.open(picture(look)) as kept:
        mean, worst = difference(kept.convert("L"), made, drawn[0].size)
    assert mean <= MEAN, f"see {tmp_path}/made.png; to keep it: python -m tests.pictures"
    assert worst <= WORST, f"see {tmp_path}/made.png; to keep it: python -m tests.pictures"


def test_no_picture_is_of_nothing() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {picture(look).name for look in LOOKS}


def test_a_line_that_moves_is_seen() -> None:
    """Shift the lower half of one page by a line: the least that a reader would see."""
    with Image.open(picture(LOOKS[0])) as kept:
        before = kept.convert("L")
    width = before.width // COLUMNS
    # Pages are A4; how many rows of them there are is the document's.
    page = (width, before.height // round(before.height / (width * math.sqrt(2))))
    # The fifth page is full of text.
    box = (4 * page[0], page[1] // 2, 5 * page[0], page[1])
    after = before.copy()
    after.paste(ImageChops.offset(before.crop(box), 0, 7), box)
    assert difference(before, before, page) == (0, 0)
    assert difference(before, after, page)[1] > WORST
