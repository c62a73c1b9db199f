"""What can be wrong with a file, as values: where, which rule, and the facts its wording needs.

Every room that finds something at fault returns these; the words are chosen later, by rule name,
in the reader's language. Nothing here knows a message.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping


class Quantity(Protocol):
    """A quantity of the agreement, of whatever kind: it remembers the words it was written in."""

    @property
    def written(self) -> str:
        """The words of the file."""


Fact = str | bool | int | Decimal | datetime.date | Quantity | tuple[str, ...] | tuple[int, ...]
"""What a message speaks of, as a value: how it is written is for a language to say."""


class Severity(Enum):
    """How much a finding matters: an error stops `render`, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Span(NamedTuple):
    """A stretch of a file. Lines and columns count characters from 1; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int
    file: str = ""
    """The table beside the agreement that this is a stretch of; empty for the agreement itself."""

    def holds(self, other: Span) -> bool:
        """Tell whether the other stretch lies within this one."""
        same = self.file == other.file
        return same and self[:2] <= other[:2] and other[2:4] <= self[2:4]


class Related(NamedTuple):
    """Another place that helps to understand a problem; `rule` names the words that say why."""

    rule: str
    span: Span


class Edit(NamedTuple):
    """A stretch of the file, and the text that takes its place."""

    span: Span
    text: str


class Repair(NamedTuple):
    """What mends a problem, as changes to the file: all of them together, or none.

    A repair is safe where what it makes can only be what the writer meant; else it is a guess.
    """

    edits: tuple[Edit, ...]
    safe: bool = False


class Problem(NamedTuple):
    """One thing at fault: the rule it breaks, where, and the facts that its message speaks of."""

    rule: str
    span: Span
    facts: Mapping[str, Fact] = MappingProxyType({})
    severity: Severity = Severity.ERROR
    related: tuple[Related, ...] = ()
    repair: Repair | None = None
