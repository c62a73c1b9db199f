"""A deadline such as `2 days` ends on Sunday for one side and on Tuesday for the other."""

from __future__ import annotations

from sla_cli.agreement.quantities import Clock, Duration, TimeUnit
from sla_cli.checks.rule import Case, Findings, Found, warning


@warning("deadline-without-clock")
def look(case: Case) -> Findings:
    for leaf in case.leaves:
        value = leaf.value
        # A length of time, such as a meeting's, has no clock to run by: only deadlines do.
        deadline = leaf.part.shape[leaf.key].reader.expected == "deadline"
        if deadline and isinstance(value, Duration) and value.clock is None and _matters(value):
            business = value._replace(clock=Clock.BUSINESS)
            calendar = value._replace(clock=Clock.CALENDAR)
            day = value.unit is TimeUnit.DAY
            yield Found(leaf.place, {"business": business, "calendar": calendar, "day": day})


def _matters(value: Duration) -> bool:
    # Minutes are too short, and weeks too long, for the clock to matter; `24 hours` and more of
    # them are meant by the clock on the wall.
    if value.unit is TimeUnit.HOUR:
        return 2 < value.value < 24
    return value.unit is TimeUnit.DAY and value.value < 15
