"""A next review before the agreement starts or after it ends has nothing to review."""

import datetime

from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.source.problem import Related


@warning("review-outside-period")
def look(case: Case) -> Findings:
    period, reporting = case.agreement.period, case.agreement.reporting
    review = reporting.review if reporting else None
    if period is None or review is None or not isinstance(review.next, datetime.date):
        return
    for key, outside in (("start", -1), ("end", 1)):
        bound = getattr(period, key)
        if isinstance(bound, datetime.date) and (review.next - bound).days * outside > 0:
            facts = {"date": review.next, "bound": bound}
            yield Found(review.at("next"), facts, (Related(f"period-{key}", period.at(key)),))
