"""Shares that come to more than the whole, or to less where all of them are there."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.quantities import Bound, Measure, Target
from sla_cli.checks.funnel import Share, by_step, is_whole, share, stage
from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.checks.vocabulary import known, words_in
from sla_cli.source.problem import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.agreement.lead_handoff import Route
    from sla_cli.source.problem import Span

_PARTS_OF_A_YEAR = {2: r"[hs]\W?[12]", 4: r"[qt]\W?[1-4]"}
_MONTHS = 12


class _Item(NamedTuple):
    """One of some shares: what it is the share of, its figure, its place."""

    name: str
    value: object
    place: Span


@warning("shares-off-whole")
def look(case: Case) -> Findings:
    agreement = case.agreement
    if case.criteria:
        personas = case.criteria.personas
        yield from _summed([_Item(one.persona, one.volume, one.at("volume")) for one in personas])
    for rows in _segments(case):
        yield from _summed(rows)
    for scoring in case.scorings:
        if weight := scoring.weight:
            kinds = [_Item(key, getattr(weight, key), weight.at(key)) for key in weight.shape]
            yield from _summed(kinds, complete=True)
    for routes in _routes(case):
        yield from _summed(routes, complete=True)
    if agreement.company_goals:
        seasons = agreement.company_goals.seasonality
        parts = [_Item(one.period, one.share, one.at("share")) for one in seasons]
        yield from _summed(parts, complete=_is_a_year(parts))


def _segments(case: Case) -> Iterator[list[_Item]]:
    """Give the segments of each step of the funnel."""
    for step in by_step(case.rates):
        rows = [one for one in step if not is_whole(one.segment)]
        if len({stage(one.segment or "") for one in rows}) == len(rows):
            yield [
                _Item(one.segment or "", one.volume, case.in_agreement(one.at("volume")))
                for one in rows
            ]


def _routes(case: Case) -> Iterator[list[_Item]]:
    """Give those among whom leads of one kind are shared out."""
    handoff = case.agreement.lead_handoff
    kinds: dict[tuple[object, ...], list[Route]] = {}
    for one in handoff.routing if handoff else ():
        leads = one.leads.strip().casefold()
        # Of those who come in one turn, the leads are named apart: `Tier 1, first rep`.
        name = leads if one.order is None else leads.partition(" ")[0]
        kinds.setdefault((name, one.order, one.criteria, one.unless), []).append(one)
    for rows in kinds.values():
        if all(one.share for one in rows):
            yield [_Item(one.to, one.share, one.at("share")) for one in rows]


def _is_a_year(parts: list[_Item]) -> bool:
    """Tell whether the parts of a year are all there: four quarters, two halves, twelve months."""
    names = {one.name.strip().casefold() for one in parts}
    pattern = _PARTS_OF_A_YEAR.get(len(names))
    return len(names) == _MONTHS or bool(pattern and all(re.match(pattern, one) for one in names))


def _summed(items: list[_Item], *, complete: bool = False) -> Findings:
    told = [one for one in items if isinstance(one.value, Target)]
    values = [one.value for one in told if isinstance(one.value, Target)]
    shares = [known_share for value in values if (known_share := _share(value))]
    if len(shares) < 2 or len(shares) < len(told):
        return
    low, high = sum(one.low for one in shares), sum(one.high for one in shares)
    others = any(not known("OTHERS").isdisjoint(words_in(one.name)) for one in told)
    short = high < 1 and (complete or others) and len(told) == len(items)
    if low > 1 or short:
        facts = {
            "parts": " + ".join(value.written for value in values),
            "sum": sum(value.low for value in values),
            "short": short,
        }
        yield Found(told[-1].place, facts, (Related("first-share", told[0].place),))


def _share(value: Target) -> Share | None:
    """Give the least and the most that a share may be; None for what is no share of a whole."""
    if value.measure is not Measure.PERCENT or value.is_change or value.per:
        return None
    low, high = Fraction(value.low) / 100, Fraction(value.high or value.low) / 100
    match value.bound:
        case Bound.AT_LEAST | Bound.MORE_THAN:
            return Share(low, Fraction(1))
        case Bound.AT_MOST | Bound.LESS_THAN:
            return Share(Fraction(0), high)
        case Bound.BETWEEN:
            return Share(low, high)
        case _:
            return share(value)
