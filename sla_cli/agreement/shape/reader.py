"""What every reader of a value shares: the state of one reading, blanks, and the protocol.

A reader takes a node of the file and gives a typed value, or reports why it cannot and gives
`REFUSED`; and it can say the same as a piece of JSON Schema.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol, TypeVar

from sla_cli.source.nodes import Kind, Mapping, Node, Scalar, Sequence
from sla_cli.source.problem import Edit, Fact, Problem, Repair, Span
from sla_cli.source.repairs import around, is_key_like, is_same_word, proposed, quoted, respelt
from sla_cli.source.scalars import BLANK

if TYPE_CHECKING:
    from collections.abc import Callable

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

T_co = TypeVar("T_co", covariant=True)


class Refused(Enum):
    """The one value that stands for «could not be read; a problem says why»."""

    REFUSED = "refused"


REFUSED: Final = Refused.REFUSED


class Blank(NamedTuple):
    """A value still to be filled in: its text holds at least one `[…]`."""

    text: str


BLANKS: Final = (BLANK, "[...]")


def has_blank(text: str) -> bool:
    """Tell whether a text still holds a place to fill in."""
    return any(blank in text for blank in BLANKS)


def is_blank(value: object) -> bool:
    """Tell whether a value is still to be filled in."""
    return isinstance(value, Blank) or (isinstance(value, str) and has_blank(value))


class Reading:
    """One reading of one file: its language, and the problems met so far."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.problems: list[Problem] = []

    def refuse(
        self, rule: str, span: Span, repair: Repair | None = None, /, **facts: Fact
    ) -> Refused:
        """Note a problem, with what would mend it if that is known, and answer `REFUSED`."""
        self.problems.append(Problem(rule, span, facts, repair=repair))
        return REFUSED


class Schemas(Protocol):
    """Where readers put the definitions of the parts they speak of."""

    def reference(self, part: type) -> Json:
        """Answer a `$ref` to the definition of a part, making it on first use."""

    def shared(self, name: str, schema: dict[str, Json]) -> Json:
        """Keep a schema that many fields use under a name, and answer a `$ref` to it."""

    def meaning(self, choice: str) -> str:
        """Say what a word of a closed list means, by its English spelling."""


class Reader(Protocol[T_co]):
    """Reads one kind of value; `expected` names the kind, as messages do."""

    expected: str

    def read(self, node: Node, reading: Reading) -> T_co | Refused:
        """Give the value of a node, or note the problem and give `REFUSED`."""

    def schema(self, schemas: Schemas) -> dict[str, Json]:
        """Give the JSON Schema that accepts what `read` accepts."""


def is_empty(node: Node) -> bool:
    """Tell whether the user wrote the key and left its value out."""
    return isinstance(node, Scalar) and (node.kind is Kind.NULL or not node.text.strip())


def shape_name(node: Node) -> str:
    """Name what a node is, for a message: a word of the catalogue."""
    if isinstance(node, Scalar):
        return node.kind.value
    return "mapping" if isinstance(node, Mapping) else "list"


def scalar_text(
    node: Node, reading: Reading, expected: str, kinds: tuple[Kind, ...] = (Kind.TEXT, Kind.NUMBER)
) -> str | Refused:
    """Give the text of a scalar, or refuse anything else as «`expected` wanted»."""
    if is_empty(node):
        return reading.refuse("empty-value", node.span, expected=expected)
    if expected == "text" and refuse_colon(node, reading):
        return REFUSED
    if not isinstance(node, Scalar) or node.kind not in kinds:
        found = node.text if isinstance(node, Scalar) else ""
        facts: dict[str, Fact] = {"expected": expected, "found": shape_name(node), "value": found}
        if alone := _alone_in_brackets(node):
            facts["in_brackets"] = True
        elif expected == "text" and node.span.line < node.span.end_line:
            facts["lines"] = True
        return reading.refuse("wrong-type", node.span, alone or _as_text(node, expected), **facts)
    return node.text.strip()


def _alone_in_brackets(node: Node) -> Repair | None:
    """Take the brackets off a lone text: `[3 M€]`. It may stand for a place to fill in."""
    if not isinstance(node, Sequence) or len(node.items) != 1:
        return None
    (item,), span = node.items, node.span
    inside = item.span
    is_short = span.line == span.end_line and span.line == inside.line == inside.end_line
    if not isinstance(item, Scalar) or not is_short or inside.column <= span.column:
        return None
    before = span._replace(end_column=inside.column)
    after = span._replace(column=inside.end_column)
    return Repair((Edit(before, ""), Edit(after, "")))


def _as_text(node: Node, expected: str) -> Repair | None:
    """Put in quotes what is a text to people: `true`."""
    span = node.span
    if expected != "text" or not isinstance(node, Scalar) or node.kind is not Kind.BOOLEAN:
        return None
    return around(span, '"', '"', safe=True) if node.is_bare else None


def refuse_colon(node: Node, reading: Reading) -> bool:
    """Refuse, if it is one, a text that YAML takes for a key with its value: `Salon : All4Pack`."""
    if not isinstance(node, Mapping) or len(node.entries) != 1:
        return False
    span, (key, value) = node.span, node.entries[0]
    colon = {2: ": ", 3: " : "}.get(value.span.column - key.span.end_column, "")
    one_line = span.line == span.end_line and isinstance(value, Scalar) and colon
    if not one_line or is_key_like(key.text) or key.span.column != span.column:
        return False
    if not (isinstance(value, Scalar) and key.is_bare and value.is_bare):
        return False
    new = quoted(key.text + colon + value.text)
    repair = Repair((Edit(span, new),), safe=True)
    text = key.text + colon + value.text
    reading.refuse("colon-in-text", span, repair, text=text, quoted=proposed("", new))
    return True


def nearest(word: str, candidates: tuple[str, ...]) -> str:
    """Give the candidate a person most likely meant, or an empty text."""
    import difflib

    normal: Callable[[str], str] = lambda text: text.lower().replace("-", "_").replace(" ", "_")  # noqa: E731
    # Backwards, so that of two that are alike but for case, the first is kept.
    known = {normal(candidate): candidate for candidate in reversed(candidates)}
    close = difflib.get_close_matches(normal(word), known, n=1, cutoff=0.6)
    return known[close[0]] if close else ""


def respelling(
    span: Span, written: str, near: str, wanted: str = "", word: str = ""
) -> Repair | None:
    """Give what puts the nearest word in the place of another; sure where they are one word."""
    if not near:
        return None
    return respelt(span, written, wanted or near, safe=is_same_word(word or written, near))
