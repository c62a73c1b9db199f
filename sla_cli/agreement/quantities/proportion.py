"""Shares, ratios, multiples and frequencies: `1 in 4`, `4:1`, `3x`, `twice a month`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from sla_cli.agreement.quantities.cadence import parse_cadence
from sla_cli.agreement.quantities.figure import (
    BOUND,
    RANGE,
    WORDS_AFTER,
    Bound,
    Measure,
    bound_before,
)
from sla_cli.agreement.quantities.grammar import (
    EDGE,
    NUMBER,
    any_of,
    found_in,
    match,
    parse_number,
    small,
)
from sla_cli.agreement.quantities.numerals import COUNT, NUMBER_WORDS, count
from sla_cli.agreement.quantities.timing import TIME_UNITS
from sla_cli.agreement.quantities.values import Per, Target

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Part = Mapping[str, str | None]

_SIGNS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5)}
_WHOLE = "[1-9][0-9]?"
_HUNDRED = f"(?:100|{_WHOLE})"
_LARGEST = 10
_ROUND = (12, 20, 50, 100)
"""Beyond ten, what people say shares of."""

_FRACTION = f"(?:(?P<top>{_WHOLE}) ?/ ?(?P<bottom>{_HUNDRED})|(?P<sign_of>[{''.join(_SIGNS)}]))"
_SHARE = (
    f"(?P<top>{_HUNDRED}) (?:(?P<within>in)|out of|sur) (?P<bottom>{_HUNDRED})"
    f"(?! ?{TIME_UNITS.pattern}{EDGE})"
)
_RATIO = f"(?P<top>{_WHOLE}) ?: ?(?P<bottom>{_WHOLE})"
_BETWEEN = any_of("between|entre|de")
"""Not `from`, which may say where one starts from."""

_RATIOS = (
    f"(?:{_BETWEEN} )?(?P<top>{_WHOLE}) ?: ?(?P<bottom>{_WHOLE}){RANGE}"
    f"(?P<top_high>{_WHOLE}) ?: ?(?P<bottom_high>{_WHOLE})"
)
_ODDS = (
    f"(?!1[ -])(?P<top>{_WHOLE})(?: {any_of('to|à|contre|pour')} |-to-)(?P<bottom>1)"
    f"{EDGE}(?![.,:'’ ]?[0-9])"
)
"""`5 to 1`: no range goes down."""

HAS_ODDS = f"[0-9](?: {any_of('to|à|contre|pour')} |-to-)1{EDGE}"
_TIMES = "[x×]"
_FACTOR = (
    f"(?:(?P<open>{_BETWEEN} )?"
    f"(?:{_TIMES} ?(?P<first>{NUMBER})(?:{RANGE}{_TIMES}? ?(?P<last>{NUMBER}))?"
    f"|(?P<number>{NUMBER})(?: ?{_TIMES}?{RANGE}(?P<to>{NUMBER}))? ?{_TIMES}{EDGE})"
    f"|(?P<often>{NUMBER}) {any_of('times|fois')}(?= {any_of('the|our|le|la|les|notre|nos')} | l'))"
)

HAS_PROPORTION = (
    f"[{''.join(_SIGNS)}]|[0-9] ?[/:x×]|{_TIMES} ?[0-9]|[0-9] {any_of('in|out of|sur')} [0-9]"
    f"|[0-9] {any_of('times|fois')} (?:{any_of('the|our|le|la|les|notre|nos')} |l')"
)
"""Found in whatever is a proportion, and in some of what is not."""

_THE = f"(?:{any_of('the|our|le|la|les|notre|nos')} |l')"
_FREQUENCY = any_of("times|time|fois|x")


def _fraction(part: Part, language: str) -> Target | None:
    if sign := part["sign_of"]:
        top, bottom = _SIGNS[sign]
    else:
        top, bottom = int(part["top"] or 0), int(part["bottom"] or 0)
    return _share(top, bottom, Measure.FRACTION)


_OF_WHAT = f"(?:{any_of('of|the|our|their|de|des|du|la|le|les|nos|notre|leurs')} |d'|l').*"
_LEAST_MARK = 5
_ONE_PERSON = any_of("etp|fte|ftes")


def is_of(unit: str) -> bool:
    """Tell whether the words after a share say what it is a share of: `des leads`, `the leads`."""
    return match(_OF_WHAT, small(unit)) is not None


def is_either(target: Target) -> bool:
    """Tell whether a fraction may be two numbers: `2/3 RDV`, where `2/3 des RDV` is none."""
    # `4/5 stars` is a mark.
    small_one = target.of is not None and target.of == target.low + 1 < _LEAST_MARK
    fraction = target.measure is Measure.FRACTION and small_one
    person = match(f"{_ONE_PERSON}(?: .*)?", small(target.unit))
    return fraction and bool(target.unit) and not is_of(target.unit) and not person


def either(written: str, language: str) -> tuple[str, str]:
    """Write `2/3 RDV` as two or three, and as a share."""
    of = r"\1 de" if language == "fr" else r"\1 of"
    return (
        re.sub("(?<=[0-9]) ?/ ?(?=[0-9])", "–", written, count=1),
        re.sub("([0-9] ?/ ?[0-9]+)", of, written, count=1),
    )


def _share_in(part: Part, language: str) -> Target | None:
    top, bottom = int(part["top"] or 0), int(part["bottom"] or 0)
    # Five in fifteen may be calls in as many days.
    if not part["within"] and top <= bottom:
        return Target(Decimal(top), measure=Measure.SHARE, of=Decimal(bottom))
    return _share(top, bottom, Measure.SHARE)


def _share(top: int, bottom: int, measure: Measure) -> Target | None:
    """Give a share of a few; of `15/30` nobody knows what it says."""
    few = bottom <= _LARGEST or bottom in _ROUND or (top == 1 and measure is Measure.SHARE)
    if not (0 < top < bottom and few):
        return None
    return Target(Decimal(top), measure=measure, of=Decimal(bottom))


def _ratio(part: Part, language: str) -> Target | None:
    low, high = int(part["top"] or 0), int(part["bottom"] or 0)
    # `9:30` is a time.
    if min(low, high) > 1 and max(low, high) > _LARGEST:
        return None
    return Target(Decimal(low), measure=Measure.RATIO, of=Decimal(high))


def _ratios(part: Part, language: str) -> Target | None:
    low, high = int(part["top"] or 0), int(part["top_high"] or 0)
    clear = part["bottom"] == part["bottom_high"] and bound_before(part) is Bound.EXACTLY
    if not clear or low > high:
        return None
    of = Decimal(part["bottom"] or 0)
    return Target(Decimal(low), Decimal(high), measure=Measure.RATIO, of=of)


def _factor(part: Part, language: str) -> Target | None:
    low = part["first"] or part["number"] or part["often"] or ""
    high = part["last"] or part["to"]
    times = Target(parse_number(low, language), measure=Measure.FACTOR)
    if not high:
        # Of `between 3x` an end is missing.
        return None if part["open"] else times
    most = parse_number(high, language)
    # `more than 3–4x` is neither of them.
    clear = times.low <= most and bound_before(part) is Bound.EXACTLY
    return times._replace(high=most) if clear else None


PROPORTIONS: tuple[tuple[str, Callable[[Part, str], Target | None]], ...] = (
    (_FRACTION, _fraction),
    (_SHARE, _share_in),
    (_RATIO, _ratio),
    (_RATIOS, _ratios),
    (_ODDS, _ratio),
    (_FACTOR, _factor),
)
"""The grammar of each kind, and what makes a target of its match; None where it says nothing."""


_FEW = f"(?:{_HUNDRED}|{NUMBER_WORDS.pattern})"
_SHARE_OF_THINGS = (
    f"(?P<before>{BOUND}?)(?P<top>{_FEW})(?P<things> [^0-9,;:.()]{{1,60}}?)?"
    f" (?P<link>{any_of('in|out of|sur')}) (?P<bottom>{_FEW})(?![ -]?{TIME_UNITS.pattern}{EDGE})"
    f"(?P<rest>(?: .+)?)"
)
_PER = any_of("par|per|each|chaque|every")
_HAS_SHARE = f" {any_of('in|out of|sur')} {_FEW}{EDGE}"


def as_share(written: str) -> str:
    """Put `un MQL sur deux` as `1 sur 2 MQL`; any other text comes back as it is."""
    read = small(written)
    if not found_in(_HAS_SHARE, read) or (found := match(_SHARE_OF_THINGS, read)) is None:
        return written
    things = written[found.start("things") : found.end("things")] if found["things"] else ""
    rest = written[found.start("rest") :]
    # `2 contacts in 3 companies` are two.
    if things and rest and not match(f" (?:{WORDS_AFTER.pattern}|{_PER} .+)", small(rest)):
        return written
    top, bottom = (count(found[end]) for end in ("top", "bottom"))
    if top >= bottom:
        return written
    before = written[: found.end("before")]
    return f"{before}{top} {found['link']} {bottom}{things}{rest}"


def as_frequency(target: Target) -> Target:
    """Take `3 times a week`, and `3x / week`, for how often something is done.

    What is multiplied loses its article: `3 times the pipeline` is `3x pipeline`. The time in which
    it is keeps its own: `x3 la première année`.
    """
    per_time = target.per is not None and target.per.unit is not None
    counts = target.measure is Measure.COUNT and not target.scale
    if per_time and counts and match(_FREQUENCY, small(target.unit)):
        return target._replace(measure=Measure.TIMES, unit="")
    if target.measure is not Measure.FACTOR:
        return target
    if per_time and not target.unit:
        return target._replace(measure=Measure.TIMES)
    in_time = rf"{_THE}(?:\w+ )?{TIME_UNITS.pattern}{EDGE}.*"
    if match(in_time, small(target.unit)):
        return target
    if article := match(f"{_THE}(?P<rest>.+)", small(target.unit)):
        return target._replace(unit=target.unit[article.start("rest") :])
    return target


def frequency(written: str) -> Target | None:
    """Read `monthly`, `at least once a month`, `tous les mois`."""
    read = small(written)
    found = match(f"(?P<before>{BOUND}?)(?P<rest>.+)", read)
    if found is None or match(f"(?:{COUNT} )?{TIME_UNITS.pattern}", found["rest"]):
        return None
    rhythm = parse_cadence(found["rest"], "en")
    plain = rhythm._replace(unit=None, every=1, times=1, written="")
    if rhythm.unit is None or rhythm.continuous or any(plain[3:]):
        return None
    return Target(
        Decimal(rhythm.times),
        bound=bound_before(found.groupdict()),
        measure=Measure.TIMES,
        per=Per(rhythm.unit, rhythm.every),
    )
