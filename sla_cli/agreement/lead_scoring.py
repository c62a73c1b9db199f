"""Section 4b, lead scoring: the points, the threshold, and why each signal counts."""

import re
from functools import cache
from typing import Annotated

from sla_cli.agreement.quantities import Cadence, Deadline, Duration, Unread
from sla_cli.agreement.shape import AtLeast, Blank, Choice, Part, Promising
from sla_cli.words import MESSAGES, catalogue


class SignalKind(Choice):
    """Who the lead is, or what the lead does."""

    FIT = ("fit", "profil")
    BEHAVIOUR = ("behaviour", "comportement")


class Decay(Part):
    """Points that fade with time."""

    points: int | Blank
    every: Duration | Unread | Blank | None = None
    when: str | None = None
    down_to: int | Blank | None = None


class ScoringRule(Part):
    """A signal and what it is worth; negative points count against the lead."""

    known_by = "signal"

    signal: str
    points: int | Blank
    kind: SignalKind | None = None
    why: str | None = None
    at_most: Annotated[int | Blank | None, AtLeast(1)] = None
    decay: Decay | None = None
    note: str | None = None


def repeats(rule: ScoringRule) -> bool:
    """Tell whether a signal counts each time it comes: its words say so, and no limit is set."""
    return rule.at_most is None and not _repeating().isdisjoint(
        re.findall(r"\w+", rule.signal.casefold())
    )


@cache
def _repeating() -> frozenset[str]:
    return frozenset(
        word for language in MESSAGES for word in catalogue(language, "figures").REPEATING
    )


class LeadClass(Part):
    """A class of lead by score (hot, warm, cold; A, B, C) and what is done with it."""

    known_by = "name"
    promise = Promising(
        headline=("within",), if_says=("within",), what=("name", "then"), aside=("from", "to")
    )

    name: str
    from_: int | Blank | None = None
    to: int | Blank | None = None
    meaning: str | None = None
    then: str | None = None
    within: Deadline | Unread | Blank | None = None


class LeadScoring(Part):
    """The scoring model: its rules, and the threshold from which a lead is an MQL."""

    list_shorthand = "rules"
    promise = Promising(headline=("review",), if_says=("review",), aside=("threshold", "maximum"))

    threshold: int | Blank | None = None
    maximum: Annotated[int | Blank | None, AtLeast(1)] = None
    rules: tuple[ScoringRule, ...] = ()
    classes: tuple[LeadClass, ...] = ()
    decay: Decay | None = None
    computed_in: str | None = None
    review: Cadence | Blank | None = None
    note: str | None = None
