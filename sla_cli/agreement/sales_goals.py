"""Section 3, sales goals: what sales will make of the leads, and the rates it is judged on."""

from sla_cli.agreement.commitment import Commitment
from sla_cli.agreement.quantities import Duration, Target, Unread
from sla_cli.agreement.shape import Blank, Part, Promising


class CloseRate(Part):
    """The rates at which one kind of contact is matched (taken up) and closed (won)."""

    known_by = "of"
    promise = Promising(headline=("matched", "closed"))

    of: str
    id: str | None = None
    matched: Target | Unread | Blank | None = None
    closed: Target | Unread | Blank | None = None
    baseline: Target | Unread | Blank | None = None
    measured_in: str | None = None
    owner: str | None = None
    if_missed: str | None = None
    note: str | None = None


class Deal(Part):
    """What a deal is worth, for how long it runs, and how long it takes to win."""

    shorthand = "average"

    average: Target | Unread | Blank | None = None
    term: Duration | Unread | Blank | None = None
    cycle: Duration | Unread | Blank | None = None
    note: str | None = None


class SalesGoals(Part):
    """Goals of the sales team, with the match and close rates."""

    list_shorthand = "goals"

    context: str | None = None
    goals: tuple[Commitment, ...] = ()
    initiatives: tuple[str, ...] = ()
    close_rates: tuple[CloseRate, ...] = ()
    deal: Deal | None = None
    note: str | None = None
