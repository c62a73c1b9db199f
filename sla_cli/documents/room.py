"""Room for a pen: what is still to be written has empty places below what is given."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.shape import Blank, Part, is_blank
from sla_cli.agreement.walk import said
from sla_cli.source.scalars import BLANK

if TYPE_CHECKING:
    from collections.abc import Iterable

EMPTY, MORE = 3, 2
"""Empty places of a list that names nothing yet, and of one that names something."""


class Room(NamedTuple):
    """The items of a list with the empty ones after them; `form` where all are to be filled in."""

    items: tuple[object, ...]
    given: int
    form: bool = False


def room(items: Iterable[object], *, pen: bool) -> Room:
    """Add empty items to a list that is a form: one of which every item has a blank."""
    items = tuple(items)
    if not pen or not items or not all(map(_has_blank, items)):
        return Room(items, len(items))
    nameless = sum(map(_is_nameless, items))
    wanted = EMPTY if nameless == len(items) else MORE
    spare = (_empty(items),) * (wanted - nameless)
    return Room((*items, *spare), len(items), form=True)


def _has_blank(item: object) -> bool:
    if isinstance(item, Part):
        return any(_has_blank(value) for _, value in said(item))
    if isinstance(item, tuple) and not isinstance(item, Blank):
        return any(map(_has_blank, item))
    return is_blank(item)


def _is_nameless(item: object) -> bool:
    """Tell whether what an item is known by, its first field, is still to be written."""
    if isinstance(item, Part):
        return is_blank(next((value for _, value in said(item)), None))
    return is_blank(item)


def _empty(items: tuple[object, ...]) -> object:
    """Make an item that is blank wherever one of these says something."""
    blank = Blank(BLANK)
    first = items[0]
    if not isinstance(first, Part):
        return blank
    told = {key for item in items if isinstance(item, Part) for key, _ in said(item)} - {"id"}
    shape = first.shape
    needed = {key for key, field in shape.items() if field.required}
    return type(first)(**{shape[key].attribute: blank for key in (told | needed) & shape.keys()})
