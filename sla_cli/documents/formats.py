"""The formats of a document: one line each, from which the command line and the tests take them.

A new format is one line here and a module with a `render` of its own. That module hands to
`filling.fill` either the name of its folder of macros or an object with the same names. Nothing is
imported until a document is asked for: this module is read whenever the program starts.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from sla_cli.documents.context import Order
    from sla_cli.documents.dossier import Dossier


class Remark(NamedTuple):
    """What is told of a document beside it, by its kind, and the things it is about."""

    kind: str
    names: tuple[str, ...] = ()


class Rendered(NamedTuple):
    """A document, and how it came out: its pages where it has any, and what was given up.

    `left` is how many steps of items a short form had to leave out to be one page; `unlettered`
    holds the characters that no bundled font has. Without `data`, there is nothing to write.
    """

    data: bytes
    pages: int = 0
    left: int = 0
    unlettered: str = ""
    remarks: tuple[Remark, ...] = ()


class Renderer(Protocol):
    """What makes a document of a dossier."""

    def __call__(self, dossier: Dossier, order: Order, /) -> Rendered:
        """Make the document."""


class Format(NamedTuple):
    """A format: its name, the endings of its files, and the module that renders it.

    `text` is what a terminal can show, `themed` what a theme changes, `fillable` what can have
    fields to fill in, `dated` what holds events, and is one for both forms.
    """

    name: str
    endings: tuple[str, ...]
    module: str
    text: bool = True
    themed: bool = False
    fillable: bool = False
    dated: bool = False

    @property
    def render(self) -> Renderer:
        """The function that makes a document in this format."""
        # Loaded late and by its name, so that Markdown does not wait for WeasyPrint.
        renderer: Renderer = import_module(self.module).render
        return renderer


FORMATS = {
    one.name: one
    for one in (
        Format("pdf", (".pdf",), "sla_cli.documents.pdf", text=False, themed=True, fillable=True),
        Format("html", (".html", ".htm"), "sla_cli.documents.html", themed=True),
        Format("md", (".md",), "sla_cli.documents.markdown"),
        Format("docx", (".docx",), "sla_cli.documents.word", text=False, themed=True),
        Format("ics", (".ics",), "sla_cli.documents.ics", dated=True),
    )
}

EVENTS = ("meetings", "reviews", "reports", "period")
"""The kinds of event that a calendar holds, by which some are asked for."""

"""The formats by their names; the first is the one that is made where none is asked for."""
