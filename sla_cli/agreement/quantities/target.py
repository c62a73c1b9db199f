"""How much: a bound, a number or a range, of what, per what. The value, and how it is read.

What follows the number is free words, so the grammar only keeps out what would hide a second
number from the reader of the promise: `at least 40 and at most 60 %` is not forty of something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.quantities.figure import (
    BETWEEN,
    BOUND,
    CEILING,
    CURRENCIES,
    FLOOR,
    PERCENT,
    RANGE,
    SCALES,
    TIME_BOUND,
    WORDS_AFTER,
    Bound,
    Measure,
    bound_before,
    common,
    figure,
    figure_grammar,
    own_unit,
)
from sla_cli.agreement.quantities.grammar import (
    EDGE,
    INK,
    LETTER,
    any_of,
    found_in,
    match,
    plain,
    refusal,
    remembering,
    small,
    typed_parts,
)
from sla_cli.agreement.quantities.timing import (
    AND_HALF,
    CLOCKS_AFTER,
    CLOCKS_BEFORE,
    COUNT,
    LENGTH,
    NUMBER_WORDS,
    TIME_UNITS,
    UNIT_PHRASE,
    Clock,
    TimeUnit,
    count,
    length,
    unit_phrase,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal


class Per(NamedTuple):
    """Per what: `every` so many units of time, a thing in the user's words, or a thing per time.

    `1 meeting / week / rep` has both a unit and a thing; at least one of them is there.
    """

    unit: TimeUnit | None
    every: int = 1
    thing: str = ""


@remembering
class Target(NamedTuple):
    """How much is promised.

    `low` is the number of every bound; `high` the other end of a range, else None. Percentages are
    in percent (25 is 25 %), money in `currency` (ISO code) times `scale` (`k`, `M`, `bn`), counts
    times `scale`, durations in `time_unit` by `clock`. `unit` holds the words that follow the
    number, as the user typed them. `signed` says that a bounded number is a change, and was typed
    with its sign: `at least +15 %`; `written` is the text that was read.
    """

    low: Decimal
    high: Decimal | None = None
    bound: Bound = Bound.EXACTLY
    measure: Measure = Measure.COUNT
    unit: str = ""
    currency: str | None = None
    scale: str = ""
    per: Per | None = None
    time_unit: TimeUnit | None = None
    clock: Clock | None = None
    signed: bool = False
    written: str = ""

    @property
    def is_change(self) -> bool:
        """Tell whether the number is a difference from what was, rather than a level to reach."""
        return self.signed or self.bound is Bound.CHANGE


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


_HAS_LENGTH = (
    f"(?:[0-9] ?|{NUMBER_WORDS.pattern} |demi[- ]|half[- ])"
    f"(?:{CLOCKS_BEFORE.pattern} )?{TIME_UNITS.pattern}"
)
"""Found in whatever `_LENGTH_TARGET` matches; small, it often saves compiling that one."""

_HAS_RANGE = f"{RANGE}[^0-9]{{0,8}}[0-9]"
"""Found in whatever `_RANGE_TARGET` matches, for the same reason."""

_LENGTH_TARGET = f"{TIME_BOUND}?(?:(?P<sign>[-+−]) ?)?{LENGTH}{_tail(_NO_CLOCK + _NO_NUMBER)}"
"""`within 4 business hours`, `at most 1 h 30 per lead`."""

_SINGLE_TARGET = f"{BOUND}?{figure_grammar('')}(?P<plus> ?\\+)?{_tail(_NO_UNIT + _NO_NUMBER)}"
"""`at least 120 MQLs per month`, `25 % of revenue`, `€1.2M`, `+15 %`, `120+`."""

_RANGE_TARGET = (
    f"(?:{BETWEEN} )?{figure_grammar('_low')}{RANGE}{figure_grammar('_high')}"
    f"(?: ?{UNIT_PHRASE})?{_tail(_NO_UNIT + _NO_NUMBER)}"
)
"""`40–60 %`, `between 10 and 20 leads a week`, `2 to 4 business hours`."""

_BOTH_BOUNDS = (
    f"{FLOOR} {figure_grammar('_low')}(?:,? {any_of('and|et|but|mais')}|,) "
    f"{CEILING} {figure_grammar('_high')}(?: ?{UNIT_PHRASE})?"
    f"{_tail(_NO_UNIT + _NO_NUMBER)}"
)
"""`at least 40 and at most 60 %`: the same as a range, with no third number in it."""

_HAS_BOTH_BOUNDS = (
    f"{FLOOR} [^0-9]{{0,4}}[0-9][^a-z]{{0,30}}[^0-9]{{0,40}}{CEILING} [^0-9]{{0,4}}[0-9]"
)

_EXAMPLES = {"fr": "au moins 120 / mois", "en": "at least 120 / month"}
_RANGES = {"fr": "40 à 60 %", "en": "40 to 60%"}


def parse_target(text: str, language: str) -> Target:
    """Read a target.

    Raises QuantityError: `target-no-number`; `target-two-numbers` where a range of two bounds holds
    another number; `target-unreadable` for any other form; `target-range-reversed` (facts
    `low`, `high` as well) and `target-mixed-units` for a range that makes no sense.
    """
    written = plain(text)
    read = small(written)
    if found_in(_HAS_LENGTH, read) and (found := match(_LENGTH_TARGET, read)):
        target = _length_target(typed_parts(found, written), language)
    elif found_in(_HAS_RANGE, read) and (found := match(_RANGE_TARGET, read)):
        target = _range_target(typed_parts(found, written), language, text)
    elif found_in(_HAS_BOTH_BOUNDS, read):
        target = _both_bounds(read, written, language)
    elif found := match(_SINGLE_TARGET, read):
        target = _single_target(typed_parts(found, written), language)
    else:
        raise refusal(_rule(read), text, language, _EXAMPLES)
    return target._replace(written=written)


def _rule(text: str) -> str:
    if not any(char.isdecimal() for char in text):
        return "target-no-number"
    return "target-unreadable"


def _both_bounds(read: str, written: str, language: str) -> Target:
    found = match(_BOTH_BOUNDS, read)
    if found is None:
        raise refusal("target-unreadable", written, language, _EXAMPLES)
    if any(char.isdecimal() for char in found["tail"] or ""):
        raise refusal("target-two-numbers", written, language, _EXAMPLES)
    return _range_target(typed_parts(found, written), language, written)


def _length_target(part: Mapping[str, str | None], language: str) -> Target:
    time = length(part, language)
    value = time.value if part["sign"] in (None, "+") else -time.value
    target = Target(value, measure=Measure.DURATION, time_unit=time.unit, clock=time.clock)
    return _bounded(target, part, part["tail"] or "")


def _single_target(part: Mapping[str, str | None], language: str) -> Target:
    value, measure, currency, scale = figure(part, "", language)
    target = Target(value, measure=measure, currency=currency, scale=scale)
    return _bounded(target, part, own_unit(part, "") + (part["tail"] or ""))


def _bounded(target: Target, part: Mapping[str, str | None], tail: str) -> Target:
    """Give a target its bound and its sign, from the words around it, and what the rest says."""
    bound, sign = bound_before(part), part["sign"]
    # Words such as `minimum` are taken for the bound only where it is still open.
    unit, per, late = _read_tail(tail, open_bound=bound is Bound.EXACTLY)
    if bound is Bound.EXACTLY and part.get("plus"):
        bound = Bound.AT_LEAST
    bound = late or bound
    if sign and bound is Bound.EXACTLY:
        bound = Bound.CHANGE
    signed = bool(sign) and bound is not Bound.CHANGE
    return target._replace(bound=bound, unit=unit, per=per, signed=signed)


def _range_target(part: Mapping[str, str | None], language: str, text: str) -> Target:
    low, high = figure(part, "_low", language), figure(part, "_high", language)
    time_unit, clock = unit_phrase(part) if part["unit"] else (None, None)
    both = common(low, high)
    if both is None or (time_unit and not both.is_bare):
        raise refusal("target-mixed-units", text, language, _RANGES)
    if low.value > high.value:
        ends = {"low": str(low.value), "high": str(high.value)}
        raise refusal("target-range-reversed", text, language, _RANGES, **ends)
    unit, per, _ = _read_tail(own_unit(part, "_high") + (part["tail"] or ""), open_bound=False)
    measure = Measure.DURATION if time_unit else both.measure
    signed = bool(part["sign_low"] or part["sign_high"])
    target = Target(low.value, high.value, Bound.BETWEEN, measure, unit, both.currency, both.scale)
    return target._replace(per=per, time_unit=time_unit, clock=clock, signed=signed)


# These match only texts that a target's grammar has let through, so that no text is refused here;
# being no part of the schema, they may use what only Python knows.
_LINK = any_of("per|par|a|an|each|every|chaque|tous les|toutes les")
_UNIT = f"{TIME_UNITS.pattern}{EDGE}(?!['+])"
_TIME = f"(?: ?/ ?| {_LINK} )(?:(?P<every>{COUNT}) )?(?P<time>{_UNIT})"
# `leads générés par la campagne`: after an article, `par` names who, not per what.
_ARTICLE = f"(?:{any_of('la|le|les|un|une|des|du|the|our|your|my|notre|nos|leur|leurs')} |l')"
# A slash without spaces around belongs to the words: `leads MQL/SQL`.
_LINK_TO_THING = f"(?: /|/ |^/|{any_of(' per | par ')})(?! ?{_ARTICLE})"
_NEXT_LINK = f"(?: ?/|(?:,| {any_of('and|et')})? {_LINK} )"
_THING = f"{_LINK_TO_THING}(?!{_LINK} |(?:{COUNT} )?{_UNIT})(?P<thing>(?:(?!{_NEXT_LINK}).)+)"
_AND = f"(?:,| {any_of('and|et')})?"
_SECOND_TIME = _TIME.replace("<every>", "<every_2>").replace("<time>", "<time_2>")
_SECOND_THING = _THING.replace("<thing>", "<thing_2>")
_PER = f"(?P<unit>.*?)(?:{_TIME}(?:{_AND}{_THING})?|{_SECOND_THING}(?:{_AND}{_SECOND_TIME})?)"
_BOUND_FIRST = f" (?P<bound>{WORDS_AFTER.pattern})(?P<rest> (?:{any_of('of|de|des|du')} |d').*)"
_BOUND_LAST = (
    rf"(?P<rest>.*?)(?: \((?P<aside>{WORDS_AFTER.pattern})\)| (?P<bound>{WORDS_AFTER.pattern}))"
)


def _read_tail(text: str, *, open_bound: bool) -> tuple[str, Per | None, Bound | None]:
    """Take apart the words that follow a number: a unit, per what, and a bound that comes late.

    Any text is understood, if only as free words.
    """
    rest, bound = _take_bound(text) if open_bound else (text, None)
    unit, per = _take_per(rest)
    if open_bound and bound is None:
        unit, bound = _take_bound(unit)
    return "" if unit.strip() == "," else unit.strip(), per, bound


def _take_bound(text: str) -> tuple[str, Bound | None]:
    read = small(text)
    found = match(_BOUND_FIRST, read) or match(_BOUND_LAST, read)
    if found is None:
        return text, None
    part = found.groupdict()
    words = part["bound"] or part["aside"]
    return text[found.start("rest") : found.end("rest")], WORDS_AFTER.find(words)


def _take_per(text: str) -> tuple[str, Per | None]:
    found = match(_PER, small(text))
    if found is None:
        return text, None
    part = typed_parts(found, text)
    time, every = part["time"] or part["time_2"], part["every"] or part["every_2"]
    per = Per(
        unit=TIME_UNITS.find(time) if time else None,
        every=count(every),
        thing=(part["thing"] or part["thing_2"] or "").strip(),
    )
    return part["unit"] or "", per
