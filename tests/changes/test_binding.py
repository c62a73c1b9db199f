"""Which of two figures asks more: whoever keeps it has kept the other, or nothing is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sla_cli.agreement.quantities import parse_cadence, parse_date, parse_deadline, parse_target
from sla_cli.changes.binding import asks_more
from sla_cli.changes.features import meaning, reads_the_same

if TYPE_CHECKING:
    from collections.abc import Callable

PARSERS: dict[str, Callable[[str, str], object]] = {
    "target": parse_target,
    "within": parse_deadline,
    "ahead": parse_deadline,
    "every": parse_cadence,
    "by": parse_date,
}
TABLE = [
    ("target", "at least 120 MQLs per month", "at least 150 MQLs per month", 1),
    ("target", "120 MQLs per month", "150 MQL / month", 1),
    ("target", "120 per month", "150 MQLs per month", 1),
    ("target", "120 MQLs per month", "120 leads per month", None),
    ("target", "100 MQLs per month", "1,200 MQLs per year", None),
    ("target", "at most 5%", "at most 3%", 1),
    ("target", "at most 5%", "at least 5%", None),
    ("target", "40–60%", "45–55%", 1),
    ("target", "40–60%", "50–70%", None),
    ("target", "about 120", "at least 120", 1),
    ("target", "more than 120", "at least 120", -1),
    ("target", "120", "at least 120", None),
    ("target", "€24M", "€25,000,000", 1),
    ("target", "€24M", "$25M", None),
    ("target", "within 4 hours", "within 30 min", 1),
    ("target", "+10%", "+15%", 1),
    ("target", "−10%", "−15%", 1),
    ("target", "€50 per lead", "€40 per lead", None),
    ("target", "25%", "1 in 4", None),
    ("within", "4 business hours", "2 business hours", 1),
    ("within", "4 business hours", "4 hours", None),
    ("within", "60 minutes", "2 hours", -1),
    ("within", "2 business days", "30 minutes", 1),
    ("within", "same day", "next day", -1),
    ("within", "next business day by 9:00", "next business day by 11:00", -1),
    ("within", "3 days", "2 business days", None),
    ("within", "Friday", "Monday by 9:00", None),
    ("within", "Friday by 17:00", "Friday by 12:00", 1),
    ("within", "next day", "next day by 12:00", 1),
    ("within", "1 business week", "3 business days", 1),
    ("within", "1 business week", "6 business days", -1),
    ("ahead", "10 business days", "15 business days", 1),
    ("every", "every week", "every 2 weeks", -1),
    ("every", "every quarter", "every month", 1),
    ("every", "every Monday", "every Tuesday", None),
    ("every", "every 3 months", "every quarter", None),
    ("by", "2027-01-31", "2026-12-31", 1),
]


@pytest.mark.parametrize(("key", "before", "after", "more"), TABLE)
def test_which_asks_more(key: str, before: str, after: str, more: int | None) -> None:
    old, new = (PARSERS[key](text, "en") for text in (before, after))
    assert asks_more(key, old, new) == more
    assert asks_more(key, new, old) == (None if more is None else -more)


SAME = [
    ("target", "€24M", "€24,000,000"),
    ("target", "1 in 4", "2 out of 8"),
    ("within", "60 minutes", "1 hour"),
    ("within", "1 business week", "5 business days"),
    ("within", "1 business week", "five business days"),
    ("every", "every quarter", "every 3 months"),
]
OTHER = [
    ("target", "100 MQLs per month", "1,200 MQLs per year"),
    ("target", "25%", "1 in 4"),
    ("within", "1 week", "5 days"),
    ("within", "1 business day", "1 day"),
    ("every", "every Monday", "every week"),
]


@pytest.mark.parametrize(("key", "one", "other"), SAME)
def test_what_means_the_same(key: str, one: str, other: str) -> None:
    first, second = (PARSERS[key](text, "en") for text in (one, other))
    assert meaning(first) == meaning(second)
    assert asks_more(key, first, second) is None


@pytest.mark.parametrize(("key", "one", "other"), OTHER)
def test_what_does_not(key: str, one: str, other: str) -> None:
    first, second = (PARSERS[key](text, "en") for text in (one, other))
    assert meaning(first) != meaning(second)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Win customers", "win  customers.", True),
        ("“Hot” leads", "Hot leads", True),
        ("**Call** first", "Call first", True),
        ("the team’s leads", "the team's leads", True),
        ("Fewer than 3%", "Fewer than 3", False),
        ("Below -20 points", "Below 20 points", False),
        ("1.5 days", "15 days", False),
        ("€100", "$100", False),
        ("10-20 leads", "10 20 leads", False),
        ("a-b@acme.example", "a.b@acme.example", False),
        ("https://acme.example/a-b", "https://acme.example/a.b", False),
        ("To sign", "To resign", False),
    ],
)
def test_what_reads_the_same(one: str, other: str, *, same: bool) -> None:
    assert reads_the_same(one, other) == reads_the_same(other, one) == same
