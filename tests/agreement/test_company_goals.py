"""Section 1: goals stated, counted or in money, written short or in full."""

from __future__ import annotations

from decimal import Decimal

from sla_cli.agreement.quantities import Target

from .reading import agreement, problems


def test_a_list_of_texts_is_enough() -> None:
    section = agreement("company_goals:\n  - Become the reference of our sector\n").company_goals
    assert section is not None
    assert [goal.what for goal in section.goals] == ["Become the reference of our sector"]
    assert section.goals[0].target is None


def test_stated_counted_and_in_money() -> None:
    section = agreement(
        """\
        company_goals:
          horizon: Année 2026
          goals:
            - Devenir la référence du secteur
            - what: Vendre des machines
              target: 100 000 unités
            - what: Chiffre d'affaires
              target: 24 M€
              by: 31/12/2026
              owner: Comité de direction
        """,
        "fr",
    ).company_goals
    assert section is not None
    stated, counted, money = section.goals
    assert stated.target is None
    assert isinstance(counted.target, Target)
    assert (counted.target.low, counted.target.unit) == (Decimal(100000), "unités")
    assert isinstance(money.target, Target)
    assert (money.target.low, money.target.scale, money.target.currency) == (24, "M", "EUR")
    assert str(money.by) == "2026-12-31"


def test_what_a_goal_lacks_is_told_where_it_stands() -> None:
    assert problems("company_goals:\n  goals:\n    - target: 5%\n      onwer: A\n") == [
        ("missing-key", 9, 7),
        ("unknown-key", 10, 7),
    ]
