"""The schema and the model accept and refuse the same agreements; `jsonschema` is the judge."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from sla_cli.agreement.loading import load
from sla_cli.agreement.model import Agreement
from sla_cli.agreement.shape.compound import ListReader, PartReader
from sla_cli.agreement.shape.either import EitherReader
from sla_cli.agreement.shape.values import (
    BooleanReader,
    ChoiceReader,
    IntegerReader,
    QuantityReader,
    TextReader,
)
from sla_cli.source.parser import parse
from sla_cli.source.text import decoded
from tests.agreement.test_schema import JUDGE
from tests.agreement.trees import QUANTITIES, Plain

if TYPE_CHECKING:
    from sla_cli.agreement.shape import Part
    from sla_cli.agreement.shape.reader import Reader

# What a schema cannot say: figures that contradict themselves, days that no calendar has.
BEYOND = {
    "target-range-reversed", "target-mixed-units", "target-two-numbers", "number-letter",
    "date-impossible",
}  # fmt: skip

ODD: list[Plain] = [
    None, True, False, 0, 1, -3, 1.5, 10**9, "", "  ", "true", "oui", "12", "+5", "−5", "0123",
    "soon", "[…]", "[…] days", "fr", "draft", "a" * 301, [], {}, ["a"], [[]], {"what": "a"},
    {"x": 1}, [None], ["", "a"],
]  # fmt: skip
odd = st.sampled_from(ODD)


def values(reader: Reader[object], depth: int) -> st.SearchStrategy[Plain]:
    good = _good(reader, depth)
    return st.one_of(good, good, good, good, good, odd)


def _good(reader: Reader[object], depth: int) -> st.SearchStrategy[Plain]:
    if isinstance(reader, ListReader):
        item = values(reader.item, depth)
        return st.lists(item, max_size=2) | item
    if isinstance(reader, PartReader):
        return _ways(reader.part, depth + 1) if depth < 3 else odd
    if isinstance(reader, EitherReader):
        spelled_out = [reader.spelled_out] if reader.spelled_out else []
        return st.one_of(*(values(way, depth) for way in (*reader.alone, *spelled_out)))
    return _scalar(reader)


def _ways(part: type[Part], depth: int) -> st.SearchStrategy[Plain]:
    """Draw a block; or a list, where one may stand for it."""
    ways = parts(part, depth)
    for name in (part.list_shorthand, *(part.other_list or ())[1:]):
        if name and depth < 3:
            ways |= values(part.shape[name].reader, depth)
    return ways


def _scalar(reader: Reader[object]) -> st.SearchStrategy[Plain]:
    if isinstance(reader, ChoiceReader):
        return st.sampled_from(list(reader.spellings))
    if isinstance(reader, BooleanReader):
        return st.sampled_from([True, False, "yes", "non"])
    if isinstance(reader, IntegerReader):
        return st.sampled_from([1, 5, "5", -5, "[…]", 0])
    if isinstance(reader, QuantityReader):
        return st.sampled_from([*QUANTITIES[reader.expected], "[…]"])
    return (
        st.sampled_from(["words", "2", 2, 1.5, "[…]"])
        if isinstance(reader, TextReader)
        else st.just(1)
    )


def parts(part: type[Part], depth: int) -> st.SearchStrategy[Plain]:
    @st.composite
    def build(draw: st.DrawFn) -> Plain:
        chosen = draw(st.lists(st.sampled_from(list(part.shape)), max_size=3, unique=True))
        needed = [key for key, field in part.shape.items() if field.required]
        keys = dict.fromkeys([*needed, *chosen])
        if draw(st.integers(0, 15)) == 0 and keys:
            keys.pop(draw(st.sampled_from(list(keys))))
        written: dict[str, Plain] = {
            key: draw(values(part.shape[key].reader, depth)) for key in keys
        }
        if draw(st.integers(0, 25)) == 0:
            written["unknown"] = 1
        return written

    return build()


@given(tree=parts(Agreement, 0))
def test_they_judge_alike(tree: Plain) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False)
    parsed = parse(decoded("a.yaml", Path("/nowhere"), text.encode()))
    assume(parsed.root is not None)
    assert parsed.root is not None
    rules = {problem.rule for problem in load(parsed.root, Path("/nowhere")).problems}
    rules = {rule for rule in rules if rule not in BEYOND and not rule.startswith("csv-")}
    errors = [f"{error.json_path}: {error.message[:80]}" for error in JUDGE.iter_errors(tree)]
    assert bool(rules) == bool(errors), (rules, errors, text)
