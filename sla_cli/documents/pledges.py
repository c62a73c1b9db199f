"""Promises in words: what a clause, a line of the one page, or the agreement in brief says of one.

Templates take what is shown of a promise from here and from nowhere else, so that what one page
says of it another cannot leave out unnoticed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from sla_cli.agreement.clauses import in_short
from sla_cli.agreement.promises import amounts, promise_of
from sla_cli.agreement.quantities import DayTime, Duration, Measure, Target, Unread
from sla_cli.agreement.shape import Blank
from sla_cli.agreement.shape.reader import BLANKS
from sla_cli.documents.wording import Phrase
from sla_cli.words import catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.agreement.promises import Promise, Quantity
    from sla_cli.agreement.shape import Part
    from sla_cli.documents.printing import Printer

SENTENCES = {
    "judge_within": "judge",
    "contact_within": "contact",
    "over": "over",
    "by": "by",
    "next": "next_review",
}
"""The quantities of which a line says in a sentence what they are about."""

BARE = ("target", "within", "every", "length", "volume")
"""Those that say by themselves what they are; any other stands behind its label."""

COUNTED = ("attempts",)
"""Those that name what they count: `6 attempts`."""

_TIMES = ("fois", "times", "time", "x")
_SEVERAL = "[0-9]+(?: (?:ou|or|voire|et|and) [0-9]+)+"

ABOUT = {"contact_within": "first_contact"}
"""What the first one is about, where it stands alone."""

HEADED = {"Quality": "quality", "Review": "review", "LeadScoring": "lead_scoring"}
"""The headings by which those go that have no words of their own."""

TOLD_APART = {"LeadScoring": ("threshold", "minimum", "maximum")}
"""The quantities that a sentence of the page says."""


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
    later: object = None
    """The same after another, where a sentence of its own stands first."""


class Pledge(NamedTuple):
    """What is shown of a promise: what, its first figure, all those of the one page, its id."""

    part: Part
    what: object
    first: Figure | None
    figures: tuple[Figure, ...]
    id: str | None
    told: tuple[str, ...]
    """The fields that `what` and `first` say, and that what follows need not say again."""
    lead: object = None
    """The figure that a line shows first."""
    terms: Markup = Markup()
    """What the line goes on with: the other figures, the condition, the consequence."""


def ended(words: str) -> str:
    """End a text as a sentence, where it does not end as one: another sentence follows it."""
    return words if words[-1:] in ".!?…" or words.endswith(BLANKS) else f"{words}."


def pledge(part: Part, printer: Printer) -> Pledge:
    """Put into words what a part says that may promise something: all that binds, and no more."""
    promise = promise_of(part, "")
    first = _figure(promise.headline, part, printer) if promise and promise.headline else None
    figures = tuple(
        _figure(one, part, printer)
        for one in amounts(part)
        if in_short(type(part), one.key) and one.key not in TOLD_APART.get(type(part).__name__, ())
    )
    lead = next((one for one in figures if first and one.key == first.key), None)
    if lead is None and figures:
        lead = figures[0]
    return Pledge(
        part=part,
        what=_what(part, promise, first, printer),
        first=first,
        figures=figures,
        id=promise.id if promise and promise.names_itself else None,
        told=(part.known_by or "", first.key if first else ""),
        lead=lead and (lead.alone if _is_named(part, lead) else lead.inside),
        terms=_terms(part, [one for one in figures if one is not lead], printer),
    )


def _what(part: Part, promise: Promise | None, first: Figure | None, printer: Printer) -> object:
    if promise and promise.what:
        return promise.what
    if part.known_by:
        return part.values()[part.known_by]
    # The quality of what is sent is known by its figure alone.
    if first and _is_named(part, first):
        return printer.label(type(part), first.key)
    return printer.words.text("headings", HEADED[type(part).__name__])


def _is_named(part: Part, figure: Figure) -> bool:
    """Tell whether a part without words goes by the label of this figure."""
    return not part.known_by and figure.key not in (*BARE, *SENTENCES)


def _terms(part: Part, figures: list[Figure], printer: Printer) -> Markup:
    """Run in what else is promised: `, within 4 hours, when the lead asks; if missed: …`."""
    comma, semicolon = printer.print(Phrase(", ")), printer.print(printer.words.text("semicolon"))
    said = Markup()
    for figure in figures:
        said += Markup(" ") if figure.follows and said else comma
        said += printer.print(figure.later or figure.inside)
    said += Markup().join(comma + condition for condition in _condition(part, printer))
    said += Markup().join(comma + limit for limit in _limits(part, printer))
    return said + Markup().join(semicolon + then for then in _consequence(part, printer))


def _condition(part: Part, printer: Printer) -> Iterator[Markup]:
    key = part.promise.condition if part.promise else ""
    text = part.values().get(key)
    if not isinstance(text, str) or not in_short(type(part), key):
        return
    first = text.split(maxsplit=1)[0].casefold() if text.strip() else ""
    own = printer.language == printer.written_in
    if own and first in printer.words.text("conjunctions").split():
        yield printer.print(_lowered(text))
    elif own and first.partition("\u2019")[0].partition("'")[0] in _articles(printer):
        yield printer.say("condition", condition=_lowered(text))
    else:
        yield _labelled(printer.label(type(part), key), text, printer)


def _limits(part: Part, printer: Printer) -> Iterator[Markup]:
    for key in part.promise.limits if part.promise else ():
        text = part.values().get(key)
        if isinstance(text, str) and in_short(type(part), key):
            yield _labelled(printer.label(type(part), key), text, printer)


def _articles(printer: Printer) -> list[str]:
    return printer.words.text("articles").split()


def _consequence(part: Part, printer: Printer) -> Iterator[Markup]:
    key = part.promise.consequence if part.promise else ""
    text = part.values().get(key)
    if isinstance(text, str) and in_short(type(part), key):
        yield _labelled(printer.label(type(part), key), text, printer)


def _labelled(label: str, value: object, printer: Printer) -> Markup:
    """Write a label inside a sentence, with what it stands before."""
    capital = catalogue(printer.language, "typography").CAPITALS_INSIDE or label[:2].isupper()
    inside = label if capital else _lowered(label)
    colon = printer.print(printer.words.text("colon"))
    return printer.print(Phrase(inside)) + colon + printer.print(value)


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def _figure(quantity: Quantity, part: Part, printer: Printer) -> Figure:
    key, value = quantity
    alone: object = value
    if key in COUNTED and isinstance(value, (int, Target, Unread, Blank)):
        alone = _counted(key, value, part, printer)
    elif isinstance(value, (Duration, DayTime)) or (
        isinstance(value, Blank) and part.shape[key].reader.expected == "deadline"
    ):
        alone = value if key == "length" else printer.within(value)
    if key == "ahead":
        alone = printer.say("ahead", duration=value)
    about = printer.words.text("sentences", ABOUT[key]) if key in ABOUT else None
    inside = _inside(key, value, alone, part, printer)
    later = Markup(_lowered(str(inside))) if key == "next" else None  # noqa: S704 — it is printed
    return Figure(key, alone, inside, about, key in COUNTED, key == "over", later)


def _counted(
    key: str, value: int | Target | Unread | Blank, part: Part, printer: Printer
) -> object:
    """Write `6 attempts`, or `attempts: 5 or 6` where the number cannot be told from its words."""
    if isinstance(value, Target) and not value.per and value.unit.casefold() in _TIMES:
        value = value._replace(unit="", written="")
    if isinstance(value, Target) and value.measure is Measure.TIMES:
        return _labelled(printer.label(type(part), key), value, printer)
    if not isinstance(value, Unread):
        return printer.counted(key, value)
    if re.fullmatch(_SEVERAL, value.written):
        return printer.print(printer.words.text("sentences", key, "other").format(n=value.written))
    return _labelled(printer.label(type(part), key), value, printer)


def _inside(key: str, value: object, alone: object, part: Part, printer: Printer) -> object:
    if key in SENTENCES:
        name = "duration" if key == "over" else "date" if key in ("by", "next") else "deadline"
        return printer.say(SENTENCES[key], **{name: alone})
    if key in COUNTED or key in BARE or key == "ahead":
        return alone
    return _labelled(printer.label(type(part), key), value, printer)
