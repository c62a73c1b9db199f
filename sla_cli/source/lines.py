"""Lines of a file: what stands in one after its key or its dash, and which are next to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.source.problem import Edit, Problem, Repair, Span
from sla_cli.source.repairs import proposed, requoted, without_remark

if TYPE_CHECKING:
    from sla_cli.source.text import Source

KEY = r"^\s*(?:- +)*([^\s:#'\"\[{-][^:#]*?)"
VALUE = re.compile(KEY + r":\s+(\S.*)$")
ITEM = re.compile(r"^\s*((?:- +)+)([^\s-].*)$")
OWN_KEY = re.compile(r"\s*(?:- +)*[a-z_]+:(?=\s|$)")
"""A line that begins with what looks like a key of the format."""

ANY_KEY = re.compile(r"( *)([^\s:#'\"\[{-][^:#]{0,80}):(?:\s|$)")
"""A line that begins with words YAML takes for a key, whatever they are."""

KEY_LINE = re.compile(rf"{OWN_KEY.pattern}|\s*(?:- +)+")
"""A line that begins with a key of the format, or with the dash of an item."""

LONGEST = 2000
"""Signs beyond which no place to fill in is looked for in a line, and lines of tabs in a file."""


def line_before(source: Source, line: int) -> int:
    """Give the last line above that is not empty: errors are often noticed one line too late."""
    for number in range(line - 1, 0, -1):
        text = source.line(number).strip()
        if text and not text.startswith("#"):
            return number
    return line


def line_after(source: Source, line: int) -> int:
    """Give the next line that is not empty, nor a remark; the one after the last where none is."""
    last = source.text.count("\n") + 1
    for number in range(line + 1, last + 1):
        text = source.line(number).strip()
        if text and not text.startswith("#"):
            return number
    return last + 1


def value_of(source: Source, number: int) -> re.Match[str] | None:
    """Find what stands in a line after its key, or after the dash of its item."""
    line = source.line(number)
    return VALUE.match(line) or ITEM.match(line)


def quoted_instead(
    rule: str, source: Source, number: int, match: re.Match[str], sign: str = "", *, safe: bool
) -> Problem:
    """Tell of a value that quotes around the whole of it would mend."""
    start = match.start(2) + 1
    value, is_sure = without_remark(match.group(2))
    if value[0] in "\"'" and not match.group(2).endswith(value):
        # The sign may stand inside the quotes that were meant.
        is_sure = is_sure and value.count(value[0]) % 2 == 0
    span = Span(number, start, number, start + len(value))
    new = requoted(value)
    key = match.group(1).strip(" -")
    facts = {"key": key, "value": value, "quoted": proposed(key, new), "sign": sign}
    return Problem(rule, span, facts, repair=Repair((Edit(span, new),), safe=safe and is_sure))
