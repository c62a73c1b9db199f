"""How often: a rhythm that a calendar understands, or the user's own words for one."""

from __future__ import annotations

import re
from datetime import time
from typing import NamedTuple

from sla_cli.agreement.quantities.numbers import plain_spaces
from sla_cli.agreement.quantities.units import TIME_WORD, TimeUnit, small_number, time_unit


class Cadence(NamedTuple):
    """A rhythm: `times` in every `every` units of time.

    `weekdays` counts from Monday as 0; `ordinal` is which such day of the month or quarter (−1 is
    the last). Where the words are not understood, `unit` is None and only `written` is known.
    """

    written: str
    unit: TimeUnit | None = None
    every: int = 1
    times: int = 1
    weekdays: tuple[int, ...] = ()
    ordinal: int | None = None
    at: time | None = None

    @property
    def understood(self) -> bool:
        """Tell whether a calendar could be made of it."""
        return self.unit is not None


_ADJECTIVES = {
    (TimeUnit.DAY, 1, 1): "daily|quotidien(?:ne)?(?:ment)?|every day|tous les jours|chaque jour",
    (TimeUnit.WEEK, 1, 1): "weekly|hebdomadaire|hebdo",
    (TimeUnit.WEEK, 2, 1): "biweekly|bi-weekly|fortnightly|every fortnight",
    (TimeUnit.MONTH, 1, 1): "monthly|mensuel(?:le)?",
    (TimeUnit.MONTH, 1, 2): "bimensuel(?:le)?|twice monthly",
    (TimeUnit.QUARTER, 1, 1): "quarterly|trimestriel(?:le)?",
    (TimeUnit.HALF_YEAR, 1, 1): "half-yearly|semestriel(?:le)?",
    (TimeUnit.YEAR, 1, 1): "yearly|annual|annually|annuel(?:le)?",
}
_WEEKDAYS = (
    "mondays?|lundis?",
    "tuesdays?|mardis?",
    "wednesdays?|mercredis?",
    "thursdays?|jeudis?",
    "fridays?|vendredis?",
    "saturdays?|samedis?",
    "sundays?|dimanches?",
)
_ORDINALS = {
    1: "first|1st|premier|1er|première",
    2: "second|2nd|deuxième|2e",
    3: "third|3rd|troisième|3e",
    4: "fourth|4th|quatrième|4e",
    -1: "last|dernier|dernière",
}
_DAY = "|".join(_WEEKDAYS)
_ORDINAL = "|".join(_ORDINALS.values())
_COUNT = "[0-9]{1,2}|two|deux|three|trois|four|quatre|six"
_AT = re.compile(
    r"(?P<rest>.*\S),? (?:at|à) (?P<hour>[0-9]{1,2}) ?(?::|h|am|pm)? ?(?P<minute>[0-9]{2})?"
    r" ?(?P<half>am|pm)?",
    re.I,
)
_PLAIN_UNIT = re.compile(
    rf"(?:every|each|once (?:a|an|per)|chaque|tous les|toutes les|(?:une|1) fois par)"
    rf" ({TIME_WORD})",
    re.I,
)
_SEVERAL_UNITS = re.compile(rf"(?:every|tous les|toutes les) ({_COUNT}) ({TIME_WORD})", re.I)
_TIMES = re.compile(rf"(twice|({_COUNT}) (?:times|fois)) (?:a|an|per|par) ({TIME_WORD})", re.I)
_WEEKLY = re.compile(
    rf"(?:every |each |chaque |tous les |le )?((?:{_DAY})(?:(?:, | and | et )(?:{_DAY}))*)", re.I
)
_EVERY_OTHER = re.compile(rf"every other ({_DAY})|un ({_DAY}) sur deux", re.I)
_NTH = re.compile(
    rf"(?:every |the |le )?({_ORDINAL}) ({_DAY}) (?:of (?:the|each|every)|du|de chaque|of)"
    r" (month|mois|quarter|trimestre)",
    re.I,
)


def parse_cadence(text: str, language: str) -> Cadence:
    """Read a rhythm; one that is not understood keeps only its words. Never raises."""
    plain = plain_spaces(text)
    at = _AT.fullmatch(plain)
    clock = _time(at) if at else None
    rest = at["rest"].rstrip(",") if at and clock else plain
    found = _recognised(rest)
    return found._replace(written=plain, at=clock) if found.understood else Cadence(plain)


def _recognised(text: str) -> Cadence:
    for (unit, every, times), words in _ADJECTIVES.items():
        if re.fullmatch(words, text, re.IGNORECASE):
            return Cadence("", unit, every, times)
    if match := _PLAIN_UNIT.fullmatch(text):
        return Cadence("", time_unit(match[1]))
    if match := _SEVERAL_UNITS.fullmatch(text):
        return Cadence("", time_unit(match[2]), every=int(small_number(match[1])))
    if match := _TIMES.fullmatch(text):
        return Cadence("", time_unit(match[3]), times=int(small_number(match[2] or "2")))
    if match := _EVERY_OTHER.fullmatch(text):
        return Cadence("", TimeUnit.WEEK, every=2, weekdays=(_weekday(match[1] or match[2]),))
    if match := _NTH.fullmatch(text):
        period = time_unit(match[3])
        return Cadence("", period, weekdays=(_weekday(match[2]),), ordinal=_ordinal(match[1]))
    if match := _WEEKLY.fullmatch(text):
        days = re.split(", | and | et ", match[1])
        return Cadence("", TimeUnit.WEEK, weekdays=tuple(_weekday(day) for day in days))
    return Cadence("")


def _weekday(word: str) -> int:
    found = (n for n, names in enumerate(_WEEKDAYS) if re.fullmatch(names, word, re.IGNORECASE))
    return next(found)


def _ordinal(word: str) -> int:
    found = (n for n, names in _ORDINALS.items() if re.fullmatch(names, word, re.IGNORECASE))
    return next(found)


def _time(match: re.Match[str]) -> time | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    afternoon = (match["half"] or "").lower() == "pm" or "pm" in match[0].lower()
    if afternoon and hour < 12:
        hour += 12
    return time(hour, minute) if hour < 24 and minute < 60 else None
