"""How agreements stand, as rows of words that every way of showing them shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.figures import date, written
from sla_cli.checks.standing import Urgency, days_to, late_notice, unknown
from sla_cli.checks.words import listed, say
from sla_cli.cli.words import tell

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from sla_cli.agreement.terms import Term
    from sla_cli.checks.standing import Need, Standing

NOT_KNOWN = "—"
MINUS = "−"


class Table(NamedTuple):
    """What is shown: the standings in their order, the day they hold on, the language."""

    standings: tuple[Standing, ...]
    today: datetime.date
    language: str


class Row(NamedTuple):
    """One agreement in words; `said` are whole sentences."""

    name: str
    version: str
    state: str
    review: str
    notice: str
    end: str
    blanks: str
    findings: str
    said: tuple[str, ...]
    urgency: Urgency


COLUMNS = ("name", "version", "state", "review", "notice", "end", "blanks", "findings")
"""The fields of a row that are columns, in their order."""

FIGURES = COLUMNS[3:]
"""Those that hold a number."""


def heads(language: str) -> list[str]:
    """Name the columns."""
    return [tell(f"status.head.{column}", language) for column in COLUMNS]


def rows(table: Table) -> Iterator[Row]:
    """Put each standing into words."""
    for told in table.standings:
        known = told.trouble is None
        yield Row(
            name=told.name,
            version=told.version or NOT_KNOWN,
            state=state(told, table.language),
            review=_days(told.review, table.today),
            notice=_days(told.notice, table.today),
            end=_days(told.end, table.today),
            blanks=str(told.blanks) if known else NOT_KNOWN,
            findings=str(told.errors + told.warnings) if known else NOT_KNOWN,
            said=tuple(sentences(told, table)),
            urgency=told.urgency,
        )


def _days(term: Term, today: datetime.date) -> str:
    days = days_to(term, today)
    if days is None:
        return NOT_KNOWN
    return str(days).replace("-", MINUS)


def state(told: Standing, language: str) -> str:
    """Name the state an agreement says it is in, or what keeps it from saying one."""
    if told.trouble:
        return tell("status.unread", language)
    if told.errors:
        return tell("status.invalid", language)
    return _status(told, language) or NOT_KNOWN


def _status(told: Standing, language: str) -> str:
    if told.status is None:
        return ""
    from sla_cli.documents.wording import wording

    return wording(language).text("status", told.status.key)


def sentences(told: Standing, table: Table) -> Iterator[str]:
    """Say what an agreement needs, the most pressing first, then what is not known and why."""
    for need in told.needs:
        yield sentence(need, told, table)
    if over := late_notice(told, table.today):
        yield tell("status.notice_over", table.language, date=date(over, table.language))
    for term, why in unknown(told):
        named = tell(f"status.head.{term}", table.language)
        yield tell("status.why", table.language, term=named, why=reason(why, table.language))


def reason(why: str, language: str) -> str:
    """Say why a day is not known."""
    return tell(f"status.why.{why}", language)


def sentence(need: Need, told: Standing, table: Table) -> str:
    """Say one thing that an agreement needs."""
    language = table.language
    if told.trouble:
        said = say(told.trouble.rule, told.trouble.facts, language)
        return f"{said.message} {said.fix}".rstrip()
    facts: dict[str, object] = {"command": f"sla validate {told.name}", **need.facts}
    if isinstance(lines := facts.get("lines"), tuple):
        facts["lines"] = listed(lines)
    if need.day:
        facts["date"] = date(need.day, language)
        facts["when"] = _when((need.day - table.today).days, language)
        facts["state"] = _status(told, language)
    return tell(f"status.need.{need.kind}", language, **facts)


def _when(days: int, language: str) -> str:
    """Say how far a day is: `in 12 days`, `today`, `1 day ago`."""
    from decimal import Decimal

    from sla_cli.agreement.quantities import Duration, TimeUnit

    if days == 0:
        return tell("status.today_word", language)
    length = written(Duration(Decimal(abs(days)), TimeUnit.DAY), language)
    return tell("status.in" if days > 0 else "status.ago", language, days=length)


def caption(table: Table) -> str:
    """Say which day it is, and how to read the numbers."""
    return tell("status.caption", table.language, date=date(table.today, table.language))


def total(table: Table) -> str:
    """Say in one line how the agreements stand together."""
    count = [one.urgency for one in table.standings].count
    return tell(
        "status.total",
        table.language,
        files=len(table.standings),
        overdue=count(Urgency.OVERDUE),
        broken=count(Urgency.BROKEN),
        soon=count(Urgency.SOON),
    )
