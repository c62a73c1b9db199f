"""Quantities written the way a person writes them, in French or English, as typed values.

A text that still holds a blank `[…]` never comes here; `agreement.figures` writes quantities back
for a reader.
"""

from sla_cli.agreement.quantities.cadence import Cadence, Edge, parse_cadence
from sla_cli.agreement.quantities.dates import DATE_PATTERN, DoubtfulDay, certain_date, parse_date
from sla_cli.agreement.quantities.days import DayPart
from sla_cli.agreement.quantities.deadline import DayTime, Deadline, Moment, parse_deadline
from sla_cli.agreement.quantities.figure import Bound, Measure
from sla_cli.agreement.quantities.grammar import QuantityError
from sla_cli.agreement.quantities.hours import parse_time
from sla_cli.agreement.quantities.meaning import (
    Amount,
    amount,
    compare,
    counted,
    plainly,
    rate,
    same,
)
from sla_cli.agreement.quantities.target import parse_target
from sla_cli.agreement.quantities.timing import (
    MINUTES_IN,
    Clock,
    Duration,
    TimeUnit,
    parse_duration,
)
from sla_cli.agreement.quantities.unread import KEPT_PATTERN, Unread, read_or_keep
from sla_cli.agreement.quantities.values import Per, Target

__all__ = [
    "DATE_PATTERN", "KEPT_PATTERN", "MINUTES_IN", "Amount", "Bound", "Cadence",
    "Clock", "DayPart", "DayTime", "Deadline", "DoubtfulDay", "Duration", "Edge", "Measure",
    "Moment", "Per", "QuantityError", "Target", "TimeUnit", "Unread", "amount",
    "certain_date", "compare", "counted", "parse_cadence", "parse_date", "parse_deadline",
    "parse_duration", "parse_target", "parse_time", "plainly", "rate", "read_or_keep", "same",
]  # fmt: skip
