"""A rate of quality that is promised, and stated again with a figure that cannot be the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.quantities import Bound, Measure, Target
from sla_cli.checks.bounds import rates_differ
from sla_cli.checks.funnel import stage
from sla_cli.checks.rule import GIVEN, GOALS, TAKEN, Case, Findings, Found, warning
from sla_cli.checks.vocabulary import known, meanings, stand_for, words_in
from sla_cli.checks.volumes import counts_all
from sla_cli.source.problem import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.source.problem import Span

_LONGEST = 200
_KEYS = {"acceptance_rate": ("ACCEPTED",), "data_completeness": ("COMPLETE", "DATA")}
"""The rates of quality, and the tables of the words by which they are named elsewhere."""

_TABLES = _KEYS | {"rejection": ("REJECTED",)}


class _Stated(NamedTuple):
    """A rate that is stated elsewhere: what it is called, its figure, its place."""

    name: str
    value: object
    place: Span


@warning("quality-contradicted")
def look(case: Case) -> Findings:
    yield from _rejected(case)
    handoff = case.agreement.lead_handoff
    given = handoff.marketing_responsibility if handoff else None
    quality = given.quality if given else None
    if quality is None:
        return
    for key in _KEYS:
        promised = getattr(quality, key)
        for other in _others(case, key):
            if rates_differ(promised, other.value):
                facts = {
                    "name": other.name,
                    "figure": getattr(other.value, "written", ""),
                    "other": promised.written,
                }
                yield Found(other.place, facts, (Related("other-figure", quality.at(key)),))


def _rejected(case: Case) -> Findings:
    """Hold the rate of rejection to that of acceptance: together they are the whole."""
    accepted = next(_accepted(case), None)
    if accepted is None:
        return
    for other in _named(case, "rejection"):
        rest = _rest_of(other.value)
        if rest is not None and rates_differ(accepted.value, rest):
            facts = {
                "name": other.name,
                "figure": getattr(other.value, "written", ""),
                "other": getattr(accepted.value, "written", ""),
                "rest": rest,
            }
            yield Found(other.place, facts, (Related("other-figure", accepted.place),))


def _accepted(case: Case) -> Iterator[_Stated]:
    handoff = case.agreement.lead_handoff
    given = handoff.marketing_responsibility if handoff else None
    quality = given.quality if given else None
    if quality and isinstance(quality.acceptance_rate, Target):
        yield _Stated("acceptance_rate", quality.acceptance_rate, quality.at("acceptance_rate"))
    yield from _named(case, "acceptance_rate")


def _rest_of(value: object) -> Target | None:
    """Give what is left of the whole: of at most 10 % rejected, at least 90 % accepted."""
    if not isinstance(value, Target) or value.measure is not Measure.PERCENT or value.is_change:
        return None
    low = 100 - (value.low if value.high is None else value.high)
    high = None if value.high is None else 100 - value.low
    return value._replace(low=low, high=high, bound=_OTHER_SIDE.get(value.bound, value.bound))


_OTHER_SIDE = {
    Bound.AT_MOST: Bound.AT_LEAST,
    Bound.AT_LEAST: Bound.AT_MOST,
    Bound.LESS_THAN: Bound.MORE_THAN,
    Bound.MORE_THAN: Bound.LESS_THAN,
}


def _others(case: Case, key: str) -> Iterator[_Stated]:
    yield from _named(case, key)
    if key == "acceptance_rate":
        yield from _taken_up(case)


def _named(case: Case, key: str) -> Iterator[_Stated]:
    for promise in case.promised(*GOALS, GIVEN, TAKEN, "reporting.indicators"):
        target = promise.quantity("target")
        stepwise = promise.condition or promise.part.values().get("by")
        if target and not stepwise and counts_all(promise) and _is_named(promise.what, key):
            yield _Stated(promise.what, target.value, promise.part.at("target"))


def _taken_up(case: Case) -> Iterator[_Stated]:
    """Give the rates at which MQLs are taken up: of those that close, and of the funnel."""
    goals = case.agreement.sales_goals
    for one in goals.close_rates if goals else ():
        if stage(one.of) == "mql" and one.note is None:
            yield _Stated(f"{one.of} (matched)", one.matched, one.at("matched"))
    for rate in case.rates:
        whole = rate.segment is None and rate.note is None
        if whole and (stage(rate.from_), stage(rate.to)) == ("mql", "sal"):
            place = case.in_agreement(rate.at("target"))
            yield _Stated(f"{rate.from_} → {rate.to}", rate.target, place)


def _is_named(what: str, key: str) -> bool:
    """Tell whether some words are the name of a rate, and of no part of what it is a rate of."""
    words = words_in(what[:_LONGEST])
    naming = known(_TABLES[key][0])
    units = stand_for("UNITS", words)
    if len(what) > _LONGEST or naming.isdisjoint(words) or not units <= {"mql", "lead"}:
        return False
    idle = known("IDLE") | known("SHARE") | meanings("UNITS").keys()
    return words <= idle.union(*(known(table) for table in _TABLES[key]))
