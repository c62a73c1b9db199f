"""Which form of an agreement a document is: long or short, in which language, how much of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.clauses import FORMS, STEPS
from sla_cli.documents.context import Order, document_title, is_draft
from sla_cli.documents.inline import plain
from sla_cli.documents.wording import wording
from sla_cli.verifying.expected import units_of
from sla_cli.verifying.letters import letters
from sla_cli.words import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sla_cli.documents.dossier import Dossier
    from sla_cli.verifying.document import Returned
    from sla_cli.verifying.expected import Unit

_SURE = 0.85
"""The likeness from which no other language is tried."""

_TOLD = 6
"""Letters of a line that tells something of which form it is from."""


class Match(NamedTuple):
    """A form, its lines, and how much of them and of the document is in the other."""

    order: Order
    units: list[Unit]
    likeness: float


def best_match(dossier: Dossier, returned: Returned) -> Match:
    """Find the form that a document is most like."""
    key = letters("\n".join(returned.pages)).key
    best: Match | None = None
    kind = returned.kind
    for order in _orders(dossier.language):
        if best and best.likeness >= _SURE and order.language != best.order.language:
            break
        units = units_of(dossier, order, kind)
        match = Match(order, units, _likeness(units, key))
        if best is None or match.likeness > best.likeness:
            best = match
    assert best is not None  # noqa: S101 — there are two forms
    best = _leaner(dossier, best, key, kind)
    if kind == "pdf":  # a PDF may have been made of our Word document
        units = units_of(dossier, best.order._replace(less=0), "docx")
        other = Match(best.order, units, _likeness(units, key))
        best = max(best, other, key=lambda one: one.likeness)
    return best


def _orders(own: str) -> Iterator[Order]:
    for language in (own, *(one for one in DOCUMENTS if one != own)):
        for form in FORMS:
            yield Order(form, language)


def _leaner(dossier: Dossier, best: Match, key: str, kind: str) -> Match:
    """Find how many steps of items a one-page form left out."""
    if best.order.form != "short":
        return best
    for less in range(1, STEPS + 1):
        order = best.order._replace(less=less)
        units = units_of(dossier, order, kind)
        match = Match(order, units, _likeness(units, key))
        if match.likeness > best.likeness:
            best = match
    return best


def _likeness(units: Sequence[Unit], key: str) -> float:
    """Give the share of letters in lines that both have; what only one of them has counts too."""
    keys = [letters(one.text).key for one in units]
    there = sum(len(one) for one in keys if len(one) < _TOLD or one in key)
    return there / max(sum(map(len, keys)), len(key), 1)


def running(dossier: Dossier, language: str) -> tuple[str, ...]:
    """Give what stands at the head or foot of every page."""
    agreement, words = dossier.agreement, wording(language)
    version = plain(agreement.version or "")
    theme = dossier.theme.theme if dossier.theme else None
    return (
        plain(agreement.title or words.text("title")),
        plain(agreement.company),
        document_title(agreement, language),
        f"{words.text('labels', 'version')} {version}" if version else "",
        words.text("draft") if is_draft(dossier) else "",
        theme.watermark or "" if theme else "",
        f"{words.text('labels', 'fingerprint')}{words.text('colon')}",
    )
