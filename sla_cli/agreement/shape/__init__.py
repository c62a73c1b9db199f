"""The small language in which the agreement's model is written.

A `Part` is a frozen record whose fields say what they read: text, a target, a deadline, a list of
other parts. From that one declaration come the reading of a file, with every problem in its
place, and the JSON Schema that editors use.
"""

from sla_cli.agreement.shape.fields import (
    boolean,
    cadence,
    choice,
    choices,
    day,
    deadline,
    duration,
    integer,
    part,
    parts,
    target,
    text,
    texts,
    time_of_day,
    version_number,
)
from sla_cli.agreement.shape.reader import Blank, Reading
from sla_cli.agreement.shape.record import Part

__all__ = [
    "Blank",
    "Part",
    "Reading",
    "boolean",
    "cadence",
    "choice",
    "choices",
    "day",
    "deadline",
    "duration",
    "integer",
    "part",
    "parts",
    "target",
    "text",
    "texts",
    "time_of_day",
    "version_number",
]
