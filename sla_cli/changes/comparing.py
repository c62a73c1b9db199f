"""Two agreements side by side: every value and every item that is not the same in both, once.

Values are compared by what they mean to the model, so that spaces, quotes and the order of keys
are no difference. Lists are told item by item; an item that came or went is told as a whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.shape import Part
from sla_cli.agreement.walk import said
from sla_cli.changes.change import Difference, End, Kind, Step
from sla_cli.changes.pairing import pair

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sla_cli.agreement.model import Agreement
    from sla_cli.agreement.walk import Rates


class Side(NamedTuple):
    """An agreement, and its rates together with those of the table beside it."""

    agreement: Agreement
    rates: Rates = ()


class _Place(NamedTuple):
    """Where a value stands on one side: the parts above it, its key, its place in a list."""

    trail: tuple[Step, ...]
    key: str
    item: int | None = None

    def end(self, value: object) -> End:
        return End(self.trail, self.key, self.item, value)

    def inside(self, part: Part) -> tuple[Step, ...]:
        return (*self.trail, Step(self.key, self.item, part))


class _Both(NamedTuple):
    """What stands at one place in both agreements."""

    before: object
    after: object
    was: _Place
    now: _Place


def differences(
    before: Side, after: Side, renamed: Callable[[str], str] = str
) -> Iterator[Difference]:
    """Compare two agreements, in the order of the document.

    `renamed` gives what a text became where names were replaced everywhere: by it items know each
    other again.
    """
    start = _Place((), "")
    both = _Both(before.agreement, after.agreement, start, start)
    return _Comparison(before.rates, after.rates, renamed).values(both)


class _Comparison:
    """One comparison, and what holds for the whole of it."""

    def __init__(self, old: Rates, new: Rates, renamed: Callable[[str], str]) -> None:
        self.old = old
        self.new = new
        self.renamed = renamed

    def values(self, both: _Both) -> Iterator[Difference]:
        """Compare what stands at one place."""
        kinds = {_shape_of(one) for one in (both.before, both.after) if one is not None}
        if kinds == {tuple}:
            yield from self._lists(both)
        elif len(kinds) == 1 and kinds.pop() is not None:
            yield from self._parts(both)
        elif both.before != both.after:
            yield _difference(both)

    def _parts(self, both: _Both) -> Iterator[Difference]:
        """Compare two parts of one kind, or what one of them says with nothing."""
        mine = self._said(both.before, self.old)
        theirs = self._said(both.after, self.new)
        shape = next(one.shape for one in (both.after, both.before) if isinstance(one, Part))
        was = both.was.inside(both.before) if isinstance(both.before, Part) else ()
        now = both.now.inside(both.after) if isinstance(both.after, Part) else ()
        for key in shape:
            if key in mine or key in theirs:
                places = _Place(was, key), _Place(now, key)
                yield from self.values(_Both(mine.get(key), theirs.get(key), *places))

    def _said(self, part: object, rates: Rates) -> dict[str, object]:
        return dict(said(part, rates)) if isinstance(part, Part) else {}

    def _lists(self, both: _Both) -> Iterator[Difference]:
        old = both.before if isinstance(both.before, tuple) else ()
        new = both.after if isinstance(both.after, tuple) else ()
        pairs = pair(old, new, self.renamed)
        for place in pairs.removed:
            yield Difference(Kind.REMOVED, both.was._replace(item=place).end(old[place]), None)
        kept = {now: was for was, now in pairs.kept}
        for place, value in enumerate(new):
            now = both.now._replace(item=place)
            if place not in kept:
                yield Difference(Kind.ADDED, None, now.end(value))
                continue
            was = both.was._replace(item=kept[place])
            here = _Both(old[kept[place]], value, was, now)
            if (kept[place], place) in pairs.moved:
                yield _difference(here)._replace(kind=Kind.MOVED)
            yield from self.values(here)


def _shape_of(value: object) -> type | None:
    """Tell what is compared inside: a list, or parts of one kind; None for a single value."""
    # A quantity is a tuple too, of what it is made of, but of a class of its own.
    return type(value) if type(value) is tuple or isinstance(value, Part) else None


def _difference(both: _Both) -> Difference:
    kind = Kind.CHANGED
    if both.before is None:
        kind = Kind.ADDED
    elif both.after is None:
        kind = Kind.REMOVED
    return Difference(
        kind,
        None if both.before is None else both.was.end(both.before),
        None if both.after is None else both.now.end(both.after),
    )
