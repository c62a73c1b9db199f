"""The commitment: the atom of the agreement, the same wherever someone promises something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement import shape
from sla_cli.agreement.shape import Blank, Part
from sla_cli.agreement.shape.values import Choice

if TYPE_CHECKING:
    import datetime

    from sla_cli.agreement.quantities import Deadline, Target


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

    what: str = shape.text()
    id: str | None = shape.text(default=None)
    who: Party | None = shape.choice(Party, default=None)
    target: Target | Blank | None = shape.target(default=None)
    baseline: Target | Blank | None = shape.target(default=None)
    within: Deadline | Blank | None = shape.deadline(default=None)
    by: datetime.date | Blank | None = shape.day(default=None)
    when: str | None = shape.text(default=None)
    how: str | None = shape.text(default=None)
    where: str | None = shape.text(default=None)
    measured_in: str | None = shape.text(default=None)
    owner: str | None = shape.text(default=None)
    why: str | None = shape.text(default=None)
    if_missed: str | None = shape.text(default=None)
    note: str | None = shape.text(default=None)
    short: bool | None = shape.boolean(default=None)
