"""Quantities written the way a person writes them, in French or English, as typed values.

A text that still holds a blank `[…]` never comes here; how quantities are written back for a
reader is for the documents to say.
"""

from sla_cli.agreement.quantities.bounds import Bound
from sla_cli.agreement.quantities.cadence import Cadence, parse_cadence
from sla_cli.agreement.quantities.clock_time import TIME_PATTERN, parse_time
from sla_cli.agreement.quantities.dates import DATE_PATTERN, parse_date
from sla_cli.agreement.quantities.deadline import (
    DEADLINE_PATTERN,
    DayTime,
    Deadline,
    Moment,
    parse_deadline,
)
from sla_cli.agreement.quantities.duration import DURATION_PATTERN, Duration, parse_duration
from sla_cli.agreement.quantities.error import QuantityError
from sla_cli.agreement.quantities.figure import Measure
from sla_cli.agreement.quantities.numbers import is_ambiguous
from sla_cli.agreement.quantities.tail import Per
from sla_cli.agreement.quantities.target import TARGET_PATTERN, Target, parse_target
from sla_cli.agreement.quantities.units import Clock, TimeUnit

__all__ = [
    "DATE_PATTERN",
    "DEADLINE_PATTERN",
    "DURATION_PATTERN",
    "TARGET_PATTERN",
    "TIME_PATTERN",
    "Bound",
    "Cadence",
    "Clock",
    "DayTime",
    "Deadline",
    "Duration",
    "Measure",
    "Moment",
    "Per",
    "QuantityError",
    "Target",
    "TimeUnit",
    "is_ambiguous",
    "parse_cadence",
    "parse_date",
    "parse_deadline",
    "parse_duration",
    "parse_target",
    "parse_time",
]
