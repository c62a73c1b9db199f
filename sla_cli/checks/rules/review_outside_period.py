"""A next review before the agreement starts or after it ends has nothing to review."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.source.problem import Related

if TYPE_CHECKING:
    from sla_cli.agreement.frame import Period
    from sla_cli.agreement.reporting import Review, ReviewRound


@warning("review-outside-period")
def look(case: Case) -> Findings:
    period, reporting = case.agreement.period, case.agreement.reporting
    review = reporting.review if reporting else None
    if period is None or review is None:
        return
    for one in review.each:
        if isinstance(one.next, datetime.date):
            yield from _outside(one, one.next, period)


def _outside(review: Review | ReviewRound, day: datetime.date, period: Period) -> Findings:
    for key, outside in (("start", -1), ("end", 1)):
        bound = getattr(period, key)
        if isinstance(bound, datetime.date) and (day - bound).days * outside > 0:
            facts = {"date": day, "bound": bound}
            yield Found(review.at("next"), facts, (Related(f"period-{key}", period.at(key)),))
