"""The calendar read back by what others wrote: every day of two years by the agreement's words."""

from __future__ import annotations

import datetime
import re
import zoneinfo
from calendar import monthrange
from io import StringIO
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from sla_cli.documents.ics.zone import vtimezone, zone_of
from tests.documents.calendars import days, head, made, meeting, value, vevents

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

icalendar = pytest.importorskip("icalendar", reason="icalendar is not installed")
expanded = pytest.importorskip("recurring_ical_events", reason="it is not installed")
tz = pytest.importorskip("dateutil.tz", reason="python-dateutil is not installed")
rrule = pytest.importorskip("dateutil.rrule", reason="python-dateutil is not installed")

Day = datetime.date
SPAN = ("2027-01-01", "2028-12-31")


def last(day: Day) -> int:
    return monthrange(day.year, day.month)[1]


def worked(day: Day) -> bool:
    return day.weekday() < 5


def nth_worked(day: Day) -> int:
    return sum(worked(day.replace(day=one)) for one in range(1, day.day + 1))


def worked_left(day: Day) -> int:
    return sum(worked(day.replace(day=one)) for one in range(day.day, last(day) + 1))


RHYTHMS: list[tuple[str, str, Callable[[Day], bool]]] = [
    ("en", "every Monday at 9:30 a.m.", lambda day: day.weekday() == 0),
    ("fr", "chaque lundi à 9 h 30", lambda day: day.weekday() == 0),
    ("en", "every Tuesday and Thursday at 9:30", lambda day: day.weekday() in (1, 3)),
    ("fr", "les mardis et jeudis à 9h30", lambda day: day.weekday() in (1, 3)),
    ("en", "every business day at 9:30", worked),
    ("fr", "chaque jour ouvré à 9 h 30", worked),
    ("en", "every day at 9:30", worked),
    ("en", "Sunday at 9:30", lambda day: day.weekday() == 6),
    # Counted from the first one of the period: Tuesday, 5 January 2027.
    ("en", "every other Tuesday at 9:30", lambda day: (day - Day(2027, 1, 5)).days % 14 == 0),
    ("fr", "un mardi sur deux à 9 h 30", lambda day: (day - Day(2027, 1, 5)).days % 14 == 0),
    ("en", "every 3 days at 9:30", lambda day: (day - Day(2027, 1, 1)).days % 3 == 0),
    (
        "en", "the first Thursday of the month at 9:30",
        lambda day: day.weekday() == 3 and day.day <= 7,
    ),
    (
        "fr", "le premier jeudi du mois à 9 h 30",
        lambda day: day.weekday() == 3 and day.day <= 7,
    ),
    (
        "en", "the third Friday of the month at 9:30",
        lambda day: day.weekday() == 4 and 15 <= day.day <= 21,
    ),
    (
        "en", "the last Friday of the month at 9:30",
        lambda day: day.weekday() == 4 and day.day > last(day) - 7,
    ),
    ("en", "the last business day of the month at 9:30",
     lambda day: worked(day) and worked_left(day) == 1),
    ("fr", "le dernier jour ouvré du mois à 9 h 30",
     lambda day: worked(day) and worked_left(day) == 1),
    ("en", "the second business day of the month at 9:30",
     lambda day: worked(day) and nth_worked(day) == 2),
    ("en", "the 15th of the month at 9:30", lambda day: day.day == 15),
    ("fr", "le 31 de chaque mois à 9 h 30", lambda day: day.day == last(day)),
    ("en", "the 30th of each month at 9:30", lambda day: day.day == min(30, last(day))),
    ("en", "the last day of the month at 9:30", lambda day: day.day == last(day)),
    (
        "en", "the first Tuesday of the quarter at 9:30",
        lambda day: day.weekday() == 1 and day.day <= 7 and day.month in (1, 4, 7, 10),
    ),
    (
        "fr", "le dernier jeudi du trimestre à 9 h 30",
        lambda day: day.weekday() == 3 and day.day > last(day) - 7 and day.month % 3 == 0,
    ),
    (
        "en", "the first business day of the half-year at 9:30",
        lambda day: worked(day) and nth_worked(day) == 1 and day.month in (1, 7),
    ),
    (
        "fr", "le premier lundi de l'année à 9 h 30",
        lambda day: day.weekday() == 0 and day.day <= 7 and day.month == 1,
    ),
    ("en", "at the end of the week", lambda day: day.weekday() == 4),
    ("fr", "début de mois", lambda day: worked(day) and nth_worked(day) == 1),
    (
        "en", "at the end of the quarter",
        lambda day: worked(day) and worked_left(day) == 1 and day.month % 3 == 0,
    ),
]  # fmt: skip
"""A rhythm, and the days its words name."""


def occurrences(data: bytes) -> list[datetime.datetime | Day]:
    """Expand a file with a library, as a calendar does."""
    calendar = icalendar.Calendar.from_ical(data)
    assert [one.errors for one in calendar.walk()] == [[]] * len(calendar.walk())
    found = expanded.of(calendar).between(Day(2020, 1, 1), Day(2032, 1, 1))
    return sorted(event["DTSTART"].dt for event in found)


@pytest.mark.parametrize(("language", "every", "falls"), RHYTHMS, ids=[one[1] for one in RHYTHMS])
def test_two_years_of_days_are_those_of_the_words(
    tmp_path: Path, language: str, every: str, falls: Callable[[Day], bool]
) -> None:
    data = made(tmp_path, head(language) + meeting(every), "meetings").data
    there = occurrences(data)
    found = [one.date() if isinstance(one, datetime.datetime) else one for one in there]
    assert found == [day for day in days(*SPAN) if falls(day)]
    paris = ZoneInfo("Europe/Paris")
    for one in there:
        if isinstance(one, datetime.datetime):
            # The clock on the wall says half past nine on every one of them, summer and winter.
            expected = datetime.datetime.combine(one.date(), datetime.time(9, 30), paris)
            assert (one.time(), one.utcoffset()) == (datetime.time(9, 30), expected.utcoffset())
    # The beginning is on the rule: dateutil, which gives it apart, finds it there as well.
    (event,) = vevents(data)
    rule = value(event, "RRULE").partition(";UNTIL")[0]
    start = re.sub(r"T.*", "", value(event, "DTSTART"))
    series = rrule.rrulestr(rule, dtstart=datetime.datetime.fromisoformat(start))
    assert series[0].date() == found[0]
    assert not {"MINUTELY", "HOURLY"} & set(rule)


@pytest.mark.parametrize(
    ("since", "every", "first"),
    [
        ("2027-02-10", "the first Tuesday of the quarter at 9:30", "2027-04-06"),
        ("2027-01-02", "the first Monday of the year at 9:30", "2027-01-04"),
        ("2027-12-31", "the last day of the month", "2027-12-31"),
    ],
)
def test_the_first_one_is_the_first_of_the_period(
    tmp_path: Path, since: str, every: str, first: str
) -> None:
    text = head().replace("2027-01-01", since)
    data = made(tmp_path, text + meeting(every), "meetings").data
    assert str(occurrences(data)[0])[:10] == first


def test_business_days_are_the_agreement_s(tmp_path: Path) -> None:
    text = head(days="Monday to Thursday") + meeting("every business day at 9:30")
    found = occurrences(made(tmp_path, text, "meetings").data)
    assert {one.weekday() for one in found} == {0, 1, 2, 3}
    text = head(days="Monday to Thursday") + meeting("the last business day of the month")
    found = occurrences(made(tmp_path, text, "meetings").data)
    assert Day(2027, 4, 29) in found  # the 30th is a Friday
    assert len(found) == 24
    # Days that are named are those.
    named = meeting("Monday to Friday at 9:30")
    found = occurrences(made(tmp_path, head(days="Monday to Thursday") + named, "meetings").data)
    assert {one.weekday() for one in found} == {0, 1, 2, 3, 4}


REVIEWS = [
    # A rhythm without a day is counted from the next one.
    ("{every: every quarter, next: 2027-04-02}", ["2027-04-02", "2027-07-02", "2027-10-02"]),
    ("{every: every month, next: 2027-01-31}", ["2027-01-31", "2027-02-28", "2027-03-31"]),
    ("{every: every month, next: 2027-12-30}", ["2027-12-30", "2028-01-30", "2028-02-29"]),
    ("{every: every 2 weeks, next: 2027-01-06}", ["2027-01-06", "2027-01-20", "2027-02-03"]),
    ("{every: every year, next: 2028-02-29}", ["2028-02-29"]),
    # One that says its day goes on by it, wherever the next one is.
    (
        "{every: the first Thursday of the quarter, next: 2027-04-02}",
        ["2027-04-02", "2027-07-01", "2027-10-07"],
    ),
    ("{every: the first Thursday of the quarter, next: 2027-07-01}", ["2027-07-01", "2027-10-07"]),
    ("{next: 2027-04-02}", ["2027-04-02"]),
    ("{every: whenever needed, next: 2027-04-02}", ["2027-04-02"]),
    ("{every: the first Thursday of the quarter}", ["2027-01-07", "2027-04-01"]),
]


@pytest.mark.parametrize(("review", "expected"), REVIEWS, ids=[one[0] for one in REVIEWS])
def test_reviews_go_on_from_the_next_one(tmp_path: Path, review: str, expected: list[str]) -> None:
    text = head() + f"reporting: {{review: {review}}}\n"
    found = occurrences(made(tmp_path, text, "reviews").data)
    assert [str(one) for one in found[: len(expected)]] == expected
    assert max(map(str, found)) <= "2028-12-31"
    if len(expected) == 1:
        assert len(found) == 1


@pytest.mark.parametrize(
    "zone",
    ["Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca",
     "Asia/Jerusalem", "Asia/Kolkata", "Europe/Dublin", "America/Sao_Paulo", "UTC"],
)  # fmt: skip
@pytest.mark.parametrize("year", [2006, 2027])
def test_the_zone_in_the_file_is_the_zone(zone: str, year: int) -> None:
    """Every hour of two years has the same distance from UTC by the file as by the database."""
    found = zone_of(zone)
    assert found is not None
    text = vtimezone(found, Day(year, 1, 1), Day(year + 1, 12, 31))
    whole = f"BEGIN:VCALENDAR\r\n{text}END:VCALENDAR\r\n"
    (known,) = [tz.tzical(StringIO(whole)).get(key) for key in [zone]]
    at = datetime.datetime(year, 1, 1, tzinfo=datetime.UTC)
    while at.year < year + 2:
        wall = at.astimezone(found).replace(tzinfo=None, fold=0)
        theirs = wall.replace(tzinfo=known).utcoffset()
        ours = wall.replace(tzinfo=found).utcoffset()
        # Of the hour that comes twice, which of the two is meant nobody can say.
        twice = wall.replace(tzinfo=found, fold=1).utcoffset() != ours
        assert twice or theirs == ours, wall
        at += datetime.timedelta(hours=1)


def test_a_machine_without_zones_has_those_that_come_along() -> None:
    pytest.importorskip("tzdata", reason="tzdata is not installed")
    zoneinfo.reset_tzpath(to=())
    try:
        ZoneInfo.clear_cache()
        assert zone_of("Europe/Paris") is not None
    finally:
        zoneinfo.reset_tzpath()
        ZoneInfo.clear_cache()


def test_texts_are_read_back_as_they_were_written(tmp_path: Path) -> None:
    told = "Comma, semicolon; backslash \\\\ colon: “quotes” — é"
    more = f"      where: '{told}'\n      agenda: ['{told}', second]\n"
    data = made(tmp_path, head() + meeting("every Monday at 9:30", more), "meetings").data
    (event,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    read = told.replace("\\\\", "\\")
    assert str(event["LOCATION"]) == read
    assert f"Agenda:\n- {read}\n- second" in str(event["DESCRIPTION"])


def test_an_agreement_without_an_end_goes_on(tmp_path: Path) -> None:
    text = head().replace(", end: 2028-12-31", "") + meeting("every Monday at 9:30")
    done = made(tmp_path, text)
    (event,) = vevents(done.data)
    assert "UNTIL" not in value(event, "RRULE")
    assert "no_end" in dict(done.remarks)
    found = occurrences(done.data)
    paris = ZoneInfo("Europe/Paris")
    assert all(one.utcoffset() == one.replace(tzinfo=paris).utcoffset() for one in found)
    assert found[-1].year == 2031
