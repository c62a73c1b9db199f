"""The functions with which a part declares its fields. Without a default, a field is required."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from sla_cli.agreement import quantities
from sla_cli.agreement.shape.compound import ListReader, PartReader
from sla_cli.agreement.shape.values import (
    BooleanReader,
    Choice,
    ChoiceReader,
    IntegerReader,
    QuantityReader,
    TextReader,
    VersionReader,
)

if TYPE_CHECKING:
    from datetime import date, time

    from sla_cli.agreement.quantities import Cadence, Deadline, Duration, Target
    from sla_cli.agreement.shape.reader import Blank, Reader
    from sla_cli.agreement.shape.record import Part

V_co = TypeVar("V_co", covariant=True)
C = TypeVar("C", bound=Choice)
P = TypeVar("P", bound="Part")

_REQUIRED: Any = object()


class Field(Generic[V_co]):
    """How one field is read, and what it is when the file does not say."""

    attribute: str

    def __init__(self, reader: Reader[V_co], default: object) -> None:
        self.reader = reader
        self.required = default is _REQUIRED
        self.default = None if self.required else default


@overload
def text() -> str: ...
@overload
def text(*, default: None) -> str | None: ...
@overload
def text(*, default: str) -> str: ...
def text(*, default: Any = _REQUIRED) -> Any:
    """One line or paragraph of the user's words, as inline Markdown."""
    return Field(TextReader(), default)


def texts(*, default: tuple[str, ...] = _REQUIRED) -> tuple[str, ...]:
    """Declare a list of texts."""
    return Field(ListReader(TextReader()), default)  # type: ignore[return-value]


@overload
def choice(of: type[C]) -> C: ...
@overload
def choice(of: type[C], *, default: None) -> C | None: ...
@overload
def choice(of: type[C], *, default: C) -> C: ...
def choice(of: type[C], *, default: Any = _REQUIRED) -> Any:
    """One word of a closed list."""
    return Field(ChoiceReader(of), default)


def choices(of: type[C], *, default: tuple[C, ...] = _REQUIRED) -> tuple[C, ...]:
    """Declare a list of words of a closed list."""
    return Field(ListReader(ChoiceReader(of)), default)  # type: ignore[return-value]


@overload
def boolean() -> bool: ...
@overload
def boolean(*, default: bool) -> bool: ...
@overload
def boolean(*, default: None) -> bool | None: ...
def boolean(*, default: Any = _REQUIRED) -> Any:
    """Yes or no."""
    return Field(BooleanReader(), default)


@overload
def integer(*, least: int | None = None) -> int | Blank: ...
@overload
def integer(*, least: int | None = None, default: None) -> int | Blank | None: ...
def integer(*, least: int | None = None, default: Any = _REQUIRED) -> Any:
    """Declare a whole number."""
    return Field(IntegerReader(least), default)


@overload
def target() -> Target | Blank: ...
@overload
def target(*, default: None) -> Target | Blank | None: ...
def target(*, default: Any = _REQUIRED) -> Any:
    """How much: `at least 120 / month`, `40–60 %`, `350 k€`."""
    reader = QuantityReader(
        "target", quantities.parse_target, quantities.TARGET_PATTERN, number=True
    )
    return Field(reader, default)


@overload
def deadline() -> Deadline | Blank: ...
@overload
def deadline(*, default: None) -> Deadline | Blank | None: ...
def deadline(*, default: Any = _REQUIRED) -> Any:
    """How fast: `4 business hours`, `le jour même`."""
    reader = QuantityReader(
        "deadline", quantities.parse_deadline, quantities.DEADLINE_PATTERN, number=False
    )
    return Field(reader, default)


@overload
def duration() -> Duration | Blank: ...
@overload
def duration(*, default: None) -> Duration | Blank | None: ...
def duration(*, default: Any = _REQUIRED) -> Any:
    """How long: `30 min`, `10 jours ouvrés`."""
    reader = QuantityReader(
        "duration", quantities.parse_duration, quantities.DURATION_PATTERN, number=False
    )
    return Field(reader, default)


@overload
def cadence() -> Cadence | Blank: ...
@overload
def cadence(*, default: None) -> Cadence | Blank | None: ...
def cadence(*, default: Any = _REQUIRED) -> Any:
    """How often: `every Monday at 10:30`, `tous les mois`, or the user's own rhythm."""
    return Field(QuantityReader("cadence", quantities.parse_cadence, None, number=False), default)


@overload
def day() -> date | Blank: ...
@overload
def day(*, default: None) -> date | Blank | None: ...
def day(*, default: Any = _REQUIRED) -> Any:
    """One day: `2026-01-31`, `31/01/2026`, `31 janvier 2026`."""
    return Field(
        QuantityReader("date", quantities.parse_date, quantities.DATE_PATTERN, number=False),
        default,
    )


@overload
def time_of_day() -> time | Blank: ...
@overload
def time_of_day(*, default: None) -> time | Blank | None: ...
def time_of_day(*, default: Any = _REQUIRED) -> Any:
    """When on the clock: `9:00`, `18 h`, `2 p.m.`."""
    return Field(
        QuantityReader("time", quantities.parse_time, quantities.TIME_PATTERN, number=False),
        default,
    )


def version_number() -> int:
    """Declare the version of the file format."""
    return Field(VersionReader(), _REQUIRED)  # type: ignore[return-value]


@overload
def part(of: type[P]) -> P: ...
@overload
def part(of: type[P], *, default: None) -> P | None: ...
def part(of: type[P], *, default: Any = _REQUIRED) -> Any:
    """Another part."""
    return Field(PartReader(of), default)


def parts(of: type[P], *, default: tuple[P, ...] = _REQUIRED) -> tuple[P, ...]:
    """Declare a list of parts."""
    return Field(ListReader(PartReader(of)), default)  # type: ignore[return-value]
