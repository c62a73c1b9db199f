"""What runs along the pages: the title at their head, company and page number at their foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.documents.word.package import RUNNING
from sla_cli.documents.word.xml import escaped, part, tag, val, words

if TYPE_CHECKING:
    from sla_cli.documents.word.look import Look

_FROM_EDGE = 400
"""How far from the paper's edge it stands, in twentieths of a point: 7 mm."""


def header(title: str, state: str, watermark: str = "") -> bytes:
    """Give a head; what a theme writes across the page stands in the middle of it, in full."""
    state = " · ".join(one for one in (watermark, state) if one)
    return part("w:hdr", _line("Header", _run(title), _run(state)))


def footer(company: str, initials: str = "") -> bytes:
    """Give a foot: Word puts the number of the page and of all pages into it."""
    above = _line("Footer", "", _run(initials)) if initials else ""
    pages = field("PAGE") + _run(" / ") + field("NUMPAGES")
    return part("w:ftr", above + _line("Footer", _run(company), pages))


def field(name: str, shown: str = "1") -> str:
    """Write a field with what it shows until Word counts anew."""
    return "".join(
        (
            mark("begin"),
            instruction(name),
            mark("separate"),
            _run(shown),
            mark("end"),
        )
    )


def section(look: Look) -> str:
    """Give the paper, its margins and what runs along it: the end of the body."""
    kinds = zip(RUNNING.items(), ("default", "first") * 2, strict=True)
    references = (
        tag(f"w:{kind}Reference", {"w:type": page, "r:id": key}) for (key, (kind, _)), page in kinds
    )
    top, right, bottom, left = look.margins
    margins: dict[str, object] = {
        "w:top": top,
        "w:right": right,
        "w:bottom": bottom,
        "w:left": left,
        "w:header": _FROM_EDGE,
        "w:footer": _FROM_EDGE,
        "w:gutter": 0,
    }
    size = tag("w:pgSz", {"w:w": look.paper[0], "w:h": look.paper[1]})
    return tag("w:sectPr", None, *references, size, tag("w:pgMar", margins), "<w:titlePg/>")


def _line(style: str, left: str, right: str) -> str:
    between = "<w:r><w:tab/></w:r>" if right else ""
    return tag("w:p", None, tag("w:pPr", None, val("w:pStyle", style)), left, between, right)


def _run(text: str) -> str:
    return tag("w:r", None, words(text)) if text else ""


def instruction(told: str) -> str:
    """Write what a field is told to show."""
    inside = tag("w:instrText", {"xml:space": "preserve"}, f" {escaped(told)} ")
    return tag("w:r", None, inside)


def mark(kind: str) -> str:
    """Write where a field begins, where what it shows does, and where it ends."""
    return tag("w:r", None, tag("w:fldChar", {"w:fldCharType": kind}))
