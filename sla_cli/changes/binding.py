"""Which of two figures asks more of whoever promises it: the one that, if kept, keeps the other.

What cannot be set side by side is not judged: a figure per month and one per year, a deadline in
business hours and one in days that may end on either side of it.
"""

from __future__ import annotations

import datetime
from fractions import Fraction
from typing import TYPE_CHECKING

from sla_cli.agreement.quantities import (
    Bound,
    Cadence,
    DayTime,
    Duration,
    Measure,
    Moment,
    Target,
    amount,
    counted,
    rate,
)
from sla_cli.changes.features import in_business_days, plain
from sla_cli.checks.clocks import ends_later

if TYPE_CHECKING:
    from collections.abc import Callable

End = tuple[Fraction, int]
"""A number, and whether the number itself is past it (1), on it (0), or something less (−1)."""

_SAID = {Moment.IMMEDIATE: 0, Moment.SAME_DAY: 1, Moment.NEXT_DAY: 2, Moment.NEXT_BUSINESS_DAY: 3}
"""Moments of which each always comes after the one before it."""


def asks_more(key: str, before: object, after: object) -> int | None:
    """Tell whether what stands under a key asks more now (1), less (−1), or nothing that is told.

    None where the two cannot be compared, or where more is not said to be better.
    """
    judge = _JUDGES.get(key)
    return judge(before, after) if judge else None


def is_judged(key: str) -> bool:
    """Tell whether what stands under a key can ask more or less."""
    return key in _JUDGES


def comparable(before: Target, after: Target) -> bool:
    """Tell whether two targets count the same: a unit that one leaves out is the other's."""
    return counted(_without_unit(before)) == counted(_without_unit(after)) and (
        not before.unit or not after.unit or _unit(before.unit) == _unit(after.unit)
    )


def _without_unit(value: Target) -> Target:
    per = value.per
    return value._replace(unit="", per=per and per._replace(thing=_unit(per.thing)))


def _unit(text: str) -> str:
    """Give the words of a unit, singular and plural alike."""
    return " ".join(word.rstrip("sx") or word for word in plain(text).split())


def _sooner(before: object, after: object) -> int | None:
    if isinstance(before, datetime.date) and isinstance(after, datetime.date):
        return _sign(before > after, before < after)
    if isinstance(before, DayTime) and isinstance(after, DayTime):
        return _sooner_moment(before, after)
    if isinstance(before, Duration) and isinstance(after, Duration):
        before, after = in_business_days(before), in_business_days(after)
    return _sign(ends_later(before, after), ends_later(after, before))


def _sooner_moment(before: DayTime, after: DayTime) -> int | None:
    if _day_of(before) == _day_of(after):
        if before.part is not after.part:
            return None
        if before.at and after.at:
            return _sign(before.at > after.at, before.at < after.at)
        return _sign(before.at is None, after.at is None)
    if before.moment in _SAID and after.moment in _SAID:
        later = _SAID[after.moment] - _SAID[before.moment]
        return None if later == 0 else -1 if later > 0 else 1
    return None


def _day_of(value: DayTime) -> DayTime:
    return value._replace(at=None, part=None, written="")


def _longer(before: object, after: object) -> int | None:
    sooner = _sooner(before, after)
    return None if sooner is None else -sooner


def _oftener(before: object, after: object) -> int | None:
    if not isinstance(before, Cadence) or not isinstance(after, Cadence):
        return None
    if before.continuous or after.continuous:
        return _sign(after.continuous, before.continuous)
    was, now = rate(before), rate(after)
    if was is None or now is None:
        return None
    return _sign(now.low > was.low, now.low < was.low)


def _more(before: object, after: object) -> int | None:
    if isinstance(before, int) and isinstance(after, int):
        return _sign(after > before, after < before)
    return _narrower(before, after)


def _narrower(before: object, after: object) -> int | None:
    """Tell whether fewer outcomes keep a target than kept it before, all of them among those."""
    if not isinstance(before, Target) or not isinstance(after, Target):
        return None
    if not comparable(before, after):
        return None
    was, now = _kept(before), _kept(after)
    if was is None or now is None or was == now:
        return None
    inside = now[0] >= was[0] and now[1] <= was[1]
    outside = now[0] <= was[0] and now[1] >= was[1]
    return _sign(inside, outside)


_NONE, _ALL = (Fraction(-(10**40)), 0), (Fraction(10**40), 0)


def _kept(value: Target) -> tuple[End, End] | None:
    """Give the least and the most that keep a target."""
    low, high = amount(value)
    match value.bound:
        case Bound.AT_LEAST:
            return (low, 0), _ALL
        case Bound.MORE_THAN:
            return (low, 1), _ALL
        case Bound.AT_MOST:
            return _NONE, (high, 0)
        case Bound.LESS_THAN:
            return _NONE, (high, -1)
        case Bound.BETWEEN:
            return (low, 0), (high, 0)
        case Bound.TOLERANCE:
            return (-low, 0), (low, 0)
    # What a figure by itself costs is better the less it is; how much is promised, the more.
    if value.measure is Measure.MONEY and value.per is not None and value.per.thing:
        return None
    slack = 1 if value.bound is Bound.ABOUT else 0
    if value.measure is Measure.DURATION or (value.is_change and low < 0):
        return _NONE, (high, slack)
    return (low, -slack), _ALL


def _sign(more: bool, less: bool) -> int | None:
    if more == less:
        return None
    return 1 if more else -1


_JUDGES: dict[str, Callable[[object, object], int | None]] = {
    **dict.fromkeys(("within", "contact_within", "judge_within", "reply_within", "by"), _sooner),
    "ahead": _longer,
    **dict.fromkeys(("every", "review"), _oftener),
    **dict.fromkeys(("attempts", "at_least", "threshold"), _more),
    **dict.fromkeys(
        ("target", "matched", "closed", "acceptance_rate", "data_completeness", "volume"),
        _narrower,
    ),
}
