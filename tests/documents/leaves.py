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
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

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
from tests.documents.word import text as word_text

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
_STYLE = re.compile(r"<style.*?</style>", re.DOTALL)
_NUMBER_BEFORE = re.compile(r"\d[.,]?$")
_NUMBER_AFTER = re.compile(r"[.,]?\d")
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
    return seen(path.read_bytes(), path.suffix[1:])


def seen(data: bytes, format_: str) -> str:
    """Give what the reader of a document sees, folded."""
    if format_ == "pdf":
        with pypdfium2.PdfDocument(data) as document:
            pages = [page.get_textpage().get_text_bounded() for page in document]
        return folded("\n".join(pages))
    if format_ == "docx":
        return folded(word_text(BytesIO(data)))
    if format_ == "html":
        root = tinyhtml5.parse(_STYLE.sub("", data.decode()))
        return folded(" ".join(root.itertext()))
    return folded(data.decode())


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
    if has_blank(leaf.value) and "[…]" not in text:
        # On paper a line stands in the place of the mark, and the words around it remain.
        words = re.split(r"\[(?:…|\.\.\.)\]", leaf.value)
        return all(found(words_of(one), text) for one in words if one.strip())
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
    value = int(leaf.value) if re.fullmatch(r"-?\d+", leaf.value) else leaf.value
    return sentence(leaf.path, part, value, printer)


def sentence(path: str, part: type[Part], value: Any, printer: Printer) -> str:
    """Write the sentence about a figure that is told in one; nothing where there is none."""
    key = re.sub(r"\[\d+\]$", "", path).rpartition(".")[2]
    if part is ByKind:
        return _of_kind(path, key, value, printer)
    match part.__name__, key:
        case ("LeadScoring" | "ScoringModel", "threshold" | "minimum" | "maximum"):
            return printer.bounded(key, value)
        case ("MqlCriteria", "at_least"):
            return printer.counted("at_least_criteria", value)
        case ("Decay", "points") if isinstance(value, int):
            # What fades is lost, whatever sign it was written with.
            points = -abs(value)
            form = printer.words.text("sentences", "points_alone", printer.plural(points))
            return form.format(n=signed(points, printer.language))
        case ("Decay", "down_to"):
            return printer.say("decay_down_to", down_to=value)
        case ("Agreement", "currency"):
            return printer.say("currency", currency=printer.currency(value))
    return ""


def _of_kind(path: str, key: str, value: Any, printer: Printer) -> str:
    """Write what a sentence says of one kind of signal."""
    counted = {"threshold": "points", "maximum": "points", "at_least": "at_least_criteria"}
    above = path.split(".")[-2]
    if above not in counted:
        return ""
    return printer.counted(counted[above], ByKind(**{key: value}))


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
    places, at = [], text.find(sought)
    while at >= 0:
        end = at + len(sought)
        whole = not (sought[0].isdecimal() and _NUMBER_BEFORE.search(text[max(at - 2, 0) : at]))
        if whole and not (sought[-1].isdecimal() and _NUMBER_AFTER.match(text[end : end + 2])):
            places.append(at)
        at = text.find(sought, at + 1)
    return places


def folded(text: str) -> str:
    """Bring a text to what counts: no marks, no spaces, no hyphen of a broken line, one case.

    A space stays where two numbers would else become one; what parts thousands goes.
    """
    text = re.sub(r"(?<=\d)\u202f(?=\d)", "", text)
    text = unicodedata.normalize("NFKC", text).replace("’", "'").replace("\u00ad", "")
    text = re.sub(r"<br ?/?>|[\ufffe\x02*_`\\|<>\u2010-]", "", text)
    # HTML may part a figure from the comma after it.
    text = re.sub(r"\s+(?=[.,])", "", text)
    text = re.sub(r"(?:(?<=\d)|(?<=\d[.,]))\s+(?=\d)|(\s)", lambda gap: "" if gap[1] else " ", text)
    return text.casefold()


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
