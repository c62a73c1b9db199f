"""A handoff that does not say what an MQL is: the first thing both teams will argue about."""

from sla_cli.checks.rule import Case, Findings, Found, warning


@warning("mql-without-criteria")
def look(case: Case) -> Findings:
    handoff = case.agreement.lead_handoff
    if handoff is None:
        return
    part = handoff.mql_criteria
    if part is None and handoff.lead_scoring is None:
        yield Found(case.agreement.at("lead_handoff:"))
    elif part is not None and not part.says("criteria", "personas", "definition"):
        yield Found(handoff.at("mql_criteria:"))
