"""The frame: the period, the review inside it, and who signs."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from sla_cli.agreement.shape import is_blank
from sla_cli.checks.rules.rule import Case, Found, error, warning
from sla_cli.source.problem import Related

if TYPE_CHECKING:
    from collections.abc import Iterator


@error("period-reversed")
def period_reversed(case: Case) -> Iterator[Found]:
    """Find a period that ends before it starts."""
    period = case.agreement.period
    if period is None or not isinstance(period.start, datetime.date):
        return
    if isinstance(period.end, datetime.date) and period.end < period.start:
        facts = {"start": period.start.isoformat(), "end": period.end.isoformat()}
        related = (Related("period-start", period.at("start")),)
        yield Found(period.at("end"), facts, related)


@warning("review-past")
def review_past(case: Case) -> Iterator[Found]:
    """Find a next review that is over."""
    review = case.agreement.reporting.review if case.agreement.reporting else None
    if review and isinstance(review.next, datetime.date) and review.next < case.today:
        yield Found(review.at("next"), {"date": review.next.isoformat()})


@warning("review-outside-period")
def review_outside_period(case: Case) -> Iterator[Found]:
    """Find a next review before the agreement starts or after it ends."""
    period, reporting = case.agreement.period, case.agreement.reporting
    review = reporting.review if reporting else None
    if period is None or review is None or not isinstance(review.next, datetime.date):
        return
    for key, outside in (("start", -1), ("end", 1)):
        bound = getattr(period, key)
        if isinstance(bound, datetime.date) and (review.next - bound).days * outside > 0:
            facts = {"date": review.next.isoformat(), "bound": bound.isoformat()}
            yield Found(review.at("next"), facts, (Related(f"period-{key}", period.at(key)),))


@warning("nobody-signs")
def nobody_signs(case: Case) -> Iterator[Found]:
    """Find a side for which nobody is named to sign."""
    if case.agreement.signatures:
        return
    for key in ("marketing", "sales"):
        team = getattr(case.agreement.parties, key)
        if team.lead is None and not is_blank(team.team):
            yield Found(team.place, {"team": team.team, "side": key})
