"""All that changed between two agreements, in the order of the document; and how much it is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.clauses import numbers
from sla_cli.changes.change import Change, Grade, Kind
from sla_cli.changes.judging import judge
from sla_cli.changes.replacing import replaced

if TYPE_CHECKING:
    from sla_cli.agreement.commitment import Party
    from sla_cli.changes.change import Difference, End
    from sla_cli.changes.comparing import Side
    from sla_cli.changes.replacing import Group


class Changes(NamedTuple):
    """What changed, between which two agreements."""

    before: Side
    after: Side
    told: tuple[Change, ...]
    numbers: dict[str, str]
    """The numbers of headings, as they are now, or as they were where they are gone."""

    def number_of(self, path: str) -> str:
        """Give the number of a heading; an empty text where it has none."""
        return self.numbers.get(path, "")

    def count(self, grade: Grade, party: Party | None = None) -> int:
        """Count the changes of a grade, of one party's promises if asked."""
        return sum(one.grade is grade and party in (None, one.party) for one in self.told)

    @property
    def promises(self) -> Changes:
        """Only what is about promises."""
        return self._replace(told=tuple(one for one in self.told if one.party is not None))


def changes(before: Side, after: Side) -> Changes:
    """Find and judge what changed."""
    found = replaced(before, after)
    numbered = _Numbers(before, after)
    old, new = before.agreement.parties, after.agreement.parties
    told = [_of_name(group) for group in found.groups]
    told += [judge(one, numbered.of(one), old, new) for one in found.others]
    return Changes(before, after, tuple(told), numbered.old | numbered.new)


def _of_name(group: Group) -> Change:
    first, names = group.places[0], (group.old, group.new)
    return Change(
        Kind.REPLACED, first.end.path, "", first.before, first.after,
        Grade.CHANGED, None, "name_everywhere", names, group.places,
    )  # fmt: skip


class _Numbers:
    """The numbers of the clauses of both agreements."""

    def __init__(self, before: Side, after: Side) -> None:
        self.old = numbers(before.agreement)
        self.new = numbers(after.agreement)

    def of(self, one: Difference) -> str:
        """Give the number of the clause that something is in: as it is now, or as it was."""
        if one.after is not None:
            return _number(one.after, self.new)
        return _number(one.before, self.old) if one.before is not None else ""


def _number(end: End, given: dict[str, str]) -> str:
    path = end.path
    while path:
        if path in given:
            return given[path]
        path = path[: path.rindex("[")] if path.endswith("]") else path.rpartition(".")[0]
    return ""


def tally(told: tuple[Change, ...]) -> Counter[tuple[Party, Grade]]:
    """Count what was tightened and loosened, for each party."""
    return Counter(
        (one.party, one.grade)
        for one in told
        if one.party is not None and one.grade in (Grade.TIGHTENED, Grade.LOOSENED)
    )
