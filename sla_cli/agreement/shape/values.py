"""Readers of single values: text, choices, numbers, and the typed quantities people write."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Generic, TypeVar

from sla_cli.agreement.quantities import (
    KEPT_PATTERN,
    QuantityError,
    Unread,
    read_or_keep,
)
from sla_cli.agreement.quantities.grammar import for_schema, match, plain, small
from sla_cli.agreement.shape.reader import (
    REFUSED,
    Blank,
    Json,
    Reading,
    Refused,
    Schemas,
    has_blank,
    nearest,
    respelling,
    scalar_text,
)
from sla_cli.source.nodes import Kind, Node, Scalar
from sla_cli.source.problem import Edit, Repair
from sla_cli.source.repairs import respelt

if TYPE_CHECKING:
    from collections.abc import Callable

    from sla_cli.source.problem import Fact

V = TypeVar("V")
C = TypeVar("C", bound="Choice")

BLANK_PATTERN = r"\[(…|\.\.\.)\]"
LONGEST = 300
"""The longest quantity read, in characters: a grammar is no place for an essay."""

_DIGITS = "(?P<digits>[0-9]{1,9}|[0-9]{1,3}(?: [0-9]{3}){1,2})(?: ?(?:points?|pts?))?"
_INTEGER = f"(?:(?P<minus>-|−|–|minus|moins)|\\+|plus)? ?{_DIGITS}"
_POSITIVE = f"(?:\\+|plus)? ?{_DIGITS}"
"""`20 pts`, `moins 20`: a whole number as people write it."""

# Only `true` and `false` are booleans to YAML 1.2: the others come as texts.
YES = ("true", "yes", "oui")
NO = ("false", "no", "non")
REQUIRED = ("required", "mandatory", "obligatoire", "requis", "requise", "indispensable", "must")
DESIRABLE = (
    "desirable", "desired", "optional", "preferred", "nice to have",
    "souhaité", "souhaitée", "souhaitable", "facultatif", "facultative", "optionnel", "optionnelle",
)  # fmt: skip
"""What people write of a criterion in the place of yes and no."""


class Choice(Enum):
    """A closed list of words. Each value is its spellings: English, French, then any others."""

    @property
    def key(self) -> str:
        """The English spelling, by which catalogues speak of the choice."""
        spellings: tuple[str, ...] = self.value
        return spellings[0]

    @classmethod
    def meant(cls, word: str) -> str:
        """Give the spelling that can only be meant by another word; nothing where there is none."""
        del word
        return ""


class TextReader:
    """The user's own words, as inline Markdown."""

    expected = "text"

    def read(self, node: Node, reading: Reading) -> str | Refused:
        """Give the text; a number is taken as it was typed."""
        return scalar_text(node, reading, self.expected)

    def schema(self, schemas: Schemas) -> dict[str, Json]:
        """Accept what is not empty."""
        return {"type": ["string", "number"], "pattern": r"\S"}


class ChoiceReader(Generic[C]):
    """One word of a closed list."""

    expected = "choice"

    def __init__(self, choices: type[C]) -> None:
        self.choices = choices
        self.spellings: dict[str, C] = {word: item for item in choices for word in item.value}

    def read(self, node: Node, reading: Reading) -> C | Refused:
        """Give the choice, in either language's spelling."""
        text = scalar_text(node, reading, self.expected)
        if isinstance(text, Refused):
            return REFUSED
        if text in self.spellings:
            return self.spellings[text]
        known = tuple(self.spellings)
        # English first, then French, then what others write for the same.
        own = tuple(
            item.value[1 if reading.language == "fr" and len(item.value) > 1 else 0]
            for item in dict.fromkeys(self.spellings.values())
        )
        sure = self.choices.meant(text)
        near = sure or nearest(text, known)
        repair = respelt(node.span, text, sure, safe=True) if sure else None
        repair = repair or respelling(node.span, text, near)
        facts: dict[str, Fact] = {"value": text, "choices": own, "suggestion": near}
        return reading.refuse("unknown-choice", node.span, repair, **facts)

    def schema(self, schemas: Schemas) -> dict[str, Json]:
        """List the words, each with its meaning."""
        words: list[Json] = [
            {"const": word, "description": schemas.meaning(item.key)}
            for word, item in self.spellings.items()
        ]
        return {"anyOf": words}


class BooleanReader:
    """Yes or no."""

    expected = "boolean"

    def __init__(self, *, standing: bool = False) -> None:
        self.yes = (*YES, *REQUIRED) if standing else YES
        self.no = (*NO, *DESIRABLE) if standing else NO

    def read(self, node: Node, reading: Reading) -> bool | Refused:
        """Accept `true`, `yes`, `oui` and their contraries."""
        kinds = (Kind.BOOLEAN, Kind.TEXT)
        text = scalar_text(node, reading, self.expected, kinds)
        if isinstance(text, Refused):
            return REFUSED
        if text.lower() in self.yes + self.no:
            return text.lower() in self.yes
        return reading.refuse("wrong-type", node.span, expected="boolean", found="text", value=text)

    def schema(self, schemas: Schemas) -> dict[str, Json]:
        """Accept the same words."""
        return {"enum": [True, False, *self.yes, *self.no]}


class IntegerReader:
    """A whole number, such as points or a number of attempts."""

    expected = "integer"

    def __init__(self, least: int | None = None) -> None:
        self.least = least

    def read(self, node: Node, reading: Reading) -> int | Blank | Refused:
        """Give the number; a blank is kept as one."""
        text = scalar_text(node, reading, self.expected)
        if isinstance(text, Refused):
            return REFUSED
        if has_blank(text):
            return Blank(text)
        read = match(_INTEGER, small(plain(text)))
        if read is None:
            return self._refused(node, text, reading)
        number = int(read["digits"].replace(" ", ""))
        if read["minus"]:
            number = -number
        if self.least is not None and number < self.least:
            return reading.refuse("number-too-small", node.span, value=text, least=self.least)
        return number

    def _refused(self, node: Node, text: str, reading: Reading) -> Refused:
        """Say why a text is no whole number, and which ones are near."""
        found = "number" if isinstance(node, Scalar) and node.kind is Kind.NUMBER else "text"
        facts: dict[str, Fact] = {"expected": "integer", "found": found, "value": text}
        repair = None
        if decimal := _DECIMAL.fullmatch(text.strip()):
            sign, whole, rest = "-" if decimal[1] else "", int(decimal[2]), decimal[3]
            facts["found"] = "decimal"
            if not rest.strip("0") and len(rest) == _THOUSANDS:
                facts["low"], facts["high"] = f"{sign}{whole}", f"{sign}{whole}{rest}"
            elif not rest.strip("0"):
                facts["example"] = f"{sign}{whole}"
                repair = respelt(node.span, text, f"{sign}{whole}", safe=True)
            else:
                near = (f"{sign}{whole}", f"{sign}{whole + 1}")
                facts["low"], facts["high"] = reversed(near) if sign else near
        elif theirs := re.search("(?<![0-9.,])[0-9]{1,9}(?![0-9.,])", text):
            facts["example"] = theirs[0]
        return reading.refuse("wrong-type", node.span, repair, **facts)

    def schema(self, schemas: Schemas) -> dict[str, Json]:
        """Accept a whole number, the same in quotes, or a blank."""
        # Nine digits, as the pattern of the texts below has them.
        number: dict[str, Json] = {"type": "integer", "exclusiveMaximum": 10**9}
        number["exclusiveMinimum"] = -(10**9)
        pattern = for_schema(_INTEGER)
        if self.least is not None:
            number["minimum"] = self.least
            del number["exclusiveMinimum"]
            pattern = for_schema(_POSITIVE)
        return {
            "anyOf": [
                number,
                {"type": "string", "pattern": pattern},
                {"type": "string", "pattern": BLANK_PATTERN},
            ]
        }


_DECIMAL = re.compile(r"([-−–]?) ?([0-9]{1,9})[.,]([0-9]{1,9})(?: ?(?:points?|pts?))?")
_THOUSANDS = 3
"""Digits behind a point that may be a thousand's."""


class QuantityReader(Generic[V]):
    """A quantity as a person writes it: a target, a duration, a rhythm, a date.

    One that may be `kept` keeps the words that cannot be read; any other has a pattern, or reads
    every text. Its `kind` is what the schema calls it, where that is not what a message does.
    """

    def __init__(
        self,
        expected: str,
        parse: Callable[[str, str], V],
        pattern: str | None = None,
        *,
        kept: bool = False,
        number: bool = False,
        kind: str = "",
    ) -> None:
        self.expected = expected
        self.kind = kind or expected
        self.parse = parse
        self.pattern = KEPT_PATTERN if kept else pattern
        self.kept = kept
        self.kinds = (Kind.TEXT, Kind.NUMBER) if number else (Kind.TEXT,)

    def read(self, node: Node, reading: Reading) -> V | Unread | Blank | Refused:
        """Give the typed quantity, or its words; a text with a blank is kept as one."""
        text = scalar_text(node, reading, self.expected, self.kinds)
        if isinstance(text, Refused):
            return REFUSED
        if has_blank(text):
            return Blank(text)
        if len(text) > LONGEST and self.pattern:
            facts = {"expected": self.expected, "value": text, "text": text}
            return reading.refuse(f"{self.expected}-unreadable", node.span, **facts)
        try:
            if self.kept:
                return read_or_keep(self.parse, text, reading.language)
            return self.parse(text, reading.language)
        except QuantityError as error:
            told: dict[str, Fact] = {"expected": self.expected, "value": text, **error.facts}
            repair = _mended(node, text, str(error.facts.get("meant", "")))
            return reading.refuse(error.rule, node.span, repair, **told)

    def schema(self, schemas: Schemas) -> dict[str, Json]:
        """Accept the grammar of the quantity, or a blank."""
        pattern = self.pattern or r"\S"
        written: dict[str, Json] = {"type": "string", "pattern": pattern}
        if self.pattern:
            written["maxLength"] = LONGEST
        choices: list[Json] = [written, {"type": "string", "pattern": BLANK_PATTERN}]
        if Kind.NUMBER in self.kinds:
            # Without quotes, the `120` of `target: 120` is a number to YAML.
            choices.insert(0, {"type": "number"})
        return {"$ref": schemas.shared(self.kind, {"anyOf": choices})}


def _mended(node: Node, text: str, meant: str) -> Repair | None:
    """Put what was meant in the place of a text, where that is written without quotes."""
    start, end = node.span[:2], node.span[2:4]
    if not meant or end != (start[0], start[1] + len(text)):
        return None
    return Repair((Edit(node.span, meant),), safe=True)


class VersionReader:
    """The version of the file format: this program knows format 1."""

    expected = "integer"

    def read(self, node: Node, reading: Reading) -> int | Refused:
        """Accept `1` and nothing else."""
        text = scalar_text(node, reading, self.expected)
        if isinstance(text, Refused):
            return REFUSED
        # `1.0` is the same number, but `"1"` is a text.
        if not isinstance(node, Scalar) or node.kind is not Kind.NUMBER or Decimal(text) != 1:
            width = node.span.end_column - node.span.column
            is_one = text in ("1", "1.0") and width == len(text) + 2
            repair = Repair((Edit(node.span, "1"),), safe=True) if is_one else None
            return reading.refuse("format-version", node.span, repair, value=text)
        return 1

    def schema(self, schemas: Schemas) -> dict[str, Json]:
        """Accept `1`."""
        return {"const": 1}
