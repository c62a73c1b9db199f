"""The days of an agreement on which someone has to act: its end, the notice before it, the review.

A day that is not known is told as such, with the reason by its name; none is guessed.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.notice import notice_day
from sla_cli.agreement.quantities import DoubtfulDay, Unread
from sla_cli.agreement.shape import Blank, is_blank

if TYPE_CHECKING:
    from sla_cli.agreement.model import Agreement


class Term(NamedTuple):
    """A day, or why it is not known: `absent`, `blank`, `unread`, `doubtful`, and so on."""

    day: datetime.date | None = None
    why: str = ""


Written = datetime.date | Unread | Blank | None


def _term(value: Written) -> Term:
    if isinstance(value, DoubtfulDay):
        return Term(why="doubtful")
    if isinstance(value, datetime.date):
        return Term(value)
    if isinstance(value, Unread):
        return Term(why="unread")
    return Term(why="absent" if value is None else "blank")


def start(agreement: Agreement) -> Term:
    """Give the first day of the period."""
    return _term(agreement.period.start) if agreement.period else Term(why="no_period")


def end(agreement: Agreement) -> Term:
    """Give the last day of the period."""
    if agreement.period is None:
        return Term(why="no_period")
    found = _term(agreement.period.end)
    return found if found.why != "absent" else Term(why="no_end")


def notice(agreement: Agreement) -> Term:
    """Give the last day on which notice can be given, as the words of the renewal say it."""
    last = end(agreement)
    if last.day is None:
        return last
    renewal = agreement.period.renewal if agreement.period else None
    if renewal is None:
        return Term(why="no_renewal")
    if is_blank(renewal):
        return Term(why="blank")
    day, first = notice_day(renewal, last.day, agreement.language.key), start(agreement).day
    # Notice that would have been due before the beginning is none that was meant.
    return Term(day) if day and (first is None or day >= first) else Term(why="no_notice")


def review(agreement: Agreement) -> Term:
    """Give the day of the next review: of several rounds, that of the first."""
    found = agreement.reporting.review if agreement.reporting else None
    if found is None or not found.each:
        return Term(why="no_review")
    terms = [_term(one.next) for one in found.each]
    days = [term.day for term in terms if term.day]
    if days:
        return Term(min(days))
    why = next((term.why for term in terms if term.why != "absent"), "undated")
    return Term(why=why)
