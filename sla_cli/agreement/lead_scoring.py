"""Section 4b, lead scoring: the points, the threshold, and why each signal counts."""

import re
from functools import cache
from typing import Annotated

from sla_cli.agreement.quantities import Cadence, Deadline, Duration, Target, Unread
from sla_cli.agreement.shape import AtLeast, Blank, Choice, Lone, Part, Promising
from sla_cli.words import MESSAGES, catalogue


class SignalKind(Choice):
    """Who the lead is, or what the lead does."""

    FIT = ("fit", "profil")
    BEHAVIOUR = ("behaviour", "comportement")


class Unlimited(Choice):
    """A signal that counts each time."""

    UNLIMITED = ("unlimited", "illimité")


class Never(Choice):
    """Points that stay."""

    NEVER = ("never", "jamais")


class ByKind(Part):
    """A number for each kind of signal: of points, or of criteria to meet."""

    fit: Annotated[int | Blank | None, AtLeast(0)] = None
    behaviour: Annotated[int | Blank | None, AtLeast(0)] = None


class Weights(Part):
    """How much each kind of signal weighs in the score."""

    fit: Target | Unread | Blank | None = None
    behaviour: Target | Unread | Blank | None = None


class Decay(Part):
    """Points that fade with time: again and again, or once after so long."""

    points: int | Blank
    every: Duration | Unread | Blank | None = None
    after: Duration | Unread | Blank | None = None
    when: str | None = None
    down_to: int | Blank | None = None


class ScoringRule(Part):
    """A signal and what it is worth; negative points count against the lead."""

    known_by = "signal"

    signal: str
    points: int | Blank
    kind: SignalKind | None = None
    group: str | None = None
    why: str | None = None
    at_most: Annotated[int | Target | Unread | Unlimited | Blank | None, AtLeast(1)] = None
    expires: Duration | Unread | Never | Blank | None = None
    decay: Annotated[tuple[Decay, ...], Lone()] = ()
    then: str | None = None
    note: str | None = None


class SignalGroup(Part):
    """Signals that are counted together: so many points at most, or so many of them."""

    known_by = "group"

    group: str
    maximum: Annotated[int | Blank | None, AtLeast(1)] = None
    at_most: Annotated[int | Blank | None, AtLeast(1)] = None
    note: str | None = None


def repeats(rule: ScoringRule) -> bool:
    """Tell whether a signal counts each time it comes, for all that is said of a limit in all."""
    limit = rule.at_most
    if isinstance(limit, Unlimited) or (isinstance(limit, Target) and limit.per is not None):
        return True
    return limit is None and not _repeating().isdisjoint(re.findall(r"\w+", rule.signal.casefold()))


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
    from_: int | Blank | ByKind | None = None
    to: int | Blank | ByKind | None = None
    meaning: str | None = None
    then: str | None = None
    within: Deadline | Unread | Blank | None = None


class ScoreAction(Part):
    """What is done when a score is reached, or gained within a time, whatever the class."""

    known_by = "then"
    promise = Promising(headline=("within",), what=("then",), aside=("from", "gain", "over"))

    from_: int | Blank | ByKind | None = None
    gain: Annotated[int | Blank | None, AtLeast(1)] = None
    over: Duration | Unread | Blank | None = None
    then: str
    within: Deadline | Unread | Blank | None = None
    owner: str | None = None


class Scoring(Part):
    """How a score is made: its rules, and the threshold from which a lead is an MQL."""

    promise = Promising(
        headline=("review",), if_says=("review",), aside=("threshold", "maximum", "minimum")
    )

    threshold: int | Target | Unread | Blank | ByKind | None = None
    minimum: int | Blank | None = None
    maximum: Annotated[int | Blank | ByKind | None, AtLeast(1)] = None
    weight: Weights | None = None
    rules: tuple[ScoringRule, ...] = ()
    groups: tuple[SignalGroup, ...] = ()
    classes: tuple[LeadClass, ...] = ()
    actions: tuple[ScoreAction, ...] = ()
    decay: Annotated[tuple[Decay, ...], Lone()] = ()
    computed_in: str | None = None
    how: str | None = None
    updated: Cadence | Blank | None = None
    review: Cadence | Blank | None = None
    note: str | None = None


class ScoringModel(Scoring):
    """One of several scores, and the leads it is for."""

    known_by = "for"

    for_: str


class LeadScoring(Scoring):
    """How leads are scored: one model; or several, each for a segment or a product."""

    list_shorthand = "rules"
    other_list = ("for", "models")

    models: tuple[ScoringModel, ...] = ()

    @property
    def each(self) -> tuple[Scoring, ...]:
        """Give the models that are there."""
        alone = not self.models or self.says("threshold", "rules", "classes")
        return (self, *self.models) if alone else self.models
