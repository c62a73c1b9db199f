"""Values that a comma cuts in two between braces: what YAML takes for keys was meant as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.source.nodes import Entry, Mapping, Scalar
from sla_cli.source.problem import Edit, Problem, Repair, Span
from sla_cli.source.repairs import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.source.problem import Fact


def cut_by_commas(
    mapping: Mapping, unknown: tuple[Entry, ...]
) -> Iterator[tuple[int, Problem | None]]:
    """Give the keys that are the end of a value, cut off by its comma; told with the first."""
    ends = {id(entry) for entry in unknown if _has_no_colon(entry)}
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


def _has_no_colon(entry: Entry) -> bool:
    """Tell whether no colon follows a key, as only between brackets it may."""
    key, value = entry
    is_nothing = isinstance(value, Scalar) and not value.text
    return is_nothing and value.span[:2] == (key.span.end_line, key.span.end_column)


def _comma(begun: Entry, run: list[Entry]) -> Problem | None:
    first, last = begun.value, run[-1].key
    if not isinstance(first, Scalar):
        return None
    text, end = first.text, first.span.end_column
    for entry in run:
        text += "," + " " * max(0, entry.key.span.column - end - 1) + entry.key.text
        end = entry.key.span.end_column
    facts: dict[str, Fact] = {"key": begun.key.text, "quoted": quoted(text)}
    sure = first.text[-1:].isdigit() and run[0].key.text[:1].isdigit()
    repair = _quoting(first, last, safe=sure)
    span = Span(*first.span[:2], *last.span[2:4])
    return Problem("comma-in-value", span, facts, repair=repair)


def _quoting(first: Scalar, last: Scalar, *, safe: bool = True) -> Repair | None:
    """Put quotes around a stretch, where both its ends are unquoted and on one line."""
    plain = all(_is_plain(one) for one in (first, last))
    if not plain or first.span.line != last.span.line or '"' in first.text + last.text:
        return None
    if "\\" in first.text + last.text:
        return None
    (line, column), (end_line, end) = first.span[:2], last.span[2:4]
    before, after = Span(line, column, line, column), Span(end_line, end, end_line, end)
    return Repair((Edit(before, '"'), Edit(after, '"')), safe=safe)


def _is_plain(node: Scalar) -> bool:
    one_line = node.span.line == node.span.end_line
    width = node.span.end_column - node.span.column
    return one_line and width == len(node.text)
