"""The styles of a Word document: everything that can be seen of it, so that it can be restyled.

No paragraph has a look of its own: whoever changes a style changes all that is written in it. What
belongs to a side has a style made of the ordinary one and the side's colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.documents.word.xml import part, tag, val

if TYPE_CHECKING:
    from sla_cli.documents.word.look import Look

SIDES = ("marketing", "sales")
LEVELS = 4
"""Levels of headings; HTML's fifth and sixth are written in the last one."""

FACT = 1985
"""Where the value of a label begins, in twentieths of a point: 35 mm."""

_LANGUAGES = {"fr": "fr-FR", "en": "en-US", "de": "de-DE"}


class _Type(NamedTuple):
    """How letters look: their size as a share of the text's, their colour, their weight."""

    size: float = 1
    colour: str = ""
    bold: bool = False
    italic: bool = False
    heading: bool = False


class _Set(NamedTuple):
    """How lines stand: spaces in points before and after, indents, and what a line is kept with."""

    before: float = 0
    after: float = 0
    left: int = 0
    hanging: int = 0
    with_next: bool = False
    border: str = ""
    tabs: str = ""
    more: str = ""


class _Style(NamedTuple):
    key: str
    name: str
    letters: _Type
    lines: _Set
    follows: str = ""


_FACT_TAB = f'<w:tabs><w:tab w:val="left" w:pos="{FACT}"/></w:tabs>'

_STYLES = (
    _Style("Title", "Title", _Type(2.6, heading=True), _Set(0, 4, with_next=True)),
    _Style("Subtitle", "Subtitle", _Type(1.3, "soft", heading=True), _Set(0, 12)),
    _Style("Heading4", "heading 4", _Type(1, bold=True), _Set(8, 2, with_next=True)),
    _Style("Lead", "Lead", _Type(1.2, heading=True), _Set(0, 6)),
    _Style("Company", "Company", _Type(1.1, "accent", bold=True), _Set(0, 10)),
    _Style("Draft", "Draft", _Type(1, "sales", bold=True), _Set(4, 6)),
    _Style("Eyebrow", "Eyebrow", _Type(0.85, "soft", bold=True), _Set(2, 1, with_next=True)),
    _Style("SideHeading", "Side heading", _Type(1.15, heading=True), _Set(2, 5, with_next=True)),
    _Style("Team", "Team", _Type(1.35, heading=True), _Set(0, 3)),
    _Style("Item", "Item", _Type(1, bold=True), _Set(8, 1, with_next=True, border="top")),
    _Style("Figure", "Figure", _Type(1.25, "accent", heading=True), _Set(0, 2, with_next=True)),
    _Style("Pledge", "Pledge", _Type(), _Set(0, 6)),
    _Style("Definition", "Definition", _Type(1.3, heading=True), _Set(4, 8, 284, border="left")),
    _Style("Rule", "Rule", _Type(1, bold=True), _Set(2, 5)),
    _Style("Note", "Note", _Type(1, "soft"), _Set(6, 6, 227, border="left")),
    _Style("Aside", "Aside", _Type(0.9, "soft"), _Set(0, 3)),
    _Style("Reference", "Reference", _Type(0.85, "soft"), _Set(0, 3)),
    _Style("Fact", "Fact", _Type(), _Set(0, 1.5, FACT, FACT, tabs=_FACT_TAB)),
    _Style("FactMore", "Fact, continued", _Type(), _Set(0, 1.5, FACT)),
    _Style("Quote", "Quote", _Type(1, "soft"), _Set(4, 6, 227, border="left")),
    _Style("Preformatted", "HTML Preformatted", _Type(0.9), _Set(4, 6, 227)),
    _Style("Caption", "caption", _Type(0.9, "soft"), _Set(4, 3, with_next=True)),
    _Style("SignatureName", "Signature name", _Type(1.2, heading=True), _Set(8, 1, with_next=True)),
    _Style("SignedAt", "Signed at", _Type(), _Set(2, 6, with_next=True)),
    _Style("SignHere", "Sign here", _Type(0.85, "soft"), _Set(36, 0, border="bottom")),
    _Style(
        "SignatureLine",
        "Signature line",
        _Type(0.85, "soft"),
        _Set(14, 0, border="bottom", with_next=True),
    ),
    _Style("TableText", "Table text", _Type(0.95), _Set(2, 2)),
    _Style("TableName", "Table name", _Type(0.95, bold=True), _Set(2, 2)),
    _Style("TableHead", "Table head", _Type(0.85, "soft", bold=True), _Set(2, 2, with_next=True)),
    _Style("Gap", "Gap", _Type(0.4), _Set()),
    _Style("TOCHeading", "TOC Heading", _Type(1.7, heading=True), _Set(18, 6, with_next=True)),
)

_LIST = '<w:numPr><w:numId w:val="{}"/></w:numPr>'


def styles(look: Look, language: str) -> bytes:
    """Give the part that holds the styles."""
    return part(
        "w:styles",
        _defaults(look, language),
        _normal(),
        *(_paragraph(one, look) for one in (*_headings(), *_STYLES)),
        *(_sided(key, side, look) for key in _sided_keys() for side in SIDES),
        *_lists(),
        *_contents(look),
        *_running(look),
        *_characters(look),
        *_tables(look),
    )


def paragraph_styles() -> frozenset[str]:
    """Give the styles that a paragraph may be written in, by their ids."""
    own = {one.key for one in (*_headings(), *_STYLES)}
    sided = {f"{key}{side.title()}" for key in _sided_keys() for side in SIDES}
    return frozenset(own | sided | {"Normal", "ListBullet", "ListNumber", "ListContinue"})


def _defaults(look: Look, language: str) -> str:
    code = _LANGUAGES.get(language, language)
    letters = tag(
        "w:rPr",
        None,
        _fonts(look.text),
        val("w:color", look.colour("ink")),
        val("w:sz", _half(look.size)),
        val("w:szCs", _half(look.size)),
        tag("w:lang", {"w:val": code, "w:eastAsia": code, "w:bidi": "ar-SA"}),
    )
    after, line = (40, 240) if look.compact else (100, 264)
    spacing = {"w:after": after, "w:line": line, "w:lineRule": "auto"}
    lines = tag("w:pPr", None, tag("w:spacing", spacing))
    default = tag("w:rPrDefault", None, letters) + tag("w:pPrDefault", None, lines)
    return tag("w:docDefaults", None, default)


def _normal() -> str:
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
        '<w:name w:val="No List"/><w:semiHidden/></w:style>'
    )


def _headings() -> tuple[_Style, ...]:
    """Give the numbered headings: their numbers come from the list that each is linked to."""

    def heading(level: int, letters: _Type, before: float, after: float, hang: int) -> _Style:
        number = f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="1"/></w:numPr>'
        lines = _Set(before, after, hang, hang, with_next=True, more=number)
        key, name = f"Heading{level}", f"heading {level}"
        return _Style(key, name, letters, lines, follows="Normal")

    return (
        heading(1, _Type(1.7, heading=True), 18, 6, 567),
        heading(2, _Type(1.3, heading=True), 12, 4, 680),
        heading(3, _Type(1.1, bold=True), 10, 3, 794),
    )


def _sided_keys() -> tuple[str, ...]:
    return ("Eyebrow", "SideHeading", "Heading1", "Heading2", "Heading3", "Heading4")


def _sided(key: str, side: str, look: Look) -> str:
    """Write what an ordinary style is on one side: in its colour, under a line of it."""
    colour = look.colour(side)
    name = f"{_name(key)} ({side})"
    line = {"w:val": "single", "w:sz": 18, "w:space": 4, "w:color": colour}
    # The indents are the side's own: a heading that stands in a column has no number to hang.
    inner = tag("w:pBdr", None, tag("w:top", line))
    return tag(
        "w:style",
        {"w:type": "paragraph", "w:customStyle": 1, "w:styleId": f"{key}{side.title()}"},
        val("w:name", name),
        val("w:basedOn", key),
        val("w:next", "Normal"),
        "<w:qFormat/>",
        tag("w:pPr", None, inner),
        tag("w:rPr", None, val("w:color", colour)),
    )


def _name(key: str) -> str:
    return next(one.name for one in (*_headings(), *_STYLES) if one.key == key)


def _paragraph(style: _Style, look: Look) -> str:
    built_in = style.name[0].islower() or style.name in _BUILT_IN
    attributes = {"w:type": "paragraph", "w:styleId": style.key}
    if not built_in:
        attributes["w:customStyle"] = "1"
    follows = val("w:next", style.follows) if style.follows else ""
    return tag(
        "w:style",
        attributes,
        val("w:name", style.name),
        val("w:basedOn", "Normal"),
        follows,
        "<w:qFormat/>",
        _lines(style, look),
        _letters(style.letters, look),
    )


_BUILT_IN = ("Title", "Subtitle", "Quote", "HTML Preformatted", "TOC Heading")


def _lines(style: _Style, look: Look) -> str:
    lines = style.lines
    unit = 9 if look.compact else 20
    indent = {"w:left": lines.left, "w:hanging": lines.hanging}
    level = style.key.removeprefix("Heading")
    return tag(
        "w:pPr",
        None,
        "<w:keepNext/>" if lines.with_next else "",
        lines.more,
        _border(lines.border, look),
        lines.tabs,
        tag(
            "w:spacing",
            {"w:before": round(lines.before * unit), "w:after": round(lines.after * unit)},
        ),
        tag("w:ind", indent) if lines.left else "",
        val("w:outlineLvl", int(level) - 1) if level.isdigit() else "",
    )


def _border(edge: str, look: Look) -> str:
    if not edge:
        return ""
    colour = look.colour("ink" if edge == "bottom" else "accent" if edge == "left" else "line")
    size = {"left": 12, "bottom": 6}.get(edge, 4)
    line = {"w:val": "single", "w:sz": size, "w:space": 4, "w:color": colour}
    return tag("w:pBdr", None, tag(f"w:{edge}", line))


def _letters(letters: _Type, look: Look) -> str:
    size = _half(look.size * letters.size)
    return tag(
        "w:rPr",
        None,
        _fonts(look.headings) if letters.heading else "",
        "<w:b/>" if letters.bold else "",
        "<w:i/>" if letters.italic else "",
        val("w:color", look.colour(letters.colour)) if letters.colour else "",
        val("w:sz", size) + val("w:szCs", size) if letters.size != 1 else "",
    )


def _fonts(name: str) -> str:
    kinds = ("ascii", "hAnsi", "eastAsia", "cs")
    return tag("w:rFonts", {f"w:{kind}": name for kind in kinds})


def _half(size: float) -> int:
    return round(size * 2)


def _lists() -> list[str]:
    shared = '<w:spacing w:after="{}"/><w:ind w:left="{}"{}/><w:contextualSpacing/>'
    hanging = shared.format(80, 340, ' w:hanging="340"')
    return [
        _built_in("ListBullet", "List Bullet", _LIST.format(2) + hanging),
        _built_in("ListNumber", "List Number", _LIST.format(3) + hanging),
        _built_in("ListContinue", "List Continue", shared.format(80, 340, "")),
    ]


def _contents(look: Look) -> list[str]:
    soft = tag("w:rPr", None, val("w:color", look.colour("soft")))
    tabs = '<w:tabs><w:tab w:val="left" w:pos="{}"/></w:tabs><w:spacing w:after="{}"/>'
    indent = '<w:ind w:left="{}" w:hanging="{}"/>'
    return [
        _built_in("TOC1", "toc 1", tabs.format(567, 40) + indent.format(567, 567)),
        _built_in("TOC2", "toc 2", tabs.format(1304, 20) + indent.format(1304, 737), soft),
        _built_in("TOC3", "toc 3", tabs.format(2211, 20) + indent.format(2211, 907), soft),
    ]


def _running(look: Look) -> list[str]:
    letters = tag("w:rPr", None, val("w:color", look.colour("soft")), '<w:sz w:val="15"/>')
    tabs = f'<w:tabs><w:tab w:val="right" w:pos="{look.width}"/></w:tabs>'
    lines = f'{tabs}<w:spacing w:after="0"/>'
    return [
        _built_in("Header", "header", lines, letters),
        _built_in("Footer", "footer", lines, letters),
    ]


def _built_in(key: str, name: str, lines: str, letters: str = "") -> str:
    return tag(
        "w:style",
        {"w:type": "paragraph", "w:styleId": key},
        val("w:name", name),
        val("w:basedOn", "Normal"),
        "<w:qFormat/>",
        tag("w:pPr", None, lines),
        letters,
    )


def _characters(look: Look) -> list[str]:
    soft, accent = look.colour("soft"), look.colour("accent")
    return [
        _character("Strong", "Strong", "<w:b/>"),
        _character("Emphasis", "Emphasis", "<w:i/>"),
        _character("Hyperlink", "Hyperlink", val("w:color", accent) + val("w:u", "single")),
        _character("PlaceholderText", "Placeholder Text", val("w:color", soft)),
        _character("Code", "HTML Code", _fonts("Courier New")),
        _character("Label", "Label", "<w:b/>" + val("w:color", soft)),
        _character("Quiet", "Quiet", val("w:color", soft)),
        _character("FigureInLine", "Figure in a line", "<w:b/>" + val("w:color", accent)),
        _character("Number", "Number", val("w:color", accent)),
    ]


def _character(key: str, name: str, letters: str) -> str:
    attributes = {"w:type": "character", "w:styleId": key}
    if name in ("Label", "Quiet", "Figure in a line", "Number"):
        attributes["w:customStyle"] = "1"
    based = val("w:basedOn", "DefaultParagraphFont")
    return tag("w:style", attributes, val("w:name", name), based, tag("w:rPr", None, letters))


def _tables(look: Look) -> list[str]:
    line, ink = look.colour("line"), look.colour("ink")
    rows = _edges(("bottom", "insideH"), 4, line)
    head = tag("w:tcBorders", None, _edge("bottom", 8, ink))
    ordinary = tag(
        "w:style",
        {"w:type": "table", "w:customStyle": 1, "w:styleId": "AgreementTable"},
        val("w:name", "Agreement table"),
        val("w:basedOn", "TableNormal"),
        tag("w:tblPr", None, rows, _cell_margins(0, 140)),
        _where("firstRow", "<w:b/>" + val("w:color", look.colour("soft")), head),
    )
    sides = tag(
        "w:style",
        {"w:type": "table", "w:customStyle": 1, "w:styleId": "SideBySide"},
        val("w:name", "Side by side"),
        val("w:basedOn", "TableNormal"),
        tag("w:tblPr", None, _cell_margins(0, 340)),
    )
    return [ordinary, sides]


def _where(place: str, letters: str, cell: str = "") -> str:
    inside = tag("w:rPr", None, letters) + (tag("w:tcPr", None, cell) if cell else "")
    return tag("w:tblStylePr", {"w:type": place}, inside)


def _edges(names: tuple[str, ...], size: int, colour: str) -> str:
    return tag("w:tblBorders", None, *(_edge(name, size, colour) for name in names))


def _edge(name: str, size: int, colour: str) -> str:
    line = {"w:val": "single", "w:sz": size, "w:space": 0, "w:color": colour}
    return tag(f"w:{name}", line)


def _cell_margins(left: int, right: int) -> str:
    sides = (("top", 20), ("left", left), ("bottom", 20), ("right", right))
    return tag(
        "w:tblCellMar", None, *(tag(f"w:{k}", {"w:w": v, "w:type": "dxa"}) for k, v in sides)
    )
