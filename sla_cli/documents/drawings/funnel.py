"""The funnel: a bar for each rate, all on one scale, with the target as a mark across it.

The scale is linear, from nothing to 100 %: twice the length is twice the share, in every row. Bars
of counts would compare stages as well, but volumes are often unknown, and beside 30,000 visits the
last stages would be too short to see: a rate is known of itself. What is no share of a whole leaves
no bar: a change, a blank, what lies over 100 %, and a ratio such as `4:1`, which does not say which
of the two stages is which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from sla_cli.agreement.quantities import Bound, Measure, Target

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from sla_cli.agreement.conversion_rates import ConversionRate

WIDTH, HEIGHT = 320, 40
"""The size of a row, in tenths of a millimetre."""

WHOLE = 100

_SHARES = frozenset((Measure.SHARE, Measure.FRACTION))


SCALE = Markup(f"M1,5 V35 M{WIDTH - 1},5 V35")  # noqa: S704 — numbers only
"""Where the scale begins, and where it ends."""


class Slice(NamedTuple):
    """What is drawn of a rate: its bar, the mark of its target, and the ends of the scale."""

    today: Markup
    target: Markup
    scale: Markup = SCALE


class _Span(NamedTuple):
    """From where to where a rate is, in percent: twice the same, where it is no range."""

    low: Decimal
    high: Decimal


def funnel(rates: Iterable[ConversionRate]) -> tuple[Slice, ...]:
    """Give a slice for each rate; none at all where no rate is a share."""
    slices = tuple(Slice(_bar(_span(rate.rate)), _mark(_span(rate.target))) for rate in rates)
    return slices if any(one.today or one.target for one in slices) else ()


def _bar(span: _Span | None) -> Markup:
    """Draw what is sure as a bar, and the rest of a range as a thinner one."""
    if span is None:
        return Markup("")
    low, high = _place(span.low), _place(span.high)
    bar = f'<rect x="0" y="11" width="{low:g}" height="18"/>'
    if high > low:
        bar += f'<rect x="{low:g}" y="17" width="{high - low:g}" height="6"/>'
    return Markup(bar)  # noqa: S704 — numbers only


def _mark(span: _Span | None) -> Markup:
    """Draw a line at the target, and at both ends of a range: taller than a bar it may cross."""
    if span is None:
        return Markup("")
    places = sorted({_place(span.low), _place(span.high)})
    return Markup(" ").join(f"M{min(max(place, 2.5), WIDTH - 2.5):g},2 V38" for place in places)


def _place(percent: Decimal) -> float:
    """Give how far from the left a percentage is; what is more than nothing is seen."""
    place = round(float(percent) * WIDTH / WHOLE, 1)
    return max(place, 1.0) if percent > 0 else place


def _span(value: object) -> _Span | None:
    if not isinstance(value, Target) or value.is_change or value.bound is Bound.TOLERANCE:
        return None
    if value.measure in _SHARES and value.of:
        share = value.low / value.of * WHOLE
        span = _Span(share, share)
    elif value.measure is Measure.PERCENT:
        span = _Span(value.low, value.low if value.high is None else value.high)
    else:
        return None
    return span if 0 <= span.low <= span.high <= WHOLE else None
