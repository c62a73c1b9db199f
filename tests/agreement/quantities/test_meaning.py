"""What quantities mean: which are the same in other words, which is more, how much in a month."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from sla_cli.agreement.quantities import (
    Amount,
    Clock,
    TimeUnit,
    amount,
    compare,
    parse_cadence,
    parse_deadline,
    parse_duration,
    parse_target,
    plainly,
    rate,
    same,
)

from .values import cadences, day_times, durations, targets

if TYPE_CHECKING:
    from collections.abc import Callable

    from sla_cli.agreement.quantities.meaning import Quantity

PARSERS: dict[str, Callable[[str, str], Quantity]] = {
    "target": parse_target,
    "duration": parse_duration,
    "deadline": parse_deadline,
    "cadence": parse_cadence,
}
SAME = [
    ("target", "24 M€", "24 000 000 €"),
    ("target", "24 M€", "€24m"),
    ("target", "1,2 M€", "1 200 k€"),
    ("target", "2 Md€", "2000 M€"),
    ("target", "10 k leads", "10 000 leads"),
    ("target", "12.50 %", "12,5 pour cent"),
    ("target", "at least 5", "5+"),
    ("target", "au plus 5 leads", "at most 5 Leads"),
    ("target", "exactly 5", "5"),
    ("target", "10–20 k€", "entre 10 000 € et 20 000 €"),
    ("target", "10 / month", "10 par mois"),
    ("target", "10 / quarter", "10 every 3 months"),
    ("target", "10 / year", "10 every 12 months"),
    ("target", "10 / week", "10 every 7 days"),
    ("target", "5 / Lead", "5 per lead"),
    ("target", "within 60 min", "sous 1 h"),
    ("target", "1 h 30 per lead", "90 min / lead"),
    ("target", "1–2 h", "60–120 min"),
    ("target", "+15 %", "+15,0 %"),
    ("duration", "60 min", "1 h"),
    ("duration", "1 h", "1 h 00"),
    ("duration", "1,5 h", "1 h 30"),
    ("duration", "an hour and a half", "90 min"),
    ("duration", "4 business hours", "240 minutes ouvrées"),
    ("duration", "2 calendar days", "48 clock hours"),
    ("duration", "1 calendar week", "7 jours calendaires"),
    ("duration", "1 year", "4 quarters"),
    ("duration", "2 semestres", "12 mois"),
    ("duration", "within 2 days", "2 days"),
    ("deadline", "same day", "le jour même"),
    ("deadline", "next day by 9:00", "le lendemain avant 9 h"),
    ("deadline", "60 min", "1 h"),
    ("cadence", "every quarter", "every 3 months"),
    ("cadence", "quarterly", "trimestriel"),
    ("cadence", "semestriel", "every 6 months"),
    ("cadence", "yearly", "every 4 quarters"),
    ("cadence", "weekly", "every 7 days"),
    ("cadence", "every other Tuesday", "un mardi sur deux"),
    ("cadence", "every Monday at 9", "chaque lundi à 9 h"),
    ("cadence", "once a month", "monthly"),
    ("cadence", "continuously", "en continu"),
    ("cadence", "After each show", "after each show"),
]
DIFFERENT = [
    ("target", "80 %", "0.8"),
    ("target", "80 %", "80"),
    ("target", "24 M€", "24 M$"),
    ("target", "24 €", "24"),
    ("target", "at least 5", "5"),
    ("target", "at least 5", "more than 5"),
    ("target", "at least 5", "at most 5"),
    ("target", "about 5", "5"),
    ("target", "+15 %", "15 %"),
    ("target", "at least +15 %", "at least 15 %"),
    ("target", "+15 %", "-15 %"),
    ("target", "5", "5–10"),
    ("target", "5–10", "5–11"),
    ("target", "5 leads", "5 MQL"),
    ("target", "5 leads", "5"),
    ("target", "10 / month", "120 / year"),
    ("target", "10 / month", "10"),
    ("target", "10 / month", "10 / week"),
    ("target", "30 / month", "7 / week"),
    ("target", "5 / lead", "5 / rep"),
    ("target", "5 / month / rep", "5 / month"),
    ("target", "2 h", "2 business hours"),
    ("duration", "4 h", "4 business hours"),
    ("duration", "4 h", "4 clock hours"),
    ("duration", "1 business week", "5 business days"),
    ("duration", "1 business day", "24 business hours"),
    ("duration", "1 business day", "8 business hours"),
    ("duration", "1 jour ouvrable", "1 jour ouvré"),
    # By no clock that is said, a day may be a working one.
    ("duration", "1 day", "24 h"),
    ("duration", "1 week", "7 days"),
    ("duration", "1 month", "30 days"),
    ("duration", "1 year", "365 days"),
    ("deadline", "next day", "1 day"),
    ("deadline", "next day", "next business day"),
    ("deadline", "next day", "next day by 9:00"),
    ("cadence", "twice a month", "every 2 weeks"),
    ("cadence", "twice a year", "every 6 months"),
    ("cadence", "monthly", "every 4 weeks"),
    ("cadence", "weekly", "every Monday"),
    ("cadence", "every Monday", "every Tuesday"),
    ("cadence", "every Monday", "every other Monday"),
    ("cadence", "every Monday", "every Monday at 9:00"),
    ("cadence", "first Monday of the month", "first Monday of the quarter"),
    ("cadence", "monthly", "continuously"),
    ("cadence", "after each show", "when the moon is full"),
]


@pytest.mark.parametrize(("kind", "one", "other"), SAME)
def test_the_same_in_other_words(kind: str, one: str, other: str) -> None:
    parse = PARSERS[kind]
    first, second = parse(one, "fr"), parse(other, "fr")
    assert same(first, second)
    assert same(second, first)
    assert hash(plainly(first)) == hash(plainly(second))


@pytest.mark.parametrize(("kind", "one", "other"), DIFFERENT)
def test_not_the_same(kind: str, one: str, other: str) -> None:
    parse = PARSERS[kind]
    first, second = parse(one, "fr"), parse(other, "fr")
    assert not same(first, second)
    assert first != second


def test_quantities_of_two_kinds_are_never_the_same() -> None:
    assert not same(parse_target("1 h", "en"), parse_duration("1 h", "en"))
    assert not same(parse_target("5 / week", "en"), parse_cadence("5 times a week", "en"))


@pytest.mark.parametrize(
    ("text", "low", "high", "currency", "unit", "clock"),
    [
        ("24 M€", 24_000_000, None, "EUR", None, None),
        ("2,5 Md$", 2_500_000_000, None, "USD", None, None),
        ("10–20 k€", 10_000, 20_000, "EUR", None, None),
        ("10 k leads", 10_000, None, None, None, None),
        ("at least 12,5 %", Fraction(25, 2), None, None, None, None),
        ("-15 %", -15, None, None, None, None),
        ("1 h 30", 90, None, None, TimeUnit.MINUTE, None),
        ("4 business hours", 240, None, None, TimeUnit.MINUTE, Clock.BUSINESS),
        ("2 business days", 2, None, None, TimeUnit.DAY, Clock.BUSINESS),
        ("1 semaine ouvrée", 1, None, None, TimeUnit.WEEK, Clock.BUSINESS),
        ("2 jours ouvrables", 2, None, None, TimeUnit.DAY, Clock.SIX_DAY),
        ("2 calendar days", 2880, None, None, TimeUnit.MINUTE, Clock.CALENDAR),
        ("2 days", 2, None, None, TimeUnit.DAY, None),
        ("2 quarters", 6, None, None, TimeUnit.MONTH, None),
        ("2 to 3 years", 24, 36, None, TimeUnit.MONTH, None),
    ],
)
def test_an_amount_in_plain_units(
    text: str,
    low: int,
    high: int | None,
    currency: str | None,
    unit: TimeUnit | None,
    clock: Clock | None,
) -> None:
    value = parse_target(text, "fr")
    plain = plainly(value)
    assert amount(value) == Amount(Fraction(low), Fraction(low if high is None else high))
    assert plain.low == low
    assert plain.high == high
    assert (plain.currency, plain.time_unit, plain.clock, plain.scale) == (
        currency,
        unit,
        clock,
        "",
    )
    assert plain.written == text


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        ("5", "7", -1),
        ("900 k€", "1,2 M€", -1),
        ("1 M€", "1000 k€", 0),
        ("at least 5", "at most 5", 0),
        ("at least 7", "5", 1),
        ("50 min", "1 h", -1),
        ("6 quarters", "1 year", 1),
        ("10–20", "25", -1),
        ("10–20", "10–20", 0),
        ("30–40 %", "10–20 %", 1),
        ("-5 %", "+5 %", -1),
        ("10–20", "20", None),
        ("10–20", "15–30", None),
        ("80 %", "0.8", None),
        ("+15 %", "15 %", None),
        ("5 €", "5 $", None),
        ("5 leads", "6 MQL", None),
        ("10 / month", "120 / year", None),
        ("2 h", "3 business hours", None),
        ("10 business hours", "2 business days", None),
        ("2 weeks", "1 month", None),
    ],
)
def test_an_order_where_there_is_one(one: str, other: str, order: int | None) -> None:
    first, second = parse_target(one, "fr"), parse_target(other, "fr")
    assert compare(first, second) == order
    assert compare(second, first) == (None if order is None else -order)


def test_a_duration_compares_with_a_target() -> None:
    assert compare(parse_duration("50 min", "en"), parse_target("within 1 h", "en")) == -1
    assert compare(parse_duration("1 h", "en"), parse_duration("60 min", "en")) == 0
    assert compare(parse_duration("1 h", "en"), parse_target("1 h / week", "en")) is None


@pytest.mark.parametrize(
    ("text", "per", "low", "high"),
    [
        ("10 / month", TimeUnit.MONTH, 10, 10),
        ("120 / year", TimeUnit.MONTH, 10, 10),
        ("10 / month", TimeUnit.YEAR, 120, 120),
        ("10 / quarter", TimeUnit.YEAR, 40, 40),
        ("10 / semester", TimeUnit.YEAR, 20, 20),
        ("30 every 3 months", TimeUnit.QUARTER, 30, 30),
        ("7 / week", TimeUnit.DAY, 1, 1),
        ("24 / day", TimeUnit.HOUR, 1, 1),
        ("2 / hour", TimeUnit.DAY, 48, 48),
        ("60 / hour", TimeUnit.MINUTE, 1, 1),
        ("4 / day", TimeUnit.YEAR, 1461, 1461),
        ("7 / week", TimeUnit.MONTH, Fraction("30.4375"), Fraction("30.4375")),
        ("1 / week", TimeUnit.MONTH, Fraction(487, 112), Fraction(487, 112)),
        ("5–10 leads / week", TimeUnit.DAY, Fraction(5, 7), Fraction(10, 7)),
        ("1,2 M€ / year", TimeUnit.MONTH, 100_000, 100_000),
        ("2 h / month", TimeUnit.YEAR, 1440, 1440),
        ("1 meeting / month / rep", TimeUnit.YEAR, 12, 12),
        ("10", TimeUnit.MONTH, None, None),
        ("10 / lead", TimeUnit.MONTH, None, None),
        ("2 % / month", TimeUnit.YEAR, None, None),
    ],
)
def test_a_rate_per_any_period(text: str, per: TimeUnit, low: int | None, high: int | None) -> None:
    found = rate(parse_target(text, "fr"), per)
    if low is None or high is None:
        assert found is None
    else:
        assert found == Amount(Fraction(low), Fraction(high))


@pytest.mark.parametrize(
    ("text", "per", "often"),
    [
        ("monthly", TimeUnit.YEAR, 12),
        ("twice a month", TimeUnit.QUARTER, 6),
        ("every 2 weeks", TimeUnit.DAY, Fraction(1, 14)),
        ("Monday and Thursday", TimeUnit.WEEK, 2),
        ("every other Tuesday", TimeUnit.WEEK, Fraction(1, 2)),
        ("last business day of the month", TimeUnit.YEAR, 12),
        ("continuously", TimeUnit.YEAR, None),
        ("after each show", TimeUnit.YEAR, None),
    ],
)
def test_how_often_a_rhythm_comes_round(text: str, per: TimeUnit, often: int | None) -> None:
    found = rate(parse_cadence(text, "en"), per)
    assert (found and found.low) == (None if often is None else Fraction(often))


def test_the_words_are_remembered_and_never_compared() -> None:
    one, other = parse_target("au  moins\u00a05 leads", "fr"), parse_target("≥ 5 leads", "fr")
    assert (one.written, other.written) == ("au moins 5 leads", "≥ 5 leads")
    assert one == other
    assert (one != other) is False  # a tuple's own answer would be another
    assert len({one, other}) == 1
    assert one != tuple(one)


@given(value=targets() | durations | day_times | cadences)
def test_plain_is_as_plain_as_it_gets(value: Quantity) -> None:
    assert plainly(plainly(value)) == plainly(value)
    assert same(value, value._replace(written="in other words"))
