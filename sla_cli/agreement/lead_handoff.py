"""Section 4, lead handoff: the four parts, and the rules for what does not go as planned."""

from typing import Annotated

from sla_cli.agreement.lead_scoring import LeadScoring
from sla_cli.agreement.marketing_responsibility import MarketingResponsibility
from sla_cli.agreement.mql_criteria import MqlCriteria
from sla_cli.agreement.quantities import Cadence, Deadline, Duration, Target, Unread
from sla_cli.agreement.sales_responsibility import SalesResponsibility
from sla_cli.agreement.shape import AtLeast, Blank, Choice, Part, Promising


class NextStep(Choice):
    """What becomes of a rejected lead."""

    RECYCLE = ("recycle", "recycler", "recycling", "recyclage")
    NURTURE = ("nurture", "nourrir", "nurturing")
    COMPLETE = ("complete", "compléter")
    REASSIGN = ("reassign", "réaffecter", "reassignment", "réaffectation")
    CLOSE = ("close", "clore", "disqualify", "disqualifier", "disqualification")


class RampStep(Part):
    """How much someone new receives, for how long."""

    share: Target | Unread | Blank
    over: Duration | Unread | Blank | None = None


class Route(Part):
    """Which leads go to whom."""

    known_by = "leads"
    promise = Promising(headline=("within",), owner="to", aside=("order",), limits=("unless",))

    leads: str
    order: Annotated[int | Blank | None, AtLeast(1)] = None
    criteria: tuple[str, ...] = ()
    to: str
    within: Deadline | Unread | Blank | None = None
    share: Target | Unread | Blank | None = None
    at_most: Target | Unread | Blank | None = None
    ramp: tuple[RampStep, ...] = ()
    how: str | None = None
    unless: str | None = None
    backup: str | None = None
    note: str | None = None


class RejectionReason(Part):
    """Why sales may hand a lead back, and what happens to it next."""

    shorthand = "reason"
    known_by = "reason"
    promise = Promising(
        headline=("after",), if_says=("next", "after", "then"), what=("reason", "then")
    )

    reason: str
    code: str | None = None
    next: NextStep | None = None
    after: Duration | Unread | Blank | None = None
    every: Cadence | Blank | None = None
    over: Duration | Unread | Blank | None = None
    then: str | None = None
    score: str | None = None
    owner: str | None = None
    note: str | None = None


class EscalationStep(Part):
    """Who steps in first, second, third, each within a time of its own."""

    known_by = "to"
    promise = Promising(headline=("within",), what=("to", "then"), owner="to")

    to: str
    within: Deadline | Unread | Blank | None = None
    then: str | None = None


class EscalationLevel(Part):
    """Who steps in, when, and how fast; the levels stand in order."""

    known_by = "when"
    one_of = ("to", "levels")
    promise = Promising(
        headline=("within",), if_says=("to",), what=("to", "then"), owner="to", aside=("at",)
    )

    when: str
    at_: Target | Unread | Blank | None = None
    detected_by: str | None = None
    to: str | None = None
    within: Deadline | Unread | Blank | None = None
    then: str | None = None
    levels: tuple[EscalationStep, ...] = ()


class Consequence(Part):
    """What follows when a promise is broken."""

    known_by = "when"
    promise = Promising(headline=("within",), what=("then",))

    when: str
    then: str
    within: Deadline | Unread | Blank | None = None
    owner: str | None = None


class Breach(Part):
    """What follows a breach, on either side."""

    marketing: tuple[Consequence, ...] = ()
    sales: tuple[Consequence, ...] = ()
    note: str | None = None


class LeadHandoff(Part):
    """How a lead passes from marketing to sales, and back."""

    mql_criteria: MqlCriteria | None = None
    lead_scoring: LeadScoring | None = None
    marketing_responsibility: MarketingResponsibility | None = None
    sales_responsibility: SalesResponsibility | None = None
    routing: tuple[Route, ...] = ()
    rejection: tuple[RejectionReason, ...] = ()
    escalation: tuple[EscalationLevel, ...] = ()
    breach: Breach | None = None
    note: str | None = None
