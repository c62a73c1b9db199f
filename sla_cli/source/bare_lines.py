"""Lists whose lines have no dash, or numbers in its place: YAML makes one text of all of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.source.problem import Edit, Problem, Repair, Severity, Span

if TYPE_CHECKING:
    from sla_cli.source.problem import Fact
    from sla_cli.source.written import Written

_NUMBERED = re.compile(r"(?P<sign>(?P<number>\d{1,2})[.)]) +(?=\S)")
_KEY_ALONE = re.compile(r"(?:- +)*([a-z_]+):(?: +#.*)?")
_LEADS_ON = re.compile(
    r"\b(?:de|du|des|d|à|au|aux|en|le|la|les|l|et|ou|par|pour|sur|of|the|in|and|or|for|to|by|a|an)['’]?$"
)
_FIGURE = re.compile(r"\d+ ")
_BLANK = re.compile(" *")
_ROWS = 100
_FULL = 66
"""Lines of a list that is looked at, and signs of a line that its writer may have broken."""

_NAMES = (
    "access actions agenda attendees budget capacity channels classes clauses close_rates"
    " commitments company_goals contains conversion_rates criteria data_completeness decay"
    " definitions entry escalation exclusions exit extra_sections fields goals groups history"
    " indicators initiatives lead_scoring levels marketing_goals marketing_responsibility"
    " marketing_to_sales meetings members models mql_criteria on_entry personas process ramp"
    " rates records rejection reports required_fields response rounds routing rules"
    " sales_goals sales_responsibility sales_to_marketing seasonality signatures silenced"
    " sources stages success tools"
)
LISTS = frozenset(_NAMES.split())
"""Keys below which lines of text are the items of a list: those that the model has, everywhere."""


def lines_without_dash(written: Written) -> Problem | None:
    """Find a list whose lines are numbered, or bare: YAML puts them one behind the other."""
    if written.on_one_line or written.is_after(_BLANK) is None:
        return None
    rows = range(written.span.line, min(written.span.end_line, written.span.line + _ROWS) + 1)
    lines = {row: written.source.line(row).strip() for row in rows}
    lines = {row: line for row, line in lines.items() if line}
    if not lines:
        return None
    numbers = [_NUMBERED.match(line) for line in lines.values()]
    width = written.span.column - 1
    if all(numbers):
        counted = [int(one["number"]) for one in numbers if one]
        if counted != list(range(counted[0], counted[0] + len(counted))):
            return None
    elif not _holds_items(written) or not _are_bare_items(list(lines.values())):
        return None
    edits = []
    for (row, line), number in zip(lines.items(), numbers, strict=True):
        start = written.source.line(row).index(line)
        end = start + (number.end() if number and all(numbers) else 0)
        edits.append(Edit(Span(row, start + 1, row, end + 1), " " * (width - start) + "- "))
    sign = numbers[0]["sign"] if numbers[0] and all(numbers) else ""
    facts: dict[str, Fact] = {"sign": sign, "bare": "" if sign else next(iter(lines.values()))}
    aligned = all(written.source.line(row).index(line) == width for row, line in lines.items())
    repair = Repair(tuple(edits)) if aligned else None
    place = Span(written.span.line, width + 1, written.span.line, width + 1 + max(1, len(sign)))
    return Problem("other-bullet", place, facts, Severity.WARNING, repair=repair)


def _holds_items(written: Written) -> bool:
    """Tell whether a text stands below a key that has a list."""
    for number in range(written.span.line - 1, max(0, written.span.line - _ROWS), -1):
        line = written.source.line(number).strip()
        if line and not line.startswith("#"):
            key = _KEY_ALONE.fullmatch(line)
            return key is not None and key[1] in LISTS
    return False


def _are_bare_items(lines: list[str]) -> bool:
    """Tell whether lines each begin like a sentence, and none is broken where it was full."""
    begun = all(line[0].isupper() or _FIGURE.match(line) for line in lines)
    return begun and all(
        len(line) < _FULL and line[-1] not in ",;:–—-(" and not _LEADS_ON.search(line)
        for line in lines[:-1]
    )
