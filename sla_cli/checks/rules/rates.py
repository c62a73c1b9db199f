"""Rates: none above 100 %, and each stage of the funnel following the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement.conversion_rates import ConversionRate
from sla_cli.agreement.marketing_responsibility import Quality
from sla_cli.agreement.quantities import Measure, Target
from sla_cli.agreement.sales_goals import CloseRate
from sla_cli.checks.rules.rule import Case, Found, error, warning
from sla_cli.checks.walk import parts

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
    for part in (*parts(case.agreement), *_from_table(case)):
        for key in SHARES.get(type(part), ()):
            value = part.values()[key]
            if isinstance(value, Target) and value.measure is Measure.PERCENT:
                most = value.high if value.high is not None else value.low
                if most > 100:
                    yield Found(_place(case, part, key), {"rate": f"{most.normalize():f}"})


@warning("rate-skips-stage")
def rate_skips_stage(case: Case) -> Iterator[Found]:
    """Find a rate that starts from a stage to which none before it leads."""
    reached: set[str] = set()
    for number, rate in enumerate(case.rates):
        if number and rate.from_.casefold() not in reached:
            before = case.rates[number - 1].to
            yield Found(_place(case, rate, "from"), {"stage": rate.from_, "before": before})
        reached |= {rate.to.casefold(), rate.from_.casefold()}


def _from_table(case: Case) -> tuple[ConversionRate, ...]:
    reporting = case.agreement.reporting
    written = reporting.conversion_rates.rates if reporting and reporting.conversion_rates else ()
    return case.rates[len(written) :]


def _place(case: Case, part: Part, key: str) -> Span:
    """Give the place of a figure; one of a table beside is told at the name of its file."""
    reporting = case.agreement.reporting
    if part.places or reporting is None or reporting.conversion_rates is None:
        return part.at(key)
    return reporting.conversion_rates.at("file")
