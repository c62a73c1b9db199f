"""Why YAML could not be read, named by what people usually did: a tab, a colon, a quote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.source import spoilt_lines
from sla_cli.source.problem import Problem, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    import yaml

    from sla_cli.source.text import Source

_KEY = r"^\s*(?:- +)*([^\s:#'\"\[{-][^:#]*?)"
_VALUE = re.compile(_KEY + r":\s+(\S.*)$")
_GLUED = re.compile(_KEY + r":([^\s/].*)$")
_RESERVED = "@`%&*!|>,]}"


def explain(error: yaml.MarkedYAMLError, source: Source) -> Problem:
    """Name the usual cause of a syntax error, at the place where a person would mend it."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    for cause in _CAUSES:
        for number in dict.fromkeys((line, _line_before(source, line))):
            problem = cause(error, source, number)
            if problem:
                return problem
    return Problem("yaml-syntax", Span(line, column, line, column + 1))


def _line_before(source: Source, line: int) -> int:
    """Give the last line above that is not empty: errors are often noticed one line too late."""
    for number in range(line - 1, 0, -1):
        text = source.line(number).strip()
        if text and not text.startswith("#"):
            return number
    return line


def _tab(_: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    match = re.match(r"^ *(\t+)", source.line(number))
    if not match:
        return None
    return Problem("yaml-tab", Span(number, match.start(1) + 1, number, match.end(1) + 1))


def _quote(error: yaml.MarkedYAMLError, source: Source, _: int) -> Problem | None:
    context = error.context or ""
    mark = error.context_mark
    if mark is None or "quoted scalar" not in context:
        return None
    line, column = mark.line + 1, mark.column + 1
    quote = source.line(line)[mark.column : mark.column + 1]
    return Problem("yaml-quote", Span(line, column, line, column + 1), {"quote": quote})


def _quote_above(_: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    """Find a quote opened lines above, that another one, meant to open, has closed by chance."""
    last = source.line(number)
    for line in range(number - 1, 0, -1):
        match = _VALUE.match(source.line(line))
        quote = match.group(2)[0] if match else ""
        if match and quote in ("'", '"') and quote in last and quote not in match.group(2)[1:]:
            between = (source.line(other) for other in range(line + 1, number))
            if any(quote in other for other in between):
                return None
            column = match.start(2) + 1
            return Problem("yaml-quote", Span(line, column, line, column + 1), {"quote": quote})
    return None


def _after_quote(_: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    """Find a value that starts with a quoted word and goes on after it."""
    match = _VALUE.match(source.line(number))
    if not match or match.group(2)[0] not in "\"'":
        return None
    value, quote = match.group(2), match.group(2)[0]
    closing = value.find(quote, 1)
    rest = value[closing + 1 :].strip()
    if closing < 0 or not rest or rest.startswith("#"):
        return None
    return _quoted_instead("yaml-text-after-quote", source, number, match)


def _reserved(_: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    match = _VALUE.match(source.line(number))
    if not match or match.group(2)[0] not in _RESERVED:
        return None
    return _quoted_instead("yaml-reserved", source, number, match, sign=match.group(2)[0])


def _colon(_: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    match = _VALUE.match(source.line(number))
    if not match or match.group(2)[0] in "\"'[{" or not re.search(r":(\s|$)", match.group(2)):
        return None
    return _quoted_instead("yaml-colon", source, number, match)


def _bracket(error: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    match = _VALUE.match(source.line(number)) or re.match(
        r"^\s*((?:- +)+)([\[{].*)$", source.line(number)
    )
    context = error.context or ""
    if match and _is_open(match.group(2)):
        return _quoted_instead("yaml-bracket", source, number, match, sign=match.group(2)[0])
    if "flow" in context and error.context_mark:
        line, column = error.context_mark.line + 1, error.context_mark.column + 1
        sign = source.line(line)[column - 1 : column]
        if sign in ("[", "{"):
            value = source.line(line)[column - 1 :].strip()
            facts = {"sign": sign, "value": value, "quoted": _quoted(value)}
            return Problem("yaml-bracket", Span(line, column, line, column + 1), facts)
    return None


def _is_open(value: str) -> bool:
    pairs = {"[": "]", "{": "}"}
    sign = value[0]
    return sign in pairs and value.count(sign) > value.count(pairs[sign])


def _glued(_: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    match = _GLUED.match(source.line(number))
    if not match or " " in match.group(1).strip():
        return None
    colon = match.start(2)
    facts = {"key": match.group(1).strip(), "value": match.group(2).strip()}
    return Problem("yaml-missing-space", Span(number, colon, number, colon + 1), facts)


def _no_colon(error: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    text = source.line(number)
    if "could not find expected ':'" not in (error.problem or "") or ":" in text:
        return None
    if not text.strip() or text.strip().startswith("#"):
        return None
    start = len(text) - len(text.lstrip()) + 1
    span = Span(number, start, number, len(text.rstrip()) + 1)
    return Problem("yaml-no-colon", span, {"text": text.strip()})


def _indent(error: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    told = f"{error.problem or ''} {error.context or ''}"
    if "block" not in told and "mapping values" not in told and "indent" not in told:
        return None
    text = source.line(number)
    start = len(text) - len(text.lstrip()) + 1
    return Problem("yaml-indent", Span(number, start, number, max(start + 1, len(text) + 1)))


def _quoted_instead(
    rule: str, source: Source, number: int, match: re.Match[str], sign: str = ""
) -> Problem:
    start = match.start(2) + 1
    value = match.group(2).rstrip()
    facts = {"key": match.group(1).strip(" -"), "value": value, "quoted": _quoted(value)}
    return Problem(rule, Span(number, start, number, start + len(value)), facts | {"sign": sign})


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


_CAUSES: tuple[Callable[[yaml.MarkedYAMLError, Source, int], Problem | None], ...] = (
    _tab,
    *spoilt_lines.CAUSES,
    _quote,
    _quote_above,
    _after_quote,
    _reserved,
    _colon,
    _bracket,
    _glued,
    _no_colon,
    _indent,
)
