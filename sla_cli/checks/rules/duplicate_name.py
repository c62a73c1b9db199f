"""Two items of one list with the same name: readers cannot tell one from the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement.communication import Channel
from sla_cli.agreement.conversion_rates import ConversionRate
from sla_cli.agreement.lead_handoff import Consequence, EscalationLevel, Route
from sla_cli.agreement.shape import Part, is_blank
from sla_cli.agreement.walk import said
from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.source.problem import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.source.problem import Span

MAY_RECUR = (Channel, EscalationLevel, Consequence, ConversionRate)
"""A tool for two purposes, two consequences of one breach, two ways out of one stage."""


@warning("duplicate-name")
def look(case: Case) -> Findings:
    for _, part in case.parts:
        for _, value in said(part):
            if isinstance(value, tuple):
                items = [item for item in value if isinstance(item, Part)]
                yield from _twice([item for item in items if not _may_recur(item)])


def _may_recur(item: Part) -> bool:
    # Leads of one kind are shared out among several.
    return isinstance(item, MAY_RECUR) or (isinstance(item, Route) and item.share is not None)


def _twice(items: list[Part]) -> Iterator[Found]:
    seen: dict[str, Span] = {}
    for item in items:
        key = item.known_by
        name = item.values()[key] if key else None
        if key is None or not isinstance(name, str) or is_blank(name):
            continue
        # `Hot` and `hot` are one name to a reader.
        folded = name.casefold()
        if folded in seen:
            yield Found(item.at(key), {"name": name}, (Related("first-name", seen[folded]),))
        seen.setdefault(folded, item.at(key))
