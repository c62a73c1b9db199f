"""A lead that is escalated before its deadline is over: nobody is late yet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.lead_handoff import EscalationLevel
from sla_cli.agreement.quantities import (
    Bound,
    Duration,
    Measure,
    QuantityError,
    Target,
    compare,
    parse_duration,
)
from sla_cli.checks.clocks import ends_later
from sla_cli.checks.dues import LONGEST, MOST, Due, act_of, dues, telling_words
from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.checks.vocabulary import known, pattern, words_in
from sla_cli.source.problem import Related

if TYPE_CHECKING:
    from sla_cli.agreement.shape import Part
    from sla_cli.source.problem import Span


class _Alarm(NamedTuple):
    """An escalation: the act not done, the words that name its leads, and after how long."""

    act: str
    words: frozenset[str]
    after: Target | Duration
    place: Span


@warning("escalated-before-due")
def look(case: Case) -> Findings:
    owed = dues(case)
    levels = [part for _, part in case.parts if isinstance(part, EscalationLevel)][:MOST]
    for level in levels:
        alarm = _alarm(level, case.agreement.language.key)
        meant = [due for due in owed if alarm and _is_of(due, alarm)]
        # Whichever of the deadlines is meant, it is not over.
        if alarm and meant and all(_is_early(alarm, due) for due in meant):
            facts = {
                "when": level.when,
                "after": alarm.after.written,
                "within": meant[0].within.written,
            }
            yield Found(alarm.place, facts, (Related("due", meant[0].place),))


def _is_early(alarm: _Alarm, due: Due) -> bool:
    if isinstance(alarm.after, Target):
        return isinstance(due.within, Duration) and compare(alarm.after, due.within) == -1
    return ends_later(due.within, alarm.after)


def _is_of(due: Due, alarm: _Alarm) -> bool:
    return due.act == alarm.act and alarm.words <= due.words


def _alarm(level: EscalationLevel, language: str) -> _Alarm | None:
    if len(level.when) > LONGEST:
        return None
    when, after, place = level.when, *_stated(level)
    if told := _time_in(when, language):
        # Someone who steps in within an hour may do so once a day has gone by.
        when, after, place = *told, level.at("when")
    act = act_of(when)
    if act is None or after is None or known("NOT").isdisjoint(words_in(when)):
        return None
    return _Alarm(act, telling_words(when), after, place)


def _stated(level: EscalationLevel) -> tuple[Target | Duration | None, Span]:
    """Give the time that a field says: from which on, or else within which."""
    start = level.at_
    if start is not None:
        place = level.at("at")
        if not isinstance(start, Target) or start.measure is not Measure.DURATION:
            return None, place
        return (None if start.bound in (Bound.AT_MOST, Bound.LESS_THAN) else start), place
    first: Part = level if level.within is not None or not level.levels else level.levels[0]
    within = first.values().get("within")
    return (within if isinstance(within, Duration) else None), first.at("within")


def _time_in(text: str, language: str) -> tuple[str, Duration] | None:
    """Part `no verdict after 1 business day` into what was not done, and after how long."""
    for found in re.finditer(rf"\b{pattern('AFTER')}(?: |(?<='))", text.replace("’", "'"), re.I):
        try:
            return text[: found.start()], parse_duration(text[found.end() :], language)
        except QuantityError:
            continue
    return None
