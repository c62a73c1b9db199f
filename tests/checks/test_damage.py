"""Valid examples, damaged in one place: the finding lands on the damaged line."""

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
    """A line `key: value` of an example, written in block style."""

    number: int
    indent: str
    key: str
    value: str


@cache
def text_of(name: str) -> str:
    return (EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8")


@cache
def lines_of(name: str) -> list[Line]:
    found = []
    for number, line in enumerate(text_of(name).splitlines(), 1):
        if match := re.fullmatch(r"((?:  )*(?:- )?)([a-z_]+): ([^\[{>|#&*].*)", line):
            found.append(Line(number, *match.groups()))
    assert len(found) > 40
    return found


def judged(text: str) -> list[Problem]:
    """Give the errors of a text that stands in the folder of the examples."""
    source: Source = decoded("a.yaml", EXAMPLES, text.encode())
    done = examination.examined(source)
    return [problem for problem in done.problems if problem.severity.value == "error"]


def damaged(name: str, line: Line, new: list[str]) -> list[Problem]:
    lines = text_of(name).splitlines()
    lines[line.number - 1 : line.number] = new
    return judged("\n".join(lines) + "\n")


names = st.sampled_from(NAMES)
picks = st.integers(0, 10_000)


def pick(name: str, number: int) -> Line:
    lines = lines_of(name)
    return lines[number % len(lines)]


@given(name=names, number=picks)
def test_a_renamed_key(name: str, number: int) -> None:
    line = pick(name, number)
    problems = damaged(name, line, [f"{line.indent}{line.key}x: {line.value}"])
    unknown = [p for p in problems if p.rule == "unknown-key"]
    assert [(p.span.line, p.span.column) for p in unknown] == [(line.number, len(line.indent) + 1)]
    others = {p.rule for p in problems} - {"unknown-key"}
    assert others <= {"missing-key"}


@given(name=names, number=picks)
def test_a_repeated_key(name: str, number: int) -> None:
    line = pick(name, number)
    indent = " " * len(line.indent)
    written = f"{line.indent}{line.key}: {line.value}"
    problems = damaged(name, line, [written, f"{indent}{line.key}: {line.value}"])
    assert [(p.rule, p.span.line) for p in problems] == [("duplicate-key", line.number + 1)]


@given(name=names, number=picks, value=st.sampled_from(["{a: b}", "[[a]]"]))
def test_a_value_of_another_kind(name: str, number: int, value: str) -> None:
    line = pick(name, number)
    problems = damaged(name, line, [f"{line.indent}{line.key}: {value}"])
    assert problems
    assert {p.span.line for p in problems} == {line.number}


@given(name=names, number=picks)
def test_a_value_lost(name: str, number: int) -> None:
    line = pick(name, number)
    problems = damaged(name, line, [f"{line.indent}{line.key}:"])
    assert {(p.rule, p.span.line) for p in problems} <= {("empty-value", line.number)}


@given(name=names, number=picks)
def test_a_line_dropped(name: str, number: int) -> None:
    line = pick(name, number)
    if line.indent.endswith("- "):
        return
    problems = damaged(name, line, [])
    if line.key in REQUIRED and line.indent:
        return
    assert {p.rule for p in problems} <= {"missing-key", "threshold-unreachable"}
    for problem in problems:
        assert problem.facts.get("key", line.key) == line.key


@given(name=names, number=picks, sign=st.sampled_from(['"', "'", "@", "`", "[", "{"]))
def test_a_stray_sign(name: str, number: int, sign: str) -> None:
    line = pick(name, number)
    if line.value[0] in "'\"":
        return
    problems = damaged(name, line, [f"{line.indent}{line.key}: {sign}{line.value}"])
    assert problems[0].span.line == line.number


@given(name=names, number=picks)
def test_a_tab(name: str, number: int) -> None:
    line = pick(name, number)
    if not line.indent.strip(" ") and line.indent:
        problems = damaged(name, line, [f"\t{line.key}: {line.value}"])
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
