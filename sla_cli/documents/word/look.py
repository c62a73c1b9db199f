"""How a Word document looks: its colours, its fonts, its paper, from the theme and the form."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.documents.html import colours
from sla_cli.documents.theme import Family, Paper, millimetres

if TYPE_CHECKING:
    from sla_cli.documents.context import Order
    from sla_cli.documents.dossier import Dossier

TWIPS = 1440 / 25.4
"""Twentieths of a point in a millimetre: Word's own measure."""

_FAMILIES = {Family.SERIF: "Georgia", Family.SANS: "Calibri"}
"""What stands in for the bundled families: fonts that machines with Word have."""

_PAPERS = {"A4": (11906, 16838), "Letter": (12240, 15840)}
_LONG, _SHORT = (19.0, 18.0, 17.0, 24.0), (12.0, 14.0, 11.0, 14.0)
"""The margins of the style sheets, in millimetres."""

_EDGES = ("top", "right", "bottom", "left")


class Look(NamedTuple):
    """The colours by their names, the two fonts, the size of type in points, paper and margins.

    Lengths are in twentieths of a point, `margins` from the top and clockwise.
    """

    colours: dict[str, str]
    headings: str
    text: str
    size: float
    paper: tuple[int, int]
    margins: tuple[int, int, int, int]
    watermark: str = ""
    compact: bool = False

    @property
    def width(self) -> int:
        """The width of a line of text."""
        return self.paper[0] - self.margins[1] - self.margins[3]

    def colour(self, name: str) -> str:
        """Give a colour as Word writes it."""
        return self.colours.get(name, "#000000").removeprefix("#")


def _family(chosen: object, usual: Family) -> str:
    """Name a font of Word: a company's own files are not put into its documents."""
    return _FAMILIES[chosen if isinstance(chosen, Family) else usual]


def look(dossier: Dossier, order: Order, size: float) -> Look:
    """Give the look of a document at a size of type."""
    theme = dossier.theme.theme if dossier.theme else None
    fonts = theme.fonts if theme else None
    paper = "Letter" if theme and theme.paper is Paper.LETTER else "A4"
    margins = dict(zip(_EDGES, _SHORT if order.form == "short" else _LONG, strict=True))
    if theme and theme.margins and order.form == "long":
        given = theme.margins.values()
        margins |= {key: millimetres(str(value)) for key, value in given.items() if value}
    top, right, bottom, left = (round(margins[edge] * TWIPS) for edge in _EDGES)
    return Look(
        colours(dossier, order),
        _family(fonts.headings if fonts else None, Family.SERIF),
        _family(fonts.text if fonts else None, Family.SANS),
        size,
        _PAPERS[paper],
        (top, right, bottom, left),
        (theme.watermark or "") if theme else "",
        compact=order.form == "short",
    )
