"""Section 4a: criteria one by one, exclusions, personas, stages."""

from __future__ import annotations

import pytest

from .reading import agreement, problems


def test_criteria_written_short_and_in_full() -> None:
    handoff = agreement(
        """\
        lead_handoff:
          mql_criteria:
            definition: A buyer with a project
            at_least: 2
            criteria:
              - Works in industry
              - criterion: Company size
                expected: 50 to 500
                required: yes
                field: Employees
            exclusions: Students
            stages:
              - stage: SAL
                within: 1 business day
        """
    ).lead_handoff
    assert handoff is not None
    part = handoff.mql_criteria
    assert part is not None
    assert part.at_least == 2
    assert [c.required for c in part.criteria] == [None, True]
    assert part.exclusions == ("Students",)


def test_a_list_alone_stands_for_the_criteria() -> None:
    handoff = agreement("lead_handoff:\n  mql_criteria: [Works in industry, Has a budget]\n")
    assert handoff.lead_handoff is not None
    assert handoff.lead_handoff.mql_criteria is not None
    assert len(handoff.lead_handoff.mql_criteria.criteria) == 2


def test_a_number_that_makes_no_sense() -> None:
    text = "lead_handoff:\n  mql_criteria:\n    at_least: 0\n    criteria: [A]\n"
    assert problems(text) == [("number-too-small", 9, 15)]


@pytest.mark.parametrize(
    ("written", "required"),
    [
        ("obligatoire", True), ("Required", True), ("souhaité", False), ("desirable", False),
        ("optionnel", False),
    ],
)  # fmt: skip
def test_a_standing_is_said_in_words(written: str, required: bool) -> None:
    criterion = f"{{criterion: A budget, required: {written}}}"
    handoff = agreement(f"lead_handoff:\n  mql_criteria: [{criterion}]\n").lead_handoff
    assert handoff is not None
    assert handoff.mql_criteria is not None
    assert [one.required for one in handoff.mql_criteria.criteria] == [required]
