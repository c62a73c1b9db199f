"""Section 4d: judge, contact, persist, record."""

from __future__ import annotations

import pytest

from sla_cli.agreement.quantities import DayTime, Duration, Target

from .reading import agreement, problems


def text(deadline: str) -> str:
    return (
        "lead_handoff:\n  sales_responsibility:\n    response:\n"
        f"      - leads: Hot\n        contact_within: {deadline}\n        attempts: 6\n"
        "        over: 10 business days\n"
    )


@pytest.mark.parametrize(
    ("typed", "language", "kind"),
    [
        ("4 business hours", "en", Duration),
        ("4 heures ouvrées", "fr", Duration),
        ("1 h 30", "fr", Duration),
        ("le jour même", "fr", DayTime),
        ("next business day", "en", DayTime),
        ("next business day by 9:00", "en", DayTime),
        ("le lendemain avant 9 h", "fr", DayTime),
    ],
)
def test_a_deadline_as_people_write_it(typed: str, language: str, kind: type) -> None:
    handoff = agreement(text(typed), language).lead_handoff
    assert handoff is not None
    assert handoff.sales_responsibility is not None
    response = handoff.sales_responsibility.response[0]
    assert isinstance(response.contact_within, kind)
    assert isinstance(response.attempts, Target)
    assert response.attempts.low == 6


@pytest.mark.parametrize("typed", ["…", "4", "€"])
def test_a_deadline_nobody_could_hold_sales_to(typed: str) -> None:
    found = problems(text(typed))
    assert [place for _, *place in found] == [[11, 25]]
    assert found[0][0] in ("deadline-unreadable", "wrong-type")
