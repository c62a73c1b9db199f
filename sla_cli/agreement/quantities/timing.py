"""How long: units of time, the clock they run by, and lengths of time."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.quantities.grammar import (
    EDGE,
    NUMBER,
    Vocabulary,
    any_of,
    doubtful,
    match,
    parse_number,
    plain,
    refusal,
    remembering,
    small,
    typed_parts,
    words_of,
)
from sla_cli.agreement.quantities.numerals import NUMBER_WORDS, in_figures
from sla_cli.agreement.quantities.rewording import reworded, reworded_time

if TYPE_CHECKING:
    from collections.abc import Mapping


class TimeUnit(Enum):
    """A unit of time."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR_AND_MINUTES = "hour and minutes"
    """Minutes again, of what is written as `1 h 30`, and is to be printed so."""
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"


MINUTES_IN: dict[TimeUnit, int | Fraction] = {
    TimeUnit.SECOND: Fraction(1, 60),
    TimeUnit.MINUTE: 1,
    TimeUnit.HOUR_AND_MINUTES: 1,
    TimeUnit.HOUR: 60,
    TimeUnit.DAY: 1440,
    TimeUnit.WEEK: 10080,
    TimeUnit.MONTH: 43830,
    TimeUnit.QUARTER: 131490,
    TimeUnit.HALF_YEAR: 262980,
    TimeUnit.YEAR: 525960,
}
"""Minutes in each unit, on average over the years: a year has 365.25 days and twelve months."""


class Clock(Enum):
    """Which hours and days count: working ones, Monday to Saturday, or all."""

    BUSINESS = "business"
    SIX_DAY = "six-day"
    CALENDAR = "calendar"


_UNITS = words_of("TIME_UNITS")
_HOURS, _MINUTES = _UNITS["hour"], _UNITS["minute"]

TIME_UNITS = Vocabulary({unit: _UNITS[unit.value] for unit in TimeUnit if unit.value in _UNITS})

CLOCKS_BEFORE = Vocabulary(
    {Clock.BUSINESS: "business|working|office", Clock.CALENDAR: "calendar|clock|elapsed"}
)
"""The adjectives that stand before the unit."""

_AFTER = {
    Clock.BUSINESS: (
        "ouvrées|ouvrée|ouvrés|ouvré|de bureau|during business hours|during working hours"
        "|during office hours|en heures ouvrées|pendant les heures ouvrées|en jours ouvrés"
        "|pendant les heures de bureau",
        "ouvrées|ouvrée|ouvrés|ouvré|heures ouvrées|jours ouvrés|business|working|business hours"
        "|business days|working hours|working days",
    ),
    Clock.SIX_DAY: (
        "ouvrables|ouvrable",
        "ouvrables|ouvrable|jours ouvrables|monday–saturday|monday-saturday|mon–sat|mon-sat",
    ),
    Clock.CALENDAR: (
        "calendaires|calendaire|24/7|24h/24|7j/7",
        "calendaires|calendaire|jours calendaires|calendar|calendar days",
    ),
}
_NO_WEEKEND = (
    "hors week-end|hors week-ends|hors weekend|hors weekends|excluding weekends"
    "|excluding week-ends|excl. weekends|not counting weekends"
)


def _in_brackets(words: str) -> str:
    return "|".join(f"({word})" for word in words.split("|"))


CLOCKS_AFTER = Vocabulary(
    {clock: f"{bare}|{_in_brackets(aside)}" for clock, (bare, aside) in _AFTER.items()}
    | {None: f"{_NO_WEEKEND}|{_in_brackets(_NO_WEEKEND)}"}
)
"""What stands after the unit; None for days without those of the weekend."""


@remembering
class Duration(NamedTuple):
    """A length of time: `value` in `unit`; `clock` is None where the text does not say.

    Of `24 to 48 hours` the value is the latest end, and `least` the earliest. `words` are the
    user's own after it: `after acceptance`.
    """

    value: Decimal
    unit: TimeUnit
    clock: Clock | None = None
    least: Decimal | None = None
    words: str = ""
    written: str = ""


UNIT_PHRASE = (
    f"(?:(?P<clock_before>{CLOCKS_BEFORE.pattern}) )?(?P<unit>{TIME_UNITS.pattern}){EDGE}"
    f"(?: (?P<clock_after>{CLOCKS_AFTER.pattern}){EDGE})?"
)
"""A unit of time with its clock: `business hours`, `jours ouvrés`, `min`."""

_HALF_WORDS = any_of(
    "half a|half an|half|une demi|un demi|demi|une demie|demie|une 1/2|un 1/2|a 1/2|une ½|un ½|a ½"
)
# `1/2 jours` is one to two days.
_SEVERAL = any_of("jours|heures|journées|semaines|hours|days|weeks")
_HALF = f"(?:{_HALF_WORDS}(?=[- ])|½|1/2(?! ?{_SEVERAL}))"
AND_HALF = any_of("and a half|et demie|et demi")
LENGTH = (
    f"(?:(?P<hours>[0-9]{{1,4}}) ?{any_of(_HOURS)}(?: {any_of('and|et')} |, | ?)"
    f"(?:(?P<minutes>[0-5]?[0-9]) ?{any_of(f'{_MINUTES}|m')}{EDGE}|(?P<past>[0-5][0-9]){EDGE})"
    f"(?: (?P<clock_last>{CLOCKS_AFTER.pattern}){EDGE})?"
    # `10 an event`: the French would write `10 ans`.
    f"|(?:(?![02-9][0-9]* ?an{EDGE}|1[0-9]+ ?an{EDGE})(?P<number>{NUMBER})(?:-| ?)"
    f"|(?P<word>{NUMBER_WORDS.pattern}) |(?P<half>{_HALF})(?:-| ?))"
    f"{UNIT_PHRASE}(?: (?P<and_half>{AND_HALF}){EDGE})?)"
)
"""The grammar of a length of time by itself: `4 business hours`, `1 h 30`, `une demi-journée`."""

_LEADING = any_of(
    "within|under|in|in less than|in under|less than|at most|no more than|up to|max|max.|maximum"
    "|dans un délai maximum de|dans un délai max de|délai de|un délai de|délai maximum de"
    "|within a maximum of|inférieur à|within the next|in the next|dans les prochaines"
    "|dans les prochains|maxi"
    "|sous|dans les|dans un délai de|sous un délai de|d'ici|d'ici à|en|en moins de|moins de"
    "|au plus|au maximum|pas plus de|no later than|not later than|at the latest|au plus tard"
    "|at the latest within|au plus tard sous|au plus tard dans les"
)
_TRAILING = any_of(
    "max|max.|maxi|maximum|at most|or less|at the latest|au plus|au maximum|ou moins|au plus tard"
)
_CEILING = any_of(
    "less than|in less than|at most|no more than|up to|max|max.|maxi|maximum"
    "|en moins de|moins de|au plus|au maximum|pas plus de|no later than|au plus tard"
)
_CEILED = f"(?:(?:{_CEILING} |[≤<]=? ?).*|.*[0-9a-zà-ÿ] (?P<last>{_TRAILING})(?: .*)?)"
_LEAD = f"(?:{_LEADING} |(?:≤|<=|<) ?)?"
_TRAIL = (
    f"(?: {_TRAILING})?(?:(?:'s?)? {any_of('period|window|limit|delay|deadline|notice|time')})?"
)
# A deadline counted back from something, `before the fair`, is another thing.
_FROM = any_of(
    "after|from|following|that follow|of|once|since|upon|starting|counting|après|suivant"
    "|qui suivent|à compter|à partir|dès|depuis|de|du|des"
)
_WORDS = "[^0-9]{1,120}"
_OWN_WORDS = rf"(?P<words>,? {_FROM} {_WORDS}| d'{_WORDS}| \([^()0-9]{{1,80}}\))?"
DURATION = f"{_LEAD}{LENGTH}{_TRAIL}{_OWN_WORDS}"
_RANGE = (
    f"{_LEAD}(?:(?:(?P<from>from|de)|{any_of('between|entre')}) )?"
    f"(?P<least>{NUMBER})(?: ?(?P<first>{TIME_UNITS.pattern}))?"
    f"(?: ?[-–—/] ?| {any_of('to|à|or|ou|and|et')} )(?P<value>{NUMBER})(?:-| ?){UNIT_PHRASE}"
    f"{_TRAIL}{_OWN_WORDS}"
)
_HOURS_OR_MINUTES = f"[0-9]{{1,3}} ?(?:{any_of(f'{_HOURS}|{_MINUTES}')})(?: ?[0-5][0-9])?"
_TWO_LENGTHS = (
    f"{_LEAD}(?:(?:(?P<from>from|de)|{any_of('between|entre')}) )?(?P<one>{_HOURS_OR_MINUTES})"
    # `30 min à 9 h` is half an hour, at nine.
    f"(?: ?[-–—] ?| {any_of('to|or|ou|and|et')} | à (?=[0-6] ?h|[0-9]+ ?m))"
    f"(?P<other>{_HOURS_OR_MINUTES}){_TRAIL}"
)
_IN_METRES = f"{_LEAD}(?P<number>[0-9]{{1,4}}) ?m"
"""`30m`, which can only be minutes where a length of time is wanted."""

_IN_SECONDS = f"{_LEAD}[0-9]{{1,4}} ?s"

_THREE_FOUR = f"{_LEAD}3 ?/ ?4 ?(?:h|hr)"
"""`3/4 h`: less than one hour, or three or four of them."""

_MONTHS = {"fr": "mois", "en": "months"}
LENGTHS = {"fr": "4 heures ouvrées", "en": "4 business hours"}


def duration_in(written: str, language: str) -> Duration | None:
    """Read a length of time, with its number in figures or in words."""
    written = reworded(reworded_time(written))
    read = small(written)
    if match(_THREE_FOUR, read):
        raise doubtful(written, language, LENGTHS, "45 min", re.sub(" ?/ ?", "–", written))
    if metres := match(_IN_METRES, read):
        if written.endswith("M"):
            months = f"{metres['number']} {_MONTHS[language]}"
            raise doubtful(written, language, LENGTHS, f"{metres['number']} min", months)
        return duration_in(f"{written}in", language)
    if match(_IN_SECONDS, read):
        return duration_in(f"{written}ec", language)
    if found := match(DURATION, read):
        part = typed_parts(found, written)
        return length(part, language)._replace(words=_own_words(part))
    if (found := match(_RANGE, read)) and (
        ranged := _range(typed_parts(found, written), written, language)
    ):
        return ranged
    if found := match(_TWO_LENGTHS, read):
        return _between_lengths(found.groupdict(), written, language)
    spoken = in_figures(written, _LEAD)
    return duration_in(spoken, language) if spoken else None


def _range(part: Mapping[str, str | None], written: str, language: str) -> Duration | None:
    unit, clock = unit_phrase(part)
    if part["first"] and TIME_UNITS.find(part["first"]) is not unit:
        return None
    least, value = (parse_number(part[end] or "", language) for end in ("least", "value"))
    if least > value and part["from"]:
        # From what it is to what it is to be.
        return None
    if least > value:
        ends = {"low": str(least), "high": str(value)}
        raise refusal("target-range-reversed", written, language, LENGTHS, **ends)
    return Duration(value, unit, clock, least, _own_words(part))


def _between_lengths(
    part: Mapping[str, str | None], written: str, language: str
) -> Duration | None:
    """Read `1 h à 1 h 30`, of which the ends are in units of their own."""
    one, other = part["one"] or "", part["other"] or ""
    ends = [match(LENGTH, end) for end in (one, other)]
    least, most = (length(end.groupdict(), language) if end else None for end in ends)
    if least is None or most is None or most.clock or least.clock:
        return None
    low, high = (value.value * int(MINUTES_IN[value.unit]) for value in (least, most))
    if low >= high and part["from"]:
        return None
    if low >= high:
        raise refusal("target-range-reversed", written, language, LENGTHS, low=one, high=other)
    return Duration(high, TimeUnit.MINUTE, least=low)


def _own_words(part: Mapping[str, str | None]) -> str:
    return (part["words"] or "").lstrip(", ")


def parse_duration(text: str, language: str) -> Duration:
    """Read `4 business hours`, `1 h 30`, `24–48 h`, `une semaine`, `tous les 30 jours`.

    A ceiling stays, as a word of the user's own: `1 h max`. Raises QuantityError
    `duration-unreadable`.
    """
    written = plain(text)
    again = match(_AGAIN, small(written))
    duration = duration_in(
        f"1 {again['once']}"
        if again and again["once"]
        else (written[again.start("length") :] if again else written),
        language,
    )
    if duration is None:
        raise refusal("duration-unreadable", text, language, LENGTHS)
    if ceiled := match(_CEILED, small(written)):
        ceiling = ceiled["last"] or "max"
        duration = duration._replace(words=f"{ceiling} {duration.words}".strip())
    return duration._replace(written=written)


_AGAIN = (
    f"(?:{any_of('every|each|per|chaque|par|tous les|toutes les')} )?"
    f"(?:(?P<once>{any_of('day|week|month|quarter|year|jour|semaine|mois|trimestre|semestre|an')})"
    "|(?P<length>.+))"
)
"""After how long something comes again: `every 30 days`, `tous les mois`, `mois`."""


def length(part: Mapping[str, str | None], language: str) -> Duration:
    """Give the duration whose `LENGTH` was matched, from the named groups of the match."""
    if part["hours"]:
        clock = clock_after(part["clock_last"], TimeUnit.HOUR)
        hours, past = Decimal(part["hours"]), Decimal(part["minutes"] or part["past"] or 0)
        if hours and not past:
            return Duration(hours, TimeUnit.HOUR, clock)
        # No language has words for `1 h 30` by a clock: minutes hold it whole.
        unit = TimeUnit.MINUTE if clock or not hours else TimeUnit.HOUR_AND_MINUTES
        return Duration(60 * hours + past, unit, clock)
    half = Decimal("0.5")
    if part["number"]:
        value = parse_number(part["number"], language)
    else:
        value = Decimal(NUMBER_WORDS.find(part["word"])) if part["word"] else half
    if part["and_half"] and value % 1:
        written = f"{part['number'] or part['half']} {part['unit']} {part['and_half']}"
        raise refusal("duration-unreadable", written, language, LENGTHS)
    return Duration(value + half if part["and_half"] else value, *unit_phrase(part))


def unit_phrase(part: Mapping[str, str | None]) -> tuple[TimeUnit, Clock | None]:
    """Give the unit and the clock of a matched `UNIT_PHRASE`.

    Raises QuantityError `duration-unreadable` for two clocks: `4 business hours 24/7`.
    """
    before, after = part["clock_before"], part["clock_after"]
    unit = TIME_UNITS.find(part["unit"] or "")
    clock = clock_after(after, unit)
    if not before:
        return unit, clock
    if clock not in (None, CLOCKS_BEFORE.find(before)):
        raise refusal("duration-unreadable", f"{before} {part['unit']} {after}", "en", LENGTHS)
    return unit, CLOCKS_BEFORE.find(before)


def clock_after(words: str | None, unit: TimeUnit) -> Clock | None:
    """Give the clock that words after a unit name.

    Raises QuantityError `duration-unreadable` for hours without the weekend: nights count in them,
    and no clock has such.
    """
    if not words:
        return None
    clock = CLOCKS_AFTER.find(words)
    if clock is None and unit is not TimeUnit.DAY:
        raise refusal("duration-unreadable", words, "en", LENGTHS)
    return clock or Clock.BUSINESS
