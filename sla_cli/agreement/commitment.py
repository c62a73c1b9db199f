"""The commitment: the atom of the agreement, the same wherever someone promises something."""

import datetime

from sla_cli.agreement.quantities import Cadence, Deadline, Duration, Target, Unread
from sla_cli.agreement.shape import Blank, Choice, Part, Promising


class Party(Choice):
    """Who promises, owns or answers."""

    MARKETING = ("marketing",)
    SALES = ("sales", "commerciaux", "ventes")
    BOTH = ("both", "les deux")
    COMPANY = ("company", "entreprise", "direction")


class Commitment(Part):
    """Who promises what, how much, by when, measured where, and what follows if it is missed.

    Where `who` is left out, the place in the file says who promises.
    """

    shorthand = "what"
    known_by = "what"
    promise = Promising(
        headline=("target", "within", "ahead", "every"),
        measure=("measured_in", "where"),
        aside=("baseline", "aim"),
        limits=("from", "before", "unless"),
    )

    what: str
    id: str | None = None
    who: Party | None = None
    target: Target | Unread | Blank | None = None
    counts: str | None = None
    baseline: Target | Unread | Blank | None = None
    aim: Target | Unread | Blank | None = None
    every: Cadence | Blank | None = None
    within: Deadline | Unread | Blank | None = None
    from_: str | None = None
    ahead: Duration | Unread | Blank | None = None
    before: str | None = None
    by: datetime.date | Unread | Blank | None = None
    when: str | None = None
    unless: str | None = None
    how: str | None = None
    where: str | None = None
    measured_in: str | None = None
    owner: str | None = None
    why: str | None = None
    if_missed: str | None = None
    note: str | None = None
    short: bool | None = None
