"""Of any two agreements: all that differs is told, once, and it makes one of the other."""

from __future__ import annotations

import json
import re
from functools import cache
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from sla_cli.changes.change import Grade, Kind
from sla_cli.changes.changes import changes
from sla_cli.changes.records import record
from sla_cli.changes.saying import say, spoken
from tests.changes.applying import Typed, applied, leaves, same, tree_of
from tests.changes.versions import two_versions

if TYPE_CHECKING:
    from sla_cli.changes.changes import Changes
    from sla_cli.changes.comparing import Side

SEEDS = range(20)
EACH = 6


@cache
def versions(seed: int) -> list[tuple[Side, Side]]:
    chance = Random(seed)
    return [two_versions(chance) for _ in range(EACH)]


def told(found: Changes) -> dict[str, Any]:
    """Give the record as a program reads it."""
    data: dict[str, Any] = json.loads(json.dumps(record(found, "en", ("a", "b"))))
    return data


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_told_makes_the_new_one_of_the_old(seed: int) -> None:
    for before, after in versions(seed):
        made = applied(tree_of(before), told(changes(before, after)))
        assert same(made, tree_of(after))


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_changed_says_nothing(seed: int) -> None:
    for before, after in versions(seed):
        assert changes(before, before).told == ()
        assert changes(after, after).told == ()


@pytest.mark.parametrize("seed", SEEDS)
def test_every_changed_value_is_told_once(seed: int) -> None:
    for before, after in versions(seed):
        ends = [
            (place["before"], place["after"])
            for one in told(changes(before, after))["changes"]
            if one["kind"] != "moved"
            for place in one.get("places", [one])
        ]
        for number in (0, 1):
            paths = [both[number]["path"] for both in ends if both[number]]
            assert len(paths) == len(set(paths))
            inside = [one for one in paths if any(above(one, other) for other in paths)]
            assert inside == []


def above(path: str, other: str) -> bool:
    return path != other and re.match(re.escape(other) + r"[.\[]", path) is not None


@pytest.mark.parametrize("seed", SEEDS)
def test_back_is_the_mirror_of_forth(seed: int) -> None:
    for before, after in versions(seed):
        forth, back = changes(before, after), changes(after, before)
        assert sorted(map(key, forth.told)) == sorted(mirrored(key(one)) for one in back.told)


MIRROR = {"tightened": "loosened", "loosened": "tightened", "added": "removed", "removed": "added",
          "emptied": "filled", "filled": "emptied"}  # fmt: skip


def key(one: Any) -> tuple[str, ...]:
    if one.kind is Kind.REPLACED:
        return ("replaced", *one.names, str(len(one.places)), "", "")
    ends = (one.before.path if one.before else "", one.after.path if one.after else "")
    return (one.kind.value, *ends, one.grade.value, str(one.party), one.why)


def mirrored(told_: tuple[str, ...]) -> tuple[str, ...]:
    kind, old, new, grade, party, why = told_
    swap = MIRROR.get
    return (swap(kind, kind), new, old, swap(grade, grade), party, swap(why, why))


@pytest.mark.parametrize("seed", SEEDS[:12])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_change_is_a_sentence(seed: int, language: str) -> None:
    for before, after in versions(seed):
        for one in changes(before, after).told:
            said = spoken(say(one, language))
            assert said == said.strip()
            assert "\n" not in said
            assert "\0" not in said


@pytest.mark.parametrize("seed", SEEDS[:12])
def test_what_looks_the_same_in_both_is_not_told(seed: int) -> None:
    for before, after in versions(seed):
        for one in changes(before, after).told:
            if one.kind is Kind.MOVED or one.grade is Grade.WORDING:
                continue
            if one.before and one.after and not one.places:
                assert one.before.value != one.after.value


def test_the_two_trees_of_a_version_are_the_same() -> None:
    before, _ = two_versions(Random(7))
    tree = tree_of(before)
    assert same(tree, tree)
    path = next(iter(leaves(tree)))
    assert isinstance(leaves(tree)[path], Typed)
