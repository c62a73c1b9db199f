"""The JSON Schema (2020-12) of an agreement, made from the model, for editors and programs.

What editors show beside it, the words for keys and kinds of value, comes from the catalogues.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.model import Agreement
from sla_cli.agreement.shape.values import Choice
from sla_cli.words import catalogue, typesetter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sla_cli.agreement.shape import Part
    from sla_cli.agreement.shape.reader import Json

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Kind(NamedTuple):
    """What a kind of quantity is, with examples that can be read."""

    title: str
    about: str
    examples: tuple[str, ...]


class KeyWords:
    """One language's catalogue, typeset as the language asks."""

    def __init__(self, language: str) -> None:
        module = catalogue(language, "fields")
        self._fields: Mapping[str, tuple[str, ...]] = module.FIELDS
        self._kinds: Mapping[str, tuple[str, str, list[str]]] = module.KINDS
        self._choices: Mapping[str, str] = module.CHOICES
        self._typeset: Callable[[str], str] = typesetter(language)
        self.about = self._typeset(module.ABOUT)

    def field(self, part: str, key: str) -> tuple[str, str]:
        """Give the title and the help of a key. Raises KeyError where it has none."""
        name = f"{part}.{key}"
        title, about, *_ = self._fields[name if name in self._fields else key]
        return self._typeset(title), self._typeset(about)

    def kind(self, name: str) -> Kind:
        """Give the words for a kind of quantity."""
        title, about, examples = self._kinds[name]
        return Kind(self._typeset(title), self._typeset(about), tuple(examples))

    def choice(self, key: str) -> str:
        """Give the meaning of a word of a closed list."""
        return self._typeset(self._choices[key])


class Definitions:
    """The definitions of the parts met so far, by name."""

    def __init__(self, language: str) -> None:
        self.known: dict[str, Json] = {}
        self.words = KeyWords(language)

    def reference(self, part: type[Part]) -> Json:
        """Answer a `$ref` to a part's definition, making it on first use."""
        name = part.__name__
        if name not in self.known:
            # Known before it is made, so that a part that holds its like comes to an end.
            self.known[name] = None
            self.known[name] = self._definition(part)
        return f"#/$defs/{name}"

    def shared(self, name: str, schema: dict[str, Json]) -> Json:
        """Keep a schema that many fields use under a name, and answer a `$ref` to it."""
        kind = self.words.kind(name)
        told: dict[str, Json] = {
            "title": kind.title,
            "description": kind.about,
            "examples": list(kind.examples),
        }
        self.known[name] = told | schema
        return f"#/$defs/{name}"

    def meaning(self, choice: str) -> str:
        """Say what a word of a closed list means, by its English spelling."""
        return self.words.choice(choice)

    def _definition(self, part: type[Part]) -> Json:
        """Accept the mapping, and the short ways of writing it."""
        properties: dict[str, Json] = {}
        for key, field in part.shape.items():
            schema = field.reader.schema(self)
            title, about = self.words.field(part.__name__, key)
            told: dict[str, Json] = {"title": title, "description": about}
            if isinstance(field.default, Choice):
                told["default"] = field.default.key
            # Editors that stop at draft 7 ignore what stands beside a `$ref`.
            told["anyOf"] = [schema] if field.required else [schema, EMPTY]
            properties[key] = told
        mapping: dict[str, Json] = {
            "type": "object",
            "properties": properties,
            "required": [key for key, field in part.shape.items() if field.required],
            "additionalProperties": False,
        }
        if part.one_of:
            there: list[Json] = [
                {"required": [key], "properties": {key: {"not": EMPTY}}} for key in part.one_of
            ]
            mapping["allOf"] = [{"anyOf": there}]
        ways: list[Json] = [mapping]
        if part.shorthand:
            ways.append(part.shape[part.shorthand].reader.schema(self))
        if part.list_shorthand:
            listed = part.shape[part.list_shorthand].reader.schema(self)
            # The field accepts a lone text too; only a list stands for the whole part.
            ways += self._lists(part, {"allOf": [{"type": "array"}, listed]})
        return mapping if len(ways) == 1 else {"anyOf": ways}

    def _lists(self, part: type[Part], listed: Json) -> list[Json]:
        """Tell apart the lists that a part may be written as, by a key of their items."""
        if part.other_list is None:
            return [listed]
        key, other = part.other_list
        marked: Json = {"contains": {"type": "object", "required": [key]}}
        others: Json = part.shape[other].reader.schema(self)
        return [
            {"allOf": [listed, {"not": marked}]},
            {"allOf": [{"type": "array"}, marked, others]},
        ]


EMPTY: dict[str, Json] = {"anyOf": [{"type": "null"}, {"type": "string", "pattern": r"^\s*$"}]}


def json_schema(language: str) -> dict[str, Json]:
    """Give the schema, ready for `json.dumps`, with its titles and help in a language."""
    definitions = Definitions(language)
    root = definitions.reference(Agreement)
    return {
        "$schema": DIALECT,
        "title": "sla",
        "description": definitions.words.about,
        "allOf": [{"$ref": root}],
        "$defs": dict(sorted(definitions.known.items())),
    }
