"""Agreements of any shape, drawn from the model itself, as the plain data a YAML file holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from sla_cli.agreement.model import Agreement
from sla_cli.agreement.shape.compound import ListReader, PartReader
from sla_cli.agreement.shape.either import EitherReader
from sla_cli.agreement.shape.values import (
    BooleanReader,
    ChoiceReader,
    IntegerReader,
    QuantityReader,
    TextReader,
)

if TYPE_CHECKING:
    from sla_cli.agreement.shape import Part
    from sla_cli.agreement.shape.reader import Reader

Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]

QUANTITIES = {
    "target": [
        "at least 120 MQLs per month",
        "40–60 %",
        "24 M€",
        "5",
        "60–40 %",
        "10 € à 20 %",
        "1 2OO €",
        "12.000 €",
        "le plus possible",
        "€",
    ],
    "duration": ["30 minutes", "une semaine", "10 business days", "un moment"],
    "deadline": ["4 business hours", "le jour même", "next day by 9:00", "avant vendredi", "…"],
    "cadence": ["every Monday", "whenever"],
    "date": ["2027-01-31", "31/01/2027", "2027-02-30", "31 janvier 2027"],
    "time": ["9:00", "18 h", "noon"],
}
"""Of each kind, what people write; some of it is what only reading shows to be wrong."""
SOUND = {
    "target": ["at least 120 MQLs per month", "40–60 %", "24 M€", "5", "le plus possible", "1.500"],
    "deadline": ["4 business hours", "le jour même", "avant vendredi"],
    "date": ["2027-01-31", "2027-02-28"],
}
texts = st.sampled_from(["MQL", "Leads"]) | st.text(
    st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=12
)


def scalar(reader: Reader[object], known: dict[str, list[str]]) -> st.SearchStrategy[Plain]:
    """Draw what a reader of single values accepts."""
    if isinstance(reader, ChoiceReader):
        return st.sampled_from(list(reader.spellings))
    if isinstance(reader, BooleanReader):
        return st.sampled_from([True, False, "yes", "non"])
    if isinstance(reader, IntegerReader):
        return st.sampled_from([1, 5, "5", "[…]"])
    if isinstance(reader, QuantityReader):
        return st.sampled_from([*known[reader.expected], "[…]"])
    return texts if isinstance(reader, TextReader) else st.just(1)


def _value(reader: Reader[object]) -> st.SearchStrategy[Plain]:
    if isinstance(reader, ListReader):
        item = _value(reader.item)
        alone = st.nothing() if isinstance(reader.item, PartReader) else item
        return st.lists(item, min_size=1, max_size=3) | alone
    if isinstance(reader, PartReader):
        return _mapping(reader.part)
    if isinstance(reader, EitherReader):
        spelled_out = _value(reader.spelled_out) if reader.spelled_out else st.nothing()
        return st.one_of(spelled_out, *map(_value, reader.alone))
    return scalar(reader, QUANTITIES | SOUND)


def _mapping(part: type[Part]) -> st.SearchStrategy[Plain]:
    """Draw a mapping with some of a part's fields, or the short way of writing it."""
    fields = {key: field for key, field in part.shape.items() if key not in ("file", "columns")}
    needed = {key for key, field in fields.items() if field.required} | set(part.one_of[:1])
    some = st.sets(st.sampled_from(sorted(fields)), max_size=6).map(
        lambda keys: [key for key in fields if key in keys | needed]
    )
    written: st.SearchStrategy[Plain] = some.flatmap(
        lambda keys: st.fixed_dictionaries({key: _value(fields[key].reader) for key in keys})
    )
    if part.shorthand:
        written |= _value(part.shape[part.shorthand].reader)
    return written


def agreements() -> st.SearchStrategy[Plain]:
    """Draw an agreement in which nothing is an error; its keys stand in any order."""
    return _mapping(Agreement).flatmap(
        lambda tree: (
            st.permutations(list(tree.items())).map(dict)
            if isinstance(tree, dict)
            else st.nothing()
        )
    )
