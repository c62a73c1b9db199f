"""The Word document, for whoever has to edit it: the page of the PDF in Word's own styles.

It is written here, part by part, and needs no library that the program has not already: what makes
it worth having (content controls, fields, numbered headings, drawings) none would write for us.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.documents.context import document_title, initials, is_draft
from sla_cli.documents.fitting import guess
from sla_cli.documents.formats import Rendered
from sla_cli.documents.html import page_for_word
from sla_cli.documents.inline import plain
from sla_cli.documents.patience import PAGES, TooLong, patient
from sla_cli.documents.word.body import Body
from sla_cli.documents.word.kept import Kept
from sla_cli.documents.word.look import look
from sla_cli.documents.word.numbering import numbering
from sla_cli.documents.word.package import package, properties, settings
from sla_cli.documents.word.running import footer, header, section
from sla_cli.documents.word.styles import styles
from sla_cli.documents.word.tree import parsed
from sla_cli.documents.word.xml import part, tag
from sla_cli.documents.wording import wording
from sla_cli.source.errors import FileTrouble

if TYPE_CHECKING:
    from sla_cli.documents.context import Order
    from sla_cli.documents.dossier import Dossier

_SIZE, _WARY = 10.0, 0.9
"""The size of type of the long form; and how much smaller than a PDF's that of the short one is."""

SECONDS = 120
"""How long a document may take, on the clock: as long as a PDF."""

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def render(dossier: Dossier, order: Order) -> Rendered:
    """Give the document for Word. Raises FileTrouble where a page is long or deep without end."""
    page = page_for_word(dossier, order._replace(fillable=False))
    try:
        with patient(SECONDS):
            return Rendered(_written(dossier, order, page))
    except (RecursionError, TooLong):
        raise FileTrouble("document-too-long", limit=PAGES) from None


def _written(dossier: Dossier, order: Order, page: str) -> bytes:
    size = _SIZE if order.form == "long" else guess(page) * _WARY
    dress = look(dossier, order, size)
    tree = parsed(page)
    words = wording(order.language)
    kept = Kept(
        (one.get("id") or "" for one in tree.iter() if one.get("id")), words.text("to_fill_in")
    )
    body = Body(tree, kept, dress.width).xml
    agreement = dossier.agreement
    title = plain(agreement.title or words.text("title"))
    version = (
        f"{words.text('labels', 'version')} {plain(agreement.version)}" if agreement.version else ""
    )
    state = " · ".join(
        one for one in (words.text("draft") if is_draft(dossier) else "", version) if one
    )
    running = (title, state) if order.form == "long" else ("", "")
    foot = footer(plain(agreement.company), initials(dossier, order))
    parts = {
        "word/document.xml": part(
            "w:document", tag("w:body", None, body, section(dress)), wp=_DRAWING
        ),
        "word/styles.xml": styles(dress, order.language),
        "word/numbering.xml": numbering(tuple(kept.starts)),
        "word/settings.xml": settings(),
        "word/header1.xml": header(*running, dress.watermark),
        "word/header2.xml": header("", "", dress.watermark),
        "word/footer1.xml": foot,
        "word/footer2.xml": foot,
        "docProps/core.xml": properties(
            {
                "dc:title": document_title(agreement, order.language),
                "dc:creator": plain(agreement.company),
                "dc:language": order.language,
                "cp:version": plain(agreement.version) if agreement.version else "",
            }
        ),
    }
    return package(parts, kept.media, kept.relations, dossier.carried)
