"""What the keyboard and the word processor slip into a file that YAML reads otherwise than meant.

A remark that eats the end of a text, bullets that begin no item, quotes that quote nothing, spaces
that are none: YAML is content with all of them, and what was meant is lost without a word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.source.bare_lines import lines_without_dash
from sla_cli.source.problem import Edit, Problem, Repair, Severity, Span
from sla_cli.source.repairs import is_known_key, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.source.problem import Fact
    from sla_cli.source.text import Source
    from sla_cli.source.written import Written

RULES = (
    "remark-eats-text",
    "other-bullet",
    "item-swallowed",
    "stray-quotes",
    "invisible-space",
    "yaml-missing-space",
)
"""As warnings, a file may ask not to hear of them."""

SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
NOTHINGS = "\u200b\u2060\ufeff"
INVISIBLE = re.compile(f"[{SPACES}{NOTHINGS}]")

_DASHES = "–—―−"
DOTS = "•·‣▪▫◦●○■□►▶➢⁃∙\uf0b7\uf0a7"
BULLET = re.compile(
    rf"(?P<sign>[{_DASHES}→*✓✔])[ \t{SPACES}]+(?:- +)?(?=\S)"
    rf"|(?P<dot>[{DOTS}])[ \t{SPACES}]*(?:- +)?(?=\S)"
    rf"|-(?:[{SPACES}]+|(?=[^\W\d_]))"
)
_SWALLOWED = re.compile(rf"\s*(?P<bullet>-[ \t{SPACES}]|[{DOTS}])")
_ITEM_PLACE = re.compile(r"\s*(?P<dashes>(?:- +)*)")
_ITEM = re.compile(r" *(?:- +)+")
_REMARK = re.compile(r"(?m)^(?![ \t]*#)[^\n]*?[ \t]#")
_GLUED_SPACE = re.compile(rf"([a-z][a-z_]*)([{SPACES}{NOTHINGS}]*):([{SPACES}{NOTHINGS}]+)(?=\S)")
_GLUED_KEY = re.compile(r"([a-z][a-z_]*):(?=[^\s:/])")
# What stands at an end is tried from where it begins, never again from each of its signs.
_EDGES = re.compile(rf"^[{SPACES}{NOTHINGS}]+|(?<![{SPACES}{NOTHINGS}])[{SPACES}{NOTHINGS}]+$")
_NOTHING_EDGES = re.compile(rf"^[{NOTHINGS}]+|(?<![{NOTHINGS}])[{NOTHINGS}]+$")
_BLANK_EDGES = re.compile(rf"^[\s{NOTHINGS}]+|(?<![\s{NOTHINGS}])[\s{NOTHINGS}]+$")
_BLANKS = re.compile(r"\s*")
_REMARK_AFTER = re.compile(r"([ \t]*)#(.*)")

_OPENING = "“”„«‹‘’‚\"'"
_CLOSING = "”“»›’‘\"'"
_SINGLES = "‘’‚‹›'"
_CURLY = "“”„"


def lines_with_remarks(text: str) -> frozenset[int]:
    """Give the numbers of the lines in which something stands before a ` #`."""
    found, line, last = set(), 1, 0
    for match in _REMARK.finditer(text):
        line += text.count("\n", last, match.start())
        last = match.start()
        found.add(line)
    return frozenset(found)


def of_key(written: Written) -> Iterator[Problem]:
    """Find what hides a key: nothing then reads it as the key it is."""
    text = written.text
    if (text.isascii() and not text.startswith("-")) or not written.on_one_line:
        return
    if not any(sign.isalpha() for sign in text):
        return
    edges = list(_EDGES.finditer(written.text))
    if edges and not _is_prose(written):
        yield _invisible(written, edges)
    elif (match := BULLET.match(written.text)) and not written.in_flow:
        place = written.is_after(_ITEM_PLACE)
        if place is not None:
            new = "" if place["dashes"] else "- "
            edit = Edit(written.part(0, match.end()), new)
            problem = _bullet(written, match, (edit,), safe=True)
            if match[0] == "-":
                parted = dash_apart(written.source, written.span.line, written.span.column - 1)
                problem = problem._replace(repair=parted)
            yield problem
    elif written.text[0] in _CURLY and written.text[-1] in _CURLY:
        edits = (Edit(written.part(0, 1), ""), Edit(_last_sign(written), ""))
        facts = {"text": written.text, "quotes": written.text[0] + written.text[-1]}
        yield Problem("stray-quotes", written.span, facts, repair=Repair(edits, safe=True))


def _is_prose(written: Written) -> bool:
    """Tell whether a key is the head of a sentence in a list: `• Deux salons : Paris, Lyon`."""
    bare = _EDGES.sub("", written.text)
    is_item = BULLET.match(bare) or written.is_after(_ITEM) is not None
    return " " in bare or (bool(is_item) and not is_known_key(bare.lower()))


def dash_apart(source: Source, number: int, start: int) -> Repair | None:
    """Put a space behind a dash that a key stands against, and its other keys under the key."""
    edits = [Edit(Span(number, start + 2, number, start + 2), " ")]
    for below in range(number + 1, min(number + 100, source.text.count("\n") + 2)):
        line = source.line(below)
        inside = len(line) - len(line.lstrip(" "))
        if line.strip() and (inside <= start or (inside == start + 1 and line[inside] == "-")):
            break
        if line.strip() and inside == start + 1:
            edits.append(Edit(Span(below, 1, below, 1), " "))
        elif line.strip() and inside > start + 2 and len(edits) > 1:
            return None
    return Repair(tuple(edits))


def of_value(written: Written, *, remarked: bool) -> Iterator[Problem]:
    """Find what a value has lost, or shows and should not."""
    if remarked and (problem := _remark(written)):
        yield problem
        if _opens_quote(written.text):
            # The quotes are those of the whole that the remark has cut.
            return
    if not written.text:
        return
    if not written.in_flow and (problem := _item(written)):
        yield problem
        return
    if ":" in written.text and not written.in_flow:
        yield from _glued(written)
    if written.text.isascii() and written.text[-1] not in "\"'":
        return
    if (match := _GLUED_SPACE.match(written.text)) and written.on_one_line:
        yield _invisible(written, [match], hidden=True)
    elif problem := _quotes(written):
        yield problem
    elif written.on_one_line and (edges := list(_NOTHING_EDGES.finditer(written.text))):
        yield _invisible(written, edges)._replace(severity=Severity.WARNING)


def _remark(written: Written) -> Problem | None:
    """Find a remark that was meant as text: `#` against a word, or where the value should be."""
    found = written.is_before(_REMARK_AFTER)
    if found is None:
        return None
    space, remark = found[1], found[2]
    is_cut = _opens_quote(written.text)
    if written.text and not is_cut and not _is_cut(written.text, space, remark):
        return None
    if not written.text and (not remark.strip() or (remark[0] in " #" and len(space) != 1)):
        return None
    span = written.span
    start = span.end_column + len(space)
    said = found[0].strip()
    whole = f"{written.text} {said}" if written.text else said
    if is_cut and whole[-1] in _CLOSING:
        whole = whole[1:-1]
    repair = None
    if written.on_one_line and not written.in_flow:
        first = span.column if written.text else start
        end = start + len(remark.rstrip()) + 1
        text = written.source.line(span.line)[first - 1 : end - 1]
        if is_cut and text[-1] in _CLOSING:
            text = text[1:-1]
        repair = Repair((Edit(Span(span.line, first, span.line, end), quoted(text)),))
    place = Span(span.end_line, start, span.end_line, start + 1 + len(remark.rstrip()))
    facts: dict[str, Fact] = {"remark": said, "quoted": quoted(whole), "empty": not written.text}
    return Problem("remark-eats-text", place, facts, Severity.WARNING, repair=repair)


def _opens_quote(text: str) -> bool:
    """Tell whether a text opens a quote that it does not close; an apostrophe may begin a word."""
    return text[:1] in tuple("“„«‘") and not any(sign in "”“»’" for sign in text[1:])


def _is_cut(text: str, space: str, remark: str) -> bool:
    """Tell whether a remark may be the end of a text: two spaces before it say that it is none.

    After words, that holds of every remark; after a lone word or figure, of `#word` alone.
    """
    if len(space) > 1:
        return False
    if remark[:1].isalnum():
        return True
    return space == " " and remark[:1] == " " and " " in text and any(map(str.isalnum, remark))


def _item(written: Written) -> Problem | None:
    """Find a bullet that begins no item, at the start of a text or of a line of it."""
    place = written.is_after(_ITEM_PLACE)
    match = BULLET.match(written.text) if place else None
    if match and place and match[0][1:] and INVISIBLE.fullmatch(match[0][1]) and match[0][0] == "-":
        return _dashes(written)
    if match and place and not (place["dashes"] and written.text[0] in "→✓✔-"):
        if place["dashes"]:
            edits: tuple[Edit, ...] = (Edit(written.part(0, match.end()), ""),)
        else:
            edits = tuple(_bullets(written))
        return _bullet(written, match, edits, safe=bool(place["dashes"]))._replace(
            severity=Severity.WARNING
        )
    if problem := lines_without_dash(written):
        return problem
    for number in range(written.span.line + 1, written.span.end_line + 1):
        if swallowed := _SWALLOWED.match(written.source.line(number)):
            span = Span(number, swallowed.start("bullet") + 1, number, swallowed.end() + 1)
            facts: dict[str, Fact] = {"text": written.source.line(number).strip()}
            return Problem("item-swallowed", span, facts, Severity.WARNING)
    return None


def _glued(written: Written) -> Iterator[Problem]:
    """Find keys without a space behind their colon: YAML makes one text of all their lines."""
    place = written.is_after(_ITEM_PLACE)
    first = _GLUED_KEY.match(written.text) if place else None
    if first is None or not is_known_key(first[1]):
        return
    start = written.span.column - 1
    found: list[tuple[int, int, str, str]] = []
    for number in range(written.span.line, written.span.end_line + 1):
        line = written.source.line(number)
        inside = len(line) - len(line.lstrip(" ")) if found else start
        match = _GLUED_KEY.match(line, inside)
        if match and is_known_key(match[1]):
            found.append((number, inside, match[1], line[match.end() :].strip()))
    columns = [Span(row, at + len(key) + 2, row, at + len(key) + 2) for row, at, key, _ in found]
    # One without the others leaves lines that are neither keys nor text.
    sure = all(at == start for _, at, _, _ in found) and len(found) == _height(written)
    repair = Repair(tuple(Edit(column, " ") for column in columns), safe=sure)
    for (row, at, key, value), column in zip(found, columns, strict=True):
        facts: dict[str, Fact] = {"key": key, "value": value}
        span = Span(row, at + 1, row, column.column)
        yield Problem("yaml-missing-space", span, facts, Severity.WARNING, repair=repair)


def _height(written: Written) -> int:
    return written.span.end_line - written.span.line + 1


def _dashes(written: Written) -> Problem:
    """Name the invisible space after a dash, and mend it on every line of the text."""
    line, column = written.span.line, written.span.column + 1
    facts: dict[str, Fact] = {"code": f"U+{ord(written.text[1]):04X}"}
    repair = Repair(tuple(_bullets(written)), safe=True)
    return Problem("invisible-space", Span(line, column, line, column + 1), facts, repair=repair)


def _bullets(written: Written) -> Iterator[Edit]:
    """Put a dash in the place of each bullet at the start of a line."""
    for number in range(written.span.line, written.span.end_line + 1):
        line = written.source.line(number)
        start = len(line) - len(line.lstrip(" "))
        if match := BULLET.match(line, start):
            yield Edit(Span(number, start + 1, number, match.end() + 1), "- ")


def _bullet(
    written: Written, match: re.Match[str], edits: tuple[Edit, ...], *, safe: bool
) -> Problem:
    sign = written.text[0]
    facts: dict[str, Fact] = {"sign": sign, "hyphen": sign == "-"}
    line, column = written.span.line, written.span.column
    span = Span(line, column, line, column + len(match[0].rstrip()))
    return Problem("other-bullet", span, facts, repair=Repair(edits, safe=safe))


def _quotes(written: Written) -> Problem | None:
    """Find quotes around a whole value that YAML takes for letters of it, or one of a pair."""
    text = written.text
    if len(text) < 2:
        return None
    opened, closed = text[0] in _OPENING, text[-1] in _CLOSING
    inside = text[opened : len(text) - closed]
    if not inside.strip() or not (opened or closed):
        return None
    if not _are_stray(text, inside, opened=opened, closed=closed):
        return None
    bare = _BLANK_EDGES.sub("", inside)
    signs = (text[0] if opened else "") + (text[-1] if closed else "")
    facts: dict[str, Fact] = {"quotes": signs, "bare": bare}
    repair = None
    # Between brackets, a comma may have parted one quote from the other.
    if not (written.in_flow and opened != closed):
        facts["quoted"] = quoted(bare)
        safe = all(sign in _CURLY + '"' for sign in signs)
        edit = Edit(written.span, quoted(bare))
        repair = Repair((edit,), safe=safe) if written.on_one_line else None
    return Problem("stray-quotes", written.span, facts, Severity.WARNING, repair=repair)


def _are_stray(text: str, inside: str, *, opened: bool, closed: bool) -> bool:
    if opened and closed:
        marks = "‘‚‹›" if text[0] in _SINGLES else "“”„«»"
        return not any(sign in marks for sign in inside)
    if opened:
        # An apostrophe begins words: ’tis.
        return text[0] in "“„«" and not any(sign in "”“»" for sign in inside)
    if text[-1] == '"':
        # After a figure, it is an inch.
        return '"' not in inside and not inside[-1].isdigit()
    return text[-1] in "”»" and not any(sign in "“„«" for sign in inside)


def _invisible(written: Written, found: list[re.Match[str]], *, hidden: bool = False) -> Problem:
    """Name the first of some invisible signs, and put in their place what was meant."""
    edits = []
    for match in found:
        if hidden:
            edits.append(Edit(written.part(match.start(), match.end()), f"{match[1]}: "))
            continue
        # In an indentation each stands for a space; elsewhere at the edge of a text for nothing.
        indents = match.start() == 0 and written.is_after(_BLANKS) is not None
        new = "".join("" if sign in NOTHINGS else " " for sign in match[0]) if indents else ""
        edits.append(Edit(written.part(match.start(), match.end()), new))
    start = found[0].end(1) if hidden else found[0].start()
    sign = INVISIBLE.search(written.text, start)
    place = sign.start() if sign else start
    code = f"U+{ord(written.text[place]):04X}"
    facts: dict[str, Fact] = {"code": code}
    return Problem(
        "invisible-space", written.part(place, place + 1), facts, repair=Repair(tuple(edits), True)
    )


def _last_sign(written: Written) -> Span:
    return written.part(len(written.text) - 1, len(written.text))
