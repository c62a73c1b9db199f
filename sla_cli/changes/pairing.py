"""Which item of a list became which: by id, then by name, then by likeness; never by position.

Both directions give the same pairs: what changed from one version to another is what has to change
back. An item that is like none was added, or removed.
"""

from __future__ import annotations

import zlib
from bisect import bisect
from collections import Counter, defaultdict
from math import log
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.changes.assignment import assign
from sla_cli.changes.features import item_of
from sla_cli.changes.rising import rising

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from sla_cli.changes.features import Feature, Item

ALIKE = 0.34
"""Of two items, the share of what they are told by that they have in common, to be the same one."""

OTHER_ID = 0.75
"""The same for two that their author has given different ids."""

_RARE, _NEAR = 8, 24
"""Of how many of its rarest features, and with how many others, an item is looked up."""

_FINE = 1_000_000
_PLACE = 1_000


class Pairs(NamedTuple):
    """What became of two lists, in the places of their items."""

    kept: tuple[tuple[int, int], ...]
    """In the order of the new list."""

    moved: frozenset[tuple[int, int]]
    """Those of them that stand elsewhere among the others."""

    removed: tuple[int, ...]
    added: tuple[int, ...]


def pair(before: Sequence[object], after: Sequence[object], renamed: Callable[[str], str]) -> Pairs:
    """Find which item became which."""
    old = [item_of(value, renamed) for value in before]
    new = [item_of(value, str) for value in after]
    if _order(new) < _order(old):
        found = {(one, other) for other, one in _pairs(new, old)}
        moved = {(one, other) for other, one in _moved({(b, a) for a, b in found})}
    else:
        found = _pairs(old, new)
        moved = _moved(found)
    olds, news = {one for one, _ in found}, {other for _, other in found}
    return Pairs(
        tuple(sorted(found, key=lambda both: both[1])),
        frozenset(moved),
        tuple(one for one in range(len(old)) if one not in olds),
        tuple(other for other in range(len(new)) if other not in news),
    )


def _order(items: list[Item]) -> tuple[int, list[int]]:
    """Give an order of lists that only what they say decides."""
    return len(items), [_digest(one) for one in items]


def _digest(item: Item) -> int:
    return zlib.crc32("\n".join(sorted(map(repr, item.features))).encode())


def _pairs(old: list[Item], new: list[Item]) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    by_id, by_features, by_name = _id_of, lambda one: one.features, _name_of
    for key, several in ((by_id, False), (by_features, True), (by_name, False)):
        found |= _equal(_left(old, found, 0), _left(new, found, 1), key, several=several)
    return found | _alike(_left(old, found, 0), _left(new, found, 1))


Left = dict[int, "Item"]


def _left(items: list[Item], found: set[tuple[int, int]], side: int) -> Left:
    taken = {both[side] for both in found}
    return {place: item for place, item in enumerate(items) if place not in taken}


def _id_of(item: Item) -> Hashable:
    return item.id


def _name_of(item: Item) -> Hashable:
    # Where both have ids, and they differ, the author says that these are two.
    return item.name if item.id is None else None


def _equal(
    old: Left, new: Left, key: Callable[[Item], Hashable], *, several: bool
) -> set[tuple[int, int]]:
    """Pair what is equal in something; where several are, in their order, or not at all."""
    places: tuple[dict[Hashable, list[int]], ...] = (defaultdict(list), defaultdict(list))
    for side, items in zip(places, (old, new), strict=True):
        for place, item in items.items():
            if known := key(item):
                side[known].append(place)
    return {
        both
        for known, mine in places[0].items()
        if several or len(mine) == len(places[1].get(known, ())) == 1
        for both in zip(mine, places[1].get(known, ()), strict=False)
    }


def _alike(old: Left, new: Left) -> set[tuple[int, int]]:
    """Pair what is left so that the likenesses add up to most."""
    if not old or not new:
        return set()
    weights = _weights(old, new)
    sums = [
        {p: sum(map(weights.__getitem__, i.features)) for p, i in s.items()} for s in (old, new)
    ]
    by_feature: dict[Feature, list[int]] = defaultdict(list)
    for place, item in new.items():
        for feature in item.features:
            by_feature[feature].append(place)
    rows = list(old)
    likeness: list[dict[int, int]] = []
    for row in rows:
        item, columns = old[row], {}
        for column in _candidates(row, item, by_feature, new, weights):
            other = new[column]
            common = sum(map(weights.__getitem__, item.features & other.features))
            share = 2 * common / (sums[0][row] + sums[1][column])
            if item.name and item.name == other.name:
                share = (1 + share) / 2
            least = OTHER_ID if item.id and other.id else ALIKE
            if share >= least:
                columns[column] = _fine(share, row, column)
        likeness.append(columns)
    chosen = assign(likeness)
    return {(row, to) for row, to in zip(rows, chosen, strict=True) if to is not None}


def _fine(share: float, row: int, column: int) -> int:
    """Give a likeness as a whole number; of two that are even, what stands nearer is likelier."""
    return round(share * _FINE) * _PLACE - min(abs(row - column), _PLACE - 1)


def _weights(old: Left, new: Left) -> dict[Feature, float]:
    """Weigh what items are told by: what many of them say tells little of one."""
    counts = [Counter(f for item in side.values() for f in item.features) for side in (old, new)]
    return {
        feature: 1 / (1 + log(max(counts[0][feature], counts[1][feature])))
        for feature in counts[0] | counts[1]
    }


def _candidates(
    row: int,
    item: Item,
    by_feature: dict[Feature, list[int]],
    new: Left,
    weights: dict[Feature, float],
) -> set[int]:
    """Give those that an item may have become: they share something rare, or stand near it."""
    if len(new) <= _NEAR:
        return set(new)
    found = {place for place in range(row - 2, row + 3) if place in new}
    rarest = sorted(
        (feature for feature in item.features if feature in by_feature),
        key=lambda feature: (-weights[feature], repr(feature)),
    )
    for feature in rarest[:_RARE]:
        places = by_feature[feature]
        middle = bisect(places, row)
        found.update(places[max(middle - _NEAR // 2, 0) : middle + _NEAR // 2])
    return found


def _moved(found: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """Give the pairs without which the others stand in the order they stood in: the fewest."""
    return found - set(rising(found))
