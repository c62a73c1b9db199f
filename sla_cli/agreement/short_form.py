"""The short form: which parts of the agreement belong on the one page to sign and pin up.

An item marked `short: true` always belongs there and one marked `short: false` never; of the
others, the first few of each kind do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from sla_cli.agreement.commitment import Commitment
from sla_cli.agreement.communication import Channel, Meeting
from sla_cli.agreement.mql_criteria import Criterion
from sla_cli.agreement.reporting import Tool

if TYPE_CHECKING:
    from sla_cli.agreement.model import Agreement

Item = TypeVar("Item", Commitment, Criterion, Meeting, Channel, Tool, str)

GOALS = 3
CRITERIA = 6
PROMISES = 4
MEETINGS = 4
CHANNELS = 2
TOOLS = 3
INITIATIVES = 3


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
    handoff = agreement.lead_handoff
    mql = handoff.mql_criteria if handoff else None
    marketing = handoff.marketing_responsibility if handoff else None
    sales = handoff.sales_responsibility if handoff else None
    communication, reporting = agreement.communication, agreement.reporting

    def goals(section: str) -> Selection[Commitment]:
        part = getattr(agreement, section)
        return _select(part.goals if part else (), GOALS - less)

    def initiatives(section: str) -> Selection[str]:
        part = getattr(agreement, section)
        return _select(part.initiatives if part else (), INITIATIVES - less)

    return ShortForm(
        company_goals=goals("company_goals"),
        marketing_goals=goals("marketing_goals"),
        sales_goals=goals("sales_goals"),
        marketing_initiatives=initiatives("marketing_goals"),
        sales_initiatives=initiatives("sales_goals"),
        criteria=_select(mql.criteria if mql else (), CRITERIA - 2 * less),
        marketing=_select(marketing.commitments if marketing else (), PROMISES - less),
        sales=_select(sales.commitments if sales else (), PROMISES - less),
        meetings=_select(communication.meetings if communication else (), MEETINGS - less),
        channels=_select(communication.channels if communication else (), CHANNELS - less),
        tools=_select(reporting.tools if reporting else (), TOOLS - less),
    )


def _select(items: tuple[Item, ...], limit: int) -> Selection[Item]:
    marks: list[bool | None] = [None if isinstance(item, str) else item.short for item in items]
    room = max(limit, 0) - marks.count(True)
    shown: list[Item] = []
    for item, mark in zip(items, marks, strict=True):
        if mark is None and room > 0:
            room -= 1
            shown.append(item)
        elif mark:
            shown.append(item)
    return Selection(tuple(shown), len(items) - len(shown))
