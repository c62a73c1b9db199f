"""Room for a pen: what is still to be written has empty places below what is given."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.shape import Blank, Part, is_blank
from sla_cli.agreement.walk import said
from sla_cli.source.scalars import BLANK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

EMPTY, MORE = 3, 2
"""Empty places of a list that names nothing yet, and of one that names something."""

LEAST = 1 / 3
"""The share of what a list says that is blank, at least, where it is a form: of a rate with its two
stages, the rate alone. In a list that is all but written, a blank is one that was forgotten."""


class Room(NamedTuple):
    """The items of a list with the empty ones after them; `form` where all are to be filled in."""

    items: tuple[object, ...]
    given: int
    form: bool = False


def room(items: Iterable[object], *, pen: bool) -> Room:
    """Add empty items to a list that is a form: every item has a blank, and they are many."""
    items = tuple(items)
    if not pen or not items or not _is_form(items):
        return Room(items, len(items))
    nameless = sum(map(_is_nameless, items))
    wanted = EMPTY if nameless == len(items) else MORE
    spare = (_empty(items),) * (wanted - nameless)
    return Room((*items, *spare), len(items), form=True)


def _is_form(items: tuple[object, ...]) -> bool:
    told = [list(map(is_blank, _values(item))) for item in items]
    blanks = sum(map(sum, told))
    return all(map(any, told)) and blanks >= LEAST * sum(map(len, told))


def _values(item: object) -> Iterator[object]:
    if isinstance(item, Part):
        for _, value in said(item):
            yield from _values(value)
    elif isinstance(item, tuple) and not hasattr(item, "_fields"):
        for value in item:
            yield from _values(value)
    else:
        yield item


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
