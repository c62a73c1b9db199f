"""What the documents write of a quantity reads back as the same quantity, in either language."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from hypothesis import given

from sla_cli.agreement.figures import (
    cadence,
    date,
    deadline,
    duration,
    target,
    time_of_day,
    within,
    written,
)
from sla_cli.agreement.quantities import (
    Cadence,
    QuantityError,
    Unread,
    parse_cadence,
    parse_date,
    parse_deadline,
    parse_duration,
    parse_target,
    parse_time,
    read_or_keep,
)
from sla_cli.agreement.quantities.grammar import plain

from .values import LANGUAGES, cadences, day_times, days, durations, targets, texts, times

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable

    from sla_cli.agreement.quantities import DayTime, Duration, Target

pytestmark = pytest.mark.parametrize("language", LANGUAGES)


@given(value=targets())
def test_a_target(value: Target, language: str) -> None:
    assert parse_target(target(value, language), language) == value


@given(text=texts)
def test_whatever_was_read_as_a_target(text: str, language: str) -> None:
    try:
        value = parse_target(text, language)
    except QuantityError:
        return
    for other in LANGUAGES:
        assert parse_target(target(value, other), other) == value


T = TypeVar("T")
KNOWN_REFUSALS = {
    "target-no-number", "target-unreadable", "target-two-numbers", "target-range-reversed",
    "target-mixed-units", "time-impossible", "number-letter", "deadline-unreadable",
    "duration-unreadable",
}  # fmt: skip


def read(parse: Callable[[str, str], T], text: str, language: str) -> T | Unread | None:
    """Read a text, or keep it; None where it is refused by a rule that tells why."""
    try:
        return read_or_keep(parse, text, language)
    except QuantityError as error:
        if error.rule not in KNOWN_REFUSALS:
            raise
        return None


@pytest.mark.parametrize("parse", [parse_target, parse_deadline, parse_duration])
@given(text=texts)
def test_whatever_is_typed_is_a_value_or_kept_or_clearly_refused(
    parse: Callable[[str, str], object], text: str, language: str
) -> None:
    value = read(parse, text, language)
    if isinstance(value, Unread):
        assert value.written == plain(text)
    elif value is not None:
        for other in LANGUAGES:
            assert parse(written(value, other), other) == value


@given(text=texts)
def test_whatever_is_typed_as_a_rhythm(text: str, language: str) -> None:
    rhythm = read(parse_cadence, text, language)
    if not isinstance(rhythm, Cadence):
        return
    if rhythm.understood:
        for other in LANGUAGES:
            assert parse_cadence(cadence(rhythm, other), other) == rhythm
    else:
        assert cadence(rhythm, "de") == plain(text)


@given(text=texts)
def test_whatever_is_typed_as_a_day(text: str, language: str) -> None:
    try:
        day = parse_date(text, language)
    except QuantityError:
        return
    assert all(parse_date(date(day, other), other) == day for other in LANGUAGES)


@given(value=durations)
def test_a_duration(value: Duration, language: str) -> None:
    assert parse_duration(duration(value, language), language) == value
    assert parse_deadline(deadline(value, language), language) == value
    assert parse_deadline(within(value, language), language) == value


@given(value=day_times)
def test_a_moment_and_a_time_on_its_day(value: DayTime, language: str) -> None:
    assert parse_deadline(deadline(value, language), language) == value
    assert parse_deadline(within(value, language), language) == value


@given(value=times)
def test_a_time_of_day(value: datetime.time, language: str) -> None:
    assert parse_time(time_of_day(value, language), language) == value


@given(value=cadences)
def test_a_cadence(value: Cadence, language: str) -> None:
    assert parse_cadence(cadence(value, language), language) == value


@given(value=days)
def test_a_day(value: datetime.date, language: str) -> None:
    assert parse_date(date(value, language), language) == value
