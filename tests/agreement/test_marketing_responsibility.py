"""Section 4c: volume, quality, and how sales is told."""

from __future__ import annotations

from sla_cli.agreement.quantities import Duration

from .reading import agreement


def test_what_marketing_promises() -> None:
    handoff = agreement(
        """\
        lead_handoff:
          marketing_responsibility:
            commitments:
              - what: Hand over MQLs
                target: 120 / month
            quality:
              acceptance_rate: at least 80%
              required_fields: [Name, Phone]
            notification:
              how: Task in the CRM
              within: 15 minutes
            process:
              - The lead reaches the threshold.
        """
    ).lead_handoff
    assert handoff is not None
    part = handoff.marketing_responsibility
    assert part is not None
    assert part.notification is not None
    assert isinstance(part.notification.within, Duration)
    assert part.notification.within.value == 15
    assert part.quality is not None
    assert part.quality.required_fields == ("Name", "Phone")


def test_a_sentence_is_enough_for_the_notification() -> None:
    text = "lead_handoff:\n  marketing_responsibility:\n    notification: By e-mail\n"
    handoff = agreement(text).lead_handoff
    assert handoff is not None
    assert handoff.marketing_responsibility is not None
    assert handoff.marketing_responsibility.notification is not None
    assert handoff.marketing_responsibility.notification.how == "By e-mail"
