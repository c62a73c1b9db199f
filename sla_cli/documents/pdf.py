"""The PDF document: WeasyPrint on the bundled fonts, reading nothing but the theme.

One file is an archive (PDF/A-3a) and accessible (PDF/UA-1), and carries the agreement it is made
from.
"""

from __future__ import annotations

import logging
import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sla_cli.documents.archive import VARIANT, attachment, declare_accessible
from sla_cli.documents.engine import stopped_clock, weasyprint
from sla_cli.documents.fitting import SMALLEST, fitted, sized
from sla_cli.documents.form_fields import make_signable
from sla_cli.documents.formats import Rendered
from sla_cli.documents.html import render_for_paper
from sla_cli.documents.lettering import lettering
from sla_cli.documents.templates import templates_folder
from sla_cli.source.errors import FileTrouble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

    from weasyprint.document import Document

    from sla_cli.documents.context import Order
    from sla_cli.documents.dossier import Carried, Dossier
    from sla_cli.documents.lettering import Lettering

LEAST = 3
PAGES = 400
"""Pages that are laid out; the longest agreement known has 40."""

LETTERS = 3_000_000
"""Letters of HTML that are laid out: more than so many pages hold."""

SECONDS = 120
"""How long a PDF may take, on the clock; the longest that is laid out takes a sixth of it."""


class _TooLong(BaseException):
    """The document is too long to be laid out: no `except Exception` of an engine holds it up."""


def render(dossier: Dossier, order: Order) -> Rendered:
    """Give the document as a PDF.

    Raises PdfUnavailable where Pango is missing, FileTrouble for what is too long to be laid out.
    The short form is set smaller, then shows fewer items, until it fits one page.
    """
    try:
        with _limited():
            return _made(dossier, order)
    except (_TooLong, RecursionError, MemoryError):
        raise FileTrouble("document-too-long", limit=PAGES) from None


def _made(dossier: Dossier, order: Order) -> Rendered:
    fillable = order.fillable
    if order.form != "short":
        html = render_for_paper(dossier, order)
        document = _layout(html, fillable=fillable)
        return _rendered(document, dossier.carried, html, 0, fillable=fillable)
    for less in range(LEAST + 1):
        html = render_for_paper(dossier, order._replace(less=less))
        fit = fitted(html, lambda sized: _layout(sized, fillable=fillable))
        if fit:
            return _rendered(fit, dossier.carried, html, less, fillable=fillable)
    document = _layout(sized(html, SMALLEST), fillable=fillable)
    return _rendered(document, dossier.carried, html, LEAST, fillable=fillable)


def _letters(html: str) -> Lettering:
    return lettering(html[html.find("</style>") :])


def _layout(html: str, *, fillable: bool) -> Document:
    letters = _letters(html)
    engine = weasyprint(own_fonts_only=not letters.missing)
    from sla_cli.documents.fetching import ThemeFetcher

    theme = templates_folder() / "theme"
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    source = engine.HTML(
        string=html.replace("</style>", f"{letters.style}</style>", 1),
        base_url=f"{theme.as_uri()}/",
        url_fetcher=ThemeFetcher(theme),
    )
    variant = None if fillable else VARIANT
    body = len(html) - html.find("</style>")
    if body > LETTERS:
        raise _TooLong
    document = source.render(pdf_variant=variant, pdf_tags=True, pdf_forms=fillable)
    if len(document.pages) > PAGES:
        raise _TooLong
    for page in document.pages:
        # WeasyPrint repeats a link on what stands inside it (`[**word**](…)`), where PDF/UA does
        # not allow one: the link itself covers the same place.
        page.links[:] = [link for link in page.links if _is_link(link[3].element_tag)]
    return document


@contextmanager
def _limited() -> Iterator[None]:
    """Stop what takes too long, where the system can: on Unix, in the main thread."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(
        signal, "setitimer"
    ):
        yield
        return

    def stop(_: int, __: FrameType | None) -> None:
        raise _TooLong

    before = signal.signal(signal.SIGALRM, stop)
    # Raised in a call back from C, it is lost: it comes again.
    signal.setitimer(signal.ITIMER_REAL, SECONDS, 1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _is_link(tag: str | None) -> bool:
    return (tag or "").partition("::")[0] == "a"


def _rendered(
    document: Document, carried: tuple[Carried, ...], html: str, left: int, *, fillable: bool
) -> Rendered:
    """Write the file: an archive for everyone or, where it is `fillable`, a form."""
    with stopped_clock():
        data = document.write_pdf(
            pdf_variant=None if fillable else VARIANT,
            pdf_tags=True,
            pdf_forms=fillable,
            attachments=[attachment(one) for one in carried],
            finisher=make_signable if fillable else declare_accessible,
        )
    return Rendered(data or b"", len(document.pages), left, _letters(html).missing)
