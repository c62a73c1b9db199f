"""A PDF to fill in: a field for each blank, each named for what it asks, and none that asks more.

WeasyPrint makes fields whose fonts and looks no archive may have (ISO 19005-3). It is given boxes
to tick instead, which need no font, and they are made fields of text, or to be signed, when the
file is written.
"""

from __future__ import annotations

import io
import re
from itertools import count
from typing import TYPE_CHECKING

from sla_cli.documents.blanks import placed
from sla_cli.documents.templates import packaged, templates_folder
from sla_cli.source.scalars import BLANK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import pydyf
    from weasyprint.document import Document

    from sla_cli.documents.asked import Field

SIGNATURE = "signature-"
"""What the name of a field begins with, in a template, that is to be signed."""

_BLANK = re.compile(rf'<span class="(blank[^"]*)">{re.escape(BLANK)}</span>')
_INPUT = re.compile(r"<input\b([^>]*)>")
_ATTRIBUTE = re.compile(r'\b(class|name|title)="([^"]*)"')
_FIRST, _LAST = 32, 255
_MULTILINE = 1 << 12
_FONT, _SIZE = "SLASans", 10


def with_fields(page: str) -> str:
    """Put a field in the place of each blank, and number all that are in the page."""
    numbers = count(1)

    def field(found: re.Match[str]) -> str:
        told = dict(_ATTRIBUTE.findall(found[1]))
        looks = told.get("class", "field")
        if told.get("name", "").startswith(SIGNATURE):
            looks += " sign"
        title = f' title="{told["title"]}"' if told.get("title") else ""
        return f'<input type="checkbox" class="{looks}" name="field-{next(numbers)}"{title}>'

    return _INPUT.sub(field, _BLANK.sub(r'<input class="\1">', placed(page)))


def form(fields: Iterable[Field]) -> Callable[[Document, pydyf.PDF], None]:
    """Give what makes a form of a PDF with boxes to tick, once it is laid out."""
    named = {field.key: (order, field) for order, field in enumerate(fields)}

    def made(_: Document, pdf: pydyf.PDF) -> None:
        import pydyf

        if "AcroForm" not in pdf.catalog:
            return
        boxes = [
            one
            for one in pdf.objects
            if isinstance(one, pydyf.Dictionary) and one.get("FT") == "/Btn"
        ]
        boxes.sort(key=lambda box: named[box["T"].string][0])
        taken: set[str] = set()
        signed = False
        for box in boxes:
            field = named[box["T"].string][1]
            signed = signed or field.signed
            # The head of a table that goes on is there again on the next page, with its fields.
            name = next(one for one in _names(field.asks) if one not in taken)
            taken.add(name)
            _make_field(box, field._replace(asks=name), pdf)
        pdf.catalog["AcroForm"] = pydyf.Dictionary(
            {
                "Fields": pydyf.Array(box.reference for box in boxes),
                "DR": pydyf.Dictionary({"Font": pydyf.Dictionary({_FONT: _font(pdf)})}),
                "DA": pydyf.String(f"/{_FONT} {_SIZE} Tf 0 g"),
                **({"SigFlags": 1} if signed else {}),
            }
        )
        _tell_apart(pdf)

    return made


def _names(asks: str) -> Iterator[str]:
    yield asks
    yield from (f"{asks} – {number}" for number in count(2))


def _make_field(box: pydyf.Dictionary, field: Field, pdf: pydyf.PDF) -> None:
    """Make of a box to tick a field of text, or one to be signed, with nothing in it yet."""
    import pydyf

    left, top, right, bottom = box["Rect"]
    (look,) = (pdf.objects[int(one.split()[0])] for one in box["AP"]["N"].values())
    look.stream = []
    look.extra["Resources"] = pydyf.Dictionary()
    for key in ("AS", "V", "MK", "Border"):
        box.pop(key, None)
    box["Rect"] = pydyf.Array((left, min(top, bottom), right, max(top, bottom)))
    box["AP"] = pydyf.Dictionary({"N": look.reference})
    box["T"], box["TU"] = pydyf.String(field.asks), pydyf.String(field.asks)
    box["FT"] = "/Sig" if field.signed else "/Tx"
    if not field.signed:
        box["DA"] = pydyf.String(f"/{_FONT} {_SIZE} Tf 0 g")
        if field.prose:
            box["Ff"] = _MULTILINE


def _tell_apart(pdf: pydyf.PDF) -> None:
    """Have each field of the tree of the page hold its box itself, and no list of one.

    With a list, validators distrust the first signature after a second one.
    """
    for one in pdf.objects:
        if isinstance(one, dict) and one.get("S") == "/Form" and isinstance(one["K"], list):
            (one["K"],) = one["K"]


def _font(pdf: pydyf.PDF) -> bytes:
    """Put the font into the file that one writes in: the letters of Western languages, whole."""
    import pydyf

    data, widths, box, ascent, descent = _letters()
    program = pydyf.Stream([data], {"Length1": len(data)}, compress=True)
    pdf.add_object(program)
    descriptor = pydyf.Dictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": f"/{_FONT}",
            "Flags": 32,
            "FontBBox": pydyf.Array(box),
            "ItalicAngle": 0,
            "Ascent": ascent,
            "Descent": descent,
            "CapHeight": ascent,
            "StemV": 80,
            "FontFile2": program.reference,
        }
    )
    pdf.add_object(descriptor)
    font = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/TrueType",
            "BaseFont": f"/{_FONT}",
            "FirstChar": _FIRST,
            "LastChar": _LAST,
            "Widths": pydyf.Array(widths),
            "Encoding": "/WinAnsiEncoding",
            "FontDescriptor": descriptor.reference,
        }
    )
    pdf.add_object(font)
    reference: bytes = font.reference
    return reference


def _letters() -> tuple[bytes, list[int], list[int], int, int]:
    """Give a font of the letters that a form's field can hold, and their measures."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    path = templates_folder() / "theme" / "fonts" / "inter-400.woff2"
    font = TTFont(io.BytesIO(packaged(path)), recalcTimestamp=False)
    letters = [bytes([code]).decode("cp1252", "ignore") for code in range(_FIRST, _LAST + 1)]
    options = Options(layout_features=[], hinting=False, notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(text="".join(letters))
    subsetter.subset(font)
    font.flavor = None
    scale = 1000 / font["head"].unitsPerEm
    names, sizes = font.getBestCmap(), font["hmtx"]
    missing = names.get(ord(" "), ".notdef")
    widths = [
        round(sizes[names.get(ord(letter), missing) if letter else missing][0] * scale)
        for letter in letters
    ]
    head, line = font["head"], font["hhea"]
    box = [round(size * scale) for size in (head.xMin, head.yMin, head.xMax, head.yMax)]
    written = io.BytesIO()
    font.save(written, reorderTables=False)
    ascent, descent = round(line.ascent * scale), round(line.descent * scale)
    return written.getvalue(), widths, box, ascent, descent
