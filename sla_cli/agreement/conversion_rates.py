"""Section 6, conversion and close rates: stage by stage, in the file or in a CSV beside it."""

from sla_cli.agreement.quantities import Duration, Target, Unread
from sla_cli.agreement.shape import Blank, Part, Promising


class ConversionRate(Part):
    """How much of one stage reaches the next."""

    known_by = "from"
    promise = Promising(
        headline=("target",),
        if_says=("target",),
        what=("from", "to"),
        aside=("rate", "volume", "takes"),
    )

    from_: str
    to: str
    segment: str | None = None
    rate: Target | Unread | Blank | None = None
    target: Target | Unread | Blank | None = None
    volume: Target | Unread | Blank | None = None
    takes: Duration | Unread | Blank | None = None
    note: str | None = None


class Columns(Part):
    """Which column of the CSV holds what, where its headers are not the usual ones."""

    from_: str | None = None
    to: str | None = None
    segment: str | None = None
    rate: str | None = None
    target: str | None = None
    volume: str | None = None
    takes: str | None = None
    note: str | None = None


class ConversionRates(Part):
    """The funnel: its rates, over which period, from which source."""

    list_shorthand = "rates"

    period: str | None = None
    source: str | None = None
    rates: tuple[ConversionRate, ...] = ()
    file: str | None = None
    columns: Columns | None = None
    note: str | None = None
