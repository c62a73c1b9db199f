"""Section 3: goals, and the rates at which leads and contacts are matched and closed."""

from __future__ import annotations

from decimal import Decimal

from sla_cli.agreement.quantities import Bound, Target

from .reading import agreement, problems


def test_close_rates() -> None:
    section = agreement(
        """\
        sales_goals:
          close_rates:
            - of: Leads
              matched: 25%
              closed: 2.5%
            - of: Marketing-generated contacts
              matched: 40–60%
              closed: at least 8 %
        """
    ).sales_goals
    assert section is not None
    leads, contacts = section.close_rates
    assert isinstance(leads.closed, Target)
    assert leads.closed.low == Decimal("2.5")
    assert isinstance(contacts.matched, Target)
    assert (contacts.matched.low, contacts.matched.high) == (40, 60)
    assert isinstance(contacts.closed, Target)
    assert contacts.closed.bound is Bound.AT_LEAST


def test_faulty_rates_are_all_told() -> None:
    text = """\
    sales_goals:
      close_rates:
        - of: Leads
          matched: 60–40 %
          closed: €
        - closed: 5%
    """
    assert problems(text) == [
        ("target-range-reversed", 10, 16),
        ("target-no-number", 11, 15),
        ("missing-key", 12, 7),
    ]
