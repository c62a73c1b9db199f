"""A next review that is over: an agreement that nobody reviews is one that nobody follows."""

import datetime

from sla_cli.checks.rule import Case, Findings, Found, warning


@warning("review-past")
def look(case: Case) -> Findings:
    review = case.agreement.reporting.review if case.agreement.reporting else None
    if review and isinstance(review.next, datetime.date) and review.next < case.today:
        yield Found(review.at("next"), {"date": review.next})
