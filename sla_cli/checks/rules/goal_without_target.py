"""A goal of marketing's or sales' with no figure, deadline or day: nobody can miss it."""

from __future__ import annotations

from sla_cli.agreement.shape import is_blank
from sla_cli.checks.rule import GOALS, Case, Findings, Found, warning


@warning("goal-without-target")
def look(case: Case) -> Findings:
    """Find a goal of marketing's or sales' that has no figure, deadline or day."""
    for goal in case.promised(*GOALS):
        if not goal.quantities and not is_blank(goal.what):
            yield Found(goal.part.at("what"), {"what": goal.what})
