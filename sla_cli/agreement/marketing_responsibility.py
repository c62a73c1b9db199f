"""Section 4c, marketing's responsibility: volume, quality, and how sales is told of an MQL."""

from sla_cli.agreement.commitment import Commitment
from sla_cli.agreement.quantities import Deadline, Target, Unread
from sla_cli.agreement.shape import Blank, Part, Promising


class Completeness(Part):
    """How complete some fields are to be."""

    promise = Promising(headline=("target",))

    fields: tuple[str, ...]
    target: Target | Unread | Blank | None = None
    note: str | None = None


class Quality(Part):
    """The quality promised of what is handed over."""

    promise = Promising(headline=("acceptance_rate", "data_completeness"))

    acceptance_rate: Target | Unread | Blank | None = None
    data_completeness: Target | Unread | Blank | tuple[Completeness, ...] | None = None
    required_fields: tuple[str, ...] = ()
    measured_in: str | None = None
    owner: str | None = None
    if_missed: str | None = None
    note: str | None = None


class Notification(Part):
    """How, how fast and with what content sales is told of a new MQL."""

    shorthand = "how"
    promise = Promising(headline=("within",), what=("how",))

    how: str
    within: Deadline | Unread | Blank | None = None
    to: str | None = None
    contains: tuple[str, ...] = ()
    measured_in: str | None = None
    owner: str | None = None
    note: str | None = None


class MarketingResponsibility(Part):
    """What marketing promises sales."""

    list_shorthand = "commitments"

    commitments: tuple[Commitment, ...] = ()
    quality: Quality | None = None
    notification: Notification | None = None
    process: tuple[str, ...] = ()
    note: str | None = None
