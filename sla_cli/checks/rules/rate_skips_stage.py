"""A rate that starts from a stage to which none before it leads: volumes cannot be computed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.checks.rule import Case, Found, warning

if TYPE_CHECKING:
    from collections.abc import Iterator


@warning("rate-skips-stage")
def look(case: Case) -> Iterator[Found]:
    """Find a rate that starts from a stage to which none before it leads."""
    reached: set[str] = set()
    for number, rate in enumerate(case.rates):
        if number and rate.from_.casefold() not in reached:
            before = case.rates[number - 1].to
            yield Found(case.in_agreement(rate.at("from")), {"stage": rate.from_, "before": before})
        reached |= {rate.to.casefold(), rate.from_.casefold()}
