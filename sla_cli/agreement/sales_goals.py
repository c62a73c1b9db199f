"""Section 3, sales goals: what sales will make of the leads, and the rates it is judged on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement import shape
from sla_cli.agreement.commitment import Commitment
from sla_cli.agreement.shape import Blank, Part

if TYPE_CHECKING:
    from sla_cli.agreement.quantities import Target


class CloseRate(Part):
    """The rates at which one kind of contact is matched (taken up) and closed (won)."""

    of: str = shape.text()
    id: str | None = shape.text(default=None)
    matched: Target | Blank | None = shape.target(default=None)
    closed: Target | Blank | None = shape.target(default=None)
    baseline: Target | Blank | None = shape.target(default=None)
    measured_in: str | None = shape.text(default=None)
    owner: str | None = shape.text(default=None)
    if_missed: str | None = shape.text(default=None)
    note: str | None = shape.text(default=None)


class SalesGoals(Part):
    """Goals of the sales team, with the match and close rates."""

    list_shorthand = "goals"

    context: str | None = shape.text(default=None)
    goals: tuple[Commitment, ...] = shape.parts(Commitment, default=())
    initiatives: tuple[str, ...] = shape.texts(default=())
    close_rates: tuple[CloseRate, ...] = shape.parts(CloseRate, default=())
    note: str | None = shape.text(default=None)
