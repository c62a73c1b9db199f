"""The funnel: each rate is a slice, as wide at its foot as what reaches the next stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from sla_cli.agreement.quantities import Measure, Target

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sla_cli.agreement.conversion_rates import ConversionRate

WIDTH, HEIGHT, FOOT = 100, 24, 21
"""The size of a slice, in units of its own; the last of its height is the gap to the next."""


class Slice(NamedTuple):
    """The corners of a slice, and where its foot would end if the target were met; or nothing."""

    today: Markup
    target: Markup


def funnel(rates: Iterable[ConversionRate]) -> tuple[Slice, ...]:
    """Give a slice for each rate; none at all where no rate is a percentage."""
    slices = tuple(Slice(_corners(rate.rate), _mark(rate.target)) for rate in rates)
    return slices if any(one.today or one.target for one in slices) else ()


def _corners(rate: object) -> Markup:
    share = _share(rate)
    if share is None:
        return Markup("")
    left, right = (WIDTH - share) / 2, (WIDTH + share) / 2
    return Markup(f"0,0 {WIDTH},0 {right:g},{FOOT} {left:g},{FOOT}")  # noqa: S704 — numbers only


def _mark(target: object) -> Markup:
    share = _share(target)
    if share is None:
        return Markup("")
    left, right = (WIDTH - share) / 2, (WIDTH + share) / 2
    return Markup(f"M0,0 L{left:g},{FOOT} M{WIDTH},0 L{right:g},{FOOT}")  # noqa: S704


def _share(value: object) -> float | None:
    """Give what passes, in percent; the middle of a range. A rate over 100 % is no funnel."""
    if not isinstance(value, Target) or value.measure is not Measure.PERCENT or value.is_change:
        return None
    share = float(value.low if value.high is None else (value.low + value.high) / 2)
    return share if 0 <= share <= WIDTH else None
