"""Why YAML could not be read, named by what people usually did: a tab, a colon, a quote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.source import spoilt_lines
from sla_cli.source.problem import Edit, Problem, Repair, Span
from sla_cli.source.repairs import is_key_like, proposed, quoted, requoted, without_remark

if TYPE_CHECKING:
    from collections.abc import Callable

    import yaml

    from sla_cli.source.text import Source

_KEY = r"^\s*(?:- +)*([^\s:#'\"\[{-][^:#]*?)"
_VALUE = re.compile(_KEY + r":\s+(\S.*)$")
_ITEM = re.compile(r"^\s*((?:- +)+)([^\s-].*)$")
_GLUED = re.compile(_KEY + r":([^\s/].*)$")
_RESERVED = "@`%&*!|>,]}"
_WORD_IN_BRACKETS = re.compile(r"\[[^\[\]{},:]*\] [^\[\]{}]*")
_PAIRED = "\"'[]{},"
_NESTED = 10
_LONGEST = 2000
"""Signs beyond which no place to fill in is looked for in a line, and lines of tabs in a file."""

_BLANK = re.compile(r"\[(?:…|\.\.\.)\]")
_PLAINLY_TEXT = "@`%>*"
"""Of these, what starts a text where YAML could not read it; the others may be half of a list."""

_KEY_LINE = re.compile(r"\s*(?:- +)*(?:[a-z_]+:(?:\s|$)|- )|\s*(?:- +)+")


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


def _value(source: Source, number: int) -> re.Match[str] | None:
    """Find what stands in a line after its key, or after the dash of its item."""
    line = source.line(number)
    return _VALUE.match(line) or _ITEM.match(line)


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
    if "escape" in (error.problem or "") and error.problem_mark:
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
    if not text[: span.column - 1].strip() or _KEY_LINE.match(value[1:]):
        return Problem("yaml-quote", span, facts)
    if quote in value[1:] or not value[1:].strip() or "\\" in value:
        return Problem("yaml-quote", span, facts)
    following = source.line(_line_after(source, span.line))
    is_next = _KEY_LINE.match(following) is not None
    place = span.column - 1 + len(value)
    end = Span(span.line, place + 1, span.line, place + 1)
    safe = (
        is_sure and (is_next or not following.strip()) and not set(_PAIRED) & {value[1], value[-1]}
    )
    facts["quoted"] = proposed("", value + quote)
    return Problem("yaml-quote", span, facts, repair=Repair((Edit(end, quote),), safe=safe))


def _line_after(source: Source, line: int) -> int:
    """Give the next line that is not empty, nor a remark; the one after the last where none is."""
    last = source.text.count("\n") + 1
    for number in range(line + 1, last + 1):
        text = source.line(number).strip()
        if text and not text.startswith("#"):
            return number
    return last + 1


def _spaces_for_tabs(source: Source, number: int) -> Repair | None:
    """Put spaces for the tabs that lines start with: as many as the file is indented by elsewhere.

    A line with spaces before its tab may stand under either neighbour: it is for a person to say.
    """
    indents = (re.match(r"^( +)\S", line) for line in source.text.split("\n"))
    first = next((match for match in indents if match), None)
    width = " " * (4 if first and len(first[1]) == 4 else 2)
    text = source.line(number)
    above = re.match(" *", source.line(_line_before(source, number)))
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
        if len(edits) > _LONGEST:
            return None
    return Repair(tuple(edits), safe=is_sure)


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
            return open_quote(source, Span(line, column, line, column + 1), quote)
    return None


def _after_quote(_: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    """Find a value that starts with a quoted word and goes on after it."""
    match = _value(source, number)
    if not match or match.group(2)[0] not in "\"'":
        return None
    value, quote = match.group(2), match.group(2)[0]
    closing = value.find(quote, 1)
    rest = value[closing + 1 :].strip()
    if closing < 0 or not rest or rest.startswith("#"):
        return None
    safe = value[1] != quote
    return _quoted_instead("yaml-text-after-quote", source, number, match, safe=safe)


def _reserved(_: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    match = _ITEM.match(source.line(number))
    if not match or match.group(2)[0] not in _RESERVED:
        match = _VALUE.match(source.line(number))
    if not match or match.group(2)[0] not in _RESERVED:
        return None
    sign = match.group(2)[0]
    safe = sign in _PLAINLY_TEXT and re.match(r"\W? ?\w", match.group(2)[1:]) is not None
    safe = safe and not set("\"'[{") & set(match.group(2)[1:2])
    return _quoted_instead("yaml-reserved", source, number, match, sign=sign, safe=safe)


def _colon(_: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    match = _value(source, number)
    if not match or match.group(2)[0] in "\"'[{" or not re.search(r":(\s|$)", match.group(2)):
        return None
    is_in_braces = re.search(r"[\[\]{}\"'@`]|, *[a-z_]+:\s", match.group(0))
    safe = not is_key_like(match.group(2).partition(":")[0]) and not is_in_braces
    return _quoted_instead("yaml-colon", source, number, match, safe=safe)


def _blank_in_flow(_: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    """Find a place to fill in, without quotes, amid a text inside `{…}` or `[…]`."""
    text = source.line(number)
    first = re.search(r"[{\[]", text)
    for match in _BLANK.finditer(text) if first and len(text) <= _LONGEST else ():
        start = max(text.rfind(sign, 0, match.start()) for sign in "{,[:") + 1
        stop = re.compile(r"[,}\]]|$").search(text, match.end())
        end = stop.start() if stop else len(text)
        value = text[start:end]
        is_inside = first and first.start() < match.start()
        if not is_inside or set("\"'") & set(value) or value.strip() == match[0]:
            continue
        start += len(value) - len(value.lstrip())
        span = Span(number, start + 1, number, start + 1 + len(value.strip()))
        new = quoted(value.strip())
        facts = {"value": value.strip(), "quoted": proposed("", new)}
        repair = Repair((Edit(span, new),), safe=True)
        return Problem("yaml-blank-in-braces", span, facts, repair=repair)
    return None


def _bracket(error: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    match = _value(source, number)
    context = error.context or ""
    if match and _is_open(match.group(2)):
        return _unclosed(source, number, match.start(2) + 1)
    if match and match.group(2)[0] in "[{" and _goes_on(match.group(2)):
        sign = match.group(2)[0]
        safe = _WORD_IN_BRACKETS.fullmatch(match.group(2)) is not None
        return _quoted_instead("yaml-text-after-bracket", source, number, match, sign, safe=safe)
    if "flow" in context and error.context_mark:
        line, column = error.context_mark.line + 1, error.context_mark.column + 1
        outer = _value(source, line)
        if outer and outer.group(2)[0] in "[{":
            column = min(column, outer.start(2) + 1)
        if source.line(line)[column - 1 : column] in ("[", "{"):
            return _unclosed(source, line, column)
    return None


def _unclosed(source: Source, number: int, column: int) -> Problem:
    """Tell of a bracket that is not closed, and where it would be; a lone word is rather a text."""
    value, is_sure = without_remark(source.line(number)[column - 1 :])
    facts = {"sign": value[0], "value": value}
    span = Span(number, column, number, column + 1)
    place, missing = _missing_end(value)
    if not missing:
        return Problem("yaml-bracket", span, facts)
    closed = value[:place] + missing + value[place:]
    facts["sign"] = "[{"["]}".index(missing[0])]
    if not ("," in value if value[0] == "[" else ": " in value):
        whole = span._replace(end_column=column + len(value))
        text = quoted(closed)
        repair = Repair((Edit(whole, text),))
        return Problem("yaml-bracket", span, facts | {"shut": proposed("", text)}, repair=repair)
    following = source.line(_line_after(source, number))
    is_next = not following.strip() or _KEY_LINE.match(following) is not None
    end = Span(number, column + place, number, column + place)
    is_value = bool(source.line(number)[: column - 1].strip())
    safe = is_sure and is_next and is_value and _is_tidy(value, closed, place)
    repair = Repair((Edit(end, missing),), safe=safe)
    return Problem("yaml-bracket", span, facts | {"quoted": proposed("", closed)}, repair=repair)


def _is_tidy(value: str, closed: str, place: int) -> bool:
    """Tell whether brackets stand as people set them, and the one put in closes no key in a list.

    Of `[One, owner: Ana`, only a person can tell where the list was to end.
    """
    inner = value[value.rfind("[", 0, place) :] if closed[place] == "]" else ""
    crowded = re.search(r"[^\s\[{][\[{]|[\[{]\s|\[\[|[\]}][^\s\]},]", value)
    is_one = not inner or value.count("[") == 1
    return is_one and ":" not in inner and not crowded


def _missing_end(value: str) -> tuple[int, str]:
    """Find the one place where brackets are left open, and what closes them; quotes are no matter.

    Nothing where there are quotes, or several places.
    """
    ends = {"[": "]", "{": "}"}
    opened: list[str] = []
    found = (0, "")
    for place, sign in enumerate(value):
        if sign in "\"'" or len(opened) > _NESTED:
            return (0, "")
        if sign in ends:
            opened.append(ends[sign])
        elif sign in ends.values() and sign in opened:
            missing = ""
            while opened[-1] != sign:
                missing += opened.pop()
            opened.pop()
            if missing and found[1]:
                return (0, "")
            found = (place, missing) if missing else found
        elif sign in ends.values():
            return (0, "")
    if opened:
        # What is missing at the end of a line comes before a comma that waits for more.
        return (0, "") if found[1] else (len(value.rstrip(", ")), "".join(reversed(opened)))
    return found


def _goes_on(value: str) -> bool:
    """Tell whether a text goes on after the bracket that closes the first one."""
    closing = value.find("]}"["[{".index(value[0])])
    rest = value[closing + 1 :].strip()
    return closing > 0 and bool(rest) and rest[0] not in "#,]}"


def _is_open(value: str) -> bool:
    pairs = {"[": "]", "{": "}"}
    sign = value[0]
    return sign in pairs and value.count(sign) > value.count(pairs[sign])


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


def _no_colon(error: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    text = source.line(number)
    if "could not find expected ':'" not in (error.problem or "") or ":" in text:
        return None
    if not text.strip() or text.strip().startswith("#"):
        return None
    start = len(text) - len(text.lstrip()) + 1
    span = Span(number, start, number, len(text.rstrip()) + 1)
    word = re.match(r"\s*(?:- +)*([a-z_]+)(?=\s)", text)
    end = word.end() + 1 if word else 0
    repair = Repair((Edit(Span(number, end, number, end), ":"),)) if word else None
    return Problem("yaml-no-colon", span, {"text": text.strip()}, repair=repair)


def _indent(error: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    told = f"{error.problem or ''} {error.context or ''}"
    if "block" not in told and "mapping values" not in told and "indent" not in told:
        return None
    text = source.line(number)
    start = len(text) - len(text.lstrip()) + 1
    above = source.line(_line_before(source, number))
    wanted = len(above) - len(above.lstrip(" "))
    place = Span(number, 1, number, start)
    repair = Repair((Edit(place, " " * wanted),)) if wanted != start - 1 else None
    span = Span(number, start, number, max(start + 1, len(text) + 1))
    return Problem("yaml-indent", span, repair=repair)


def _quoted_instead(
    rule: str, source: Source, number: int, match: re.Match[str], sign: str = "", *, safe: bool
) -> Problem:
    start = match.start(2) + 1
    value, is_sure = without_remark(match.group(2))
    if value[0] in "\"'" and not match.group(2).endswith(value):
        # The sign may stand inside the quotes that were meant.
        is_sure = is_sure and value.count(value[0]) % 2 == 0
    span = Span(number, start, number, start + len(value))
    new = requoted(value)
    key = match.group(1).strip(" -")
    facts = {"key": key, "value": value, "quoted": proposed(key, new), "sign": sign}
    return Problem(rule, span, facts, repair=Repair((Edit(span, new),), safe=safe and is_sure))


_CAUSES: tuple[Callable[[yaml.MarkedYAMLError, Source, int], Problem | None], ...] = (
    _tab,
    *spoilt_lines.CAUSES,
    _quote,
    _quote_above,
    _after_quote,
    _reserved,
    _colon,
    _blank_in_flow,
    _bracket,
    _glued,
    _no_colon,
    _indent,
)
