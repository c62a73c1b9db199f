"""Section 1, company goals: what the company wants, that both teams work for."""

from sla_cli.agreement.commitment import Commitment
from sla_cli.agreement.quantities import Target, Unread
from sla_cli.agreement.shape import Blank, Part


class Season(Part):
    """A part of the year, and its share of the whole."""

    known_by = "period"

    period: str
    share: Target | Unread | Blank


class CompanyGoals(Part):
    """Goals for a quarter, a half-year or a year: stated, counted, or in money."""

    list_shorthand = "goals"

    context: str | None = None
    horizon: str | None = None
    goals: tuple[Commitment, ...] = ()
    seasonality: tuple[Season, ...] = ()
    note: str | None = None
