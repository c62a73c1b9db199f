"""How often: a rhythm that a calendar understands, or the user's own words for one."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.quantities.dates import ANY_MONTH
from sla_cli.agreement.quantities.days import DAY_PARTS, DayPart
from sla_cli.agreement.quantities.grammar import (
    EDGE,
    Vocabulary,
    any_of,
    found_in,
    match,
    plain,
    remembering,
    small,
    words_of,
)
from sla_cli.agreement.quantities.hours import (
    CLOCK_TIME,
    CLOCK_TIME_OR_HOUR,
    clock_time,
    half_unsaid,
    halves,
    no_time,
    refuse_time,
)
from sla_cli.agreement.quantities.numerals import COUNT, count
from sla_cli.agreement.quantities.rewording import reworded
from sla_cli.agreement.quantities.timing import TIME_UNITS, TimeUnit

if TYPE_CHECKING:
    from datetime import time


class Edge(Enum):
    """Which end of a period it is."""

    START = "start"
    END = "end"


@remembering
class Cadence(NamedTuple):
    """A rhythm: `times` in every `every` units of time; `every` 0 is «continuously».

    `weekdays` counts from Monday as 0. With an `ordinal` (1 to 4, −1 the last) the day is the only
    such one of each unit, and no weekday stands for any day. `day` is that of the month, `edge` the
    end of each unit at which it comes; `at` is the time of day, `part` what part of the day. Where
    the words are not understood, they are all that is known: `own` holds them, in small letters,
    and `readings` both ways to read their time if that is why.
    """

    unit: TimeUnit | None = None
    every: int = 1
    times: int = 1
    weekdays: tuple[int, ...] = ()
    ordinal: int | None = None
    at: time | None = None
    day: int | None = None
    edge: Edge | None = None
    part: DayPart | None = None
    own: str = ""
    readings: tuple[str, ...] = ()
    written: str = ""

    @property
    def understood(self) -> bool:
        """Tell whether more than the words is known."""
        return self.unit is not None or self.continuous

    @property
    def continuous(self) -> bool:
        """Tell whether it never stops, so that no calendar can show it."""
        return self.every == 0

    @property
    def bare(self) -> bool:
        """Tell whether only a unit was written, such as `week` or `1 week`, which is no phrase."""
        return self.understood and match(_BARE, small(reworded(self.written))) is not None

    @property
    def before_clock(self) -> str:
        """The words before the time of day, which comes last where one is said."""
        for grammar in (_AT, _THEN_TIME) if self.at is not None else ():
            found = match(grammar, small(self.written))
            if found and _rhythm(small(reworded(found["rest"]))):
                return self.written[: found.start("clock")]
        return self.written

    @property
    def follows_an_event(self) -> bool:
        """Tell whether the words say after what it comes, and not how often."""
        return bool(self.own) and found_in(_EVENT, self.own)


ADJECTIVES = Vocabulary(
    {
        (TimeUnit.HOUR, 1, 1): "hourly",
        (TimeUnit.DAY, 1, 1): (
            "daily|nightly|every night|each night|chaque nuit|toutes les nuits"
            "|quotidien|quotidienne|quotidiens|quotidiennes|quotidiennement|journalier|journalière"
            "|journaliers|journalières"
        ),
        (TimeUnit.WEEK, 1, 1): "weekly|hebdomadaire|hebdomadaires|hebdomadairement|hebdo",
        (TimeUnit.WEEK, 1, 2): "bihebdomadaire|bi-hebdomadaire|twice weekly|twice-weekly",
        (TimeUnit.WEEK, 2, 1): (
            # `biweekly` is twice a week as well: nobody knows which.
            "fortnightly"
        ),
        (TimeUnit.MONTH, 1, 1): "monthly|mensuel|mensuelle|mensuels|mensuelles|mensuellement",
        (TimeUnit.MONTH, 1, 2): "bimensuel|bimensuelle|bi-mensuel|bi-mensuelle|twice monthly",
        (TimeUnit.MONTH, 2, 1): "bimestriel|bimestrielle",
        (TimeUnit.MONTH, 4, 1): "quadrimestriel|quadrimestrielle",
        (TimeUnit.QUARTER, 1, 1): (
            "quarterly|trimestriel|trimestrielle|trimestriels|trimestrielles|trimestriellement"
        ),
        (TimeUnit.HALF_YEAR, 1, 1): (
            "half-yearly|semi-annual|semi-annually|semiannual|semiannually|semesterly"
            "|semestriel|semestrielle|semestriels|semestrielles|semestriellement"
        ),
        (TimeUnit.YEAR, 1, 1): (
            "yearly|annual|annually|p.a.|annuel|annuelle|annuels|annuelles|annuellement"
        ),
        (TimeUnit.YEAR, 2, 1): "biennial|biennially|biennal|biennale",
    }
)
_CONTINUOUS = Vocabulary(
    {
        True: "continuous|continuously|ongoing|at all times|in real time|real time|real-time"
        "|en continu|continu|continue|en permanence|en temps réel|temps réel|au fil de l'eau"
    }
)
_BUSINESS_DAYS = (
    "business day|business days|working day|working days|weekday|weekdays|jour ouvré|jours ouvrés"
)
_DAYS: Vocabulary[tuple[int, ...]] = Vocabulary(
    {(int(day),): words for day, words in words_of("WEEKDAYS").items()}
    | {(0, 1, 2, 3, 4): _BUSINESS_DAYS}
)
_RANKS = Vocabulary(
    {
        1: "first|1st|premier|premiers|1er|1ᵉʳ|1ers",
        2: "second|2nd|deuxième|deuxièmes|2e|2ème|seconds",
        3: "third|3rd|troisième|troisièmes|3e|3ème",
        4: "fourth|4th|quatrième|quatrièmes|4e|4ème",
        -1: "last|dernier|derniers",
    }
)
_MULTIPLES = Vocabulary({1: "once", 2: "twice", 3: "thrice"})

_EVERY = "(?:every|each|chaque|tous les|toutes les)"
_A_DAY = f"(?:(?:{_EVERY}|on|the|le|les) )?{_DAYS.pattern}"
_DAY_LIST = f"{_A_DAY}(?:(?:, ?(?:and |et )?| and | et | & | ?/ ?){_A_DAY})*"
_ONE = any_of("1|one|a|un|une")
_BARE = f"(?:{COUNT} |{_EVERY} {_ONE} )?{TIME_UNITS.pattern}"
_DAY_SPAN = (
    f"(?:(?:{_EVERY}|from|du|de) )?(?P<first>{_DAYS.pattern})"
    f"(?: ?[-–—] ?| (?:to|through|till|until|au|à) )(?P<last>{_DAYS.pattern})"
)
# `every January` and `chaque lundi sauf août` speak of no event but of a rhythm.
_NO_RHYTHM = (
    f"(?!(?:.*[^0-9a-zà-ÿ])?(?:{TIME_UNITS.pattern}|{_DAYS.pattern}|{ANY_MONTH}){EDGE}(?!'))"
)
_EVENT = (
    "^(?:after|before|when|whenever|at|on|upon|with|as|if|during|for|following|once"
    "|après|avant|lors|dès|quand|si|selon|en cas|à|pour|pendant|au|avec) "
    f"|^(?:each|every|per|chaque|par) {_NO_RHYTHM}|^(?:ad hoc|ad-hoc)$"
)
_EDGES = Vocabulary({Edge.START: "start|beginning|début", Edge.END: "end|fin"})
_AT_EDGE = (
    "(?:(?:at|by|on|the|every|each|chaque|en|au|à|la|le) ){0,3}"
    f"(?P<edge>{_EDGES.pattern}) (?:(?:of|de|du) (?:(?:the|each|every|chaque|la) )?|de l'|d')"
    f"(?P<unit>{TIME_UNITS.pattern})"
)
_DAY_OF_MONTH = "(?P<day>[1-9]|[12][0-9]|3[01])(?:er|ᵉʳ|st|nd|rd|th)?"
_OF_MONTH = (
    f"(?:(?:on|the|le|every|chaque) ){{0,2}}{_DAY_OF_MONTH} "
    f"(?:of (?:the|each|every)|du|de chaque|each|every) {any_of('month|mois')}"
)
_EVERY_MONTH = f"(?:{any_of('monthly|mensuel|mensuelle')}|{_EVERY} {any_of('month|mois')})"
_IN_MONTH = f"{_EVERY_MONTH},? (?:(?:on|the|le) ){{0,2}}{_DAY_OF_MONTH}"
_IN_PART = rf"(?P<rest>.+?),? (?:(?:in the|le|l'|au) ?)?(?P<part>{DAY_PARTS.pattern})"
_EACH_PART = f"{_EVERY} (?P<part>{DAY_PARTS.pattern})"
_SPAN = f"(?:(?P<every>{COUNT}) )?(?P<unit>{TIME_UNITS.pattern})"

_LONGEST = 120
_AT = rf"(?P<rest>.+?)(?:,? (?:at|à|a|@) ?(?P<clock>{CLOCK_TIME_OR_HOUR}))"
_THEN_TIME = rf"(?P<rest>.+?),? (?P<clock>{CLOCK_TIME})"
_NTH_OF = "(?:(?:of|in)(?: the| each| every)?|du|de la|de chaque|par|chaque|each|every)"
_NTH = (
    f"(?:(?:{_EVERY}|on|the|on the|le|les) )?(?P<rank>{_RANKS.pattern})"
    f" (?P<day>{_DAYS.pattern}|days?|jours?)"
    f" (?:{_NTH_OF} |de l')(?P<period>{TIME_UNITS.pattern})"
)
_EACH_NTH = (
    f"(?:(?P<adjective>{ADJECTIVES.pattern})|{_EVERY} (?P<period>{TIME_UNITS.pattern})),?"
    f" (?:(?:on|the|on the|le|les) )?(?P<rank>{_RANKS.pattern}) (?P<day>{_DAYS.pattern})"
)
_NTH_PERIODS = (TimeUnit.MONTH, TimeUnit.QUARTER, TimeUnit.HALF_YEAR, TimeUnit.YEAR)
_EACH = (
    f"(?:(?P<adjective>{ADJECTIVES.pattern})|(?:(?:{_EVERY}|par|per) )?{_SPAN})"
    f"(?:,? (?P<days>{_DAY_LIST}))?"
)
_TIMES = (
    f"(?:(?P<multiple>{_MULTIPLES.pattern})|(?P<number>{COUNT}) ?(?:times|time|fois|x))"
    f"(?: ?/ ?| (?:a|an|per|par|{_EVERY}) ){_SPAN}"
)
_OTHER = (
    f"every other (?:(?P<day>{_DAYS.pattern})|(?P<unit>{TIME_UNITS.pattern}))"
    f"|une? (?:(?P<day_2>{_DAYS.pattern})|(?P<unit_2>{TIME_UNITS.pattern})) sur (?P<every>{COUNT})"
)


_LINK = "(?:at|by|before|à|a|avant|@)"
_AT_NO_TIME = (
    rf"(?:(?!{_LINK} )(?P<rest>.+?),? )?(?:(?P<link>{_LINK}) ?)?"
    "(?P<time>[0-9][0-9:. a-z]{0,11})"
)
_EXAMPLES = {"fr": "chaque lundi à 9 h 30", "en": "every Monday at 9:30"}
_NO_HOUR = "2[4-9]|[3-9][0-9]"


def parse_cadence(text: str, language: str) -> Cadence:
    """Read a rhythm; one that is not understood keeps only its words.

    Raises QuantityError `time-impossible` for one at a time that no clock shows.
    """
    written = plain(text)
    read = small(written)
    if len(read) > _LONGEST:
        return Cadence(own=read, written=written)
    meant = small(reworded(written))
    if end := _end_of_half_time(read, language):
        return Cadence(own=read, readings=halves(written, end), written=written)
    found = _read(meant) or _read(re.sub(r" \(([^()]*[a-zà-ÿ][^()]*)\)$", r", \1", meant))
    if found is None and _is_at_no_time(read):
        raise refuse_time(text, language, _EXAMPLES)
    return (found or Cadence(own=read))._replace(written=written)


def _read(text: str) -> Cadence | None:
    return _rhythm(text) or _rhythm_at(text) or _rhythm_in(text)


def _end_of_half_time(text: str, language: str) -> int:
    """Give where the time ends that may be of the morning or of the afternoon: `Mondays at 3`."""
    for grammar in (_AT, _THEN_TIME):
        found = match(grammar, text)
        if found and half_unsaid(found["clock"], language) and _rhythm_at(text):
            return found.end("clock")
    return 0


def _is_at_no_time(text: str) -> bool:
    """Tell whether a rhythm is to come round at `25:00`; 40 h a week are no time of day."""
    found = match(_AT_NO_TIME, text)
    if found is None:
        return False
    rhythm = _rhythm(found["rest"]) if found["rest"] else None
    if found["rest"] and (rhythm is None or rhythm.continuous):
        return False
    on_days = rhythm is not None and bool(rhythm.weekdays)
    if not found["link"] and not on_days:
        return False
    bare = found["link"] and on_days and match(_NO_HOUR, found["time"])
    return bool(bare) or no_time(found["time"])


def _rhythm_at(text: str) -> Cadence | None:
    for grammar in (_AT, _THEN_TIME):
        found = match(grammar, text)
        rhythm = _rhythm(found["rest"]) or _each_part(found["rest"]) if found else None
        if found and rhythm and not rhythm.continuous:
            # In `every morning at 9`, the time says which part of the day it is.
            return rhythm._replace(at=clock_time(found.groupdict()), part=None)
    return None


def _each_part(text: str) -> Cadence | None:
    found = match(_EACH_PART, text)
    return Cadence(TimeUnit.DAY, part=DAY_PARTS.find(found["part"])) if found else None


def _rhythm_in(text: str) -> Cadence | None:
    if rhythm := _each_part(text):
        return rhythm
    found = match(_IN_PART, text)
    rhythm = _rhythm(found["rest"]) if found else None
    if found is None or rhythm is None or rhythm.continuous:
        return None
    return rhythm._replace(part=DAY_PARTS.find(found["part"]))


def _rhythm(text: str) -> Cadence | None:
    if match(_CONTINUOUS.pattern, text):
        return Cadence(every=0)
    for read in _READERS:
        if found := read(text):
            return found
    return None


def _each(text: str) -> Cadence | None:
    found = match(_EACH, text)
    if found is None:
        return None
    if adjective := found["adjective"]:
        rhythm = Cadence(*ADJECTIVES.find(adjective))
    else:
        rhythm = Cadence(TIME_UNITS.find(found["unit"]), count(found["every"]))
    if found["days"] is None:
        return rhythm
    weekly = rhythm.unit is TimeUnit.WEEK and rhythm.times == 1
    return rhythm._replace(weekdays=_days_in(found["days"])) if weekly else None


def _times(text: str) -> Cadence | None:
    found = match(_TIMES, text)
    if found is None:
        return None
    times = _MULTIPLES.find(found["multiple"]) if found["multiple"] else count(found["number"])
    return Cadence(TIME_UNITS.find(found["unit"]), count(found["every"]), times)


def _every_other(text: str) -> Cadence | None:
    found = match(_OTHER, text)
    if found is None:
        return None
    every = count(found["every"], default=2)
    if unit := found["unit"] or found["unit_2"]:
        return Cadence(TIME_UNITS.find(unit), every)
    days = _DAYS.find(found["day"] or found["day_2"])
    return Cadence(TimeUnit.WEEK, every, weekdays=days) if len(days) == 1 else None


def _nth(text: str) -> Cadence | None:
    found = match(_NTH, text)
    if found is None or TIME_UNITS.find(found["period"]) not in _NTH_PERIODS:
        return None
    period, rank = TIME_UNITS.find(found["period"]), _RANKS.find(found["rank"])
    return Cadence(period, weekdays=_days_in(found["day"]), ordinal=rank)


def _each_nth(text: str) -> Cadence | None:
    """Read `monthly, on the first Tuesday`."""
    found = match(_EACH_NTH, text)
    if found is None:
        return None
    adjective = found["adjective"]
    rhythm = ADJECTIVES.find(adjective) if adjective else (TIME_UNITS.find(found["period"]), 1, 1)
    if rhythm[0] not in _NTH_PERIODS or rhythm[1:] != (1, 1):
        return None
    days, rank = _days_in(found["day"]), _RANKS.find(found["rank"])
    return Cadence(rhythm[0], weekdays=days, ordinal=rank)


def _weekly(text: str) -> Cadence | None:
    return Cadence(TimeUnit.WEEK, weekdays=_days_in(text)) if match(_DAY_LIST, text) else None


def _at_edge(text: str) -> Cadence | None:
    found = match(_AT_EDGE, text)
    unit = TIME_UNITS.find(found["unit"]) if found else None
    if found is None or unit not in (TimeUnit.DAY, TimeUnit.WEEK, *_NTH_PERIODS):
        return None
    return Cadence(unit, edge=_EDGES.find(found["edge"]))


def _of_month(text: str) -> Cadence | None:
    found = match(_OF_MONTH, text) or match(_IN_MONTH, text)
    return Cadence(TimeUnit.MONTH, day=int(found["day"])) if found else None


def _in_days(text: str) -> Cadence | None:
    """Read the days of a week from one to another: `Monday to Friday`."""
    found = match(_DAY_SPAN, text)
    first, last = (_DAYS.find(found[end]) for end in ("first", "last")) if found else ((), ())
    if len(first) != 1 or len(last) != 1 or first >= last:
        return None
    return Cadence(TimeUnit.WEEK, weekdays=tuple(range(first[0], last[0] + 1)))


_READERS = (
    _each, _times, _every_other, _nth, _each_nth, _weekly, _in_days, _at_edge, _of_month,
)  # fmt: skip


def _days_in(text: str) -> tuple[int, ...]:
    """Give the days of the week a list names, from Monday as 0, in the order of the week."""
    found = re.findall(_DAYS.pattern, text)
    return tuple(sorted({day for word in found for day in _DAYS.find(word)}))
