"""The volumes of all personas, which together are not the volume that is promised."""

from __future__ import annotations

from sla_cli.agreement.quantities import Target
from sla_cli.agreement.quantities.meaning import rate
from sla_cli.checks.rule import GIVEN, Case, Findings, Found, warning
from sla_cli.checks.volumes import apart, unit_of, volume
from sla_cli.source.problem import Related


@warning("segments-off-total")
def look(case: Case) -> Findings:
    criteria = case.agreement.lead_handoff and case.agreement.lead_handoff.mql_criteria
    personas = criteria.personas if criteria else ()
    volumes = [one.volume for one in personas if isinstance(one.volume, Target)]
    if len(volumes) < 2 or len(volumes) < len(personas):
        return
    first = volumes[0]
    alike = all(
        (one.per, one.bound, one.scale, one.high) == (first.per, first.bound, "", None)
        for one in volumes
    )
    units = {unit_of(one, "") for one in volumes}
    if not alike or len(units) > 1 or rate(first) is None:
        return
    total = first._replace(low=sum((one.low for one in volumes), start=first.low * 0))
    for promise in case.promised("marketing_goals.goals", GIVEN):
        told = volume(promise)
        if told and told[0] in units and apart(total, told[1]):
            yield Found(
                promise.part.at("target"),
                {"total": told[1].written, "parts": " + ".join(one.written for one in volumes)},
                (Related("first-segment", personas[0].at("volume")),),
            )
