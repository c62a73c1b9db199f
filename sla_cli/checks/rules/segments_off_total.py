"""The volumes of all personas, or of all segments of a rate, that do not come to the total."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement.quantities import Bound, Measure, Target, rate
from sla_cli.checks.bounds import apart
from sla_cli.checks.funnel import by_step, is_whole
from sla_cli.checks.rule import GIVEN, Case, Findings, Found, warning
from sla_cli.checks.volumes import counts_all, unit_of, volume
from sla_cli.source.problem import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.source.problem import Fact


@warning("segments-off-total")
def look(case: Case) -> Findings:
    yield from _of_personas(case)
    yield from _of_rates(case)


def _of_personas(case: Case) -> Iterator[Found]:
    personas = case.criteria.personas if case.criteria else ()
    volumes = [one.volume for one in personas if isinstance(one.volume, Target)]
    if len(volumes) < 2 or len(volumes) < len(personas):
        return
    total = _sum(volumes)
    units = {unit_of(one, "") for one in volumes}
    if total is None or len(units) > 1 or rate(total) is None:
        return
    for promise in case.promised("marketing_goals.goals", GIVEN):
        told = volume(promise)
        if told and told[0] in units and counts_all(promise) and apart(total, told[1]):
            yield Found(
                promise.part.at("target"),
                {"total": told[1].written, "parts": " + ".join(one.written for one in volumes)},
                (Related("first-segment", personas[0].at("volume")),),
            )


def _of_rates(case: Case) -> Iterator[Found]:
    """Hold the volumes of a stage's segments against the one of the whole stage."""
    for rows in by_step(case.rates):
        whole = [one for one in rows if is_whole(one.segment)]
        parts = [one for one in rows if not is_whole(one.segment)]
        volumes = [one.volume for one in parts if isinstance(one.volume, Target)]
        names = {(one.segment or "").casefold() for one in parts}
        if len(whole) != 1 or len(parts) < 2 or not len(volumes) == len(parts) == len(names):
            continue
        told, total = whole[0].volume, _sum(volumes)
        if total and isinstance(told, Target) and _differ(total, told):
            facts: dict[str, Fact] = {
                "total": told.written,
                "parts": " + ".join(one.written for one in volumes),
                "segments": True,
            }
            related = Related("first-segment", case.in_agreement(parts[0].at("volume")))
            yield Found(case.in_agreement(whole[0].at("volume")), facts, (related,))


def _sum(volumes: list[Target]) -> Target | None:
    """Add up volumes that are written alike."""
    first = volumes[0]
    alike = all(
        (one.per, one.bound, one.measure, one.scale, one.high, one.signed)
        == (first.per, first.bound, first.measure, "", None, False)
        for one in volumes
    )
    return first._replace(low=sum((one.low for one in volumes), first.low * 0)) if alike else None


def _differ(one: Target, other: Target) -> bool:
    """Tell exact counts of the same thing, in the same time, that are not the same."""
    alike = one.per == other.per and one.unit.casefold() == other.unit.casefold()
    exact = one.bound is other.bound is Bound.EXACTLY and not other.scale
    return (
        alike and exact and one.measure is other.measure is Measure.COUNT and one.low != other.low
    )
