"""Quantities written the way a person writes them, in French or English, as typed values.

A text that still holds a blank `[…]` never comes here; `agreement.figures` writes quantities back
for a reader.
"""

from sla_cli.agreement.quantities.cadence import Cadence, parse_cadence
from sla_cli.agreement.quantities.dates import DATE_PATTERN, parse_date
from sla_cli.agreement.quantities.figure import Bound, Measure
from sla_cli.agreement.quantities.grammar import QuantityError
from sla_cli.agreement.quantities.meaning import Amount, amount, compare, plainly, rate, same
from sla_cli.agreement.quantities.target import TARGET_PATTERN, Per, Target, parse_target
from sla_cli.agreement.quantities.timing import (
    DEADLINE_PATTERN,
    DURATION_PATTERN,
    MINUTES_IN,
    TIME_PATTERN,
    Clock,
    DayTime,
    Deadline,
    Duration,
    Moment,
    TimeUnit,
    parse_deadline,
    parse_duration,
    parse_time,
)

__all__ = [
    "DATE_PATTERN", "DEADLINE_PATTERN", "DURATION_PATTERN", "MINUTES_IN", "TARGET_PATTERN",
    "TIME_PATTERN", "Amount", "Bound", "Cadence", "Clock", "DayTime", "Deadline", "Duration",
    "Measure", "Moment", "Per", "QuantityError", "Target", "TimeUnit", "amount", "compare",
    "parse_cadence", "parse_date", "parse_deadline", "parse_duration",
    "parse_target", "parse_time", "plainly", "rate", "same",
]  # fmt: skip
