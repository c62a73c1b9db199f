"""Walking through an agreement: its parts, its texts, and what is left blank in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.shape import Blank, Part
from sla_cli.agreement.shape.reader import has_blank

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.source.problem import Span


class Text(NamedTuple):
    """A text of the user's, the part and key it stands under, and its place."""

    part: Part
    key: str
    text: str
    span: Span


def parts(part: Part) -> Iterator[Part]:
    """Give a part and all parts inside it, in the order of the model."""
    yield part
    for value in part.values().values():
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Part):
                yield from parts(item)


def texts(part: Part, *keys: str) -> Iterator[Text]:
    """Give the texts under these keys (all keys, if none is named); those with blanks are left."""
    for inner in parts(part):
        for key, value in inner.values().items():
            if keys and key not in keys:
                continue
            if isinstance(value, str) and not has_blank(value):
                yield Text(inner, key, value, inner.at(key))
            elif isinstance(value, tuple):
                for number, item in enumerate(value):
                    if isinstance(item, str) and not has_blank(item):
                        yield Text(inner, key, item, inner.at(f"{key}.{number}"))


def is_blank(value: object) -> bool:
    """Tell whether a value is still to be filled in."""
    return isinstance(value, Blank) or (isinstance(value, str) and has_blank(value))
