"""What a rule is, what it is given, and how it makes itself known.

A rule has a name, by which the catalogues word it and a file silences it, and a severity: an error
is a contradiction that nobody could sign, a warning is something the readers will stumble on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.source.problem import Fact, Problem, Related, Severity, Span

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from sla_cli.agreement.conversion_rates import ConversionRate
    from sla_cli.agreement.lead_scoring import LeadScoring
    from sla_cli.agreement.model import Agreement


class Case(NamedTuple):
    """A sound agreement, the places still to fill in, and the day it is looked at."""

    agreement: Agreement
    rates: tuple[ConversionRate, ...]
    blanks: tuple[Span, ...]
    language: str
    today: datetime.date

    @property
    def scoring(self) -> LeadScoring | None:
        """The scoring model, where there is one."""
        handoff = self.agreement.lead_handoff
        return handoff.lead_scoring if handoff else None

    def in_agreement(self, place: Span) -> Span:
        """Give a place in the agreement itself: a table beside it is told at its file's name."""
        reporting = self.agreement.reporting
        if not place.file or reporting is None or reporting.conversion_rates is None:
            return place
        return reporting.conversion_rates.at("file")


class Found(NamedTuple):
    """One thing a rule found: where, the facts its words need, and places that explain it."""

    span: Span
    facts: Mapping[str, Fact] = MappingProxyType({})
    related: tuple[Related, ...] = ()


Findings = Iterator[Found]
Look = Callable[[Case], Findings]


class Rule(NamedTuple):
    """A rule: its name, how much it matters, and the function that looks."""

    name: str
    severity: Severity
    look: Look

    @property
    def can_be_silenced(self) -> bool:
        """Whether a file may ask not to hear of it: errors are mended, not silenced."""
        return self.severity is Severity.WARNING

    def problems(self, case: Case) -> Iterator[Problem]:
        """Give what the rule finds in a case."""
        for found in self.look(case):
            yield Problem(self.name, found.span, found.facts, self.severity, found.related)


KNOWN: dict[str, Rule] = {}
"""The rules that have made themselves known, by name; `checks.rules` gives all of them."""


def error(name: str) -> Callable[[Look], Look]:
    """Make a rule of a function whose findings stop `render`."""
    return _rule(name, Severity.ERROR)


def warning(name: str) -> Callable[[Look], Look]:
    """Make a rule of a function whose findings are advice."""
    return _rule(name, Severity.WARNING)


def _rule(name: str, severity: Severity) -> Callable[[Look], Look]:
    def make_known(look: Look) -> Look:
        KNOWN[name] = Rule(name, severity, look)
        return look

    return make_known
