"""What a scalar is to YAML 1.2, so that what people type stays what they typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.source.nodes import Kind, Node, Scalar
from sla_cli.source.problem import Span

if TYPE_CHECKING:
    import yaml

BLANK = "[…]"
_NULL = frozenset(("", "~", "null", "Null", "NULL"))
_BOOLEAN = frozenset(("true", "True", "TRUE", "false", "False", "FALSE"))
_NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]{0,30})(\.[0-9]{1,30})?([eE][-+]?[0-9]{1,2})?")


def scalar(event: yaml.ScalarEvent, *, quoted: bool) -> Scalar:
    """Build a scalar from its event."""
    span = between(event, event)
    plain = event.style is None or event.style == ""
    kind = plain_kind(event.value) if plain and not quoted else Kind.TEXT
    return Scalar(event.value, kind, span)


def between(start: yaml.Event, end: yaml.Event) -> Span:
    """Give the stretch from the start of one event to the end of another."""
    first, last = start.start_mark, end.end_mark
    if first is None or last is None:
        return Span(1, 1, 1, 1)
    return Span(first.line + 1, first.column + 1, last.line + 1, last.column + 1)


def plain_kind(text: str) -> Kind:
    """Read an unquoted scalar by the YAML 1.2 core schema; `0123` and `1_000` are text."""
    if text in _NULL:
        return Kind.NULL
    if text in _BOOLEAN:
        return Kind.BOOLEAN
    return Kind.NUMBER if _NUMBER.fullmatch(text) else Kind.TEXT


def unquoted_blank(items: list[Node], span: Span) -> Scalar | None:
    """Read `[…]` written without quotes, which YAML takes for a list, as the blank it is."""
    if len(items) == 1 and isinstance(items[0], Scalar) and items[0].text in ("…", "..."):
        return Scalar(BLANK, Kind.TEXT, span)
    return None
