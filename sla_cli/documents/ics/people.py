"""Who takes part: the persons an agreement names, and those whom its words stand for.

An address is taken only where it is one and nothing more; whoever has none is named in the words of
the event. Words that stand for nobody known, such as an office, are kept apart, to be told.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.promises import BETWEEN_NAMES
from sla_cli.agreement.shape import is_blank
from sla_cli.documents.ics.lines import address
from sla_cli.documents.inline import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sla_cli.agreement.frame import Member, Team
    from sla_cli.agreement.model import Agreement

_ALL = frozenset(
    {
        *("all", "everyone", "everybody", "both teams", "the two teams", "all members"),
        *("tous", "toutes", "tout le monde", "les deux équipes", "tous les membres"),
        "tous les participants",
    }
)
_LEADS = frozenset(
    {
        *("leads", "team leads", "both leads", "leads of both teams"),
        *("the leads", "the team leads", "the leads of both teams"),
        *("responsables", "responsables d'équipe", "responsables des deux équipes"),
        *("les responsables", "les deux responsables", "les responsables des deux équipes"),
    }
)
_SIDES = {
    "marketing": frozenset(("marketing", "marketing team", "équipe marketing")),
    "sales": frozenset(("sales", "sales team", "commerciaux", "ventes", "équipe commerciale")),
}
_WITH_ADDRESS = re.compile(r"(?P<name>[^<>@]{0,200}?)\s*<?(?P<address>[^\s<>]{3,254})>?")


class Person(NamedTuple):
    """Someone an agreement names."""

    name: str
    address: str | None = None
    role: str = ""
    side: str = ""
    leads: bool = False


class Taking(NamedTuple):
    """Who takes part, and the words that stand for nobody who is known."""

    people: tuple[Person, ...] = ()
    unknown: tuple[str, ...] = ()


class Company:
    """The persons of both teams, found by whatever words stand for them."""

    def __init__(self, agreement: Agreement) -> None:
        parties = agreement.parties
        sides = {"marketing": parties.marketing, "sales": parties.sales}
        found = [one for side, team in sides.items() for one in _of_team(side, team)]
        self.people = tuple(sorted(found, key=lambda one: not one.leads))
        """Those who lead the teams first."""

        self._known: dict[str, tuple[Person, ...]] = {}
        borne: dict[str, list[Person]] = {}
        for one in self.people:
            for key in {folded(one.name), folded(one.role)} - {""}:
                borne.setdefault(key, []).append(one)
        self._known |= {key: tuple(those) for key, those in borne.items()}
        for side, team in sides.items():
            members = [one for one in self.people if one.side == side]
            self._known |= dict.fromkeys((*_SIDES[side], folded(team.team)), tuple(members))
        leads = tuple(one for one in self.people if one.leads)
        self._known |= dict.fromkeys(_LEADS, leads) | dict.fromkeys(_ALL, self.people)

    def taking(self, *texts: str | None) -> Taking:
        """Tell whom these words stand for."""
        people: dict[str, Person] = {}
        unknown: list[str] = []
        for text in filter(None, texts):
            if is_blank(text):
                continue
            words = plain(text)
            whole = self._meant(words)
            pieces = [words] if whole else re.split(BETWEEN_NAMES, words)
            for piece in filter(None, map(str.strip, pieces)):
                meant = whole or self._meant(piece)
                people |= {one.name: one for one in meant}
                unknown += [] if meant else [piece]
        return Taking(tuple(people.values()), tuple(dict.fromkeys(unknown)))

    def _meant(self, words: str) -> tuple[Person, ...]:
        return self._known.get(folded(words)) or _with_address(words)

    def one(self, asked: str) -> Person | None:
        """Find a person by name, address, or a word of the name that only one of them has."""
        key = folded(asked)
        whole = [p for p in self.people if key in (folded(p.name), (p.address or "").casefold())]
        found = whole or [one for one in self.people if key in folded(one.name).split()]
        return found[0] if len(found) == 1 else None


def _of_team(side: str, team: Team) -> Iterable[Person]:
    if team.lead and not is_blank(team.lead):
        yield _person(plain(team.lead), team, side, leads=True)
    for member in team.members:
        if not is_blank(member.name):
            yield _person(plain(member.name), member, side)


def _person(name: str, one: Team | Member, side: str, *, leads: bool = False) -> Person:
    return Person(name, address(one.email), plain(one.role or ""), side, leads)


def _with_address(words: str) -> tuple[Person, ...]:
    """Read `Anne Roy <anne@acme.example>`, or an address alone."""
    found = _WITH_ADDRESS.fullmatch(words) if "@" in words and len(words) < 500 else None
    mail = address(found["address"]) if found else None
    if found is None or mail is None:
        return ()
    return (Person(found["name"].strip() or mail, mail),)


def folded(text: str) -> str:
    """Give a text as names are compared: small letters, single spaces, one apostrophe."""
    return " ".join(text.casefold().replace("\u2019", "'").split())
