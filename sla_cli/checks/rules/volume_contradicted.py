"""A volume that is promised twice, with two figures: each side will hold the other to its own."""

from __future__ import annotations

import itertools

from sla_cli.checks.bounds import differ
from sla_cli.checks.rule import GIVEN, Case, Findings, Found, warning
from sla_cli.checks.volumes import one_and_the_same, volume
from sla_cli.source.problem import Related

_PLACES = ("marketing_goals.goals", GIVEN)


@warning("volume-contradicted")
def look(case: Case) -> Findings:
    told = [(promise, found) for promise in case.promised(*_PLACES) if (found := volume(promise))]
    for (first, (unit, value, _)), (second, (same, other, _)) in itertools.combinations(
        told[:50], 2
    ):
        # A figure for March and another for December are two steps of one way.
        if unit == same and one_and_the_same(first, second) and differ(value, other):
            yield Found(
                second.part.at("target"),
                {"figure": other.written, "other": value.written},
                (Related("other-figure", first.part.at("target")),),
            )
            return
