"""Business hours that end before they begin."""

import datetime

from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.source.problem import Related


@warning("business-hours-reversed")
def look(case: Case) -> Findings:
    hours = case.agreement.business_hours
    if hours is None or not isinstance(hours.start, datetime.time):
        return
    if isinstance(hours.end, datetime.time) and hours.end <= hours.start:
        facts = {"start": f"{hours.start:%H:%M}", "end": f"{hours.end:%H:%M}"}
        yield Found(hours.at("end"), facts, (Related("hours-start", hours.at("start")),))
