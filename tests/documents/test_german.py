"""German, the third language of the documents: what an agreement in another language turns into."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from sla_cli.agreement.figures import Figures
from sla_cli.agreement.quantities import parse_cadence, parse_date, parse_deadline, parse_target
from tests.examples import ROOT

if TYPE_CHECKING:
    from tests.conftest import Sla

GERMAN = Figures("de")


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("at least 80%", "mindestens 80 %"),
        ("at most €1,500", "höchstens 1.500 €"),
        ("€1.2M", "1,2 Mio. €"),
        ("40 to 60%", "40 bis 60 %"),
        ("30 per month", "30 pro Monat"),
        ("30 every 2 years", "30 alle 2 Jahre"),
        ("within 2 days", "innerhalb von 2 Tagen"),
    ],
)
def test_targets(english: str, german: str) -> None:
    assert GERMAN.target(parse_target(english, "en")).replace("\u00a0", " ") == german


@pytest.mark.parametrize(
    ("english", "alone", "inside"),
    [
        ("4 business hours", "4 Arbeitsstunden", "innerhalb von 4 Arbeitsstunden"),
        ("1 business day", "1 Arbeitstag", "innerhalb von 1 Arbeitstag"),
        ("5 business days", "5 Arbeitstage", "innerhalb von 5 Arbeitstagen"),
        ("3 jours ouvrables", "3 Werktage", "innerhalb von 3 Werktagen"),
        ("2 months", "2 Monate", "innerhalb von 2 Monaten"),
        ("same day", "am selben Tag", "am selben Tag"),
        ("next business day by 9:00", *("am nächsten Arbeitstag bis 9 Uhr",) * 2),
    ],
)
def test_deadlines(english: str, alone: str, inside: str) -> None:
    deadline = parse_deadline(english, "en")
    assert GERMAN.deadline(deadline).replace("\u00a0", " ") == alone
    assert GERMAN.within(deadline).replace("\u00a0", " ") == inside


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("every Monday at 9:30", "jeden Montag um 9:30 Uhr"),
        ("every other Tuesday", "jeden zweiten Dienstag"),
        ("the first Thursday of the month", "am ersten Donnerstag des Monats"),
        ("every quarter", "jedes Quartal"),
        ("twice a week", "zweimal pro Woche"),
        ("every business day", "jeden Arbeitstag"),
    ],
)
def test_rhythms(english: str, german: str) -> None:
    written = GERMAN.cadence(parse_cadence(english, "en"), "en").replace("\u00a0", " ")
    assert written == german


def test_days() -> None:
    day = parse_date("2027-01-05", "en")
    assert GERMAN.date(day).replace("\u00a0", " ") == "5. Januar 2027"


@pytest.mark.parametrize("form", ["long", "short"])
def test_no_word_of_another_language_is_left_of_ours(sla: Sla, form: str) -> None:
    path = str(ROOT / "examples" / "industrial.en.yaml")
    page = sla("render", path, "--lang", "de", "--to", "html", "--form", form, "-o", "-").out
    assert '<html lang="de"' in page
    body = page[page.index("</style>") :]
    labels = re.findall(
        r"<(?:h[1-4]|dt|th scope=\"col\")[^>]*>(?:<span[^>]*>[^<]*</span> )?([^<]+)", body
    )
    labels = [label.strip() for label in labels]
    assert len(labels) > 8
    english = {"Owner", "Deadline", "Company goals", "Contents", "Marketing promises", "Signatures"}
    assert english.isdisjoint(labels)
    assert {"Unternehmensziele", "Unterschriften"} <= set(labels)
