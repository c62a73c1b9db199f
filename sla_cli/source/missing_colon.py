"""Lines that are neither a key nor an item: a colon is missing, or they go on with another line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.source.lines import line_after, value_of
from sla_cli.source.problem import Edit, Problem, Repair, Span
from sla_cli.source.repairs import is_known_key, names_a_key, proposed

if TYPE_CHECKING:
    from collections.abc import Iterator

    import yaml

    from sla_cli.source.problem import Fact
    from sla_cli.source.text import Source

_FIRST_WORD = re.compile(r"\s*(?:- +)*([A-Za-zÀ-ÿ_]+)(?=\s|$)")
_OF_A_PAGE = re.compile(
    r"\s*(?:[-–—_=*~]{3,}|(?:page|p\.)? ?\d{1,3} ?(?:/|sur|of) ?\d{1,3}|page \d{1,3})\s*",
    re.IGNORECASE,
)
"""What a word processor draws or prints on each page: `————`, `Page 1 sur 3`."""

_BROKEN = 20
"""Lines that one text may have been broken into."""


def no_colon(error: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    """Find a line that is no key for want of its colon, or that goes on with the one above."""
    text = source.line(number)
    if ":" in text or not _misses_colon(error, source, number):
        return None
    if not text.strip() or text.strip().startswith("#"):
        return None
    start = len(text) - len(text.lstrip()) + 1
    span = Span(number, start, number, len(text.rstrip()) + 1)
    facts: dict[str, Fact] = {"text": text.strip()}
    word, joined = _FIRST_WORD.match(text), tuple(_joined(source, number))
    repair = None
    # Below a text, words that only name a key rather go on with it.
    is_key = word and _is_key_here(word, source, number)
    if word and is_key and (is_known_key(word[1]) or not joined):
        facts["colon"] = f"{word[1]}: {text[word.end() :].strip()}".strip()
        place = Span(number, word.end() + 1, number, word.end() + 1)
        repair = Repair((Edit(place, ":"),))
    elif _OF_A_PAGE.fullmatch(text):
        facts["of_page"] = True
        repair = Repair((_lines_out(source, number),))
    elif joined:
        rows = range(joined[0].span.line, number + 1)
        facts["joined"] = proposed("", " ".join(source.line(row).strip() for row in rows))
        repair = Repair(joined)
    return Problem("yaml-no-colon", span, facts, repair=repair)


def _is_key_here(word: re.Match[str], source: Source, number: int) -> bool:
    """Tell whether the first word of a line is a key; alone, it has a block below it."""
    text, below = source.line(number), source.line(line_after(source, number))
    if word.end() < len(text.rstrip()):
        return names_a_key(word[1])
    deeper = len(below) - len(below.lstrip(" ")) > word.start(1)
    return names_a_key(word[1]) and (deeper or below.lstrip(" ").startswith("- "))


def _misses_colon(error: yaml.MarkedYAMLError, source: Source, number: int) -> bool:
    """Tell whether YAML stopped for a colon that is not there: in a line, or in the one before.

    Where a first key has none, its line and the next make one text, and the next colon is at fault.
    """
    told = error.problem or ""
    if "could not find expected ':'" in told:
        return True
    mark = error.problem_mark
    if "mapping values are not allowed" not in told or mark is None or mark.line + 1 <= number:
        return False
    word, below = _FIRST_WORD.match(source.line(number)), source.line(mark.line + 1)
    if word is None or not names_a_key(word[1]):
        return False
    at = len(below) - len(below.lstrip(" "))
    # A key alone has its block below it, further in.
    alone = word.end() == len(source.line(number).rstrip())
    return at > word.start(1) if alone else at == word.start(1)


def _lines_out(source: Source, number: int) -> Edit:
    """Take out a line that is none of the content, with those like it around it."""
    first = last = number
    while _OF_A_PAGE.fullmatch(source.line(first - 1)):
        first -= 1
    while _OF_A_PAGE.fullmatch(source.line(last + 1)):
        last += 1
    if last <= source.text.count("\n"):
        return Edit(Span(first, 1, last + 1, 1), "")
    # The last line of a file takes the end of the line before with it.
    above = len(source.line(first - 1)) + 1
    return Edit(Span(first - 1, above, last, len(source.line(last)) + 1), "")


def _joined(source: Source, number: int) -> Iterator[Edit]:
    """Put a line, and such as stand above it, behind the one whose text they may go on with."""
    first = number
    while first > max(1, number - _BROKEN) and _may_go_on(source.line(first)):
        above = source.line(first - 1)
        value = value_of(source, first - 1)
        if value:
            if value[2][0] not in "\"'[{|>&*!" and not re.search(r":$|:\s|\s#", value[2]):
                yield from (_behind(source, row) for row in range(first, number + 1))
            return
        if not above.strip() or ":" in above or _OF_A_PAGE.fullmatch(above):
            return
        first -= 1


def _may_go_on(text: str) -> bool:
    return text.lstrip()[:1] not in ("-", "[", "{", '"', "'", "#", "")


def _behind(source: Source, number: int) -> Edit:
    text, above = source.line(number), source.line(number - 1)
    start = len(text) - len(text.lstrip()) + 1
    return Edit(Span(number - 1, len(above.rstrip()) + 1, number, start), " ")
