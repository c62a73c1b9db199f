"""Values that a comma cuts in two between braces: what YAML takes for keys was meant as text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.source.nodes import Entry, Mapping, Scalar
from sla_cli.source.problem import Edit, Problem, Repair, Span
from sla_cli.source.repairs import around, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.source.nodes import Node
    from sla_cli.source.problem import Fact

_THREE = re.compile(r"[0-9]{3}(?![0-9])")


def cut_by_commas(
    mapping: Mapping, unknown: tuple[Entry, ...]
) -> Iterator[tuple[int, Problem | None]]:
    """Give the keys that are the end of a value, cut off by its comma; told with the first."""
    ends = {id(entry) for entry in unknown if entry.has_no_colon}
    run: list[Entry] = []
    begun: Entry | None = None
    for entry in (*mapping.entries, None):
        if entry and id(entry) in ends and begun:
            run.append(entry)
            continue
        if run and begun:
            yield id(run[0]), _comma(begun, run)
            yield from ((id(other), None) for other in run[1:])
        run, begun = [], entry


def thousands_cut(items: tuple[Node, ...]) -> Iterator[Problem]:
    """Give the figures of a list between brackets that their commas cut: `[1,000 people]`.

    With a space after it, the comma parts two items, and is meant to.
    """
    run: list[Scalar] = []
    for item in (*items, None):
        if isinstance(item, Scalar) and run and _goes_on(run[-1], item):
            run.append(item)
            continue
        if len(run) > 1:
            facts: dict[str, Fact] = {"quoted": quoted(",".join(one.text for one in run))}
            span = Span(*run[0].span[:2], *run[-1].span[2:4])
            repair = _quoting(run[0], run[-1])
            yield Problem("comma-in-value", span, facts | {"list": True}, repair=repair)
        run = [item] if isinstance(item, Scalar) else []


def _goes_on(one: Scalar, other: Scalar) -> bool:
    """Tell whether a text is the rest of the figure that the one before it ends with."""
    (line, end), (next_line, start) = one.span[2:4], other.span[:2]
    touch = line == next_line and start == end + 1
    return touch and one.text[-1:].isdigit() and _THREE.match(other.text) is not None


def _comma(begun: Entry, run: list[Entry]) -> Problem | None:
    first, last = begun.value, run[-1].key
    if not isinstance(first, Scalar):
        return None
    text, end = first.text, first.span.end_column
    for entry in run:
        text += "," + " " * max(0, entry.key.span.column - end - 1) + entry.key.text
        end = entry.key.span.end_column
    repair = None
    span = Span(*first.span[:2], *last.span[2:4])
    if text[0] in "“«" and text[-1] in "”»" and first.is_bare and last.is_bare:
        text = text[1:-1].strip()
        edits = (Edit(span, quoted(text)),)
        repair = Repair(edits, safe=True) if first.span.line == last.span.line else None
    facts: dict[str, Fact] = {"key": begun.key.text, "quoted": quoted(text)}
    sure = first.text[-1:].isdigit() and run[0].key.text[:1].isdigit()
    repair = repair or _quoting(first, last, safe=sure)
    return Problem("comma-in-value", span, facts, repair=repair)


def _quoting(first: Scalar, last: Scalar, *, safe: bool = True) -> Repair | None:
    """Put quotes around a stretch, where both its ends are unquoted and on one line."""
    if (
        not (first.is_bare and last.is_bare)
        or first.span.line != last.span.line
        or '"' in first.text + last.text
    ):
        return None
    if "\\" in first.text + last.text:
        return None
    return around(Span(*first.span[:2], *last.span[2:4]), '"', '"', safe=safe)
