"""Section 6, conversion and close rates: stage by stage, in the file or in a CSV beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement import shape
from sla_cli.agreement.shape import Blank, Part

if TYPE_CHECKING:
    from sla_cli.agreement.quantities import Target


class ConversionRate(Part):
    """How much of one stage reaches the next."""

    from_: str = shape.text()
    to: str = shape.text()
    rate: Target | Blank | None = shape.target(default=None)
    target: Target | Blank | None = shape.target(default=None)
    volume: Target | Blank | None = shape.target(default=None)
    note: str | None = shape.text(default=None)


class Columns(Part):
    """Which column of the CSV holds what, where its headers are not the usual ones."""

    from_: str | None = shape.text(default=None)
    to: str | None = shape.text(default=None)
    rate: str | None = shape.text(default=None)
    target: str | None = shape.text(default=None)
    volume: str | None = shape.text(default=None)
    note: str | None = shape.text(default=None)


class ConversionRates(Part):
    """The funnel: its rates, over which period, from which source."""

    list_shorthand = "rates"

    period: str | None = shape.text(default=None)
    source: str | None = shape.text(default=None)
    rates: tuple[ConversionRate, ...] = shape.parts(ConversionRate, default=())
    file: str | None = shape.text(default=None)
    columns: Columns | None = shape.part(Columns, default=None)
    note: str | None = shape.text(default=None)
