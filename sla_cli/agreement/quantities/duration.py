"""How long: a number of units of time, by the clock, in working time, or unsaid which."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.quantities.error import refusal
from sla_cli.agreement.quantities.grammar import EDGE, any_of, for_schema, match, plain, small
from sla_cli.agreement.quantities.numbers import NUMBER, parse_number
from sla_cli.agreement.quantities.units import (
    CLOCKS_AFTER,
    CLOCKS_BEFORE,
    HOURS,
    MINUTES,
    NUMBER_WORDS,
    TIME_UNITS,
    Clock,
    TimeUnit,
)

if TYPE_CHECKING:
    from collections.abc import Mapping


class Duration(NamedTuple):
    """A length of time: `value` in `unit`; `clock` is None where the text does not say."""

    value: Decimal
    unit: TimeUnit
    clock: Clock | None = None


UNIT_PHRASE = (
    f"(?:(?P<clock_before>{CLOCKS_BEFORE.pattern}) )?(?P<unit>{TIME_UNITS.pattern}){EDGE}"
    f"(?: (?P<clock_after>{CLOCKS_AFTER.pattern}){EDGE})?"
)
"""A unit of time with its clock: `business hours`, `jours ouvrés`, `min`."""

_HALF = any_of("half a|half an|half|une demi|un demi|demi")
AND_HALF = any_of("and a half|et demie|et demi")
LENGTH = (
    f"(?:(?P<hours>[0-9]{{1,4}}) ?{any_of(HOURS)}(?: {any_of('and|et')} | ?)"
    f"(?:(?P<minutes>[0-5]?[0-9]) ?{any_of(MINUTES)}{EDGE}|(?P<past>[0-5][0-9]){EDGE})"
    f"(?: (?P<clock_last>{CLOCKS_AFTER.pattern}){EDGE})?"
    f"|(?:(?P<number>{NUMBER}) ?|(?P<word>{NUMBER_WORDS.pattern}) |(?P<half>{_HALF})(?: |-))"
    f"{UNIT_PHRASE}(?: (?P<and_half>{AND_HALF}){EDGE})?)"
)
"""The grammar of a length of time by itself: `4 business hours`, `1 h 30`, `une demi-journée`."""

_LEADING = any_of(
    "within|under|in|in less than|in under|less than|at most|no more than|up to|max|max.|maximum"
    "|sous|dans les|dans un délai de|sous un délai de|d'ici|d'ici à|en|en moins de|moins de"
    "|au plus|au maximum|pas plus de"
)
_TRAILING = any_of("max|max.|maximum|at most|au plus|au maximum")
DURATION = f"(?:{_LEADING} |(?:≤|<=|<) ?)?{LENGTH}(?: {_TRAILING})?"

DURATION_PATTERN = for_schema(DURATION)
"""Matches exactly the texts that `parse_duration` accepts."""

_EXAMPLES = {"fr": "4 heures ouvrées", "en": "4 business hours"}


def parse_duration(text: str, language: str) -> Duration:
    """Read `4 business hours`, `sous 30 min`, `1 h 30` (90 minutes), `une semaine`.

    Words that only say «at most» are read over: a duration has no bound. Raises QuantityError
    `duration-unreadable`.
    """
    found = match(DURATION, small(plain(text)))
    if found is None:
        raise refusal("duration-unreadable", text, language, _EXAMPLES)
    return length(found.groupdict(), language)


def length(part: Mapping[str, str | None], language: str) -> Duration:
    """Give the duration whose `LENGTH` was matched, from the named groups of the match."""
    if part["hours"]:
        last = part["clock_last"]
        minutes = 60 * Decimal(part["hours"]) + Decimal(part["minutes"] or part["past"] or 0)
        return Duration(minutes, TimeUnit.MINUTE, CLOCKS_AFTER.find(last) if last else None)
    unit, clock = unit_phrase(part)
    value = _value(part, language)
    return Duration(value + Decimal("0.5") if part["and_half"] else value, unit, clock)


def unit_phrase(part: Mapping[str, str | None]) -> tuple[TimeUnit, Clock | None]:
    """Give the unit and the clock of a matched `UNIT_PHRASE`."""
    before, after = part["clock_before"], part["clock_after"]
    unit = TIME_UNITS.find(part["unit"] or "")
    if before:
        return unit, CLOCKS_BEFORE.find(before)
    return unit, CLOCKS_AFTER.find(after) if after else None


def _value(part: Mapping[str, str | None], language: str) -> Decimal:
    if part["number"]:
        return parse_number(part["number"], language)
    return NUMBER_WORDS.find(part["word"]) if part["word"] else Decimal("0.5")
