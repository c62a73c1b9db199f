"""What of an agreement has a day: its meetings, reviews and reports, its end and the notice.

Nothing is invented in silence: what has no day is left out and told, and so is what was put on one
that the agreement only implies.
"""

from __future__ import annotations

import datetime
import math
from fractions import Fraction
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement import terms
from sla_cli.agreement.lead_scoring import ScoringModel
from sla_cli.agreement.quantities import (
    MINUTES_IN,
    Cadence,
    Clock,
    DoubtfulDay,
    Duration,
    TimeUnit,
    Unread,
    parse_cadence,
)
from sla_cli.documents.formats import Remark
from sla_cli.documents.ics.closure import closures
from sla_cli.documents.ics.people import Company, Taking, folded
from sla_cli.documents.ics.rhythm import (
    BUSINESS_DAYS,
    Recurrence,
    Unfit,
    counted_from,
    days_from,
    first_day,
    recurrence,
)
from sla_cli.documents.inline import plain
from sla_cli.documents.printing import Printer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.agreement.reporting import Review, ReviewRound
    from sla_cli.agreement.shape import Blank, Part
    from sla_cli.documents.context import Order
    from sla_cli.documents.dossier import Dossier

_NO_DAY = datetime.date.min
_DAYS_IN = {TimeUnit.DAY: 1, TimeUnit.WEEK: 7}
_MOST = 2000
"""Events beyond which a calendar is read by nobody."""

_SHOWN = 6
"""Days of one series that are told by their dates."""

_LONGEST_MINUTES = 7 * 24 * 60


class Event(NamedTuple):
    """One event: `kind` and `name` tell it from the others, whatever its words are.

    It lasts so many `minutes` where it has a time, else whole `days`.
    """

    kind: str
    name: str
    summary: str
    start: datetime.date
    rule: str = ""
    minutes: int | None = None
    days: int = 1
    place: str = ""
    words: str = ""
    taking: Taking = Taking()
    lead: Taking = Taking()
    away: tuple[datetime.date, ...] = ()
    """Days of its series on which nobody works."""

    @property
    def timed(self) -> bool:
        """Whether it has a time of day."""
        return isinstance(self.start, datetime.datetime)


class Found(NamedTuple):
    """The events of an agreement, and what is to be told of them."""

    events: tuple[Event, ...]
    remarks: tuple[Remark, ...]


def events(dossier: Dossier, order: Order, company: Company) -> Found:
    """Find the events of an agreement, so many of them as a calendar is read for."""
    finder = _Finder(dossier, order, company)
    kinds = {
        "meetings": finder.meetings,
        "reviews": finder.reviews,
        "reports": finder.reports,
        "period": finder.period,
    }
    wanted = (one for kind, find in kinds.items() if _wanted(kind, order) for one in find())
    found = tuple(islice(wanted, _MOST))
    if next(wanted, None):
        finder.tell("too_many", str(_MOST))
    remarks = tuple(Remark(kind, tuple(names)) for kind, names in finder.told.items())
    return Found(found, remarks)


def _wanted(kind: str, order: Order) -> bool:
    return not order.only or kind in order.only


class _Finder:
    """Finds events, and notes what is to be told of them."""

    def __init__(self, dossier: Dossier, order: Order, company: Company) -> None:
        self.agreement = dossier.agreement
        self.words = Printer("md", order.language, dossier.language)
        self.company = company
        self.start = terms.start(self.agreement).day
        self.end = terms.end(self.agreement).day
        self.told: dict[str, dict[str, None]] = {}
        self.worked = self._worked()
        hours = self.agreement.business_hours
        self.closed = closures(hours.closed if hours else (), dossier.language)

    def tell(self, kind: str, *names: str) -> None:
        """Note what is to be told, and of what."""
        self.told.setdefault(kind, {}).update(dict.fromkeys(names))

    def _worked(self) -> tuple[int, ...]:
        hours = self.agreement.business_hours
        read = parse_cadence(hours.days, self.agreement.language.key) if hours else Cadence()
        days = read.weekdays if read.unit is TimeUnit.WEEK and read.every == 1 else ()
        return days or BUSINESS_DAYS

    def meetings(self) -> Iterator[Event]:
        found = self.agreement.communication
        for meeting in found.meetings if found else ():
            name = plain(meeting.meeting)
            event = Event(
                "meetings",
                name,
                name,
                _NO_DAY,
                place=plain(meeting.where or ""),
                words=self._described(meeting, "meeting", "where"),
                taking=self.company.taking(*meeting.attendees),
                lead=self.company.taking(meeting.led_by),
            )
            if placed := self._recurring(event, meeting.every):
                yield self._lasting(placed, meeting.length)

    def reports(self) -> Iterator[Event]:
        found = self.agreement.reporting
        for report in found.reports if found else ():
            name = plain(report.report)
            event = Event(
                "reports",
                name,
                self._say("report", name=name),
                _NO_DAY,
                words=self._described(report, "report"),
                taking=self.company.taking(*report.to, report.owner),
                lead=self.company.taking(report.owner),
            )
            if placed := self._recurring(event, report.every):
                yield placed

    def reviews(self) -> Iterator[Event]:
        reporting, handoff = self.agreement.reporting, self.agreement.lead_handoff
        for review in reporting.review.each if reporting and reporting.review else ():
            yield from self._review(review)
        scored = handoff.lead_scoring if handoff else None
        for scoring in (scored, *scored.models) if scored else ():
            if scoring.review is not None:
                of = plain(scoring.for_) if isinstance(scoring, ScoringModel) else ""
                summary = " — ".join(filter(None, (self._say("scoring"), of)))
                words = self._described(scoring, *(set(scoring.shape) - {"review", "for"}))
                event = Event("reviews", f"scoring {of}", summary, _NO_DAY, words=words)
                if found := self._recurring(event, scoring.review):
                    yield found

    def _review(self, review: Review | ReviewRound) -> Iterator[Event]:
        for_ = plain(getattr(review, "for_", "") or "")
        summary = self._of_agreement("review", for_)
        event = Event(
            "reviews",
            for_,
            summary,
            _NO_DAY,
            words=self._described(review, "for", "rounds"),
            taking=self.company.taking(*review.attendees),
        )
        if not isinstance(review.next, datetime.date) or isinstance(review.next, DoubtfulDay):
            if found := self._recurring(event, review.every):
                yield found
            return
        yield from self._from_next(event, review.next, review.every)

    def _from_next(
        self, event: Event, day: datetime.date, every: Cadence | Blank | None
    ) -> Iterator[Event]:
        """Give the next review, and those after it on the rhythm's own days or counted from it."""
        if not isinstance(every, Cadence):
            yield event._replace(start=day)
            return
        rule = recurrence(every, self.worked)
        if isinstance(rule, Unfit):
            counted = counted_from(day, every)
            if isinstance(counted, Unfit):
                self.tell("only_next", event.summary)
            rule = counted
        if isinstance(rule, Unfit) or (self.end and day >= self.end):
            yield event._replace(start=day)
            return
        if not rule.fits(day):
            # A series must begin on its own rule: the next one stands beside it.
            yield event._replace(start=day, name=f"{event.name} next")
            if later := first_day(rule, day + datetime.timedelta(days=1), self.end):
                yield self._placed(event, later, rule, every)
            return
        if "counted" in rule.told:
            self._tell_counted(event.summary, day, rule)
        yield self._placed(event, day, rule, every)

    def _tell_counted(self, name: str, day: datetime.date, rule: Recurrence) -> None:
        """Show what comes of counting: it may well be a Sunday."""
        first = [self.words.text(one) for one in islice(days_from(rule, day, self.end), 4)]
        days = ", ".join(first[:3]) + ("…" if len(first) > 3 else "")
        self.tell("counted", f"{name} ({days})")

    def period(self) -> Iterator[Event]:
        period = self.agreement.period
        words = plain(period.renewal) if period and period.renewal else ""
        notice = terms.notice(self.agreement)
        if notice.day:
            yield Event("period", "notice", self._of_agreement("notice"), notice.day, words=words)
        elif self.end and words:
            self.tell("no_notice")
        if self.end:
            yield Event("period", "end", self._of_agreement("end"), self.end, words=words)
        else:
            self.tell("no_end")

    def _recurring(self, event: Event, every: Cadence | Blank | None) -> Event | None:
        """Put an event on its first day, with its rule; None, and told, where it has none."""
        rule = recurrence(every, self.worked) if isinstance(every, Cadence) else Unfit("no_rhythm")
        shown = event.summary
        if isinstance(every, Cadence):
            shown = f"{shown} ({self.words.text(every)})"
        if isinstance(rule, Unfit):
            self.tell(rule.why, shown)
            return None
        if self.start is None:
            self.tell("no_start", shown)
            return None
        # A review is held all the same: better asked about than forgotten.
        open_ = rule.ranked or event.kind == "reviews"
        day = first_day(rule, self.start, self.end, frozenset() if open_ else self.closed.days)
        if day is None:
            self.tell("not_in_period", shown)
            return None
        for kind in rule.told:
            if kind == "counted":
                self._tell_counted(event.summary, day, rule)
            else:
                self.tell(kind, shown)
        assert isinstance(every, Cadence)  # noqa: S101 — a rule is made of nothing else
        placed = self._placed(event, day, rule, every)
        return placed if event.kind == "reviews" else self._without_closures(placed, day, rule)

    def _without_closures(self, event: Event, first: datetime.date, rule: Recurrence) -> Event:
        """Take out the days on which nobody works; one that they move is told instead."""
        self._tell_unread()
        if rule.ranked:
            if any(not self.end or first <= day <= self.end for day in self.closed.days):
                self.tell("closed_ranked", event.summary)
            return event
        last = self.end or datetime.date.max
        away = [d for d in sorted(self.closed.days) if d <= last and rule.falls(d, first)]
        if away:
            days = ", ".join(self.words.text(day) for day in away[:_SHOWN])
            more = "…" if len(away) > _SHOWN else ""
            self.tell("taken_out", f"{event.summary} ({days}{more})")
        return event._replace(away=tuple(away))

    def _tell_unread(self) -> None:
        if self.closed.unread:
            self.tell("closed", *self.closed.unread)

    def _placed(self, event: Event, day: datetime.date, rule: Recurrence, every: Cadence) -> Event:
        if every.at is not None:
            start: datetime.date = datetime.datetime.combine(day, every.at)
            return event._replace(start=start, rule=rule.rule)
        if event.kind == "meetings":
            self.tell("no_time", event.summary)
        return event._replace(start=day, rule=rule.rule)

    def _lasting(self, event: Event, length: Duration | Unread | Blank | None) -> Event:
        """Give an event its length; half a day has none that a calendar knows."""
        if isinstance(length, Duration):
            days = _DAYS_IN.get(length.unit, 0) * math.ceil(length.value)
            if days and length.value >= 1:
                if length.unit is TimeUnit.WEEK and length.clock is Clock.BUSINESS:
                    days -= 2
                return event._replace(start=_day_of(event), days=min(days, 366))
            minutes = math.ceil(Fraction(length.value) * MINUTES_IN[length.unit])
            if MINUTES_IN[length.unit] < MINUTES_IN[TimeUnit.DAY] and minutes <= _LONGEST_MINUTES:
                return event._replace(minutes=minutes)
        if event.timed:
            self.tell("no_length", event.summary)
        return event

    def _say(self, key: str, **facts: str) -> str:
        return self.words.words.text("calendar", key).format(**facts)

    def _of_agreement(self, key: str, for_: str = "") -> str:
        """Name what concerns the whole agreement: its readers may have others."""
        said = f"{self._say(key)} ({for_})" if for_ else self._say(key)
        return f"{said} — {plain(self.agreement.title or self.agreement.company)}"

    def _described(self, part: Part, *omit: str) -> str:
        """Give all that a part says, each thing below its label."""
        colon = self.words.words.text("colon").rstrip()
        told = []
        for label, value in self.words.facts(part, *omit):
            if isinstance(value, tuple) and not hasattr(value, "_fields"):
                items = "".join(f"\n- {plain(self.words.text(one))}" for one in value)
                told.append(f"{label}{colon}{items}")
            else:
                told.append(f"{label}{colon} {plain(self.words.text(value))}")
        return "\n".join(told)


def _day_of(event: Event) -> datetime.date:
    start = event.start
    return start.date() if isinstance(start, datetime.datetime) else start


def is_for(event: Event, names: tuple[str, ...]) -> bool:
    """Tell whether an event is one of a person's: where nobody is named, it is everybody's."""
    everybody = not event.taking.people and not event.taking.unknown and not event.lead.people
    there = {folded(one.name) for one in (*event.taking.people, *event.lead.people)}
    there |= {folded(word) for word in (*event.taking.unknown, *event.lead.unknown)}
    return everybody or not there.isdisjoint(map(folded, names))
