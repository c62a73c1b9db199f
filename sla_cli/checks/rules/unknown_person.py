"""A person's name that no party bears: a typing mistake, or someone who has left.

Roles and teams (`Area rep`, `Executive committee`) are left alone: not every one of them has a name
in the agreement.
"""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from sla_cli.agreement.promises import BETWEEN_NAMES
from sla_cli.agreement.shape import is_blank
from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.source.repairs import respelt

if TYPE_CHECKING:
    from sla_cli.agreement.model import Agreement

KEYS = ("owner", "led_by", "attendees", "backup")
_PERSON = re.compile(
    r"[A-ZÀ-Ý][a-zà-ÿ’'-]+(?: (?:de|du|van|von|le|la|d’|d')?)*(?: [A-ZÀ-Ý][\w’'-]+)+"
)

_LONGEST = 200
"""Letters beyond which a text is no name; two names are compared in the product of theirs."""


_COMPARED = 20_000
"""How many pairs of names are compared in one file: of a hundred persons, two hundred names."""


@warning("unknown-person")
def look(case: Case) -> Findings:
    known = people(case.agreement)
    if not known:
        return
    company = _Company(known, _titles(case.agreement))
    for text in case.texts(*KEYS):
        for name in (piece.strip() for piece in re.split(BETWEEN_NAMES, text.value)):
            if len(name) > _LONGEST or not _PERSON.fullmatch(name) or company.knows(name):
                continue
            close = company.nearest(name)
            if close or company.is_name(name) or (text.key == "owner" and company.is_nobody(name)):
                facts = {"name": name, "suggestion": close}
                near = text.value.replace(name, close) if close else ""
                repair = respelt(text.place, text.value, near, safe=False) if near else None
                yield Found(text.place, facts, repair=repair)


def people(agreement: Agreement) -> tuple[str, ...]:
    """Give the names of the persons the agreement names as belonging to it."""
    parties = agreement.parties
    named = [signature.name for signature in agreement.signatures]
    for team in (parties.marketing, parties.sales):
        named += [team.lead or "", *(member.name for member in team.members)]
    return tuple(dict.fromkeys(name for name in named if name and not is_blank(name)))


def _titles(agreement: Agreement) -> set[str]:
    """Give the words in capitals that are no persons: teams, roles, the company."""
    titles = [agreement.company]
    for team in (agreement.parties.marketing, agreement.parties.sales):
        titles += [team.team, team.role or "", *(member.role or "" for member in team.members)]
    titles += [signature.role or "" for signature in agreement.signatures]
    return {title.casefold() for title in titles}


# Words of which the names of roles, teams and firms are made: whoever bears one may be no person.
_OFFICE = re.compile(
    r".*(?:market|sale|vente|commerc|revenu|growth|croissance|digital|numéri|brand|marque|produ"
    r"|custom|client|success|succès|lead|demand|demande|content|contenu|opera|opéra|ops|team|équipe"
    r"|direct|manag|chef|head|chief|offic|respons|vice|presid|présid|execut|exécut|account|compte"
    r"|business|développ|develop|represent|représent|rep|sdr|bdr|analy|data|donn|admin|coord"
    r"|assist|special|spécial|consult|conseil|engin|ingén|event|évén|field|terrain|region|région"
    r"|area|zone|secteur|pôle|cell|service|support|desk|bureau|squad|group|committee|comité"
    r"|board|council|agen|partner|partenai|channel|inside|outside|inbound|outbound|senior|junior"
    r"|key|grand|global|north|south|east|west|nord|sud|est|ouest|europ|france|enable|performan"
    r"|strateg|stratég|plan|communi|relation|public|corporate|finan|legal|jurid|human|quality"
    r"|qualité|project|projet|program|tech|inform|system|systèm|crm|web|social|media|média|design"
    r"|owner|user|each|every|chaque|all|tous|duty|call|center|centre|office|first|second|line"
    r"|tier|level|niveau|hub|unit|unité|department|départ|division|company|entreprise"
    r"|prospect|acqui|reten|advocacy|life|cycle|automation|studio|lab|force|factory|task|core"
    r"|house|queue|bot|hub|tool|manufact|industr|academ|train|form|deal|pre|avant|après|after).*",
    re.IGNORECASE,
)


class _Company:
    """The persons and the titles of an agreement, looked up for each name in it."""

    def __init__(self, known: tuple[str, ...], titles: set[str]) -> None:
        self.known = dict.fromkeys(known)
        self.titles = titles
        self.borne = {word for name in known for word in name.split()}
        self.said = {word for title in titles for word in title.split()}
        self.close: dict[str, str] = {}

    def knows(self, name: str) -> bool:
        """Tell whether somebody bears a name, or something is called so."""
        return name in self.known or name.casefold() in self.titles

    def nearest(self, name: str) -> str:
        """Give the person that is nearly called so; the first names only are compared with each."""
        if name not in self.close and len(self.known) * (len(self.close) + 1) <= _COMPARED:
            found = difflib.get_close_matches(name, self.known, n=1, cutoff=0.75)
            self.close[name] = next(iter(found), "")
        return self.close.get(name, "")

    def is_name(self, text: str) -> bool:
        """Tell a person from a team in capitals: a first or last name that one of them bears."""
        return any(word in self.borne for word in text.split())

    def is_nobody(self, name: str) -> bool:
        """Tell a first and a last name that nobody bears from what a role or a team is called."""
        words = name.split()
        plain = len(words) == 2 and all(word.istitle() for word in words)
        return plain and not any(
            _OFFICE.match(word) or word.casefold() in self.said for word in words
        )
