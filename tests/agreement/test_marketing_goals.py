"""Section 2: each goal specific — a metric, a target, per what time, measured where, by whom."""

from __future__ import annotations

import pytest

from sla_cli.agreement.quantities import Target, Unread

from .reading import agreement, problems


@pytest.mark.parametrize(
    ("language", "target"),
    [
        ("fr", "au moins 120 MQL par mois"),
        ("fr", "120 MQL minimum / mois"),
        ("fr", "≥ 120 MQL par mois"),
        ("en", "at least 120 MQLs per month"),
        ("en", "120 MQLs a month or more"),
        ("en", ">= 120 MQLs / month"),
    ],
)
def test_a_volume_per_month_as_people_write_it(language: str, target: str) -> None:
    text = f"marketing_goals:\n  - what: MQLs\n    target: {target!r}\n    measured_in: CRM\n"
    section = agreement(text, language).marketing_goals
    assert section is not None
    read = section.goals[0].target
    assert isinstance(read, Target)
    assert read.low == 120
    assert read.per is not None


def test_a_target_that_says_nothing_is_refused_in_its_place() -> None:
    text = "marketing_goals:\n  - what: Traffic\n    target: €\n"
    assert problems(text) == [("target-no-number", 9, 13)]


def test_a_target_without_a_number_is_kept_word_for_word() -> None:
    text = "marketing_goals:\n  - what: Traffic\n    target: a lot  more\n"
    section = agreement(text).marketing_goals
    assert section is not None
    assert section.goals[0].target == Unread("a lot more")


def test_a_blank_is_no_fault() -> None:
    section = agreement(
        'marketing_goals:\n  - what: Traffic\n    target: "[…] %"\n'
    ).marketing_goals
    assert section is not None
    assert not isinstance(section.goals[0].target, Target)
