"""A share of more than the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement.conversion_rates import ConversionRate
from sla_cli.agreement.marketing_responsibility import Completeness, Quality
from sla_cli.agreement.quantities import Measure, Target
from sla_cli.agreement.sales_goals import CloseRate
from sla_cli.checks.rule import Case, Findings, Found, error

if TYPE_CHECKING:
    from sla_cli.agreement.shape import Part

SHARES: dict[type[Part], tuple[str, ...]] = {
    ConversionRate: ("rate", "target"),
    CloseRate: ("matched", "closed", "baseline"),
    Quality: ("acceptance_rate", "data_completeness"),
    Completeness: ("target",),
}
"""The figures that are shares of a whole."""


@error("rate-over-100")
def look(case: Case) -> Findings:
    for leaf in case.leaves:
        value = leaf.value
        if leaf.key not in SHARES.get(type(leaf.part), ()) or not isinstance(value, Target):
            continue
        most = value.high if value.high is not None else value.low
        if value.measure is Measure.PERCENT and most > 100:
            yield Found(case.in_agreement(leaf.place), {"rate": most})
