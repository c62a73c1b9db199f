"""A format for the tests, in a few lines: whatever is to be written stands on a line of its own."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from markupsafe import Markup

from sla_cli.documents.context import Extra, Order, context
from sla_cli.documents.filling import fill
from sla_cli.documents.formats import Format, Rendered
from sla_cli.documents.printing import Printer
from tests.documents.macros import macros

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sla_cli.agreement.shape import Part
    from sla_cli.documents.dossier import Dossier

PLAIN = Format("txt", (".txt",), __name__)


def render(dossier: Dossier, order: Order) -> Rendered:
    """Give the document as lines of text."""
    agreement = dossier.agreement
    printer = Printer("md", order.language, dossier.language)

    def lines(value: object) -> Iterator[Markup]:
        several = isinstance(value, (list, tuple)) and not hasattr(value, "_fields")
        if several or isinstance(value, Extra):
            for one in value:  # type: ignore[attr-defined]
                yield from lines(one)
        else:
            yield printer.print(value)

    def write(*values: object, caller: Callable[[], Markup] = Markup, **_: str) -> Markup:
        return Markup("\n").join((*lines(values), caller()))

    def money(currency: str) -> Markup:
        return printer.say("currency", currency=printer.currency(currency))

    def cover() -> Markup:
        teams, period = agreement.parties, agreement.period
        said = (
            agreement.version,
            agreement.status,
            period and period.start,
            agreement.currency and money(agreement.currency),
        )
        return write(agreement.title, agreement.company, *teams.values().values(), *said)

    def facts_of(part: Part, *omit: str) -> Markup:
        return write(printer.facts(part, *omit))

    def card(
        part: Part, what: str, _: str, __: int, *omit: str, caller: Callable[[], Markup] = Markup
    ) -> Markup:
        return write(printer.cell(part, what), printer.facts(part, what, *omit), caller=caller)

    own = {"cover": cover, "facts_of": facts_of, "card": card, "more": lambda *_: ""}
    writer = SimpleNamespace(**dict.fromkeys(macros("md"), write) | own)
    return Rendered(fill("txt", order, printer, context(dossier, order), writer).encode())
