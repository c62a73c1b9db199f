"""Times of day: what a clock shows, and what none does."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from sla_cli.agreement.quantities.grammar import (
    EDGE,
    QuantityError,
    doubtful,
    match,
    plain,
    refusal,
    small,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

CLOCK_TIME = (
    "(?:(?P<noon>noon|midday|midi)|(?P<midnight>midnight|minuit)"
    r"|(?P<hour_12>0?[1-9]|1[0-2])(?:[:.](?P<minute_12>[0-5][0-9]))? ?(?P<half>[ap])\.?m\.?"
    "|(?P<hour>[01]?[0-9]|2[0-3])(?: ?(?:[:h]|heures?) ?(?P<minute>[0-5][0-9])| ?(?:heures?|h))"
    f"){EDGE}"
)
"""A time of day, as a clock shows it. A bare number is none: it needs `h`, minutes, or `a.m.`."""

CLOCK_TIME_OR_HOUR = (
    f"(?:{CLOCK_TIME}|(?P<bare_hour>[01]?[0-9]|2[0-3])(?: ?heures? ?(?P<bare_minute>[0-5][0-9]))?)"
)
"""The same inside a rhythm, where a bare number can only be an hour: `lundi à 9`."""

_LIKE_A_TIME = (
    "(?:[0-9]{1,2} ?(?:[:h]|heures?) ?[0-9]{2}|[0-9]{1,2} ?(?:heures?|h)"
    rf"|[0-9]{{1,2}}(?:[:.][0-9]{{2}})? ?[ap]\.?m\.?){EDGE}"
)
_MIDNIGHT = "24 ?(?:[:h]|heures?)(?: ?00)?"
_TIMES = {"fr": "9 h 30", "en": "9:30 a.m."}


def no_time(text: str) -> bool:
    """Tell whether a small text is written as a time that no clock shows: `25:00`, `9 h 75`."""
    # The end of a day is written `24:00` too.
    return bool(match(_LIKE_A_TIME, text)) and not match(f"{CLOCK_TIME}|{_MIDNIGHT}", text)


def refuse_time(text: str, language: str, examples: Mapping[str, str]) -> QuantityError:
    """Make the refusal of a time that no clock shows."""
    return refusal("time-impossible", text, language, examples)


_SMALL_HOUR = "[1-6](?: ?[:h.] ?[0-5][0-9]| ?h)?"


def half_unsaid(written: str, language: str) -> bool:
    """Tell whether a time in English may be of the morning or of the afternoon: `3:00`.

    Nobody meets at three in the night, and who writes `03:00` counts to twenty-four.
    """
    return language == "en" and match(_SMALL_HOUR, small(written)) is not None


def halves(text: str, end: int) -> tuple[str, str]:
    """Write a text with its time, up to `end`, in the morning and in the afternoon."""
    return f"{text[:end]} a.m.{text[end:]}", f"{text[:end]} p.m.{text[end:]}"


def either_half(text: str, end: int, language: str) -> QuantityError:
    """Make the refusal of a text whose time, up to `end`, is of the morning or the afternoon."""
    return doubtful(text, language, _TIMES, *halves(text, end))


_WITH_POINT = r"(?P<hour>[0-9]{1,2})\.(?P<minute>[0-5][0-9])"


def parse_time(text: str, language: str) -> time:
    """Read `9:00`, `9 h 30`, `9:30 a.m.`, `9.30`, `midi`.

    Raises QuantityError: `time-impossible` for `25:00`, `number-ambiguous` for the `5:30` of those
    who count to twelve, `time-unreadable` for any other text.
    """
    written = plain(text)
    read = small(written)
    if pointed := match(_WITH_POINT, read):
        read = f"{pointed['hour']}:{pointed['minute']}"
    if half_unsaid(written, language):
        raise either_half(written, len(written), language)
    found = match(CLOCK_TIME, read)
    if found is None:
        if no_time(read):
            raise refuse_time(text, language, _TIMES)
        raise refusal("time-unreadable", text, language, _TIMES)
    return clock_time(found.groupdict())


def clock_time(part: Mapping[str, str | None]) -> time:
    """Give the time of a matched `CLOCK_TIME` or `CLOCK_TIME_OR_HOUR`."""
    if part["noon"] or part["midnight"]:
        return time(12 if part["noon"] else 0)
    if part["half"]:
        hour = int(part["hour_12"] or 0) % 12 + (12 if part["half"] == "p" else 0)
        return time(hour, int(part["minute_12"] or 0))
    hour = int(part["hour"] or part.get("bare_hour") or 0)
    return time(hour, int(part["minute"] or part.get("bare_minute") or 0))
