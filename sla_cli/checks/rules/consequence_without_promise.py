"""A consequence for a side that promises nothing: nothing can set it off."""

from sla_cli.agreement.commitment import Party
from sla_cli.agreement.promises import promises
from sla_cli.checks.rule import Case, Findings, Found, warning


@warning("consequence-without-promise")
def look(case: Case) -> Findings:
    handoff = case.agreement.lead_handoff
    breach = handoff.breach if handoff else None
    if breach is None:
        return
    # A promise of any other part, or of both sides, may be the one that is meant.
    owed = {one.party for one in promises(case.agreement, case.rates) if "breach" not in one.path}
    if Party.BOTH in owed:
        return
    for side, key in ((Party.MARKETING, "marketing"), (Party.SALES, "sales")):
        if breach.says(key) and side not in owed:
            yield Found(breach.at(f"{key}:"), {"side": key, "sales": key == "sales"})
