"""The one walk over an agreement: each single thing it says, once, in the order of the document.

Checks, silences, printing, and whatever compares or tracks agreements go by it, so that nothing is
seen by one of them and missed by another. A path is written as people would write it:
`lead_handoff.sales_responsibility.response[0].contact_within`. The rates of a table beside the
agreement, where they are given, continue those written in it; their places are its cells.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeGuard, TypeVar

from sla_cli.agreement.conversion_rates import ConversionRate, ConversionRates
from sla_cli.agreement.model import SECTIONS, Agreement
from sla_cli.agreement.quantities import Cadence, DayTime, Duration, Moment, Target, Unread
from sla_cli.agreement.shape import Blank, Choice, Part, is_blank

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sla_cli.source.problem import Span

Single = (
    str
    | bool
    | int
    | datetime.date
    | datetime.time
    | Target
    | Duration
    | Moment
    | DayTime
    | Cadence
    | Unread
    | Choice
    | Blank
)
"""A value that holds no others of the agreement's."""

V_co = TypeVar("V_co", covariant=True)
Rates = tuple[ConversionRate, ...]

_STEP = r"(\w+)(?:\[([0-9]{1,9})\])?"


class Spot(NamedTuple, Generic[V_co]):
    """What stands at one place: under which key of which part; `item` counts in a list, from 0."""

    path: str
    part: Part
    key: str
    item: int | None
    value: V_co
    place: Span


Leaf = Spot[Single]


def walk(part: Part, rates: Rates = ()) -> Iterator[Leaf]:
    """Visit every single value of an agreement, or of a part of one."""
    return filter(_is_leaf, _spots(part, "", rates))


def parts(part: Part, rates: Rates = ()) -> Iterator[tuple[str, Part]]:
    """Visit an agreement, or a part of one, and every part inside it, each with its path."""
    yield "", part
    for spot in _spots(part, "", rates):
        if isinstance(spot.value, Part):
            yield spot.path, spot.value


def texts(leaves: Iterable[Leaf], *keys: str) -> Iterator[Spot[str]]:
    """Choose the texts under these keys, or under all; those still to be filled in are left out."""
    return (spot for spot in filter(_is_text, leaves) if not keys or spot.key in keys)


def said(part: Part, rates: Rates = ()) -> tuple[tuple[str, object], ...]:
    """Give the keys in which a part says something, and what, in the order of its fields.

    What holds by default is said only where the file writes it.
    """
    values = ((key, _value(part, key, rates)) for key in part.shape)
    return tuple((key, value) for key, value in values if _says(part, key, value))


def find(part: Part, path: str, rates: Rates = ()) -> Spot[object] | None:
    """Give what stands under a path, be it a value, a list or a part; None where nothing does."""
    spot: Spot[object] | None = None
    inner: object = part
    for step in path.split("."):
        named = re.fullmatch(_STEP, step)
        if named is None or not isinstance(inner, Part) or named[1] not in inner.shape:
            return None
        spot = _under(inner, named[1], named[2], rates)
        if spot is None:
            return None
        inner = spot.value
    return spot and spot._replace(path=path)


def _under(part: Part, key: str, number: str | None, rates: Rates) -> Spot[object] | None:
    value = _value(part, key, rates)
    if number is not None:
        # Looked up one by one, the items of a long list would take the square of its length.
        if type(value) is not tuple or int(number) >= len(value):
            return None
        return _item(part, key, "", value, int(number))
    if key not in part.places and not _says(part, key, value):
        return None
    return Spot(key, part, key, None, value, part.at(key))


def _spots(part: Part, above: str, rates: Rates) -> Iterator[Spot[object]]:
    for spot in _inside(part, above, rates):
        yield spot
        if isinstance(spot.value, Part):
            yield from _spots(spot.value, f"{spot.path}.", rates)


def _inside(part: Part, above: str, rates: Rates) -> Iterator[Spot[object]]:
    """Visit what a part itself holds; the company's own sections stand between the six."""
    if not isinstance(part, Agreement):
        for key in part.shape:
            yield from _items(part, key, above, rates)
        return
    for key in part.shape:
        if key == SECTIONS[0]:
            yield from _own_sections(part, "start")
        if key != "extra_sections":
            yield from _items(part, key, above, rates)
        if key in SECTIONS:
            yield from _own_sections(part, key)


def _own_sections(agreement: Agreement, after: str) -> Iterator[Spot[object]]:
    for spot in _items(agreement, "extra_sections", "", ()):
        if agreement.extra_sections[spot.item or 0].after.key == after:
            yield spot


def _items(part: Part, key: str, above: str, rates: Rates) -> Iterator[Spot[object]]:
    """Visit the value of a field, or each item where it is a list."""
    value = _value(part, key, rates)
    # A quantity is a tuple too, of what it is made of, but of a class of its own.
    if type(value) is tuple:
        yield from (_item(part, key, above, value, number) for number in range(len(value)))
    elif _says(part, key, value):
        yield Spot(f"{above}{key}", part, key, None, value, part.at(key))


def _item(part: Part, key: str, above: str, value: tuple[object, ...], number: int) -> Spot[object]:
    item = value[number]
    place = item.place if isinstance(item, Part) else part.at(f"{key}.{number}")
    return Spot(f"{above}{key}[{number}]", part, key, number, item, place)


def _value(part: Part, key: str, rates: Rates) -> object:
    if rates and key == "rates" and isinstance(part, ConversionRates):
        return rates
    value: object = getattr(part, part.shape[key].attribute)
    return value


def _says(part: Part, key: str, value: object) -> bool:
    if value is None or value == ():
        return False
    field = part.shape[key]
    return field.required or key in part.places or value != field.default


def _is_leaf(spot: Spot[object]) -> TypeGuard[Leaf]:
    return not isinstance(spot.value, Part)


def _is_text(spot: Leaf) -> TypeGuard[Spot[str]]:
    return isinstance(spot.value, str) and not is_blank(spot.value)
