"""What comes of comparing words: each difference with the clause it is in, and how much it is."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple

_DATE = re.compile(r"[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4}|\b(?:19|20)[0-9]{2}\b")


class Verdict(IntEnum):
    """How far the words that came back are from those that were sent; the last is the worst."""

    SAME = 0
    COSMETIC = 1
    """Quotes, hyphens, capitals: what a program changes by itself."""

    MOVED = 2
    SUBSTANTIVE = 3

    @property
    def key(self) -> str:
        """Its name in the catalogues and in JSON."""
        return self.name.lower()


class Difference(NamedTuple):
    """One difference: what it is, in which clause, on which page, and both texts."""

    verdict: Verdict
    kind: str
    """`number`, `date`, `name`, `word`, `added`, `missing`, `moved`, `signs`, `numbering`."""

    clause: str
    page: int
    expected: str
    found: str


class Compared(NamedTuple):
    """All differences, in the order of the agreement; of how many clauses; what pages bear."""

    differences: tuple[Difference, ...]
    clauses: tuple[str, ...]
    marks: tuple[str, ...]
    likeness: float
    """The share of the letters that both have in common."""

    @property
    def verdict(self) -> Verdict:
        """The worst of all."""
        return max((one.verdict for one in self.differences), default=Verdict.SAME)

    def of(self, clause: str) -> Verdict:
        """Give the worst of a clause."""
        found = (one.verdict for one in self.differences if one.clause == clause)
        return max(found, default=Verdict.SAME)


def kind_of(expected: str, found: str) -> str:
    """Say what differs between two lines: a number, a date, a name, or another word."""
    if not found:
        return "missing"
    if not expected:
        return "added"
    one, other = expected.split(), found.split()
    changed = [word for word in one if word not in other] + [w for w in other if w not in one]
    said = " ".join(changed)
    if _DATE.search(said):
        return "date"
    if any(sign.isdecimal() for sign in said):
        return "number"
    names = [word for word in changed if word[:1].isupper()]
    return "name" if changed and len(names) == len(changed) else "word"
