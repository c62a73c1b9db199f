"""What sales owes a lead and how soon: the act, the words that name its leads, the deadline."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.quantities import DayTime, Duration
from sla_cli.checks.rule import ANSWERS, TAKEN, Case
from sla_cli.checks.vocabulary import known, meanings, stand_for, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.agreement.shape import Part
    from sla_cli.source.problem import Span

LONGEST = 200
"""Letters beyond which some words say more than which leads, or what was not done."""

MOST = 50
"""Deadlines beyond which no reader holds them against each other."""


class Due(NamedTuple):
    """What sales owes: an act, the leads in words and what they are counted as, and how soon."""

    act: str
    words: frozenset[str]
    within: Duration | DayTime
    place: Span
    part: Part
    leads: str
    units: frozenset[str]


def dues(case: Case) -> tuple[Due, ...]:
    """Give what is owed of leads from the moment on in which they come, without exceptions.

    Of very many, the first: each is held against each.
    """
    return tuple(itertools.islice(_dues(case), MOST))


def _dues(case: Case) -> Iterator[Due]:
    for promise in case.promised(ANSWERS, TAKEN):
        said = promise.part.values()
        # A deadline that begins with something else than the lead is no match for another.
        if any(said.get(key) for key in ("from", "unless", "when")) or len(promise.what) > LONGEST:
            continue
        for key in ("contact_within", "judge_within", "within"):
            value = said.get(key)
            act = key if key != "within" else act_of(promise.what)
            if act and isinstance(value, Duration | DayTime):
                named, units = (
                    telling_words(promise.what),
                    stand_for("UNITS", words_in(promise.what)),
                )
                place = promise.part.at(key)
                yield Due(act, named, value, place, promise.part, promise.what, units)


def act_of(text: str) -> str | None:
    """Give the one act that a text names; None where it names none, or two."""
    acts = stand_for("ACTS", words_in(text))
    return next(iter(acts)) if len(acts) == 1 else None


def telling_words(text: str) -> frozenset[str]:
    """Give the words that tell some leads from others."""
    idle = known("IDLE") | known("NOT") | meanings("ACTS").keys() | meanings("UNITS").keys()
    return words_in(text) - idle
