"""Section 5, communication and feedback: where the teams talk, when they meet, what they report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement import shape
from sla_cli.agreement.shape import Blank, Part

if TYPE_CHECKING:
    from sla_cli.agreement.quantities import Cadence, Deadline, Duration


class Channel(Part):
    """A place where the teams talk."""

    shorthand = "channel"

    channel: str = shape.text()
    address: str | None = shape.text(default=None)
    for_: str | None = shape.text(default=None)
    reply_within: Deadline | Blank | None = shape.deadline(default=None)
    owner: str | None = shape.text(default=None)
    note: str | None = shape.text(default=None)
    short: bool | None = shape.boolean(default=None)


class Meeting(Part):
    """A recurring meeting."""

    meeting: str = shape.text()
    every: Cadence | Blank | None = shape.cadence(default=None)
    length: Duration | Blank | None = shape.duration(default=None)
    attendees: tuple[str, ...] = shape.texts(default=())
    led_by: str | None = shape.text(default=None)
    where: str | None = shape.text(default=None)
    purpose: str | None = shape.text(default=None)
    agenda: tuple[str, ...] = shape.texts(default=())
    output: str | None = shape.text(default=None)
    note: str | None = shape.text(default=None)
    short: bool | None = shape.boolean(default=None)


class FeedbackItem(Part):
    """Something one team tells the other."""

    shorthand = "what"

    what: str = shape.text()
    how: str | None = shape.text(default=None)
    every: Cadence | Blank | None = shape.cadence(default=None)
    within: Deadline | Blank | None = shape.deadline(default=None)
    owner: str | None = shape.text(default=None)
    note: str | None = shape.text(default=None)


class Feedback(Part):
    """What flows back, in each direction."""

    marketing_to_sales: tuple[FeedbackItem, ...] = shape.parts(FeedbackItem, default=())
    sales_to_marketing: tuple[FeedbackItem, ...] = shape.parts(FeedbackItem, default=())
    note: str | None = shape.text(default=None)


class Communication(Part):
    """Channels, team meetings and feedback."""

    channels: tuple[Channel, ...] = shape.parts(Channel, default=())
    meetings: tuple[Meeting, ...] = shape.parts(Meeting, default=())
    feedback: Feedback | None = shape.part(Feedback, default=None)
    note: str | None = shape.text(default=None)
