"""Two rates for one and the same step of the funnel: volumes can be worked out with one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.checks.bounds import rates_differ
from sla_cli.checks.funnel import is_whole, stage
from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.source.problem import Related

if TYPE_CHECKING:
    from sla_cli.agreement.conversion_rates import ConversionRate

_KEYS = ("rate", "target")


@warning("step-rated-twice")
def look(case: Case) -> Findings:
    first: dict[tuple[str, ...], ConversionRate] = {}
    for one in case.rates:
        step = _step(one)
        other = first.setdefault(step, one)
        for key in _KEYS:
            figure, before = getattr(one, key), getattr(other, key)
            if rates_differ(figure, before):
                facts = {
                    "step": f"{one.from_} → {one.to}",
                    "figure": figure.written,
                    "other": before.written,
                }
                related = Related("other-figure", case.in_agreement(other.at(key)))
                yield Found(case.in_agreement(one.at(key)), facts, (related,))


def _step(one: ConversionRate) -> tuple[str, ...]:
    """Give what makes a row the rate of its step; a note may say of which year it is."""
    segment = "" if is_whole(one.segment) else stage(one.segment or "")
    return stage(one.from_), stage(one.to), segment, stage(one.note or "")
