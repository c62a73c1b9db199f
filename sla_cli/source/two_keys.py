"""A value cut by a colon where a list of pairs is meant: `marketing: Fewer than 80 MQLs : review`.

In quotes it would be one text, and still not what the list takes: both of its keys are named.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.source.repairs import quoted

if TYPE_CHECKING:
    from sla_cli.source.problem import Fact
    from sla_cli.source.text import Source

PAIRS = {
    "definitions": ("term", "meaning"),
    "seasonality": ("period", "share"),
    "routing": ("leads", "to"),
    "meetings": ("meeting", "every"),
    "breach.marketing": ("when", "then"),
    "breach.sales": ("when", "then"),
}
"""The lists of the format of which an item is mostly two keys, and these keys."""

_PARTED = re.compile(r"(?P<first>[^:\n]{1,300}?)\s*:\s+(?P<second>\S.{0,300})")
_PLAIN = re.compile(r"[^\W\d_][^:#\[\]{},\"'&*!|>%@`]*")
_FURTHEST = 200


class TwoKeys(NamedTuple):
    """An item spelled out: the names of its keys, and the value of each as it is written."""

    keys: tuple[str, str]
    values: tuple[str, str]

    @property
    def in_braces(self) -> str:
        """The item as a list of one, on one line."""
        return "[{" + ", ".join(map(": ".join, zip(self.keys, self.values, strict=True))) + "}]"

    def below(self, indent: str) -> str:
        """Write the item as a list of one, on lines of its own."""
        first, second = map(": ".join, zip(self.keys, self.values, strict=True))
        return f"\n{indent}  - {first}\n{indent}    {second}"

    @property
    def facts(self) -> dict[str, Fact]:
        """What a message says of it."""
        keys, values = self.keys, self.values
        return {"first": keys[0], "second": keys[1], "left": values[0], "right": values[1]}


def two_keys(source: Source, number: int, key: str, value: str) -> TwoKeys | None:
    """Spell out the item that the value of a key is, where that key has a list of pairs."""
    keys = PAIRS.get(key) or PAIRS.get(f"{_above(source, number, key)}.{key}")
    parted = _PARTED.fullmatch(value)
    if keys is None or parted is None:
        return None
    first, second = (_written(parted[end].strip()) for end in ("first", "second"))
    return TwoKeys(keys, (first, second))


def _above(source: Source, number: int, key: str) -> str:
    """Give the key that a key stands below, or between whose braces it stands."""
    line = source.line(number)
    inside = re.search(rf"([a-z_]+): *\{{[^{{}}]*(?<![a-z_]){re.escape(key)}:", line)
    if inside:
        return inside[1]
    at = len(line) - len(line.lstrip(" "))
    for above in range(number - 1, max(0, number - _FURTHEST), -1):
        text = source.line(above)
        if text.strip() and len(text) - len(text.lstrip(" ")) < at:
            return text.strip().removesuffix(":") if text.rstrip().endswith(":") else ""
    return ""


def _written(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else quoted(text)
