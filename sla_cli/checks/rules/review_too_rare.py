"""A review that comes round more seldom than the agreement lasts: it would never be held."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from sla_cli.agreement.quantities import MINUTES_IN, Cadence, TimeUnit
from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.source.problem import Related

if TYPE_CHECKING:
    from sla_cli.source.problem import Fact

_DAY = MINUTES_IN[TimeUnit.DAY]
_SPARE = 7
"""Days by which a period may be shorter than a rhythm: a year of 52 weeks is one all the same."""


@warning("review-too-rare")
def look(case: Case) -> Findings:
    period, reporting = case.agreement.period, case.agreement.reporting
    review = reporting.review if reporting else None
    # Whoever renews the agreement goes on with it, and with its reviews.
    if period is None or review is None or period.renewal:
        return
    if not isinstance(period.start, datetime.date) or not isinstance(period.end, datetime.date):
        return
    days = (period.end - period.start).days + 1
    for one in review.each:
        rhythm = one.every
        if one.next is None and isinstance(rhythm, Cadence) and days + _SPARE < _days(rhythm):
            facts: dict[str, Fact] = {"rhythm": rhythm.written, "days": days}
            yield Found(one.at("every"), facts, (Related("period-end", period.at("end")),))


def _days(rhythm: Cadence) -> int:
    """Give the days from one time to the next; none for what is not understood or never stops."""
    if rhythm.unit is None:
        return 0
    return int(MINUTES_IN[rhythm.unit] * rhythm.every / _DAY / rhythm.times)
