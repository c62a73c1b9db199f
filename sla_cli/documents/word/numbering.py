"""The lists of a Word document: numbered headings, bullets, and a list of steps as often as needed.

Word numbers headings itself, so that a clause that is added or moved takes the others along.
"""

from __future__ import annotations

from sla_cli.documents.word.styles import LEVELS
from sla_cli.documents.word.xml import part, tag, val

HEADINGS, BULLETS, STEPS = 1, 2, 3
DEEPEST = 8
STEP = 340
"""How far a list stands in from the one around it, in twentieths of a point."""

_BULLETS = "•–▪"


def standing_in(level: int, left: int = 0) -> int:
    """Give how far the text of a list stands in, from a place that stands in itself."""
    return left + STEP * (level + 1)


def indent(level: int, left: int = 0) -> str:
    """Write how a line of a list stands in: its mark hangs before its text."""
    return tag("w:ind", {"w:left": standing_in(level, left), "w:hanging": STEP})


def numbering(starts: tuple[int, ...]) -> bytes:
    """Give the part that holds the lists; `starts` has the first number of each list of steps."""
    kinds = (
        _kind(HEADINGS, [_heading(level) for level in range(LEVELS - 1)], "multilevel"),
        _kind(BULLETS, [_bullet(level) for level in range(DEEPEST + 1)], "hybridMultilevel"),
        _kind(STEPS, [_step(level) for level in range(DEEPEST + 1)], "hybridMultilevel"),
    )
    used = [_list(number, number) for number in (HEADINGS, BULLETS, STEPS)]
    used += [_list(STEPS + n, STEPS, start) for n, start in enumerate(starts, 1)]
    return part("w:numbering", *kinds, *used)


def _kind(number: int, levels: list[str], shape: str) -> str:
    return tag(
        "w:abstractNum",
        {"w:abstractNumId": number},
        val("w:nsid", f"{0x51A00000 + number:08X}"),
        val("w:multiLevelType", shape),
        *levels,
    )


def _list(number: int, kind: int, start: int | None = None) -> str:
    told = val("w:abstractNumId", kind)
    if start is not None:
        for level in range(DEEPEST + 1):
            first = val("w:startOverride", start if level == 0 else 1)
            told += tag("w:lvlOverride", {"w:ilvl": level}, first)
    return tag("w:num", {"w:numId": number}, told)


def _level(level: int, form: str, text: str, *more: str) -> str:
    return tag(
        "w:lvl",
        {"w:ilvl": level},
        val("w:start", 1),
        val("w:numFmt", form),
        *(one for one in more if one.startswith("<w:pStyle")),
        val("w:lvlText", text),
        val("w:lvlJc", "left"),
        *(one for one in more if not one.startswith("<w:pStyle")),
    )


def _heading(level: int) -> str:
    text = ".".join(f"%{one}" for one in range(1, level + 2))
    hang = (567, 680, 794)[level]
    lines = tag("w:pPr", None, tag("w:ind", {"w:left": hang, "w:hanging": hang}))
    return _level(level, "decimal", text, val("w:pStyle", f"Heading{level + 1}"), lines)


def _bullet(level: int) -> str:
    return _level(level, "bullet", _BULLETS[level % len(_BULLETS)], _indent(level))


def _step(level: int) -> str:
    form = ("decimal", "lowerLetter", "lowerRoman")[level % 3]
    return _level(level, form, f"%{level + 1}.", _indent(level))


def _indent(level: int) -> str:
    return tag("w:pPr", None, indent(level))
