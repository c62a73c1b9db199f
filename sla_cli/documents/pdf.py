"""The PDF document: WeasyPrint on the bundled fonts, reading nothing but the theme.

One file is an archive (PDF/A-3a) and accessible (PDF/UA-1), also where it is a form to fill in, and
carries the agreement it is made from.
"""

from __future__ import annotations

import logging
from html import escape
from typing import TYPE_CHECKING

from sla_cli.documents.archive import VARIANT, attachment, declare
from sla_cli.documents.engine import stopped_clock, weasyprint
from sla_cli.documents.fitting import one_page
from sla_cli.documents.formats import Rendered
from sla_cli.documents.html import render_for_paper
from sla_cli.documents.lettering import lettering
from sla_cli.documents.links import works_on_paper
from sla_cli.documents.patience import PAGES, TooLong, patient
from sla_cli.documents.templates import templates_folder
from sla_cli.source.errors import FileTrouble

if TYPE_CHECKING:
    from collections.abc import Callable

    import pydyf
    from weasyprint.document import Document
    from weasyprint.formatting_structure.boxes import Box

    from sla_cli.documents.context import Order
    from sla_cli.documents.dossier import Dossier
    from sla_cli.documents.lettering import Lettering
    from sla_cli.documents.own_fonts import OwnFont
    from sla_cli.documents.theme import Dressed

LETTERS = 3_000_000
"""Letters of HTML that are laid out: more than so many pages hold."""

_SAMPLE = 200
"""Letters by which a font of a theme is tried, where a document fails."""

SECONDS = 120
"""How long a PDF may take, on the clock; the longest that is laid out takes a sixth of it."""


def render(dossier: Dossier, order: Order) -> Rendered:
    """Give the document as a PDF.

    Raises PdfUnavailable where Pango is missing, FileTrouble where the logo cannot be drawn or the
    document is too long to be laid out.
    """
    try:
        with patient(SECONDS):
            return _render(dossier, order)
    except (TooLong, MemoryError):
        raise FileTrouble("document-too-long", limit=PAGES) from None
    except RecursionError:
        _blame_theme(dossier.theme)
        raise FileTrouble("document-too-long", limit=PAGES) from None
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        _blame_theme(dossier.theme)
        raise


def _blame_theme(dressed: Dressed | None) -> None:
    """Find out whether it is the theme that fails: its logo, or one of its own fonts."""
    _blame_logo(dressed)
    for font in dressed.fonts if dressed else ():
        look = f"{font.face(embedded=False)} html {{ font-family: '{font.family}' }}"
        sample = escape("".join(sorted(font.letters)[:_SAMPLE]))
        try:
            page = _layout(f"<style>{look}</style>{sample}", fillable=False, fonts=(font,))
            page.write_pdf(pdf_variant=VARIANT, pdf_tags=True)
        except Exception as error:
            raise FileTrouble("font-not-usable", file=font.file, reason=str(error)) from None


def _blame_logo(dressed: Dressed | None) -> None:
    """Find out whether it is the logo that fails: WeasyPrint does on some sizes of a drawing."""
    if dressed is None or not dressed.picture:
        return
    try:
        _layout(f'<style></style><img src="{dressed.picture}">', fillable=False)
    except Exception as error:
        name = dressed.theme.logo if dressed.theme else None
        raise FileTrouble("logo-not-drawable", file=name or "", reason=str(error)) from None


def _render(dossier: Dossier, order: Order) -> Rendered:
    """Set the short form smaller, then show fewer items, until it fits one page."""
    fillable = order.fillable
    fonts = dossier.theme.fonts if dossier.theme else ()
    if order.form != "short":
        html = render_for_paper(dossier, order)
        document = _layout(html, fillable=fillable, fonts=fonts)
        return _rendered(document, dossier, html, 0, fillable=fillable)

    made = one_page(
        lambda less: render_for_paper(dossier, order._replace(less=less)),
        lambda html: _layout(html, fillable=fillable, fonts=fonts),
    )
    return _rendered(made.document, dossier, made.html, made.less, fillable=fillable)


def _letters(html: str, fonts: tuple[OwnFont, ...]) -> Lettering:
    found = lettering(html[html.find("</style>") :])
    own = frozenset[str]().union(*(font.letters for font in fonts))
    return found._replace(missing="".join(one for one in found.missing if one not in own))


def _layout(html: str, *, fillable: bool, fonts: tuple[OwnFont, ...] = ()) -> Document:
    if len(html) - html.find("</style>") > LETTERS:
        raise TooLong
    letters = _letters(html, fonts)
    engine = weasyprint(own_fonts_only=not letters.missing)
    from sla_cli.documents.actual_text import say_composed_words
    from sla_cli.documents.fetching import THEME, ThemeFetcher

    say_composed_words()
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    source = engine.HTML(
        string=html.replace("</style>", f"{letters.style}</style>", 1),
        base_url=THEME,
        url_fetcher=ThemeFetcher(
            templates_folder() / "theme", {font.address: font.data for font in fonts}
        ),
    )
    document = source.render(pdf_variant=VARIANT, pdf_tags=True, pdf_forms=fillable)
    if len(document.pages) > PAGES:
        raise TooLong
    for page in document.pages:
        # WeasyPrint repeats a link on what stands inside it (`[**word**](…)`), where PDF/UA does
        # not allow one: the link itself covers the same place.
        page.links[:] = [link for link in page.links if _works(*link)]
    return document


def _works(kind: str, target: str, _: object, box: Box) -> bool:
    """Tell whether a link stands where one may, and leads somewhere from a PDF."""
    if (box.element_tag or "").partition("::")[0] != "a":
        return False
    from sla_cli.documents.fetching import THEME

    leads = works_on_paper(target) and not target.startswith(THEME)
    return kind == "internal" or (kind == "external" and leads)


def _rendered(
    document: Document, dossier: Dossier, html: str, left: int, *, fillable: bool
) -> Rendered:
    """Write the file: an archive for everyone; where it is `fillable`, a form besides."""
    finishers: list[Callable[[Document, pydyf.PDF], None]] = [
        lambda _, pdf: declare(pdf, dossier.fingerprint)
    ]
    if fillable:
        from sla_cli.documents.asked import fields_of
        from sla_cli.documents.form_fields import form

        finishers.append(form(fields_of(html)))

    def finish(document: Document, pdf: pydyf.PDF) -> None:
        for finisher in finishers:
            finisher(document, pdf)

    with stopped_clock():
        data = document.write_pdf(
            pdf_variant=VARIANT,
            pdf_tags=True,
            pdf_forms=fillable,
            pdf_identifier=True,
            attachments=[attachment(one) for one in dossier.carried],
            finisher=finish,
        )
    fonts = dossier.theme.fonts if dossier.theme else ()
    return Rendered(data or b"", len(document.pages), left, _letters(html, fonts).missing)
