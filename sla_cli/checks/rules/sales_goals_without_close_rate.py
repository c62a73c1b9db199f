"""Sales goals that do not say how many leads are matched and closed."""

from sla_cli.checks.rule import RATES, Case, Findings, Found, warning


@warning("sales-goals-without-close-rate")
def look(case: Case) -> Findings:
    if case.agreement.sales_goals and not any(case.promised(RATES)):
        yield Found(case.agreement.at("sales_goals:"))
