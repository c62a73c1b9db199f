"""Section 5, communication and feedback: where the teams talk, when they meet, what they report."""

from sla_cli.agreement.quantities import Cadence, Deadline, Duration, Unread
from sla_cli.agreement.shape import Blank, Part, Promising


class Channel(Part):
    """A place where the teams talk."""

    shorthand = "channel"
    known_by = "channel"
    promise = Promising(headline=("reply_within",), if_says=("reply_within",))

    channel: str
    address: str | None = None
    for_: str | None = None
    reply_within: Deadline | Unread | Blank | None = None
    owner: str | None = None
    note: str | None = None
    short: bool | None = None


class Meeting(Part):
    """A recurring meeting."""

    known_by = "meeting"
    pair = ("meeting", "every")
    promise = Promising(headline=("every",), if_says=("every",), owner="led_by")

    meeting: str
    every: Cadence | Blank | None = None
    length: Duration | Unread | Blank | None = None
    attendees: tuple[str, ...] = ()
    led_by: str | None = None
    where: str | None = None
    purpose: str | None = None
    agenda: tuple[str, ...] = ()
    output: str | None = None
    note: str | None = None
    short: bool | None = None


class FeedbackItem(Part):
    """Something one team tells the other."""

    shorthand = "what"
    known_by = "what"
    promise = Promising(headline=("every", "within"))

    what: str
    how: str | None = None
    every: Cadence | Blank | None = None
    within: Deadline | Unread | Blank | None = None
    owner: str | None = None
    note: str | None = None


class Feedback(Part):
    """What flows back, in each direction."""

    marketing_to_sales: tuple[FeedbackItem, ...] = ()
    sales_to_marketing: tuple[FeedbackItem, ...] = ()
    note: str | None = None


class Communication(Part):
    """Channels, team meetings and feedback."""

    channels: tuple[Channel, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    feedback: Feedback | None = None
    note: str | None = None
