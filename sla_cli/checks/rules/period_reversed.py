"""A period that ends before it starts binds nobody."""

import datetime

from sla_cli.checks.rule import Case, Findings, Found, error
from sla_cli.source.problem import Related


@error("period-reversed")
def look(case: Case) -> Findings:
    period = case.agreement.period
    if period is None or not isinstance(period.start, datetime.date):
        return
    if isinstance(period.end, datetime.date) and period.end < period.start:
        facts = {"start": period.start, "end": period.end}
        related = (Related("period-start", period.at("start")),)
        yield Found(period.at("end"), facts, related)
