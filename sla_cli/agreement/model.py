"""The agreement as a whole: the frame, and the six sections in their order."""

from typing import Literal

from sla_cli.agreement.communication import Communication
from sla_cli.agreement.company_goals import CompanyGoals
from sla_cli.agreement.extra_sections import ExtraSection
from sla_cli.agreement.frame import (
    BusinessHours,
    Clause,
    Definition,
    Language,
    Parties,
    Period,
    Revision,
    Signature,
    Signing,
    Silence,
    Status,
)
from sla_cli.agreement.lead_handoff import LeadHandoff
from sla_cli.agreement.marketing_goals import MarketingGoals
from sla_cli.agreement.reporting import Reporting
from sla_cli.agreement.sales_goals import SalesGoals
from sla_cli.agreement.shape import Part

SECTIONS = (
    "company_goals",
    "marketing_goals",
    "sales_goals",
    "lead_handoff",
    "communication",
    "reporting",
)


class Agreement(Part):
    """What marketing and sales sign."""

    sla: Literal[1]
    title: str | None = None
    language: Language = Language.FR
    company: str
    theme: str | None = None
    currency: str | None = None
    version: str | None = None
    status: Status | None = None
    period: Period | None = None
    parties: Parties
    purpose: str | None = None
    definitions: tuple[Definition, ...] = ()
    business_hours: BusinessHours | None = None
    company_goals: CompanyGoals | None = None
    marketing_goals: MarketingGoals | None = None
    sales_goals: SalesGoals | None = None
    lead_handoff: LeadHandoff | None = None
    communication: Communication | None = None
    reporting: Reporting | None = None
    extra_sections: tuple[ExtraSection, ...] = ()
    clauses: tuple[Clause, ...] = ()
    silenced: tuple[Silence, ...] = ()
    history: tuple[Revision, ...] = ()
    signing: Signing | None = None
    signatures: tuple[Signature, ...] = ()
