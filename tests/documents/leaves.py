"""What an agreement's file says, value by value, and what readers find of it in a document.

Words are looked for as they were typed. A figure is looked for as the document's language writes
it, whole, and beside what it counts: in the sentence about it, or near the name of its item, or
behind its label. The same digits elsewhere say something else.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2
import tinyhtml5
import yaml

from sla_cli.agreement.figures import number, often, signed
from sla_cli.agreement.lead_scoring import ByKind
from sla_cli.agreement.model import Agreement
from sla_cli.agreement.shape.compound import ListReader, PartReader
from sla_cli.agreement.shape.either import EitherReader
from sla_cli.agreement.shape.reader import has_blank
from sla_cli.agreement.shape.values import (
    BooleanReader,
    ChoiceReader,
    IntegerReader,
    QuantityReader,
    TextReader,
)
from sla_cli.documents.printing import Printer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sla_cli.agreement.shape import Part
    from sla_cli.agreement.shape.reader import Reader

# Keys whose value is a switch, told nowhere as a word: how the file is read, how the page looks.
SWITCHES = ("sla", "language", "short", "theme")
# Where a section stands, readers see.
PLACES = re.compile(r"extra_sections\[\d+\]\.after")
NEAR = 150
"""Letters between the name of an item and the furthest of its figures."""
FAR = 900
"""The same, where a figure stands behind its label."""
BESIDE = 25
"""Letters from the start of a label to its figure."""


class Leaf(NamedTuple):
    """A value as it was typed, and the keys that lead to it."""

    path: str
    value: str

    @property
    def item(self) -> str:
        """The keys that lead to the item it belongs to."""
        return self.path.rpartition(".")[0]

    @property
    def key(self) -> str:
        """Its own key, whichever value of a list it is."""
        return re.sub(r"\[\d+\]$", "", self.path).rpartition(".")[2]


def leaves(path: Path) -> list[Leaf]:
    """Give each value of a file with the path of its keys; scalars as they were typed."""
    root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    assert root is not None
    return [leaf for leaf in _walk(root, "") if not PLACES.fullmatch(leaf.path)]


def _walk(node: yaml.Node, above: str) -> Iterator[Leaf]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _walk(value, f"{above}.{key.value}".lstrip("."))
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield from _walk(value, f"{above}[{number}]")
    elif isinstance(node, yaml.ScalarNode) and node.value:
        yield Leaf(above, node.value)


@cache
def text_of(path: Path) -> str:
    """Read a document as its reader does, folded."""
    if path.suffix == ".pdf":
        document = pypdfium2.PdfDocument(path)
        pages = [page.get_textpage().get_text_bounded() for page in document]
        return folded("\n".join(pages))
    if path.suffix == ".html":
        root = tinyhtml5.parse(path.read_text(encoding="utf-8"))
        for style in root.iter("{http://www.w3.org/1999/xhtml}style"):
            style.text = ""
        return folded(" ".join(root.itertext()))
    return folded(path.read_text(encoding="utf-8"))


def lost(source: Path, document: Path, language: str) -> list[Leaf]:
    """Name the values of a file that a document, in the language of the file, does not tell."""
    said, text = leaves(source), text_of(document)
    names = named(said)
    return [one for one in said if one.key not in SWITCHES and not told(one, names, text, language)]


def named(said: list[Leaf]) -> dict[str, str]:
    """Give the words that each item is known by, the first it has, by the keys that lead to it."""
    names: dict[str, str] = {}
    for leaf in said:
        reader = declared(leaf.path)[1]
        words = isinstance(reader, TextReader) and not _is_figure(leaf, reader)
        if words and leaf.key != "id":
            names.setdefault(leaf.item, words_of(leaf.value))
    # The title names the whole agreement, whose figures stand behind their labels.
    names.pop("", None)
    return names


def told(leaf: Leaf, names: dict[str, str], text: str, language: str) -> bool:
    """Tell whether a document says a value of a file whose items have these `names`."""
    part, reader = declared(leaf.path)
    printer = _printer(language)
    if sentence := _sentence(leaf, part, printer):
        return bool(found(sentence, text))
    places = found(_written(leaf, reader, printer), text)
    if _is_day(leaf.value) or not _is_figure(leaf, reader):
        return bool(places)
    labels = found(printer.label(part, leaf.key), text)
    labelled = {a for a in places for b in labels if 0 < a - b <= BESIDE}
    if name := names.get(leaf.item):
        gaps = ((a, abs(a - b)) for a in places for b in found(name, text))
        return any(gap <= NEAR or (gap <= FAR and a in labelled) for a, gap in gaps)
    return bool(labelled)


@cache
def _printer(language: str) -> Printer:
    return Printer("md", language, language)


@cache
def declared(path: str) -> tuple[type[Part], Reader[object] | None]:
    """Find the part of the model a value stands in, and what reads it there."""
    part: type[Part] = Agreement
    reader: Reader[object] | None = None
    for key in re.sub(r"\[\d+\]", "", path).split("."):
        if isinstance(reader, PartReader):
            part = reader.part
        if key not in part.shape:
            # A list stands for the whole part: the key is one of its items'.
            names = (part.list_shorthand, *(part.other_list or ())[1:])
            shorts = [part.shape[name].reader for name in names if name]
            part = next(one.item.part for one in shorts if key in one.item.part.shape)
        reader = part.shape[key].reader
        if isinstance(reader, EitherReader):
            reader = reader.spelled_out or reader
        while isinstance(reader, ListReader):
            reader = reader.item
    return part, None if isinstance(reader, PartReader) else reader


def _is_figure(leaf: Leaf, reader: Reader[object] | None) -> bool:
    number = re.fullmatch(r"[\d.]+", leaf.value)
    return number is not None or isinstance(reader, (QuantityReader, IntegerReader))


def _is_day(value: str) -> bool:
    return re.fullmatch(r"\d{4}-\d\d-\d\d", value) is not None


def _sentence(leaf: Leaf, part: type[Part], printer: Printer) -> str:
    """Write the sentence about a figure that is told in one."""
    if part is ByKind:
        return _of_kind(leaf, printer)
    match part.__name__, leaf.key:
        case ("LeadScoring" | "ScoringModel", "threshold" | "minimum" | "maximum" as key):
            return printer.say(key, points=printer.points(int(leaf.value)))
        case ("MqlCriteria", "at_least"):
            return printer.counted("at_least_criteria", int(leaf.value))
        case ("Decay", "points"):
            # What fades is lost, whatever sign it was written with.
            points = -abs(int(leaf.value))
            form = printer.words.text("sentences", "points_alone", printer.plural(points))
            return form.format(n=signed(points, printer.language))
        case ("Decay", "down_to"):
            return printer.say("decay_down_to", down_to=int(leaf.value))
        case ("Agreement", "currency"):
            return printer.say("currency", currency=printer.currency(leaf.value))
    return ""


def _of_kind(leaf: Leaf, printer: Printer) -> str:
    """Write what a sentence says of one kind of signal."""
    key = {"threshold": "points", "maximum": "points", "at_least": "at_least_criteria"}
    above = leaf.path.split(".")[-2]
    if above not in key:
        return ""
    value = ByKind(**{leaf.key: int(leaf.value)})
    return printer.counted(key[above], value)


def _written(leaf: Leaf, reader: Reader[object] | None, printer: Printer) -> str:
    """Write a value as the document's language does."""
    language = printer.language
    if _is_day(leaf.value):
        return months(datetime.date.fromisoformat(leaf.value), language)
    if isinstance(reader, BooleanReader):
        return printer.words.text("required" if leaf.value.lower() in reader.yes else "optional")
    if isinstance(reader, ChoiceReader):
        return printer.text(reader.spellings[leaf.value])
    if re.search(r"rules\[\d+\]\.at_most$", leaf.path) and leaf.value.isdigit():
        return often(int(leaf.value), language)
    if isinstance(reader, IntegerReader):
        write = signed if leaf.key == "points" else number
        return write(int(leaf.value), printer.language)
    if isinstance(reader, QuantityReader) and not has_blank(leaf.value):
        return printer.text(reader.parse(leaf.value, language))
    return words_of(leaf.value)


@cache
def found(written: str, text: str) -> list[int]:
    """Find where a folded text says this; a number at its edge is not a part of another."""
    sought = folded(written)
    assert sought, written
    before = r"(?<!\d)(?<!\d[.,])" if sought[:1].isdigit() else ""
    after = r"(?!\d|[.,]\d)" if sought[-1:].isdigit() else ""
    return [match.start() for match in re.finditer(before + re.escape(sought) + after, text)]


def folded(text: str) -> str:
    """Bring a text to what counts: no marks, no spaces, no hyphen of a broken line, one case.

    A space stays where two numbers would else become one; what parts thousands goes.
    """
    text = re.sub(r"(?<=\d)\u202f(?=\d)", "", text)
    text = unicodedata.normalize("NFKC", text).replace("’", "'").replace("\u00ad", "")
    text = re.sub(r"<br ?/?>|[\ufffe\x02*_`\\|<>\u2010-]", "", text)
    return re.sub(r"(?<=\d)\s+(?=\d)|(\s)", lambda gap: "" if gap[1] else " ", text).casefold()


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
