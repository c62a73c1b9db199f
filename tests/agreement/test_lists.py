"""The keys that hold lists, as the room below the model knows them: the very ones of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement.model import Agreement
from sla_cli.agreement.shape.compound import ListReader, PartReader
from sla_cli.agreement.shape.either import EitherReader
from sla_cli.source.bare_lines import LISTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.agreement.shape.compound import Shaped
    from sla_cli.agreement.shape.reader import Reader


def keys(part: type[Shaped], seen: set[type]) -> Iterator[tuple[str, bool]]:
    """Give every key of a part and of those below it, and whether a list may stand there."""
    if part in seen:
        return
    seen.add(part)
    for name, field in part.shape.items():
        reader = spelled_out(field.reader)
        yield name, is_listed(reader)
        inner = spelled_out(reader.item) if isinstance(reader, ListReader) else reader
        if isinstance(inner, PartReader):
            yield from keys(inner.part, seen)


def spelled_out(reader: Reader[object] | None) -> Reader[object] | None:
    return reader.spelled_out if isinstance(reader, EitherReader) else reader


def is_listed(reader: Reader[object] | None) -> bool:
    if isinstance(reader, PartReader):
        return reader.part.list_shorthand is not None
    return isinstance(reader, ListReader)


def test_the_lists_are_those_of_the_model() -> None:
    found = list(keys(Agreement, set()))
    assert {name for name, listed in found if listed} - {
        n for n, listed in found if not listed
    } == LISTS
