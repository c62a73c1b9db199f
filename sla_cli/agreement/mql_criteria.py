"""Section 4a, MQL criteria: what makes a lead worth the sales team's time, and what excludes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement import shape
from sla_cli.agreement.shape import Blank, Part

if TYPE_CHECKING:
    from sla_cli.agreement.quantities import Deadline, Target


class Criterion(Part):
    """One criterion: in words, and where the CRM holds it."""

    shorthand = "criterion"

    criterion: str = shape.text()
    required: bool | None = shape.boolean(default=None)
    field: str | None = shape.text(default=None)
    expected: str | None = shape.text(default=None)
    why: str | None = shape.text(default=None)
    note: str | None = shape.text(default=None)
    short: bool | None = shape.boolean(default=None)


class Persona(Part):
    """A kind of buyer, with what is asked of it on top of the common criteria."""

    shorthand = "persona"

    persona: str = shape.text()
    description: str | None = shape.text(default=None)
    volume: Target | Blank | None = shape.target(default=None)
    criteria: tuple[Criterion, ...] = shape.parts(Criterion, default=())
    exclusions: tuple[str, ...] = shape.texts(default=())
    note: str | None = shape.text(default=None)


class Stage(Part):
    """A stage of the lead's life: lead, MQL, SAL, SQL, opportunity, customer."""

    shorthand = "stage"

    stage: str = shape.text()
    definition: str | None = shape.text(default=None)
    entry: tuple[str, ...] = shape.texts(default=())
    owner: str | None = shape.text(default=None)
    within: Deadline | Blank | None = shape.deadline(default=None)
    note: str | None = shape.text(default=None)


class MqlCriteria(Part):
    """The definition of an MQL; optionally per persona, and with the stages around it."""

    list_shorthand = "criteria"

    definition: str | None = shape.text(default=None)
    criteria: tuple[Criterion, ...] = shape.parts(Criterion, default=())
    at_least: int | Blank | None = shape.integer(least=1, default=None)
    exclusions: tuple[str, ...] = shape.texts(default=())
    personas: tuple[Persona, ...] = shape.parts(Persona, default=())
    stages: tuple[Stage, ...] = shape.parts(Stage, default=())
    note: str | None = shape.text(default=None)
