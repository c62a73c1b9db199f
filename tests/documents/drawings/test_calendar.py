"""The calendar strip: a mark for each time the teams meet, over the months of the agreement."""

from __future__ import annotations

import datetime

import pytest

from sla_cli.agreement.communication import Communication, Meeting
from sla_cli.agreement.frame import Parties, Period, Team
from sla_cli.agreement.model import Agreement
from sla_cli.agreement.quantities import parse_cadence
from sla_cli.documents.drawings.calendar import Strip, calendar

DAY = datetime.date


def strip(*rhythms: str, start: DAY | None = None, end: DAY | None = None) -> Strip | None:
    meetings = tuple(Meeting(meeting=r, every=parse_cadence(r, "en")) for r in rhythms)
    return calendar(
        Agreement(
            sla=1,
            company="Acme",
            parties=Parties(marketing=Team(team="M"), sales=Team(team="S")),
            period=Period(start=start, end=end) if start else None,
            communication=Communication(meetings=meetings),
        )
    )


@pytest.mark.parametrize(
    ("rhythm", "marks"),
    [
        ("every Tuesday at 10:00", 52),
        ("every two weeks", 26),
        ("monthly", 12),
        ("the first Monday of the month", 12),
        ("every quarter", 4),
        ("every six months", 2),
        ("every year", 1),
        ("every 3 years", 1),
        ("every day", 1),
        ("continuously", 1),
        ("every Monday and Thursday", 1),
    ],
)
def test_a_mark_for_each_time(rhythm: str, marks: int) -> None:
    drawn = strip(rhythm)
    assert drawn is not None
    assert drawn.rows[0].marks.count("<rect") == marks


def test_a_rhythm_that_is_not_understood_is_left_to_the_text() -> None:
    assert strip("when the moon is full") is None
    drawn = strip("when the moon is full", "monthly")
    assert drawn is not None
    assert [row.name for row in drawn.rows] == ["monthly"]


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (DAY(2027, 2, 1), DAY(2028, 1, 31), 12),
        (DAY(2027, 4, 1), DAY(2027, 6, 30), 3),
        (DAY(2027, 1, 1), DAY(2030, 12, 31), 12),
        (DAY(2027, 5, 1), None, 12),
        (DAY(9999, 11, 1), None, 12),
        (DAY(2027, 5, 2), DAY(2026, 1, 1), 1),
    ],
)
def test_the_months_are_those_of_the_agreement(start: DAY, end: DAY | None, months: int) -> None:
    drawn = strip("monthly", start=start, end=end)
    assert drawn is not None
    assert len(drawn.months) == months
    assert drawn.months[0] == start.replace(day=1)
    assert drawn.rows[0].marks.count("<rect") == months


def test_marks_stay_on_the_strip() -> None:
    for rhythm in ("every 5 weeks", "every 7 months", "every 13 months", "three times a quarter"):
        drawn = strip(rhythm, start=DAY(2027, 1, 1), end=DAY(2027, 8, 31))
        assert drawn is not None
        marks = str(drawn.rows[0].marks).split("<rect")[1:]
        assert marks
        for mark in marks:
            x, width = (float(mark.split(f'{key}="')[1].split('"')[0]) for key in ("x", "width"))
            assert x >= 0
            assert x + width <= 360
