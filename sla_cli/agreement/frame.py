"""The frame around the six sections: parties, period, definitions, signatures, history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement import shape
from sla_cli.agreement.shape import Blank, Part
from sla_cli.agreement.shape.values import Choice

if TYPE_CHECKING:
    import datetime


class Language(Choice):
    """The language of the agreement."""

    FR = ("fr",)
    EN = ("en",)


class Status(Choice):
    """Where the agreement is in its life."""

    DRAFT = ("draft", "brouillon")
    REVIEW = ("in review", "en relecture")
    IN_FORCE = ("in force", "en vigueur")
    ENDED = ("ended", "terminé")


class Period(Part):
    """How long the agreement holds. Both days are included."""

    start: datetime.date | Blank = shape.day()
    end: datetime.date | Blank | None = shape.day(default=None)
    renewal: str | None = shape.text(default=None)


class Member(Part):
    """Someone named in a team, besides its lead."""

    shorthand = "name"

    name: str = shape.text()
    role: str | None = shape.text(default=None)
    email: str | None = shape.text(default=None)


class Team(Part):
    """One of the two parties: the team, and the person who answers for it."""

    shorthand = "team"

    team: str = shape.text()
    lead: str | None = shape.text(default=None)
    role: str | None = shape.text(default=None)
    email: str | None = shape.text(default=None)
    phone: str | None = shape.text(default=None)
    members: tuple[Member, ...] = shape.parts(Member, default=())


class Parties(Part):
    """The two parties."""

    marketing: Team = shape.part(Team)
    sales: Team = shape.part(Team)


class Definition(Part):
    """A term, and what both parties mean by it."""

    term: str = shape.text()
    meaning: str = shape.text()


class BusinessHours(Part):
    """What counts as working time, for the deadlines counted in it."""

    shorthand = "days"

    days: str = shape.text()
    start: datetime.time | Blank | None = shape.time_of_day(default=None)
    end: datetime.time | Blank | None = shape.time_of_day(default=None)
    timezone: str | None = shape.text(default=None)
    closed: tuple[str, ...] = shape.texts(default=())
    note: str | None = shape.text(default=None)


class Clause(Part):
    """A clause of the company's own, in its words."""

    title: str = shape.text()
    text: str = shape.text()


class Silence(Part):
    """A check that does not hold for this agreement, and why; `where` keeps it to one block."""

    rule: str = shape.text()
    reason: str = shape.text()
    where: str | None = shape.text(default=None)


class Signature(Part):
    """Someone who signs."""

    shorthand = "name"

    name: str = shape.text()
    role: str | None = shape.text(default=None)
    for_: str | None = shape.text(default=None)
    date: datetime.date | Blank | None = shape.day(default=None)


class Revision(Part):
    """One version of the agreement, and what it changed."""

    version: str = shape.text()
    date: datetime.date | Blank | None = shape.day(default=None)
    author: str | None = shape.text(default=None)
    changes: str | None = shape.text(default=None)
