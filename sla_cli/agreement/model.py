"""The agreement as a whole: the frame, and the six sections in their order."""

from __future__ import annotations

from sla_cli.agreement import shape
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

    sla: int = shape.version_number()
    title: str | None = shape.text(default=None)
    language: Language = shape.choice(Language, default=Language.FR)
    company: str = shape.text()
    theme: str | None = shape.text(default=None)
    currency: str | None = shape.text(default=None)
    version: str | None = shape.text(default=None)
    status: Status | None = shape.choice(Status, default=None)
    period: Period | None = shape.part(Period, default=None)
    parties: Parties = shape.part(Parties)
    purpose: str | None = shape.text(default=None)
    definitions: tuple[Definition, ...] = shape.parts(Definition, default=())
    business_hours: BusinessHours | None = shape.part(BusinessHours, default=None)
    company_goals: CompanyGoals | None = shape.part(CompanyGoals, default=None)
    marketing_goals: MarketingGoals | None = shape.part(MarketingGoals, default=None)
    sales_goals: SalesGoals | None = shape.part(SalesGoals, default=None)
    lead_handoff: LeadHandoff | None = shape.part(LeadHandoff, default=None)
    communication: Communication | None = shape.part(Communication, default=None)
    reporting: Reporting | None = shape.part(Reporting, default=None)
    extra_sections: tuple[ExtraSection, ...] = shape.parts(ExtraSection, default=())
    clauses: tuple[Clause, ...] = shape.parts(Clause, default=())
    signatures: tuple[Signature, ...] = shape.parts(Signature, default=())
    history: tuple[Revision, ...] = shape.parts(Revision, default=())
    silenced: tuple[Silence, ...] = shape.parts(Silence, default=())
