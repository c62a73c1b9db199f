"""Section 4, lead handoff: the four parts, and the rules for what does not go as planned."""

from sla_cli.agreement.lead_scoring import LeadScoring
from sla_cli.agreement.marketing_responsibility import MarketingResponsibility
from sla_cli.agreement.mql_criteria import MqlCriteria
from sla_cli.agreement.quantities import Deadline, Duration, Unread
from sla_cli.agreement.sales_responsibility import SalesResponsibility
from sla_cli.agreement.shape import Blank, Choice, Part, Promising


class NextStep(Choice):
    """What becomes of a rejected lead."""

    RECYCLE = ("recycle", "recycler", "recycling", "recyclage")
    NURTURE = ("nurture", "nourrir", "nurturing")
    COMPLETE = ("complete", "compléter")
    REASSIGN = ("reassign", "réaffecter", "reassignment", "réaffectation")
    CLOSE = ("close", "clore", "disqualify", "disqualifier", "disqualification")


class Route(Part):
    """Which leads go to whom."""

    known_by = "leads"
    promise = Promising(headline=("within",), owner="to")

    leads: str
    to: str
    within: Deadline | Unread | Blank | None = None
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
    next: NextStep | None = None
    after: Duration | Unread | Blank | None = None
    then: str | None = None
    owner: str | None = None
    note: str | None = None


class EscalationLevel(Part):
    """Who steps in, when, and how fast; the levels stand in order."""

    known_by = "when"
    promise = Promising(headline=("within",), what=("to", "then"), owner="to")

    when: str
    to: str
    within: Deadline | Unread | Blank | None = None
    then: str | None = None


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
