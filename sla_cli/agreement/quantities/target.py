"""How much: a bound, a number or a range, of what, per what. The value, and how it is read.

What follows the number is free words, so the grammar only keeps out what would hide a second
number from the reader of the promise: `at least 40 and at most 60 %` is not forty of something.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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
    Figure,
    Measure,
    aligned,
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
    doubtful,
    found_in,
    match,
    plain,
    refusal,
    small,
    typed_parts,
)
from sla_cli.agreement.quantities.numerals import COUNT, MORE, NUMBER_WORDS, in_figures
from sla_cli.agreement.quantities.proportion import (
    HAS_ODDS,
    HAS_PROPORTION,
    PROPORTIONS,
    as_frequency,
    as_share,
    either,
    frequency,
    is_either,
)
from sla_cli.agreement.quantities.rewording import as_change, reworded, says_two
from sla_cli.agreement.quantities.tail import read_tail
from sla_cli.agreement.quantities.timing import (
    AND_HALF,
    CLOCKS_AFTER,
    CLOCKS_BEFORE,
    LENGTH,
    TIME_UNITS,
    UNIT_PHRASE,
    length,
    unit_phrase,
)
from sla_cli.agreement.quantities.values import Target

if TYPE_CHECKING:
    from collections.abc import Mapping


_WORDS = f"{INK}+(?: {INK}+){{0,40}}"
_SECOND_NUMBER = (
    f"(?:{any_of('to|à|and|et|or|ou|then|puis|but|mais')} (?:{LETTER}+ ){{0,3}})?"
    "[-+−~≈<>=≤≥–—→⇒➔]* ?(?:(?:chf|eur|usd|gbp|cad|[€$£¥]) ?)?[0-9]"
)
_NO_NUMBER = f"(?!{_SECOND_NUMBER}|[-+−–—~≈<>=≤≥→⇒➔/%€$£¥.,;:])"
# What is a unit by itself never begins the free words: the number could not do without it.
_NO_UNIT = (
    # `10 an hour`: `an` is the French year as well. The `d` of `d'ici fin juin` is no day.
    f"(?:(?=an hour|d')|(?!(?:(?:{CLOCKS_BEFORE.pattern} )?{TIME_UNITS.pattern}"
    f"|{CURRENCIES.pattern}|{SCALES.pattern}|{PERCENT}){EDGE}))(?!{AND_HALF}{EDGE}|{MORE})"
)
# `5 / or more` is no count per thing.
_NO_BOUND = f"(?!{WORDS_AFTER.pattern}{EDGE})"
# `5 in 15`, of which nobody knows what it is a share of, or in how many days.
_NO_SHARE = (
    f"(?!{any_of('in|out of|sur')} [0-9]+$|[x×]{EDGE}|(?:{FLOOR}|{CEILING}) [^0-9]{{0,4}}[0-9])"
)
_NO_TIME = f"(?!{TIME_UNITS.pattern}{EDGE})"
_NO_CLOCK = f"(?!(?:{CLOCKS_AFTER.pattern}|{AND_HALF}){EDGE})"


def _tail(start: str) -> str:
    return (
        f"(?P<tail>(?: |, ?){start}{_WORDS}"
        f"| [-–—] {_NO_NUMBER}{_WORDS}"
        f"| ?/ ?{_NO_BOUND}(?:{_NO_NUMBER}|(?={COUNT} {TIME_UNITS.pattern}{EDGE}(?!'))){_WORDS})?"
    )


_HAS_LENGTH = (
    f"(?:[0-9½] ?|{NUMBER_WORDS.pattern} |demi[- ]|half[- ])"
    f"(?:{CLOCKS_BEFORE.pattern} )?{TIME_UNITS.pattern}"
)
"""Found in whatever `_LENGTH_TARGET` matches; small, it often saves compiling that one."""

_HAS_RANGE = f"{RANGE}[^0-9]{{0,8}}[0-9]"
"""Found in whatever `_RANGE_TARGET` matches, for the same reason."""

_LENGTH_TARGET = (
    f"{TIME_BOUND}?(?:(?P<sign>[-+−–]) ?)?{LENGTH}{_tail(_NO_CLOCK + _NO_TIME + _NO_NUMBER)}"
)
"""`within 4 business hours`, `at most 1 h 30 per lead`."""

_SINGLE_TARGET = (
    f"{BOUND}?{figure_grammar('')}(?P<plus> ?\\+)?{_tail(_NO_UNIT + _NO_SHARE + _NO_NUMBER)}"
)
"""`at least 120 MQLs per month`, `25 % of revenue`, `€1.2M`, `+15 %`, `120+`."""

_RANGE_TARGET = (
    f"(?:(?P<start>{BETWEEN}) )?{figure_grammar('_low')}{RANGE}{figure_grammar('_high')}"
    f"(?: ?(?!an{EDGE}){UNIT_PHRASE})?{_tail(_NO_UNIT + _NO_NUMBER)}"
)
"""`40–60 %`, `between 10 and 20 leads a week`, `2 to 4 business hours`."""

_THEN_ANOTHER = (
    f" {any_of('then|puis|ensuite|rising to|growing to|passant à|pour atteindre')}"
    f" (?:{INK}+ ){{0,4}}{INK}{{0,3}}[0-9]"
)
"""Found in what promises one number now and another later: `80 a month in Q1, then 100`."""

_TWO_QUARTERS = f"(?:^|[^a-z])[tqs][1-4][^0-9a-z].*[^a-z0-9][0-9].*[^a-z][tqs][1-4]{EDGE}"
"""Found in `80 in Q1, 100 in Q2`: a number for each of several parts of the year."""

_FRACTION_FIRST = any_of("a quarter of|one quarter of")
"""A share, where a quarter by itself is a length of time."""

_FLOOR = f"(?:{FLOOR} |[≥⩾] ?|>= ?)"
_CEILING = f"(?:{CEILING} |[≤⩽] ?|<= ?)"
_BOTH_BOUNDS = (
    f"{_FLOOR}{figure_grammar('_low')}(?:,? {any_of('and|et|but|mais')}|,) "
    f"{_CEILING}{figure_grammar('_high')}(?: ?{UNIT_PHRASE})?"
    f"{_tail(_NO_UNIT + _NO_NUMBER)}"
)
"""`at least 40 and at most 60 %`: the same as a range, with no third number in it."""

_HAS_BOTH_BOUNDS = (
    f"{_FLOOR}[^0-9]{{0,4}}[0-9][^a-z]{{0,30}}[^0-9]{{0,40}}{_CEILING}[^0-9]{{0,4}}[0-9]"
)

_DIGITS = "(?:[0-9]{1,9}|[0-9]{1,3}(?: [0-9]{3}){1,2})"
_RUN_IN = f"(^[^0-9]{{0,20}}{_DIGITS})(?={LETTER}{{3,40}}(?: |$))"
"""A number that runs into what it counts: `120MQL`."""

_FROM = any_of("from|de")
_EXAMPLES = {"fr": "au moins 120 / mois", "en": "at least 120 / month"}
_RANGES = {"fr": "40 à 60 %", "en": "40 to 60%"}


def parse_target(text: str, language: str) -> Target:
    """Read a target, in figures or in words.

    Raises QuantityError: `number-ambiguous` for `1.500` and for `from 10 to 20`;
    `target-no-number`; `target-two-numbers` where a range of two bounds holds another number;
    `target-unreadable` for any other form; `target-range-reversed` (facts `low`, `high` as well)
    and `target-mixed-units` for a range that makes no sense.
    """
    written = plain(text)
    said = as_share(as_change(reworded(written)))
    if says_two(written):
        raise refusal("target-unreadable", text, language, _EXAMPLES)
    target = None if found_in(_FRACTION_FIRST, small(said)) else _in_figures(said, language)
    if target is None and (spoken := in_figures(said, f"(?:{BETWEEN} |{TIME_BOUND}?)")):
        target = _in_figures(spoken, language)
    if target is None:
        target = frequency(said)
    if target is None:
        figureless = not any(char.isdecimal() for char in written)
        rule = "target-no-number" if figureless else "target-unreadable"
        raise refusal(rule, text, language, _EXAMPLES)
    return target._replace(written=written)


def _in_figures(written: str, language: str) -> Target | None:
    target = _read(small(written), written, language)
    if target is None and (parted := re.sub(_RUN_IN, r"\1 ", written, count=1)) != written:
        target = _read(small(parted), parted, language)
    return target if target and _stands_alone(target) else None


def _stands_alone(target: Target) -> bool:
    """Tell whether the words after a number are still such when its bound stands before it."""
    time = target.measure is Measure.DURATION
    start = _NO_CLOCK + _NO_TIME if time else _NO_UNIT + _NO_SHARE
    apart = "" if target.unit.startswith(",") else " "
    unit = f"{apart}{small(target.unit)}" if target.unit else ""
    # The `m` of metres is no million.
    unit = unit[2:] if re.match(r" m(?: |$)", unit) else unit
    return match(_tail(start + _NO_NUMBER), unit) is not None


def _read(read: str, written: str, language: str) -> Target | None:
    if found_in(_THEN_ANOTHER, read) or found_in(_TWO_QUARTERS, read):
        return None
    if found_in(HAS_ODDS, read) and (target := _proportion(read, written, language)):
        return target
    if found_in(_HAS_LENGTH, read) and (found := match(_LENGTH_TARGET, read)):
        return _length_target(typed_parts(found, written), language)
    if found_in(_HAS_RANGE, read) and (found := match(_RANGE_TARGET, read)):
        target = _range_target(typed_parts(found, written), language, written)
        return target and as_frequency(target)
    if found_in(_HAS_BOTH_BOUNDS, read):
        return _both_bounds(read, written, language)
    if found_in(HAS_PROPORTION, read) and (target := _proportion(read, written, language)):
        return target
    if found := match(_SINGLE_TARGET, read):
        target = _single_target(typed_parts(found, written), language)
        return target and as_frequency(target)
    return None


def _proportion(read: str, written: str, language: str) -> Target | None:
    for grammar, make in PROPORTIONS:
        if found := match(f"{BOUND}?{grammar}{_tail(_NO_UNIT + _NO_NUMBER)}", read):
            part = typed_parts(found, written)
            target = make(part, language)
            bounded = target and _bounded(target, part, part["tail"] or "", language)
            if bounded and part.get("top") and is_either(bounded):
                raise doubtful(written, language, _RANGES, *either(written, language))
            return bounded and as_frequency(bounded)
    return None


def _both_bounds(read: str, written: str, language: str) -> Target | None:
    found = match(_BOTH_BOUNDS, read)
    if found is None:
        return None
    if any(char.isdecimal() for char in found["tail"] or ""):
        raise refusal("target-two-numbers", written, language, _EXAMPLES)
    return _range_target(typed_parts(found, written), language, written)


def _length_target(part: Mapping[str, str | None], language: str) -> Target | None:
    time = length(part, language)
    value = time.value if part["sign"] in (None, "+") else -time.value
    target = Target(value, measure=Measure.DURATION, time_unit=time.unit, clock=time.clock)
    return _bounded(target, part, part["tail"] or "", language)


def _single_target(part: Mapping[str, str | None], language: str) -> Target | None:
    value, measure, currency, scale = figure(part, "", language)
    target = Target(value, measure=measure, currency=currency, scale=scale)
    return _bounded(target, part, own_unit(part, "") + (part["tail"] or ""), language)


def _bounded(
    target: Target, part: Mapping[str, str | None], tail: str, language: str
) -> Target | None:
    """Give a target its bound and its sign, from the words around it, and what the rest says."""
    bound, sign = bound_before(part), part.get("sign")
    # Words such as `minimum` are taken for the bound only where it is still open: a range has two.
    is_open = bound is Bound.EXACTLY and target.high is None
    said = read_tail(tail, language, open_bound=is_open)
    if said is None:
        return None
    if bound is Bound.EXACTLY and part.get("plus"):
        bound = Bound.AT_LEAST
    bound = said.bound or bound
    if sign and bound is Bound.EXACTLY:
        bound = Bound.CHANGE
    signed = bool(sign) and bound is not Bound.CHANGE
    if target.high is not None:
        bound = Bound.BETWEEN
    return target._replace(bound=bound, unit=said.unit, per=said.per, signed=signed, term=said.term)


def _is_a_way(
    part: Mapping[str, str | None],
    low: Figure,
    high: Figure,
    text: str,
    language: str,
    *,
    signed: bool,
) -> bool:
    """Tell whether a range that begins with a word is a way to go, from what is to what is to be.

    Raises QuantityError `number-ambiguous` where it may be either.
    """
    if low.value > high.value and match(_FROM, small(part["start"] or "")):
        # No range goes down.
        return True
    if signed or not _may_be_a_way(part, low, high):
        return False
    if high.is_bare and not low.is_bare:
        return True
    whole = text.partition(" ")[2]
    end = re.split(RANGE, whole, maxsplit=1, flags=re.IGNORECASE)[1]
    raise doubtful(text, language, _RANGES, whole, end)


def _may_be_a_way(part: Mapping[str, str | None], low: Figure, high: Figure) -> bool:
    """Tell whether a range may be a way to go: `from 10 to 20`, `de 10 % à 20 %`.

    `de 10 à 20 %` is how a range is written in French.
    """
    start = small(part["start"] or "")
    return start == "from" or (start == "de" and not low.is_bare and not high.is_bare)


def _range_target(part: Mapping[str, str | None], language: str, text: str) -> Target | None:
    low, high = aligned(figure(part, "_low", language), figure(part, "_high", language))
    time_unit, clock = unit_phrase(part) if part["unit"] else (None, None)
    both = common(low, high)
    if both is None or (time_unit and not both.is_bare):
        raise refusal("target-mixed-units", text, language, _RANGES)
    signed = bool(part["sign_low"] or part["sign_high"])
    if part.get("start") and _is_a_way(part, low, high, text, language, signed=signed):
        return None
    if low.value > high.value:
        ends = {"low": str(low.value), "high": str(high.value)}
        raise refusal("target-range-reversed", text, language, _RANGES, **ends)
    said = read_tail(own_unit(part, "_high") + (part["tail"] or ""), language, open_bound=False)
    if said is None:
        return None
    measure = Measure.DURATION if time_unit else both.measure
    target = Target(low.value, high.value, Bound.BETWEEN, measure, said.unit, both.currency)
    target = target._replace(scale=both.scale, time_unit=time_unit, clock=clock, signed=signed)
    return target._replace(per=said.per, term=said.term)
