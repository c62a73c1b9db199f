"""How much: a bound, a number or a range, of what, per what. The value, and how it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.quantities.bounds import (
    SIGNS_BEFORE,
    WORDS_BEFORE,
    WORDS_BEFORE_TIME,
    Bound,
)
from sla_cli.agreement.quantities.duration import length, unit_phrase
from sla_cli.agreement.quantities.error import refusal
from sla_cli.agreement.quantities.figure import Figure, Measure, common, figure, own_unit
from sla_cli.agreement.quantities.grammar import (
    for_schema,
    found_in,
    match,
    plain,
    small,
    typed_parts,
)
from sla_cli.agreement.quantities.numbers import numbers_in
from sla_cli.agreement.quantities.tail import Per, Tail, read_tail
from sla_cli.agreement.quantities.target_grammar import (
    HAS_LENGTH,
    HAS_RANGE,
    LENGTH_TARGET,
    RANGE_TARGET,
    SINGLE_TARGET,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from sla_cli.agreement.quantities.units import Clock, TimeUnit


class Target(NamedTuple):
    """How much is promised.

    `low` is the number of every bound; `high` the other end of a range, else None. Percentages are
    in percent (25 is 25 %), money in `currency` (ISO code) times `scale` (`k`, `M`, `bn`), counts
    times `scale`, durations in `time_unit` by `clock`. `unit` holds the words that follow the
    number, as the user typed them. `signed` says that a bounded number is a change, and was typed
    with its sign: `at least +15 %`.
    """

    low: Decimal
    high: Decimal | None = None
    bound: Bound = Bound.EXACTLY
    measure: Measure = Measure.COUNT
    unit: str = ""
    currency: str | None = None
    scale: str = ""
    per: Per | None = None
    time_unit: TimeUnit | None = None
    clock: Clock | None = None
    signed: bool = False

    @property
    def is_change(self) -> bool:
        """Tell whether the number is a difference from what was, rather than a level to reach."""
        return self.signed or self.bound is Bound.CHANGE


TARGET_PATTERN = for_schema(f"{LENGTH_TARGET}|{SINGLE_TARGET}|{RANGE_TARGET}")
"""Matches the texts that `parse_target` accepts, and two kinds of range that it refuses.

Beyond a pattern are the ranges that run backwards (`60–40 %`) and those whose ends do not count
the same thing (`10 € to 20 %`, `900 k€ to 1.2 M€`).
"""

_EXAMPLES = {"fr": "au moins 120 / mois", "en": "at least 120 / month"}
_RANGES = {"fr": "40 à 60 %", "en": "40 to 60%"}


def parse_target(text: str, language: str) -> Target:
    """Read a target.

    Raises QuantityError: `target-no-number`; `target-two-numbers` where there are several numbers
    that are not a range; `target-unreadable` for any other form; `target-range-reversed` (facts
    `low`, `high` as well) and `target-mixed-units` for a range that makes no sense.
    """
    typed = plain(text)
    read = small(typed)
    if found_in(HAS_LENGTH, read) and (found := match(LENGTH_TARGET, read)):
        return _length_target(typed_parts(found, typed), language)
    if found_in(HAS_RANGE, read) and (found := match(RANGE_TARGET, read)):
        return _range_target(typed_parts(found, typed), language, text)
    if found := match(SINGLE_TARGET, read):
        return _single_target(typed_parts(found, typed), language)
    raise refusal(_rule(read), text, language, _EXAMPLES)


def _rule(text: str) -> str:
    if not any(char.isdecimal() for char in text):
        return "target-no-number"
    return "target-two-numbers" if len(numbers_in(text)) > 1 else "target-unreadable"


def _length_target(part: Mapping[str, str | None], language: str) -> Target:
    tail = read_tail(part["tail"], open_bound=_bound(part) is Bound.EXACTLY)
    value, unit, clock = length(part, language)
    if part["sign"] not in (None, "+"):
        value = -value
    target = Target(
        value, measure=Measure.DURATION, unit=tail.unit, per=tail.per, time_unit=unit, clock=clock
    )
    return _bounded(target, part, tail)


def _single_target(part: Mapping[str, str | None], language: str) -> Target:
    words = own_unit(part, "") + (part["tail"] or "")
    tail = read_tail(words, open_bound=_bound(part) is Bound.EXACTLY)
    return _bounded(_of_figure(figure(part, "", language), tail), part, tail)


def _bounded(target: Target, part: Mapping[str, str | None], tail: Tail) -> Target:
    """Give a target its bound, from the words around it, and its sign."""
    bound, sign = _bound(part), part["sign"]
    if bound is Bound.EXACTLY and part.get("plus"):
        bound = Bound.AT_LEAST
    bound = tail.bound or bound
    if sign and bound is Bound.EXACTLY:
        bound = Bound.CHANGE
    return target._replace(bound=bound, signed=bool(sign) and bound is not Bound.CHANGE)


def _bound(part: Mapping[str, str | None]) -> Bound:
    if part["bound"]:
        return WORDS_BEFORE.find(part["bound"])
    if part["bound_sign"]:
        return SIGNS_BEFORE.find(part["bound_sign"])
    time = part.get("bound_time")
    return WORDS_BEFORE_TIME.find(time) if time else Bound.EXACTLY


def _of_figure(found: Figure, tail: Tail) -> Target:
    return Target(
        found.value,
        measure=found.measure,
        unit=tail.unit,
        currency=found.currency,
        scale=found.scale,
        per=tail.per,
    )


def _range_target(part: Mapping[str, str | None], language: str, text: str) -> Target:
    low, high = figure(part, "_low", language), figure(part, "_high", language)
    time_unit, clock = unit_phrase(part) if part["unit"] else (None, None)
    both = common(low, high)
    if both is None or (time_unit and not both.is_bare):
        raise refusal("target-mixed-units", text, language, _RANGES)
    if low.value > high.value:
        facts = {"low": str(low.value), "high": str(high.value)}
        raise refusal("target-range-reversed", text, language, _RANGES, facts)
    words = own_unit(part, "_high") + (part["tail"] or "")
    target = _of_figure(both, read_tail(words, open_bound=False))
    return target._replace(
        low=low.value,
        high=high.value,
        bound=Bound.BETWEEN,
        measure=Measure.DURATION if time_unit else both.measure,
        time_unit=time_unit,
        clock=clock,
        signed=bool(part["sign_low"] or part["sign_high"]),
    )
