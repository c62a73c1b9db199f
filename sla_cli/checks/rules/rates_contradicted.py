"""A rate from end to end, or a close rate, that the rates of the stages between do not come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.checks.funnel import Rates, chain, plain_product, product, share, stage
from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.checks.vocabulary import known
from sla_cli.source.problem import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.agreement.sales_goals import CloseRate
    from sla_cli.source.problem import Fact, Span

_MOST = 50
"""Stages beyond which a table is no funnel that one could read."""


@warning("rates-contradicted")
def look(case: Case) -> Findings:
    if len(case.rates) > _MOST:
        return
    yield from _direct(case)
    goals = case.agreement.sales_goals
    for one in goals.close_rates if goals else ():
        yield from _closing(case, one)


def _direct(case: Case) -> Iterator[Found]:
    for one in case.rates:
        others = tuple(other for other in case.rates if other is not one)
        way = chain(others, stage(one.from_), stage(one.to))
        last = not any(stage(other.from_) == stage(one.to) for other in others)
        # A short cut past one stage may be a second way, for leads that skip it.
        if len(way) < 2 or not (last or len(way) > 2):
            continue
        for key in ("rate", "target"):
            stated, come_to = share(getattr(one, key)), product(way, key)
            if stated and come_to and stated.contradicts(come_to):
                yield _found(case, one.at(key), getattr(one, key).written, way, key)


def _closing(case: Case, one: CloseRate) -> Iterator[Found]:
    way = chain(case.rates, stage(one.of))
    stated = share(one.closed)
    if len(way) < 1 or stated is None or not _is_won(stage(way[-1].to)):
        return
    # What is closed may be counted of all, or only of those that were matched.
    readings = [stated]
    if (matched := share(one.matched)) is not None:
        readings.append(stated.times(matched))
    elif one.matched is not None:
        return
    come = {key: came for key in ("rate", "target") if (came := product(way, key))}
    if come and all(said.contradicts(came) for said in readings for came in come.values()):
        written = getattr(one.closed, "written", "")
        yield _found(case, one.at("closed"), written, way, next(iter(come)))


def _is_won(name: str) -> bool:
    before, _, rest = name.partition(" ")
    return name in known("WON") or (before in known("NEW") and rest in known("WON"))


def _found(case: Case, place: Span, stated: str, way: Rates, key: str) -> Found:
    facts: dict[str, Fact] = {
        "stated": stated,
        "stages": " × ".join(getattr(one, key).written for one in way),
        "product": plain_product(way, key),
    }
    related = Related("stages", case.in_agreement(way[0].at(key)))
    return Found(case.in_agreement(place), facts, (related,))
