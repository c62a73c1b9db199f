"""Section 6, reporting: how success is judged, with which figures, and when it is reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement import shape
from sla_cli.agreement.conversion_rates import ConversionRates
from sla_cli.agreement.shape import Blank, Part

if TYPE_CHECKING:
    import datetime

    from sla_cli.agreement.quantities import Cadence, Target


class Tool(Part):
    """Where the numbers live, and who has access."""

    shorthand = "tool"

    tool: str = shape.text()
    for_: str | None = shape.text(default=None)
    access: tuple[str, ...] = shape.texts(default=())
    owner: str | None = shape.text(default=None)
    link: str | None = shape.text(default=None)
    note: str | None = shape.text(default=None)
    short: bool | None = shape.boolean(default=None)


class Indicator(Part):
    """A figure both teams watch."""

    indicator: str = shape.text()
    id: str | None = shape.text(default=None)
    formula: str | None = shape.text(default=None)
    target: Target | Blank | None = shape.target(default=None)
    baseline: Target | Blank | None = shape.target(default=None)
    every: Cadence | Blank | None = shape.cadence(default=None)
    measured_in: str | None = shape.text(default=None)
    owner: str | None = shape.text(default=None)
    if_missed: str | None = shape.text(default=None)
    note: str | None = shape.text(default=None)


class Report(Part):
    """A report one team sends the other."""

    shorthand = "report"

    report: str = shape.text()
    every: Cadence | Blank | None = shape.cadence(default=None)
    to: tuple[str, ...] = shape.texts(default=())
    owner: str | None = shape.text(default=None)
    contains: tuple[str, ...] = shape.texts(default=())
    note: str | None = shape.text(default=None)


class Review(Part):
    """When the agreement itself is looked at again, and how it may be changed."""

    every: Cadence | Blank | None = shape.cadence(default=None)
    next: datetime.date | Blank | None = shape.day(default=None)
    attendees: tuple[str, ...] = shape.texts(default=())
    may_call_early: str | None = shape.text(default=None)
    agenda: tuple[str, ...] = shape.texts(default=())
    changes: str | None = shape.text(default=None)
    note: str | None = shape.text(default=None)


class Reporting(Part):
    """Tools, conversion and close rates, indicators, regular review."""

    success: tuple[str, ...] = shape.texts(default=())
    tools: tuple[Tool, ...] = shape.parts(Tool, default=())
    conversion_rates: ConversionRates | None = shape.part(ConversionRates, default=None)
    indicators: tuple[Indicator, ...] = shape.parts(Indicator, default=())
    reports: tuple[Report, ...] = shape.parts(Report, default=())
    review: Review | None = shape.part(Review, default=None)
    note: str | None = shape.text(default=None)
