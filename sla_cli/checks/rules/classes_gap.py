"""Two classes of leads with scores between them that belong to neither."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.source.problem import Related

if TYPE_CHECKING:
    from sla_cli.agreement.lead_scoring import LeadClass
    from sla_cli.source.problem import Fact


@warning("classes-gap")
def look(case: Case) -> Findings:
    for scoring in case.scorings:
        yield from _gaps(scoring.classes)


def _gaps(classes: tuple[LeadClass, ...]) -> Findings:
    ranges = [(one.from_, one.to, one) for one in classes]
    bounds = [(low, high) for low, high, _ in ranges]
    if any(not isinstance(edge, int | None) for pair in bounds for edge in pair):
        return
    lowest = min((low for low, _ in bounds if isinstance(low, int)), default=0) - 1
    ranges.sort(key=lambda one: one[0] if isinstance(one[0], int) else lowest)
    found = []
    for (_, high, below), (low, _, above) in itertools.pairwise(ranges):
        if not isinstance(high, int) or not isinstance(low, int) or high >= low:
            # Classes that overlap, or say no bound, are of more than one axis, or open on purpose.
            return
        if low - high > 1:
            facts: dict[str, Fact] = {"below": below.name, "above": above.name}
            facts |= {"first": high + 1, "last": low - 1, "single": low - high == 2}
            found.append(Found(above.at("from"), facts, (Related("class-below", below.at("to")),)))
    yield from found
