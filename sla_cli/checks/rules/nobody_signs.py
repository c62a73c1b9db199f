"""A side for which nobody is named to sign is a side that is not bound."""

from sla_cli.agreement.shape import is_blank
from sla_cli.checks.rule import Case, Findings, Found, warning


@warning("nobody-signs")
def look(case: Case) -> Findings:
    if case.agreement.signatures:
        return
    for key in ("marketing", "sales"):
        team = getattr(case.agreement.parties, key)
        # Where no signatures are listed, the leads of both teams sign.
        if team.lead is None and not is_blank(team.team):
            yield Found(team.place, {"team": team.team, "side": key})
