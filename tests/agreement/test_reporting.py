"""Section 6: tools, indicators, reports, and the review."""

from __future__ import annotations

import datetime

import pytest

from .reading import agreement, problems


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("2026-04-02", "en"),
        ("2 April 2026", "en"),
        ("April 2, 2026", "en"),
        ("02/04/2026", "fr"),
        ("2 avril 2026", "fr"),
    ],
)
def test_the_day_of_the_next_review_as_people_write_it(typed: str, language: str) -> None:
    section = agreement(f"reporting:\n  review:\n    next: {typed}\n", language).reporting
    assert section is not None
    assert section.review is not None
    assert section.review.next == datetime.date(2026, 4, 2)


def test_a_day_that_does_not_exist() -> None:
    text = "reporting:\n  review:\n    next: 31/02/2026\n"
    assert problems(text, "fr") == [("date-impossible", 9, 11)]


def test_access_and_attendees_may_be_one_name() -> None:
    text = "reporting:\n  tools:\n    - tool: CRM\n      access: Everyone\n    - Shared drive\n"
    section = agreement(text).reporting
    assert section is not None
    assert [tool.access for tool in section.tools] == [("Everyone",), ()]
