"""Valid examples, damaged in one place: the finding lands on the damaged line.

Each key is damaged once in each place that it may stand in, by turns in one example and another: a
second goal breaks as the first does.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sla_cli.checks import examination
from sla_cli.source.text import Source, decoded
from tests.examples import EXAMPLES, NAMES

if TYPE_CHECKING:
    from sla_cli.source.problem import Problem

REQUIRED = ("what", "of", "team", "criterion", "signal", "points", "stage", "reason", "when", "to",
            "leads", "channel", "meeting", "tool", "indicator", "company", "from")  # fmt: skip


class Line(NamedTuple):
    """A line `key: value` of an example, by its name, written in block style."""

    name: str
    number: int
    indent: str
    key: str
    value: str


@cache
def text_of(name: str) -> str:
    return (EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8")


def lines() -> list[Line]:
    """Give a line of each key in each place, of an example that has it there."""
    found: dict[tuple[str, ...], dict[str, Line]] = {}
    for name in NAMES:
        above: list[tuple[int, str]] = []
        for number, line in enumerate(text_of(name).splitlines(), 1):
            match = re.fullmatch(r"((?:  )*(?:- )?)([a-z_]+):(?: ([^\[{>|#&*].*)| .*|)", line)
            if match is None:
                continue
            indent, key, value = match.groups()
            above = [one for one in above if one[0] < len(indent)] + [(len(indent), key)]
            place = (indent[-2:], *(key for _, key in above))
            if value:
                first = found.setdefault(place, {})
                first.setdefault(name, Line(name, number, indent, key, value))
    turns = enumerate(map(list, map(dict.values, found.values())))
    return [alike[turn % len(alike)] for turn, alike in turns]


LINES = lines()
a_line = st.sampled_from(LINES)


def test_there_are_many() -> None:
    assert len(LINES) > 120
    assert {line.name for line in LINES} == set(NAMES)


def judged(text: str) -> list[Problem]:
    """Give the errors of a text that stands in the folder of the examples."""
    source: Source = decoded("a.yaml", EXAMPLES, text.encode())
    done = examination.examined(source)
    return [problem for problem in done.problems if problem.severity.value == "error"]


def damaged(line: Line, *new: str) -> list[Problem]:
    lines = text_of(line.name).splitlines()
    lines[line.number - 1 : line.number] = new
    return judged("\n".join(lines) + "\n")


@given(line=a_line)
def test_a_renamed_key(line: Line) -> None:
    problems = damaged(line, f"{line.indent}{line.key}x: {line.value}")
    unknown = [p for p in problems if p.rule == "unknown-key"]
    assert [(p.span.line, p.span.column) for p in unknown] == [(line.number, len(line.indent) + 1)]
    others = {p.rule for p in problems} - {"unknown-key"}
    assert others <= {"missing-key"}


@given(line=a_line)
def test_a_repeated_key(line: Line) -> None:
    indent = " " * len(line.indent)
    written = f"{line.indent}{line.key}: {line.value}"
    problems = damaged(line, written, f"{indent}{line.key}: {line.value}")
    assert [(p.rule, p.span.line) for p in problems] == [("duplicate-key", line.number + 1)]


@given(line=a_line)
def test_a_value_of_another_kind(line: Line) -> None:
    for value in ("{a: b}", "[[a]]"):
        problems = damaged(line, f"{line.indent}{line.key}: {value}")
        assert problems
        assert {p.span.line for p in problems} == {line.number}


@given(line=a_line)
def test_a_value_lost(line: Line) -> None:
    problems = damaged(line, f"{line.indent}{line.key}:")
    assert {(p.rule, p.span.line) for p in problems} <= {("empty-value", line.number)}


@given(line=a_line)
def test_a_line_dropped(line: Line) -> None:
    if line.indent.endswith("- ") or (line.key in REQUIRED and line.indent):
        return
    problems = damaged(line)
    assert {p.rule for p in problems} <= {"missing-key", "threshold-unreachable"}
    for problem in problems:
        assert problem.facts.get("key", line.key) == line.key


@given(line=a_line)
def test_a_stray_sign(line: Line) -> None:
    if line.value[0] in "'\"":
        return
    sign = "\"'@`[{"[line.number % 6]
    problems = damaged(line, f"{line.indent}{line.key}: {sign}{line.value}")
    assert problems[0].span.line == line.number


@given(line=a_line)
def test_a_tab(line: Line) -> None:
    if not line.indent.strip(" ") and line.indent:
        problems = damaged(line, f"\t{line.key}: {line.value}")
        assert [(p.rule, p.span.line) for p in problems] == [("yaml-tab", line.number)]


@pytest.mark.parametrize("name", NAMES)
def test_keys_in_another_order(name: str) -> None:
    tree = yaml.safe_load(text_of(name))
    turned = yaml.safe_dump(turn(tree), allow_unicode=True, sort_keys=False)
    assert judged(turned) == []


def turn(tree: object) -> object:
    if isinstance(tree, dict):
        return {key: turn(tree[key]) for key in reversed(tree)}
    return [turn(item) for item in tree] if isinstance(tree, list) else tree
