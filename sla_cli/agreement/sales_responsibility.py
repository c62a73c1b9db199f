"""Section 4d, sales' responsibility: judge, contact, persist, record."""

from sla_cli.agreement.commitment import Commitment
from sla_cli.agreement.quantities import Cadence, Deadline, Target, Unread
from sla_cli.agreement.shape import Blank, Part, Promising


class Response(Part):
    """How fast and how often sales works one class of lead."""

    known_by = "leads"
    promise = Promising(
        headline=("contact_within", "attempts", "judge_within"),
        aside=("baseline", "aim"),
        limits=("from", "until", "unless"),
    )

    leads: str
    id: str | None = None
    judge_within: Deadline | Unread | Blank | None = None
    contact_within: Deadline | Unread | Blank | None = None
    aim: Deadline | Unread | Blank | None = None
    from_: str | None = None
    until: str | None = None
    unless: str | None = None
    attempts: Target | Unread | Blank | None = None
    over: Target | Unread | Blank | None = None
    channels: tuple[str, ...] = ()
    then: str | None = None
    owner: str | None = None
    measured_in: str | None = None
    if_missed: str | None = None
    note: str | None = None


class Record(Part):
    """What sales writes down, where, and by when."""

    shorthand = "what"
    known_by = "what"
    promise = Promising(headline=("within", "every"), measure=("where",))

    what: str
    every: Cadence | Blank | None = None
    within: Deadline | Unread | Blank | None = None
    where: str | None = None
    owner: str | None = None
    note: str | None = None


class Capacity(Part):
    """How many people work which leads, and how much each can do."""

    known_by = "for_leads"

    people: Target | Unread | Blank
    each: Target | Unread | Blank | None = None
    days: Target | Unread | Blank | None = None
    for_leads: str | None = None
    quota: Target | Unread | Blank | None = None
    ramping: Target | Unread | Blank | None = None
    ramped_at: Target | Unread | Blank | None = None
    note: str | None = None


class SalesResponsibility(Part):
    """What sales promises marketing."""

    list_shorthand = "commitments"

    commitments: tuple[Commitment, ...] = ()
    response: tuple[Response, ...] = ()
    records: tuple[Record, ...] = ()
    capacity: tuple[Capacity, ...] = ()
    process: tuple[str, ...] = ()
    note: str | None = None
