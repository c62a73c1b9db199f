"""Section 6, reporting: how success is judged, with which figures, and when it is reviewed."""

import datetime

from sla_cli.agreement.conversion_rates import ConversionRates
from sla_cli.agreement.quantities import Cadence, Duration, Target, Unread
from sla_cli.agreement.shape import Blank, Part, Promising


class Tool(Part):
    """Where the numbers live, and who has access."""

    shorthand = "tool"
    known_by = "tool"

    tool: str
    for_: str | None = None
    access: tuple[str, ...] = ()
    owner: str | None = None
    link: str | None = None
    note: str | None = None
    short: bool | None = None


class Indicator(Part):
    """A figure both teams watch."""

    known_by = "indicator"
    promise = Promising(headline=("target", "every"), if_says=("target", "every"))

    indicator: str
    id: str | None = None
    formula: str | None = None
    target: Target | Unread | Blank | None = None
    baseline: Target | Unread | Blank | None = None
    every: Cadence | Blank | None = None
    measured_in: str | None = None
    owner: str | None = None
    if_missed: str | None = None
    note: str | None = None


class Report(Part):
    """A report one team sends the other."""

    shorthand = "report"
    known_by = "report"
    promise = Promising(headline=("every",))

    report: str
    every: Cadence | Blank | None = None
    to: tuple[str, ...] = ()
    owner: str | None = None
    contains: tuple[str, ...] = ()
    note: str | None = None


class ReviewRound(Part):
    """One of several rhythms on which the agreement is looked at: compliance, then the whole."""

    known_by = "for"
    promise = Promising(headline=("every", "next"), if_says=("every", "next"))

    for_: str
    every: Cadence | Blank | None = None
    next: datetime.date | Unread | Blank | None = None
    attendees: tuple[str, ...] = ()
    agenda: tuple[str, ...] = ()
    notice: Duration | Unread | Blank | None = None
    note: str | None = None


class Review(Part):
    """When the agreement itself is looked at again, and how it may be changed."""

    shorthand = "every"
    list_shorthand = "rounds"
    promise = Promising(headline=("every", "next"), if_says=("every", "next"))

    every: Cadence | Blank | None = None
    next: datetime.date | Unread | Blank | None = None
    attendees: tuple[str, ...] = ()
    may_call_early: str | None = None
    notice: Duration | Unread | Blank | None = None
    agenda: tuple[str, ...] = ()
    changes: str | None = None
    rounds: tuple[ReviewRound, ...] = ()
    note: str | None = None

    @property
    def each(self) -> "tuple[Review | ReviewRound, ...]":
        """Give what is held on a rhythm or a day of its own."""
        return (self, *self.rounds) if self.says("every", "next") else self.rounds


class Reporting(Part):
    """Tools, conversion and close rates, indicators, regular review."""

    success: tuple[str, ...] = ()
    tools: tuple[Tool, ...] = ()
    conversion_rates: ConversionRates | None = None
    indicators: tuple[Indicator, ...] = ()
    reports: tuple[Report, ...] = ()
    review: Review | None = None
    note: str | None = None
