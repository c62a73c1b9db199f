"""From a parsed file to an agreement: the one way in, giving every problem at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.model import Agreement
from sla_cli.agreement.rates_table import stated_rates
from sla_cli.agreement.shape import Reading
from sla_cli.agreement.shape.compound import PartReader
from sla_cli.agreement.shape.reader import BLANKS, Refused
from sla_cli.source.nodes import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sla_cli.agreement.conversion_rates import ConversionRate
    from sla_cli.source.problem import Problem, Span


class Loaded(NamedTuple):
    """What came of a file: the agreement where it is sound, its problems, its blanks."""

    agreement: Agreement | None
    rates: tuple[ConversionRate, ...]
    problems: tuple[Problem, ...]
    blanks: tuple[Span, ...]
    language: str


def load(root: Node, folder: Path) -> Loaded:
    """Read an agreement from the content of a file, and the tables beside it in `folder`."""
    language = _written_language(root)
    reading = Reading(language)
    blanks = tuple(_blanks(root))
    if not isinstance(root, Mapping):
        reading.refuse("not-an-agreement", root.span)
        return Loaded(None, (), tuple(reading.problems), blanks, language)
    agreement = PartReader(Agreement).read(root, reading)
    sound = None if isinstance(agreement, Refused) else agreement
    # The table is read last: only a sound agreement says where it stands.
    rates = stated_rates(sound, folder, reading) if sound else ()
    return Loaded(sound, rates, tuple(reading.problems), blanks, language)


def _written_language(root: Node) -> str:
    """Give the language a file says it is in, before anything else is read; French if unsaid."""
    if isinstance(root, Mapping):
        for key, value in root.entries:
            if key.text == "language" and isinstance(value, Scalar) and value.text == "en":
                return "en"
    return "fr"


def _blanks(node: Node) -> Iterator[Span]:
    """Give one place for each `[…]` of the values of a file, in its order; keys have none."""
    if isinstance(node, Scalar):
        yield from [node.span] * sum(node.text.count(blank) for blank in BLANKS)
        return
    inside = node.items if isinstance(node, Sequence) else [entry.value for entry in node.entries]
    for child in inside:
        yield from _blanks(child)
