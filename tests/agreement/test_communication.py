"""Section 5: channels, meetings with their rhythm, feedback both ways."""

from __future__ import annotations

from datetime import time

import pytest

from sla_cli.agreement.quantities import Cadence

from .reading import agreement


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("every Monday at 9:30", "en"),
        ("Mondays at 9:30 a.m.", "en"),
        ("chaque lundi à 9 h 30", "fr"),
        ("tous les lundis à 9h30", "fr"),
    ],
)
def test_a_rhythm_as_people_write_it(typed: str, language: str) -> None:
    text = f"communication:\n  meetings:\n    - meeting: Weekly\n      every: {typed}\n"
    section = agreement(text, language).communication
    assert section is not None
    rhythm = section.meetings[0].every
    assert isinstance(rhythm, Cadence)
    assert rhythm.weekdays == (0,)
    assert rhythm.at == time(9, 30)


def test_a_rhythm_nobody_knows_keeps_its_words() -> None:
    text = "communication:\n  meetings:\n    - meeting: Club\n      every: after each trade show\n"
    section = agreement(text).communication
    assert section is not None
    rhythm = section.meetings[0].every
    assert isinstance(rhythm, Cadence)
    assert not rhythm.understood
    assert rhythm.written == "after each trade show"


def test_channels_and_feedback_in_a_word() -> None:
    section = agreement(
        """\
        communication:
          channels: ["#leads"]
          feedback:
            sales_to_marketing: [Reasons for rejection]
        """
    ).communication
    assert section is not None
    assert section.channels[0].channel == "#leads"
    assert section.feedback is not None
    assert section.feedback.sales_to_marketing[0].what == "Reasons for rejection"
