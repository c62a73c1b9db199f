"""The HTML document: one self-contained file, with its styles and fonts inside."""

from __future__ import annotations

import base64
import re
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from sla_cli.documents.context import Order, context
from sla_cli.documents.environment import environment
from sla_cli.documents.printing import Printer
from sla_cli.documents.templates import templates_folder

if TYPE_CHECKING:
    from sla_cli.agreement.loading import Loaded
    from sla_cli.agreement.model import Agreement

STYLES = {"long": ("common", "long", "screen"), "short": ("common", "short", "screen")}


def render_html(loaded: Loaded, agreement: Agreement, order: Order) -> str:
    """Give the document as one HTML file."""
    return _render(loaded, agreement, order, stylesheet(order.form, embedded=True))


def render_for_paper(loaded: Loaded, agreement: Agreement, order: Order) -> str:
    """Give the HTML that the PDF is made from: the same, with its fonts left in their files."""
    return _render(loaded, agreement, order, stylesheet(order.form, embedded=False))


def _render(loaded: Loaded, agreement: Agreement, order: Order, style: str) -> str:
    printer = Printer("html", order.language, agreement.language.key)
    jinja = environment(templates_folder(), printer)
    template = jinja.get_template(f"{order.form}/html/document.html.j2")
    names = context(loaded, agreement, order)
    text = template.render(names, stylesheet=Markup(style))  # noqa: S704
    return re.sub(r"\n[ \t]*(?=\n)", "", text).strip() + "\n"


@cache
def stylesheet(form: str, *, embedded: bool) -> str:
    """Give the style of a form, with the fonts inside it or named by their files."""
    folder = templates_folder() / "theme"
    fonts = (folder / "fonts.css").read_text(encoding="utf-8")
    if embedded:
        fonts = re.sub(r'url\("([^"]+)"\)', lambda match: _data_url(match[1]), fonts)
    rest = [(folder / f"{name}.css").read_text(encoding="utf-8") for name in STYLES[form]]
    return "\n".join((fonts, *rest)).strip()


def _data_url(name: str) -> str:
    data = (templates_folder() / "theme" / name).read_bytes()
    return f'url("data:font/woff2;base64,{base64.b64encode(data).decode()}")'
