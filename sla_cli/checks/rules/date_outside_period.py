"""A goal or a commitment due before the agreement starts or after it ends: it binds nobody then."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from sla_cli.agreement.commitment import Commitment
from sla_cli.checks.rule import GIVEN, GOALS, TAKEN, Case, Findings, Found, warning
from sla_cli.source.problem import Related

if TYPE_CHECKING:
    from sla_cli.source.problem import Fact


@warning("date-outside-period")
def look(case: Case) -> Findings:
    period = case.agreement.period
    if period is None:
        return
    for promise in case.promised(*GOALS, GIVEN, TAKEN):
        part = promise.part
        if not isinstance(part, Commitment) or not isinstance(part.by, datetime.date):
            continue
        for key, outside in (("start", -1), ("end", 1)):
            bound = getattr(period, key)
            if isinstance(bound, datetime.date) and (part.by - bound).days * outside > 0:
                facts: dict[str, Fact] = {"what": part.what, "date": part.by, "bound": bound}
                yield Found(part.at("by"), facts, (Related(f"period-{key}", period.at(key)),))
