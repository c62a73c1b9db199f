"""A side for which nobody is named to sign is a side that is not bound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement.shape import is_blank
from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.checks.vocabulary import meanings

if TYPE_CHECKING:
    from sla_cli.agreement.frame import Parties, Signature

_SIDES = ("marketing", "sales")


@warning("nobody-signs")
def look(case: Case) -> Findings:
    parties = case.agreement.parties
    signed = {_side(one, parties) for one in case.agreement.signatures}
    # Who signs for neither side by name may well sign for the one that is missing.
    if None in signed:
        return
    for key in _SIDES:
        team = getattr(parties, key)
        # Where no signatures are listed, the leads of both teams sign.
        absent = key not in signed if signed else team.lead is None
        if absent and not is_blank(team.team):
            yield Found(team.place, {"team": team.team, "side": key, "listed": bool(signed)})


def _side(signature: Signature, parties: Parties) -> str | None:
    """Give the side that someone signs for: the one said, or the team that has the person."""
    for key in _SIDES:
        team = getattr(parties, key)
        if signature.for_ is not None:
            if signature.for_ == team.team or _meant(signature.for_) == key:
                return key
        elif signature.name in (team.lead, *(member.name for member in team.members)):
            return key
    return None


def _meant(side: str) -> str | None:
    return meanings("SIDES").get(side.strip().casefold().replace("’", "'"))
