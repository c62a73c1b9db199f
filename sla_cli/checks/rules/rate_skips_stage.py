"""A rate that starts from a stage to which none before it leads: volumes cannot be computed."""

from sla_cli.checks.rule import Case, Findings, Found, warning


@warning("rate-skips-stage")
def look(case: Case) -> Findings:
    reached: set[str] = set()
    for number, rate in enumerate(case.rates):
        # A funnel may start anywhere: its first stage is reached by nothing.
        if number and rate.from_.casefold() not in reached:
            before = case.rates[number - 1].to
            yield Found(case.in_agreement(rate.at("from")), {"stage": rate.from_, "before": before})
        reached |= {rate.to.casefold(), rate.from_.casefold()}
