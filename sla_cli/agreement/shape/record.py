"""The base of every part of an agreement: a frozen record that knows its place in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, dataclass_transform

from sla_cli.agreement.shape import fields
from sla_cli.agreement.shape.fields import Field
from sla_cli.source.problem import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

NOWHERE = Span(1, 1, 1, 1)


@dataclass_transform(
    frozen_default=True,
    kw_only_default=True,
    field_specifiers=(
        fields.boolean,
        fields.cadence,
        fields.choice,
        fields.choices,
        fields.day,
        fields.deadline,
        fields.duration,
        fields.integer,
        fields.part,
        fields.parts,
        fields.target,
        fields.text,
        fields.texts,
        fields.time_of_day,
        fields.version_number,
    ),
)
class Part:
    """A record whose fields are declared with the functions of `fields`.

    A field is named like its key in the file, with an underscore after a word Python keeps for
    itself (`from_`).

    It is written by hand rather than as a dataclass because forty generated `__init__` cost more
    at start-up than reading the whole agreement. A class may set `shorthand` to the field that a
    lone text stands for, and `list_shorthand` to the field that a lone list stands for.
    """

    shape: ClassVar[dict[str, Field[object]]] = {}
    shorthand: ClassVar[str | None] = None
    list_shorthand: ClassVar[str | None] = None

    place: ClassVar[Span] = NOWHERE
    places: ClassVar[Mapping[str, Span]] = {}

    def __init_subclass__(cls) -> None:
        """Gather the declared fields, those of the parent classes first."""
        declared = {name: value for name, value in vars(cls).items() if isinstance(value, Field)}
        for name, field in declared.items():
            field.attribute = name
            delattr(cls, name)
        cls.shape = {**cls.shape, **{name.rstrip("_"): field for name, field in declared.items()}}

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

        An item of a list of texts is `name.0`, `name.1`…; the key itself is `name:`.
        """
        return self.places.get(name, self.place)

    def says(self, *names: str) -> bool:
        """Tell whether at least one of these fields holds something."""
        return any(getattr(self, name) not in (None, (), False) for name in names)

    @classmethod
    def located(cls, values: dict[str, object], place: Span, places: Mapping[str, Span]) -> Part:
        """Build a part that was read from a file."""
        made = cls(**{cls.shape[key].attribute: value for key, value in values.items()})
        object.__setattr__(made, "place", place)
        object.__setattr__(made, "places", places)
        return made
