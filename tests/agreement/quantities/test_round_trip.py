"""What the documents write of a quantity reads back as the same quantity, in either language."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
)
from sla_cli.agreement.quantities import (
    QuantityError,
    parse_cadence,
    parse_date,
    parse_deadline,
    parse_duration,
    parse_target,
    parse_time,
)

from .values import LANGUAGES, cadences, day_times, days, durations, targets, texts, times

if TYPE_CHECKING:
    import datetime

    from sla_cli.agreement.quantities import Cadence, DayTime, Duration, Target

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
