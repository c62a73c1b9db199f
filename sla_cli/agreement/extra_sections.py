"""Sections of the company's own: a title, Markdown, and where in the agreement they stand."""

from __future__ import annotations

from sla_cli.agreement import shape
from sla_cli.agreement.shape import Part
from sla_cli.agreement.shape.values import Choice


class Place(Choice):
    """Before the six sections, or after one of them."""

    START = ("start", "début")
    COMPANY_GOALS = ("company_goals",)
    MARKETING_GOALS = ("marketing_goals",)
    SALES_GOALS = ("sales_goals",)
    LEAD_HANDOFF = ("lead_handoff",)
    COMMUNICATION = ("communication",)
    REPORTING = ("reporting",)


class ExtraSection(Part):
    """A section under its own title; its text is Markdown with lists, tables and headings."""

    title: str = shape.text()
    after: Place = shape.choice(Place, default=Place.REPORTING)
    text: str = shape.text()
