"""The short form: which parts of the agreement belong on the one page to sign and pin up.

An item marked `short: true` always belongs there and one marked `short: false` never; of the
others, the first few of each kind do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from sla_cli.agreement.clauses import ROOM, SWITCHES, heading_of, in_short
from sla_cli.agreement.commitment import Commitment
from sla_cli.agreement.communication import Channel, Meeting
from sla_cli.agreement.lead_handoff import Consequence
from sla_cli.agreement.model import Agreement
from sla_cli.agreement.mql_criteria import Criterion
from sla_cli.agreement.reporting import Tool
from sla_cli.agreement.sales_goals import CloseRate
from sla_cli.agreement.sales_responsibility import Response
from sla_cli.agreement.shape import Part
from sla_cli.agreement.walk import Rates, find, said, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

Item = TypeVar(
    "Item",
    Commitment,
    Criterion,
    Meeting,
    Channel,
    Tool,
    Response,
    CloseRate,
    Consequence,
    str,
)

DETAILS = "details"
"""The kind of what the long form adds to the items that are shown: who, where, why, how."""


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
    responses: Selection[Response]
    close_rates: Selection[CloseRate]
    breach_marketing: Selection[Consequence]
    breach_sales: Selection[Consequence]

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
        responses=first("lead_handoff.sales_responsibility.response", Response),
        close_rates=first("sales_goals.close_rates", CloseRate),
        breach_marketing=first("lead_handoff.breach.marketing", Consequence),
        breach_sales=first("lead_handoff.breach.sales", Consequence),
    )


def only_long(
    agreement: Agreement, less: int = 0, rates: Rates = (), *, lists: bool = True
) -> dict[str, int]:
    """Count what only the long form says beside the items that a list has no room for.

    Under the key of a heading stand its items, or one if it has none; under `details` the fields
    of what the short form shows, which it does not show. Lists of which nothing at all is shown
    count unless `lists` is off: for who has told of them as of those that are cut short.
    """
    form = short_form(agreement, less)
    items = {id(item) for selection in form for item in selection.shown}
    counted: dict[str, int] = {}
    for kind, count in _unshown(agreement, "", items, rates, lists=lists):
        counted[kind] = counted.get(kind, 0) + count
    details = counted.pop(DETAILS, 0)
    return counted | ({DETAILS: details} if details else {})


def _unshown(
    part: Part, above: str, items: set[int], rates: Rates, *, lists: bool
) -> Iterator[tuple[str, int]]:
    for key, value in said(part):
        path = f"{above}{key}"
        if key in ("id", "short") or (type(part), key) in SWITCHES:
            continue
        if not in_short(type(part), key):
            yield from _counted(part, path, value, rates)
            continue
        listed = value if type(value) is tuple else (value,)
        heading = heading_of(path)
        if lists and path in ROOM and heading and not any(id(inner) in items for inner in listed):
            yield heading.key, len(listed)
        for inner in listed:
            # What a list has no room for is counted where the list stands, if some of it does.
            if isinstance(inner, Part) and (path not in ROOM or id(inner) in items):
                yield from _unshown(inner, f"{path}.", items, rates, lists=lists)


def _counted(part: Part, path: str, value: object, rates: Rates) -> Iterator[tuple[str, int]]:
    heading = heading_of(path)
    if heading is not None and heading.path == path:
        yield heading.key, _items_in(value, rates if path == "reporting.conversion_rates" else ())
    elif path == "extra_sections":
        yield path, _items_in(value)
    elif not isinstance(part, Agreement):
        yield DETAILS, sum(_leaves_in(value))


def _leaves_in(value: object) -> Iterator[int]:
    for item in value if type(value) is tuple else (value,):
        yield sum(1 for _ in walk(item)) if isinstance(item, Part) else 1


def _items_in(value: object, rates: Rates = ()) -> int:
    """Count the items of a list, or of the lists of a part; whatever has none is one."""
    if isinstance(value, Part):
        lists = [inner for _, inner in said(value) if type(inner) is tuple]
        held = [item for inner in lists for item in inner if isinstance(item, Part)]
        return len(rates) or len(held) or 1
    return len(value) if type(value) is tuple else 1


def _select(items: tuple[Item, ...], room: int) -> Selection[Item]:
    marks: list[bool | None] = [
        None if isinstance(item, str) else getattr(item, "short", None) for item in items
    ]
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
