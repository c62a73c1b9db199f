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
from sla_cli.checks.rule import ANSWERS, TAKEN, Case, Findings, Found, warning
from sla_cli.checks.vocabulary import known, meanings, pattern
from sla_cli.source.problem import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.agreement.shape import Part
    from sla_cli.source.problem import Span

_LONGEST = 200
"""Letters beyond which the words of an escalation say more than what was not done."""

_MOST = 50
"""Deadlines and escalations, each, beyond which no reader holds them against each other."""


class _Due(NamedTuple):
    """What sales owes: an act, the words that name its leads, and how soon."""

    act: str
    words: frozenset[str]
    within: Duration
    place: Span


class _Alarm(NamedTuple):
    """An escalation: the act not done, the words that name its leads, and after how long."""

    act: str
    words: frozenset[str]
    after: Target | Duration
    place: Span


@warning("escalated-before-due")
def look(case: Case) -> Findings:
    dues = tuple(_dues(case))[:_MOST]
    levels = [part for _, part in case.parts if isinstance(part, EscalationLevel)][:_MOST]
    for level in levels:
        alarm = _alarm(level, case.agreement.language.key)
        meant = [due for due in dues if alarm and _is_of(due, alarm)]
        # Whichever of the deadlines is meant, it is not over.
        if alarm and meant and all(compare(alarm.after, due.within) == -1 for due in meant):
            facts = {
                "when": level.when,
                "after": alarm.after.written,
                "within": meant[0].within.written,
            }
            yield Found(alarm.place, facts, (Related("due", meant[0].place),))


def _is_of(due: _Due, alarm: _Alarm) -> bool:
    return due.act == alarm.act and alarm.words <= due.words


def _dues(case: Case) -> Iterator[_Due]:
    for promise in case.promised(ANSWERS, TAKEN):
        said = promise.part.values()
        # A deadline that begins with something else than the lead is no match for an alarm.
        if any(said.get(key) for key in ("from", "unless", "when")) or len(promise.what) > _LONGEST:
            continue
        for key in ("contact_within", "judge_within", "within"):
            value = said.get(key)
            act = key if key != "within" else _act(promise.what)
            if act and isinstance(value, Duration):
                yield _Due(act, _words(promise.what), value, promise.part.at(key))


def _alarm(level: EscalationLevel, language: str) -> _Alarm | None:
    if len(level.when) > _LONGEST:
        return None
    when, after, place = level.when, *_stated(level)
    if told := _time_in(when, language):
        # Someone who steps in within an hour may do so once a day has gone by.
        when, after, place = *told, level.at("when")
    act = _act(when)
    if act is None or after is None or known("NOT").isdisjoint(_all_words(when)):
        return None
    return _Alarm(act, _words(when), after, place)


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


def _act(text: str) -> str | None:
    """Give the one act that a text names; None where it names none, or two."""
    acts = {meanings("ACTS")[word] for word in _all_words(text) if word in meanings("ACTS")}
    return acts.pop() if len(acts) == 1 else None


def _words(text: str) -> frozenset[str]:
    """Give the words that tell some leads from others."""
    idle = known("IDLE") | known("NOT") | meanings("ACTS").keys() | meanings("UNITS").keys()
    return _all_words(text) - idle


def _all_words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))
