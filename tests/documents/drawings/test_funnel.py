"""The funnel: what the slices are made of, and how they stand in the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sla_cli.agreement.conversion_rates import ConversionRate
from sla_cli.agreement.quantities import parse_target
from sla_cli.documents.drawings.funnel import funnel

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla


def rate(text: str, target: str | None = None) -> ConversionRate:
    return ConversionRate(
        from_="A",
        to="B",
        rate=parse_target(text, "en"),
        target=parse_target(target, "en") if target else None,
    )


@pytest.mark.parametrize(
    ("text", "foot"),
    [
        ("26%", "63,21 37,21"),
        ("40–60%", "75,21 25,21"),
        ("at least 100%", "100,21 0,21"),
        ("0%", "50,21 50,21"),
    ],
)
def test_a_slice_is_as_wide_at_its_foot_as_what_passes(text: str, foot: str) -> None:
    assert funnel([rate(text)])[0].today == f"0,0 100,0 {foot}"


def test_the_target_is_where_the_sides_would_go() -> None:
    assert funnel([rate("26%", "50%")])[0].target == "M0,0 L25,21 M100,0 L75,21"


@pytest.mark.parametrize("text", ["120%", "12 leads", "+5%", "€4"])
def test_what_is_no_share_is_not_drawn(text: str) -> None:
    assert funnel([rate(text)]) == ()
    drawn = funnel([rate(text), rate("50%")])
    assert [bool(one.today) for one in drawn] == [False, True]


def test_the_text_alternative_says_the_numbers(sla: Sla, minimal: Path) -> None:
    with minimal.open("a", encoding="utf-8") as file:
        file.write("reporting: {conversion_rates: [{from: MQL, to: SAL, rate: 26%, target: 28%}]}")
    page = sla("render", "--to", "html", "--lang", "en", "-o", "-", str(minimal)).out
    assert page.count("<title>MQL → SAL: 26%; Target 28%</title>") == 1
