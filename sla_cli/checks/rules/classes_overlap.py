"""A class of leads that begins before the one below it ends: a score falls in both."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.source.problem import Related

if TYPE_CHECKING:
    from sla_cli.agreement.lead_scoring import LeadClass


@warning("classes-overlap")
def look(case: Case) -> Findings:
    for scoring in case.scorings:
        yield from _overlaps(scoring.classes)


def _overlaps(classes: tuple[LeadClass, ...]) -> Findings:
    known = [one for one in classes if isinstance(one.from_, int)]
    known.sort(key=_start)
    for below, above in itertools.pairwise(known):
        if isinstance(below.to, int) and below.to >= _start(above):
            yield Found(
                above.at("from"),
                {"below": below.name, "above": above.name, "points": _start(above)},
                (Related("class-below", below.at("to")),),
            )


def _start(one: LeadClass) -> int:
    return one.from_ if isinstance(one.from_, int) else 0
