"""What a rule is, what it is given, and how it makes itself known.

A rule has a name, by which the catalogues word it and a file silences it, and a severity: an error
is a contradiction that nobody could sign, a warning is something the readers will stumble on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.promises import Promise, promise_of
from sla_cli.agreement.walk import parts, texts, walk
from sla_cli.source.problem import Fact, Problem, Related, Repair, Severity, Span

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from sla_cli.agreement.conversion_rates import ConversionRate
    from sla_cli.agreement.lead_scoring import Scoring
    from sla_cli.agreement.loading import Loaded
    from sla_cli.agreement.model import Agreement
    from sla_cli.agreement.mql_criteria import MqlCriteria
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
    today: datetime.date
    leaves: tuple[Leaf, ...]
    parts: tuple[tuple[str, Part], ...]

    @classmethod
    def of(cls, loaded: Loaded, agreement: Agreement, today: datetime.date) -> Case:
        """Make the case of a file that was read."""
        leaves, inside = tuple(walk(agreement, loaded.rates)), tuple(parts(agreement))
        return cls(agreement, loaded.rates, loaded.blanks, today, leaves, inside)

    def texts(self, *keys: str) -> Iterator[Spot[str]]:
        """Visit the texts of the file under these keys, or under all, but not its blanks."""
        return (text for text in texts(self.leaves, *keys) if not text.place.file)

    def promised(self, *places: str) -> Iterator[Promise]:
        """Give what is promised in some lists, in the order of the document."""
        for path, part in self.parts:
            if path.partition("[")[0] in places and (promise := promise_of(part, path)):
                yield promise

    @property
    def criteria(self) -> MqlCriteria | None:
        """What makes an MQL, where it is said."""
        handoff = self.agreement.lead_handoff
        return handoff.mql_criteria if handoff else None

    @property
    def scorings(self) -> tuple[Scoring, ...]:
        """The scoring models: one, or one for each kind of lead."""
        handoff = self.agreement.lead_handoff
        return handoff.lead_scoring.each if handoff and handoff.lead_scoring else ()

    def in_agreement(self, place: Span) -> Span:
        """Give a place in the agreement itself: a table beside it is told at its file's name."""
        reporting = self.agreement.reporting
        if not place.file or reporting is None or reporting.conversion_rates is None:
            return place
        return reporting.conversion_rates.at("file")


GOALS = ("marketing_goals.goals", "sales_goals.goals")
GIVEN = "lead_handoff.marketing_responsibility.commitments"
TAKEN = "lead_handoff.sales_responsibility.commitments"
ANSWERS = "lead_handoff.sales_responsibility.response"
RATES = "sales_goals.close_rates"
"""The lists of promises that rules speak of."""


class Found(NamedTuple):
    """One thing a rule found: where, the facts its words need, and places that explain it."""

    span: Span
    facts: Mapping[str, Fact] = MappingProxyType({})
    related: tuple[Related, ...] = ()
    repair: Repair | None = None


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
            yield Problem(self.name, found.span, found.facts, self.severity, *found[2:])


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
