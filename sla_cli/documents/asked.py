"""What each field of a page asks for, in the words that stand around it: heading, row, label."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import tinyhtml5

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

_HEADINGS = frozenset(("h2", "h3", "h4"))
_BLOCKS = frozenset(
    (
        *("article", "dd", "div", "dl", "dt", "header", "li", "nav", "ol", "p", "section"),
        *("table", "td", "th", "tr", "ul", *_HEADINGS),
    )
)
"""Elements at which a sentence begins anew."""

_SILENT = frozenset(("no", "ref", "anchor"))
"""The classes of what is no word of a name."""

_LONGEST, _WORDS = 60, 8
"""Letters of a part of a name, and words of the sentence before a field."""

_EDGES = " \t\n\u00a0\u202f:;,.·→–—()"


class Field(NamedTuple):
    """A field as it stands in a page: its address, what it asks for, and how it is filled in."""

    key: str
    asks: str
    prose: bool = False
    signed: bool = False


def fields_of(page: str) -> tuple[Field, ...]:
    """Name the fields of a page, in the order in which they are read; no two are named alike."""
    reader = _Reader()
    reader.read(tinyhtml5.parse(page, namespace_html_elements=False))
    names = [" – ".join(_each_once(filter(None, map(_short, one.parts)))) for one in reader.found]
    often, met = Counter(names), Counter[str]()
    found = []
    for one, name in zip(reader.found, names, strict=True):
        met[name] += 1
        asks = f"{name} ({met[name]})" if often[name] > 1 else name
        prose, signed = "prose" in one.looks, "sign" in one.looks
        found.append(Field(one.key, asks, prose=prose, signed=signed))
    return tuple(found)


class _Met:
    """A field that was met, and the parts of its name."""

    def __init__(self, element: Element, parts: list[str]) -> None:
        self.key = element.get("name") or ""
        self.looks = (element.get("class") or "").split()
        self.parts = parts


class _Reader:
    """Goes through a page and remembers under what it stands."""

    def __init__(self) -> None:
        self.found: list[_Met] = []
        self._above = self._heading = self._side = self._label = self._row = ""
        self._columns: list[str] = []
        self._sentence = ""
        self._waiting: _Met | None = None

    def read(self, element: Element) -> None:
        """Read an element and all in it."""
        if not isinstance(element.tag, str) or element.tag in ("head", "svg"):
            return
        if element.tag == "input":
            self._meet(element)
            return
        if element.tag in _BLOCKS or "fact" in _classes(element):
            self._sentence, self._waiting = "", None
        side, label = self._side, self._label
        named = self._above, self._heading
        self._enter(element)
        if not _SILENT.intersection(_classes(element)):
            self._hear(element.text)
        for child in self._children(element):
            self.read(child)
            self._hear(child.tail)
        self._side = side
        if element.tag == "nav":
            # The contents have a heading, and what follows is not theirs.
            self._above, self._heading = named
        if element.tag != "dt":
            self._label = label
        if element.tag in ("ul", "ol", "table"):
            self._columns, self._row = [], ""

    def _enter(self, element: Element) -> None:
        """Remember what an element says of the fields in it, or of those behind it."""
        if element.tag in ("h2", "h3"):
            self._above, self._heading = "", _words(element)
        elif element.tag == "h4":
            self._above, self._heading = self._above or self._heading, _words(element)
        elif element.tag == "dt":
            self._label = _words(element)
        elif element.get("data-asks"):
            self._label = element.get("data-asks") or ""
        if {"side", "signature"}.intersection(_classes(element)):
            first = next(iter(element), None)
            told = first is not None and "eyebrow" in _classes(first)
            self._side = _words(first) if first is not None and told else ""

    def _children(self, element: Element) -> Iterator[Element]:
        """Go through what is inside, each item of a list and each row under its number."""
        if element.tag == "tr":
            yield from self._cells(element)
            return
        number = 0
        for child in element:
            counted = child.tag == "li" or (child.tag == "tr" and "more-of" not in _classes(child))
            if counted and element.tag in ("ul", "ol", "tbody"):
                number += 1
                self._row = str(number)
            yield child

    def _cells(self, row: Element) -> Iterator[Element]:
        """Go through the cells of a row, each under the head of its column, or its number."""
        cells = list(row)
        if all(cell.tag == "th" and cell.get("scope") == "col" for cell in cells):
            self._columns = [_words(cell) for cell in cells]
            corner = bool(cells) and "corner" in _classes(cells[0])
            for at, cell in enumerate(cells):
                self._row, self._label = self._columns[0], str(at) if corner else ""
                yield cell
            return
        if cells and cells[0].tag == "th":
            self._row = _words(cells[0]) or self._row
        for at, cell in enumerate(cells):
            alone = at >= len(self._columns) or cell.get("colspan") is not None
            self._label = "" if alone else self._columns[at] or str(at)
            yield cell

    def _meet(self, element: Element) -> None:
        before = " ".join(self._sentence.split()[-_WORDS:])
        told = [element.get("title") or ""]
        if not told[0]:
            told = [self._above, self._heading, self._side, self._row, self._label, before]
        met = _Met(element, told)
        self.found.append(met)
        self._sentence = ""
        self._waiting = None if self._label or before.strip(_EDGES) or element.get("title") else met

    def _hear(self, text: str | None) -> None:
        if not text:
            return
        self._sentence += text
        if self._waiting and (words := text.strip(_EDGES)):
            self._waiting.parts.append(" ".join(words.split()[:_WORDS]))
            self._waiting = None


def _classes(element: Element) -> list[str]:
    return (element.get("class") or "").split()


def _words(element: Element) -> str:
    """Give the words of an element, without its number."""
    return " ".join("".join(_heard(element)).split())


def _heard(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if not _SILENT.intersection(_classes(child)):
            yield from _heard(child)
        yield child.tail or ""


def _short(part: str) -> str:
    # A point parts the names of a form's fields in a PDF (ISO 32000-1, 12.7.3.2).
    part = re.sub(r"\s+", " ", part).replace(".", "").strip(_EDGES)
    return part if len(part) <= _LONGEST else part[:_LONGEST].rsplit(" ", 1)[0] + "…"


def _each_once(parts: Iterable[str]) -> Iterator[str]:
    before = ""
    for part in parts:
        if part != before:
            yield part
        before = part
