"""The days on which someone has to act: the notice as a renewal says it, and what is not known."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from sla_cli.agreement import terms
from sla_cli.agreement.notice import notice_day
from sla_cli.checks.examination import examined
from sla_cli.source.text import decoded
from tests.conftest import MINIMAL

if TYPE_CHECKING:
    from pathlib import Path

END = datetime.date(2027, 12, 31)

NOTICES = [
    ("fr", "Reconduit d'un an sauf demande de révision avant le 30 novembre.", "2027-11-30"),
    ("fr", "Tacite reconduction, préavis de 3 mois", "2027-09-30"),
    ("fr", "Reconduit d’un an, sauf dénonciation trois mois avant l’échéance", "2027-09-30"),
    ("fr", "Reconduit, sauf préavis écrit d'au moins 60 jours avant la fin.", "2027-11-01"),
    ("fr", "3 mois de préavis", "2027-09-30"),
    ("fr", "Avec un préavis d'un mois", "2027-11-30"),
    ("fr", "Préavis : un trimestre", "2027-09-30"),
    ("fr", "Tacite, préavis de deux semaines", "2027-12-17"),
    ("fr", "Préavis minimal de deux (2) mois", "2027-10-31"),
    ("fr", "Reconduit, sauf dénonciation trois mois au moins avant l'échéance", "2027-09-30"),
    ("fr", "Sauf dénonciation par écrit au moins un mois avant la date anniversaire", "2027-11-30"),
    ("en", "By giving 30 days notice", "2027-12-01"),
    ("fr", "Dénonçable jusqu'au 1er octobre 2027", "2027-10-01"),
    ("fr", "Préavis de trois mois, donc avant le 30 septembre", "2027-09-30"),
    ("en", "Renewed unless a party asks for its revision before November 30.", "2027-11-30"),
    ("en", "90 days' notice", "2027-10-02"),
    ("en", "Renews automatically; three months’ written notice", "2027-09-30"),
    ("en", "Notice of at least 30 days", "2027-12-01"),
    ("en", "Unless ended 60 days before the end date", "2027-11-01"),
    ("en", "Renewed unless cancelled at least 30 days prior to expiry", "2027-12-01"),
    ("en", "Notice: 2 weeks", "2027-12-17"),
    ("en", "Unless cancelled before 2027-11-30", "2027-11-30"),
    ("en", "Unless cancelled by 5 January", "2027-01-05"),
    # What says none or two, what needs the holidays, a day that reads in two ways.
    ("fr", "Reconduit pour un an", None),
    ("fr", "Préavis de 10 jours ouvrés", None),
    ("fr", "Une réunion est tenue deux mois avant la fin", None),
    ("en", "By signature", None),
    ("en", "Either 30 days' notice or 60 days' notice", None),
    ("en", "Notice by 03/04/2027", None),
    ("en", "Notice by 30 November 2028", None),
    ("en", "A notice " * 400, None),
]


@pytest.mark.parametrize(("language", "renewal", "day"), NOTICES, ids=[one[1] for one in NOTICES])
def test_the_notice_that_a_renewal_says(language: str, renewal: str, day: str | None) -> None:
    found = notice_day(renewal, END, language)
    assert (found.isoformat() if found else None) == day


def test_months_are_counted_from_the_day_after_the_end() -> None:
    for end, day in (("2027-06-30", "2027-03-31"), ("2028-02-29", "2027-11-30")):
        found = notice_day("3 months' notice", datetime.date.fromisoformat(end), "en")
        assert found == datetime.date.fromisoformat(day)


KNOWN = [
    ("", {"start": "no_period", "end": "no_period", "notice": "no_period", "review": "no_review"}),
    (
        "period: {start: 2027-01-01}\nreporting: {review: every quarter}",
        {"end": "no_end", "notice": "no_end", "review": "undated"},
    ),
    (
        "period: {start: 2027-01-01, end: '[…]'}\nreporting: {review: {next: '[…]'}}",
        {"end": "blank", "notice": "blank", "review": "blank"},
    ),
    (
        "period: {start: 2027-01-01, end: 2027-12-31}\n"
        "reporting: {review: {every: month, next: when both agree}}",
        {"notice": "no_renewal", "review": "unread"},
    ),
    (
        "period: {start: 2027-01-01, end: 2027-12-31, renewal: By signature}\n"
        "reporting: {review: {every: month, next: 03/04/2027}}",
        {"notice": "no_notice", "review": "doubtful"},
    ),
    (
        "period: {start: 2027-01-01, end: 2027-12-31, renewal: Notice of 2 years}",
        {"notice": "no_notice"},
    ),
    (
        "reporting: {review: [{for: A, next: 2027-05-01}, {for: B, next: 2027-03-01}]}",
        {"review": "2027-03-01"},
    ),
]


@pytest.mark.parametrize(("text", "told"), KNOWN, ids=[text[:50] for text, _ in KNOWN])
def test_what_is_not_known_is_told_and_why(tmp_path: Path, text: str, told: dict[str, str]) -> None:
    data = (MINIMAL.format(language="en") + text).encode()
    agreement = examined(decoded("a.yaml", tmp_path, data)).agreement
    assert agreement is not None
    for name, expected in told.items():
        term = getattr(terms, name)(agreement)
        assert (term.day.isoformat() if term.day else term.why) == expected
