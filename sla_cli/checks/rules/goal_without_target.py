"""A goal of marketing's or sales' with no figure, deadline or day: nobody can miss it."""

from sla_cli.agreement.shape import is_blank
from sla_cli.checks.rule import GOALS, Case, Findings, Found, warning


@warning("goal-without-target")
def look(case: Case) -> Findings:
    for goal in case.promised(*GOALS):
        if not goal.quantities and not is_blank(goal.what):
            yield Found(goal.part.at("what"), {"what": goal.what})
