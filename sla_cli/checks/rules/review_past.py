"""A next review that is over: an agreement that nobody reviews is one that nobody follows."""

import datetime

from sla_cli.checks.rule import Case, Findings, Found, warning


@warning("review-past")
def look(case: Case) -> Findings:
    review = case.agreement.reporting.review if case.agreement.reporting else None
    for one in review.each if review else ():
        if isinstance(one.next, datetime.date) and one.next < case.today:
            yield Found(one.at("next"), {"date": one.next})
