"""What a Word document keeps beside its text: bookmarks, links, pictures, lists."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.documents.word.xml import tag

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 40
"""Letters in the name of a bookmark, by Word's own limit."""


class Relation(NamedTuple):
    """A line of the list of what the text refers to."""

    key: str
    kind: str
    target: str
    external: bool = False


class Heading(NamedTuple):
    """A heading as the contents show it."""

    level: int
    number: str
    words: str
    bookmark: str


class Kept:
    """Hands out numbers and names, none of them twice, and remembers what they were for."""

    def __init__(self, ids: Iterable[str], to_fill_in: str) -> None:
        self.to_fill_in = to_fill_in
        self.relations: list[Relation] = []
        self.media: dict[str, bytes] = {}
        self.starts: list[int] = []
        self.headings: list[Heading] = []
        self._numbers: Counter[str] = Counter()
        self._names = _bookmark_names(ids)
        self._addresses: dict[str, str] = {}
        self._pending: list[str] = []

    def number(self, kind: str) -> int:
        """Give the next number among its like, from 1."""
        self._numbers[kind] += 1
        return self._numbers[kind]

    def bookmark(self, address: str) -> str:
        """Give the bookmark of an address in the page; empty where there is none."""
        return self._names.get(address, "")

    def remember(self, address: str | None) -> None:
        """Put a bookmark on the paragraph that comes next."""
        if address and self.bookmark(address) and self.bookmark(address) not in self._pending:
            self._pending.append(self.bookmark(address))

    def marked(self, inside: str, *more: str) -> str:
        """Enclose a paragraph's words in the bookmarks that wait for one."""
        names, self._pending = [*self._pending, *more], []
        starts = ends = ""
        for name in names:
            number = self.number("bookmark")
            starts += tag("w:bookmarkStart", {"w:id": number, "w:name": name})
            ends += tag("w:bookmarkEnd", {"w:id": number})
        return starts + inside + ends

    def relation(self, address: str) -> str:
        """Give the key by which a link finds an address outside."""
        if address not in self._addresses:
            self._addresses[address] = self._related("hyperlink", address, external=True)
        return self._addresses[address]

    def picture(self, data: bytes, ending: str) -> str:
        """Keep a picture, and give the key by which a drawing finds it."""
        name = f"media/picture{self.number('media')}.{ending}"
        self.media[f"word/{name}"] = data
        return self._related("image", name)

    def steps(self, start: int) -> int:
        """Give the number of a new list of steps."""
        from sla_cli.documents.word.numbering import STEPS

        self.starts.append(start)
        return STEPS + len(self.starts)

    def _related(self, kind: str, target: str, *, external: bool = False) -> str:
        key = f"rId{100 + len(self.relations)}"
        self.relations.append(Relation(key, kind, target, external))
        return key


def _bookmark_names(ids: Iterable[str]) -> dict[str, str]:
    """Name a bookmark for each address: letters, digits and underscores, and no two alike."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    last: Counter[str] = Counter()
    for address in ids:
        stem = re.sub(r"\W", "_", address)
        stem = (stem if stem[:1].isalpha() else f"at_{stem}")[:_LONGEST]
        name, again = stem, max(last[stem.casefold()], 1)
        while name.casefold() in taken:
            again += 1
            name = f"{stem[: _LONGEST - len(str(again)) - 1]}_{again}"
        last[stem.casefold()] = again
        taken.add(name.casefold())
        names.setdefault(address, name)
    return names
