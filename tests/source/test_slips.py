"""What is lost in silence is told, with what mends it; and what people rightly write is not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sla_cli.source.nodes import Mapping, Scalar, Sequence
from sla_cli.source.parser import Parsed, parse
from sla_cli.source.text import decoded

if TYPE_CHECKING:
    from sla_cli.source.problem import Problem


def read(text: str) -> Parsed:
    return parse(decoded("a.yaml", Path(), text.encode()))


def found(text: str) -> tuple[Problem, ...]:
    done = read(text)
    return done.problems + done.warnings


def mended(text: str) -> str:
    lines = text.split("\n")
    edits = [edit for one in found(text) if one.repair for edit in one.repair.edits]
    for span, new in sorted(edits, reverse=True):
        line = lines[span.line - 1]
        lines[span.line - 1] = line[: span.column - 1] + new + line[span.end_column - 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("written", "rule", "right"),
    [
        ("a: #leads\n", "remark-eats-text", 'a: "#leads"\n'),
        ("a: # leads\n", "remark-eats-text", 'a: "# leads"\n'),
        ("- Talk to #sales daily\n", "remark-eats-text", '- "Talk to #sales daily"\n'),
        ("a: Sell it # 1 of all\n", "remark-eats-text", 'a: "Sell it # 1 of all"\n'),
        ("- Devenir le # 1 ici\n", "remark-eats-text", '- "Devenir le # 1 ici"\n'),
        ("a: 120 par mois # sauf août\n", "remark-eats-text", 'a: "120 par mois # sauf août"\n'),
        ("a: [#leads, #sales]\n", "remark-eats-text", 'a: ["#leads", "#sales"]\n'),
        ("a:\n  – X\n  - Y\n", "other-bullet", "a:\n  - X\n  - Y\n"),
        ("a:\n  • X\n  • Y\n", "other-bullet", "a:\n  - X\n  - Y\n"),
        ("a:\n  ·X\n  ·Y\n", "other-bullet", "a:\n  - X\n  - Y\n"),
        ("goals:\n  1) X\n  2) Y\n", "other-bullet", "goals:\n  - X\n  - Y\n"),
        ("a:\n  1. X\n  2. Y\n", "other-bullet", "a:\n  - X\n  - Y\n"),
        ("goals:\n  Lead\n  Sell\n", "other-bullet", "goals:\n  - Lead\n  - Sell\n"),
        ("goals:  # all\n\n  Lead\n\n  Sell\n", "other-bullet", None),
        ("goals:\n  Lead\n    Sell\n", "other-bullet", None),
        ("a:\n  → X\n", "other-bullet", "a:\n  - X\n"),
        ("a:\n  — X\n", "other-bullet", "a:\n  - X\n"),
        ("a:\n  -X\n  -Y\n", "other-bullet", "a:\n  - X\n  - Y\n"),
        ("a:\n  - X\n  – Y\n", "other-bullet", "a:\n  - X\n  - Y\n"),
        ("a:\n  • b: X\n    c: Y\n", "other-bullet", "a:\n  - b: X\n    c: Y\n"),
        ("a:\n  - • X\n", "other-bullet", "a:\n  - X\n"),
        ("a: “X”\n", "stray-quotes", 'a: "X"\n'),
        ("a: « X »\n", "stray-quotes", 'a: "X"\n'),
        ("a: ‘X’\n", "stray-quotes", 'a: "X"\n'),
        ("a: „X“\n", "stray-quotes", 'a: "X"\n'),
        ('a: X"\n', "stray-quotes", 'a: "X"\n'),
        ("a: “X\n", "stray-quotes", 'a: "X"\n'),
        ("a: X »\n", "stray-quotes", 'a: "X"\n'),
        ("“a”: X\n", "stray-quotes", "a: X\n"),
        ("a:\n\u00a0\u00a0b: X\n", "invisible-space", "a:\n  b: X\n"),
        ("a\u00a0: X\n", "invisible-space", "a: X\n"),
        ("a\u202f: X\n", "invisible-space", "a: X\n"),
        ("\u200ba: X\n", "invisible-space", "a: X\n"),
        ("b: X\n\ufeffa: X\n", "invisible-space", "b: X\na: X\n"),
        ("b: X\na:\u2003Y\n", "invisible-space", "b: X\na: Y\n"),
        ("- what:\u00a0Grow\n", "invisible-space", "- what: Grow\n"),
        ("-\u00a0X\n- Y\n", "invisible-space", "- X\n- Y\n"),
        ("- a: X\n  b: 1\n  a: Y\n  b: 2\n", "missing-dash", "- a: X\n  b: 1\n- a: Y\n  b: 2\n"),
        ("- a: X\n  b: 1\na: Y\nb: 2\n", "missing-dash", None),
    ],
)
def test_what_is_told_and_how_it_is_mended(written: str, rule: str, right: str | None) -> None:
    assert {problem.rule for problem in found(written)} == {rule}
    if right is not None:
        assert mended(written) == right
        assert found(right) == ()


@pytest.mark.parametrize(
    "written",
    [
        "a: X # a remark\n",
        "note:\n  Lead\n  Sell\n",
        "goals:\n  Lead the market of\n  Brittany\n",
        "goals:\n  Lead\n  and sell\n",
        "goals: Lead\n  Sell\n",
        "goals:\n  - Lead\n    Sell\n",
        "goals:\n  2027 is the year\n  3) of it\n",
        "a:\n  1. X\n  3. Y\n",
        "a: X y  # a remark\n",
        "a: X y # ---\n",
        'a: "X y" # a remark\n',
        "a: {b: X y} # a remark\n",
        "a: 120 # a remark\n",
        "a: X  #a remark\n",
        "a:  # what goes here\n  - X\n",
        "a:   # nothing yet\nb: X\n",
        'a: "X" #remark\n',
        "a: C#\n",
        "# a: #b\n",
        "a: étape « MQL »\n",
        "a: « X » et « Y »\n",
        'a: Écran 24"\n',
        "a: our customers'\n",
        "a: -5 %\n",
        "- -5 points\n",
        "a:\n  Nous croyons\n  – et eux aussi – que oui\n",
        "a: |\n  • X\n  – Y\n  \u00a0Z: 1\n",
        "a: 10\u00a0%\n",
        "- → X\n",
    ],
)
def test_what_people_rightly_write_is_left_alone(written: str) -> None:
    assert found(written) == ()


def test_the_rest_of_a_file_is_read_after_what_stops_yaml() -> None:
    done = read('a: x: y\nb: "open\nc: @d\ne: fine\nf:\n  - g\n')
    assert [(one.rule, one.span.line) for one in done.problems] == [
        ("yaml-colon", 1),
        ("yaml-quote", 2),
        ("yaml-reserved", 3),
    ]
    assert done.root is None
    assert done.rest is not None
    root = done.rest.root
    assert isinstance(root, Mapping)
    kept = {entry.key.text: entry.value for entry in root.entries}
    assert isinstance(kept["e"], Scalar)
    assert kept["e"].text == "fine"
    assert isinstance(kept["f"], Sequence)


def test_what_comes_of_taking_a_line_out_is_not_told() -> None:
    done = read("a:\n  - b: 1\n c: 2\n    d: 3\ne: 4\n")
    assert len(done.problems) == 1
