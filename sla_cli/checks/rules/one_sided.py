"""One side that promises something while the other promises nothing in return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.checks.promised import ANSWERS, GIVEN, TAKEN, promised
from sla_cli.checks.rule import Case, Found, warning

if TYPE_CHECKING:
    from collections.abc import Iterator


@warning("one-sided")
def look(case: Case) -> Iterator[Found]:
    """Find one side that promises something while the other promises nothing in return."""
    handoff = case.agreement.lead_handoff
    if handoff is None:
        return
    gives = any(promised(case.agreement, GIVEN))
    takes = any(promised(case.agreement, TAKEN, ANSWERS))
    if gives and not takes:
        yield Found(handoff.at("marketing_responsibility:"))
    if takes and not gives:
        yield Found(handoff.at("sales_responsibility:"), {"marketing_owes": True})
