"""Quantities for the property tests: values as a file could hold them, and texts of all sorts."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

from hypothesis import strategies as st

from sla_cli.agreement.quantities import (
    Bound,
    Cadence,
    Clock,
    DayPart,
    DayTime,
    Duration,
    Edge,
    Measure,
    Moment,
    Per,
    Target,
    TimeUnit,
)
from sla_cli.words import MESSAGES

LANGUAGES = MESSAGES
CURRENCIES = (
    "EUR", "USD", "GBP", "CHF", "CAD", "AUD", "NZD", "JPY", "CNY", "INR", "BRL",
    "MXN", "SGD", "HKD", "ILS", "XOF", "XAF", "XPF", "SEK", "NOK", "DKK", "PLN",
    "CZK", "HUF", "RON", "MAD", "TND", "DZD", "ZAR", "AED", "SAR",
)  # fmt: skip

amounts = (
    st.decimals(0, 10**9, places=0)
    | st.decimals(0, 10**6, places=2)
    # From 1 to 1,000, three decimals could be thousands.
    | st.decimals(0, Decimal("0.999"), places=3)
    | st.decimals(1000, 10**5, places=3)
)
words = st.sampled_from(
    [
        "MQL", "leads qualifiés", "units", "of revenue", "du chiffre d'affaires", "vs 2025",
        "SQL (B2B)", ", hors salons", "– hors salons", "m²", "par",
        "RDV par l'équipe", "M2", "contrats « cadre »", "**MQL**", "leads MQL/SQL",
        "per", "kg", "visits on site A/B",
    ]
)  # fmt: skip
things = st.sampled_from(
    ["lead", "commercial", "sales rep", "business day", "MQL créé", "compte clé"]
)
time_units = st.sampled_from([unit for unit in TimeUnit if unit is not TimeUnit.HOUR_AND_MINUTES])
clocks = st.none() | st.sampled_from(Clock)
lengths = st.builds(Duration, amounts, time_units, clocks, st.none(), st.just("")) | st.builds(
    Duration,
    # `17 h 30` may be a time.
    st.integers(61, 9999).filter(lambda n: n % 60 and not 780 < n < 1440).map(Decimal),
    st.just(TimeUnit.HOUR_AND_MINUTES),
    st.none(),
    st.none(),
    st.just(""),
)
after = st.sampled_from(["", "", "after acceptance", "à compter de la réception", "(standard)"])
durations = st.builds(lambda length, words: length._replace(words=words), lengths, after) | (
    st.builds(
        lambda ends, unit, clock, words: Duration(max(ends), unit, clock, min(ends), words),
        st.tuples(amounts, amounts), time_units, clocks, after,
    )
)  # fmt: skip
pers = (
    st.none()
    | st.builds(Per, time_units, st.integers(1, 99), things | st.just(""))
    | st.builds(Per, st.none(), st.just(1), things)
)

times = st.builds(time, st.integers(0, 23), st.integers(0, 59))
# `avant 2 h` may be two hours.
day_times = st.builds(DayTime, st.sampled_from(Moment), st.none() | times) | st.builds(
    DayTime, st.none(), st.builds(time, st.integers(7, 23), st.integers(0, 59))
)

_named_days = st.builds(
    lambda day, at, part: DayTime(None, at, day, None if at else part),
    st.integers(0, 6),
    st.none() | times,
    st.none() | st.sampled_from(DayPart),
)
_days_later = st.builds(
    lambda days, clock, at: DayTime(None, at, after=Duration(Decimal(days), TimeUnit.DAY, clock)),
    st.integers(1, 20),
    clocks,
    times,
)
day_times |= _named_days | _days_later
_times = st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59))
_weekdays = st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days)))
_plain = st.builds(Cadence, time_units, st.integers(1, 99), at=_times) | st.builds(
    Cadence, time_units, st.integers(1, 99), st.integers(2, 99), at=_times
)
_weekly = st.builds(
    Cadence, st.just(TimeUnit.WEEK), st.integers(1, 9), weekdays=_weekdays, at=_times
)
_nth = st.builds(
    Cadence,
    st.sampled_from([TimeUnit.MONTH, TimeUnit.QUARTER, TimeUnit.HALF_YEAR, TimeUnit.YEAR]),
    weekdays=st.sampled_from([(), (0,), (1,), (2,), (3,), (4,), (5,), (6,), (0, 1, 2, 3, 4)]),
    ordinal=st.sampled_from([1, 2, 3, 4, -1]),
    at=_times,
)
_periods = st.sampled_from(
    [TimeUnit.DAY, TimeUnit.WEEK, TimeUnit.MONTH, TimeUnit.QUARTER, TimeUnit.HALF_YEAR,
     TimeUnit.YEAR]
)  # fmt: skip
_edges = st.builds(
    lambda unit, edge: Cadence(unit, edge=edge), _periods, st.sampled_from(Edge)
) | st.builds(lambda day: Cadence(TimeUnit.MONTH, day=day), st.integers(1, 31))
_parts = st.builds(
    lambda rhythm, part: rhythm._replace(at=None, part=part),
    _weekly | _edges,
    st.sampled_from(DayPart),
)
cadences = _plain | _weekly | _nth | _edges | _parts | st.just(Cadence(every=0))


_often = st.builds(Per, time_units, st.integers(1, 99))


def _proportions(measure: Measure) -> st.SearchStrategy[Target]:
    """Draw a share of a few, or a ratio."""
    bounds = [one for one in Bound if one not in (Bound.BETWEEN, Bound.CHANGE)]
    few = st.integers(1, 9) if measure is Measure.RATIO else st.integers(1, 10)
    pairs = st.tuples(few, few).filter(lambda pair: measure is Measure.RATIO or pair[0] < pair[1])
    units = st.sampled_from(["", "of leads", "des leads"])
    return st.builds(
        lambda pair, bound, unit: Target(
            Decimal(pair[0]), bound=bound, measure=measure, unit=unit, of=Decimal(pair[1])
        ),
        pairs, st.sampled_from(bounds), units,
    )  # fmt: skip


def _multiples(measure: Measure) -> st.SearchStrategy[Target]:
    """Draw so many times as much, or so many times in a while."""
    bounds = [one for one in Bound if one not in (Bound.BETWEEN, Bound.CHANGE)]
    single = st.tuples(amounts, st.none(), st.sampled_from(bounds))
    ends = st.tuples(amounts, amounts).map(sorted)
    between = ends.map(lambda pair: (*pair, Bound.BETWEEN))
    units = st.sampled_from(["", "pipeline", "MQL"] if measure is Measure.FACTOR else [""])
    per = st.none() if measure is Measure.FACTOR else _often
    return st.builds(
        lambda ends, unit, per: Target(*ends, measure=measure, unit=unit, per=per),
        single | between, units, per,
    )  # fmt: skip


def _terms(per: Per | None) -> st.SearchStrategy[Duration | None]:
    """Draw how long a rate per time goes on."""
    if per is None or per.unit is None:
        return st.none()
    return st.none() | st.builds(lambda value, unit: Duration(value, unit), amounts, time_units)


@st.composite
def targets(draw: st.DrawFn) -> Target:
    """Draw a target such as `parse_target` gives."""
    measure = draw(st.sampled_from(Measure))
    if measure in (Measure.FRACTION, Measure.SHARE, Measure.RATIO):
        return draw(_proportions(measure))
    if measure in (Measure.FACTOR, Measure.TIMES):
        return draw(_multiples(measure))
    bound = draw(st.sampled_from(Bound))
    low, high = draw(amounts), None
    signed = False
    if bound is Bound.BETWEEN:
        low, high = sorted((low, draw(amounts)))
    if bound not in (Bound.EXACTLY, Bound.CHANGE):
        signed = draw(st.booleans())
    if signed or bound is Bound.CHANGE:
        low = -low if draw(st.booleans()) else low
    target = Target(low, high, bound, measure, signed=signed, per=draw(pers))
    if measure is Measure.DURATION:
        target = target._replace(time_unit=draw(time_units), clock=draw(clocks))
    if measure is Measure.MONEY:
        target = target._replace(currency=draw(st.sampled_from(CURRENCIES)))
    if measure in (Measure.MONEY, Measure.COUNT):
        target = target._replace(scale=draw(st.sampled_from(["", "k", "M", "bn"])))
        target = target._replace(term=draw(_terms(target.per)))
    if bound not in (Bound.EXACTLY, Bound.CHANGE):
        # "10 maximum de leads" can only be read as a bound when no other bound stands.
        return target._replace(unit=draw(st.just("") | words | st.just("maximum de leads")))
    return target._replace(unit=draw(st.just("") | words))


_tokens = st.sampled_from(
    [
        *"0123456789 ,./-+–%€$£k mM",
        " ", " ", "\u00a0", "\u202f", "\n", "1 000", "12,5", "1.500", "€", "EUR", "euros", "CHF",
        "k€", "M€", "millions d'euros", "million", "bn", "percent", "MQL", "leads", "par", "per",
        "mois", "week", "h", "30", "heures ouvrées", "business", "days", "JOURS", "ouvres", "min",
        "at least", "au moins", "Max", "≥", "<", "~", "between", "entre", "and", "et", "à", "to",
        "within", "sous", "half a", "une demi-", "un", "two", "et demie", "or more", "d'", "de",
        "d’ici", "24/7", "(Monday–Saturday)", "le jour même", "J+1", "next business day", "é",
        "by", "avant", "9:00", "9 h", "2 p.m.", "noon",
        "2026-01-31", "janvier", "Février", "February", "1er", "2026", "st", "ſ", "K", "²", "x",
        "une cinquantaine", "un tiers", "la moitié", "half", "1/3", "sur", "in", "out of", ":", "×",
        "double", "monthly", "twice", "fois", "times", "pendant", "for", "puis", "then", "±", "T1",
        "each", "mini", "vingt-cinq", "twelve", "a", "one", "secondes", "J+2", "EOD", "fin de mois",
        "(standard)", "après réception", "from acceptance", "24/48", "O", "fin", "lundi", "matin",
    ]
)  # fmt: skip
texts = st.lists(_tokens, max_size=7).map("".join) | st.lists(_tokens, max_size=7).map(" ".join)
"""Texts that are nearly quantities."""

days = st.dates(date(1000, 1, 1), date(2999, 12, 31))
