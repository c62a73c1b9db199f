"""YAML to nodes: what people type stays what they typed, where they typed it, within bounds."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sla_cli.source.nodes import Kind, Mapping, Node, Scalar, Sequence
from sla_cli.source.parser import Parsed, parse
from sla_cli.source.slips import RULES
from sla_cli.source.text import decoded


def read(text: str) -> Parsed:
    return parse(decoded("a.yaml", Path(), text.encode()))


def value(text: str) -> Scalar:
    root = read(f"key: {text}\n").root
    assert isinstance(root, Mapping)
    found = root.entries[0].value
    assert isinstance(found, Scalar)
    return found


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        *(
            (text, Kind.TEXT)
            for text in (
                "no",
                "on",
                "Yes",
                "off",
                "y",
                "10:30",
                "1_000",
                "0123",
                "0o14",
                "0x1F",
                "1:30:00",
                "2026-01-31",
                "1,5",
                "25 %",
            )
        ),
        *((text, Kind.NUMBER) for text in ("1", "-1", "+2", "1.5", "1e3", "0")),
        *((text, Kind.BOOLEAN) for text in ("true", "False", "TRUE")),
        *((text, Kind.NULL) for text in ("null", "~", "")),
        ("'1'", Kind.TEXT),
        ('"true"', Kind.TEXT),
        ("!!str 12", Kind.TEXT),
    ],
)
def test_the_yaml_1_2_reading_of_scalars(typed: str, kind: Kind) -> None:
    found = value(typed)
    assert found.kind is kind
    assert found.text == typed.removeprefix("!!str ").strip("'\"")


def test_places_count_characters_from_one() -> None:
    root = read("a: é\nbc:\n  - «x»\n  - {d: e}\n").root
    assert isinstance(root, Mapping)
    first, second = root.entries
    assert first.key.span[:4] == (1, 1, 1, 2)
    assert first.value.span[:4] == (1, 4, 1, 5)
    assert isinstance(second.value, Sequence)
    assert [item.span[:2] for item in second.value.items] == [(3, 5), (4, 5)]
    inner = second.value.items[1]
    assert isinstance(inner, Mapping)
    assert inner.entries[0].value.span[:4] == (4, 9, 4, 10)


def test_a_block_ends_where_its_last_value_ends() -> None:
    root = read("a:\n  b: 1\n  c: two\n\n# comment\nd: 3\n").root
    assert isinstance(root, Mapping)
    assert root.entries[0].value.span[:4] == (2, 3, 3, 9)


def test_an_anchor_is_a_recurring_clause_with_its_own_place() -> None:
    root = read("a: &x {k: v}\nb: *x\nc:\n  <<: *x\n  l: w\n").root
    assert isinstance(root, Mapping)
    assert root.entries[1].value == root.entries[0].value
    merged = root.entries[2].value
    assert isinstance(merged, Mapping)
    assert {entry.key.text for entry in merged.entries} == {"k", "l"}


def test_an_own_key_wins_over_a_merged_one() -> None:
    root = read("a: &x {k: merged}\nb:\n  <<: *x\n  k: own\n").root
    assert isinstance(root, Mapping)
    merged = root.entries[1].value
    assert isinstance(merged, Mapping)
    assert [entry.value for entry in merged.entries] == [
        value("own")._replace(span=merged.entries[0].value.span)
    ]


def test_the_first_of_a_repeated_key_stays_and_all_are_told() -> None:
    done = read("a: 1\nb: 2\na: 3\na: 4\n")
    assert [(p.rule, p.span.line) for p in done.problems] == [
        ("duplicate-key", 3),
        ("duplicate-key", 4),
    ]
    assert all(problem.related[0].span.line == 1 for problem in done.problems)


BOMBS = {
    "aliases": "a: &a [x, x]\n"
    + "".join(
        f"{name}: &{name} [{', '.join([f'*{chr(ord(name) - 1)}'] * 9)}]\n" for name in "bcdefghij"
    ),
    "merges": "a: &a {k: v}\n"
    + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)}\n  <<: [{', '.join([f'*{chr(97 + n)}'] * 20)}]\n  k{n}: v\n"
        for n in range(12)
    ),
    "depth in flow": "a: " + "[" * 50_000,
    "depth in blocks": "".join(" " * n + "a:\n" for n in range(3_000)),
    "depth of dashes": "- " * 10_000 + "x",
    "endless keys": "".join(f"k{n}: v\n" for n in range(150_000)),
    "itself": "a: &a [*a]\n",
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_one_clear_problem(name: str) -> None:
    done = read(BOMBS[name])
    assert done.root is None or name == "merges"
    if done.root is None:
        assert len(done.problems) == 1
        assert done.problems[0].rule in (
            "too-deep",
            "too-many-nodes",
            "alias-loop",
            "yaml-bracket",
            "yaml-syntax",
        )


def plain(node: Node | None) -> object:
    if isinstance(node, Mapping):
        return {entry.key.text: plain(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return None if node is None else node.text


UNUSED = "\ufeff\u061c\u200e\u200f" + "".join(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)

words = st.text(
    alphabet=st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters=UNUSED),
    max_size=20,
).filter(lambda text: text.strip() not in ("…", "..."))
trees = st.recursive(
    words,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(words.filter(lambda key: key != "<<"), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(
    tree=st.dictionaries(words.filter(lambda key: key != "<<"), trees, min_size=1, max_size=4),
    flow=st.sampled_from([True, False, None]),
)
def test_what_was_written_is_read(tree: dict[str, object], flow: bool | None) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=flow, sort_keys=False)
    done = read(text)
    # What is probably meant otherwise is asked about, and not read.
    slips = {problem.rule for problem in done.problems}
    if slips:
        assert slips <= set(RULES)
    else:
        assert plain(done.root) == tree


@given(data=st.binary(max_size=200))
def test_any_bytes_give_nodes_or_problems(data: bytes) -> None:
    source = decoded("a.yaml", Path(), data)
    done = parse(source)
    if done.root is None and not done.problems:
        assert yaml.compose(source.text, Loader=yaml.SafeLoader) is None


@given(text=st.text(alphabet="ab:-# \n\t[]{}'\"&*!|>%@`?,.<", max_size=60))
def test_any_text_gives_nodes_or_problems_inside_the_file(text: str) -> None:
    source = decoded("a.yaml", Path(), text.encode())
    done = parse(source)
    lines = source.text.count("\n") + 2
    for problem in done.problems:
        assert 1 <= problem.span.line <= lines
        assert problem.span.column >= 1


def test_a_sign_that_only_yaml_takes_for_a_line_end_is_told() -> None:
    (told,) = read("\x85\x85a: 1\n  b: 2\n").problems
    assert told.rule == "control-character"
