"""What an agreement's file says, value by value, and what readers find of it in a document."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator
    from pathlib import Path

Leaf = tuple[str, str]

# Keys whose value is a switch for the layout, told nowhere as a word.
SWITCHES = ("short", "theme")
# Where a section stands, readers see.
PLACES = re.compile(r"extra_sections\[\d+\]\.after")
CHOICES = ("language", "status", "who", "kind", "next")


def leaves(path: Path) -> list[Leaf]:
    """Give each value of a file with the path of its keys; scalars as they were typed."""
    root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    assert root is not None
    return [leaf for leaf in _walk(root, "") if not PLACES.fullmatch(leaf[0])]


def _walk(node: yaml.Node, above: str) -> Iterator[Leaf]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _walk(value, f"{above}.{key.value}".lstrip("."))
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield from _walk(value, f"{above}[{number}]")
    elif isinstance(node, yaml.ScalarNode) and node.value:
        yield above, node.value


def folded(text: str) -> str:
    """Bring a text to what counts: no marks, no spaces, no hyphen of a broken line, one case."""
    text = unicodedata.normalize("NFKC", text).replace("’", "'").replace("\u00ad", "")
    return re.sub(r"[\s\ufffe\x02*_`\\|<>\u2010-]|</?br>", "", text).casefold()


def words_of(text: str) -> str:
    """Give what a value says without the marks of inline Markdown and the addresses of links."""
    text = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", text)
    return re.sub(r"[*_`~]", "", text)


_MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
}


def months(day: datetime.date, language: str) -> str:
    """Write a date in full, apart from the code under test."""
    month = _MONTHS[language].split()[day.month - 1]
    if language == "en":
        return f"{month} {day.day}, {day.year}"
    return f"{'1er' if day.day == 1 else day.day} {month} {day.year}"
