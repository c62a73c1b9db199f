"""The frame around the six sections: parties, period, definitions, signatures, history."""

import datetime
from typing import Annotated

from sla_cli.agreement.quantities import Unread
from sla_cli.agreement.shape import AtLeast, Blank, Choice, Part

_LANGUAGES = {
    **dict.fromkeys(("fr", "fra", "fre", "français", "francais", "française", "french"), "fr"),
    **dict.fromkeys(("en", "eng", "anglais", "anglaise", "english"), "en"),
}


class Language(Choice):
    """The language of the agreement."""

    FR = ("fr",)
    EN = ("en",)

    @classmethod
    def meant(cls, word: str) -> str:
        """Give the code of a language by its name or its longer code: `français`, `en-GB`."""
        name = word.strip().casefold()
        return _LANGUAGES.get(name) or _LANGUAGES.get(name.replace("_", "-").split("-")[0], "")


class Status(Choice):
    """Where the agreement is in its life."""

    DRAFT = ("draft", "brouillon")
    REVIEW = ("in review", "en relecture")
    IN_FORCE = ("in force", "en vigueur")
    ENDED = ("ended", "terminé")


class Period(Part):
    """How long the agreement holds. Both days are included."""

    start: datetime.date | Blank
    end: datetime.date | Blank | None = None
    renewal: str | None = None


class Member(Part):
    """Someone named in a team, besides its lead."""

    shorthand = "name"
    known_by = "name"

    name: str
    role: str | None = None
    email: str | None = None


class Team(Part):
    """One of the two parties: the team, and the person who answers for it."""

    shorthand = "team"

    team: str
    lead: str | None = None
    role: str | None = None
    email: str | None = None
    phone: str | None = None
    size: Annotated[int | Blank | None, AtLeast(1)] = None
    members: tuple[Member, ...] = ()


class Parties(Part):
    """The two parties."""

    marketing: Team
    sales: Team


class Definition(Part):
    """A term, and what both parties mean by it."""

    known_by = "term"

    term: str
    meaning: str


class BusinessHours(Part):
    """What counts as working time, for the deadlines counted in it."""

    shorthand = "days"

    days: str
    for_: str | None = None
    start: datetime.time | Unread | Blank | None = None
    end: datetime.time | Unread | Blank | None = None
    timezone: str | None = None
    closed: tuple[str, ...] = ()
    note: str | None = None


class Clause(Part):
    """A clause of the company's own, in its words."""

    known_by = "title"

    title: str
    text: str


class Silence(Part):
    """A check that does not hold for this agreement, and why; `where` keeps it to one block."""

    known_by = "reason"

    rule: str
    reason: str
    where: str | None = None


class Signature(Part):
    """Someone who signs."""

    shorthand = "name"
    known_by = "name"

    name: str
    role: str | None = None
    for_: str | None = None
    date: datetime.date | Blank | None = None


class Signing(Part):
    """Where, when and in how many copies the agreement is signed."""

    shorthand = "where"

    where: str | None = None
    date: datetime.date | Blank | None = None
    copies: Annotated[int | Blank | None, AtLeast(1)] = None


class Revision(Part):
    """One version of the agreement, and what it changed."""

    known_by = "version"
    pair = ("version", "changes")

    version: str
    date: datetime.date | Blank | None = None
    author: str | None = None
    changes: str | None = None
