"""Section 2, marketing goals: what marketing will bring, in terms of sales."""

from typing import Annotated

from sla_cli.agreement.commitment import Commitment
from sla_cli.agreement.quantities import Target, Unread
from sla_cli.agreement.shape import Blank, Lone, Part


class Budget(Part):
    """What marketing may spend, on the whole or for one thing."""

    shorthand = "amount"
    known_by = "for"

    for_: str | None = None
    amount: Target | Unread | Blank
    owner: str | None = None
    note: str | None = None


class MarketingGoals(Part):
    """Specific goals: a metric, a target, per what time, measured where, owned by whom."""

    list_shorthand = "goals"

    context: str | None = None
    goals: tuple[Commitment, ...] = ()
    initiatives: tuple[str, ...] = ()
    budget: Annotated[tuple[Budget, ...], Lone()] = ()
    note: str | None = None
