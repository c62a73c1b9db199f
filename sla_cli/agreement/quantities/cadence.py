"""How often: a rhythm that a calendar understands, or the user's own words for one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.quantities.cadence_words import (
    ADJECTIVES,
    CONTINUOUS,
    DAY_LIST,
    DAYS,
    EVERY,
    MULTIPLES,
    RANKS,
    SPAN,
    TIME_OF_DAY,
    days_in,
    time_of_day,
    times_of,
)
from sla_cli.agreement.quantities.grammar import match, plain, small
from sla_cli.agreement.quantities.units import COUNT, TIME_UNITS, TimeUnit, count

if TYPE_CHECKING:
    from datetime import time


class Cadence(NamedTuple):
    """A rhythm: `times` in every `every` units of time; `every` 0 is «continuously».

    `weekdays` counts from Monday as 0. With an `ordinal` (1 to 4, −1 the last) the day is the only
    such one of each unit, and no weekday stands for any day. `at` is the time of day. Where the
    words are not understood, only `written` is known.
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
        """Tell whether more than the words is known."""
        return self.unit is not None or self.continuous

    @property
    def continuous(self) -> bool:
        """Tell whether it never stops, so that no calendar can show it."""
        return self.every == 0

    @property
    def rhythm(self) -> Cadence:
        """The same rhythm without the words for it, to compare two ways of writing one."""
        return self._replace(written="")


_LONGEST = 120
_AT = rf"(?P<rest>.+?)(?:,? (?:at|à|a|@) ?(?:{TIME_OF_DAY}))"
_NTH_OF = "(?:(?:of|in)(?: the| each| every)?|du|de la|de chaque|par|chaque|each|every)"
_NTH = (
    f"(?:(?:{EVERY}|on|the|on the|le|les) )?(?P<rank>{RANKS.pattern})"
    f" (?P<day>{DAYS.pattern}|days?|jours?)"
    f" (?:{_NTH_OF} |de l')(?P<period>{TIME_UNITS.pattern})"
)
_NTH_PERIODS = (TimeUnit.MONTH, TimeUnit.QUARTER, TimeUnit.HALF_YEAR, TimeUnit.YEAR)
_ADJECTIVE = f"(?P<adjective>{ADJECTIVES.pattern})(?:,? (?P<days>{DAY_LIST}))?"
_EACH = f"(?:{EVERY} )?{SPAN}(?:,? (?P<days>{DAY_LIST}))?"
_TIMES = (
    f"(?:(?P<multiple>{MULTIPLES.pattern})|(?P<number>{COUNT}) ?(?:times|time|fois|x))"
    f"(?: ?/ ?| (?:a|an|per|par|{EVERY}) ){SPAN}"
)
_OTHER = (
    f"every other (?:(?P<day>{DAYS.pattern})|(?P<unit>{TIME_UNITS.pattern}))"
    f"|une? (?:(?P<day_2>{DAYS.pattern})|(?P<unit_2>{TIME_UNITS.pattern})) sur (?P<every>{COUNT})"
)


def parse_cadence(text: str, language: str) -> Cadence:
    """Read a rhythm; one that is not understood keeps only its words. Never raises."""
    written = plain(text)
    read = small(written)
    if len(read) > _LONGEST:
        return Cadence(written)
    found = _rhythm(read) or _rhythm_at(read)
    return found._replace(written=written) if found else Cadence(written)


def _rhythm_at(text: str) -> Cadence | None:
    found = match(_AT, text)
    at = time_of_day(found.groupdict()) if found else None
    if found is None or at is None:
        return None
    rhythm = _rhythm(found["rest"])
    return rhythm._replace(at=at) if rhythm and not rhythm.continuous else None


def _rhythm(text: str) -> Cadence | None:
    if match(CONTINUOUS.pattern, text):
        return Cadence("", every=0)
    for read in (_adjective, _each, _times, _every_other, _nth, _weekly):
        if found := read(text):
            return found
    return None


def _adjective(text: str) -> Cadence | None:
    found = match(_ADJECTIVE, text)
    if found is None:
        return None
    unit, every, times = ADJECTIVES.find(found["adjective"])
    return _on_days(Cadence("", unit, every, times), found["days"])


def _each(text: str) -> Cadence | None:
    found = match(_EACH, text)
    if found is None:
        return None
    every = count(found["every"]) if found["every"] else 1
    return _on_days(Cadence("", TIME_UNITS.find(found["unit"]), every), found["days"])


def _on_days(cadence: Cadence, days: str | None) -> Cadence | None:
    if days is None:
        return cadence
    weekly = cadence.unit is TimeUnit.WEEK and cadence.times == 1
    return cadence._replace(weekdays=days_in(days)) if weekly else None


def _times(text: str) -> Cadence | None:
    found = match(_TIMES, text)
    if found is None:
        return None
    every = count(found["every"]) if found["every"] else 1
    times = times_of(found["multiple"] or found["number"])
    return Cadence("", TIME_UNITS.find(found["unit"]), every, times)


def _every_other(text: str) -> Cadence | None:
    found = match(_OTHER, text)
    if found is None:
        return None
    every = count(found["every"]) if found["every"] else 2
    if unit := found["unit"] or found["unit_2"]:
        return Cadence("", TIME_UNITS.find(unit), every)
    days = DAYS.find(found["day"] or found["day_2"])
    return Cadence("", TimeUnit.WEEK, every, weekdays=days) if len(days) == 1 else None


def _nth(text: str) -> Cadence | None:
    found = match(_NTH, text)
    if found is None or TIME_UNITS.find(found["period"]) not in _NTH_PERIODS:
        return None
    period, rank = TIME_UNITS.find(found["period"]), RANKS.find(found["rank"])
    return Cadence("", period, weekdays=days_in(found["day"]), ordinal=rank)


def _weekly(text: str) -> Cadence | None:
    return Cadence("", TimeUnit.WEEK, weekdays=days_in(text)) if match(DAY_LIST, text) else None
