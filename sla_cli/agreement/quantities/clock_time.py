"""A time of day, as a clock shows it: `9:00`, `18 h`, `2 p.m.`, `midi`."""

from __future__ import annotations

from datetime import time

from sla_cli.agreement.quantities.error import refusal
from sla_cli.agreement.quantities.grammar import EDGE, for_schema, match, plain, small

CLOCK_TIME = (
    "(?:(?P<noon>noon|midi)|(?P<midnight>midnight|minuit)"
    r"|(?P<hour_12>0?[1-9]|1[0-2])(?:[:.](?P<minute_12>[0-5][0-9]))? ?(?P<half>[ap])\.?m\.?"
    "|(?P<hour>[01]?[0-9]|2[0-3])(?: ?[:h] ?(?P<minute>[0-5][0-9])| ?(?:heures?|h))"
    f"){EDGE}"
)
"""A bare number is no time: it needs `h`, minutes, or `a.m.` and `p.m.`."""

TIME_PATTERN = for_schema(CLOCK_TIME)
"""Matches exactly the texts that `parse_time` accepts."""

_EXAMPLES = {"fr": "9 h 30", "en": "9:30"}


def parse_time(text: str, language: str) -> time:
    """Read `9:00`, `9 h 30`, `9:30 a.m.`, `midi`. Raises QuantityError `time-unreadable`."""
    found = match(CLOCK_TIME, small(plain(text)))
    if found is None:
        raise refusal("time-unreadable", text, language, _EXAMPLES)
    return clock_time(found.groupdict())


def clock_time(part: dict[str, str | None]) -> time:
    """Give the time of a matched `CLOCK_TIME`."""
    if part["noon"] or part["midnight"]:
        return time(12 if part["noon"] else 0)
    if part["half"]:
        hour = int(part["hour_12"] or 0) % 12 + (12 if part["half"] == "p" else 0)
        return time(hour, int(part["minute_12"] or 0))
    return time(int(part["hour"] or 0), int(part["minute"] or 0))
