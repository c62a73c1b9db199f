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


def named(agreement: Agreement) -> tuple[Person, ...]:
    """Give the persons of both teams, those who lead them first."""
    found: list[Person] = []
    for side, team in (
        ("marketing", agreement.parties.marketing),
        ("sales", agreement.parties.sales),
    ):
        found += _of_team(side, team)
    return tuple(sorted(found, key=lambda one: not one.leads))


def _of_team(side: str, team: Team) -> Iterable[Person]:
    if team.lead and not is_blank(team.lead):
        yield _person(plain(team.lead), team, side, leads=True)
    for member in team.members:
        if not is_blank(member.name):
            yield _person(plain(member.name), member, side)


def _person(name: str, one: Team | Member, side: str, *, leads: bool = False) -> Person:
    return Person(name, address(one.email), plain(one.role or ""), side, leads)


def taking(agreement: Agreement, *texts: str | None) -> Taking:
    """Tell whom these words stand for."""
    known = named(agreement)
    people: dict[str, Person] = {}
    unknown: list[str] = []
    for text in filter(None, texts):
        if is_blank(text):
            continue
        words = plain(text)
        whole = _meant(words, agreement, known)
        pieces = [words] if whole else re.split(BETWEEN_NAMES, words)
        for piece in filter(None, map(str.strip, pieces)):
            meant = whole or _meant(piece, agreement, known)
            people |= {one.name: one for one in meant}
            unknown += [] if meant else [piece]
    return Taking(tuple(people.values()), tuple(dict.fromkeys(unknown)))


def _meant(words: str, agreement: Agreement, known: tuple[Person, ...]) -> tuple[Person, ...]:
    key = folded(words)
    if key in _ALL:
        return known
    if key in _LEADS:
        return tuple(one for one in known if one.leads)
    for side, spellings in _SIDES.items():
        team: Team = getattr(agreement.parties, side)
        if key in spellings or key == folded(team.team):
            return tuple(one for one in known if one.side == side)
    found = tuple(one for one in known if key in (folded(one.name), folded(one.role)))
    return found or _with_address(words)


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


def one_of(agreement: Agreement, asked: str) -> Person | None:
    """Find a person by the name, the address, or a word of the name that only one of them has."""
    known, key = named(agreement), folded(asked)
    whole = [one for one in known if key in (folded(one.name), (one.address or "").casefold())]
    part = [one for one in known if key in folded(one.name).split()]
    found = whole or part
    return found[0] if len(found) == 1 else None
