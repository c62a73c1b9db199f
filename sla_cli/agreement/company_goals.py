"""Section 1, company goals: what the company wants, that both teams work for."""

from sla_cli.agreement.commitment import Commitment
from sla_cli.agreement.shape import Part


class CompanyGoals(Part):
    """Goals for a quarter, a half-year or a year: stated, counted, or in money."""

    list_shorthand = "goals"

    context: str | None = None
    horizon: str | None = None
    goals: tuple[Commitment, ...] = ()
    note: str | None = None
