"""Every kind of part an agreement is made of, found from the model itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement.shape.compound import ListReader, PartReader
from sla_cli.agreement.shape.either import EitherReader

if TYPE_CHECKING:
    from sla_cli.agreement.shape import Part


def all_parts(part: type[Part]) -> list[type[Part]]:
    """Give a kind of part and all kinds inside it, each once, in the order of the model."""
    found = [part]
    for field in part.shape.values():
        reader: object = field.reader
        if isinstance(reader, EitherReader):
            reader = reader.spelled_out
        if isinstance(reader, ListReader):
            reader = reader.item
        if isinstance(reader, PartReader):
            found += [one for one in all_parts(reader.part) if one not in found]
    return found
