"""The HTML document: one self-contained file, with its styles and fonts inside."""

from __future__ import annotations

import base64
import re
from functools import cache
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from markupsafe import Markup

from sla_cli.agreement.clauses import HEADINGS
from sla_cli.documents.anchors import Anchors
from sla_cli.documents.blanks import for_pen
from sla_cli.documents.context import Order, context, extras
from sla_cli.documents.drawings.calendar import calendar
from sla_cli.documents.drawings.funnel import funnel
from sla_cli.documents.filling import fill
from sla_cli.documents.fitting import guess, sized
from sla_cli.documents.form_fields import with_fields
from sla_cli.documents.formats import Rendered
from sla_cli.documents.printing import Printer
from sla_cli.documents.room import room
from sla_cli.documents.templates import packaged, templates_folder
from sla_cli.documents.theme import style
from sla_cli.source import gate
from sla_cli.source.errors import FileTrouble

if TYPE_CHECKING:
    from pathlib import Path

    from sla_cli.agreement.model import Agreement
    from sla_cli.documents.dossier import Dossier

ADDRESSES = (*(one.key for one in HEADINGS if one.in_contents), "frame", "contents", "brief")
"""The addresses of what every document has: no clause's own id takes one of them."""

RULES = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
    " base-uri 'none'; form-action 'none'"
)
"""What a page may do, as its Content-Security-Policy: show what it holds, and nothing else."""

POLICY = f'<meta http-equiv="Content-Security-Policy" content="{RULES}">\n'
"""Stands first in the head of every page, whatever a template says: put there by no template."""

_CELL = re.compile(r"(<t[dh]\b[^>]*>)(.*?)(?=</t[dh]>)", re.DOTALL)
_LONG_WORD = re.compile(r"<[^>]*>|(?P<long>(?:&[#\w]{1,9};|[^\s<&]){9,})|&[#\w]{1,9};")
_ENDLESS = re.compile(r"<[^>]*>|(?P<long>(?:&[#\w]{1,9};|[^\s<&]){400,})|&[#\w]{1,9};")
_PIECE = re.compile(r"(?:&[#\w]{1,9};|.){1,200}", re.DOTALL)
_PAPER = """\
td.break-anywhere, th.break-anywhere, .extra td, .extra th { overflow-wrap: break-word; }
.break-anywhere .piece, .extra .piece { overflow-wrap: anywhere; }"""
"""WeasyPrint measures what may break anywhere letter by letter, and all that follows each: a cell
that fills a page would take minutes. Only its longer words may, and in pieces; words without end
come in pieces outside of cells as well."""

_FOOT = """
@media print {
  @page {
    @bottom-%s { content: "%s"; font-size: 6.5pt; vertical-align: top; padding-top: 1.5mm; }
  }
}"""
"""Where a browser prints the page, its fingerprint stands where the PDF has it."""

_WARY = 0.96
_PLACE = re.compile(r'<[^>]*? id="([^"]*)"')
_TO_PLACE = re.compile(r'<a href="#([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_COLOUR = re.compile(r"--(\w+): (#[0-9A-Fa-f]{6});")


def render(dossier: Dossier, order: Order) -> Rendered:
    """Give the document as one HTML file."""
    text = for_pen(_page(dossier, order, paper=False), screen=True)
    if order.form == "short":
        # A browser prints it at one size: a little smaller than the guess, to be one page.
        text = sized(text, guess(text) * _WARY, media="print")
    return Rendered(text.encode("utf-8"))


def render_for_paper(dossier: Dossier, order: Order) -> str:
    """Give the HTML that the PDF is made from: the same, with its fonts left in their files."""
    page = _page(dossier, order, paper=True)
    page = with_fields(page) if order.fillable else for_pen(page, screen=False)
    head, start, body = page.partition("<body")
    html = head + start + breakable(body)
    fonts = _fonts(embedded=False)
    # Pango breaks down where there is no font at all, as in a template without our style sheet.
    return html if fonts in html else f"<style>{fonts}</style>{html}"


def page_for_word(dossier: Dossier, order: Order) -> str:
    """Give the HTML of what is neither read on a screen nor filled in with a pen."""
    return _page(dossier, order, paper=True, pen=False)


def breakable(body: str) -> str:
    """Let what is too long for its place break: the same words, some of them in pieces."""
    return _ENDLESS.sub(_in_pieces, _CELL.sub(_cell_in_pieces, body))


def _cell_in_pieces(cell: re.Match[str]) -> str:
    """Let the longer words of a cell break anywhere, and nothing else in it."""
    if "class=" in cell[1] and "anywhere" not in cell[1]:
        return cell[0]
    return cell[1] + _LONG_WORD.sub(_in_pieces, cell[2])


def _in_pieces(word: re.Match[str]) -> str:
    # A sign like `&lt;` at the head of a shorter word is passed over whole, never begun within.
    if word["long"] is None:
        return word[0]
    return "<wbr>".join(f'<span class="piece">{piece}</span>' for piece in _PIECE.findall(word[0]))


def _page(dossier: Dossier, order: Order, *, paper: bool, pen: bool = True) -> str:
    printer = Printer("html", order.language, dossier.language, paper=paper)
    names = context(dossier, order)
    sheet = stylesheet(dossier, order, paper=paper)
    if not paper:
        side = "right" if order.form == "short" else "left"
        sheet += _FOOT % (side, dossier.fingerprint)
    names.update(
        stylesheet=Markup(sheet),  # noqa: S704
        paper=paper,
        room=lambda items, brief=False: room(items, pen=pen and not brief),
        anchor=Anchors((*ADDRESSES, *_extra_addresses(dossier.agreement))),
        slices=funnel(dossier.rates),
        calendar=calendar(dossier.agreement),
        colours=colours(dossier, order),
        fillable=paper and order.fillable,
    )

    def clean(page: str) -> str:
        from sla_cli.documents.harmless import harmless

        return harmless(page, sheet, POLICY.strip(), fields=paper and order.fillable)

    text = fill("html", order, printer, names, clean=clean)
    if order.templates is None:
        text = text.replace("<head>\n", f"<head>\n{POLICY}", 1)
    text = re.sub(r"\n[ \t]*(?=\n)", "", text).strip() + "\n"
    if paper:
        text = _without_dead_ends(text)
    return text


def _without_dead_ends(page: str) -> str:
    """Leave the words of the links to places of the page that are not there."""
    places = set(map(unescape, _PLACE.findall(page)))

    def kept(link: re.Match[str]) -> str:
        return link[0] if unquote(unescape(link[1])) in places else link[2]

    return _TO_PLACE.sub(kept, page)


def _extra_addresses(agreement: Agreement) -> list[str]:
    return [extra.address for placed in extras(agreement).values() for extra in placed]


def stylesheet(dossier: Dossier, order: Order, *, paper: bool) -> str:
    """Give the style of a form: for a PDF, or with what a screen needs and the fonts inside it.

    A style sheet of the same name in a folder of one's own comes in place of ours, then what the
    theme changes, then that folder's `extra.css`.
    """
    folder = templates_folder() / "theme"
    names = ("common", order.form) if paper else ("common", order.form, "screen")
    sheets = [_style(name, folder, order.templates) for name in names]
    if dossier.theme and dossier.theme.theme:
        sheets += [font.face(embedded=not paper) for font in dossier.theme.fonts]
        sheets.append(style(dossier.theme.theme, order.form, screen=not paper))
    if order.templates:
        sheets.append(_style("extra", folder, order.templates))
    if paper:
        sheets.append(_PAPER)
    return "\n".join((_fonts(embedded=not paper), *sheets)).strip()


def colours(dossier: Dossier, order: Order) -> dict[str, str]:
    """Give the colours on paper: WeasyPrint lets no style sheet into a drawing."""
    folder = templates_folder() / "theme"
    sheets = [_style("common", folder, own) for own in dict.fromkeys((None, order.templates))]
    theirs = dossier.theme.theme.colours if dossier.theme and dossier.theme.theme else None
    changed = theirs.values() if theirs else {}
    found = dict(pair for sheet in sheets for pair in _COLOUR.findall(sheet))
    return found | {k: str(v) for k, v in changed.items() if v}


def _style(name: str, ours: Path, own: Path | None) -> str:
    theirs = _own_style(name, own) if own else None
    if theirs is not None:
        from sla_cli.documents.harmless import calm

        return calm(theirs.decode("utf-8", "replace"))
    path = ours / f"{name}.css"
    return packaged(path).decode("utf-8") if path.exists() else ""


def _own_style(name: str, own: Path) -> bytes | None:
    try:
        return gate.read(own / "theme" / f"{name}.css", within=own)
    except FileTrouble as trouble:
        if trouble.rule != "file-missing":
            raise
        return None


@cache
def _fonts(*, embedded: bool) -> str:
    fonts = packaged(templates_folder() / "theme" / "fonts.css").decode("utf-8")
    if not embedded:
        return fonts
    return re.sub(r'url\("([^"]+)"\)', lambda match: _data_url(match[1]), fonts)


def _data_url(name: str) -> str:
    data = packaged(templates_folder() / "theme" / name)
    return f'url("data:font/woff2;base64,{base64.b64encode(data).decode()}")'
