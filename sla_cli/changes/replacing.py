"""A name that gave way to another wherever it stood: one change, not one for each place.

It is told of people, teams and tools alike: a whole value of at least two places became another one
that was nowhere before, and is nowhere left, but in the history, which stays as it was.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.walk import texts, walk
from sla_cli.changes.change import Difference, Kind
from sla_cli.changes.comparing import differences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sla_cli.changes.comparing import Side

LONGEST = 60
"""Letters in the longest text that is taken for a name."""

MOST = 40
"""Names that are looked for, of those that changed most often."""

_NAMING = (
    "owner", "lead", "name", "led_by", "measured_in", "computed_in", "where", "tool", "backup",
    "to", "team", "detected_by", "may_call_early", "role", "channel", "source",
)  # fmt: skip
"""The keys under which people, teams and tools are named."""


class Renamed:
    """What each name became: called with a text, it gives that text with the new names."""

    def __init__(self, names: dict[str, str]) -> None:
        self.names = names
        self._pattern = _any_of(names) if names else None

    def __call__(self, text: str) -> str:
        """Put the new names in a text."""
        if self._pattern is None:
            return text
        return self._pattern.sub(lambda found: self.names[found[0]], text)

    def in_text(self, text: str) -> set[str]:
        """Give the names that stand in a text."""
        return set(self._pattern.findall(text)) if self._pattern else set()


class Group(NamedTuple):
    """A name that became another, and every place where it did."""

    old: str
    new: str
    places: tuple[Difference, ...]


class Replaced(NamedTuple):
    """The names that were replaced everywhere, and all else that differs."""

    groups: tuple[Group, ...]
    others: tuple[Difference, ...]


def replaced(before: Side, after: Side) -> Replaced:
    """Compare two agreements, and take out of what differs the names replaced everywhere."""
    found = tuple(differences(before, after))
    names = _names(found, before, after)
    if not names:
        return Replaced((), found)
    renamed = Renamed(names)
    places: dict[str, list[Difference]] = {}
    others: list[Difference] = []
    for one in differences(before, after, renamed):
        name = _only_renamed(one, renamed)
        if name is None:
            others.append(one)
        else:
            places.setdefault(name, []).append(one)
    groups = tuple(Group(name, names[name], tuple(all_)) for name, all_ in places.items())
    return Replaced(groups, tuple(others))


def _only_renamed(one: Difference, renamed: Renamed) -> str | None:
    """Give the name whose replacing is all that differs; None where there is more."""
    if one.kind is not Kind.CHANGED or one.before is None or one.after is None:
        return None
    old, new = one.before.value, one.after.value
    if not isinstance(old, str) or not isinstance(new, str) or renamed(old) != new:
        return None
    return min(renamed.in_text(old), default=None)


def _names(found: Iterable[Difference], before: Side, after: Side) -> dict[str, str]:
    """Find which name became which: both one to one, and each on one side only."""
    counted = Counter(_pairs_of_names(found))
    often = (both for both, count in counted.most_common(MOST) if count > 1)
    likely = [both for both in often if max(map(len, both)) <= LONGEST]
    olds, news = Counter(old for old, _ in likely), Counter(new for _, new in likely)
    likely = [(old, new) for old, new in likely if olds[old] == news[new] == 1]
    if not likely:
        return {}
    left = _standing({old for old, _ in likely}, after)
    there = _standing({new for _, new in likely}, before)
    return {old: new for old, new in likely if old not in left and new not in there}


def _pairs_of_names(found: Iterable[Difference]) -> Iterator[tuple[str, str]]:
    for one in found:
        if one.kind is not Kind.CHANGED or one.before is None or one.after is None:
            continue
        old, new = one.before.value, one.after.value
        if one.end.key in _NAMING and isinstance(old, str) and isinstance(new, str):
            yield old, new


def _standing(names: set[str], side: Side) -> set[str]:
    """Give the names that stand in an agreement, apart from its history."""
    pattern = _any_of(names)
    told = texts(walk(side.agreement, side.rates))
    return {
        name
        for spot in told
        if not spot.path.startswith("history[")
        for name in pattern.findall(spot.value)
    }


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    # The longest first: of `Ann Lee` and `Ann`, a text with both names the former.
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)")
