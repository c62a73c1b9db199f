"""A number that is twelve to some and twelve thousand to others: `12.000 €`; `Mondays at 3`."""

from __future__ import annotations

from sla_cli.agreement.quantities import Cadence, Unread
from sla_cli.checks.rule import Case, Findings, Found, warning


@warning("number-ambiguous")
def look(case: Case) -> Findings:
    for leaf in case.leaves:
        if isinstance(leaf.value, Unread | Cadence) and leaf.value.readings:
            one, other = leaf.value.readings
            facts = {"text": leaf.value.written, "one": one, "other": other}
            yield Found(case.in_agreement(leaf.place), facts)
