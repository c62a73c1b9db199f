"""The small language in which the agreement's model is written.

A `Part` is a frozen record whose annotations say what its fields read: text, a target, a deadline,
a list of other parts. From that one declaration come the reading of a file, with every problem in
its place, the types that a checker sees, and the JSON Schema that editors use.
"""

from sla_cli.agreement.shape.reader import Blank, Reading, is_blank
from sla_cli.agreement.shape.record import AtLeast, Lone, Part, Promising, Standing
from sla_cli.agreement.shape.values import Choice

__all__ = [
    "AtLeast",
    "Blank",
    "Choice",
    "Lone",
    "Part",
    "Promising",
    "Reading",
    "Standing",
    "is_blank",
]
