"""Section 4: routing, rejection, escalation and breach, around the four parts."""

from __future__ import annotations

from sla_cli.agreement.lead_handoff import NextStep

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
