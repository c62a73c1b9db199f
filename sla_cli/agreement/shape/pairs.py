"""Lists and blocks taken for one another: `- MQL: a lead` for an item, `- start: …` for a key."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.source.nodes import Mapping, Scalar, Sequence
from sla_cli.source.problem import Edit, Problem, Repair, Span
from sla_cli.source.repairs import is_key_like

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from sla_cli.source.nodes import Entry, Node
    from sla_cli.source.problem import Fact

Pair = tuple[str, str]
"""The fields of an item that its two halves stand for."""

_DATE = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}")
_COLON = 4
"""Signs that a colon and its spaces take up; where there are more, an anchor may be among them."""


def pair_of(required: Collection[str], declared: Pair | None) -> Pair | None:
    """Give the two fields that `X: Y` stands for: those declared, or the only two required."""
    if declared:
        return declared
    first, second, *others = (*required, "", "")
    return (first, second) if second and not any(others) else None


def paired(mapping: Mapping, pair: Pair, *, safe: bool) -> Problem | None:
    """Tell of an item that is one key with its value, each of them meant as a value."""
    if len(mapping.entries) != 1:
        return None
    (entry,) = mapping.entries
    if _DATE.fullmatch(entry.key.text):
        # Of `15/01/2027: second version`, the date is a third thing to say.
        return None
    edits = tuple(_written_out(entry, pair, in_flow=mapping.is_flow))
    if not edits:
        return None
    key, value = entry
    said = value.text if isinstance(value, Scalar) else ""
    facts: dict[str, Fact] = {
        "key": key.text,
        "value": said,
        "first": pair[0],
        "second": pair[1],
        "pair": True,
    }
    repair = Repair(edits, safe=safe and not is_key_like(key.text))
    return Problem("unknown-key", key.span, facts, repair=repair)


def listed(mapping: Mapping, pair: Pair) -> Repair | None:
    """Make items of the keys of a block that stands for a list of them: `MQL: a lead`."""
    if mapping.is_flow or not mapping.entries:
        return None
    column = mapping.span.column
    edits: list[Edit] = []
    for entry in mapping.entries:
        span = entry.key.span
        inside = tuple(_written_out(entry, pair, in_flow=False, before="- "))
        if not inside or span.column != column or span.line != entry.value.span.end_line:
            return None
        edits += inside
    return Repair(tuple(edits))


def _written_out(entry: Entry, pair: Pair, *, in_flow: bool, before: str = "") -> Iterator[Edit]:
    """Put the name of a field before a key, and another between it and its value."""
    key, value = entry.key.span, entry.value.span
    if not isinstance(entry.value, Scalar) or not entry.value.text.strip():
        return
    if key.line != key.end_line or key.end_column >= value.column:
        return
    if value.line != key.line or value.column - key.end_column > _COLON:
        return
    indent = " " * (key.column - 1 + len(before))
    yield Edit(key._replace(end_column=key.column), f"{before}{pair[0]}: ")
    between = Span(key.line, key.end_column, key.line, value.column)
    yield Edit(between, (", " if in_flow else f"\n{indent}") + f"{pair[1]}: ")


def undashed(node: Node, is_key: Callable[[str], bool]) -> Repair | None:
    """Take the dashes off the keys of a block that were written as items of a list."""
    if not isinstance(node, Sequence):
        return None
    names: list[str] = []
    edits: list[Edit] = []
    for item in node.items:
        if not isinstance(item, Mapping) or item.span.column < node.span.column + 2:
            return None
        if item.is_flow:
            return None
        names += [key.text for key, _ in item.entries]
        start = Span(item.span.line, node.span.column, item.span.line, item.span.column)
        edits.append(Edit(start, " " * (item.span.column - node.span.column)))
    if len(set(names)) != len(names) or not all(map(is_key, names)):
        return None
    if len({item.span.column for item in node.items}) != 1:
        return None
    return Repair(tuple(edits), safe=True)
