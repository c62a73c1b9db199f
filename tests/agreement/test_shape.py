"""A part's fields are its annotations: what reads them is chosen from the type alone."""

import datetime
from typing import Annotated, Literal

import pytest

from sla_cli.agreement.quantities import Cadence, Deadline, Duration, Target, Unread
from sla_cli.agreement.shape import AtLeast, Blank, Choice, Part
from sla_cli.agreement.shape.compound import ListReader, PartReader
from sla_cli.agreement.shape.record import reader_of
from sla_cli.agreement.shape.values import (
    BooleanReader,
    ChoiceReader,
    IntegerReader,
    QuantityReader,
    TextReader,
    VersionReader,
)


class Colour(Choice):
    RED = ("red", "rouge")


class Inner(Part):
    shorthand = "what"

    what: str


class Outer(Part):
    inner: Inner
    for_: str | None = None
    colour: Colour = Colour.RED
    inners: tuple[Inner, ...] = ()


@pytest.mark.parametrize(
    ("annotation", "reader"),
    [
        (str, TextReader),
        (str | None, TextReader),
        (bool | None, BooleanReader),
        (int | Blank, IntegerReader),
        (Literal[1], VersionReader),
        (Colour | None, ChoiceReader),
        (Inner | None, PartReader),
        (tuple[str, ...], ListReader),
    ],
)
def test_the_type_says_what_reads_it(annotation: object, reader: type) -> None:
    assert isinstance(reader_of(annotation), reader)


@pytest.mark.parametrize(
    ("annotation", "kind"),
    [
        (Target | Unread | Blank, "target"),
        (Deadline | Unread | Blank | None, "deadline"),
        (Duration | Unread | Blank | None, "duration"),
        (Cadence | Blank | None, "cadence"),
        (datetime.date | Blank | None, "date"),
        (datetime.date | Unread | Blank | None, "date"),
        (datetime.time | Unread | Blank | None, "time"),
    ],
)
def test_the_type_says_which_quantity(annotation: object, kind: str) -> None:
    reader = reader_of(annotation)
    assert isinstance(reader, QuantityReader)
    assert reader.expected == kind


def test_the_least_a_number_may_be_stands_beside_it() -> None:
    reader = reader_of(Annotated[int | Blank | None, AtLeast(1)])
    assert isinstance(reader, IntegerReader)
    assert reader.least == 1


@pytest.mark.parametrize(
    "annotation",
    ["str | None", float, Target, Target | None, list[str], str | int, Inner | Outer, Literal[2]],
)
def test_a_type_that_nothing_reads_is_refused_as_the_class_is_made(annotation: object) -> None:
    with pytest.raises(TypeError, match="no reader"):
        type("Made", (Part,), {"__annotations__": {"field": annotation}})


def test_a_field_without_a_default_is_required() -> None:
    assert [key for key, field in Outer.shape.items() if field.required] == ["inner"]
    assert list(Outer.shape) == ["inner", "for", "colour", "inners"]
    with pytest.raises(TypeError, match="needs inner"):
        Outer()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="no field other"):
        Outer(inner=Inner(what="a"), other=1)  # type: ignore[call-arg]


def test_a_part_is_its_values() -> None:
    one, same = Outer(inner=Inner(what="a")), Outer(inner=Inner(what="a"))
    assert one == same
    assert hash(one) == hash(same)
    assert one != Outer(inner=Inner(what="b"))
    assert one.colour is Colour.RED
    assert repr(one) == "Outer(inner=Inner(what='a'))"
    with pytest.raises(AttributeError):
        one.for_ = "b"  # type: ignore[misc]
