"""The renderings that the README shows are in step with the code, and git keeps no others."""

from __future__ import annotations

import re
import subprocess

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from tests import bare
from tests.examples import (
    EXAMPLES,
    NAMES,
    PICTURE,
    PICTURED,
    RENDERINGS,
    ROOT,
    Rendered,
    Rendering,
    photograph,
)

pytestmark = bare.FONTS

SHOWN = set(
    re.findall(
        r"examples/([\w.-]+\.(?:md|html|pdf|png))\b",
        (ROOT / "README.md").read_text(encoding="utf-8"),
    )
)
KEPT = [one for one in RENDERINGS if one.file in SHOWN]
MOVED = 4.0
"""How far the mean grey of a blurred page may move, of 255, between two font libraries."""
ANEW = "to make it anew: python -m tests.examples"


def test_there_are_examples_in_both_languages_and_both_forms_are_shown() -> None:
    assert len(NAMES) >= 6
    for name in NAMES:
        assert (EXAMPLES / f"{name}.yaml").is_file()
    assert {(one.form, one.format) for one in KEPT} == {("long", "pdf"), ("short", "pdf")}
    assert {one.file for one in KEPT} | {PICTURE.name} == SHOWN


@pytest.mark.parametrize("one", KEPT, ids=lambda one: one.file)
def test_the_same_pages(rendered: Rendered, one: Rendering) -> None:
    new = pypdfium2.PdfDocument(rendered(one))
    kept = pypdfium2.PdfDocument(EXAMPLES / one.file)
    assert len(new) == len(kept), ANEW
    for left, right in zip(new, kept, strict=True):
        assert words(left) == words(right), ANEW
        assert distance(picture(left), picture(right)) < MOVED, ANEW


def test_the_picture_of_the_readme(rendered: Rendered) -> None:
    new = photograph(rendered(PICTURED))
    with Image.open(PICTURE) as kept:
        assert kept.size == new.size, ANEW
        assert distance(blurred(kept), blurred(new)) < MOVED, ANEW


def words(page: pypdfium2.PdfPage) -> str:
    return re.sub(r"\s+", " ", page.get_textpage().get_text_bounded())


def picture(page: pypdfium2.PdfPage) -> Image.Image:
    return blurred(page.render(scale=0.5).to_pil())


def blurred(drawn: Image.Image) -> Image.Image:
    return drawn.convert("L").filter(ImageFilter.GaussianBlur(2))


def distance(left: Image.Image, right: Image.Image) -> float:
    return float(ImageStat.Stat(ImageChops.difference(left, right)).mean[0])


def test_two_different_pages_are_told_apart(rendered: Rendered) -> None:
    """Without this, the tolerance above could be so wide that nothing is ever seen."""
    document = pypdfium2.PdfDocument(rendered(Rendering("industrial.fr", "long", "pdf")))
    assert distance(picture(document[2]), picture(document[4])) > MOVED
    other = photograph(rendered(Rendering("industrial.en", "short", "pdf")))
    with Image.open(PICTURE) as kept:
        assert distance(blurred(kept), blurred(other)) > MOVED


def git(*arguments: str) -> list[str]:
    command = ["git", *arguments]
    done = subprocess.run(command, cwd=EXAMPLES, capture_output=True, text=True, check=False)
    if done.returncode > 1:
        pytest.skip("not a checkout")
    return done.stdout.split()


def test_git_keeps_what_the_readme_shows_and_no_other_rendering() -> None:
    assert {name for name in git("ls-files") if not name.endswith((".yaml", ".csv"))} == SHOWN
    made = [one.file for one in RENDERINGS]
    ignored = git("check-ignore", "--no-index", *made)
    assert set(made) - set(ignored) == {one.file for one in KEPT}
