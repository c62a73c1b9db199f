"""Promises: a goal one can miss, a figure one can read, and both sides giving something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement.promises import Promise, promise_of
from sla_cli.agreement.shape import is_blank
from sla_cli.checks.rules.rule import Case, Found, warning

if TYPE_CHECKING:
    from collections.abc import Iterator

GOALS = ("marketing_goals.goals", "sales_goals.goals")
GIVEN = "lead_handoff.marketing_responsibility.commitments"
TAKEN = "lead_handoff.sales_responsibility.commitments"
ANSWERS = "lead_handoff.sales_responsibility.response"


def _promised(case: Case, *places: str) -> Iterator[Promise]:
    """Give what is promised in some lists."""
    for path, part in case.parts:
        if path.partition("[")[0] in places and (promise := promise_of(part, path)):
            yield promise


@warning("goal-without-target")
def goal_without_target(case: Case) -> Iterator[Found]:
    """Find a goal of marketing's or sales' that has no figure, deadline or day."""
    for goal in _promised(case, *GOALS):
        if not goal.quantities and not is_blank(goal.what):
            yield Found(goal.part.at("what"), {"what": goal.what})


@warning("promise-without-measure")
def promise_without_measure(case: Case) -> Iterator[Found]:
    """Find a figure that is promised without saying where it is read."""
    for promise in _promised(case, *GOALS, GIVEN, TAKEN):
        target = promise.quantity("target")
        if target is None or promise.measure is not None:
            continue
        if not is_blank(promise.what) and not is_blank(target.value):
            yield Found(promise.part.at("target"), {"what": promise.what})


@warning("one-sided")
def one_sided(case: Case) -> Iterator[Found]:
    """Find one side that promises something while the other promises nothing in return."""
    handoff = case.agreement.lead_handoff
    if handoff is None:
        return
    gives = any(_promised(case, GIVEN))
    takes = any(_promised(case, TAKEN, ANSWERS))
    if gives and not takes:
        yield Found(handoff.at("marketing_responsibility:"))
    if takes and not gives:
        yield Found(handoff.at("sales_responsibility:"), {"marketing_owes": "yes"})


@warning("sales-goals-without-close-rate")
def sales_goals_without_close_rate(case: Case) -> Iterator[Found]:
    """Find sales goals that do not say how many leads are matched and closed."""
    if case.agreement.sales_goals and not any(_promised(case, "sales_goals.close_rates")):
        yield Found(case.agreement.at("sales_goals:"))
