"""A day that some of the readers take for another: the third of April, or the fourth of March."""

from __future__ import annotations

from sla_cli.agreement.quantities import DoubtfulDay
from sla_cli.checks.rule import Case, Findings, Found, warning


@warning("date-ambiguous")
def look(case: Case) -> Findings:
    for leaf in case.leaves:
        if isinstance(leaf.value, DoubtfulDay):
            day = leaf.value
            yield Found(leaf.place, {"day": day, "other": day.other, "iso": day.isoformat()})
