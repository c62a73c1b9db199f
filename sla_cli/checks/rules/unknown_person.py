"""A person's name that no party bears: a typing mistake, or someone who has left.

Roles and teams (`Area rep`, `Executive committee`) are left alone: not every one of them has a name
in the agreement.
"""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.promises import BETWEEN_NAMES
from sla_cli.agreement.shape import is_blank
from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.checks.vocabulary import known
from sla_cli.source.repairs import respelt

if TYPE_CHECKING:
    from sla_cli.agreement.model import Agreement

KEYS = ("owner", "led_by", "attendees", "backup")
_PERSON = re.compile(
    r"[A-ZÀ-Ý][a-zà-ÿ’'-]+(?: (?:de|du|van|von|le|la|d’|d')?)*(?: [A-ZÀ-Ý][\w’'-]+)+"
)

_LONGEST = 200
"""Letters beyond which a text is no name."""

_MOST = 2_000_000
"""Pairs of letters that are compared in a file: some nine thousand times two names."""


class _Company(NamedTuple):
    """Who belongs to an agreement: persons, the words of their names, and what is no person."""

    people: tuple[str, ...]
    names: frozenset[str]
    borne: frozenset[str]
    roles: frozenset[str]
    said: frozenset[str]
    """The single words of the roles."""


@warning("unknown-person")
def look(case: Case) -> Findings:
    company = _company(case.agreement)
    if not company.people:
        return
    meant: dict[str, str] = {}
    left = _MOST
    letters = sum(map(len, company.people))
    for text in case.texts(*KEYS):
        for name in (piece.strip() for piece in re.split(BETWEEN_NAMES, text.value)):
            if not _is_unknown(name, company):
                continue
            if name not in meant:
                left -= letters * len(name)
                meant[name] = _nearest(name, company) if left > 0 else ""
            close = meant[name]
            nobody = text.key == "owner" and _is_nobody(name, company)
            if close or nobody or not company.borne.isdisjoint(name.split()):
                near = text.value.replace(name, close) if close else ""
                repair = respelt(text.place, text.value, near, safe=False) if near else None
                yield Found(text.place, {"name": name, "suggestion": close}, repair=repair)


def _company(agreement: Agreement) -> _Company:
    named, roles = people(agreement), _titles(agreement)
    borne = frozenset(word for name in named for word in name.split())
    said = frozenset(word for role in roles for word in role.split())
    return _Company(named, frozenset(named), borne, roles, said)


def _is_unknown(name: str, company: _Company) -> bool:
    if len(name) > _LONGEST or not _PERSON.fullmatch(name):
        return False
    return name not in company.names and name.casefold() not in company.roles


def _nearest(name: str, company: _Company) -> str:
    """Give the person whose name was most likely meant, or an empty text."""
    close = difflib.get_close_matches(name, company.people, n=1, cutoff=0.75)
    return close[0] if close else ""


def people(agreement: Agreement) -> tuple[str, ...]:
    """Give the names of the persons the agreement names as belonging to it."""
    parties = agreement.parties
    named = [signature.name for signature in agreement.signatures]
    for team in (parties.marketing, parties.sales):
        named += [team.lead or "", *(member.name for member in team.members)]
    return tuple(dict.fromkeys(name for name in named if name and not is_blank(name)))


def _titles(agreement: Agreement) -> frozenset[str]:
    """Give the words in capitals that are no persons: teams, roles, the company."""
    titles = [agreement.company]
    for team in (agreement.parties.marketing, agreement.parties.sales):
        titles += [team.team, team.role or "", *(member.role or "" for member in team.members)]
    titles += [signature.role or "" for signature in agreement.signatures]
    return frozenset(title.casefold() for title in titles)


def _is_nobody(name: str, company: _Company) -> bool:
    """Tell a first and a last name that nobody bears from what a role or a team is called."""
    words = name.split()
    plain = len(words) == 2 and all(word.istitle() for word in words)
    return plain and not any(
        _is_of_office(word.casefold()) or word.casefold() in company.said for word in words
    )


def _is_of_office(word: str) -> bool:
    return any(stem in word for stem in known("OFFICE"))
