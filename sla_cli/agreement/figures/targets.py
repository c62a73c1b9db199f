"""Targets: a bound, a figure or a range, the user's own words, and per what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.agreement.figures.numbers import (
    NBSP,
    money,
    money_sign_leads,
    number,
    percent,
    plural,
)
from sla_cli.agreement.figures.times import duration, length
from sla_cli.agreement.figures.words import form, words
from sla_cli.agreement.quantities import Bound, Duration, Measure, Per, Target, TimeUnit
from sla_cli.agreement.quantities.proportion import is_of

if TYPE_CHECKING:
    from decimal import Decimal


def target(value: Target, language: str) -> str:
    """Write a target: `au moins 120 MQL par mois`, `40–60%`, `within 4 business hours`.

    The unit and the thing it is counted by stay as they were typed.
    """
    # `doubler le nombre de MQL` loses its sense where a sign takes the place of the verb.
    signed = re.search(r"\d ?[x×]|[x×] ?\d", value.written, re.IGNORECASE)
    if value.measure is Measure.FACTOR and value.unit and not signed:
        return value.written or _figures(value, language) + _unit(value)
    term = ""
    if value.term is not None:
        term = " " + words(language)["term"].format(n=duration(value.term, language))
    unit = "" if _among(value) else _unit(value)
    return _figures(value, language) + unit + _per(value.per, language) + term


def _figures(value: Target, language: str) -> str:
    own = words(language)
    if value.high is not None:
        return _range(value, value.high, language)
    if value.of is not None:
        return own["bounds"][value.bound.value].format(n=_proportion(value, value.of, language))
    inside = value.measure is Measure.DURATION and value.bound is Bound.AT_MOST
    inside = inside and not value.signed
    figure = _figure(value, value.low, language, inside=inside)
    if inside:
        return own["within"].format(n=figure)
    return own["bounds"][value.bound.value].format(n=figure)


def _proportion(value: Target, of: Decimal, language: str) -> str:
    own, low, high = words(language), number(value.low, language), number(of, language)
    if value.measure is Measure.FRACTION and value.unit and not is_of(value.unit):
        return f"{low}/{high}"
    if value.measure is Measure.FRACTION:
        return own["fractions"].get(f"{low}/{high}", f"{low}/{high}")
    if value.measure is Measure.RATIO:
        return f"{low}:{high}"
    among = low + _unit(value) if _among(value) else low
    return own["share"]["one" if value.low == 1 else "other"].format(low=among, of=high)


def _among(value: Target) -> bool:
    """Tell whether a share was written around what it is of: `1 lead in 3`, no `1 in 3 leads`."""
    if value.measure is not Measure.SHARE or not value.unit:
        return False
    inside = f"{re.escape(value.unit)} (?:in|out of|sur) "
    return re.search(inside, value.written, re.IGNORECASE) is not None


def _range(value: Target, high: Decimal, language: str) -> str:
    if value.measure is Measure.FACTOR:
        ends = {"low": number(value.low, language), "high": number(high, language)}
        return words(language)["factor_range"].format(**ends)
    template = words(language)["signed_range" if value.signed else "range"]
    if value.measure is Measure.COUNT and re.search("[0-9a-z] o[ur] [0-9a-z]", value.written):
        template = words(language)["either"]
    if value.of is not None:
        low, last = (
            f"{number(end, language)}:{number(value.of, language)}" for end in (value.low, high)
        )
        return template.format(low=low, high=last)
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
        return sign + money(amount, value.currency, language, value.scale, _dollar(value))
    if value.measure is Measure.FACTOR:
        return words(language)["factor"].format(n=number(amount, language))
    if value.measure is Measure.TIMES:
        alone = value.high is None and not value.is_change
        return sign + often(amount, language, alone=alone)
    if value.time_unit is not None:
        return sign + _length(value, value.time_unit, amount, language, inside=inside)
    return sign + words(language)["count_scales"][value.scale].format(n=number(amount, language))


def _dollar(value: Target) -> str | None:
    """Give the sign of dollars of which the text did not say whose they are."""
    bare = re.search(r"(?<![A-JLN-Za-jln-z])\$(?! ?(?:us|US))", value.written)
    return "$" if value.currency == "USD" and bare else None


def _length(value: Target, unit: TimeUnit, amount: Decimal, language: str, *, inside: bool) -> str:
    if unit is TimeUnit.HOUR_AND_MINUTES:
        if amount >= 0:
            return duration(Duration(amount, unit), language)
        unit = TimeUnit.MINUTE
    time = Duration(amount, unit, value.clock)
    if value.is_change or value.high is not None or value.unit:
        return length(time, number(amount, language), language, inside=inside)
    return duration(time, language, inside=inside)


def often(amount: Decimal | int, language: str, *, alone: bool = True) -> str:
    """Write how many times: `3 fois`, `once`; not `alone`, beside another or with a sign."""
    own = words(language)["often"]
    if alone and str(amount) in own:
        return own[str(amount)]
    return form(own, plural(amount, language)).format(n=number(amount, language))


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
