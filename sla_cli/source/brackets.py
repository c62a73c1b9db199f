"""Brackets and braces that are not closed, or that a text goes on after or holds a blank in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.source.lines import KEY_LINE, LONGEST, line_after, quoted_instead, value_of
from sla_cli.source.problem import Edit, Problem, Repair, Span
from sla_cli.source.repairs import proposed, quoted, without_remark
from sla_cli.source.two_keys import two_keys

if TYPE_CHECKING:
    import yaml

    from sla_cli.source.text import Source

_WORD_IN_BRACKETS = re.compile(r"\[[^\[\]{},:]*\] [^\[\]{}]*")
_NESTED = 10
_BLANK = re.compile(r"\[(?:…|\.\.\.)\]")


def blank_in_flow(_: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    """Find a place to fill in, without quotes, amid a text inside `{…}` or `[…]`."""
    text = source.line(number)
    first = re.search(r"[{\[]", text)
    for match in _BLANK.finditer(text) if first and len(text) <= LONGEST else ():
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


def sign_in_flow(error: yaml.MarkedYAMLError, source: Source, _: int) -> Problem | None:
    """Find a value between brackets that starts with a sign YAML keeps: `{address: @leads}`."""
    mark = error.problem_mark
    if mark is None or "cannot start any token" not in (error.problem or ""):
        return None
    text, start = source.line(mark.line + 1), mark.column
    before = text[:start].rstrip()
    if text[start : start + 1] not in tuple("@`%") or before[-1:] not in tuple(":,[{"):
        return None
    if not re.search(r"[\[{]", before):
        return None
    end = re.compile(r" *(?:[,\]}]|$)").search(text, start)
    value = text[start : end.start() if end else len(text)]
    safe = not set("\"'[{#") & set(value) and ": " not in value
    new = quoted(value)
    span = Span(mark.line + 1, start + 1, mark.line + 1, start + 1 + len(value))
    facts = {"key": "", "value": value, "quoted": proposed("", new), "sign": value[0]}
    return Problem("yaml-reserved", span, facts, repair=Repair((Edit(span, new),), safe=safe))


def colon_in_flow(error: yaml.MarkedYAMLError, source: Source, _: int) -> Problem | None:
    """Find a value between brackets that holds a colon: `{what: Salon : All4Pack}`."""
    mark = error.problem_mark
    if mark is None or "expected ',' or" not in (error.problem or ""):
        return None
    text, at = source.line(mark.line + 1), mark.column
    if text[at : at + 1] != ":" or len(text) > LONGEST:
        return None
    key = _KEY_IN_FLOW.search(text, 0, at)
    end = re.compile(r" *(?:[,\]}]|$)").search(text, at)
    if key is None or end is None:
        return None
    value = text[key.start(2) : end.start()]
    span = Span(mark.line + 1, key.start(2) + 1, mark.line + 1, end.start() + 1)
    if pair := two_keys(source, mark.line + 1, key[1], value):
        edit = Edit(span, pair.in_braces)
        return Problem("yaml-colon", span, pair.facts, repair=Repair((edit,)))
    new = quoted(value)
    facts = {"key": key[1], "value": value, "quoted": proposed(key[1], new)}
    return Problem("yaml-colon", span, facts, repair=Repair((Edit(span, new),)))


_KEY_IN_FLOW = re.compile(r"[{,] *([a-z_]+): +([^\s:,{}\[\]\"'][^:,{}\[\]\"']*)$")


def bracket(error: yaml.MarkedYAMLError, source: Source, number: int) -> Problem | None:
    """Find a bracket that is not closed, or closed before its text ends."""
    match = value_of(source, number)
    context = error.context or ""
    if match and _is_open(match.group(2)):
        return _unclosed(source, number, match.start(2) + 1)
    if match and match.group(2)[0] in "[{" and _goes_on(match.group(2)):
        sign = match.group(2)[0]
        safe = _WORD_IN_BRACKETS.fullmatch(match.group(2)) is not None
        return quoted_instead("yaml-text-after-bracket", source, number, match, sign, safe=safe)
    if "flow" in context and error.context_mark:
        line, column = error.context_mark.line + 1, error.context_mark.column + 1
        outer = value_of(source, line)
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
    # Of `{what: {One, owner: Ana}`, only a person can tell which was to end.
    if not missing or ("}" in missing and value.count("{") > 1):
        return Problem("yaml-bracket", span, facts)
    closed = value[:place] + missing + value[place:]
    facts["sign"] = "[{"["]}".index(missing[0])]
    if not ("," in value if value[0] == "[" else ": " in value):
        whole = span._replace(end_column=column + len(value))
        text = quoted(closed)
        repair = Repair((Edit(whole, text),))
        return Problem("yaml-bracket", span, facts | {"shut": proposed("", text)}, repair=repair)
    following = source.line(line_after(source, number))
    is_next = not following.strip() or KEY_LINE.match(following) is not None
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
