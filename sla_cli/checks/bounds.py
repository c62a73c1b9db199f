"""Whether two figures of the same thing can both be what was promised, whatever their bounds."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from sla_cli.agreement.quantities import Bound, Measure, Target, amount, compare, rate
from sla_cli.checks.funnel import share

_ROUNDED = Fraction(2, 100)
_WEEKS = Fraction(10, 100)
"""How far two rates may be apart that are told by other periods: four weeks are a month to some."""

_ABOUT = Fraction(10, 100)
"""How far from a figure a number may be that is still about it."""


_ONE_SIDED = ({Bound.AT_LEAST, Bound.MORE_THAN}, {Bound.AT_MOST, Bound.LESS_THAN})
"""The bounds that leave the other side open."""


class _Kept(NamedTuple):
    """The numbers that keep a figure, from `low` to `high`; None is without an end."""

    low: Fraction | None
    high: Fraction | None
    beyond: bool = False
    """Whether the end itself is left out."""


def differ(one: Target, other: Target) -> bool:
    """Tell whether two figures of the same thing cannot both be what was promised.

    No number keeps both, or both are the same bound with two numbers: at least 250, at least 90.
    """
    return apart(one, other) or _same_bound(one, other)


def rates_differ(one: object, other: object) -> bool:
    """Tell whether two shares of the same whole cannot both be what was said of it."""
    if not isinstance(one, Target) or not isinstance(other, Target):
        return False
    if any(value.measure is not Measure.PERCENT or value.is_change for value in (one, other)):
        return False
    first, second = share(one), share(other)
    # Digits that were cut off are no other figure: a third is 33 % and 33.3 %.
    return first.contradicts(second) if first and second else differ(one, other)


def _same_bound(one: Target, other: Target) -> bool:
    bounds = {one.bound, other.bound}
    one_sided = any(bounds <= side for side in _ONE_SIDED)
    if not one_sided or one.per != other.per:
        return False
    return compare(one, other) in (-1, 1)


def apart(one: Target, other: Target) -> bool:
    """Tell whether no number could keep both of two figures of the same thing."""
    first, second = _kept(one), _kept(other)
    if first is None or second is None or (one.per is None) != (other.per is None):
        return False
    slack = Fraction(0)
    if one.per and other.per and one.per != other.per:
        weekly = one.per.unit is not other.per.unit and "week" in _periods(one, other)
        slack = _WEEKS if weekly else _ROUNDED
    return _below(first, second, slack) or _below(second, first, slack)


def _kept(value: Target) -> _Kept | None:
    """Give the numbers, a month if there is a period, that keep a figure; None if that is open."""
    number = amount(value) if value.per is None else rate(value)
    if number is None:
        return None
    low, high = number
    match value.bound:
        case Bound.EXACTLY | Bound.BETWEEN:
            return _Kept(low, high)
        case Bound.AT_LEAST:
            return _Kept(low, None)
        case Bound.MORE_THAN:
            return _Kept(low, None, beyond=True)
        case Bound.AT_MOST:
            return _Kept(None, high)
        case Bound.LESS_THAN:
            return _Kept(None, high, beyond=True)
        case Bound.ABOUT:
            return _Kept(low * (1 - _ABOUT), high * (1 + _ABOUT))
        case _:
            return None


def _below(one: _Kept, other: _Kept, slack: Fraction) -> bool:
    if one.high is None or other.low is None:
        return False
    reach = one.high * (1 + slack)
    # Whatever is less than 100 is not the 100 that is the least.
    return reach < other.low or (reach == other.low and slack == 0 and (one.beyond or other.beyond))


def _periods(*values: Target) -> set[str]:
    return {value.per.unit.name.lower() for value in values if value.per and value.per.unit}
