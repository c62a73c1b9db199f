"""Promises in words: what a clause, a line of the one page, or the agreement in brief says of one.

Templates take what is shown of a promise from here and from nowhere else, so that what one page
says of it another cannot leave out unnoticed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.clauses import IN_SHORT
from sla_cli.agreement.promises import promise_of
from sla_cli.agreement.quantities import DayTime, Duration, Target
from sla_cli.agreement.shape import Blank

if TYPE_CHECKING:
    from sla_cli.agreement.promises import Quantity
    from sla_cli.agreement.shape import Part
    from sla_cli.documents.printing import Printer

SENTENCES = {"judge_within": "judge", "contact_within": "contact", "over": "over"}
"""The quantities of which a line says in a sentence what they are about."""

COUNTED = ("attempts",)
"""Those that name what they count: `6 attempts`."""

ABOUT = {"contact_within": "first_contact"}
"""What the first one is about, where it stands alone."""


class Figure(NamedTuple):
    """One quantity of a promise, ready to be printed: alone, and in a line of several.

    `about` says what it is where it stands alone; `follows` that it goes with the one before it.
    """

    key: str
    alone: object
    inside: object
    about: object = None
    counted: bool = False
    follows: bool = False


class Pledge(NamedTuple):
    """What is shown of a promise: what, its first figure, all those of the one page, its id."""

    part: Part
    what: object
    first: Figure | None
    figures: tuple[Figure, ...]
    id: str | None
    told: tuple[str, ...]
    """The fields that `what` and `first` say, and that what follows need not say again."""


def pledge(part: Part, printer: Printer) -> Pledge:
    """Put into words what a part promises. Raises ValueError where it promises nothing."""
    promise = promise_of(part, "")
    if promise is None:
        raise ValueError(f"{type(part).__name__} promises nothing")
    first = _figure(promise.headline, part, printer) if promise.headline else None
    told = (part.known_by or "", first.key if first else "")
    # The one page shows of a promise what it shows of the part.
    shown = IN_SHORT.get(type(part), ())
    return Pledge(
        part=part,
        # The quality of what is sent is known by its figure alone.
        what=promise.what or (printer.label(type(part), first.key) if first else ""),
        first=first,
        figures=tuple(
            _figure(one, part, printer) for one in promise.quantities if one.key in shown
        ),
        id=promise.id if promise.names_itself else None,
        told=told,
    )


def _figure(quantity: Quantity, part: Part, printer: Printer) -> Figure:
    key, value = quantity
    alone: object = value
    if key in COUNTED and isinstance(value, (int, Target, Blank)):
        alone = printer.counted(key, value)
    elif isinstance(value, (Duration, DayTime)) or (
        isinstance(value, Blank) and part.shape[key].reader.expected == "deadline"
    ):
        alone = printer.within(value)
    inside = alone
    if key in SENTENCES:
        name = "duration" if key == "over" else "deadline"
        inside = printer.say(SENTENCES[key], **{name: alone})
    about = printer.words.text("sentences", ABOUT[key]) if key in ABOUT else None
    return Figure(key, alone, inside, about, key in COUNTED, key == "over")
