"""Section 4: routing, rejection, escalation and breach, around the four parts."""

from __future__ import annotations

import pytest
import yaml

from sla_cli.agreement.lead_handoff import NextStep
from sla_cli.agreement.quantities import Duration, Target
from tests.agreement.test_schema import JUDGE
from tests.conftest import MINIMAL

from .reading import agreement, problems

TEXT = """\
lead_handoff:
  routing:
    - leads: Export
      to: Équipe export
      within: 15 min
  rejection:
    - Hors marché
    - reason: Projet lointain
      next: nourrir
      after: 3 mois
  escalation:
    - when: MQL sans verdict
      to: Directrice des ventes
      within: 1 jour ouvré
  breach:
    marketing:
      - when: Moins de 90 MQL deux mois de suite
        then: Plan de rattrapage
    sales:
      - when: Délai manqué trois fois
        then: Les leads sont réaffectés
"""


def test_what_does_not_go_as_planned() -> None:
    handoff = agreement(TEXT, "fr").lead_handoff
    assert handoff is not None
    assert [reason.next for reason in handoff.rejection] == [None, NextStep.NURTURE]
    assert handoff.routing[0].to == "Équipe export"
    assert handoff.breach is not None
    assert handoff.breach.marketing[0].then == "Plan de rattrapage"


def test_a_word_of_the_list_in_either_language() -> None:
    for word in ("nurture", "nourrir"):
        handoff = agreement(TEXT.replace("nourrir", word), "fr").lead_handoff
        assert handoff is not None
        assert handoff.rejection[1].next is NextStep.NURTURE


def test_another_word_is_refused() -> None:
    assert problems(TEXT.replace("nourrir", "nourir"), "fr") == [("unknown-choice", 15, 13)]


def test_escalation_goes_to_someone_or_to_several_in_turn() -> None:
    handoff = agreement(
        """\
        lead_handoff:
          escalation:
            - when: A deal stays in its stage
              at: 2 times the average of its stage
              detected_by: The CRM
              levels: [{to: Manager, within: 2 business hours}, {to: Director, within: 1 week}]
        """
    ).lead_handoff
    assert handoff is not None
    level = handoff.escalation[0]
    assert [(one.to, isinstance(one.within, Duration)) for one in level.levels] == [
        ("Manager", True),
        ("Director", True),
    ]
    assert isinstance(level.at_, Target)
    assert level.at_.low == 2


@pytest.mark.parametrize(
    ("level", "found"),
    [
        ("{when: Late}", [("missing-key", 7, 29)]),
        ("{when: Late, to: , levels: }", [("missing-key", 7, 29)]),
        ("{when: Late, to: Manager}", []),
        ("{when: Late, levels: [{to: Manager}]}", []),
    ],
)
def test_somebody_steps_in(level: str, found: list[tuple[str, int, int]]) -> None:
    assert problems(f"lead_handoff: {{escalation: [{level}]}}\n") == found
    tree = yaml.safe_load(
        MINIMAL.format(language="en") + f"lead_handoff: {{escalation: [{level}]}}"
    )
    assert JUDGE.is_valid(tree) is (found == [])


def test_routing_by_order_share_cap_and_ramp() -> None:
    handoff = agreement(
        """\
        lead_handoff:
          routing:
            - {leads: Others, order: 2, to: Team North, share: 37.5%, at_most: 15 leads per day,
               ramp: [{share: 50%, over: 1 month}], unless: On leave}
        """
    ).lead_handoff
    assert handoff is not None
    route = handoff.routing[0]
    assert route.order == 2
    assert isinstance(route.share, Target)
    assert isinstance(route.at_most, Target)
    assert isinstance(route.ramp[0].over, Duration)
    assert (str(route.share.low), str(route.at_most.low)) == ("37.5", "15")
