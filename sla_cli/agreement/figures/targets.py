"""Targets: a bound, a figure or a range, the user's own words, and per what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement.figures.numbers import NBSP, money, money_sign_leads, number, percent
from sla_cli.agreement.figures.times import duration, length
from sla_cli.agreement.figures.words import words
from sla_cli.agreement.quantities import Bound, Duration, Measure, Per, Target, TimeUnit

if TYPE_CHECKING:
    from decimal import Decimal


def target(value: Target, language: str) -> str:
    """Write a target: `au moins 120 MQL par mois`, `40–60%`, `within 4 business hours`.

    The unit and the thing it is counted by stay as they were typed.
    """
    return _figures(value, language) + _unit(value) + _per(value.per, language)


def _figures(value: Target, language: str) -> str:
    if value.high is not None:
        return _range(value, value.high, language)
    inside = value.measure is Measure.DURATION and value.bound is Bound.AT_MOST
    inside = inside and not value.signed
    figure = _figure(value, value.low, language, inside=inside)
    if inside:
        return words(language)["within"].format(n=figure)
    return words(language)["bounds"][value.bound.value].format(n=figure)


def _range(value: Target, high: Decimal, language: str) -> str:
    template = words(language)["signed_range" if value.signed else "range"]
    last = _figure(value, high, language)
    money_leads = value.measure is Measure.MONEY and money_sign_leads(language)
    # `40–60 %` says its unit once, at the end; a sign, or one of money that leads, is said twice.
    if value.signed or money_leads:
        first = _figure(value, value.low, language)
        if value.measure is Measure.DURATION:
            first = _sign(value, value.low) + number(value.low, language)
    else:
        first = number(value.low, language)
    return template.format(low=first, high=last)


def _figure(value: Target, amount: Decimal, language: str, *, inside: bool = False) -> str:
    """Write a number with its sign and its unit of money, of time or of hundreds."""
    sign = _sign(value, amount)
    if value.measure is Measure.PERCENT:
        return sign + percent(amount, language)
    if value.measure is Measure.MONEY and value.currency:
        return sign + money(amount, value.currency, language, value.scale)
    if value.time_unit is not None:
        return sign + _length(value, value.time_unit, amount, language, inside=inside)
    return sign + words(language)["count_scales"][value.scale].format(n=number(amount, language))


def _length(value: Target, unit: TimeUnit, amount: Decimal, language: str, *, inside: bool) -> str:
    time = Duration(amount, unit, value.clock)
    if value.is_change or value.high is not None or value.unit:
        return length(time, number(amount, language), language, inside=inside)
    return duration(time, language, inside=inside)


def _sign(value: Target, amount: Decimal) -> str:
    """Give the plus of a change; a minus comes with the number."""
    return "+" if value.is_change and amount >= 0 else ""


def _unit(value: Target) -> str:
    if not value.unit:
        return ""
    # What the author parted by a comma stays so: `3, of which one is signed`.
    if value.unit.startswith(","):
        return value.unit
    # A bare number is not parted from what it counts.
    return (NBSP if value.measure is Measure.COUNT else " ") + value.unit


def _per(per: Per | None, language: str) -> str:
    if per is None:
        return ""
    own = words(language)
    if per.unit is None:
        return " " + own["per_thing"].format(thing=per.thing)
    forms = own["per"][per.unit.value]
    text = " " + forms["one" if per.every == 1 else "other"].format(n=per.every)
    return f"{text} {own['and_per_thing'].format(thing=per.thing)}" if per.thing else text
