"""The base of every part of an agreement: a frozen record that knows its place in the file."""

from __future__ import annotations

import datetime
from functools import cache
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    ClassVar,
    Literal,
    NamedTuple,
    Self,
    Union,
    dataclass_transform,
    get_args,
    get_origin,
)

from sla_cli.agreement import quantities
from sla_cli.agreement.quantities import Cadence, Deadline, Duration, Target, Unread
from sla_cli.agreement.shape.compound import Field, ListReader, PartReader
from sla_cli.agreement.shape.either import EitherReader
from sla_cli.agreement.shape.reader import Blank
from sla_cli.agreement.shape.values import (
    BooleanReader,
    Choice,
    ChoiceReader,
    IntegerReader,
    QuantityReader,
    TextReader,
    VersionReader,
)
from sla_cli.source.problem import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sla_cli.agreement.shape.reader import Reader

NOWHERE = Span(1, 1, 1, 1)


class AtLeast(NamedTuple):
    """Stands beside a whole number in its annotation: the least it may be."""

    number: int


class Standing(NamedTuple):
    """Stands beside a yes or no in its annotation: it tells the required from the desirable."""


class Lone(NamedTuple):
    """Stands beside a list of parts in its annotation: one part alone may stand for the list."""


class Promising(NamedTuple):
    """Which fields of a part say what of the promise it makes; every quantity in it is promised.

    `headline` are the quantities of which the first one given is shown first. Where `if_says` names
    fields, a part that says nothing in them only describes. `aside` are figures that tell of today
    or of something else, such as a baseline. `what` are the fields that say what is promised, where
    it is not the one by which the part is known.
    """

    headline: tuple[str, ...] = ()
    if_says: tuple[str, ...] = ()
    what: tuple[str, ...] = ()
    condition: str = "when"
    owner: str = "owner"
    measure: tuple[str, ...] = ("measured_in",)
    consequence: str = "if_missed"
    limits: tuple[str, ...] = ()
    """Further conditions, each under a name of its own: from when, before what, unless what."""
    aside: tuple[str, ...] = ("baseline",)
    owner_owes: bool = False
    """Whether it is owed by the party that its owner belongs to."""


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Part:
    """A record whose fields are its annotations; a field without a default is required.

    A field is named like its key in the file, with an underscore after a word Python keeps for
    itself, or a part has of its own (`from_`, `at_`). What can be left blank in the file, or kept
    word for word where it cannot be read, says so in its type: `Target | Unread | Blank`; what may
    be written in several ways names them all: `int | Blank | ByKind`.
    The annotations are read as the class is made: a module of parts does not put them off with
    `from __future__ import annotations`, as evaluating three hundred texts takes longer than
    everything else that is done with them.

    It is written by hand rather than as a dataclass because forty generated `__init__` cost more
    at start-up than reading the whole agreement. A class may set `shorthand` to the field that a
    lone text stands for, and `list_shorthand` to the field that a lone list stands for; `known_by`
    to the field by which one item of a list is told from another; `promise` to what it promises;
    `other_list` to a key of the items of a lone list, and the field that it stands for where one of
    them has it; `one_of` to fields of which one at least is to be there; `pair` to the two fields
    that are most likely meant by `X: Y`, where they are not the only ones required.
    """

    shape: ClassVar[dict[str, Field]] = {}
    shorthand: ClassVar[str | None] = None
    list_shorthand: ClassVar[str | None] = None
    other_list: ClassVar[tuple[str, str] | None] = None
    one_of: ClassVar[tuple[str, ...]] = ()
    known_by: ClassVar[str | None] = None
    pair: ClassVar[tuple[str, str] | None] = None
    promise: ClassVar[Promising | None] = None

    place: ClassVar[Span] = NOWHERE
    places: ClassVar[Mapping[str, Span]] = {}

    def __init_subclass__(cls) -> None:
        """Gather the declared fields, those of the parent classes first.

        Raises TypeError for a type that no reader reads.
        """
        defaults = vars(cls)
        declared = {
            # `from_` and `for_` are Python's own words without the underscore.
            name.rstrip("_"): Field(
                name, reader_of(annotation), name not in defaults, defaults.get(name)
            )
            for name, annotation in cls.__annotations__.items()
        }
        cls.shape = {**cls.shape, **declared}

    def __init__(self, **values: object) -> None:
        """Take a value for each field; those with a default may be left out.

        Raises TypeError for a field that does not exist or that is missing.
        """
        for field in self.shape.values():
            if field.attribute not in values and field.required:
                raise TypeError(f"{type(self).__name__} needs {field.attribute}")
            object.__setattr__(self, field.attribute, values.pop(field.attribute, field.default))
        if values:
            raise TypeError(f"{type(self).__name__} has no field {', '.join(sorted(values))}")

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: a part never changes once it is read."""
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.values() == other.values()

    def __hash__(self) -> int:
        return hash((type(self), tuple(self.values().values())))

    def __repr__(self) -> str:
        given = {n: v for n, v in self.values().items() if v != self.shape[n].default}
        return f"{type(self).__name__}({', '.join(f'{n}={v!r}' for n, v in given.items())})"

    def values(self) -> dict[str, object]:
        """Give the keys of the file and their values, in the order of declaration."""
        return {key: getattr(self, field.attribute) for key, field in self.shape.items()}

    def at(self, name: str) -> Span:
        """Give the place of a field's value in the file, or of the whole part if it is not there.

        An item of a list is `name.0`, `name.1`…; the key itself is `name:`.
        """
        return self.places.get(name, self.place)

    def says(self, *names: str) -> bool:
        """Tell whether at least one of these fields holds something."""
        return any(getattr(self, name) not in (None, (), False) for name in names)

    @classmethod
    def located(cls, values: Mapping[str, object], place: Span, places: Mapping[str, Span]) -> Self:
        """Build a part that was read from a file, from the keys of the file."""
        made = cls(**{cls.shape[key].attribute: value for key, value in values.items()})
        object.__setattr__(made, "place", place)
        object.__setattr__(made, "places", places)
        return made


_READERS: dict[frozenset[object], Reader[object]] = {
    frozenset({str}): TextReader(),
    frozenset({bool}): BooleanReader(),
    frozenset({int, Blank}): IntegerReader(),
    frozenset({Target, Unread, Blank}): QuantityReader(
        "target", quantities.parse_target, kept=True, number=True
    ),
    frozenset({*get_args(Deadline), Unread, Blank}): QuantityReader(
        "deadline", quantities.parse_deadline, kept=True
    ),
    frozenset({Duration, Unread, Blank}): QuantityReader(
        "duration", quantities.parse_duration, kept=True
    ),
    frozenset({Cadence, Blank}): QuantityReader("cadence", quantities.parse_cadence),
    frozenset({datetime.date, Blank}): QuantityReader(
        "date", quantities.parse_date, quantities.DATE_PATTERN
    ),
    frozenset({datetime.date, Unread, Blank}): QuantityReader(
        "date", quantities.parse_date, kept=True, kind="day"
    ),
    frozenset({datetime.time, Unread, Blank}): QuantityReader(
        "time", quantities.parse_time, kept=True
    ),
}
"""By the types a field may hold, apart from None, which its being left out gives."""


@cache
def reader_of(annotation: object) -> Reader[object]:
    """Choose what reads the values of a type. Raises TypeError where nothing does."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _marked(reader_of(arguments[0]), arguments[1])
    if origin is Literal and arguments == (1,):
        return VersionReader()
    if origin is tuple:
        return ListReader(reader_of(arguments[0]))
    types = frozenset(arguments if origin in (UnionType, Union) else (annotation,)) - {NoneType}
    if types in _READERS:
        return _READERS[types]
    for only in types:
        if len(types) == 1 and isinstance(only, type) and issubclass(only, Choice):
            return ChoiceReader(only)
        if len(types) == 1 and isinstance(only, type) and issubclass(only, Part):
            return PartReader(only)
    return _either(types, annotation)


def _either(types: frozenset[object], annotation: object) -> Reader[object]:
    """Choose what reads a value that may be written in several ways."""
    spelled_out = [
        one
        for one in types
        if get_origin(one) is tuple or (isinstance(one, type) and issubclass(one, Part))
    ]
    choices = [one for one in types if isinstance(one, type) and issubclass(one, Choice)]
    numbers = {int} & types
    rest = types.difference(spelled_out, choices, numbers)
    ways: list[object] = list(choices)
    if numbers:
        ways.append(int | Blank)
    if rest - {Blank}:
        ways.append(Union[tuple(rest)])  # noqa: UP007 — it is made of what is known only here
    if (numbers and Blank not in types) or len(ways) + len(spelled_out) < 2 or len(spelled_out) > 1:
        raise TypeError(f"no reader reads {annotation}")
    block = reader_of(spelled_out[0]) if spelled_out else None
    return EitherReader(tuple(map(reader_of, ways)), block)


def _marked(reader: Reader[object], mark: object) -> Reader[object]:
    """Give a reader that heeds what stands beside the type in an annotation."""
    if isinstance(mark, AtLeast) and isinstance(reader, IntegerReader):
        return IntegerReader(mark.number)
    if isinstance(mark, AtLeast) and isinstance(reader, EitherReader):
        return EitherReader(tuple(_marked(one, mark) for one in reader.alone), reader.spelled_out)
    if isinstance(mark, Standing) and isinstance(reader, BooleanReader):
        return BooleanReader(standing=True)
    if isinstance(mark, Lone) and isinstance(reader, ListReader):
        return ListReader(reader.item, lone=True)
    return reader
