"""The content of a YAML file as it was written: text, lists and mappings, each with its place.

Scalars keep the user's own characters; what they mean (a number, a date, a quantity) is for the
agreement to say. `Kind` is the YAML 1.2 core reading of a plain scalar, so that `no`, `10:30`,
`1_000` and `0123` stay text.
"""

from __future__ import annotations

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


class Sequence(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    span: Span


class Entry(NamedTuple):
    """One `key: value` of a mapping."""

    key: Scalar
    value: Node


class Mapping(NamedTuple):
    """Keys and values, in the order of the file; of a repeated key, the first."""

    entries: tuple[Entry, ...]
    span: Span


Node = Scalar | Sequence | Mapping


def path_at(root: Node, place: Span) -> str:
    """Give the path of the innermost value that a place lies in: `period.start`, `goals[2].what`.

    A key lies in its value; the path of the whole is empty.
    """
    path, inner = "", root
    while step := _step(inner, place):
        name, inner = step
        path += name
    return path.removeprefix(".")


def _step(node: Node, place: Span) -> tuple[str, Node] | None:
    if isinstance(node, Mapping):
        for key, value in node.entries:
            if key.span.holds(place) or value.span.holds(place):
                return f".{key.text}", value
    if isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            if item.span.holds(place):
                return f"[{number}]", item
    return None
