"""The calendar strip: a dot for each time the teams meet, over the months of the agreement."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

import pytest

from sla_cli.agreement.communication import Communication, Meeting
from sla_cli.agreement.frame import Parties, Period, Team
from sla_cli.agreement.model import Agreement
from sla_cli.agreement.quantities import parse_cadence
from sla_cli.documents.drawings.calendar import WIDTH, Strip, calendar

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

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


def dots(strip: Strip | None) -> tuple[int, int]:
    """Count the dots of the first row: those on a known day, and those spread."""
    assert strip is not None
    row = strip.rows[0]
    return row.set_.count("<circle"), row.open_.count("<circle")


@pytest.mark.parametrize(
    ("rhythm", "known", "spread"),
    [
        ("every Tuesday at 10:00", 52, 0),
        ("weekly", 0, 52),
        ("every two weeks", 0, 26),
        ("every other Tuesday", 0, 26),
        ("every 10 days", 0, 36),
        ("twice a month", 0, 24),
        ("monthly", 0, 12),
        ("end of month", 0, 12),
        ("the first Monday of the month", 12, 0),
        ("the last day of the month", 12, 0),
        ("the 31st of the month", 12, 0),
        ("first business day of the quarter", 4, 0),
        ("every quarter", 0, 4),
        ("every six months", 0, 2),
        ("every year", 0, 1),
    ],
)
def test_a_dot_for_each_time(rhythm: str, known: int, spread: int) -> None:
    assert dots(strip(rhythm)) == (known, spread)


@pytest.mark.parametrize(
    "rhythm",
    [
        "every day",
        "continuously",
        "every business day",
        "every Monday and Thursday",
        "twice a week",
        "every 5 days",
        "every hour",
        "every 3 years",
    ],
)
def test_what_a_strip_cannot_show_has_no_row(rhythm: str) -> None:
    assert strip(rhythm) is None


def test_all_dots_are_of_one_size() -> None:
    drawn = strip("weekly", "every Monday", "monthly", "every year")
    assert drawn is not None
    assert len(drawn.rows) == 4
    assert len({r for row in drawn.rows for r in re.findall(r' r="(\S+)"', str(row))}) == 1


@pytest.mark.parametrize(
    ("rhythm", "start", "end", "places"),
    [
        # 2027-04-01 is a Thursday: the Mondays of April are the 5th, 12th, 19th and 26th.
        ("every Monday", DAY(2027, 4, 1), DAY(2027, 4, 30), [4.5, 11.5, 18.5, 25.5]),
        ("the first Thursday of the month", DAY(2027, 4, 1), DAY(2027, 4, 30), [0.5]),
        ("the last Friday of the month", DAY(2027, 4, 1), DAY(2027, 4, 30), [29.5]),
        ("the last business day of the month", DAY(2027, 4, 1), DAY(2027, 4, 30), [29.5]),
        ("the 15th of the month", DAY(2027, 4, 16), DAY(2027, 6, 30), [44.5, 74.5]),
        # The first Monday of the quarter that began in April is over: that of July is shown.
        ("first Monday of each quarter", DAY(2027, 6, 1), DAY(2027, 7, 31), [30 + 4.5 / 31 * 30]),
    ],
)
def test_known_days_stand_where_they_are(
    rhythm: str, start: DAY, end: DAY, places: list[float]
) -> None:
    drawn = strip(rhythm, start=start, end=end)
    assert drawn is not None
    day = WIDTH / len(drawn.months) / 30
    found = [float(x) for x in re.findall(r'cx="([\d.]+)"', drawn.rows[0].set_)]
    # A month is as wide as any other; a day of one with 31 is a little narrower.
    assert found == pytest.approx([place * day for place in places], abs=day * 0.6)


def test_a_rhythm_that_is_not_understood_is_left_to_the_text() -> None:
    assert strip("when the moon is full") is None
    drawn = strip("when the moon is full", "monthly")
    assert drawn is not None
    assert [row.name for row in drawn.rows] == ["monthly"]


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (DAY(2027, 2, 1), DAY(2028, 1, 31), 12),
        (DAY(2027, 4, 1), DAY(2028, 3, 31), 12),
        (DAY(2027, 4, 1), DAY(2027, 6, 30), 3),
        (DAY(2027, 4, 1), DAY(2028, 9, 30), 18),
        (DAY(2027, 1, 1), DAY(2030, 12, 31), 12),
        (DAY(2027, 5, 1), None, 12),
        (DAY(9999, 11, 1), None, 2),
        (DAY(2027, 5, 2), DAY(2026, 1, 1), 12),
    ],
)
def test_the_months_are_those_of_the_agreement(start: DAY, end: DAY | None, months: int) -> None:
    drawn = strip("monthly", start=start, end=end)
    assert drawn is not None
    assert len(drawn.months) == months
    assert drawn.months[0] == start.replace(day=1)
    assert drawn.start == start
    assert dots(drawn) == (0, months)


def test_without_a_period_a_plain_year_is_shown() -> None:
    drawn = strip("every Monday")
    assert drawn is not None
    assert [day.month for day in drawn.months] == list(range(1, 13))
    assert (drawn.start, drawn.end) == (None, None)


def test_dots_stay_on_the_strip() -> None:
    for rhythm in ("every 5 weeks", "every 7 months", "every Friday", "three times a quarter"):
        drawn = strip(rhythm, start=DAY(2027, 1, 1), end=DAY(2027, 8, 31))
        assert drawn is not None
        row = drawn.rows[0]
        places = [float(x) for x in re.findall(r'cx="([\d.]+)"', row.set_ + row.open_)]
        assert places
        assert min(places) >= 6
        assert max(places) <= WIDTH - 6


def test_the_page_says_what_the_dots_mean_and_when_they_are(sla: Sla, minimal: Path) -> None:
    with minimal.open("a", encoding="utf-8") as file:
        file.write(
            "period: {start: 2027-04-01, end: 2028-03-31}\n"
            "communication:\n  meetings:\n"
            "    - {meeting: Leads, every: every Monday}\n"
            "    - {meeting: Review, every: every quarter}\n"
            "    - {meeting: Stand-up, every: every day}\n"
        )
    page = sla("render", "--to", "html", "--lang", "fr", "-o", "-", str(minimal)).out
    period = "du 1ᵉʳ\u00a0avril\u00a02027 au 31\u00a0mars\u00a02028"
    assert f"<title>chaque lundi, {period}</title>" in page
    assert f"<title>chaque trimestre, {period}</title>" in page
    assert "<title>chaque jour" not in page
    assert "Point plein\u00a0: jour fixé · Cercle\u00a0: jour à fixer" in page
