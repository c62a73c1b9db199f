"""Sales goals that do not say how many leads are matched and closed."""

from __future__ import annotations

from sla_cli.checks.promised import RATES, promised
from sla_cli.checks.rule import Case, Findings, Found, warning


@warning("sales-goals-without-close-rate")
def look(case: Case) -> Findings:
    """Find sales goals that do not say how many leads are matched and closed."""
    if case.agreement.sales_goals and not any(promised(case.agreement, RATES)):
        yield Found(case.agreement.at("sales_goals:"))
