"""Rhythms: how often something happens, in words a calendar could be made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.documents.figures.numbers import locale_of
from sla_cli.documents.figures.times import time_of_day
from sla_cli.documents.figures.words import words

if TYPE_CHECKING:
    from sla_cli.agreement.quantities import Cadence, TimeUnit

_BUSINESS_DAYS = (0, 1, 2, 3, 4)


def cadence(value: Cadence, language: str) -> str:
    """Write a rhythm: `chaque lundi à 10 h 30`, `the first Monday of the month`.

    One that is not understood stays as it was typed, whatever the language.
    """
    if value.continuous:
        return words(language)["continuously"]
    if value.unit is None:
        return value.written
    rhythm = _rhythm(value, value.unit, language)
    if value.at is None:
        return rhythm
    return words(language)["at"].format(rhythm=rhythm, time=time_of_day(value.at, language))


def _rhythm(value: Cadence, unit: TimeUnit, language: str) -> str:
    own = words(language)
    if value.ordinal is not None:
        rank, of = own["ranks"][str(value.ordinal)], own["nth_of"][unit.value]
        return own["nth"].format(rank=rank, days=_days(value.weekdays, language), of=of)
    if value.weekdays:
        return _on_days(value, unit, language)
    if value.times > 1:
        times = own["times"].get(str(value.times), own["times"]["other"])
        per = _counted(own["per"][unit.value], value.every)
        return times.format(n=value.times, per=per)
    return _counted(own["every"][unit.value], value.every)


def _on_days(value: Cadence, unit: TimeUnit, language: str) -> str:
    own, days = words(language), _days(value.weekdays, language)
    if value.every == 1:
        return own["weekly"].format(days=days)
    if value.every == 2 and len(value.weekdays) == 1:
        return own["every_other"].format(days=days)
    rhythm = _counted(own["every"][unit.value], value.every)
    return own["on_days"].format(rhythm=rhythm, days=days)


def _counted(forms: dict[str, str], every: int) -> str:
    return forms["one" if every == 1 else "other"].format(n=every)


def _days(weekdays: tuple[int, ...], language: str) -> str:
    own = words(language)
    if not weekdays:
        return own["any_day"]
    if weekdays == _BUSINESS_DAYS:
        return own["business_day"]
    names = locale_of(language).days["format"]["wide"]
    *first, last = (names[day] for day in weekdays)
    return own["last_and"].format(first=", ".join(first), last=last) if first else str(last)
