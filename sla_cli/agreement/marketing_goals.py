"""Section 2, marketing goals: what marketing will bring, in terms of sales."""

from __future__ import annotations

from sla_cli.agreement import shape
from sla_cli.agreement.commitment import Commitment
from sla_cli.agreement.shape import Part


class MarketingGoals(Part):
    """Specific goals: a metric, a target, per what time, measured where, owned by whom."""

    list_shorthand = "goals"

    context: str | None = shape.text(default=None)
    goals: tuple[Commitment, ...] = shape.parts(Commitment, default=())
    initiatives: tuple[str, ...] = shape.texts(default=())
    note: str | None = shape.text(default=None)
