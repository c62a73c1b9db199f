"""The table of clauses: which headings a document has, how they are numbered, what each form shows.

It says under which key the words of a heading or a field are found; the words themselves are in
the catalogues. A heading stands for one path of the agreement, and numbers are given to what is
there, without gaps.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from sla_cli.agreement import frame
from sla_cli.agreement.commitment import Commitment
from sla_cli.agreement.communication import Channel, Communication, Meeting
from sla_cli.agreement.company_goals import CompanyGoals
from sla_cli.agreement.extra_sections import ExtraSection
from sla_cli.agreement.lead_handoff import Breach, Consequence, LeadHandoff
from sla_cli.agreement.lead_scoring import LeadScoring
from sla_cli.agreement.marketing_goals import MarketingGoals
from sla_cli.agreement.marketing_responsibility import MarketingResponsibility, Quality
from sla_cli.agreement.model import SECTIONS, Agreement
from sla_cli.agreement.mql_criteria import Criterion, MqlCriteria
from sla_cli.agreement.reporting import Reporting, Review, Tool
from sla_cli.agreement.sales_goals import CloseRate, SalesGoals
from sla_cli.agreement.sales_responsibility import Response, SalesResponsibility
from sla_cli.agreement.shape import Part
from sla_cli.agreement.shape.compound import ListReader, part_inside
from sla_cli.agreement.shape.either import EitherReader
from sla_cli.agreement.shape.values import IntegerReader, QuantityReader
from sla_cli.agreement.walk import find

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


FORMS = ("long", "short")


class Heading(NamedTuple):
    """A heading of the long form, and of the short one where it has a key there."""

    key: str
    """Under which the catalogues have its words, apart from those of the short form."""
    path: str
    """What it stands above; empty for what is made of the whole agreement."""
    level: int
    """From 2 for a section down; the title of the document is 1."""
    numbered: bool = True
    in_contents: bool = False
    short: str | None = None
    """The key of its words in the short form."""

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms in which it stands."""
        return FORMS if self.short else FORMS[:1]


def _section(key: str, short: str | None = None) -> Heading:
    return Heading(key, key, 2, in_contents=True, short=short)


def _part(key: str, short: str | None = None) -> Heading:
    return Heading(key, f"lead_handoff.{key}", 3, in_contents=True, short=short)


HEADINGS: Final = (
    Heading("brief", "", 2, numbered=False),
    Heading("purpose", "purpose", 2, numbered=False),
    Heading("definitions", "definitions", 2, numbered=False),
    Heading("business_hours", "business_hours", 2, numbered=False),
    _section("company_goals", short="company_goals"),
    _section("marketing_goals", short="marketing_goals"),
    Heading("initiatives", "marketing_goals.initiatives", 3),
    _section("sales_goals", short="sales_goals"),
    Heading("initiatives", "sales_goals.initiatives", 3),
    Heading("close_rates", "sales_goals.close_rates", 3),
    _section("lead_handoff"),
    _part("mql_criteria", short="mql"),
    Heading("criteria", "lead_handoff.mql_criteria.criteria", 4),
    Heading("exclusions", "lead_handoff.mql_criteria.exclusions", 4),
    Heading("personas", "lead_handoff.mql_criteria.personas", 4),
    Heading("stages", "lead_handoff.mql_criteria.stages", 4),
    _part("lead_scoring"),
    Heading("classes", "lead_handoff.lead_scoring.classes", 4),
    _part("marketing_responsibility", short="the_marketing_team"),
    Heading("quality", "lead_handoff.marketing_responsibility.quality", 4),
    Heading("notification", "lead_handoff.marketing_responsibility.notification", 4),
    Heading("process", "lead_handoff.marketing_responsibility.process", 4),
    _part("sales_responsibility", short="the_sales_team"),
    Heading("response", "lead_handoff.sales_responsibility.response", 4),
    Heading("records", "lead_handoff.sales_responsibility.records", 4),
    Heading("process", "lead_handoff.sales_responsibility.process", 4),
    Heading("routing", "lead_handoff.routing", 3),
    Heading("rejection", "lead_handoff.rejection", 3),
    Heading("escalation", "lead_handoff.escalation", 3),
    Heading("breach", "lead_handoff.breach", 3, short="breach"),
    Heading("breach_marketing", "lead_handoff.breach.marketing", 4),
    Heading("breach_sales", "lead_handoff.breach.sales", 4),
    _section("communication", short="meet"),
    Heading("channels", "communication.channels", 3),
    Heading("meetings", "communication.meetings", 3),
    Heading("feedback", "communication.feedback", 3),
    Heading("marketing_to_sales", "communication.feedback.marketing_to_sales", 4),
    Heading("sales_to_marketing", "communication.feedback.sales_to_marketing", 4),
    _section("reporting", short="numbers"),
    Heading("success", "reporting.success", 3),
    Heading("tools", "reporting.tools", 3),
    Heading("conversion_rates", "reporting.conversion_rates", 3),
    Heading("indicators", "reporting.indicators", 3),
    Heading("reports", "reporting.reports", 3),
    Heading("review", "reporting.review", 3),
    Heading("clauses", "clauses", 2, in_contents=True),
    Heading("silenced", "silenced", 2, numbered=False, in_contents=True),
    Heading("history", "history", 2, numbered=False, in_contents=True),
    Heading("signatures", "signatures", 2, numbered=False, in_contents=True, short="signatures"),
)
"""In the order of the document; the company's own sections stand between the six, unnumbered."""

_ITEMS: Final = {
    "company_goals": "company_goals.goals",
    "marketing_goals": "marketing_goals.goals",
    "sales_goals": "sales_goals.goals",
    "lead_handoff.marketing_responsibility": "lead_handoff.marketing_responsibility.commitments",
    "lead_handoff.sales_responsibility": "lead_handoff.sales_responsibility.commitments",
    "clauses": "clauses",
}
"""The lists whose items are clauses of their own, by the heading that they come first under."""

_BROUGHT_BY: Mapping[str, tuple[str, ...]] = {
    "brief": ("lead_handoff.marketing_responsibility", "lead_handoff.sales_responsibility"),
    # Whom the agreement does not name signs as the lead of a party.
    "signatures": ("company",),
}
"""What brings a heading into a document, where it is not what stands under it."""


class Room(NamedTuple):
    """How many unmarked items of a list the short form has room for."""

    most: int
    fewer: int = 1
    """How many of them are given up each time the page does not hold them all."""
    spared: int = 0
    """How many times others give up some of theirs before it does."""

    def after(self, times: int) -> int:
        """Give how many are left after giving some up so many times."""
        return max(self.most - self.fewer * max(times - self.spared, 0), 0)


ROOM: Final[Mapping[str, Room]] = {
    "reporting.tools": Room(3, fewer=3),
    "marketing_goals.initiatives": Room(3, fewer=3, spared=1),
    "sales_goals.initiatives": Room(3, fewer=3, spared=1),
    "sales_goals.close_rates": Room(4, fewer=4, spared=2),
    "company_goals.goals": Room(3, spared=3),
    "marketing_goals.goals": Room(3, spared=3),
    "sales_goals.goals": Room(3, spared=3),
    "communication.channels": Room(2, fewer=2, spared=6),
    "communication.meetings": Room(4, spared=7),
    "lead_handoff.mql_criteria.criteria": Room(6, fewer=2, spared=7),
    "lead_handoff.breach.marketing": Room(3, spared=9),
    "lead_handoff.breach.sales": Room(3, spared=9),
    "lead_handoff.marketing_responsibility.commitments": Room(4, spared=10),
    "lead_handoff.sales_responsibility.commitments": Room(4, spared=10),
    "lead_handoff.sales_responsibility.response": Room(6, fewer=2, spared=10),
}
"""The lists of which the short form shows the first few; of the others, it shows all or nothing.

Tools and goals go first: the page is pinned up for what each side has promised the other.
"""

STEPS: Final = max(one.spared + -(-one.most // one.fewer) for one in ROOM.values())
"""After how many times nothing is left but what is marked to stay."""

IN_SHORT: Final[Mapping[type[Part], tuple[str, ...]]] = {
    Agreement: (
        *("title", "company", "version", "period", "parties", *SECTIONS, "signing", "signatures"),
    ),
    frame.Period: ("start", "end"),
    frame.Parties: ("marketing", "sales"),
    frame.Team: ("team", "lead", "role"),
    frame.Signing: ("where", "date", "copies"),
    frame.Signature: ("name", "role", "for", "date"),
    Commitment: ("what",),
    CompanyGoals: ("goals",),
    MarketingGoals: ("goals", "initiatives"),
    SalesGoals: ("goals", "initiatives", "close_rates"),
    CloseRate: ("of",),
    LeadHandoff: (
        "mql_criteria",
        "lead_scoring",
        "marketing_responsibility",
        "sales_responsibility",
        "breach",
    ),
    Breach: ("marketing", "sales"),
    Consequence: ("when", "then"),
    MqlCriteria: ("definition", "criteria", "at_least"),
    Criterion: ("criterion", "expected", "required"),
    LeadScoring: ("threshold", "maximum"),
    MarketingResponsibility: ("commitments", "quality"),
    Quality: (),
    SalesResponsibility: ("commitments", "response"),
    Response: ("leads",),
    Communication: ("channels", "meetings"),
    Channel: ("channel", "address"),
    Meeting: ("meeting",),
    Reporting: ("tools", "review"),
    Tool: ("tool", "for"),
    Review: (),
}
"""What the short form shows of each part; of those not named here, nothing.

Of one that promises something, it shows every quantity, the condition and the consequence as well.
"""

SWITCHES: Final = ((Agreement, "theme"), (ExtraSection, "after"))
"""What says how the document is made, and is told in none; so is `short`, wherever it stands."""

_INDEX = re.compile(r"\[\d+\]")


class FieldOf(NamedTuple):
    """A field of a part, and how documents speak of it."""

    part: type[Part]
    key: str
    kind: str
    """What it reads: `text`, `choice`, `boolean`, `integer`, `mapping`, or a kind of quantity."""
    many: bool
    """Whether it holds a list of them."""
    forms: tuple[str, ...]

    @property
    def name(self) -> str:
        """The key of its words in the catalogues, else what follows the point in it."""
        return f"{self.part.__name__}.{self.key}"

    @property
    def typed(self) -> bool:
        """Whether it holds a value that can be reckoned with, rather than words or parts."""
        return self.kind not in ("text", "mapping")


def there(agreement: Agreement) -> tuple[Heading, ...]:
    """Give the headings of what an agreement says, in the order of the document."""
    return tuple(
        heading
        for heading in HEADINGS
        if any(_says(agreement, path) for path in _BROUGHT_BY.get(heading.key, (heading.path,)))
    )


def _says(agreement: Agreement, path: str) -> bool:
    spot = find(agreement, path)
    return spot is not None and spot.value not in (None, ())


def numbers(agreement: Agreement) -> dict[str, str]:
    """Give the number of everything that can be cited, by its path: `2`, `2.1`, `4.3.1`.

    Those are the numbered headings that are there, and each item of the lists of clauses.
    """
    counted: list[int] = []
    given: dict[str, str] = {}

    def give(path: str, level: int) -> None:
        nonlocal counted
        counted = [*counted, 0, 0][: level - 1]
        counted[-1] += 1
        given[path] = ".".join(map(str, counted))

    for heading in there(agreement):
        if not heading.numbered:
            continue
        give(heading.path, heading.level)
        path = _ITEMS.get(heading.path, "")
        spot = find(agreement, path) if path else None
        items = spot.value if spot and isinstance(spot.value, tuple) else ()
        for place in range(len(items)):
            give(f"{path}[{place}]", heading.level + 1)
    return given


def heading_of(path: str) -> Heading | None:
    """Give the nearest heading above a path; None above them all."""
    known = {heading.path: heading for heading in HEADINGS}
    bare = _INDEX.sub("", path)
    while bare and bare not in known:
        bare = bare.rpartition(".")[0]
    return known.get(bare) if bare else None


@cache
def fields() -> tuple[FieldOf, ...]:
    """Give every field of every part of an agreement, in the order of the model."""
    return tuple(_fields(Agreement, set()))


def _fields(part: type[Part], seen: set[type[Part]]) -> Iterator[FieldOf]:
    seen.add(part)
    inner: list[type[Part]] = []
    for key, field in part.shape.items():
        many = isinstance(field.reader, ListReader)
        reader = field.reader.item if isinstance(field.reader, ListReader) else field.reader
        yield FieldOf(part, key, reader.expected, many, _forms(part, key))
        found = part_inside(reader)
        inner += [found] if found and issubclass(found, Part) else []
    for one in inner:
        if one not in seen:
            yield from _fields(one, seen)


def _forms(part: type[Part], key: str) -> tuple[str, ...]:
    if key == "short" or (part, key) in SWITCHES:
        return ()
    return FORMS if in_short(part, key) else FORMS[:1]


def in_short(part: type[Part], key: str) -> bool:
    """Tell whether the short form shows a field of the parts that it shows."""
    shown = IN_SHORT.get(part)
    return shown is not None and (key in shown or is_promised(part, key))


def is_promised(part: type[Part], key: str) -> bool:
    """Tell whether a field is what no form may drop of a promise: how much, if what, what then."""
    roles = part.promise
    if roles is None:
        return False
    if key in (roles.condition, roles.consequence, *roles.limits):
        return True
    reader = part.shape[key].reader
    # What may be spelled out is a quantity where it stands alone; a list of parts is counted.
    ways = reader.alone if isinstance(reader, EitherReader) else (reader,)
    return any(isinstance(way, (IntegerReader, QuantityReader)) for way in ways)
