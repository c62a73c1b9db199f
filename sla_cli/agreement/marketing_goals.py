"""Section 2, marketing goals: what marketing will bring, in terms of sales."""

from sla_cli.agreement.commitment import Commitment
from sla_cli.agreement.shape import Part


class MarketingGoals(Part):
    """Specific goals: a metric, a target, per what time, measured where, owned by whom."""

    list_shorthand = "goals"

    context: str | None = None
    goals: tuple[Commitment, ...] = ()
    initiatives: tuple[str, ...] = ()
    note: str | None = None
