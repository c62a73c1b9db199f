"""Why YAML could not be read, named by what people usually did: a tab, a colon, a quote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.source import spoilt_lines
from sla_cli.source.brackets import blank_in_flow, bracket, colon_in_flow, sign_in_flow
from sla_cli.source.lines import (
    ITEM,
    KEY,
    KEY_LINE,
    LONGEST,
    VALUE,
    line_after,
    line_before,
    quoted_instead,
    value_of,
)
from sla_cli.source.missing_colon import no_colon
from sla_cli.source.neighbours import column_of_neighbours, moved
from sla_cli.source.problem import Edit, Problem, Repair, Span
from sla_cli.source.repairs import is_key_like, proposed, quoted, without_remark
from sla_cli.source.two_keys import two_keys

if TYPE_CHECKING:
    from collections.abc import Callable

    import yaml

    from sla_cli.source.text import Source

_GLUED = re.compile(KEY + r":([^\s/].*)$")
_RESERVED = "@`%&*!|>,]}"
_WHOLE = re.compile(
    r"""(?P<value>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?P<stray>[],.;:})]+)(?=\s*$|\s+#)"""
)
_PAIRS = {"[": "]", "{": "}"}
_PAIRED = "\"'[]{},"
_CURLY_END = re.compile(r"(?=\s*[^\s“”„«»‹›])[^“”„«»‹›]*[”“»›]")
"""A text that a word processor's quote ends, where it began with a straight one."""

_FIGURE_IN_QUOTES = re.compile(r"([\"'])([-+<>=≥≤~]? ?[0-9][^\"'#:\[\]{}]*)\1((?: [^\"'#:]*)?)$")

_PLAINLY_TEXT = "@`%>*"
"""Of these, what starts a text where YAML could not read it; the others may be half of a list."""


def explain(error: yaml.MarkedYAMLError, source: Source) -> Problem:
    """Name the usual cause of a syntax error, at the place where a person would mend it."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    for cause in _CAUSES:
        for number in dict.fromkeys((line, line_before(source, line))):
            problem = cause(error, source, number)
            if problem:
                return problem
    return Problem("yaml-syntax", Span(line, column, line, column + 1))


def _tab(_: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    match = re.match(r"^ *(\t+)", source.line(number))
    if not match:
        return None
    span = Span(number, match.start(1) + 1, number, match.end(1) + 1)
    return Problem("yaml-tab", span, repair=_spaces_for_tabs(source, number))


def _quote(error: yaml.MarkedYAMLError, source: Source, _: int) -> Problem | None:
    context = error.context or ""
    mark = error.context_mark
    if mark is None or "quoted scalar" not in context:
        return None
    line, column = mark.line + 1, mark.column + 1
    quote = source.line(line)[mark.column : mark.column + 1]
    # With too few figures after \U or \x, the escape is not named.
    if re.search("escape|hexa?decimal", error.problem or "") and error.problem_mark:
        return _escape(source, line, column, error.problem_mark.line + 1)
    return open_quote(source, Span(line, column, line, column + 1), quote)


def _escape(source: Source, line: int, column: int, last: int) -> Problem:
    """Find a backslash that begins no sign of YAML, where a path was meant."""
    text = source.line(line)[column - 1 :]
    match = re.match(r'"([^"\n]*)"(?=\s|$|[,}\]])', text)
    if not match or line != last:
        return Problem("yaml-escape", Span(line, column, line, column + 1))
    span = Span(line, column, line, column + match.end())
    new = quoted(match[1])
    facts = {"value": match[0], "quoted": proposed("", new)}
    return Problem("yaml-escape", span, facts, repair=Repair((Edit(span, new),), safe=True))


def open_quote(source: Source, span: Span, quote: str) -> Problem:
    """Tell of a quote that is never closed: at the end of its line, where the next one is a key."""
    text = source.line(span.line)
    value, is_sure = text[span.column - 1 :].rstrip(), True
    if remark := re.search(r"\s#", value):
        # In quotes a number sign is text: whether these were to hold it, only the writer knows,
        # unless the sign stands off as remarks do.
        is_sure = value[: remark.start()].endswith((" ", "\t"))
        value = value[: remark.start()].rstrip() if is_sure else value
    facts = {"quote": quote}
    if not text[: span.column - 1].strip() or KEY_LINE.match(value[1:]):
        return Problem("yaml-quote", span, facts)
    if quote in value[1:] or not value[1:].strip() or "\\" in value:
        return Problem("yaml-quote", span, facts)
    following = source.line(line_after(source, span.line))
    if _CURLY_END.fullmatch(value[1:]):
        return _half_curly(span, value, safe=is_sure)
    is_next = KEY_LINE.match(following) is not None
    place = span.column - 1 + len(value)
    end = Span(span.line, place + 1, span.line, place + 1)
    safe = (
        is_sure and (is_next or not following.strip()) and not set(_PAIRED) & {value[1], value[-1]}
    )
    facts["quoted"] = proposed("", value + quote)
    return Problem("yaml-quote", span, facts, repair=Repair((Edit(end, quote),), safe=safe))


def _half_curly(span: Span, value: str, *, safe: bool) -> Problem:
    """Tell of a value whose quotes are one straight, one of a word processor."""
    quote = value[0]
    new = quote + value[1:-1].rstrip() + quote
    whole = span._replace(end_column=span.column + len(value))
    facts = {"quote": quote, "quoted": proposed("", new)}
    return Problem("yaml-quote", span, facts, repair=Repair((Edit(whole, new),), safe=safe))


def _spaces_for_tabs(source: Source, number: int) -> Repair | None:
    """Put spaces for the tabs that lines start with: as many as the file is indented by elsewhere.

    A line with spaces before its tab may stand under either neighbour: it is for a person to say.
    """
    indents = (re.match(r"^( +)\S", line) for line in source.text.split("\n"))
    first = next((match for match in indents if match), None)
    width = " " * (4 if first and len(first[1]) == 4 else 2)
    text = source.line(number)
    above = re.match(" *", source.line(line_before(source, number)))
    if above and len(above[0]) in (2, 4) and text.startswith("\t") and text[1:2] != "\t":
        width = above[0]
    is_sure = not above or not above[0]
    if text.startswith(" "):
        start = len(text) - len(text.lstrip(" ")) + 1
        end = len(text) - len(text.lstrip(" \t")) + 1
        return Repair((Edit(Span(number, start, number, end), width),))
    edits = []
    for line, other in enumerate(source.text.split("\n"), start=1):
        tabs = len(other) - len(other.lstrip("\t"))
        if tabs and other.strip():
            # With spaces behind its tabs, what the line stands under is not for sure.
            is_sure = is_sure and other[tabs] != " "
            edits.append(Edit(Span(line, 1, line, tabs + 1), width * tabs))
        if len(edits) > LONGEST:
            return None
    return Repair(tuple(edits), safe=is_sure)


def _quote_above(_: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    """Find a quote opened lines above, that another one, meant to open, has closed by chance."""
    last = source.line(number)
    for line in range(number - 1, 0, -1):
        match = VALUE.match(source.line(line))
        quote = match.group(2)[0] if match else ""
        if match and quote in ("'", '"') and quote in last and quote not in match.group(2)[1:]:
            between = (source.line(other) for other in range(line + 1, number))
            if any(quote in other for other in between):
                return None
            column = match.start(2) + 1
            return open_quote(source, Span(line, column, line, column + 1), quote)
    return None


def _after_quote(error: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    """Find a value that starts with a quoted word and goes on after it."""
    match = value_of(source, number)
    if not match or match.group(2)[0] not in "\"'":
        return None
    value, quote = match.group(2), match.group(2)[0]
    if whole := _WHOLE.match(value):
        return _stray_end(error, number, match, whole)
    closing = value.find(quote, 1)
    rest = value[closing + 1 :].strip()
    if closing < 0 or not rest or rest.startswith("#"):
        return None
    if figure := _FIGURE_IN_QUOTES.match(without_remark(value)[0]):
        return _bare_figure(source, number, match, figure)
    safe = value[1] != quote and any(sign.isalnum() for sign in rest)
    return quoted_instead("yaml-text-after-quote", source, number, match, safe=safe)


def _bare_figure(
    source: Source, number: int, match: re.Match[str], figure: re.Match[str]
) -> Problem:
    """Take the quotes off a figure that its unit or its period follows: `"3 M€" par an`."""
    start = match.start(2) + 1
    span = Span(number, start, number, start + len(figure[0]))
    new = figure[2].strip() + figure[3].rstrip()
    key = match.group(1).strip(" -")
    _, is_sure = without_remark(match.group(2))
    facts = {"key": key, "value": figure[0], "bare": proposed(key, new)}
    repair = Repair((Edit(span, new),), safe=is_sure)
    return Problem("yaml-text-after-quote", span, facts, repair=repair)


def _stray_end(
    error: yaml.MarkedYAMLError, number: int, match: re.Match[str], whole: re.Match[str]
) -> Problem | None:
    """Find a comma or a bracket after a quoted value, as other formats end their lines."""
    start, end = (match.start(2) + place for place in whole.span("stray"))
    mark = error.problem_mark
    # Between brackets a comma is right, and the error lies elsewhere.
    if mark is None or (mark.line + 1, mark.column) != (number, start):
        return None
    facts = {"stray": whole["stray"]}
    after = Span(number, match.start(2) + whole.end("value") + 1, number, end + 1)
    place = Span(number, start + 1, number, end + 1)
    repair = Repair((Edit(after, ""),), safe=True)
    return Problem("yaml-text-after-quote", place, facts, repair=repair)


def _reserved(_: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    match = ITEM.match(source.line(number))
    if not match or match.group(2)[0] not in _RESERVED:
        match = VALUE.match(source.line(number))
    if not match or match.group(2)[0] not in _RESERVED:
        return None
    sign = match.group(2)[0]
    if without_remark(match.group(2))[0] == sign:
        # In quotes it would still say nothing.
        place = Span(number, match.start(2) + 1, number, match.start(2) + 2)
        return Problem("yaml-reserved", place, {"sign": sign, "alone": True})
    safe = sign in _PLAINLY_TEXT and re.match(r"\W? ?\w", match.group(2)[1:]) is not None
    safe = safe and not set("\"'[{") & set(match.group(2)[1:2])
    # Of `@sales}`, the brace may close what an earlier line has opened.
    value = match.group(2)
    safe = safe and all(value.count(end) <= value.count(start) for start, end in _PAIRS.items())
    return quoted_instead("yaml-reserved", source, number, match, sign=sign, safe=safe)


def _colon(_: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    match = value_of(source, number)
    if not match or match.group(2)[0] in "\"'[{" or not re.search(r":(\s|$)", match.group(2)):
        return None
    key, value = match.group(1).strip(" -"), without_remark(match.group(2))[0]
    if pair := two_keys(source, number, key, value):
        indent = " " * (len(match.group(0)) - len(match.group(0).lstrip(" -")))
        place = Span(number, match.start(2) + 1, number, match.start(2) + 1 + len(value))
        after = place._replace(column=match.end(1) + 2)
        edit = Edit(after, pair.below(indent))
        return Problem("yaml-colon", place, pair.facts, repair=Repair((edit,)))
    is_in_braces = re.search(r"[\[\]{}\"'@`]|, *[a-z_]+:\s", match.group(0))
    safe = not is_key_like(match.group(2).partition(":")[0]) and not is_in_braces
    return quoted_instead("yaml-colon", source, number, match, safe=safe)


def _glued(_: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    match = _GLUED.match(source.line(number))
    if not match or " " in match.group(1).strip():
        return None
    colon = match.start(2)
    key, value = match.group(1).strip(), match.group(2).strip()
    after = Span(number, colon + 1, number, colon + 1)
    safe = is_key_like(key) and re.match(r"[\w\"']|\[[^\[\]{}]*\]$", value) is not None
    repair = Repair((Edit(after, " "),), safe=safe)
    span = Span(number, colon, number, colon + 1)
    return Problem("yaml-missing-space", span, {"key": key, "value": value}, repair=repair)


def _indent(error: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    told = f"{error.problem or ''} {error.context or ''}"
    if "block" not in told and "mapping values" not in told and "indent" not in told:
        return None
    text = source.line(number)
    start = len(text) - len(text.lstrip()) + 1
    wanted = column_of_neighbours(source, number)
    repair = Repair(tuple(moved(source, number, wanted))) if wanted != start - 1 else None
    span = Span(number, start, number, max(start + 1, len(text) + 1))
    return Problem("yaml-indent", span, repair=repair)


_CAUSES: tuple[Callable[[yaml.MarkedYAMLError, Source, int], Problem | None], ...] = (
    _tab,
    *spoilt_lines.CAUSES,
    _quote,
    _quote_above,
    _after_quote,
    _reserved,
    _colon,
    sign_in_flow,
    blank_in_flow,
    colon_in_flow,
    bracket,
    _glued,
    no_colon,
    _indent,
)
