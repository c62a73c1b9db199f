"""A figure, a deadline or a rhythm that cannot be read: printed word for word, and not counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement.quantities import Cadence, Unread
from sla_cli.agreement.quantities.misspelt import respelt_words
from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.checks.rules.nothing_written import is_no_quantity
from sla_cli.source.repairs import respelt

if TYPE_CHECKING:
    from sla_cli.source.problem import Fact


@warning("quantity-not-counted")
def look(case: Case) -> Findings:
    for leaf in case.leaves:
        text = _kept(leaf.value)
        if text:
            expected = leaf.part.shape[leaf.key].reader.expected
            facts: dict[str, Fact] = {"text": text, "expected": expected, "field": leaf.key}
            repair = None
            if meant := respelt_words(text, expected, case.agreement.language.key):
                facts["meant"] = meant
                repair = respelt(leaf.place, text, meant, safe=False)
            yield Found(case.in_agreement(leaf.place), facts, (), repair)


def _kept(value: object) -> str:
    if isinstance(value, Unread) and not value.readings:
        return "" if is_no_quantity(value) else value.written
    # What comes after an event has no rhythm that could be counted, and needs none.
    if isinstance(value, Cadence) and not (
        value.understood or value.readings or value.follows_an_event
    ):
        return value.written
    return ""
