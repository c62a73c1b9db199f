"""Calendars made in a test, and read back: by libraries, and line by line."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.checks.examination import examined
from sla_cli.documents.context import Order
from sla_cli.documents.dossier import Dossier, dossier_of
from sla_cli.documents.ics import render
from sla_cli.source.text import decoded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sla_cli.documents.formats import Rendered

HEAD = """\
sla: 1
language: {language}
company: Acme
period: {{start: 2027-01-01, end: 2028-12-31}}
parties:
  marketing: {{team: Demand, lead: Ada Hill, email: ada@acme.example}}
  sales: {{team: Deals, lead: Ben Ray, email: ben@acme.example}}
business_hours: {{days: {days}, timezone: {zone}}}
"""
DAYS = {"fr": "du lundi au vendredi", "en": "Monday to Friday"}


def head(language: str = "en", zone: str = "Europe/Paris", days: str = "") -> str:
    """Give the frame of an agreement of two years."""
    return HEAD.format(language=language, zone=zone, days=days or DAYS[language])


def meeting(every: str, more: str = "") -> str:
    """Give a section with one meeting."""
    told = f"      every: {every}\n{more}"
    return f"communication:\n  meetings:\n    - meeting: Check-in\n{told}"


def dossier(folder: Path, text: str) -> Dossier:
    """Read an agreement, which is sound."""
    found = examined(decoded("a.yaml", folder, text.encode()))
    assert found.agreement is not None, [one.rule for one in found.problems]
    return dossier_of(found)


def made(folder: Path, text: str, *only: str, person: str | None = None) -> Rendered:
    """Make a calendar."""
    found = dossier(folder, text)
    return render(found, Order("long", found.language, only=only, person=person))


class Property(NamedTuple):
    """A line of the file, unfolded: its name, its parameters as written, its value."""

    name: str
    parameters: str
    value: str


def properties(data: bytes) -> list[Property]:
    """Read a file as RFC 5545, section 3.1 says it is written."""
    text = data.decode("utf-8").replace("\r\n ", "")
    found = []
    for line in text.split("\r\n")[:-1]:
        name, parameters, value = re.fullmatch(
            r'([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)', line
        ).groups()  # type: ignore[union-attr]
        found.append(Property(name, parameters, value))
    return found


def vevents(data: bytes) -> list[list[Property]]:
    """Give the properties of each event."""
    found: list[list[Property]] = []
    inside = False
    for one in properties(data):
        if one[:3] == ("BEGIN", "", "VEVENT"):
            inside = True
            found.append([])
        elif one[:3] == ("END", "", "VEVENT"):
            inside = False
        elif inside:
            found[-1].append(one)
    return found


def value(event: list[Property], name: str) -> str:
    """Give the one value that an event has under a name."""
    (found,) = [one.value for one in event if one.name == name]
    return found


def days(since: str, until: str) -> Iterator[datetime.date]:
    """Visit every day from one to another."""
    day, last = datetime.date.fromisoformat(since), datetime.date.fromisoformat(until)
    while day <= last:
        yield day
        day += datetime.timedelta(days=1)
