"""Section 4b: threshold, points also negative, repeating or fading, classes."""

from __future__ import annotations

from sla_cli.agreement.lead_scoring import SignalKind

from .reading import agreement, problems


def test_points() -> None:
    handoff = agreement(
        """\
        lead_handoff:
          lead_scoring:
            threshold: 60
            rules:
              - signal: Demande de devis
                points: +50
                kind: comportement
                why: Le projet est là.
              - signal: Étudiant
                points: −80
                kind: profil
              - signal: Page tarifs
                points: 10
                at_most: 3
            decay:
              points: -10
              every: 30 jours
            review: tous les trimestres
        """,
        "fr",
    ).lead_handoff
    assert handoff is not None
    part = handoff.lead_scoring
    assert part is not None
    assert [rule.points for rule in part.rules] == [50, -80, 10]
    assert [rule.kind for rule in part.rules][:2] == [SignalKind.BEHAVIOUR, SignalKind.FIT]
    assert part.rules[2].at_most == 3


def test_points_that_are_no_number() -> None:
    text = "lead_handoff:\n  lead_scoring:\n    rules:\n      - {signal: Visit, points: many}\n"
    assert problems(text) == [("wrong-type", 10, 33)]
