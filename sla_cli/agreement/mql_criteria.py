"""Section 4a, MQL criteria: what makes a lead worth the sales team's time, and what excludes it."""

from typing import Annotated

from sla_cli.agreement.lead_scoring import ByKind, SignalKind
from sla_cli.agreement.quantities import Deadline, Target, Unread
from sla_cli.agreement.shape import AtLeast, Blank, Part, Promising, Standing


class Criterion(Part):
    """One criterion: in words, and where the CRM holds it."""

    shorthand = "criterion"
    known_by = "criterion"

    criterion: str
    kind: SignalKind | None = None
    required: Annotated[bool | None, Standing()] = None
    field: str | None = None
    expected: str | None = None
    why: str | None = None
    note: str | None = None
    short: bool | None = None


class Persona(Part):
    """A kind of buyer, with what is asked of it on top of the common criteria."""

    shorthand = "persona"
    known_by = "persona"
    promise = Promising(headline=("volume",), if_says=("volume",))

    persona: str
    description: str | None = None
    volume: Target | Unread | Blank | None = None
    criteria: tuple[Criterion, ...] = ()
    exclusions: tuple[str, ...] = ()
    note: str | None = None


class Stage(Part):
    """A stage of the lead's life: lead, MQL, SAL, SQL, opportunity, customer."""

    shorthand = "stage"
    known_by = "stage"
    promise = Promising(headline=("within",), if_says=("within",), owner_owes=True)

    stage: str
    definition: str | None = None
    entry: tuple[str, ...] = ()
    at_least: Annotated[int | Blank | None, AtLeast(1)] = None
    required_fields: tuple[str, ...] = ()
    on_entry: tuple[str, ...] = ()
    exit: tuple[str, ...] = ()
    owner: str | None = None
    within: Deadline | Unread | Blank | None = None
    note: str | None = None


class MqlCriteria(Part):
    """The definition of an MQL; optionally per persona, and with the stages around it."""

    list_shorthand = "criteria"

    definition: str | None = None
    sources: tuple[str, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    at_least: Annotated[int | Blank | ByKind | None, AtLeast(1)] = None
    exclusions: tuple[str, ...] = ()
    personas: tuple[Persona, ...] = ()
    stages: tuple[Stage, ...] = ()
    note: str | None = None
