"""Section 1, company goals: what the company wants, that both teams work for."""

from __future__ import annotations

from sla_cli.agreement import shape
from sla_cli.agreement.commitment import Commitment
from sla_cli.agreement.shape import Part


class CompanyGoals(Part):
    """Goals for a quarter, a half-year or a year: stated, counted, or in money."""

    list_shorthand = "goals"

    context: str | None = shape.text(default=None)
    horizon: str | None = shape.text(default=None)
    goals: tuple[Commitment, ...] = shape.parts(Commitment, default=())
    note: str | None = shape.text(default=None)
