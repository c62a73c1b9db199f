"""The JSON Schema (2020-12) of an agreement, made from the model, for editors and programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement.model import Agreement

if TYPE_CHECKING:
    from sla_cli.agreement.shape import Part
    from sla_cli.agreement.shape.reader import Json

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Definitions:
    """The definitions of the parts met so far, by name."""

    def __init__(self) -> None:
        self.known: dict[str, Json] = {}

    def reference(self, part: type[Part]) -> Json:
        """Answer a `$ref` to a part's definition, making it on first use."""
        name = part.__name__
        if name not in self.known:
            self.known[name] = None
            self.known[name] = self._definition(part)
        return f"#/$defs/{name}"

    def shared(self, name: str, schema: dict[str, Json]) -> Json:
        """Keep a schema that many fields use under a name, and answer a `$ref` to it."""
        self.known[name] = schema
        return f"#/$defs/{name}"

    def _definition(self, part: type[Part]) -> Json:
        """Accept the mapping, and the short ways of writing it."""
        properties: dict[str, Json] = {}
        for key, field in part.shape.items():
            schema = field.reader.schema(self)
            properties[key] = schema if field.required else {"anyOf": [schema, EMPTY]}
        mapping: dict[str, Json] = {
            "type": "object",
            "properties": properties,
            "required": [key for key, field in part.shape.items() if field.required],
            "additionalProperties": False,
        }
        ways: list[Json] = [mapping]
        if part.shorthand:
            ways.append(part.shape[part.shorthand].reader.schema(self))
        if part.list_shorthand:
            listed = part.shape[part.list_shorthand].reader.schema(self)
            ways.append({"allOf": [{"type": "array"}, listed]})
        return mapping if len(ways) == 1 else {"anyOf": ways}


EMPTY: dict[str, Json] = {"anyOf": [{"type": "null"}, {"type": "string", "pattern": r"^\s*$"}]}


def json_schema() -> dict[str, Json]:
    """Give the schema, ready for `json.dumps`."""
    definitions = Definitions()
    root = definitions.reference(Agreement)
    return {
        "$schema": DIALECT,
        "title": "sla",
        "description": "A service-level agreement between marketing and sales, format 1.",
        "$ref": root,
        "$defs": dict(sorted(definitions.known.items())),
    }
