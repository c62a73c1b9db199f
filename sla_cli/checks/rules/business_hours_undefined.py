"""Hours of business that are counted, and nothing says which they are."""

from sla_cli.agreement.quantities import Clock, Duration, TimeUnit
from sla_cli.checks.rule import Case, Findings, Found, warning


@warning("business-hours-undefined")
def look(case: Case) -> Findings:
    if case.agreement.business_hours is not None:
        return
    for leaf in case.leaves:
        value = leaf.value
        if not isinstance(value, Duration) or value.clock is not Clock.BUSINESS:
            continue
        if value.unit is TimeUnit.HOUR and not leaf.place.file:
            yield Found(leaf.place, {"deadline": value.written})
            return
