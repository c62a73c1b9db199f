"""Durations and deadlines, by themselves and inside a sentence."""

from __future__ import annotations

from decimal import Decimal

from sla_cli.agreement.quantities import Clock, DayTime, Deadline, Duration
from sla_cli.documents.figures.numbers import NBSP, number, plural
from sla_cli.documents.figures.times import time_of_day
from sla_cli.documents.figures.words import form, words


def duration(value: Duration, language: str, *, inside: bool = False) -> str:
    """Write a length of time: `4 heures ouvrées`, `1 business day`, `une demi-journée`.

    Some languages write it otherwise `inside` a sentence: `innerhalb von 4 Tagen`.
    """
    halves = words(language)["halves"]
    if value.value == Decimal("0.5") and value.clock is None and value.unit.value in halves:
        return halves[value.unit.value]
    return length(value, number(value.value, language), language, inside=inside)


def length(value: Duration, figure: str, language: str, *, inside: bool = False) -> str:
    """Write a number, already written as `figure`, with the unit and clock of a duration."""
    clock = value.clock.value if isinstance(value.clock, Clock) else ""
    own, unit = words(language), value.unit.value
    forms = own["lengths"][clock][unit]
    if inside and unit in own.get("plurals_inside", {}).get(clock, {}):
        forms = forms | {"other": own["plurals_inside"][clock][unit]}
    phrase = form(forms, plural(value.value, language))
    return phrase.replace("{n} ", f"{{n}}{NBSP}").format(n=figure)


def deadline(value: Deadline, language: str) -> str:
    """Write a deadline by itself, as in a table: `4 heures ouvrées`, `the same day`."""
    if isinstance(value, Duration):
        return duration(value, language)
    day = words(language)["moments"][value.moment.value]
    if value.at is None:
        return day
    return words(language)["by_time"].format(day=day, time=time_of_day(value.at, language))


def within(value: Deadline | str, language: str) -> str:
    """Write a deadline inside a sentence: `sous 4 heures ouvrées`, `le jour même`.

    A text, such as a blank to fill in, takes the place of a duration.
    """
    if isinstance(value, DayTime):
        return deadline(value, language)
    text = value if isinstance(value, str) else duration(value, language, inside=True)
    return words(language)["within"].format(n=text)
