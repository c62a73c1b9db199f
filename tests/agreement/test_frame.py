"""The frame: the smallest agreement, teams, period, status."""

from __future__ import annotations

from sla_cli.agreement.frame import Status

from .reading import agreement, problems


def test_the_smallest_agreement_is_six_lines() -> None:
    read = agreement("")
    assert read.parties.marketing.team == "Marketing"
    assert read.company_goals is None
    assert read.signatures == ()


def test_status_in_either_language() -> None:
    assert agreement("status: en vigueur\n").status is Status.IN_FORCE
    assert agreement("status: in force\n").status is Status.IN_FORCE


def test_numbers_are_kept_as_they_were_typed() -> None:
    assert agreement("version: 1.10\n").version == "1.10"
    assert agreement("version: 012\n").version == "012"


def test_a_key_left_empty_says_nothing() -> None:
    assert agreement('title:\npurpose: ""\nhistory:\n').title is None


def test_several_faults_at_once() -> None:
    text = "status: done\nperiod:\n  end: 2026-12-31\nsignatures: {name: A}\n"
    assert problems(text) == [
        ("unknown-choice", 7, 9),
        ("missing-key", 9, 3),
        ("wrong-type", 10, 13),
    ]
