"""One face for whatever promises something: a commitment, a deadline to answer, a rhythm, a rate.

A promise is a view of a part, made from what its class declares beside its fields: who owes it,
what, how much and by when, under which condition, who answers for it, where it is measured, and
what follows if it is missed. Its id is the author's, or made of what it says: it is the same
wherever the promise stands in its list, and as long as the same is promised by the same.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.commitment import Party
from sla_cli.agreement.quantities import Cadence, DayTime, Duration, Moment, Target, Unread
from sla_cli.agreement.shape import Blank, is_blank
from sla_cli.agreement.walk import Rates, parts, said, walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sla_cli.agreement.frame import Parties, Team
    from sla_cli.agreement.model import Agreement
    from sla_cli.agreement.shape import Part
    from sla_cli.source.problem import Span

Amount = Target | Duration | Moment | DayTime | Cadence | Unread | datetime.date | int | Blank

OWED_BY = {
    "company_goals": Party.COMPANY,
    "marketing_goals": Party.MARKETING,
    "sales_goals": Party.SALES,
    "lead_handoff.mql_criteria.personas": Party.MARKETING,
    "lead_handoff.marketing_responsibility": Party.MARKETING,
    "lead_handoff.sales_responsibility": Party.SALES,
    "lead_handoff.routing": Party.SALES,
    "lead_handoff.rejection": Party.SALES,
    "lead_handoff.breach.marketing": Party.MARKETING,
    "lead_handoff.breach.sales": Party.SALES,
    "communication.feedback.marketing_to_sales": Party.MARKETING,
    "communication.feedback.sales_to_marketing": Party.SALES,
}
"""Which party owes what is promised in a place; everywhere else, both do."""

LONGEST_ID = 60
"""Characters in the longest id that is made of words; it is cut between two of them."""

# Patterns are texts, compiled when they are first used: most commands use none of them.
_INDEX = r"\[\d+\]"
_OF_A_PART = r"\[\d+\](?=\.\w+[\[:])"
_INNER = r"\w+\[\d+\]\."
BETWEEN_NAMES = r",| et | and | & |/|;"
_ARTICLE = r"(?:les?|the) "
_LINK = r"\]\([^)]*\)"
# Letters that Unicode does not take apart into a plain letter and a mark.
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})


class Quantity(NamedTuple):
    """How much, how fast, how often or by when, under the key of its field."""

    key: str
    value: Amount


class Promise(NamedTuple):
    """What a part promises."""

    id: str
    party: Party
    """Who owes it."""
    what: str
    """The user's words; empty where only the place says it, such as the quality of what is sent."""
    kind: str
    """The key under which it stands: `commitments`, `response`, `quality`."""
    quantities: tuple[Quantity, ...]
    headline: Quantity | None
    """The one quantity that is shown first."""
    condition: str | None
    owner: str | None
    measure: str | None
    consequence: str | None
    path: str
    part: Part

    @property
    def place(self) -> Span:
        """Where the file says it."""
        return self.part.place

    def quantity(self, key: str) -> Quantity | None:
        """Give what is promised under a key; None where nothing is."""
        return next((one for one in self.quantities if one.key == key), None)

    @property
    def names_itself(self) -> bool:
        """Whether the id is the author's."""
        return self.part.values().get("id") == self.id


def promises(agreement: Agreement, rates: Rates = ()) -> tuple[Promise, ...]:
    """Give what an agreement promises, in the order of the document, each under an id of its own.

    Ids given by the author stay as they are, even where two are the same: the checks tell of it.
    """
    made = (promise_of(part, path, agreement.parties) for path, part in parts(agreement, rates))
    return _told_apart([promise for promise in made if promise is not None])


def promise_of(part: Part, path: str, parties: Parties | None = None) -> Promise | None:
    """Give what a part promises that stands under a path; None where it promises nothing.

    The parties tell to which of them an owner belongs. Another promise may come to the same id.
    """
    roles = part.promise
    values = dict(said(part))
    if roles is None or (roles.if_says and values.keys().isdisjoint(roles.if_says)):
        return None
    kind = re.sub(_INDEX, "", path).rpartition(".")[2]
    what = " → ".join(_texts(values, *(roles.what or (part.known_by or "",))))
    owner = next(_texts(values, roles.owner), None)
    party = values.get("who")
    if not isinstance(party, Party):
        party = _belonging(owner, parties) if roles.owner_owes else _owing(re.sub(_INDEX, "", path))
    quantities = tuple(_quantities(values, roles.aside))
    given = next((text for text in _texts(values, "id") if not is_blank(text)), None)
    return Promise(
        id=given or f"{party.key}-{_slug(what) or _digest(what) if what else _slug(kind)}",
        party=party,
        what=what,
        kind=kind,
        quantities=quantities,
        headline=next((q for key in roles.headline for q in quantities if q.key == key), None),
        condition=next(_texts(values, roles.condition), None),
        owner=owner,
        measure=next(_texts(values, *roles.measure), None),
        consequence=next(_texts(values, roles.consequence), None),
        path=path,
        part=part,
    )


def _texts(values: dict[str, object], *keys: str) -> Iterator[str]:
    return (text for key in keys if isinstance(text := values.get(key), str))


def _quantities(values: dict[str, object], aside: tuple[str, ...]) -> Iterator[Quantity]:
    for key, value in values.items():
        if isinstance(value, Amount) and not isinstance(value, bool) and key not in aside:
            yield Quantity(key, value)


def amounts(part: Part) -> tuple[Quantity, ...]:
    """Give every quantity a part says, those that tell of today or of something else as well."""
    return tuple(_quantities(dict(said(part)), ()))


def _owing(place: str) -> Party:
    while place and place not in OWED_BY:
        place = place.rpartition(".")[0]
    return OWED_BY.get(place, Party.BOTH)


def _belonging(owner: str | None, parties: Parties | None) -> Party:
    """Tell to which party those belong who are named; to both, where that cannot be told."""
    named = {
        re.sub(_ARTICLE, "", name.strip().casefold())
        for name in re.split(BETWEEN_NAMES, owner or "")
    }
    marketing = named & set(_names(Party.MARKETING, parties.marketing if parties else None))
    sales = named & set(_names(Party.SALES, parties.sales if parties else None))
    if bool(marketing) == bool(sales):
        return Party.BOTH
    return Party.MARKETING if marketing else Party.SALES


def _names(party: Party, team: Team | None) -> Iterator[str]:
    names: list[str | None] = list(party.value)
    if team is not None:
        names += [team.team, team.lead, team.role]
        names += [name for member in team.members for name in (member.name, member.role)]
    return (name.casefold() for name in names if name)


def _told_apart(made: list[Promise]) -> tuple[Promise, ...]:
    """Add a digest to ids that two promises come to: of their place; of all they say, if need be.

    Nothing counts but what they say. Where even that is the same, which is which does not matter.
    """
    plain = [promise.id for promise in made]
    for tell in (_place_of, _content_of):
        common = _repeated(promise.id for promise in made)
        made = [
            promise
            if promise.id not in common or promise.names_itself
            else promise._replace(id=f"{name}-{_digest(tell(promise))}")
            for name, promise in zip(plain, made, strict=True)
        ]
    taken = {promise.id for promise in made if promise.names_itself}
    return tuple(promise if promise.names_itself else _numbered(promise, taken) for promise in made)


def _numbered(promise: Promise, taken: set[str]) -> Promise:
    name, number = promise.id, 1
    while name in taken:
        number += 1
        name = f"{promise.id}-{number}"
    taken.add(name)
    return promise._replace(id=name)


def _repeated(ids: Iterable[str]) -> set[str]:
    return {name for name, count in Counter(ids).items() if count > 1}


def _place_of(promise: Promise) -> str:
    return re.sub(_INDEX, "", promise.path)


def _content_of(promise: Promise) -> str:
    lines = [f"{leaf.path}: {leaf.value}" for leaf in walk(promise.part)]
    # Of parts inside it, it does not matter which stands first.
    inner = sorted(re.sub(_OF_A_PART, "", line) for line in lines if re.match(_INNER, line))
    return "\n".join([line for line in lines if not re.match(_INNER, line)] + inner)


def _slug(text: str) -> str:
    """Give the words of a text in plain small letters and digits, joined by hyphens."""
    import unicodedata

    folded = unicodedata.normalize("NFKD", re.sub(_LINK, "]", text).casefold().translate(_LETTERS))
    bare = "".join(letter for letter in folded if not unicodedata.combining(letter))
    words = re.findall("[a-z0-9]+", bare)
    while len("-".join(words)) > LONGEST_ID and len(words) > 1:
        words.pop()
    return "-".join(words)[:LONGEST_ID]


def _digest(text: str) -> str:
    import zlib

    return f"{zlib.crc32(text.encode()):08x}"[:6]
