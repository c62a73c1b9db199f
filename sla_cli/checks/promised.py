"""The promises that rules speak of, by the list of the agreement in which they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement.promises import Promise, promise_of
from sla_cli.agreement.walk import parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.agreement.model import Agreement

GOALS = ("marketing_goals.goals", "sales_goals.goals")
RATES = "sales_goals.close_rates"
GIVEN = "lead_handoff.marketing_responsibility.commitments"
TAKEN = "lead_handoff.sales_responsibility.commitments"
ANSWERS = "lead_handoff.sales_responsibility.response"


def promised(agreement: Agreement, *places: str) -> Iterator[Promise]:
    """Give what is promised in some lists, in the order of the document."""
    for path, part in parts(agreement):
        if path.partition("[")[0] in places and (promise := promise_of(part, path)):
            yield promise
