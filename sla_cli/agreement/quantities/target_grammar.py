"""The grammar of a target, assembled from the pieces: bound, figure or length, and what follows.

What follows the number is free words, so the grammar only keeps out what would hide a second
number from the reader of the promise: `at least 40 and at most 60 %` is not forty of something.
"""

from __future__ import annotations

from sla_cli.agreement.quantities.bounds import (
    BETWEEN,
    BOUND,
    RANGE,
    TIME_BOUND,
    WORDS_AFTER,
)
from sla_cli.agreement.quantities.duration import AND_HALF, LENGTH, UNIT_PHRASE
from sla_cli.agreement.quantities.figure import PERCENT, figure_grammar
from sla_cli.agreement.quantities.grammar import EDGE, INK, LETTER, any_of
from sla_cli.agreement.quantities.money import CURRENCIES, SCALES
from sla_cli.agreement.quantities.units import (
    CLOCKS_AFTER,
    CLOCKS_BEFORE,
    COUNT,
    NUMBER_WORDS,
    TIME_UNITS,
)

_WORDS = f"{INK}+(?: {INK}+){{0,40}}"
_SECOND_NUMBER = (
    f"(?:{any_of('to|à|and|et|or|ou|then|puis|but|mais')} (?:{LETTER}+ ){{0,3}})?"
    "[-+−~≈<>=≤≥–—]* ?(?:(?:chf|eur|usd|gbp|cad|[€$£¥]) ?)?[0-9]"
)
_NO_NUMBER = f"(?!{_SECOND_NUMBER}|[-+−–—~≈<>=≤≥/%€$£¥.,;:])"
# What is a unit by itself never begins the free words: the number could not do without it.
_NO_UNIT = (
    f"(?!(?:(?:{CLOCKS_BEFORE.pattern} )?{TIME_UNITS.pattern}|{CURRENCIES.pattern}"
    f"|{SCALES.pattern}|{PERCENT}){EDGE})"
)
# `5 / or more` is no count per thing.
_NO_BOUND = f"(?!{WORDS_AFTER.pattern}{EDGE})"
_NO_CLOCK = f"(?!(?:{CLOCKS_AFTER.pattern}|{AND_HALF}){EDGE})"


def _tail(start: str) -> str:
    return (
        f"(?P<tail>(?: |, ?){start}{_WORDS}"
        f"| [-–—] {_NO_NUMBER}{_WORDS}"
        f"| ?/ ?{_NO_BOUND}(?:{_NO_NUMBER}|(?={COUNT} {TIME_UNITS.pattern}{EDGE})){_WORDS})?"
    )


HAS_LENGTH = (
    f"(?:[0-9] ?|{NUMBER_WORDS.pattern} |demi[- ]|half[- ])"
    f"(?:{CLOCKS_BEFORE.pattern} )?{TIME_UNITS.pattern}"
)
"""Found in whatever `LENGTH_TARGET` matches; small, it often saves compiling that one."""

HAS_RANGE = f"{RANGE}[^0-9]{{0,8}}[0-9]"
"""Found in whatever `RANGE_TARGET` matches, for the same reason."""

LENGTH_TARGET = f"{TIME_BOUND}?(?:(?P<sign>[-+−]) ?)?{LENGTH}{_tail(_NO_CLOCK + _NO_NUMBER)}"
"""`within 4 business hours`, `at most 1 h 30 per lead`."""

SINGLE_TARGET = f"{BOUND}?{figure_grammar('')}(?P<plus> ?\\+)?{_tail(_NO_UNIT + _NO_NUMBER)}"
"""`at least 120 MQLs per month`, `25 % of revenue`, `€1.2M`, `+15 %`, `120+`."""

RANGE_TARGET = (
    f"(?:{BETWEEN} )?{figure_grammar('_low')}{RANGE}{figure_grammar('_high')}"
    f"(?: ?{UNIT_PHRASE})?{_tail(_NO_UNIT + _NO_NUMBER)}"
)
"""`40–60 %`, `between 10 and 20 leads a week`, `2 to 4 business hours`."""
