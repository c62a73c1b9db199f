"""Thousands of things that are alike: each is found, named and numbered in the time of one."""

from __future__ import annotations

import time
from pathlib import Path

from sla_cli.agreement.clauses import numbers
from sla_cli.agreement.walk import find
from sla_cli.checks.examination import examined
from sla_cli.documents.anchors import Anchors
from sla_cli.documents.context import numbering
from sla_cli.documents.word.kept import Kept
from sla_cli.source.text import decoded
from tests.conftest import MINIMAL

SECONDS = 6
MANY = 30_000
"""Ten times as many as take a second where each is compared with all before it."""


def test_addresses_of_one_stem_are_each_their_own() -> None:
    start = time.process_time()
    anchor = Anchors(("a",))
    given = [anchor(f"a{'!' * (number % 3)}") for number in range(MANY)]
    assert given[:3] == ["a-2", "a-3", "a-4"]
    assert len(set(given)) == MANY
    assert time.process_time() - start < SECONDS


def test_bookmarks_that_begin_alike_are_each_their_own() -> None:
    start = time.process_time()
    ids = [f"a{'x' * 50}{number}" for number in range(MANY)]
    kept = Kept(ids, "")
    names = {kept.bookmark(one).casefold() for one in ids}
    assert len(names) == MANY
    assert max(map(len, names)) == 40
    assert time.process_time() - start < SECONDS


def test_the_items_of_a_long_list_are_numbered_one_by_one() -> None:
    goals = "".join(f"  - Become number {number} of the world\n" for number in range(5_000))
    text = f"{MINIMAL.format(language='en')}company_goals:\n{goals}"
    agreement = examined(decoded("a.yaml", Path(), text.encode())).agreement
    assert agreement is not None
    start = time.process_time()
    number_of = numbering(agreement)
    assert time.process_time() - start < SECONDS
    last = find(agreement, "company_goals.goals[4999]")
    assert last is not None
    assert number_of(last.value) == numbers(agreement)["company_goals.goals[4999]"]
    assert find(agreement, "company_goals.goals[5000]") is None
