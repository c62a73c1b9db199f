"""A theme: the colours, fonts, paper, margins, logo and watermark that make a document a company's.

It is a small YAML file, read like an agreement: each problem is told with its place.
"""

import base64
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.shape import Choice, Part, Reading
from sla_cli.agreement.shape.compound import PartReader
from sla_cli.agreement.shape.reader import Refused
from sla_cli.documents.pictures import PIXELS, SHAPES, is_fit
from sla_cli.documents.templates import templates_folder
from sla_cli.source import gate
from sla_cli.source.errors import FileTrouble
from sla_cli.source.parser import parse
from sla_cli.source.problem import Problem, Severity
from sla_cli.source.text import Source, read

if TYPE_CHECKING:
    from sla_cli.source.problem import Fact, Span

LEGIBLE = 4.5
"""The least contrast of text, by WCAG 2.1 AA (success criterion 1.4.3)."""

LOGOS = {".svg": "image/svg+xml", ".png": "image/png"}
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_LENGTH = re.compile(r"((?:[0-9]|[1-9][0-9])(?:\.[0-9]{1,9})?)(mm|cm|pt|in)")
_MILLIMETRES = {"mm": 1.0, "cm": 10.0, "pt": 25.4 / 72, "in": 25.4}
_USUAL = 25.0
"""The margin, in millimetres, that stands where a theme gives none."""

_PAPERS = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}


class Family(Choice):
    """One of the two bundled families."""

    SERIF = ("serif",)
    SANS = ("sans",)


class Paper(Choice):
    """A size of paper."""

    A4 = ("A4",)
    LETTER = ("Letter",)


class Colours(Part):
    """Six-digit colours, such as `#1d4f73`."""

    ink: str | None = None
    soft: str | None = None
    line: str | None = None
    wash: str | None = None
    accent: str | None = None
    marketing: str | None = None
    sales: str | None = None
    paper: str | None = None


class Fonts(Part):
    """Which family serves for what."""

    headings: Family | None = None
    text: Family | None = None


class Margins(Part):
    """The margins of the long form, such as `25mm`."""

    top: str | None = None
    right: str | None = None
    bottom: str | None = None
    left: str | None = None


class Theme(Part):
    """What a theme file may say; everything is optional."""

    name: str | None = None
    colours: Colours | None = None
    fonts: Fonts | None = None
    paper: Paper | None = None
    margins: Margins | None = None
    logo: str | None = None
    cover: bool | None = None
    watermark: str | None = None


class Dressed(NamedTuple):
    """A theme that was read: its source, what it says where it is sound, and what is wrong."""

    source: Source
    theme: Theme | None
    problems: tuple[Problem, ...]
    logo: bytes = b""
    logo_type: str = ""

    @property
    def picture(self) -> str:
        """The logo as an address that holds it whole; empty where there is none."""
        if not self.logo:
            return ""
        return f"data:{self.logo_type};base64,{base64.b64encode(self.logo).decode()}"

    @property
    def sound(self) -> bool:
        """Whether nothing in it is an error."""
        return not any(problem.severity is Severity.ERROR for problem in self.problems)


def built_in() -> tuple[str, ...]:
    """Give the names of the built-in themes."""
    folder = templates_folder() / "theme" / "themes"
    return tuple(sorted(path.stem for path in folder.glob("*.yaml")))


def dress(name: str, *, within: Path | None = None) -> Dressed:
    """Read a theme by its name, or from a file: any, or one that stands `within` a folder.

    Raises FileTrouble where there is none.
    """
    known = built_in()
    if name in known:
        return _read(str(templates_folder() / "theme" / "themes" / f"{name}.yaml"))
    path = Path(name)
    if not path.suffix:
        raise FileTrouble("theme-missing", path=name, choices=", ".join(known))
    return _read(str(within / path if within else path), within)


def _read(name: str, within: Path | None = None) -> Dressed:
    source = read(name, within=within)
    parsed = parse(source)
    if parsed.root is None:
        return Dressed(source, None, parsed.problems)
    reading = Reading("en")
    theme = PartReader(Theme).read(parsed.root, reading)
    problems = (*parsed.problems, *reading.problems)
    if isinstance(theme, Refused) or problems:
        return Dressed(source, None, problems)
    problems = (*_malformed(theme), *_narrow(theme), *_illegible(theme))
    if theme.logo is None:
        return Dressed(source, theme, problems)
    data, kind = _logo(theme.logo, source.folder)
    if not data:
        wrong = Problem("theme-logo", theme.at("logo"), {"file": theme.logo})
        return Dressed(source, theme, (*problems, wrong))
    if not is_fit(data, kind):
        facts: dict[str, Fact] = {"file": theme.logo, "pixels": PIXELS, "shapes": SHAPES}
        return Dressed(
            source, theme, (*problems, Problem("theme-logo-unfit", theme.at("logo"), facts))
        )
    return Dressed(source, theme, problems, data, kind)


def _malformed(theme: Theme) -> list[Problem]:
    found = []
    for part, pattern, rule in (
        (theme.colours, _COLOUR, "theme-colour"),
        (theme.margins, _LENGTH, "theme-margin"),
    ):
        for key, value in part.values().items() if part else ():
            if isinstance(value, str) and part and not pattern.fullmatch(value):
                found.append(Problem(rule, part.at(key), {"value": value}))
    return found


def millimetres(length: str) -> float:
    """Give a length such as `25mm` in millimetres; the usual margin, where it is none."""
    found = _LENGTH.fullmatch(length)
    return float(found[1]) * _MILLIMETRES[found[2]] if found else _USUAL


def _narrow(theme: Theme) -> list[Problem]:
    """Find margins that leave less than half of the paper, in either direction.

    WeasyPrint lays a page without room out for ever.
    """
    margins = theme.margins
    if margins is None:
        return []
    given = {key: _LENGTH.fullmatch(str(value)) for key, value in margins.values().items()}
    sizes = {key: float(found[1]) * _MILLIMETRES[found[2]] for key, found in given.items() if found}
    width, height = _PAPERS["Letter" if theme.paper is Paper.LETTER else "A4"]
    for pair, room in ((("left", "right"), width), (("top", "bottom"), height)):
        taken = sum(sizes.get(key, _USUAL) for key in pair)
        mine = [key for key in pair if key in sizes]
        if mine and taken > room / 2:
            return [Problem("theme-margins", margins.at(max(mine, key=lambda key: sizes[key])))]
    return []


def _illegible(theme: Theme) -> list[Problem]:
    """Find text that too many readers could not read on its paper."""
    colours = theme.colours
    if colours is None:
        return []
    paper = colours.paper or "#ffffff"
    found = []
    for key in ("ink", "soft", "accent", "marketing", "sales"):
        value = getattr(colours, key)
        if value and _COLOUR.fullmatch(value) and _COLOUR.fullmatch(paper):
            ratio = contrast(value, paper)
            if ratio < LEGIBLE:
                facts = {"value": value, "paper": paper, "ratio": f"{ratio:.1f}"}
                place: Span = colours.at(key)
                found.append(Problem("theme-contrast", place, facts, Severity.WARNING))
    return found


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21, by the formula of WCAG 2.1."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _logo(name: str, folder: Path) -> tuple[bytes, str]:
    """Read the logo, from the theme's own folder only."""
    kind = LOGOS.get(Path(name).suffix.lower(), "")
    if not kind:
        return b"", ""
    try:
        return gate.read(folder / name, within=folder), kind
    except FileTrouble:
        return b"", ""


def style(theme: Theme, form: str, *, screen: bool) -> str:
    """Give the rules a theme adds to the style sheets of a form.

    On a screen that is dark, the dark colours of the page stand: a theme's are made for paper.
    """
    rules = []
    colours = theme.colours.values() if theme.colours else {}
    if any(colours.values()):
        told = "".join(f" --{key}: {value};" for key, value in colours.items() if value)
        colour = f":root {{{told} }}"
        light = "@media print, (prefers-color-scheme: light)"
        rules.append(f"{light} {{ {colour} }}" if screen else colour)
    if theme.fonts:
        rules += _families(theme.fonts, form)
    if theme.paper is Paper.LETTER:
        rules.append("@page { size: letter; }")
    if theme.margins and form == "long":
        rules += [
            f"@page {{ margin-{key}: {value}; }}"
            for key, value in theme.margins.values().items()
            if value
        ]
    if theme.cover is False and form == "long":
        rules.append(".cover { break-after: auto; margin-bottom: 12mm; }")
        rules.append(".cover .company { margin-bottom: 5mm; }")
        rules.append(".contents > ol > li { padding: 0.3mm 0; }")
        rules.append(".cover .sides, .cover .figures, .cover .about { margin-top: 6mm; }")
        rules.append("@page :first { margin-top: 22mm; }")
    if theme.watermark:
        text = theme.watermark.replace("\\", "\\\\").replace('"', '\\"').replace("<", "\\3c ")
        look = 'font: 600 8pt "SLA Sans"; color: #8a1c1c; letter-spacing: 0.12em;'
        rules.append(f'@page {{ @top-center {{ content: "{text}"; {look} }} }}')
        rules.append(f'@page :first {{ @top-center {{ content: "{text}"; {look} }} }}')
    return "\n".join(rules)


def _families(fonts: Fonts, form: str) -> list[str]:
    family = {
        Family.SERIF: '"SLA Serif", "SLA Serif More", serif',
        Family.SANS: '"SLA Sans", sans-serif',
    }
    rules = []
    if fonts.text:
        rules.append(f"html, .contents ol ol {{ font-family: {family[fonts.text]}; }}")
    if fonts.headings:
        headings = "h1, h2, h3, .team, p.definition"
        if form == "long":
            headings += (
                ", .lead, .cover .subtitle, .signature .name, .contents > ol > li, .brief .mql,"
                " .pledge .figure, .commitment .figure"
            )
        rules.append(f"{headings} {{ font-family: {family[fonts.headings]}; }}")
    return rules
