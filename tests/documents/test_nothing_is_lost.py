"""Every string, number and date of each example is found in the long form, in every format."""

from __future__ import annotations

import csv
import datetime
import re
from functools import cache
from typing import TYPE_CHECKING

import pypdfium2
import pytest
import tinyhtml5

from sla_cli.agreement.figures import deadline, time_of_day
from sla_cli.agreement.quantities import QuantityError, parse_deadline, parse_time
from sla_cli.documents.wording import wording
from tests.agreement.everything import everything
from tests.documents.leaves import CHOICES, SWITCHES, folded, leaves, months, words_of
from tests.examples import EXAMPLES, NAMES, ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

BRANCHES = {
    "status": "status",
    "who": "party",
    "kind": "signal",
    "next": "next",
    "language": "language",
}
NUMBER = re.compile(r"\d(?:[\d\s\u202f\u00a0.,]*\d)?")


@cache
def text_of(path: Path) -> str:
    """Read a document as its reader does."""
    if path.suffix == ".pdf":
        document = pypdfium2.PdfDocument(path)
        pages = [page.get_textpage().get_text_bounded() for page in document]
        return folded(" ".join(pages))
    if path.suffix == ".html":
        root = tinyhtml5.parse(path.read_text(encoding="utf-8"))
        for style in root.iter("{http://www.w3.org/1999/xhtml}style"):
            style.text = ""
        return folded(" ".join(root.itertext()))
    return folded(path.read_text(encoding="utf-8"))


def found(value: str, key: str, text: str, language: str) -> bool:
    """Tell whether a value is in a document, as itself or as what it is written as there."""
    if folded(words_of(value)) in text:
        return True
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        day = datetime.date.fromisoformat(value)
        return folded(months(day, language)) in text
    if key in CHOICES:
        written = wording(language).text(BRANCHES[key], choice(key, value))
        return folded(written) in text
    if key == "required":
        written = wording(language).text(
            "required" if value in ("true", "oui", "yes") else "optional"
        )
        return folded(written) in text
    if (written := otherwise(value, language)) and folded(written) in text:
        return True
    # A quantity may be written otherwise than it was typed: every number in it must be there.
    numbers = [re.sub(r"[\s\u202f\u00a0]", "", n) for n in NUMBER.findall(value)]
    bare = re.sub(r"[,.\s]", "", text)
    return bool(numbers) and all(re.sub(r"[,.]", "", number) in bare for number in numbers)


def otherwise(value: str, language: str) -> str | None:
    """Give the words for a moment or a time of day that was typed in other words."""
    for parse, write in ((parse_deadline, deadline), (parse_time, time_of_day)):
        try:
            return write(parse(value, language), language)  # type: ignore[operator]
        except QuantityError:
            continue
    return None


def choice(key: str, value: str) -> str:
    from sla_cli.documents.printing import CHOICES as TYPES

    for type_, branch in TYPES.items():
        if branch == BRANCHES[key]:
            return next(one.key for one in type_ if value in one.value)
    raise KeyError(key)


@pytest.mark.parametrize("format_", ["md", "html", "pdf"])
@pytest.mark.parametrize("name", NAMES)
def test_every_value_of_the_file(name: str, format_: str) -> None:
    text, language = text_of(EXAMPLES / f"{name}.{format_}"), name.partition(".")[2]
    said = leaves(EXAMPLES / f"{name}.yaml")
    assert len(said) > 80
    lost = []
    for path, value in said:
        key = re.sub(r"\[\d+\]$", "", path).rpartition(".")[2]
        if key not in SWITCHES and not found(value, key, text, language):
            lost.append((path, value))
    assert lost == []


@pytest.mark.parametrize("format_", ["md", "html", "pdf"])
@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("industrial")])
def test_every_cell_of_the_table_beside_it(name: str, format_: str) -> None:
    text = text_of(EXAMPLES / f"{name}.{format_}")
    with (EXAMPLES / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        sample = file.read()
    rows = list(csv.reader(sample.splitlines(), delimiter=";" if ";" in sample else ","))
    cells = [cell for row in rows[1:] for cell in row if cell]
    assert len(cells) > 10
    bare = re.sub(r"[,.\s]", "", text)
    assert [c for c in cells if re.sub(r"[,.]", "", folded(c)) not in bare] == []


def test_a_value_that_is_lost_would_be_seen() -> None:
    text = text_of(EXAMPLES / "industrial.fr.md")
    assert not found("Une phrase qui n'y est pas", "what", text, "fr")
    assert not found("2031-12-25", "date", text, "fr")
    assert not found("8765 MQL par mois", "target", text, "fr")
    assert (ROOT / "examples").is_dir()


@pytest.mark.parametrize("format_", ["md", "html", "pdf"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_field_of_the_model(sla: Sla, tmp_path: Path, language: str, format_: str) -> None:
    source = tmp_path / "a.yaml"
    source.write_text(everything(language), encoding="utf-8")
    assert sla("render", "a.yaml", "--to", format_).code == 0
    text = text_of(tmp_path / f"a.{format_}")
    lost = []
    for path, value in leaves(source):
        key = re.sub(r"\[\d+\]$", "", path).rpartition(".")[2]
        if key not in SWITCHES and not found(value, key, text, language):
            lost.append((path, value))
    assert lost == []
