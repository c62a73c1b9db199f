"""The path of a place: the innermost value there, whatever repeats or merges around it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sla_cli.source.nodes import Paths
from sla_cli.source.parser import parse
from sla_cli.source.problem import Span
from sla_cli.source.text import decoded

TEXT = """\
sla: 1
goals:
  - what: Grow
    target: 5
  - {what: Sell, by: [Ana, [Bo, Cy]]}
shared: &s {who: Dee}
again: *s
more:
  <<: *s
  when: soon
"""


def path_of(words: str, text: str = TEXT) -> str:
    start = text.index(words)
    line = text.count("\n", 0, start) + 1
    column = start - text.rfind("\n", 0, start)
    root = parse(decoded("a.yaml", Path(), text.encode())).root
    assert root is not None
    return Paths(root).at(Span(line, column, line, column + len(words)))


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("sla", "sla"),
        ("sla: 1", ""),
        ("goals", "goals"),
        ("Grow", "goals[0].what"),
        ("row", "goals[0].what"),
        ("what: Grow", "goals[0]"),
        ("target", "goals[0].target"),
        ("Sell, by", "goals[1]"),
        ("[Ana", "goals[1].by"),
        ("Bo, Cy", "goals[1].by[1]"),
        ("Cy", "goals[1].by[1][1]"),
        ("Dee", "shared.who"),
        ("when", "more.when"),
    ],
)
def test_the_innermost_value(words: str, path: str) -> None:
    assert path_of(words) == path


def test_a_place_in_another_file() -> None:
    root = parse(decoded("a.yaml", Path(), TEXT.encode())).root
    assert root is not None
    assert Paths(root).at(Span(1, 1, 1, 2, "rates.csv")) == ""


def test_a_key_too_long_to_repeat() -> None:
    assert path_of("x", f"{'k' * 900}: [a, x]") == "k" * 200 + "…[1]"
