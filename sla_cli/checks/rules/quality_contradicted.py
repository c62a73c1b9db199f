"""A rate of quality that is promised, and stated again with a figure that cannot be the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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


class _Stated(NamedTuple):
    """A rate that is stated elsewhere: what it is called, its figure, its place."""

    name: str
    value: object
    place: Span


@warning("quality-contradicted")
def look(case: Case) -> Findings:
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


def _others(case: Case, key: str) -> Iterator[_Stated]:
    for promise in case.promised(*GOALS, GIVEN, TAKEN, "reporting.indicators"):
        target = promise.quantity("target")
        stepwise = promise.condition or promise.part.values().get("by")
        if target and not stepwise and counts_all(promise) and _is_named(promise.what, key):
            yield _Stated(promise.what, target.value, promise.part.at("target"))
    if key == "acceptance_rate":
        yield from _taken_up(case)


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
    naming = known(_KEYS[key][0])
    units = stand_for("UNITS", words)
    if len(what) > _LONGEST or naming.isdisjoint(words) or not units <= {"mql", "lead"}:
        return False
    idle = known("IDLE") | known("SHARE") | meanings("UNITS").keys()
    return words <= idle.union(*(known(table) for table in _KEYS[key]))
