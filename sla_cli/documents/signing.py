"""Who signs, the line above them (where, when, in how many copies), and their initials."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement import figures
from sla_cli.agreement.frame import Signature
from sla_cli.agreement.shape import Blank
from sla_cli.documents.wording import Phrase, wording

if TYPE_CHECKING:
    from datetime import date

    from sla_cli.agreement.model import Agreement

IN_WORDS = ("1", "2", "3", "4", "5", "6")
"""The numbers of copies that a language has words for."""

_MOST, _GAP = 6, "_" * 9
"""Who initials at the foot of a page, at the most, and the room for each."""


class SignedAt(NamedTuple):
    """Where, when and in how many copies one signs; what is not given is left to be written.

    `one_date` tells whether one day is asked for all, `own_dates` whether each has a day beside
    their name: whoever gives a day of their own needs no other.
    """

    place: str | None
    date: date | Blank | None
    copies: Phrase
    one_date: bool
    own_dates: bool


def signatures(agreement: Agreement, language: str) -> tuple[Signature, ...]:
    """Give who signs: those the agreement names, or else the leads of the two parties."""
    if agreement.signatures:
        return agreement.signatures
    words = wording(language)
    return tuple(
        Signature(name=team.lead or team.team, role=team.role, for_=words.text(side))
        for side, team in (
            ("marketing", agreement.parties.marketing),
            ("sales", agreement.parties.sales),
        )
    )


def signed_at(agreement: Agreement, language: str) -> SignedAt:
    """Give what the line above the signatures says; each party that signs keeps a copy."""
    those = signatures(agreement, language)
    given = agreement.signing
    day = given.date if given else None
    dated = [one.date is not None for one in those]
    parties = {(one.for_ or one.name).casefold() for one in those}
    copies = given.copies if given and given.copies is not None else len(parties)
    return SignedAt(
        given.where if given else None,
        day,
        _in_copies(copies, language),
        one_date=day is not None or not all(dated),
        own_dates=any(dated),
    )


def _in_copies(number: int | Blank, language: str) -> Phrase:
    words = wording(language)
    if str(number) in IN_WORDS:
        return words.text("copies", str(number))
    told = number.text if isinstance(number, Blank) else figures.written(number, language)
    return Phrase(words.text("copies", "other").format(n=told))


def room_for_initials(agreement: Agreement, language: str) -> Phrase:
    """Give what asks for the initials of those who sign, at the foot of a page."""
    gaps = [_GAP] * min(len(signatures(agreement, language)), _MOST)
    return Phrase("\u2002".join((wording(language).text("labels", "initials"), *gaps)))
