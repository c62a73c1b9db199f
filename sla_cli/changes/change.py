"""A change as a value: where, what stood there and what stands there now, whom it binds more.

A difference is what comparing finds; a change is a difference that was judged.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sla_cli.agreement.commitment import Party
    from sla_cli.agreement.shape import Part


class Kind(Enum):
    """What happened to a value or to an item of a list."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"
    RENAMED = "renamed"
    REPLACED = "replaced"
    """One name gave way to another wherever it stood."""


class Grade(Enum):
    """What a change does to those who sign."""

    TIGHTENED = "tightened"
    LOOSENED = "loosened"
    CHANGED = "changed"
    WORDING = "wording"
    LAYOUT = "layout"


class Step(NamedTuple):
    """A part on the way to a value: under which key, as which item of a list, and the part."""

    key: str
    item: int | None
    part: Part


class End(NamedTuple):
    """One end of a difference: where it stands in one of the two agreements, and what it says."""

    trail: tuple[Step, ...]
    """The parts that lead to it, from the agreement itself to the one that holds it."""

    key: str
    item: int | None
    value: object

    @property
    def part(self) -> Part:
        """The part that holds it."""
        return self.trail[-1].part

    @property
    def path(self) -> str:
        """Where it stands, as people would write it: `communication.meetings[0].every`."""
        steps = [*((one.key, one.item) for one in self.trail[1:]), (self.key, self.item)]
        return ".".join(key if item is None else f"{key}[{item}]" for key, item in steps)


class Difference(NamedTuple):
    """What stood somewhere before, and what stands there now; one of them may be missing."""

    kind: Kind
    before: End | None
    after: End | None

    @property
    def end(self) -> End:
        """Where it is now, or was. Raises ValueError for a difference without ends."""
        end = self.after or self.before
        if end is None:
            raise ValueError("a difference has an end")
        return end


class Change(NamedTuple):
    """One change: told once, and judged."""

    kind: Kind
    path: str
    number: str
    """The number of the clause it is in; empty where none has one."""

    before: End | None
    after: End | None
    grade: Grade
    party: Party | None
    """Whose promise it tightens or loosens, or is otherwise about; None where it is no promise."""

    why: str
    """The key of the reason it is judged so."""

    names: tuple[str, str] = ("", "")
    """The name that was replaced everywhere, and the one that it gave way to."""

    places: tuple[Difference, ...] = ()
    """Where that was."""

    @property
    def end(self) -> End:
        """Where it is now, or was."""
        return Difference(self.kind, self.before, self.after).end
