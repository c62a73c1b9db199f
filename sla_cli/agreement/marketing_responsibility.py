"""Section 4c, marketing's responsibility: volume, quality, and how sales is told of an MQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement import shape
from sla_cli.agreement.commitment import Commitment
from sla_cli.agreement.shape import Blank, Part

if TYPE_CHECKING:
    from sla_cli.agreement.quantities import Deadline, Target


class Quality(Part):
    """The quality promised of what is handed over."""

    acceptance_rate: Target | Blank | None = shape.target(default=None)
    data_completeness: Target | Blank | None = shape.target(default=None)
    required_fields: tuple[str, ...] = shape.texts(default=())
    measured_in: str | None = shape.text(default=None)
    owner: str | None = shape.text(default=None)
    if_missed: str | None = shape.text(default=None)
    note: str | None = shape.text(default=None)


class Notification(Part):
    """How, how fast and with what content sales is told of a new MQL."""

    shorthand = "how"

    how: str = shape.text()
    within: Deadline | Blank | None = shape.deadline(default=None)
    to: str | None = shape.text(default=None)
    contains: tuple[str, ...] = shape.texts(default=())
    owner: str | None = shape.text(default=None)
    note: str | None = shape.text(default=None)


class MarketingResponsibility(Part):
    """What marketing promises sales."""

    list_shorthand = "commitments"

    commitments: tuple[Commitment, ...] = shape.parts(Commitment, default=())
    quality: Quality | None = shape.part(Quality, default=None)
    notification: Notification | None = shape.part(Notification, default=None)
    process: tuple[str, ...] = shape.texts(default=())
    note: str | None = shape.text(default=None)
