"""Each row of the table is read as it says, or refused by its rule, and survives a document."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

import pytest

from sla_cli.agreement import figures, quantities
from sla_cli.agreement.quantities import (
    Cadence,
    DayTime,
    Duration,
    Per,
    QuantityError,
    Target,
    Unread,
    parse_cadence,
    parse_date,
    read_or_keep,
)
from sla_cli.checks.words import say

from .table import ACCEPTED, KEPT, REFUSED
from .values import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable

PARSERS: dict[str, Callable[[str, str], object]] = {
    "target": quantities.parse_target,
    "duration": quantities.parse_duration,
    "deadline": quantities.parse_deadline,
    "time": quantities.parse_time,
    "cadence": quantities.parse_cadence,
    "date": quantities.parse_date,
}
WRITERS: dict[str, Callable[..., str]] = {
    "target": figures.target,
    "duration": figures.duration,
    "deadline": figures.deadline,
    "time": figures.time_of_day,
    "cadence": figures.cadence,
    "date": figures.date,
}
UNSAID = {"bound": "exactly", "measure": "count", "every": "1", "times": "1"}
READ = [
    (kind, one, text, value)
    for kind, rows in ACCEPTED.items()
    for language, text, value in rows
    for one in (LANGUAGES if language == "both" else (language,))
]
NOT_READ = [
    (kind, one, text, rule)
    for kind, rows in REFUSED.items()
    for language, text, rule in rows
    for one in (LANGUAGES if language == "both" else (language,))
]


def said(value: object) -> dict[str, str]:
    """Say a value as the table does: in plain words and figures, without what goes unsaid."""
    if isinstance(value, datetime.date):
        return {"date": value.isoformat()}
    if isinstance(value, datetime.time):
        return {"time": plain(value)}
    assert isinstance(value, (Target, Duration, DayTime, Cadence))
    fields = value._asdict()
    del fields["written"]
    per = fields.pop("per", None)
    if isinstance(per, Per):
        fields |= {"per": per.unit, "every": per.every, "thing": per.thing}
    texts = {key: plain(field) for key, field in fields.items()}
    return {key: text for key, text in texts.items() if text and text != UNSAID.get(key)}


def plain(field: object) -> str:
    if field is None or field is False:
        return ""
    if isinstance(field, Enum):
        return str(field.value)
    if isinstance(field, datetime.time):
        return f"{field:%H:%M}"
    if isinstance(field, Duration):
        return f"{plain(field.value)} {field.unit.value}"
    if isinstance(field, tuple):
        return " ".join(map(str, field))
    assert isinstance(field, (str, int, Decimal))
    return "yes" if field is True else str(field)


@pytest.mark.parametrize(("kind", "language", "text", "value"), READ)
def test_a_text_is_read(kind: str, language: str, text: str, value: dict[str, str]) -> None:
    read = PARSERS[kind](text, language)
    assert said(read) == value
    if not isinstance(read, (datetime.date, datetime.time)):
        assert getattr(read, "written", None) == " ".join(text.split())


@pytest.mark.parametrize(("kind", "language", "text", "value"), READ)
def test_what_a_document_writes_of_it_is_read_alike(
    kind: str, language: str, text: str, value: dict[str, str]
) -> None:
    read = PARSERS[kind](text, language)
    for other in LANGUAGES:
        assert PARSERS[kind](WRITERS[kind](read, other), other) == read


@pytest.mark.parametrize(("kind", "languages", "text", "readings"), KEPT)
def test_a_text_is_kept(kind: str, languages: str, text: str, readings: tuple[str, ...]) -> None:
    for language in LANGUAGES if languages == "both" else (languages,):
        kept = read_or_keep(PARSERS[kind], text, language)
        assert kept == Unread(" ".join(text.split()), readings)
        assert figures.written(kept, "de") == kept.written
        # Each of the two readings is one that would be read.
        values = [PARSERS[kind](reading, language) for reading in readings]
        assert len(set(values)) == len(readings)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("every Monday at 3", ("every Monday at 3 a.m.", "every Monday at 3 p.m.")),
        ("Mondays 2:30", ("Mondays 2:30 a.m.", "Mondays 2:30 p.m.")),
        ("weekly at 4:00", ("weekly at 4:00 a.m.", "weekly at 4:00 p.m.")),
    ],
)
def test_a_rhythm_of_which_the_half_of_the_day_is_not_said(
    text: str, readings: tuple[str, ...]
) -> None:
    kept = parse_cadence(text, "en")
    assert (kept.at, kept.readings, figures.cadence(kept, "en")) == (None, readings, text)
    assert len({parse_cadence(reading, "en").at for reading in readings}) == 2
    assert parse_cadence(text, "fr").at is not None


@pytest.mark.parametrize(("text", "language"), [("05:30", "en"), ("5:30", "fr"), ("7:30", "en")])
def test_a_time_that_is_clear(text: str, language: str) -> None:
    assert said(quantities.parse_time(text, language)) == {"time": text.zfill(5)}


@pytest.mark.parametrize(("kind", "language", "text", "rule"), NOT_READ)
def test_a_text_is_refused(kind: str, language: str, text: str, rule: str) -> None:
    with pytest.raises(QuantityError) as refused:
        PARSERS[kind](text, language)
    assert refused.value.rule == rule
    if rule == "number-ambiguous":
        assert str(refused.value.facts["text"]) in text
        return
    assert refused.value.facts["text"] == text
    # The example that is given instead is one that would be read.
    PARSERS[kind](refused.value.facts["example"], language)


def test_the_table_is_long_enough_to_lean_on() -> None:
    assert sum(len(rows) for rows in ACCEPTED.values()) >= 500
    assert sum(len(rows) for rows in REFUSED.values()) >= 60


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text", ["March 2027", "avril 2027", "Q3 2027", "S2 2027"])
def test_the_days_proposed_for_a_month_are_read_as_they_are_meant(language: str, text: str) -> None:
    with pytest.raises(QuantityError) as refused:
        parse_date(text, language)
    facts = refused.value.facts
    fix = say("date-not-a-day", facts, language).fix
    days = re.findall(r"(?:jour :|day:|premier,|one,) (.+?) (?:pour|for)", " ".join(fix.split()))
    read = [parse_date(day, language) for day in days]
    assert read == [facts["first"], facts["last"]]
    assert {type(day) for day in read} == {datetime.date}
