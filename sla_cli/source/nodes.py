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
