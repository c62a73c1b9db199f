"""One side that promises something while the other promises nothing in return."""

from sla_cli.agreement.marketing_responsibility import Quality
from sla_cli.checks.rule import ANSWERS, GIVEN, TAKEN, Case, Findings, Found, warning


@warning("one-sided")
def look(case: Case) -> Findings:
    handoff = case.agreement.lead_handoff
    if handoff is None:
        return
    # A quality is promised as a volume is; how sales is told of an MQL is no counterpart alone.
    gives = any(case.promised(GIVEN)) or _promises_quality(case)
    takes = any(case.promised(TAKEN, ANSWERS))
    if gives and not takes:
        yield Found(handoff.at("marketing_responsibility:"))
    if takes and not gives:
        yield Found(handoff.at("sales_responsibility:"), {"marketing_owes": True})


def _promises_quality(case: Case) -> bool:
    return any(
        isinstance(part, Quality) and part.says("acceptance_rate", "data_completeness")
        for _, part in case.parts
    )
