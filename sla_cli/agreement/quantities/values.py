"""What is promised, as values: how much, of what, per what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.quantities.figure import Bound, Measure
from sla_cli.agreement.quantities.grammar import remembering

if TYPE_CHECKING:
    from decimal import Decimal

    from sla_cli.agreement.quantities.timing import Clock, Duration, TimeUnit


class Per(NamedTuple):
    """Per what: `every` so many units of time, a thing in the user's words, or a thing per time.

    `1 meeting / week / rep` has both a unit and a thing; at least one of them is there.
    """

    unit: TimeUnit | None
    every: int = 1
    thing: str = ""


@remembering
class Target(NamedTuple):
    """How much is promised.

    `low` is the number of every bound; `high` the other end of a range, else None. Percentages are
    in percent (25 is 25 %), money in `currency` (ISO code) times `scale` (`k`, `M`, `bn`), counts
    times `scale`, durations in `time_unit` by `clock`. `unit` holds the words that follow the
    number, as the user typed them. `signed` says that a bounded number is a change, and was typed
    with its sign: `at least +15 %`; `written` is the text that was read.

    A share or a ratio is `low` to `of`: `1 in 4`, `4:1`. `term` is how long a rate goes on.
    """

    low: Decimal
    high: Decimal | None = None
    bound: Bound = Bound.EXACTLY
    measure: Measure = Measure.COUNT
    unit: str = ""
    currency: str | None = None
    scale: str = ""
    per: Per | None = None
    time_unit: TimeUnit | None = None
    clock: Clock | None = None
    signed: bool = False
    of: Decimal | None = None
    term: Duration | None = None
    written: str = ""

    @property
    def is_change(self) -> bool:
        """Tell whether the number is a difference from what was, rather than a level to reach."""
        return self.signed or self.bound is Bound.CHANGE
