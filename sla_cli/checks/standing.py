"""How an agreement stands on a day: its terms, and what needs a person, the most pressing first."""

from __future__ import annotations

import datetime
from enum import IntEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement import terms
from sla_cli.agreement.frame import Status
from sla_cli.source.nodes import Mapping as Keys
from sla_cli.source.nodes import Scalar
from sla_cli.source.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sla_cli.agreement.terms import Term
    from sla_cli.checks.examination import Examined
    from sla_cli.source.errors import SlaError

SOON = 30
"""Days within which what comes up is told."""

_UNSIGNED = (Status.DRAFT, Status.REVIEW)


class Urgency(IntEnum):
    """How much an agreement needs a person: those that need one most come first."""

    OVERDUE = 0
    BROKEN = 1
    SOON = 2
    OPEN = 3
    NOTHING = 4
    OVER = 5


class Need(NamedTuple):
    """One thing for a person to do: what, how pressing, when, and what its words speak of."""

    kind: str
    urgency: Urgency
    day: datetime.date | None = None
    facts: Mapping[str, object] = MappingProxyType({})


class Standing(NamedTuple):
    """A file and how it stands; one that could not be read has its `trouble` alone."""

    name: str
    language: str | None = None
    trouble: SlaError | None = None
    version: str = ""
    title: str = ""
    company: str = ""
    status: Status | None = None
    start: Term = terms.Term(why="unknown")
    end: Term = terms.Term(why="unknown")
    notice: Term = terms.Term(why="unknown")
    review: Term = terms.Term(why="unknown")
    blanks: int = 0
    errors: int = 0
    warnings: int = 0
    needs: tuple[Need, ...] = ()

    @property
    def urgency(self) -> Urgency:
        """How pressing the most pressing of its needs is."""
        if self.needs:
            return self.needs[0].urgency
        return Urgency.OVER if self.status is Status.ENDED else Urgency.NOTHING

    @property
    def overdue(self) -> bool:
        """Whether a day has passed on which someone was to act."""
        return self.urgency is Urgency.OVERDUE

    @property
    def order(self) -> tuple[int, datetime.date, str]:
        """What lists are sorted by: urgency, then the day, then the name."""
        days = [need.day for need in self.needs if need.day and need.urgency is self.urgency]
        return self.urgency, min(days, default=datetime.date.max), self.name


def unreadable(name: str, trouble: SlaError) -> Standing:
    """Give the standing of a file that could not be read."""
    facts = MappingProxyType({"trouble": trouble})
    return Standing(name, trouble=trouble, needs=(Need("unreadable", Urgency.BROKEN, None, facts),))


def standing(examined: Examined, today: datetime.date, more: int = 0) -> Standing:
    """Tell how an agreement stands; `more` warnings were found beside it, as in its theme."""
    errors = sum(one.severity is Severity.ERROR for one in examined.problems)
    warnings = [one.rule for one in examined.problems if one.severity is Severity.WARNING]
    told = Standing(
        examined.source.name,
        examined.language,
        blanks=len(examined.blanks),
        errors=errors,
        # What is still to fill in is counted in a column of its own.
        warnings=sum(rule != "placeholder" for rule in warnings) + more,
    )
    agreement = examined.agreement
    if agreement is None:
        facts = MappingProxyType({"count": errors})
        broken = (Need("invalid", Urgency.BROKEN, None, facts),)
        return _as_written(told._replace(needs=broken), examined)
    told = told._replace(
        version=agreement.version or "",
        title=agreement.title or "",
        company=agreement.company,
        status=agreement.status,
        start=terms.start(agreement),
        end=terms.end(agreement),
        notice=terms.notice(agreement),
        review=terms.review(agreement),
    )
    needs = sorted(_needs(told, examined, today), key=lambda need: need.urgency)
    return told._replace(needs=tuple(needs))


def _as_written(told: Standing, examined: Examined) -> Standing:
    """Give of a file that is no sound agreement what stands in it word for word."""
    root = examined.root
    if not isinstance(root, Keys):
        return told
    said = {one.key.text: one.value.text for one in root.entries if isinstance(one.value, Scalar)}
    status = next((one for one in Status if said.get("status", "") in one.value), None)
    return told._replace(
        version=said.get("version", ""),
        title=said.get("title", ""),
        company=said.get("company", ""),
        status=status,
    )


def _needs(told: Standing, examined: Examined, today: datetime.date) -> Iterator[Need]:
    if told.status is Status.ENDED:
        return
    yield from _of_terms(told, today)
    if told.blanks:
        lines = tuple(sorted({blank.line for blank in examined.blanks}))
        facts = {"count": told.blanks, "lines": lines}
        yield Need("blanks", Urgency.OPEN, None, MappingProxyType(facts))
    rules = {one.rule for one in examined.problems} - {"placeholder"}
    # That the review is late is told by its day, more loudly than the warning does.
    if told.warnings and rules != {"review-past"}:
        facts = {"count": told.warnings}
        yield Need("warnings", Urgency.OPEN, None, MappingProxyType(facts))


def _of_terms(told: Standing, today: datetime.date) -> Iterator[Need]:
    begun, ends = told.start.day, told.end.day
    if ends and ends < today:
        # Whatever was to happen before the end, the end says it all.
        yield Need("ended", Urgency.OVERDUE, ends)
        return
    if told.status in _UNSIGNED and begun:
        if begun < today:
            yield Need("begun", Urgency.OVERDUE, begun)
        elif _is_soon(begun, today):
            yield Need("begins_soon", Urgency.SOON, begun)
    if told.review.day:
        if told.review.day < today:
            yield Need("review_late", Urgency.OVERDUE, told.review.day)
        elif _is_soon(told.review.day, today):
            yield Need("review_soon", Urgency.SOON, told.review.day)
    if told.notice.day and told.notice.day >= today and _is_soon(told.notice.day, today):
        yield Need("notice_soon", Urgency.SOON, told.notice.day)
    if ends and _is_soon(ends, today):
        yield Need("ends_soon", Urgency.SOON, ends)


def _is_soon(day: datetime.date, today: datetime.date) -> bool:
    return (day - today).days <= SOON


def unknown(told: Standing) -> tuple[tuple[str, str], ...]:
    """Give which days are not known and why, each reason once: the end's is the notice's too."""
    if told.trouble or told.errors or told.status is Status.ENDED:
        return ()
    found = [("review", told.review.why), ("end", told.end.why)]
    if told.end.day:
        found.append(("notice", told.notice.why))
    return tuple((term, why) for term, why in found if why)


def late_notice(told: Standing, today: datetime.date) -> datetime.date | None:
    """Give the day until which notice could be given, where it is over and the end is not."""
    day, ends = told.notice.day, told.end.day
    over = day and ends and day < today <= ends and told.status is not Status.ENDED
    return day if over else None


def days_to(term: Term, today: datetime.date) -> int | None:
    """Count the days from one day to another: less than 0 where it has passed."""
    return (term.day - today).days if term.day else None
