"""The calendar: what it holds, what is told, and nothing that a calendar would misread."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from sla_cli.documents.ics.closure import closures
from sla_cli.documents.ics.lines import line, parameter, text
from sla_cli.documents.ics.zone import zone_of
from tests.documents.calendars import (
    Property,
    days,
    head,
    made,
    meeting,
    properties,
    value,
    vevents,
)
from tests.examples import EXAMPLES, NAMES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla


def test_spring_comes_at_two(tmp_path: Path) -> None:
    data = made(tmp_path, head() + meeting("every Monday at 9:30"), "meetings").data
    zone = data[data.index(b"BEGIN:DAYLIGHT") : data.index(b"END:DAYLIGHT")].decode()
    assert "DTSTART:20260329T020000\r\n" in zone
    assert "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n" in zone


@pytest.mark.parametrize(
    ("zone", "known"),
    [
        ("Europe/Paris", "Europe/Paris"), ("america/new_york", "America/New_York"),
        ("utc", "UTC"), ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("EST", None), ("Paris", None), ("heure de Paris", None), ("Europe/Nowhere", None),
        ("../../etc/passwd", None), ("/etc/localtime", None), ("right/Europe/Paris", None),
        ("Europe", None), ("Europe/" + "a" * 9000, None), ("Europe/Par\x00is", None), ("", None),
    ],
)  # fmt: skip
def test_a_zone_is_known_by_its_full_name(zone: str, known: str | None) -> None:
    found = zone_of(zone)
    assert (found.key if found else None) == known


@pytest.mark.parametrize("name", NAMES)
def test_no_trap(sla: Sla, tmp_path: Path, name: str) -> None:
    """What no library complains of: each a fault that calendars make something of, or nothing."""
    assert sla("render", str(EXAMPLES / f"{name}.yaml"), "--to", "ics", "-o", "a.ics").code == 0
    data = (tmp_path / "a.ics").read_bytes()
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", data)
    told, events = properties(data), vevents(data)
    zones = [one.value for one in told if one.name == "TZID"]
    uids = [value(event, "UID") for event in events]
    assert len(events) >= 3
    assert len(set(uids)) == len(uids)
    for event in events:
        starts = next(one for one in event if one.name == "DTSTART")
        for until in re.findall(r"UNTIL=([^;\n]*)", "\n".join(one.value for one in event)):
            # In UTC where the beginning has a zone, a day where it is one.
            assert bool(re.fullmatch(r"\d{8}T\d{6}Z", until)) == ("TZID" in starts.parameters)
            assert bool(re.fullmatch(r"\d{8}", until)) == ("VALUE=DATE" in starts.parameters)
        named = [re.sub(".*TZID=", "", one.parameters) for one in event if "TZID" in one.parameters]
        assert set(named) <= set(zones)
        assert {"DTSTAMP", "SEQUENCE", "SUMMARY"} <= {one.name for one in event}
    assert not {"DTSTART", "UID"} & {one.name for one in told if one.name.startswith("X-")}


def test_without_a_zone_times_float_and_so_does_their_end(tmp_path: Path) -> None:
    text = head(zone="Paris time") + meeting("every Monday at 9:30")
    done = made(tmp_path, text, "meetings")
    (event,) = vevents(done.data)
    assert value(event, "DTSTART") == "20270104T093000"
    assert value(event, "RRULE").endswith("UNTIL=20281231T235959")
    assert b"VTIMEZONE" not in done.data
    assert ("zone_unknown", ("Paris time",)) in done.remarks


TOLD = [
    ("every week at 9:30", "no_day"),
    ("every quarter", "no_day"),
    ("twice a month", "no_day"),
    ("every 2 months", "no_day"),
    ("continuously", "continuous"),
    ("every hour", "too_often"),
    ("when the moon is full", "not_understood"),
    ("'[…]'", "no_rhythm"),
    ("every other Monday at 9:30", "counted"),
    ("at the end of the month", "edge"),
    ("every day at 9:30", "worked"),
    ("every Monday", "no_time"),
    ("every Monday morning", "no_time"),
]


@pytest.mark.parametrize(("every", "kind"), TOLD, ids=[one[0] for one in TOLD])
def test_nothing_is_left_out_or_made_up_in_silence(tmp_path: Path, every: str, kind: str) -> None:
    done = made(tmp_path, head() + meeting(every), "meetings")
    remarks = dict(done.remarks)
    assert remarks[kind][0].startswith("Check-in")
    placed = kind in ("counted", "edge", "worked", "no_time")
    assert bool(done.data) == placed
    assert ("empty" in remarks) != placed


LENGTHS = [
    ("30 minutes", "20270104T100000"),
    ("1 h 30", "20270104T110000"),
    ("45–60 minutes", "20270104T103000"),
    ("2 business hours", "20270104T113000"),
    ("90 seconds", "20270104T093200"),
]


@pytest.mark.parametrize(("length", "end"), LENGTHS)
def test_how_long_it_takes(tmp_path: Path, length: str, end: str) -> None:
    text = head() + meeting("every Monday at 9:30", f"      length: {length}\n")
    done = made(tmp_path, text, "meetings")
    assert value(vevents(done.data)[0], "DTEND") == end
    assert "no_length" not in dict(done.remarks)


@pytest.mark.parametrize(
    ("length", "end"), [("1 day", "20270105"), ("2 days", "20270106"), ("1 week", "20270111")]
)
def test_whole_days(tmp_path: Path, length: str, end: str) -> None:
    text = head() + meeting("every Monday at 9:30", f"      length: {length}\n")
    (event,) = vevents(made(tmp_path, text, "meetings").data)
    assert (value(event, "DTSTART"), value(event, "DTEND")) == ("20270104", end)


@pytest.mark.parametrize("length", ["half a day", "as long as it takes", "'[…]'"])
def test_a_length_nobody_can_count_is_told(tmp_path: Path, length: str) -> None:
    text = head() + meeting("every Monday at 9:30", f"      length: {length}\n")
    done = made(tmp_path, text, "meetings")
    assert not [one for one in vevents(done.data)[0] if one.name == "DTEND"]
    assert "no_length" in dict(done.remarks)


CLOSED = [
    ("en", "25 December 2027", "2027-12-25", "2027-12-25"),
    ("fr", "Le 25 décembre 2027", "2027-12-25", "2027-12-25"),
    ("fr", "Du 2 au 13 août 2027", "2027-08-02", "2027-08-13"),
    ("fr", "du 1er au 3 mai 2027", "2027-05-01", "2027-05-03"),
    ("fr", "du 24 décembre au 1er janvier 2028", "2027-12-24", "2028-01-01"),
    ("fr", "du 24/12/2027 au 02/01/2028", "2027-12-24", "2028-01-02"),
    ("en", "2 to 13 August 2027", "2027-08-02", "2027-08-13"),
    ("en", "from 2 through 6 August 2027", "2027-08-02", "2027-08-06"),
    ("en", "August 2 to 13, 2027", "2027-08-02", "2027-08-13"),
    ("en", "December 24 – 31, 2027", "2027-12-24", "2027-12-31"),
    ("en", "24 December 2027 to 2 January 2028", "2027-12-24", "2028-01-02"),
    ("en", "2027-08-02 to 2027-08-13", "2027-08-02", "2027-08-13"),
    ("fr", "Jours fériés français", "", ""),
    ("fr", "25 décembre", "", ""),
    ("fr", "du 13 au 2 août 2027", "", ""),
    ("en", "03/04/2027", "", ""),
    ("en", "1 January 2027 to 31 December 2030", "", ""),
    ("en", "Christmas to New Year", "", ""),
    ("en", "to " * 5000, "", ""),
]


@pytest.mark.parametrize(
    ("language", "words", "since", "until"), CLOSED, ids=[c[1][:40] for c in CLOSED]
)
def test_days_of_closure(language: str, words: str, since: str, until: str) -> None:
    found = closures((words,), language)
    assert sorted(found.days) == (list(days(since, until)) if since else [])
    assert found.unread == (() if since else (words.strip(),))


def test_nobody_meets_on_a_day_of_closure(tmp_path: Path) -> None:
    closed = "timezone: Europe/Paris, closed: [Public holidays, 2 to 13 August 2027]"
    text = head().replace("timezone: Europe/Paris", closed)
    done = made(tmp_path, text + meeting("every Monday at 9:30"), "meetings")
    out = [one for one in vevents(done.data)[0] if one.name == "EXDATE"]
    assert [one.value for one in out] == ["20270802T093000", "20270809T093000"]
    assert {one.parameters for one in out} == {";TZID=Europe/Paris"}
    remarks = dict(done.remarks)
    assert remarks["closed"] == ("Public holidays",)
    assert (
        remarks["taken_out"][0].replace("\xa0", " ") == "Check-in (August 2, 2027, August 9, 2027)"
    )


@pytest.mark.parametrize(
    ("every", "out", "start"),
    [
        # Of every second week, only the one that is held; the first is one that is held.
        ("every other Monday", ["20270809"], "20270111"),
        ("every business day", ["20270802", "20270803", "20270804", "20270805", "20270806",
                                "20270809"], "20270101"),
        ("the first Monday of the month", ["20270802"], "20270201"),
    ],
)  # fmt: skip
def test_only_days_of_the_series_are_taken_out(
    tmp_path: Path, every: str, out: list[str], start: str
) -> None:
    closed = "timezone: UTC, closed: [2 to 9 August 2027, 4 January 2027]"
    text = head(zone="UTC").replace("timezone: UTC", closed)
    done = made(tmp_path, text + meeting(every), "meetings")
    (event,) = vevents(done.data)
    found = [one.value for one in event if one.name == "EXDATE"]
    assert value(event, "DTSTART") == start
    assert [one for one in found if one != "20270104"] == out


def test_a_rank_that_a_closure_would_move_is_told(tmp_path: Path) -> None:
    closed = "timezone: UTC, closed: [31 August 2027]"
    text = head(zone="UTC").replace("timezone: UTC", closed)
    done = made(tmp_path, text + meeting("the last business day of the month"), "meetings")
    assert not [one for one in vevents(done.data)[0] if one.name == "EXDATE"]
    assert dict(done.remarks)["closed_ranked"] == ("Check-in",)


PEOPLE = [
    ("[Ada Hill]", ["ada@acme.example"], ()),
    ("[ada  hill, Ben Ray]", ["ada@acme.example", "ben@acme.example"], ()),
    ("[Everyone]", ["ada@acme.example", "ben@acme.example"], ()),
    ("[Leads of both teams]", ["ada@acme.example", "ben@acme.example"], ()),
    ("[Sales]", ["ben@acme.example"], ()),
    ("[Deals]", ["ben@acme.example"], ()),
    ("[Ada Hill and the auditor]", ["ada@acme.example"], ("the auditor",)),
    ("['Cy Lee <cy@else.example>']", ["cy@else.example"], ()),
    ("['**Ada Hill**']", ["ada@acme.example"], ()),
    ("[SDRs]", [], ("SDRs",)),
    ("['[…]']", [], ()),
]


@pytest.mark.parametrize(("attendees", "mails", "without"), PEOPLE, ids=[p[0] for p in PEOPLE])
def test_attendees_have_their_addresses(
    tmp_path: Path, attendees: str, mails: list[str], without: tuple[str, ...]
) -> None:
    text = head() + meeting("every Monday at 9:30", f"      attendees: {attendees}\n")
    done = made(tmp_path, text, "meetings")
    found = [one.value for one in vevents(done.data)[0] if one.name == "ATTENDEE"]
    assert found == [f"mailto:{mail}" for mail in mails]
    assert dict(done.remarks).get("no_address", ()) == without


ADDRESSES = [
    "a@b.example?cc=c@d.example", "a@b.example,c@d.example", "a b@c.example", "a@b",
    "mailto:a@b.example", "a@b.example%0aX", "<a@b.example>", "a@b..example", "a;b@c.example",
]  # fmt: skip


@pytest.mark.parametrize("mail", ADDRESSES)
def test_an_address_that_is_more_than_one_is_none(tmp_path: Path, mail: str) -> None:
    text = head().replace("ada@acme.example", f"'{mail}'")
    text += meeting("every Monday at 9:30", "      attendees: [Ada Hill]\n")
    done = made(tmp_path, text, "meetings")
    assert not [one for one in vevents(done.data)[0] if one.name == "ATTENDEE"]
    assert dict(done.remarks)["no_address"] == ("Ada Hill",)


HOSTILE = [
    "a\nEND:VEVENT\nBEGIN:VEVENT\nUID:x",
    "a\nATTENDEE:mailto:x@y.example",
    'a";CN="b":mailto:x@y.example',
    "a\u2028BEGIN:VALARM\u2029X-A:b",
    'comma, semicolon; backslash \\ and \\n, colon: quote "',
    "é" * 200 + "😀" * 60,
    "word " * 4000,
]
KNOWN = frozenset(
    {
        *("UID", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND", "RRULE", "SUMMARY", "DESCRIPTION"),
        *("LOCATION", "STATUS", "TRANSP", "ORGANIZER", "ATTENDEE"),
    }
)


def summary_of(event: list[Property]) -> str:
    """Take the escapes off a summary, and its spaces, of which several may have become one."""
    read = re.sub(r"\\(.)", lambda sign: sign[1].replace("n", "\n"), value(event, "SUMMARY"))
    return "".join(read.split())


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_a_value_stays_in_its_property(tmp_path: Path, words: str) -> None:
    """Whatever a value holds, no line of it is another property."""
    said = json.dumps(words, ensure_ascii=False).replace("\u2028", "\\u2028")
    said = said.replace("\u2029", "\\u2029")
    more = "".join(f"      {key}: {said}\n" for key in ("where", "note", "led_by"))
    more += f"      attendees: [{said}, Ben Ray]\n"
    text = head().replace("Ada Hill", said).replace("company: Acme", f"company: {said}")
    text += meeting("every Monday at 9:30", more).replace("Check-in", said)
    data = made(tmp_path, text, "meetings").data
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    (event,) = vevents(data)
    assert {one.name for one in event} <= KNOWN
    begins = [one.value for one in properties(data) if one.name == "BEGIN"]
    assert (begins.count("VEVENT"), "VALARM" in begins) == (1, False)
    mails = {one.value for one in event if one.name in ("ATTENDEE", "ORGANIZER")}
    assert mails <= {"mailto:ada@acme.example", "mailto:ben@acme.example"}
    assert summary_of(event) == "".join(words.split())


@pytest.mark.parametrize(
    "words", [*HOSTILE, "a\r\nX:b", "a\rX:b", "a\x85X:b", "a\x0b\x0cX:b", "\x00\x07\x1b[31m", "\ta"]
)
def test_control_characters_end_no_line(words: str) -> None:
    """The gate keeps them out of agreements; the file does not rely on it."""
    for name in (f"ATTENDEE;CN={parameter(words)}", "SUMMARY"):
        written = line(name, text(words))
        assert written.endswith("\r\n")
        pieces = written[:-2].split("\r\n")
        assert all(piece.startswith(" ") for piece in pieces[1:])
        assert not re.search("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029]", "".join(pieces))
        assert len(properties(written.encode())) == 1


def test_a_second_import_updates(tmp_path: Path) -> None:
    def read(text: str) -> dict[str, tuple[str, str]]:
        events = vevents(made(tmp_path, text).data)
        return {value(e, "SUMMARY"): (value(e, "UID"), value(e, "SEQUENCE")) for e in events}

    one = head() + "version: '1.9'\n" + meeting("every Monday at 9:30")
    two = (
        one.replace("1.9", "1.10").replace("9:30", "10:30").replace("every Monday", "every Friday")
    )
    two = two.replace("language: en", "language: en\ntitle: Another title")
    before, after = read(one), read(two)
    assert before["Check-in"][0] == after["Check-in"][0]
    assert {uid for uid, _ in before.values()} == {uid for uid, _ in after.values()}
    assert int(before["Check-in"][1]) < int(after["Check-in"][1])
    # Another year's agreement, or another team's, has meetings of its own.
    for other in (one.replace("2027-01-01", "2026-01-01"), one.replace("Deals", "Partners")):
        assert read(other)["Check-in"][0] != before["Check-in"][0]


@pytest.mark.parametrize(
    ("older", "newer"),
    [("1.9", "1.10"), ("1", "1.0.1"), ("v2", "3"), ("2026-03", "2026-11"), ("9.9.9", "10"),
     ("2026.9.30", "2026.10.1")],
)  # fmt: skip
def test_the_sequence_grows_with_the_version(tmp_path: Path, older: str, newer: str) -> None:
    def sequence(version: str) -> int:
        text = head() + f"version: '{version}'\n"
        return int(value(vevents(made(tmp_path, text).data)[0], "SEQUENCE"))

    assert 0 <= sequence(older) < sequence(newer) < 2**31


def test_two_of_one_name_are_two(tmp_path: Path) -> None:
    text = head() + meeting("every Monday at 9:30")
    text += "    - {meeting: check-in, every: every Friday at 9:30}\n"
    uids = [value(event, "UID") for event in vevents(made(tmp_path, text, "meetings").data)]
    assert len(set(uids)) == 2


def test_an_agreement_that_has_ended_takes_its_events_out(tmp_path: Path) -> None:
    text = head() + meeting("every Monday at 9:30")
    live, over = made(tmp_path, text), made(tmp_path, text + "status: ended\n")
    assert b"METHOD" not in live.data
    assert b"METHOD:CANCEL\r\n" in over.data
    assert [value(event, "UID") for event in vevents(live.data)] == [
        value(event, "UID") for event in vevents(over.data)
    ]
    for event in vevents(over.data):
        assert value(event, "STATUS") == "CANCELLED"
        assert value(event, "ORGANIZER") == "mailto:ada@acme.example"
    assert "cancelled" in dict(over.remarks)


def test_the_period_and_its_notice(tmp_path: Path) -> None:
    text = head().replace("2028-12-31}", '2028-12-31, renewal: "3 months\' notice"}')
    found = {value(e, "SUMMARY"): value(e, "DTSTART") for e in vevents(made(tmp_path, text).data)}
    assert found == {
        "Last day to give notice — Acme": "20280930",
        "End of the agreement — Acme": "20281231",
    }


MANY = """\
communication:
  meetings:
    - {meeting: One, every: every Monday at 9:30, attendees: [Ada Hill]}
    - {meeting: Two, every: every Monday at 9:30, attendees: [Ben Ray]}
    - {meeting: Three, every: every Monday at 9:30}
    - {meeting: Four, every: every Monday at 9:30, attendees: [SDRs]}
    - {meeting: Five, every: every Monday at 9:30, attendees: [Ben Ray], led_by: Ada Hill}
reporting:
  reports: [{report: Six, every: every Monday, to: [Sales], owner: Ben Ray}]
"""


@pytest.mark.parametrize("person", ["Ada Hill", "ada hill", "ada@acme.example", "Ada"])
def test_for_a_person(tmp_path: Path, person: str) -> None:
    done = made(tmp_path, head() + MANY, person=person)
    found = [value(event, "SUMMARY").partition(" — ")[0] for event in vevents(done.data)]
    # Three is everybody's, and whether she is one of the SDRs nobody can say.
    assert found == ["One", "Three", "Four", "Five", "End of the agreement"]
    assert dict(done.remarks)["perhaps_theirs"] == ("Four",)


def test_for_nobody_there(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(head() + MANY, "utf-8")
    told = sla("render", "a.yaml", "--to", "ics", "--for", "Zed")
    assert told.code == 0
    assert not (tmp_path / "a.ics").exists()
    assert "Zed; Ada Hill; Ben Ray" in told.err
    assert "No calendar was written" in told.err


def test_only_some_kinds(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(head() + MANY, "utf-8")
    command = ("render", "a.yaml", "--to", "ics")
    assert sla(*command, "--only", "reports", "--only", "period").code == 0
    found = [value(event, "SUMMARY") for event in vevents((tmp_path / "a.ics").read_bytes())]
    assert found == ["Report: Six", "End of the agreement — Acme"]
    # It is known for ours, and written again.
    assert sla(*command).code == 0
    assert len(vevents((tmp_path / "a.ics").read_bytes())) == 7
    (tmp_path / "a.ics").write_text("BEGIN:VCALENDAR\r\nPRODID:-//Other//\r\n", "utf-8")
    assert sla(*command).code == 3


@pytest.mark.parametrize("option", [("--only", "reports"), ("--for", "Ada")])
def test_events_are_chosen_of_a_calendar_only(sla: Sla, minimal: Path, option: tuple[str]) -> None:
    refused = sla("render", minimal.name, "--to", "md", *option)
    assert refused.code == 2
    assert f"{option[0]} chooses events" in refused.err


def test_both_forms_have_one_calendar(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(head() + MANY, "utf-8")
    assert sla("render", "a.yaml", "--to", "ics", "--to", "md", "--form", "short").code == 0
    assert (tmp_path / "a.ics").exists()
    assert (tmp_path / "a.short.md").exists()


def test_what_is_left_out_is_told_in_both_languages(sla: Sla, tmp_path: Path) -> None:
    text = head() + meeting("every quarter") + "    - {meeting: B, every: continuously}\n"
    (tmp_path / "a.yaml").write_text(text, "utf-8")
    told = sla("render", "a.yaml", "--to", "ics").err
    assert "warning: Left out of the calendar, for want of a day: Check-in (every quarter)." in told
    assert "Left out of the calendar, since it never stops: B (continuously)." in told
    (tmp_path / "a.yaml").write_text(text.replace("language: en", "language: fr"), "utf-8")
    told = sla("render", "a.yaml", "--to", "ics").err
    assert "Absents du calendrier, faute de jour\xa0: Check-in (every quarter)." in told


def test_words_of_the_document_in_german(tmp_path: Path, sla: Sla) -> None:
    (tmp_path / "a.yaml").write_text(head() + MANY, "utf-8")
    assert sla("render", "a.yaml", "--to", "ics", "--lang", "de").code == 0
    data = (tmp_path / "a.de.ics").read_bytes()
    found = [value(event, "SUMMARY") for event in vevents(data)]
    assert found[-2:] == ["Bericht: Six", "Ende der Vereinbarung — Acme"]


@pytest.mark.parametrize(
    "period",
    ["1000-01-01, end: 1001-12-31", "2998-06-01, end: 2999-12-31", "1000-01-01, end: 2999-12-31"],
)
def test_the_first_years_and_the_last(tmp_path: Path, period: str) -> None:
    text = head().replace("2027-01-01, end: 2028-12-31", period)
    text += meeting("the last day of the year at 23:30", "      length: 2 hours\n")
    data = made(tmp_path, text).data
    first = f"{period[:4]}1231"
    assert value(vevents(data)[0], "DTSTART") == f"{first}T233000"
    assert len(data) < 20_000


def test_a_stranger_s_file_makes_no_endless_calendar(tmp_path: Path) -> None:
    many = "".join(
        f"    - {{meeting: M{one}, every: every Monday, attendees: [All]}}\n" for one in range(2001)
    )
    people = "".join(f"{{name: P{one}, email: p{one}@a.example}}, " for one in range(300))
    text = head().replace("lead: Ada Hill", f"lead: Ada Hill, members: [{people}]")
    done = made(tmp_path, f"{text}communication:\n  meetings:\n{many}", "meetings")
    assert done.data.count(b"BEGIN:VEVENT") == 2000
    assert dict(done.remarks)["too_many"] == ("2000",)
    assert done.data.count(b"\r\nATTENDEE") == 2000 * 200


def test_what_counting_comes_to_is_shown(tmp_path: Path) -> None:
    text = head() + "reporting: {review: {every: every quarter, next: 2027-04-30}}\n"
    (told,) = dict(made(tmp_path, text, "reviews").remarks)["counted"]
    assert told.replace("\xa0", " ") == (
        "Review of the agreement — Acme (April 30, 2027, July 30, 2027, October 30, 2027…)"
    )
