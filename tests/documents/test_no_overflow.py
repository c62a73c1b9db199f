"""From one page to sixty: no letter leaves the paper's margins, and none stands on another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from sla_cli.documents.theme import built_in
from tests.conftest import MINIMAL
from tests.documents.sizes import PARTS, alone, great
from tests.examples import NAMES, Rendered, Rendering

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import Sla

MARGIN = 28.0
"""The narrowest margin of any theme and form, in points: 10 mm, less the overhang of a letter."""
PAPERS = ("A4", "Letter")


class Letter(NamedTuple):
    """A letter as it is printed, its box in points from the bottom left of the page."""

    page: int
    text: str
    left: float
    right: float
    bottom: float
    top: float


def letters(path: Path) -> Iterator[tuple[tuple[float, float], list[Letter]]]:
    """Give the size and the letters of each page."""
    document = pypdfium2.PdfDocument(path)
    for number, page in enumerate(document, 1):
        text = page.get_textpage()
        found = []
        for index in range(text.count_chars()):
            character = chr(pdfium.FPDFText_GetUnicode(text.raw, index))
            if character.isspace() or pdfium.FPDFText_IsGenerated(text.raw, index):
                continue
            left, bottom, right, top = text.get_charbox(index)
            if right - left > 0.2 and top - bottom > 0.2:
                found.append(Letter(number, character, left, right, bottom, top))
        yield page.get_size(), found


def outside(size: tuple[float, float], found: list[Letter]) -> list[Letter]:
    width, height = size
    return [
        one
        for one in found
        if one.left < MARGIN
        or one.right > width - MARGIN
        or one.bottom < MARGIN / 2
        or one.top > height - MARGIN / 2
    ]


def overprinted(found: list[Letter]) -> list[tuple[Letter, Letter]]:
    """Find letters that cover most of another, as when one line is set on top of another."""
    cells: dict[tuple[int, int], list[Letter]] = {}
    pairs = []
    for one in found:
        middle = ((one.left + one.right) / 2, (one.bottom + one.top) / 2)
        place = (int(middle[0] // 12), int(middle[1] // 12))
        near = [(place[0] + x, place[1] + y) for x in (-1, 0, 1) for y in (-1, 0, 1)]
        for other in (other for cell in near for other in cells.get(cell, ())):
            across = min(one.right, other.right) - max(one.left, other.left)
            down = min(one.top, other.top) - max(one.bottom, other.bottom)
            least = min(
                (letter.right - letter.left) * (letter.top - letter.bottom)
                for letter in (one, other)
            )
            if across > 0 and down > 0 and across * down > 0.5 * least and _apart(one, other):
                pairs.append((other, one))
        cells.setdefault(place, []).append(one)
    return pairs


def _apart(one: Letter, other: Letter) -> bool:
    """Tell whether letters are set apart: not those of a ligature, nor of a script that joins."""
    return one[2:] != other[2:] and all(ord(letter.text) < 0x250 for letter in (one, other))


def render(sla: Sla, folder: Path, text: str, *arguments: str) -> Path:
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    outcome = sla("render", "a.yaml", "-o", "a.pdf", *arguments)
    assert outcome.code == 0, outcome.err
    return folder / "a.pdf"


def theme(folder: Path, name: str, paper: str) -> str:
    """Write a theme that is a built-in one on other paper."""
    from sla_cli.documents.templates import templates_folder

    text = (templates_folder() / "theme" / "themes" / f"{name}.yaml").read_text(encoding="utf-8")
    (folder / "theme.yaml").write_text(f"{text}paper: {paper}\n", encoding="utf-8")
    return "theme.yaml"


def sound(path: Path) -> int:
    """Check every page; give their number."""
    number = 0
    for size, found in letters(path):
        assert found
        assert outside(size, found) == []
        assert overprinted(found) == []
        number += 1
    return number


@pytest.mark.parametrize(
    ("name", "paper", "share", "pages"),
    [
        ("classic", "A4", 1, range(45, 76)),
        # How many pages there are was tried once: of other looks, the widths of every list.
        ("modern", "Letter", 0.2, range(12, 25)),
        ("plain", "A4", 0.2, range(12, 25)),
    ],
)
def test_sixty_pages(
    sla: Sla, tmp_path: Path, name: str, paper: str, share: float, pages: range
) -> None:
    path = render(sla, tmp_path, great(share), "--theme", theme(tmp_path, name, paper))
    assert sound(path) in pages


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", built_in())
@pytest.mark.parametrize("language", ["fr", "en", "de"])
@pytest.mark.parametrize("form", ["long", "short"])
def test_no_optional_part_at_all(
    sla: Sla, tmp_path: Path, form: str, language: str, name: str, paper: str
) -> None:
    text = MINIMAL.format(language="fr" if language == "fr" else "en")
    look = ("--theme", theme(tmp_path, name, paper), "--lang", language, "--form", form)
    assert sound(render(sla, tmp_path, text, *look)) <= 2


@pytest.mark.parametrize("form", ["long", "short"])
@pytest.mark.parametrize("part", PARTS)
def test_one_part_alone(sla: Sla, tmp_path: Path, part: str, form: str) -> None:
    assert sound(render(sla, tmp_path, alone(part), "--form", form)) <= 4


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("look", built_in())
@pytest.mark.parametrize("language", ["", "de"])
@pytest.mark.parametrize("name", NAMES)
def test_the_short_form_is_one_page(
    rendered: Rendered, name: str, language: str, look: str, paper: str
) -> None:
    assert sound(rendered(Rendering(name, "short", "pdf", look, language, paper))) == 1


@pytest.mark.parametrize("name", NAMES)
def test_every_page_of_the_examples(rendered: Rendered, name: str) -> None:
    assert sound(rendered(Rendering(name, "long", "pdf"))) > 5


def test_these_readings_find_what_is_wrong() -> None:
    fine = Letter(1, "a", 100, 105, 100, 105)
    assert outside((595, 842), [fine]) == []
    assert outside((595, 842), [fine._replace(right=580)])
    assert overprinted([fine, fine._replace(left=105, right=110)]) == []
    assert overprinted([fine, fine._replace(left=101, right=106)])
