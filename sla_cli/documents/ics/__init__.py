"""The calendar: what an agreement puts on a day, for the calendars of those who keep it.

RFC 5545. The same agreement gives the same bytes: the time it bears is the last day of its history,
not that of the machine. An event keeps its name (UID) from version to version, so that a second
import puts it in the place of the first.
"""

from __future__ import annotations

import datetime
import re
import uuid
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement import terms
from sla_cli.agreement.frame import Status
from sla_cli.documents.context import document_title
from sla_cli.documents.formats import Remark, Rendered
from sla_cli.documents.ics.events import Event, events, is_for
from sla_cli.documents.ics.lines import line, parameter, stamp, text
from sla_cli.documents.ics.people import Company, Person, folded
from sla_cli.documents.ics.zone import vtimezone, zone_of
from sla_cli.documents.inline import plain

if TYPE_CHECKING:
    from collections.abc import Iterable
    from zoneinfo import ZoneInfo

    from sla_cli.agreement.model import Agreement
    from sla_cli.documents.context import Order
    from sla_cli.documents.dossier import Dossier

_NAMES = uuid.UUID("8d1f3a4e-6f0b-5c55-9b4e-2f6f6c1d7a10")
"""What the events' names are made from, with the words of the agreement."""

_OF_ENDS = ("no_end", "no_notice")
"""Remarks on events that are not missed where there are no others."""

_UNDATED = datetime.date(2000, 1, 1)
_STATES = {
    Status.DRAFT: "TENTATIVE",
    Status.REVIEW: "TENTATIVE",
    Status.IN_FORCE: "CONFIRMED",
    Status.ENDED: "CANCELLED",
}
_MOST_PEOPLE = 200
"""Attendees of an event beyond which the others are in its words alone."""

_PARTS = (2146, 999, 999)
"""The largest numbers of a version, so that its SEQUENCE is an integer of 32 bits."""


class _Sheet(NamedTuple):
    """What all events of an agreement share."""

    agreement: Agreement
    zone: ZoneInfo | None
    until: datetime.date | None
    stamp: str
    sequence: int
    state: str | None
    identity: str
    speaker: Person | None
    """Who cancels where an event names nobody: who leads a team, and has an address."""

    @property
    def cancelled(self) -> bool:
        return self.agreement.status is Status.ENDED


def render(dossier: Dossier, order: Order) -> Rendered:
    """Give the calendar of an agreement; nothing, and why, where it has no day for anything."""
    agreement = dossier.agreement
    company = Company(agreement)
    found = events(dossier, order, company)
    chosen, remarks = _chosen(company, found.events, order)
    told = [*found.remarks, *remarks]
    if not chosen:
        told = [one for one in told if one.kind not in _OF_ENDS]
        return Rendered(b"", remarks=(*told, Remark("empty")))
    sheet = _sheet(agreement, company)
    told += _of_clock(agreement, sheet, chosen)
    told += _of_people(chosen)
    if sheet.cancelled:
        told.append(Remark("cancelled"))
    title = document_title(agreement, order.language)
    pieces = [
        line("BEGIN", "VCALENDAR"),
        line("VERSION", "2.0"),
        line("PRODID", f"-//sla//agreement//{order.language.upper()}"),
        line("CALSCALE", "GREGORIAN"),
        *([line("METHOD", "CANCEL")] if sheet.cancelled else []),
        line("NAME", text(title)),
        line("X-WR-CALNAME", text(title)),
    ]
    days = [_day(event.start) for event in chosen if event.timed]
    if sheet.zone and days:
        pieces.append(line("X-WR-TIMEZONE", text(sheet.zone.key)))
        pieces.append(vtimezone(sheet.zone, min(days), sheet.until))
    seen: Counter[str] = Counter()
    for event in chosen:
        key = f"{event.kind}\n{folded(event.name)}"
        seen[key] += 1
        pieces.append(_event(event, sheet, f"{key}\n{seen[key]}"))
    pieces.append(line("END", "VCALENDAR"))
    return Rendered("".join(pieces).encode("utf-8"), remarks=tuple(told))


def _sheet(agreement: Agreement, company: Company) -> _Sheet:
    hours = agreement.business_hours
    words = hours.timezone if hours and hours.timezone else ""
    days = [one.date for one in agreement.history if isinstance(one.date, datetime.date)]
    start = terms.start(agreement).day
    dated = max(days) if days else start or _UNDATED
    return _Sheet(
        agreement,
        zone_of(plain(words)) if words else None,
        terms.end(agreement).day,
        f"{stamp(dated)}T000000Z",
        _sequence(agreement),
        _STATES[agreement.status] if agreement.status else None,
        _identity(agreement, start),
        next((one for one in company.people if one.address), None),
    )


def _identity(agreement: Agreement, start: datetime.date | None) -> str:
    """Tell an agreement from others: between whom, and from when; not by its file nor its title."""
    parties = agreement.parties
    between = (agreement.company, parties.marketing.team, parties.sales.team)
    return "\n".join((*map(folded, between), start.isoformat() if start else ""))


def _sequence(agreement: Agreement) -> int:
    """Make of a version a number that grows with it: of 1.10, more than of 1.9."""
    numbers = [int(found[:6]) for found in re.findall(r"[0-9]+", agreement.version or "")][:3]
    if not numbers:
        return len(agreement.history)
    whole = 0
    for number, most in zip((*numbers, 0, 0)[:3], _PARTS, strict=True):
        whole = whole * 1000 + min(number, most)
    return whole


def _chosen(
    company: Company, found: tuple[Event, ...], order: Order
) -> tuple[tuple[Event, ...], list[Remark]]:
    """Leave the events of one person, where one is asked for."""
    if order.person is None:
        return found, []
    person = company.one(order.person)
    if person is None and not any(_names(one, order.person) for one in found):
        known = tuple(one.name for one in company.people)
        return (), [Remark("nobody", (order.person, *known))]
    names = tuple(filter(None, (person.name, person.role))) if person else (order.person,)
    # Whom an office stands for is not known: better one event too many than one missed.
    theirs = [(one, is_for(one, names)) for one in found]
    chosen = tuple(one for one, sure in theirs if sure or one.taking.unknown)
    told = tuple(one.summary for one, sure in theirs if not sure and one.taking.unknown)
    return chosen, [Remark("perhaps_theirs", told)] if told else []


def _names(event: Event, person: str) -> bool:
    words = (*event.taking.unknown, *event.lead.unknown)
    return folded(person) in map(folded, words)


def _of_clock(agreement: Agreement, sheet: _Sheet, chosen: tuple[Event, ...]) -> Iterable[Remark]:
    hours = agreement.business_hours
    if any(event.timed for event in chosen) and sheet.zone is None:
        words = hours.timezone if hours else None
        yield Remark("zone_unknown", (words,)) if words else Remark("no_zone")


def _of_people(chosen: tuple[Event, ...]) -> Iterable[Remark]:
    there = [one for event in chosen for one in (*event.taking.people, *event.lead.people)]
    without = [one.name for one in there if one.address is None]
    without += [word for event in chosen for word in event.taking.unknown]
    if without:
        yield Remark("no_address", tuple(dict.fromkeys(without)))


def _event(event: Event, sheet: _Sheet, key: str) -> str:
    pieces = [
        line("BEGIN", "VEVENT"),
        line("UID", str(uuid.uuid5(_NAMES, f"{sheet.identity}\n{key}"))),
        line("DTSTAMP", sheet.stamp),
        line("SEQUENCE", str(sheet.sequence)),
        *_times(event, sheet),
        line("SUMMARY", text(event.summary)),
    ]
    if event.words:
        pieces.append(line("DESCRIPTION", text(event.words)))
    if event.place:
        pieces.append(line("LOCATION", text(event.place)))
    if sheet.state:
        pieces.append(line("STATUS", sheet.state))
    # Whole days and what is only due take nobody's time.
    busy = event.timed and event.kind == "meetings"
    pieces.append(line("TRANSP", "OPAQUE" if busy else "TRANSPARENT"))
    pieces += _people(event, sheet)
    return "".join((*pieces, line("END", "VEVENT")))


def _people(event: Event, sheet: _Sheet) -> Iterable[str]:
    leads = [one for one in event.lead.people if one.address]
    if sheet.cancelled and not leads and sheet.speaker:
        # RFC 5546: nobody but an organizer cancels.
        leads = [sheet.speaker]
    for one in leads[:1]:
        yield line(f"ORGANIZER;CN={parameter(one.name)}", f"mailto:{one.address}")
    for one in event.taking.people[:_MOST_PEOPLE]:
        if one.address:
            yield line(_attendee(one), f"mailto:{one.address}")


def _attendee(one: Person) -> str:
    return f"ATTENDEE;CN={parameter(one.name)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION"


def _times(event: Event, sheet: _Sheet) -> Iterable[str]:
    if isinstance(event.start, datetime.datetime):
        zone = f";TZID={sheet.zone.key}" if sheet.zone else ""
        yield line(f"DTSTART{zone}", stamp(event.start))
        if event.minutes:
            end = event.start + datetime.timedelta(minutes=event.minutes)
            yield line(f"DTEND{zone}", stamp(end))
    else:
        yield line("DTSTART;VALUE=DATE", stamp(event.start))
        yield line("DTEND;VALUE=DATE", stamp(event.start + datetime.timedelta(event.days)))
    if event.rule:
        yield line("RRULE", event.rule + _until(event, sheet))
    for day in event.away:
        # One a line: not every calendar reads several.
        yield _except(event, day, sheet)


def _except(event: Event, day: datetime.date, sheet: _Sheet) -> str:
    """Take a day out of a series, at the time and in the kind of its beginning (3.8.5.1)."""
    if not isinstance(event.start, datetime.datetime):
        return line("EXDATE;VALUE=DATE", stamp(day))
    zone = f";TZID={sheet.zone.key}" if sheet.zone else ""
    return line(f"EXDATE{zone}", stamp(datetime.datetime.combine(day, event.start.time())))


def _until(event: Event, sheet: _Sheet) -> str:
    """Give the end of a series in the kind of its beginning: a day, or a time in UTC (3.3.10)."""
    if sheet.until is None:
        return ""
    if not event.timed:
        return f";UNTIL={stamp(sheet.until)}"
    last = datetime.datetime.combine(sheet.until, datetime.time(23, 59, 59))
    if sheet.zone is None:
        return f";UNTIL={stamp(last)}"
    return f";UNTIL={stamp(last.replace(tzinfo=sheet.zone).astimezone(datetime.UTC))}Z"


def _day(moment: datetime.date) -> datetime.date:
    return moment.date() if isinstance(moment, datetime.datetime) else moment
