"""What a template sees of an agreement, in one language and one form."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement import clauses
from sla_cli.agreement.clauses import numbers
from sla_cli.agreement.frame import Status
from sla_cli.agreement.model import SECTIONS
from sla_cli.agreement.short_form import only_long, short_form
from sla_cli.agreement.walk import find
from sla_cli.documents.inline import plain
from sla_cli.documents.signing import room_for_initials, signatures, signed_at
from sla_cli.documents.wording import wording

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sla_cli.agreement.extra_sections import ExtraSection
    from sla_cli.agreement.model import Agreement
    from sla_cli.agreement.quantities import Unread
    from sla_cli.agreement.shape import Blank
    from sla_cli.documents.dossier import Dossier


class Extra(NamedTuple):
    """A section of the company's own, and its address in the page."""

    title: str
    text: str
    address: str


class Order(NamedTuple):
    """What is to be made: which form, in which language, and with what.

    `less` leaves that many more items of each kind of a short form to the long one. `templates` is
    a folder whose templates come before ours. `fillable` makes fields of the blanks and the
    signatures, in a PDF. Of a calendar, `only` these kinds of event, and those of one `person`.
    """

    form: str
    language: str
    less: int = 0
    templates: Path | None = None
    fillable: bool = False
    only: tuple[str, ...] = ()
    person: str | None = None


def context(dossier: Dossier, order: Order) -> dict[str, object]:
    """Give the names a template may use."""
    agreement = dossier.agreement
    there = {heading.key: heading for heading in clauses.there(agreement) if heading.in_contents}
    return {
        "agreement": agreement,
        "form": order.form,
        "language": order.language,
        "title": document_title(agreement, order.language),
        "sections": tuple(key for key in there if key in SECTIONS),
        "parts": tuple(key for key, one in there.items() if one.path == f"lead_handoff.{key}"),
        # Undefined names are errors in templates; a heading without a number is none.
        "numbers": defaultdict(str, numbers(agreement)),
        "number": numbering(agreement),
        "after": tuple(key for key, one in there.items() if one.level == 2 and key not in SECTIONS),
        "extras": extras(agreement),
        "rates": dossier.rates,
        "short": short_form(agreement, order.less)._asdict(),
        "only_long": kinds_only_long(dossier, order.less, order.language),
        "signatures": signatures(agreement, order.language),
        "signing": signed_at(agreement, order.language),
        "initials": initials(dossier, order),
        "next_review": next_review(agreement),
        "blanks": len(dossier.blanks),
        "fingerprint": dossier.fingerprint,
        "draft": is_draft(dossier),
        "logo": dossier.theme.picture if dossier.theme else "",
    }


def numbering(agreement: Agreement) -> Callable[..., str]:
    """Give what tells the number of a clause: that of an item, or of what a part has under a key.

    Whatever has no number has an empty text.
    """
    given: dict[tuple[int, str], str] = {}
    for path, number in numbers(agreement).items():
        above, _, key = path.rpartition(".")
        if path.endswith("]"):
            spot = find(agreement, path)
            given[id(spot.value) if spot else 0, ""] = number
        else:
            spot = find(agreement, above) if above else None
            given[id(spot.value if spot else agreement), key] = number

    def number_of(part: object, key: str = "") -> str:
        return given.get((id(part), key), "")

    return number_of


def kinds_only_long(
    dossier: Dossier, less: int, language: str, *, lists: bool = True
) -> tuple[tuple[str, int], ...]:
    """Name what only the long form says, as its headings do, and count it."""
    words = wording(language)
    found = only_long(dossier.agreement, less, dossier.rates, lists=lists)
    return tuple(
        (words.text(kind) if kind in words else words.text("headings", kind), count)
        for kind, count in found.items()
    )


def extras(agreement: Agreement) -> dict[str, tuple[Extra, ...]]:
    """Give the company's own sections by the section they follow, `start` for those before all.

    One that is to follow a section that is not there follows the last one before it that is.
    """
    placed: dict[str, tuple[Extra, ...]] = {"start": ()}
    numbered = list(enumerate(agreement.extra_sections, 1))
    here = "start"
    for key in ("start", *SECTIONS):
        if key == "start" or getattr(agreement, key) is not None:
            here = key
            placed.setdefault(here, ())
        placed[here] += tuple(
            _extra(one, number) for number, one in numbered if one.after.key == key
        )
    return placed


def _extra(section: ExtraSection, number: int) -> Extra:
    return Extra(section.title, section.text, f"extra-{number}")


def document_title(agreement: Agreement, language: str) -> str:
    """Give the title of the document, with the company's name: `Accord … — Acme`."""
    title = agreement.title or wording(language).text("title")
    return f"{plain(title)} — {plain(agreement.company)}"


def is_draft(dossier: Dossier) -> bool:
    """Tell whether the document is still a draft: it says so, or has places to fill in."""
    return bool(dossier.blanks) or dossier.agreement.status is Status.DRAFT


def initials(dossier: Dossier, order: Order) -> str:
    """Give what asks for initials at the foot of the pages; empty where the theme does not."""
    theme = dossier.theme.theme if dossier.theme else None
    if theme is None or not theme.initials or order.form != "long":
        return ""
    return room_for_initials(dossier.agreement, order.language)


def next_review(agreement: Agreement) -> date | Unread | Blank | None:
    """Give the day of the next review, where the agreement says one."""
    review = agreement.reporting.review if agreement.reporting else None
    days = [one.next for one in review.each if one.next is not None] if review else []
    known = [day for day in days if isinstance(day, date)]
    return min(known) if known else next(iter(days), None)
