"""Sales goals that do not say how many leads are matched and closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.checks.promised import RATES, promised
from sla_cli.checks.rule import Case, Found, warning

if TYPE_CHECKING:
    from collections.abc import Iterator


@warning("sales-goals-without-close-rate")
def look(case: Case) -> Iterator[Found]:
    """Find sales goals that do not say how many leads are matched and closed."""
    if case.agreement.sales_goals and not any(promised(case.agreement, RATES)):
        yield Found(case.agreement.at("sales_goals:"))
