"""The content of a YAML file as it was written: text, lists and mappings, each with its place.

Scalars keep the user's own characters; what they mean (a number, a date, a quantity) is for the
agreement to say. `Kind` is the YAML 1.2 core reading of a plain scalar, so that `no`, `10:30`,
`1_000` and `0123` stay text.
"""

from __future__ import annotations

from bisect import bisect_right
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sla_cli.source.problem import Span


class Kind(Enum):
    """What a scalar is to YAML 1.2: quoted scalars are always text."""

    TEXT = "text"
    NUMBER = "number"
    BOOLEAN = "boolean"
    NULL = "null"


class Scalar(NamedTuple):
    """One value, as typed (quotes and escapes already undone)."""

    text: str
    kind: Kind
    span: Span

    @property
    def is_bare(self) -> bool:
        """Whether it stands on one line of the file sign for sign: no quotes, no escapes."""
        span = self.span
        return span.line == span.end_line and span.end_column - span.column == len(self.text)


class Sequence(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    span: Span


class Entry(NamedTuple):
    """One `key: value` of a mapping."""

    key: Scalar
    value: Node

    @property
    def has_no_colon(self) -> bool:
        """Whether no colon follows the key, as only between brackets it may."""
        is_nothing = isinstance(self.value, Scalar) and not self.value.text
        end = (self.key.span.end_line, self.key.span.end_column)
        return is_nothing and self.value.span[:2] == end


class Mapping(NamedTuple):
    """Keys and values, in the order of the file; of a repeated key, the first."""

    entries: tuple[Entry, ...]
    span: Span

    @property
    def is_flow(self) -> bool:
        """Whether it is written between braces: its keys begin after it does."""
        return bool(self.entries) and self.entries[0].key.span[:2] != self.span[:2]


Node = Scalar | Sequence | Mapping


def text_at(node: Node | None, keys: tuple[str, ...]) -> str | None:
    """Give the text under some keys, each inside the one before; None where there is none."""
    for wanted in keys:
        if not isinstance(node, Mapping):
            return None
        node = next((value for key, value in node.entries if key.text == wanted), None)
    return node.text if isinstance(node, Scalar) else None


_LONGEST = 200
"""Signs of a key beyond which a path does not repeat it: it would with each finding inside."""


class _Step(NamedTuple):
    """A value, as one step further than the value that it lies in."""

    before: _Step | None
    name: str


class _Place(NamedTuple):
    span: Span
    step: _Step | None
    around: _Place | None = None


class Paths:
    """The values of a file by their place: looked up for each of many problems."""

    def __init__(self, root: Node) -> None:
        found: dict[Span, _Step | None] = {}
        _gather(root, None, found)
        self.places: list[_Place] = []
        inner: _Place | None = None
        # What begins at one place begins with what reaches furthest.
        for span in sorted(found, key=lambda one: (one[:2], (-one.end_line, -one.end_column))):
            while inner and not inner.span.holds(span):
                inner = inner.around
            inner = _Place(span, found[span], inner)
            self.places.append(inner)
        self.starts = [place.span[:2] for place in self.places]

    def at(self, place: Span) -> str:
        """Give the path of the innermost value there: `period.start`, `goals[2].what`.

        A key lies in its value; the path of the whole is empty.
        """
        index = bisect_right(self.starts, place[:2])
        found = self.places[index - 1] if index else None
        while found and not found.span.holds(place):
            found = found.around
        names: list[str] = []
        step = found.step if found else None
        while step:
            names.append(step.name)
            step = step.before
        return "".join(reversed(names)).removeprefix(".")


def _gather(node: Node, step: _Step | None, found: dict[Span, _Step | None]) -> None:
    """Put down where values stand, the inner before the outer; one that is repeated, once."""
    if isinstance(node, Mapping):
        for key, value in node.entries:
            name = key.text if len(key.text) <= _LONGEST else f"{key.text[:_LONGEST]}…"
            inner = _Step(step, f".{name}")
            _gather(value, inner, found)
            found.setdefault(key.span, inner)
    if isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            _gather(item, _Step(step, f"[{number}]"), found)
    found.setdefault(node.span, step)
