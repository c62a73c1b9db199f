"""A theme: the colours, fonts, paper, margins, logo and watermark that make a document a company's.

It is a small YAML file, read like an agreement: each problem is told with its place.
"""

import base64
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.shape import Choice, Part, Reading
from sla_cli.agreement.shape.compound import PartReader
from sla_cli.agreement.shape.reader import Refused
from sla_cli.documents.outlines import breaks_off
from sla_cli.documents.own_fonts import FontFiles, OwnFont, read_fonts
from sla_cli.documents.pictures import PIXELS, SHAPES, is_fit
from sla_cli.documents.templates import templates_folder
from sla_cli.source import gate
from sla_cli.source.errors import FileTrouble
from sla_cli.source.parser import parse
from sla_cli.source.problem import Problem, Severity, Span
from sla_cli.source.text import Source, read

if TYPE_CHECKING:
    from sla_cli.source.problem import Fact

LEGIBLE = 4.5
"""The least contrast of text, by WCAG 2.1 AA (success criterion 1.4.3)."""

_SHOWN = 40
"""Signs of a path that a message shows."""

LOGOS = {".svg": "image/svg+xml", ".png": "image/png"}
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_LENGTH = re.compile(r"((?:[0-9]|[1-9][0-9])(?:\.[0-9]{1,9})?)(mm|cm|pt|in)")
_MILLIMETRES = {"mm": 1.0, "cm": 10.0, "pt": 25.4 / 72, "in": 25.4}
_USUAL = 25.0
"""The margin, in millimetres, that stands where a theme gives none."""

_OWN = {"headings": "SLA Own Headings", "text": "SLA Own Text"}
"""What the families made of a company's files are called in a page."""

_RUNNING = tuple(f"{edge}-{side}" for edge in ("top", "bottom") for side in ("left", "right"))
"""Where on a page running lines stand."""

_PAPERS = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}


class Family(Choice):
    """One of the two bundled families."""

    SERIF = ("serif",)
    SANS = ("sans",)


_BUNDLED = {
    Family.SERIF: '"SLA Serif", "SLA Serif Latin", "SLA Serif More", serif',
    Family.SANS: '"SLA Sans", "SLA Sans Latin", "SLA Sans More", sans-serif',
}


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
    """Which family serves for what: a bundled one, or files beside the theme."""

    headings: Family | str | FontFiles | None = None
    text: Family | str | FontFiles | None = None


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
    initials: bool | None = None


class Dressed(NamedTuple):
    """A theme that was read: its source, what it says where it is sound, and what is wrong."""

    source: Source
    theme: Theme | None
    problems: tuple[Problem, ...]
    logo: bytes = b""
    logo_type: str = ""
    fonts: tuple[OwnFont, ...] = ()

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


def themes_folder() -> Path:
    """Give the folder of the built-in themes."""
    return templates_folder() / "theme" / "themes"


def built_in() -> tuple[str, ...]:
    """Give the names of the built-in themes."""
    return tuple(sorted(path.stem for path in themes_folder().glob("*.yaml")))


def dress(name: str, *, within: Path | None = None) -> Dressed:
    """Read a theme by its name, or from a file: any, or one that stands `within` a folder.

    Raises FileTrouble where there is none.
    """
    known = built_in()
    if name in known:
        return _read(str(themes_folder() / f"{name}.yaml"))
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
    fonts, unusable = read_fonts(_own_families(theme), source.folder)
    problems = (*_malformed(theme), *_narrow(theme), *_illegible(theme), *unusable)
    dressed = Dressed(source, theme, problems, fonts=fonts)
    return dressed if theme.logo is None else _with_logo(dressed, theme.logo, theme.at("logo"))


def _with_logo(dressed: Dressed, name: str, place: Span) -> Dressed:
    data, kind = _logo(name, dressed.source.folder)
    facts: dict[str, Fact] = {"file": name}
    if not data:
        wrong = Problem("theme-logo", place, facts)
        return dressed._replace(problems=(*dressed.problems, wrong))
    if not is_fit(data, kind):
        wrong = Problem("theme-logo-unfit", place, {**facts, "pixels": PIXELS, "shapes": SHAPES})
        return dressed._replace(problems=(*dressed.problems, wrong))
    if kind == LOGOS[".svg"] and (path := breaks_off(data)):
        facts |= {"path": path[:_SHOWN] + "…" * (len(path) > _SHOWN)}
        half = Problem("theme-logo-half", place, facts, Severity.WARNING)
        dressed = dressed._replace(problems=(*dressed.problems, half))
    return dressed._replace(logo=data, logo_type=kind)


def _own_families(theme: Theme) -> Iterator[tuple[str, FontFiles]]:
    """Give the families made of files, by the name they have in a page."""
    for key, value in theme.fonts.values().items() if theme.fonts else ():
        if isinstance(value, str) and theme.fonts:
            place = theme.fonts.at(key)
            yield _OWN[key], FontFiles.located({"regular": value}, place, {"regular": place})
        elif isinstance(value, FontFiles):
            yield _OWN[key], value


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
        rules += [f"@page {{ @{box} {{ color: var(--soft); }} }}" for box in _RUNNING]
        rules += _sides(theme.colours)
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
    if theme.cover and form == "long":
        rules.append("@media print { .cover { break-after: page; } }")
        rules.append("@media print { .cover .company { margin: 40mm 0 20mm; } }")
        rules.append("@media print { .cover .sides, .cover .figures { margin-top: 25mm; } }")
    if theme.initials and form == "long":
        family = _family("text", (theme.fonts and theme.fonts.text) or Family.SANS)
        look = f"font: 400 7.5pt {family}; color: var(--soft);"
        rules.append(f"@page {{ @bottom-center {{ content: string(initials, last); {look} }} }}")
    if theme.watermark:
        text = theme.watermark.replace("\\", "\\\\").replace('"', '\\"').replace("<", "\\3c ")
        family = _family("text", (theme.fonts and theme.fonts.text) or Family.SANS)
        look = f"font: 600 8pt {family}; color: var(--accent); letter-spacing: 0.12em;"
        rules.append(f'@page {{ @top-center {{ content: "{text}"; {look} }} }}')
        rules.append(f'@page :first {{ @top-center {{ content: "{text}"; {look} }} }}')
    return "\n".join(rules)


def _sides(colours: Colours | None) -> list[str]:
    """Tell the sides apart where colour does not: one rule for marketing, two for sales."""
    if colours is None or not colours.sales or colours.sales != colours.marketing:
        return []
    return [".side.sales, .box.sales h2 { border-top-style: double; border-top-width: 3pt; }"]


def _families(fonts: Fonts, form: str) -> list[str]:
    rules = []
    if fonts.text:
        family = _family("text", fonts.text)
        rules.append(f"html, .asks, .contents ol ol {{ font-family: {family}; }}")
        rules += [f"@page {{ @{box} {{ font-family: {family}; }} }}" for box in _RUNNING]
    if fonts.headings:
        headings = "h1, h2:not(.eyebrow), h3:not(.eyebrow), .team, .lead, p.definition"
        if form == "long":
            headings += ", .signature .name, .pledge .figure"
        rules.append(f"{headings} {{ font-family: {_family('headings', fonts.headings)}; }}")
    return rules


def _family(key: str, chosen: object) -> str:
    """Give the fonts to take letters from, in their order: what an own font lacks, ours has."""
    if isinstance(chosen, Family):
        return _BUNDLED[chosen]
    return f'"{_OWN[key]}", {_BUNDLED[Family.SANS]}'
