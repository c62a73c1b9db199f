"""The short form: which parts of the agreement belong on the one page to sign and pin up.

An item marked `short: true` always belongs there and one marked `short: false` never; of the
others, the first few of each kind do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from sla_cli.agreement.clauses import ROOM
from sla_cli.agreement.commitment import Commitment
from sla_cli.agreement.communication import Channel, Meeting
from sla_cli.agreement.mql_criteria import Criterion
from sla_cli.agreement.reporting import Tool
from sla_cli.agreement.walk import find

if TYPE_CHECKING:
    from sla_cli.agreement.model import Agreement

Item = TypeVar("Item", Commitment, Criterion, Meeting, Channel, Tool, str)


class Selection(NamedTuple, Generic[Item]):
    """The items shown, and how many are left to the long form."""

    shown: tuple[Item, ...] = ()
    left: int = 0


class ShortForm(NamedTuple):
    """What the short form shows of each section."""

    company_goals: Selection[Commitment]
    marketing_goals: Selection[Commitment]
    sales_goals: Selection[Commitment]
    marketing_initiatives: Selection[str]
    sales_initiatives: Selection[str]
    criteria: Selection[Criterion]
    marketing: Selection[Commitment]
    sales: Selection[Commitment]
    meetings: Selection[Meeting]
    channels: Selection[Channel]
    tools: Selection[Tool]

    @property
    def left(self) -> dict[str, int]:
        """How many items of each kind are left out, for those kinds that lose some."""
        return {name: getattr(self, name).left for name in self._fields if getattr(self, name).left}


def short_form(agreement: Agreement, less: int = 0) -> ShortForm:
    """Choose what the short form shows; `less` takes that many unmarked items off each kind."""

    def first(path: str, kind: type[Item]) -> Selection[Item]:
        found = find(agreement, path)
        listed = found.value if found and isinstance(found.value, tuple) else ()
        items = tuple(item for item in listed if isinstance(item, kind))
        return _select(items, ROOM[path].after(less))

    return ShortForm(
        company_goals=first("company_goals.goals", Commitment),
        marketing_goals=first("marketing_goals.goals", Commitment),
        sales_goals=first("sales_goals.goals", Commitment),
        marketing_initiatives=first("marketing_goals.initiatives", str),
        sales_initiatives=first("sales_goals.initiatives", str),
        criteria=first("lead_handoff.mql_criteria.criteria", Criterion),
        marketing=first("lead_handoff.marketing_responsibility.commitments", Commitment),
        sales=first("lead_handoff.sales_responsibility.commitments", Commitment),
        meetings=first("communication.meetings", Meeting),
        channels=first("communication.channels", Channel),
        tools=first("reporting.tools", Tool),
    )


def _select(items: tuple[Item, ...], room: int) -> Selection[Item]:
    marks: list[bool | None] = [None if isinstance(item, str) else item.short for item in items]
    # What is marked to stay takes its room first.
    room -= marks.count(True)
    shown: list[Item] = []
    for item, mark in zip(items, marks, strict=True):
        if mark is None and room > 0:
            room -= 1
            shown.append(item)
        elif mark:
            shown.append(item)
    return Selection(tuple(shown), len(items) - len(shown))
