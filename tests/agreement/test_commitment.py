"""The commitment looks the same wherever it stands."""

from __future__ import annotations

import pytest

from sla_cli.agreement.commitment import Commitment, Party

from .reading import agreement

PLACES = {
    "company_goals": "company_goals:\n  goals:\n{0}",
    "marketing_goals": "marketing_goals:\n  goals:\n{0}",
    "sales_goals": "sales_goals:\n  goals:\n{0}",
    "marketing_responsibility": "lead_handoff:\n  marketing_responsibility:\n    commitments:\n{0}",
    "sales_responsibility": "lead_handoff:\n  sales_responsibility:\n    commitments:\n{0}",
}
ITEM = """\
      - what: Answer
        id: answer
        who: les deux
        target: 95 %
        within: 4 heures ouvrées
        measured_in: CRM
        owner: Ana
        if_missed: On en parle le lundi.
"""


@pytest.mark.parametrize("place", PLACES)
def test_the_same_commitment(place: str) -> None:
    read = agreement(PLACES[place].format(ITEM), "fr")
    section = getattr(read, place, None) or getattr(read.lead_handoff, place)
    promise = (getattr(section, "goals", None) or section.commitments)[0]
    assert isinstance(promise, Commitment)
    assert promise.who is Party.BOTH
    assert promise.id == "answer"
    assert promise.if_missed == "On en parle le lundi."
