"""Section 4b, lead scoring: the points, the threshold, and why each signal counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement import shape
from sla_cli.agreement.shape import Blank, Part
from sla_cli.agreement.shape.values import Choice

if TYPE_CHECKING:
    from sla_cli.agreement.quantities import Cadence, Deadline, Duration


class SignalKind(Choice):
    """Who the lead is, or what the lead does."""

    FIT = ("fit", "profil")
    BEHAVIOUR = ("behaviour", "comportement")


class Decay(Part):
    """Points that fade with time."""

    points: int | Blank = shape.integer()
    every: Duration | Blank | None = shape.duration(default=None)
    when: str | None = shape.text(default=None)
    down_to: int | Blank | None = shape.integer(default=None)


class ScoringRule(Part):
    """A signal and what it is worth; negative points count against the lead."""

    signal: str = shape.text()
    points: int | Blank = shape.integer()
    kind: SignalKind | None = shape.choice(SignalKind, default=None)
    why: str | None = shape.text(default=None)
    at_most: int | Blank | None = shape.integer(least=1, default=None)
    decay: Decay | None = shape.part(Decay, default=None)
    note: str | None = shape.text(default=None)


class LeadClass(Part):
    """A class of lead by score (hot, warm, cold; A, B, C) and what is done with it."""

    name: str = shape.text()
    from_: int | Blank | None = shape.integer(default=None)
    to: int | Blank | None = shape.integer(default=None)
    meaning: str | None = shape.text(default=None)
    then: str | None = shape.text(default=None)
    within: Deadline | Blank | None = shape.deadline(default=None)


class LeadScoring(Part):
    """The scoring model: its rules, and the threshold from which a lead is an MQL."""

    list_shorthand = "rules"

    threshold: int | Blank | None = shape.integer(default=None)
    maximum: int | Blank | None = shape.integer(least=1, default=None)
    rules: tuple[ScoringRule, ...] = shape.parts(ScoringRule, default=())
    classes: tuple[LeadClass, ...] = shape.parts(LeadClass, default=())
    decay: Decay | None = shape.part(Decay, default=None)
    computed_in: str | None = shape.text(default=None)
    review: Cadence | Blank | None = shape.cadence(default=None)
    note: str | None = shape.text(default=None)
