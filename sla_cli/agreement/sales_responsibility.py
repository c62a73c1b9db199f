"""Section 4d, sales' responsibility: judge, contact, persist, record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement import shape
from sla_cli.agreement.commitment import Commitment
from sla_cli.agreement.shape import Blank, Part

if TYPE_CHECKING:
    from sla_cli.agreement.quantities import Deadline, Target


class Response(Part):
    """How fast and how often sales works one class of lead."""

    leads: str = shape.text()
    id: str | None = shape.text(default=None)
    judge_within: Deadline | Blank | None = shape.deadline(default=None)
    contact_within: Deadline | Blank | None = shape.deadline(default=None)
    attempts: Target | Blank | None = shape.target(default=None)
    over: Target | Blank | None = shape.target(default=None)
    channels: tuple[str, ...] = shape.texts(default=())
    owner: str | None = shape.text(default=None)
    measured_in: str | None = shape.text(default=None)
    if_missed: str | None = shape.text(default=None)
    note: str | None = shape.text(default=None)


class Record(Part):
    """What sales writes down, where, and by when."""

    shorthand = "what"

    what: str = shape.text()
    within: Deadline | Blank | None = shape.deadline(default=None)
    where: str | None = shape.text(default=None)
    owner: str | None = shape.text(default=None)
    note: str | None = shape.text(default=None)


class SalesResponsibility(Part):
    """What sales promises marketing."""

    list_shorthand = "commitments"

    commitments: tuple[Commitment, ...] = shape.parts(Commitment, default=())
    response: tuple[Response, ...] = shape.parts(Response, default=())
    records: tuple[Record, ...] = shape.parts(Record, default=())
    process: tuple[str, ...] = shape.texts(default=())
    note: str | None = shape.text(default=None)
