"""One side that promises something while the other promises nothing in return."""

from sla_cli.checks.rule import ANSWERS, GIVEN, TAKEN, Case, Findings, Found, warning


@warning("one-sided")
def look(case: Case) -> Findings:
    handoff = case.agreement.lead_handoff
    if handoff is None:
        return
    gives = any(case.promised(GIVEN))
    takes = any(case.promised(TAKEN, ANSWERS))
    if gives and not takes:
        yield Found(handoff.at("marketing_responsibility:"))
    if takes and not gives:
        yield Found(handoff.at("sales_responsibility:"), {"marketing_owes": True})
