"""How a YAML file is laid out: each value with its place, its style, and where others may go.

Unlike the nodes that an agreement is read from, an alias stays one here, and nothing is merged:
what is written can be changed only where it is written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

import yaml

from sla_cli.source.edits import EditRefused
from sla_cli.source.nodes import Kind
from sla_cli.source.repairs import quoted
from sla_cli.source.scalars import plain_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

Value = str | int | Decimal | bool | None | Sequence["Value"] | Mapping[str, "Value"]
"""What is put into a file: a text is one to whoever reads it, in quotes where it needs them."""

Plain = tuple[str, object]
"""What a value is, without how or where it is written."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BARE = re.compile(r"[^\W\d_](?:[\w /()%€$£.+’'–—-]*[\w)%€$£.])?|\d{4}-\d{2}-\d{2}")
_SWITCH = re.compile(r"(?:y|n|yes|no|on|off)", re.IGNORECASE)
"""Texts here, that other programs read as true or false."""

# What would end a line, or be taken for no part of it. All other signs stand for themselves.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_IN_QUOTES = str.maketrans({"\\": "\\\\", '"': '\\"'})
_REST_OF_LINE = re.compile(r"[^\r\n]*")


class Form(Enum):
    """What a value is made of."""

    SCALAR = "scalar"
    LIST = "list"
    MAP = "map"
    ALIAS = "alias"


class Leaf(NamedTuple):
    """One value, or the name that an alias repeats."""

    text: str = ""
    kind: Kind = Kind.TEXT

    @property
    def is_null(self) -> bool:
        """Whether nothing is written."""
        return self.kind is Kind.NULL


class Block(NamedTuple):
    """A value in the text of a file, from `start` to `end`; of keys, `names` are the places."""

    form: Form
    start: int
    end: int
    value: Leaf = Leaf()
    style: str = ""
    keys: tuple[str, ...] = ()
    names: tuple[int, ...] = ()
    children: tuple[Block, ...] = ()
    is_flow: bool = False
    in_flow: bool = False
    anchor: str = ""
    tail: str = ""
    """What ended the lines of a text in lines, and has to stay."""

    def number(self, step: str | int) -> int:
        """Give the number of the child that a step of a path leads to, or -1."""
        if self.form is Form.MAP and step in self.keys:
            return self.keys.index(str(step))
        fits = self.form is Form.LIST and isinstance(step, int) and step < len(self.children)
        return int(step) if fits else -1

    def inside(self, text: str) -> tuple[int, int]:
        """Give the stretch that another value would take."""
        if self.children and not self.is_flow:
            return self.start, self.last(text)
        return self.start, self.end

    def last(self, text: str) -> int:
        """Give the end of the last thing written in it: a block's own end lies on a later line."""
        ends = max((self.children[-1].last(text), self.start)) if self.children else self.end
        if self.form in (Form.LIST, Form.MAP) and self.is_flow:
            ends = self.end
        return _end_of_text(text, self.start, ends) if self.style in ("|", ">") else ends


def lay_out(text: str) -> Block:
    """Lay out a text that was read before. Raises YAMLError where it could not be."""
    events = iter(yaml.parse(text, Loader=_LOADER))
    for event in events:
        if isinstance(event, yaml.NodeEvent):
            return _block(event, events, text, in_flow=False)
    return Block(Form.SCALAR, 0, 0, Leaf("", Kind.NULL))


def _block(event: yaml.Event, events: Iterator[yaml.Event], text: str, *, in_flow: bool) -> Block:
    start, end = _place(event)
    if isinstance(event, yaml.AliasEvent):
        return Block(Form.ALIAS, start, end, Leaf(str(event.anchor)), in_flow=in_flow)
    anchor = str(getattr(event, "anchor", None) or "")
    if isinstance(event, yaml.ScalarEvent):
        is_plain = not event.style and event.tag is None
        leaf = Leaf(event.value, plain_kind(event.value) if is_plain else Kind.TEXT)
        style = event.style or ""
        last = _end_of_text(text, start, end) if style in ("|", ">") else end
        tail = text[max(last, start) : end]
        return Block(
            Form.SCALAR, start, end, leaf, style, in_flow=in_flow, anchor=anchor, tail=tail
        )
    is_flow = bool(getattr(event, "flow_style", False))
    is_map = isinstance(event, yaml.MappingStartEvent)
    keys: list[str] = []
    names: list[int] = []
    children: list[Block] = []
    for inner in events:
        if isinstance(inner, yaml.CollectionEndEvent):
            end = _place(inner)[1]
            break
        item = inner
        if is_map:
            name = _block(inner, events, text, in_flow=is_flow)
            keys.append(name.value.text)
            names.append(name.start)
            item = next(events)
        children.append(_block(item, events, text, in_flow=is_flow))
    return Block(
        Form.MAP if is_map else Form.LIST,
        start,
        end,
        keys=tuple(keys),
        names=tuple(names),
        children=tuple(children),
        is_flow=is_flow,
        in_flow=in_flow,
        anchor=anchor,
    )


def _end_of_text(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())


def _place(event: yaml.Event) -> tuple[int, int]:
    start, end = event.start_mark, event.end_mark
    return (start.index, end.index) if start and end else (0, 0)


def plain(block: Block) -> Plain:
    """Give what a laid-out value is, without its places; anchors and aliases are part of it."""
    if block.form in (Form.SCALAR, Form.ALIAS):
        return (f"{block.form.value}&{block.anchor}", block.value)
    inside = tuple(plain(child) for child in block.children)
    held: object = inside
    if block.form is Form.MAP:
        held = tuple(zip(block.keys, inside, strict=True))
    return (f"{block.form.value}&{block.anchor}", held)


def plain_of(value: Value) -> Plain:
    """Give what a new value is, in the same way."""
    if isinstance(value, Mapping):
        return ("map&", tuple((key, plain_of(inner)) for key, inner in value.items()))
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ("list&", tuple(map(plain_of, value)))
    return ("scalar&", _leaf(value))


def _leaf(value: str | int | Decimal | bool | None) -> Leaf:
    if value is None:
        return Leaf("null", Kind.NULL)
    if isinstance(value, bool):
        return Leaf(str(value).lower(), Kind.BOOLEAN)
    return Leaf(str(value), Kind.TEXT if isinstance(value, str) else Kind.NUMBER)


def written(value: Value, *, style: str = "") -> str:
    """Write a value on one line, in a style of quotes if it is a text."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_text(k)}: {written(v)}" for k, v in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(written, value)) + "]"
    leaf = _leaf(value)
    return _text(leaf.text, style) if leaf.kind is Kind.TEXT else leaf.text


def _text(text: str, style: str = "") -> str:
    bare = _BARE.fullmatch(text) and not _SWITCH.fullmatch(text)
    bare = bare and plain_kind(text) is Kind.TEXT
    if bare and style not in ("'", '"'):
        return text
    if _UNSEEN.search(text):
        return f'"{_UNSEEN.sub(_escape, text.translate(_IN_QUOTES))}"'
    if style == "'":
        return "'" + text.replace("'", "''") + "'"
    return quoted(text)


def _escape(match: re.Match[str]) -> str:
    return {"\n": "\\n", "\t": "\\t"}.get(match[0], f"\\u{ord(match[0]):04X}")


def gap(text: str, parent: Block, index: int) -> tuple[int, str, str]:
    """Give the place where a new child comes, and what stands before and after it there."""
    starts = parent.names or tuple(child.start for child in parent.children)
    if parent.is_flow:
        if index < len(starts):
            return starts[index], "", ", "
        return parent.children[-1].last(text) or parent.end - 1, ", ", ""
    newline = _newline(text)
    if index < len(starts):
        place = _dash(text, starts[index]) if parent.form is Form.LIST else starts[index]
        return place, "", newline + " " * _column(text, place)
    first = _dash(text, starts[0]) if parent.form is Form.LIST else starts[0]
    rest = _REST_OF_LINE.match(text, parent.last(text))
    return rest.end() if rest else len(text), newline + " " * _column(text, first), ""


def entry(key: str | None, value: Value, parent: Block, text: str) -> str:
    """Write a new child: a list of keys in lines of its own, in a list that is written so."""
    name = "" if key is None else f"{_text(key)}: "
    if parent.is_flow:
        return name + written(value)
    starts = parent.names or tuple(child.start for child in parent.children)
    in_lines = any(c.form is Form.MAP and not c.is_flow for c in parent.children)
    if key is None and in_lines and isinstance(value, Mapping) and value:
        column = _column(text, _dash(text, starts[0])) + 2
        glue = _newline(text) + " " * column
        return "- " + glue.join(f"{_text(k)}: {written(v)}" for k, v in value.items())
    return ("- " if key is None else name) + written(value)


def extent(text: str, parent: Block, index: int) -> tuple[int, int]:
    """Give the stretch that goes when a child is taken away; there are others beside it."""
    starts = parent.names or tuple(child.start for child in parent.children)
    child = parent.children[index]
    if parent.is_flow:
        if index + 1 < len(starts):
            return starts[index], starts[index + 1]
        return parent.children[index - 1].last(text), child.last(text)
    start = _dash(text, starts[index]) if parent.form is Form.LIST else starts[index]
    rest = _REST_OF_LINE.match(text, child.last(text))
    end = rest.end() if rest else len(text)
    line = start - _column(text, start)
    if text[line:start].strip():  # behind the dash of an item: the next key takes its place
        following = starts[index + 1] if index + 1 < len(starts) else end
        if text[end:following].strip():  # a remark, which would go as well
            raise EditRefused("edit-refused", path=text[line:end].strip())
        return start, following
    if end == len(text):  # the last line, without its end
        return len(text[:line].removesuffix("\n").removesuffix("\r")), end
    return line, end + len(_newline(text[end:]))


def _dash(text: str, start: int) -> int:
    """Give the place of the dash before an item."""
    return text.rfind("-", 0, start)


def _column(text: str, place: int) -> int:
    return place - (max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1)


def _newline(text: str) -> str:
    match = re.search("\r\n|\r|\n", text)
    return match[0] if match else "\n"
