"""Readers of lists and of parts: where unknown, missing and misplaced keys are found."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, NamedTuple, Protocol, Self, TypeVar

from sla_cli.agreement.shape.cut_texts import thousands_cut
from sla_cli.agreement.shape.either import EitherReader
from sla_cli.agreement.shape.pairs import listed, pair_of, paired, undashed
from sla_cli.agreement.shape.reader import (
    REFUSED,
    Json,
    Reader,
    Reading,
    Refused,
    Schemas,
    is_empty,
    refuse_colon,
    shape_name,
)
from sla_cli.agreement.shape.unknown import KeyTrouble
from sla_cli.source.nodes import Entry, Kind, Mapping, Node, Scalar, Sequence
from sla_cli.source.problem import Edit, Repair, Span
from sla_cli.source.repairs import around

if TYPE_CHECKING:
    import collections.abc
    from collections.abc import Iterable

    from sla_cli.agreement.shape.pairs import Pair
    from sla_cli.source.problem import Fact, Problem

V = TypeVar("V")
P = TypeVar("P", bound="Shaped")


class Field(NamedTuple):
    """How one field is read, and what it is when the file does not say."""

    attribute: str
    reader: Reader[object]
    required: bool
    default: object


class Shaped(Protocol):
    """What a part tells of itself, by which it is read."""

    shape: ClassVar[dict[str, Field]]
    shorthand: ClassVar[str | None]
    list_shorthand: ClassVar[str | None]
    other_list: ClassVar[tuple[str, str] | None]
    one_of: ClassVar[tuple[str, ...]]
    known_by: ClassVar[str | None]
    pair: ClassVar[tuple[str, str] | None]

    @classmethod
    def located(
        cls,
        values: collections.abc.Mapping[str, object],
        place: Span,
        places: collections.abc.Mapping[str, Span],
    ) -> Self:
        """Build the part from what was read, and where."""


class ListReader(Generic[V]):
    """A list of values of one kind. A lone text, or a `lone` block, stands for a list of one."""

    expected = "list"

    def __init__(self, item: Reader[V], *, lone: bool = False) -> None:
        self.item = item
        self.lone = lone

    def read(self, node: Node, reading: Reading) -> tuple[V, ...] | Refused:
        """Give the values, or report every item at fault."""
        if isinstance(node, Mapping) and not self.lone:
            facts: dict[str, Fact] = {"expected": "list", "found": "mapping", "value": ""}
            repair = self._as_item(node)
            if repair:
                in_braces = repair.edits[0].text == "["
                facts["braces" if in_braces else "dash"] = node.entries[0].key.text
            elif repair := self._as_items(node, reading, facts):
                facts["pairs"] = node.entries[0].key.text
            return reading.refuse("wrong-type", node.span, repair, **facts)
        nodes = node.items if isinstance(node, Sequence) else (node,)
        cut = tuple(thousands_cut(nodes))
        if cut:
            reading.problems.extend(cut)
            return REFUSED
        values = [self.item.read(item, reading) for item in nodes]
        sound = tuple(value for value in values if not isinstance(value, Refused))
        return sound if len(sound) == len(values) else REFUSED

    def _as_item(self, node: Mapping) -> Repair | None:
        """Put the dash before the keys of an item that stands alone, one key a line."""
        column, lines = node.span.column, [key.span.line for key, _ in node.entries]
        is_item = isinstance(self.item, PartReader) and all(
            key.text in self.item.part.shape for key, _ in node.entries
        )
        in_lines = len(set(lines)) == len(lines) and all(
            key.span.column == column and key.span.line == value.span.end_line
            for key, value in node.entries
        )
        if is_item and node.is_flow:
            return around(node.span, "[", "]", safe=False)
        if not is_item or not in_lines or not lines:
            return None
        starts = [Span(line, column, line, column) for line in lines]
        dashed = [Edit(start, "  " if number else "- ") for number, start in enumerate(starts)]
        return Repair(tuple(dashed))

    def _as_items(self, node: Mapping, reading: Reading, facts: dict[str, Fact]) -> Repair | None:
        """Make an item of each key of a block, where none of them is a key of an item."""
        if not isinstance(self.item, PartReader) or self.item.pair is None:
            return None
        trouble = self.item.trouble(reading)
        if any(trouble.is_named(key.text) for key, _ in node.entries):
            return None
        facts["first"], facts["second"] = self.item.pair
        return listed(node, self.item.pair)

    def schema(self, schemas: Schemas) -> dict[str, Json]:
        """Accept a list, or one text in its place."""
        item = self.item.schema(schemas)
        others: list[Json] = ["array", "null"] if self.lone else ["object", "array", "null"]
        alone: Json = {"allOf": [item, {"not": {"type": others}}]}
        return {"anyOf": [{"type": "array", "items": item}, alone]}


class PartReader(Generic[P]):
    """A mapping with known keys; or the short way of writing it, where the part has one."""

    expected = "mapping"

    def __init__(self, part: type[P]) -> None:
        self.part = part

    def read(self, node: Node, reading: Reading) -> P | Refused:
        """Give the part, or report every key at fault."""
        if is_empty(node):
            return reading.refuse("empty-value", node.span, expected="mapping")
        mapping = self._spelled_out(node)
        if mapping is None:
            return self._refuse(node, reading)
        if self._is_item_of_its_list(mapping):
            self.part.shape[self.part.list_shorthand or ""].reader.read(mapping, reading)
            return REFUSED
        trouble = self.trouble(reading)
        is_text = self.part.shorthand is not None and not self._is_near(mapping, trouble)
        if is_text and refuse_colon(mapping, reading):
            return REFUSED
        if problem := self._paired(mapping, trouble):
            reading.problems.append(problem)
            return REFUSED
        return self._read_mapping(mapping, trouble, reading)

    def _refuse(self, node: Node, reading: Reading) -> Refused:
        """Refuse what is no block of keys; a list of its keys is one with dashes too many."""
        facts: dict[str, Fact] = {"expected": "mapping", "found": shape_name(node)}
        facts["value"] = node.text if isinstance(node, Scalar) else ""
        facts["keys"] = tuple(self.part.shape)
        repair = undashed(node, self.trouble(reading).is_named)
        if repair:
            facts["dashes"] = True
        elif repair := self._with_colon(node):
            facts["colon"] = str(facts["value"]).replace(" ", ": ", 1)
        return reading.refuse("wrong-type", node.span, repair, **facts)

    def _with_colon(self, node: Node) -> Repair | None:
        """Put the colon behind the one key of a block that lacks it: `start 2027-01-01`."""
        if not isinstance(node, Scalar) or not node.is_bare:
            return None
        word, _, rest = node.text.partition(" ")
        span = node.span
        if word not in self.part.shape or not rest.strip() or span.line != span.end_line:
            return None
        place = span._replace(column=span.column + len(word), end_column=span.column + len(word))
        return Repair((Edit(place, ":"),))

    def _is_item_of_its_list(self, mapping: Mapping) -> bool:
        """Tell whether a block is rather one item of the list that may stand for the part."""
        names = {key.text for key, _ in mapping.entries}
        inside = self._shape_below(self.part.list_shorthand or "")
        return bool(names) and names <= set(inside) and not names <= set(self.part.shape)

    def _shape_below(self, name: str) -> Iterable[str]:
        """Give the keys that a field of the part holds, or that each item of its list does."""
        field = self.part.shape.get(name)
        part = part_inside(field.reader) if field else None
        return part.shape if part else ()

    def _homes(self, word: str) -> tuple[str, ...]:
        """Give the fields of the part that hold a key of this name."""
        return tuple(name for name in self.part.shape if word in self._shape_below(name))

    @property
    def pair(self) -> Pair | None:
        """The two fields that `X: Y` stands for, in a list of such parts."""
        if self.part.shorthand or not self.part.known_by:
            return None
        return pair_of(self._required, self.part.pair)

    @property
    def _required(self) -> tuple[str, ...]:
        return tuple(name for name, field in self.part.shape.items() if field.required)

    def _paired(self, mapping: Mapping, trouble: KeyTrouble) -> Problem | None:
        """Find an item whose one key is a value, such as the term that is defined."""
        pair = self.pair
        if pair is None or any(trouble.is_named(key.text) for key, _ in mapping.entries):
            return None
        return paired(mapping, pair, safe=self.part.pair is None)

    def _is_near(self, mapping: Mapping, trouble: KeyTrouble) -> bool:
        """Tell whether a key of a block is one of the part's, or was meant to be."""
        if any(key.text in self.part.shape for key, _ in mapping.entries):
            return True
        if len(mapping.entries) == 1 and mapping.entries[0].key.text[:1].isupper():
            # `Name: known by all` begins a sentence: read as a key, its first word would be lost.
            return False
        return any(trouble.is_meant(key.text) for key, _ in mapping.entries)

    def _spelled_out(self, node: Node) -> Mapping | None:
        """Turn the short way of writing a part into the mapping it stands for."""
        if isinstance(node, Mapping):
            return node
        name = self.part.shorthand if isinstance(node, Scalar) else self._listed(node)
        if name is None:
            return None
        key = Scalar(name, Kind.TEXT, node.span)
        return Mapping((Entry(key, node),), node.span)

    def _listed(self, node: Node) -> str | None:
        """Give the field that a lone list stands for: its items may tell of another."""
        mark, other = self.part.other_list or (None, None)
        for item in node.items if isinstance(node, Sequence) else ():
            if isinstance(item, Mapping) and any(key.text == mark for key, _ in item.entries):
                return other
        return self.part.list_shorthand

    def _read_mapping(self, mapping: Mapping, trouble: KeyTrouble, reading: Reading) -> P | Refused:
        shape = self.part.shape
        values: dict[str, object] = {}
        places: dict[str, Span] = {}
        unknown = tuple(entry for entry in mapping.entries if entry.key.text not in shape)
        # Which keys are meant by those that are not known here comes to light as they are refused.
        told = tuple(trouble.problems(mapping, unknown))
        reading.problems.extend(told)
        cut = {one.facts["key"] for one in told if one.rule == "comma-in-value"}
        sound = not unknown
        for key, node in mapping.entries:
            name = key.text if key.text in shape else trouble.sure.get(key.text, "")
            if not name:
                continue
            places |= _places(name, key, node)
            field = shape[name]
            if key.text in cut:
                continue
            if is_empty(node) and not field.required:
                continue
            value = field.reader.read(node, reading)
            sound = sound and not isinstance(value, Refused)
            values[name] = value
        for name, field in shape.items():
            if field.required and name not in places and name not in trouble.meant:
                reading.refuse("missing-key", mapping.span, key=name, part=self.part.__name__)
                sound = False
        if self.part.one_of and values.keys().isdisjoint(self.part.one_of):
            first = self.part.one_of[0]
            reading.refuse("missing-key", mapping.span, key=first, part=self.part.__name__)
            sound = False
        return self.part.located(values, mapping.span, places) if sound else REFUSED

    def trouble(self, reading: Reading) -> KeyTrouble:
        """Give what tells of the keys that the part does not know."""
        part, known = self.part.__name__, tuple(self.part.shape)
        told = len(reading.problems)
        return KeyTrouble(part, known, reading.language, self._homes, told=told)

    def schema(self, schemas: Schemas) -> dict[str, Json]:
        """Refer to the part's definition."""
        return {"$ref": schemas.reference(self.part)}


def part_inside(reader: Reader[object]) -> type[Shaped] | None:
    """Give the part that a value may be, alone or in a list."""
    if isinstance(reader, EitherReader):
        return part_inside(reader.spelled_out) if reader.spelled_out else None
    if isinstance(reader, ListReader):
        return part_inside(reader.item)
    return reader.part if isinstance(reader, PartReader) else None


def _places(name: str, key: Scalar, node: Node) -> dict[str, Span]:
    places = {name: node.span, f"{name}:": key.span}
    # A lone text stands for a list of one, whose item has a place as well.
    items = node.items if isinstance(node, Sequence) else (node,)
    return places | {f"{name}.{index}": item.span for index, item in enumerate(items)}
