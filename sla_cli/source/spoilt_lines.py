"""Lines that stop YAML for what the keyboard or the word processor has slipped into them.

What does the same harm in silence is found by `slips`; here it is named as the cause of an error.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.source.lines import ANY_KEY
from sla_cli.source.problem import Edit, Problem, Repair, Span
from sla_cli.source.repairs import quoted
from sla_cli.source.slips import BULLET, NOTHINGS, SPACES, dash_apart

if TYPE_CHECKING:
    from collections.abc import Callable

    import yaml

    from sla_cli.source.problem import Fact
    from sla_cli.source.text import Source

_SIGNS = f"{SPACES}{NOTHINGS}"
_INDENTED = re.compile(rf" *([{_SIGNS}][{_SIGNS} ]*)(?=\S)")
_AROUND_COLON = re.compile(rf" *(?:- +)*[a-z_]+([{_SIGNS}]*):([{_SIGNS}]*)(?=\S|$)")
_AFTER_DASH = re.compile(rf" *-([{_SIGNS}]+)(?=\S)")
_HASH = re.compile(r"(?<=[\[{, \t])#[^\s,\]}#]+")
_CUT = re.compile(r"( *(?:- +)*[^\s#\"'\[{|>-][^#]*?) (#\w.*)$")
_DASH_AFTER_KEY = re.compile(r"( *)((?:- +)*[^\s:#'\"\[{-][^:#]{0,80}:) +- (?=\S)")
_DASHED = re.compile(r"( *)- ")


def invisible(_: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    """Find a space that is none, in the indentation or around a colon."""
    line = source.line(number)
    if line.isascii():
        return None
    if match := _INDENTED.match(line):
        new = "".join("" if sign in NOTHINGS else " " for sign in match[1])
        edits = [Edit(_span(number, match.start(1), match.end(1)), new)]
        return _of_sign(source, number, match.start(1), edits)
    if match := _AFTER_DASH.match(line):
        edits = [Edit(_span(number, match.start(1), match.end(1)), " ")]
        return _of_sign(source, number, match.start(1), edits)
    match = _AROUND_COLON.match(line)
    if match is None or not (match[1] or match[2]):
        return None
    edits = [Edit(_span(number, match.start(1), match.end(2)), ": ")]
    return _of_sign(source, number, match.start(1) if match[1] else match.start(2), edits)


def _of_sign(source: Source, number: int, place: int, edits: list[Edit]) -> Problem:
    facts: dict[str, Fact] = {"code": f"U+{ord(source.line(number)[place]):04X}"}
    repair = Repair(tuple(edits), safe=True)
    return Problem("invisible-space", _span(number, place, place + 1), facts, repair=repair)


def bullet(_: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    """Find a bullet at the start of a line."""
    line = source.line(number)
    start = len(line) - len(line.lstrip(" "))
    match = BULLET.match(line, start)
    if match is None:
        return None
    facts: dict[str, Fact] = {"sign": line[start], "hyphen": line[start] == "-"}
    repair: Repair | None = Repair((Edit(_span(number, start, match.end()), "- "),))
    if match[0] == "-":
        repair = dash_apart(source, number, start)
    return Problem("other-bullet", _span(number, start, start + 1), facts, repair=repair)


def remark(error: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    """Find `#word` in brackets, which hides what would close them."""
    line = source.line(number)
    if error.context is None or "flow" not in error.context:
        return _remark_within(error, source, number)
    found = list(_HASH.finditer(line)) if line.rstrip().endswith(("]", "}")) else []
    if not found or line.lstrip().startswith("#"):
        return None
    values = dict.fromkeys(_value_around(line, one) for one in found)
    edits = tuple(Edit(_span(number, *value), quoted(line[slice(*value)])) for value in values)
    said = line[found[0].start() :].rstrip()
    facts: dict[str, Fact] = {"remark": said, "quoted": edits[0].text, "bracket": True}
    place = _span(number, found[0].start(), found[0].start() + len(said))
    whole = not any(set("\"'") & set(line[slice(*value)]) for value in values)
    return Problem(
        "remark-eats-text", place, facts, repair=Repair(edits, safe=True) if whole else None
    )


def _value_around(line: str, found: re.Match[str]) -> tuple[int, int]:
    """Give where the value between brackets begins and ends that a `#word` stands in."""
    start = max(line.rfind(sign, 0, found.start()) for sign in ("[", "{", ",", ": ")) + 1
    end = min(place for sign in ",]}" if (place := line.find(sign, found.end())) >= 0)
    value = line[start:end]
    return start + len(value) - len(value.lstrip()), start + len(value.rstrip())


def _remark_within(error: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    """Find a remark that cuts a text in two: the next line, in retreat, was to go on with it."""
    found = _CUT.match(source.line(number))
    mark = error.problem_mark
    if found is None or mark is None or mark.line + 1 <= number:
        return None
    after = source.line(number + 1)
    deeper = len(after) - len(after.lstrip(" ")) > len(found[1]) - len(found[1].lstrip(" "))
    if not deeper or ANY_KEY.match(after) or after.lstrip().startswith("- "):
        return None
    said = found[2].rstrip()
    facts: dict[str, Fact] = {"remark": said, "quoted": quoted(f"… {said} …")}
    place = _span(number, found.start(2), found.start(2) + len(said))
    return Problem("remark-eats-text", place, facts)


def dash(error: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    """Find a key that stands below the dash of an item, where its own dash should be."""
    match = ANY_KEY.match(source.line(number))
    if match is None or "block collection" not in (error.context or ""):
        return None
    start = match.end(1)
    for above in range(number - 1, max(0, number - 200), -1):
        line = source.line(above)
        if line.strip() and len(line) - len(line.lstrip(" ")) <= start:
            if not line.startswith("- ", start):
                return None
            repair = Repair((Edit(_span(number, start, start), "- "),))
            place = _span(number, start, start + len(match[2]))
            return Problem("missing-dash", place, {"key": match[2]}, repair=repair)
    return None


def dash_after_key(error: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    """Find a dash behind a key: items stand below it, and a lone text needs none."""
    match = _DASH_AFTER_KEY.match(source.line(number))
    if match is None or "sequence entries are not allowed" not in (error.problem or ""):
        return None
    below = _DASHED.match(source.line(number + 1))
    is_list = below is not None and len(below[1]) >= len(match[1])
    new = f"\n{below[1]}- " if below and is_list else " "
    repair = Repair((Edit(_span(number, match.end(2), match.end()), new),))
    place = _span(number, match.end() - 2, match.end() - 1)
    facts: dict[str, Fact] = {"sign": "-", "behind_key": True, "several": is_list}
    return Problem("other-bullet", place, facts, repair=repair)


def _span(number: int, start: int, end: int) -> Span:
    return Span(number, start + 1, number, end + 1)


CAUSES: tuple[Callable[[yaml.MarkedYAMLError, Source, int], Problem | None], ...] = (
    invisible,
    bullet,
    remark,
    dash,
    dash_after_key,
)
