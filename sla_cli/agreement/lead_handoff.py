"""Section 4, lead handoff: the four parts, and the rules for what does not go as planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement import shape
from sla_cli.agreement.lead_scoring import LeadScoring
from sla_cli.agreement.marketing_responsibility import MarketingResponsibility
from sla_cli.agreement.mql_criteria import MqlCriteria
from sla_cli.agreement.sales_responsibility import SalesResponsibility
from sla_cli.agreement.shape import Blank, Part
from sla_cli.agreement.shape.values import Choice

if TYPE_CHECKING:
    from sla_cli.agreement.quantities import Deadline, Duration


class NextStep(Choice):
    """What becomes of a rejected lead."""

    RECYCLE = ("recycle", "recycler")
    NURTURE = ("nurture", "nourrir")
    COMPLETE = ("complete", "compléter")
    REASSIGN = ("reassign", "réaffecter")
    CLOSE = ("close", "clore")


class Route(Part):
    """Which leads go to whom."""

    leads: str = shape.text()
    to: str = shape.text()
    within: Deadline | Blank | None = shape.deadline(default=None)
    backup: str | None = shape.text(default=None)
    note: str | None = shape.text(default=None)


class RejectionReason(Part):
    """Why sales may hand a lead back, and what happens to it next."""

    shorthand = "reason"

    reason: str = shape.text()
    next: NextStep | None = shape.choice(NextStep, default=None)
    after: Duration | Blank | None = shape.duration(default=None)
    then: str | None = shape.text(default=None)
    owner: str | None = shape.text(default=None)
    note: str | None = shape.text(default=None)


class EscalationLevel(Part):
    """Who steps in, when, and how fast; the levels stand in order."""

    when: str = shape.text()
    to: str = shape.text()
    within: Deadline | Blank | None = shape.deadline(default=None)
    then: str | None = shape.text(default=None)


class Consequence(Part):
    """What follows when a promise is broken."""

    when: str = shape.text()
    then: str = shape.text()
    within: Deadline | Blank | None = shape.deadline(default=None)
    owner: str | None = shape.text(default=None)


class Breach(Part):
    """What follows a breach, on either side."""

    marketing: tuple[Consequence, ...] = shape.parts(Consequence, default=())
    sales: tuple[Consequence, ...] = shape.parts(Consequence, default=())
    note: str | None = shape.text(default=None)


class LeadHandoff(Part):
    """How a lead passes from marketing to sales, and back."""

    mql_criteria: MqlCriteria | None = shape.part(MqlCriteria, default=None)
    lead_scoring: LeadScoring | None = shape.part(LeadScoring, default=None)
    marketing_responsibility: MarketingResponsibility | None = shape.part(
        MarketingResponsibility, default=None
    )
    sales_responsibility: SalesResponsibility | None = shape.part(SalesResponsibility, default=None)
    routing: tuple[Route, ...] = shape.parts(Route, default=())
    rejection: tuple[RejectionReason, ...] = shape.parts(RejectionReason, default=())
    escalation: tuple[EscalationLevel, ...] = shape.parts(EscalationLevel, default=())
    breach: Breach | None = shape.part(Breach, default=None)
    note: str | None = shape.text(default=None)
