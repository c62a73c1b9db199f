"""A figure or a deadline that cannot be read: it is printed word for word, and not counted."""

from __future__ import annotations

from sla_cli.agreement.quantities import Unread
from sla_cli.checks.rule import Case, Findings, Found, warning


@warning("quantity-not-counted")
def look(case: Case) -> Findings:
    for leaf in case.leaves:
        if isinstance(leaf.value, Unread) and not leaf.value.readings:
            expected = leaf.part.shape[leaf.key].reader.expected
            facts = {"text": leaf.value.written, "expected": expected}
            yield Found(case.in_agreement(leaf.place), facts)
