"""Promises: a goal one can miss, a figure one can read, and both sides giving something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement.shape import is_blank
from sla_cli.checks.rule import Case, Found, warning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.agreement.commitment import Commitment
    from sla_cli.agreement.model import Agreement


def _goals(agreement: Agreement) -> Iterator[Commitment]:
    for section in (agreement.marketing_goals, agreement.sales_goals):
        yield from section.goals if section else ()


def _responsibilities(agreement: Agreement) -> Iterator[Commitment]:
    handoff = agreement.lead_handoff
    if handoff and handoff.marketing_responsibility:
        yield from handoff.marketing_responsibility.commitments
    if handoff and handoff.sales_responsibility:
        yield from handoff.sales_responsibility.commitments


@warning("goal-without-target")
def goal_without_target(case: Case) -> Iterator[Found]:
    """Find a goal of marketing's or sales' that has no figure, deadline or day."""
    for goal in _goals(case.agreement):
        if not goal.says("target", "within", "by") and not is_blank(goal.what):
            yield Found(goal.at("what"), {"what": goal.what})


@warning("promise-without-measure")
def promise_without_measure(case: Case) -> Iterator[Found]:
    """Find a figure that is promised without saying where it is read."""
    for promise in (*_goals(case.agreement), *_responsibilities(case.agreement)):
        if promise.target is None or promise.says("measured_in", "where"):
            continue
        if not is_blank(promise.what) and not is_blank(promise.target):
            yield Found(promise.at("target"), {"what": promise.what})


@warning("one-sided")
def one_sided(case: Case) -> Iterator[Found]:
    """Find one side that promises something while the other promises nothing in return."""
    handoff = case.agreement.lead_handoff
    if handoff is None:
        return
    marketing, sales = handoff.marketing_responsibility, handoff.sales_responsibility
    gives = bool(marketing and marketing.commitments)
    takes = bool(sales and (sales.commitments or sales.response))
    if gives and marketing and not takes:
        yield Found(handoff.at("marketing_responsibility:"))
    if takes and sales and not gives:
        yield Found(handoff.at("sales_responsibility:"), {"marketing_owes": "yes"})


@warning("sales-goals-without-close-rate")
def sales_goals_without_close_rate(case: Case) -> Iterator[Found]:
    """Find sales goals that do not say how many leads are matched and closed."""
    section = case.agreement.sales_goals
    if section and not section.close_rates:
        yield Found(case.agreement.at("sales_goals:"))
