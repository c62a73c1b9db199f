"""A value that may be written in several ways: alone, or spelled out; a number, or a word for none.

What is written tells which way was meant, so that every file has one reading: a block or a list is
the spelled-out way; of a lone text, the ways are tried from the strictest to the freest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement.shape.reader import Reading, Refused
from sla_cli.agreement.shape.values import ChoiceReader, IntegerReader
from sla_cli.source.nodes import Mapping, Sequence

if TYPE_CHECKING:
    from sla_cli.agreement.shape.reader import Json, Reader, Schemas
    from sla_cli.source.nodes import Node

_OF_ANOTHER_KIND = {"wrong-type", "unknown-choice"}
"""The rules by which a reader says that a text is none of its kind, rather than wrong in it."""


class EitherReader:
    """The first of several readers whose kind the text is of; a block or a list has its own."""

    def __init__(
        self, alone: tuple[Reader[object], ...], spelled_out: Reader[object] | None
    ) -> None:
        self.alone = tuple(sorted(alone, key=_freedom))
        self.spelled_out = spelled_out
        self.expected = self.alone[-1].expected

    def read(self, node: Node, reading: Reading) -> object | Refused:
        """Give the value in the way it is written, or note what is wrong with it."""
        is_list = self.spelled_out is not None and self.spelled_out.expected == "list"
        if self.spelled_out and isinstance(node, Sequence if is_list else Mapping):
            return self.spelled_out.read(node, reading)
        for reader in self.alone[:-1]:
            attempt = Reading(reading.language)
            value = reader.read(node, attempt)
            rules = {problem.rule for problem in attempt.problems}
            if not rules & _OF_ANOTHER_KIND:
                reading.problems += attempt.problems
                return value
        return self.alone[-1].read(node, reading)

    def schema(self, schemas: Schemas) -> dict[str, Json]:
        """Accept what one of the readers does; a number that the strictest refuses is refused."""
        spelled_out = [self.spelled_out] if self.spelled_out else []
        ways: list[Json] = [reader.schema(schemas) for reader in (*self.alone, *spelled_out)]
        either: dict[str, Json] = {"anyOf": ways}
        if len(self.alone) > 1 and isinstance(self.alone[0], IntegerReader):
            whole = IntegerReader().schema(schemas)
            refused: Json = {"allOf": [whole, {"not": self.alone[0].schema(schemas)}]}
            return {"allOf": [either, {"not": refused}]}
        return either


def _freedom(reader: Reader[object]) -> int:
    if isinstance(reader, IntegerReader):
        return 0
    return 1 if isinstance(reader, ChoiceReader) else 2
