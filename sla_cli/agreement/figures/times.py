"""Times as a language writes them: of day, days and periods, durations, deadlines, rhythms."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from sla_cli.agreement.figures.numbers import NBSP, locale_of, number, plural
from sla_cli.agreement.figures.words import form, words
from sla_cli.agreement.quantities import Clock, DayTime, Duration, TimeUnit

if TYPE_CHECKING:
    from sla_cli.agreement.quantities import Cadence, Deadline

# From Monday as 0, as rhythms count them.
_BUSINESS_DAYS = (0, 1, 2, 3, 4)


def time_of_day(value: datetime.time, language: str) -> str:
    """Write a time of day: `10 h 30`, `10:30 a.m.`, `9 h`, `9 a.m.`, `noon`."""
    from babel.dates import format_time

    own = words(language)
    text = format_time(
        value, own["time" if value.minute else "full_hour"], locale=locale_of(language)
    )
    hour, _, half = text.rpartition(" ")
    said = own["clock"].get(text) or f"{hour} {own['clock'].get(half, half)}".lstrip()
    return said.replace(" ", NBSP)


def date(value: datetime.date, language: str) -> str:
    """Write a day: `1ᵉʳ janvier 2026`, `January 1, 2026`."""
    return _day(value, words(language)["date"], language)


def period(start: datetime.date | str, end: datetime.date | str | None, language: str) -> str:
    """Write a period: `du 1ᵉʳ janvier au 31 décembre 2026`, `January 1 – December 31, 2026`.

    A text, such as a blank to fill in, takes the place of a day; without an end, it goes on. The
    year is said once where it is the same.
    """
    own = words(language)
    if end is None:
        return own["since"].format(start=_text(start, language))
    first = _text(start, language)
    if isinstance(start, datetime.date) and isinstance(end, datetime.date):
        same_year = start.year == end.year
        first = _day(start, own["day_and_month"] if same_year else own["date"], language)
    return own["period"].format(start=first, end=_text(end, language))


def month(value: datetime.date, language: str) -> str:
    """Give the letter that stands for a month on a calendar: `J`."""
    return str(locale_of(language).months["stand-alone"]["narrow"][value.month])


def _text(value: datetime.date | str, language: str) -> str:
    return value if isinstance(value, str) else date(value, language)


def _day(value: datetime.date, template: str, language: str) -> str:
    # The names of months come with Babel's core: its module of dates is slow to import.
    month = locale_of(language).months["format"]["wide"][value.month]
    day = words(language)["days"].get(str(value.day), str(value.day))
    return template.format(day=day, month=month, year=value.year).replace(" ", NBSP)


def duration(value: Duration, language: str, *, inside: bool = False) -> str:
    """Write a length of time: `4 heures ouvrées`, `1 business day`, `une demi-journée`.

    Some languages write it otherwise `inside` a sentence: `innerhalb von 4 Tagen`.
    """
    own, unit = words(language), value.unit.value
    figure = number(value.value, language)
    if value.unit is TimeUnit.HOUR_AND_MINUTES and value.value % 1 == 0:
        hours, minutes = divmod(int(value.value), 60)
        text = own["hour_and_minutes"].format(hours=hours, minutes=f"{minutes:02}")
        said = text.replace(" ", NBSP)
    elif value.least is not None:
        figure = own["length_range"].format(low=number(value.least, language), high=figure)
        said = length(value, figure, language, inside=inside)
    elif value.value == Decimal("0.5") and unit in own["halves"].get(_clock(value), {}):
        said = own["halves"][_clock(value)][unit]
    else:
        said = length(value, figure, language, inside=inside)
    return f"{said} {value.words}" if value.words else said


def length(value: Duration, figure: str, language: str, *, inside: bool = False) -> str:
    """Write a number, already written as `figure`, with the unit and clock of a duration."""
    clock = _clock(value)
    own, unit = words(language), value.unit.value
    forms = own["lengths"][clock][unit]
    if inside and unit in own.get("plurals_inside", {}).get(clock, {}):
        forms = forms | {"other": own["plurals_inside"][clock][unit]}
    phrase = form(forms, plural(value.value, language))
    # Neither is a number parted from its unit at the end of a line, nor the unit from its clock.
    return phrase.replace(" ", NBSP).format(n=figure)


def _clock(value: Duration) -> str:
    return value.clock.value if isinstance(value.clock, Clock) else ""


def each(value: Duration, language: str) -> str | None:
    """Write after how long something happens again: `par semaine`, `every 30 days`.

    None for a length by a clock, or of no whole number, which is no rhythm.
    """
    if value.clock or value.words or value.least is not None or value.value % 1:
        return None
    own = words(language)
    forms = own["per"] if own["each"] == "per" else own["every"]
    if value.unit.value not in forms:
        return None
    return _counted(forms[value.unit.value], int(value.value))


def deadline(value: Deadline, language: str) -> str:
    """Write a deadline by itself, as in a table: `4 heures ouvrées`, `the same day`."""
    if isinstance(value, Duration):
        return duration(value, language)
    own, time = words(language), time_of_day(value.at, language) if value.at else ""
    if value.after is not None:
        return own["later"].format(n=duration(value.after, language), time=time)
    if value.weekday is not None:
        return _by_day(value, _days((value.weekday,), language), time, language)
    if value.moment is None:
        return own["by_time_alone"].format(time=time or value.written)
    day = own["moments"][value.moment.value]
    if value.part is not None:
        return own["moment_parts"][value.part.value].format(day=day)
    return own["by_time"].format(day=day, time=time) if time else day


def _by_day(value: DayTime, day: str, time: str, language: str) -> str:
    """Write a day of the week: `d'ici vendredi`, `by noon on Friday`, `by Friday morning`."""
    own = words(language)
    if time:
        return own["day_by_time"].format(day=day, time=time)
    if value.part is not None:
        day = own["weekday_parts"][value.part.value].format(day=day)
    return own["by_day"].format(day=day)


def within(value: Deadline | str, language: str) -> str:
    """Write a deadline inside a sentence: `sous 4 heures ouvrées`, `le jour même`.

    A text, such as a blank to fill in, takes the place of a duration.
    """
    if isinstance(value, DayTime):
        return deadline(value, language)
    text = value if isinstance(value, str) else duration(value, language, inside=True)
    return words(language)["within"].format(n=text)


def clocked(value: Cadence, language: str) -> str:
    """Keep the words of a rhythm, with its time as this language writes one: `lundi à 9 h 30`."""
    words_before = value.before_clock
    if value.at is None or words_before == value.written:
        return value.written
    return words_before + time_of_day(value.at, language)


def cadence(value: Cadence, language: str) -> str:
    """Write a rhythm: `chaque lundi à 10 h 30`, `the first Monday of the month`.

    One that is not understood stays as it was typed, whatever the language.
    """
    if value.continuous:
        return words(language)["continuously"]
    if value.unit is None:
        return value.written
    rhythm = _rhythm(value, value.unit, language)
    if value.part is not None:
        rhythm = words(language)["day_parts"][value.part.value].format(rhythm=rhythm)
    if value.at is None:
        return rhythm
    return words(language)["at"].format(rhythm=rhythm, time=time_of_day(value.at, language))


def _rhythm(value: Cadence, unit: TimeUnit, language: str) -> str:
    own = words(language)
    if value.edge is not None:
        return own["edges"][value.edge.value].format(of=own["nth_of"][unit.value])
    if value.day is not None:
        ranked = own["ranked_days"]
        day = ranked.get(str(value.day), ranked["other"]).format(n=value.day)
        return own["day_of_month"].format(day=day)
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
    return listed([str(names[day]) for day in weekdays], language)


def listed(texts: list[str], language: str) -> str:
    """Write several texts in a row: `lundi, mardi et jeudi`."""
    if len(texts) < 2:
        return "".join(texts)
    return words(language)["last_and"].format(first=", ".join(texts[:-1]), last=texts[-1])
