"""The funnel: bars on one scale, targets across them, and how they stand in the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from sla_cli.agreement.conversion_rates import ConversionRate
from sla_cli.agreement.quantities import parse_target
from sla_cli.documents.drawings.funnel import WIDTH, funnel

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


def lengths(text: str) -> list[float]:
    """Give how long the pieces of a bar are, as shares of the scale."""
    bar = str(funnel([rate(text)])[0].today)
    return [float(found) / WIDTH for found in re.findall(r'width="([\d.]+)"', bar)]


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("2%", [0.02]),
        ("23%", [0.23]),
        ("at least 100%", [1]),
        ("0%", [0]),
        ("40–60%", [0.4, 0.2]),
        ("1 in 4", [0.25]),
    ],
)
def test_a_bar_is_as_long_as_its_share_of_the_scale(text: str, shares: list[float]) -> None:
    assert lengths(text) == pytest.approx(shares, abs=0.001)


def test_what_is_more_than_nothing_is_seen() -> None:
    assert lengths("0.01%")[0] > 0


@pytest.mark.parametrize(
    ("target", "places"), [("50%", [0.5]), ("40–60%", [0.4, 0.6]), ("1 in 4", [0.25])]
)
def test_a_target_is_a_line_at_its_place(target: str, places: list[float]) -> None:
    lines = str(funnel([rate("26%", target)])[0].target)
    found = [float(place) / WIDTH for place in re.findall(r"M([\d.]+),", lines)]
    assert found == pytest.approx(places, abs=0.001)


@pytest.mark.parametrize("text", ["120%", "12 leads", "+5%", "± 5%", "€4", "4:1"])
def test_what_is_no_share_leaves_no_bar(text: str) -> None:
    assert funnel([rate(text)]) == ()
    drawn = funnel([rate(text), rate("50%")])
    assert [bool(one.today) for one in drawn] == [False, True]


@pytest.mark.parametrize(
    ("said", "legend"),
    [
        ("rate: 26%, target: 28%", "Bar: today’s rate · Line: target · Scale: 0 to 100%"),
        ("rate: 26%", "Bar: today’s rate · Scale: 0 to 100%"),
        ("target: 28%", "Line: target · Scale: 0 to 100%"),
    ],
)
def test_the_legend_says_what_is_drawn(sla: Sla, minimal: Path, said: str, legend: str) -> None:
    with minimal.open("a", encoding="utf-8") as file:
        file.write(f"reporting: {{conversion_rates: [{{from: MQL, to: SAL, {said}}}]}}")
    page = sla("render", "--to", "html", "--lang", "en", "-o", "-", str(minimal)).out
    assert f'<p class="legend">{legend}</p>' in page


def test_the_text_alternative_says_the_numbers(sla: Sla, minimal: Path) -> None:
    with minimal.open("a", encoding="utf-8") as file:
        file.write("reporting: {conversion_rates: [{from: MQL, to: SAL, rate: 26%, target: 28%}]}")
    page = sla("render", "--to", "html", "--lang", "en", "-o", "-", str(minimal)).out
    assert page.count("<title>MQL → SAL: 26%; Target 28%</title>") == 1
