"""Sections of the company's own: a title, Markdown, and where in the agreement they stand."""

from sla_cli.agreement.shape import Choice, Part


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

    known_by = "title"

    title: str
    after: Place = Place.REPORTING
    text: str
