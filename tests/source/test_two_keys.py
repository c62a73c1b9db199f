"""Values cut by a colon where a list of pairs is meant: both of its keys are named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sla_cli.agreement.model import Agreement
from sla_cli.agreement.shape.compound import ListReader, PartReader, part_inside
from sla_cli.agreement.shape.either import EitherReader
from sla_cli.source.two_keys import PAIRS

if TYPE_CHECKING:
    from collections.abc import Iterator


def lists_of_pairs() -> Iterator[tuple[str, tuple[str, str]]]:
    """Give the lists of the model of which an item has two keys, by the last two of their names."""
    todo, seen = [(Agreement, "")], set()
    while todo:
        part, above = todo.pop()
        for name, field in part.shape.items():
            reader = field.reader
            if isinstance(reader, EitherReader):
                reader = reader.spelled_out
            item = reader.item if isinstance(reader, ListReader) else None
            if isinstance(item, PartReader) and item.pair:
                yield f"{above}.{name}", item.pair
            inside = part_inside(field.reader)
            if inside and (inside, name) not in seen:
                seen.add((inside, name))
                todo.append((inside, name))


@pytest.mark.parametrize(("name", "keys"), PAIRS.items())
def test_each_is_a_list_of_the_model(name: str, keys: tuple[str, str]) -> None:
    found = {where: pair for where, pair in lists_of_pairs() if f".{where}".endswith(f".{name}")}
    assert set(found.values()) == {keys}
