"""What a rule is, and what it is given."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.walk import parts, texts, walk
from sla_cli.source.problem import Problem, Related, Severity, Span

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator, Mapping

    from sla_cli.agreement.conversion_rates import ConversionRate
    from sla_cli.agreement.loading import Loaded
    from sla_cli.agreement.model import Agreement
    from sla_cli.agreement.shape import Part
    from sla_cli.agreement.walk import Leaf, Spot


class Case(NamedTuple):
    """A sound agreement, the places still to fill in, and the day it is looked at.

    It is walked once for all rules: `leaves` are what it says, the table beside it included;
    `parts` are its parts by their paths.
    """

    agreement: Agreement
    rates: tuple[ConversionRate, ...]
    blanks: tuple[Span, ...]
    language: str
    today: datetime.date
    leaves: tuple[Leaf, ...]
    parts: tuple[tuple[str, Part], ...]

    @classmethod
    def of(cls, loaded: Loaded, agreement: Agreement, today: datetime.date) -> Case:
        """Make the case of a file that was read."""
        return cls(
            agreement,
            loaded.rates,
            loaded.blanks,
            loaded.language,
            today,
            leaves=tuple(walk(agreement, loaded.rates)),
            parts=tuple(parts(agreement)),
        )

    def texts(self, *keys: str) -> Iterator[Spot[str]]:
        """Visit the texts of the file under these keys, or under all, but not its blanks."""
        return (text for text in texts(self.leaves, *keys) if not text.place.file)


class Found(NamedTuple):
    """One thing a rule found: where, the facts its words need, and places that explain it."""

    span: Span
    facts: Mapping[str, str] = MappingProxyType({})
    related: tuple[Related, ...] = ()


class Rule(NamedTuple):
    """A rule: its name, how much it matters, and the function that looks."""

    name: str
    severity: Severity
    look: Callable[[Case], Iterator[Found]]

    @property
    def can_be_silenced(self) -> bool:
        """Whether a file may ask not to hear of it: errors are mended, not silenced."""
        return self.severity is Severity.WARNING

    def problems(self, case: Case) -> Iterator[Problem]:
        """Give what the rule finds in a case."""
        for found in self.look(case):
            yield Problem(self.name, found.span, found.facts, self.severity, found.related)


def error(name: str) -> Callable[[Callable[[Case], Iterator[Found]]], Rule]:
    """Make a rule of a function whose findings stop `render`."""
    return lambda look: Rule(name, Severity.ERROR, look)


def warning(name: str) -> Callable[[Callable[[Case], Iterator[Found]]], Rule]:
    """Make a rule of a function whose findings are advice."""
    return lambda look: Rule(name, Severity.WARNING, look)
