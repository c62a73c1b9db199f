"""Rates: none above 100 %, and each stage of the funnel following the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement.conversion_rates import ConversionRate
from sla_cli.agreement.marketing_responsibility import Quality
from sla_cli.agreement.quantities import Measure, Target
from sla_cli.agreement.sales_goals import CloseRate
from sla_cli.checks.rules.rule import Case, Found, error, warning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.agreement.shape import Part
    from sla_cli.source.problem import Span

SHARES: dict[type[Part], tuple[str, ...]] = {
    ConversionRate: ("rate", "target"),
    CloseRate: ("matched", "closed", "baseline"),
    Quality: ("acceptance_rate", "data_completeness"),
}
"""The figures that are shares of a whole."""


@error("rate-over-100")
def rate_over_100(case: Case) -> Iterator[Found]:
    """Find a share of more than the whole."""
    for leaf in case.leaves:
        value = leaf.value
        if leaf.key not in SHARES.get(type(leaf.part), ()) or not isinstance(value, Target):
            continue
        most = value.high if value.high is not None else value.low
        if value.measure is Measure.PERCENT and most > 100:
            yield Found(_told(case, leaf.place), {"rate": f"{most.normalize():f}"})


@warning("rate-skips-stage")
def rate_skips_stage(case: Case) -> Iterator[Found]:
    """Find a rate that starts from a stage to which none before it leads."""
    reached: set[str] = set()
    for number, rate in enumerate(case.rates):
        if number and rate.from_.casefold() not in reached:
            before = case.rates[number - 1].to
            yield Found(_told(case, rate.at("from")), {"stage": rate.from_, "before": before})
        reached |= {rate.to.casefold(), rate.from_.casefold()}


def _told(case: Case, place: Span) -> Span:
    """Give the place in the agreement; what a table beside it says is told at its file's name."""
    reporting = case.agreement.reporting
    if not place.file or reporting is None or reporting.conversion_rates is None:
        return place
    return reporting.conversion_rates.at("file")
