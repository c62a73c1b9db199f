"""How much: a bound, a number or a range, of what, per what time."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.quantities.error import QuantityError
from sla_cli.agreement.quantities.numbers import NUMBER, parse_number, plain_spaces
from sla_cli.agreement.quantities.units import (
    CLOCK_WORD,
    TIME_WORD,
    Clock,
    TimeUnit,
    any_case,
    clock,
    small_number,
    time_unit,
)

if TYPE_CHECKING:
    from decimal import Decimal


class Bound(Enum):
    """On which side of the number the promise is kept."""

    EXACTLY = "exactly"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    ABOUT = "about"
    BETWEEN = "between"
    CHANGE = "change"


class Measure(Enum):
    """What the number counts."""

    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"
    DURATION = "duration"


class Per(NamedTuple):
    """Per what: so many units of time, or a thing in the user's words (`lead`, `commercial`)."""

    unit: TimeUnit | None
    every: int = 1
    thing: str = ""


class Target(NamedTuple):
    """How much is promised.

    `low` is the number of every bound; `high` the other end of a range. Percentages are in
    percent (25 is 25 %), money in its currency times `scale` (`k`, `M`, `bn`), durations in
    `time_unit`. `unit` holds the words that follow the number, as the user typed them.
    """

    low: Decimal
    high: Decimal | None = None
    bound: Bound = Bound.EXACTLY
    measure: Measure = Measure.COUNT
    unit: str = ""
    currency: str = ""
    scale: str = ""
    per: Per | None = None
    time_unit: TimeUnit | None = None
    clock: Clock | None = None


_BOUNDS = {
    Bound.AT_LEAST: "at least|no less than|not less than|minimum|min\\.?|au moins|au minimum"
    "|pas moins de|≥|>=|à partir de",
    Bound.AT_MOST: "at most|no more than|not more than|up to|within|maximum|max\\.?|au plus"
    "|au maximum|pas plus de|jusqu['’]à|sous|≤|<=",
    Bound.LESS_THAN: "less than|fewer than|under|below|in less than|moins de|en moins de|<",
    Bound.MORE_THAN: "more than|over|above|plus de|>",
    Bound.ABOUT: "about|around|approximately|approx\\.?|environ|près de|~|≈",
    Bound.BETWEEN: "between|entre|from|de",
    Bound.EXACTLY: "exactly|exactement|=",
}
_AFTER = {
    Bound.AT_LEAST: "minimum|min\\.?|at least|or more|au moins|au minimum|ou plus",
    Bound.AT_MOST: "maximum|max\\.?|at most|or less|au plus|au maximum|ou moins",
}
_CURRENCIES = {
    "EUR": "€|EUR|euros?",
    "USD": "US\\$|\\$|USD",
    "GBP": "£|GBP",
    "CHF": "CHF",
    "CAD": "CAD|\\$ ?CA|CA\\$",
}
_SCALES = {
    "bn": "bn|billions?|milliards?|Mds?",
    "M": "M|millions?|m(?=€|EUR)",
    "k": "k|K|thousand|milliers?",
}
_BOUND = "|".join(_BOUNDS.values())
_CURRENCY = "|".join(reversed(_CURRENCIES.values()))
_SCALE = "|".join(_SCALES.values())
_FIGURE = (
    rf"(?P<before#>{_CURRENCY})? ?(?P<number#>{NUMBER})"
    rf"(?: ?(?P<scale#>{_SCALE})(?=$|[ €$£]|EUR|US|CA))?"
    rf"(?: ?(?:de |d['’])?(?P<sign#>%|{_CURRENCY})(?![A-Za-zÀ-ÿ]))?"
)
_TARGET = re.compile(
    rf"(?:(?P<bound>{_BOUND}) ?)?(?P<change>[-+−])? ?"
    + _FIGURE.replace("#", "1")
    + r"(?: ?(?P<range>[-–—]|à|to|and|et) ?"
    + _FIGURE.replace("#", "2")
    + r")?(?P<rest>(?:[^0-9.,].*)?)",
    re.DOTALL,
)
_AFTER_BOUND = re.compile(rf"(?P<rest>.*?) ?\(?(?:{'|'.join(_AFTER.values())})\)?", re.IGNORECASE)
_SLASH = re.compile(r"(?P<unit>[^/]*?) ?/ ?(?P<per>\S.*)")
_WORD = re.compile(
    r"(?P<unit>.*?) ?\b(?P<word>per|par|each|every|chaque|tous les|toutes les|an?)\b (?P<per>\S.*)"
)
_TIME = re.compile(
    rf"(?:(?P<count>[0-9]{{1,3}}|deux|two|trois|three) )?(?P<unit>{TIME_WORD})", re.IGNORECASE
)
_DURATION_UNIT = re.compile(
    rf"(?:(?P<before>{CLOCK_WORD}) )?(?P<unit>{TIME_WORD})(?: (?P<after>{CLOCK_WORD}))?",
    re.IGNORECASE,
)

TARGET_PATTERN = (
    rf"^\s*(?:(?:{any_case(_BOUND)})\s*)?[-+−]?\s*(?:(?:{_CURRENCY})\s*)?[0-9]".replace(" ", r"\s")
)


def parse_target(text: str, language: str) -> Target:
    """Read a target. Raises QuantityError where the text does not come to a number."""
    plain = plain_spaces(text)
    match = _TARGET.fullmatch(_lower_bound(plain))
    if match is None:
        raise QuantityError("target-unreadable")
    part = match.groupdict()
    if part["range"] and part["bound"] and _bound(part) is not Bound.BETWEEN:
        raise QuantityError("target-two-numbers")
    low = parse_number(part["number1"], language)
    high = parse_number(part["number2"], language) if part["number2"] else None
    bound = _bound(part)
    if bound is Bound.BETWEEN and high is None:
        raise QuantityError("target-unreadable")
    rest = (part["rest"] or "").strip()
    after = _AFTER_BOUND.fullmatch(rest)
    if bound is Bound.EXACTLY and after:
        bound = next(b for b, words in _AFTER.items() if re.search(f"(?:{words})\\)?$", rest, re.I))
        rest = after["rest"].strip()
    if part["change"] in ("-", "−"):
        low = -low
    unit, per = _unit_and_per(rest)
    return _measured(Target(low, high, bound, unit=unit, per=per), part)


def _lower_bound(text: str) -> str:
    """Put the words of the bound in lower case: a sentence may start with `Au moins`."""
    return re.sub(rf"^(?:{_BOUND})(?=[ 0-9€$£+-])", lambda m: m[0].lower(), text, flags=re.I)


def _bound(part: dict[str, str | None]) -> Bound:
    if part["range"]:
        return Bound.BETWEEN
    if part["bound"]:
        return next(b for b, words in _BOUNDS.items() if re.fullmatch(words, part["bound"]))
    return Bound.CHANGE if part["change"] else Bound.EXACTLY


def _unit_and_per(rest: str) -> tuple[str, Per | None]:
    match = _SLASH.fullmatch(rest) or _WORD.fullmatch(rest)
    if match is None:
        return rest, None
    word = match.groupdict().get("word")
    time = _TIME.fullmatch(match["per"])
    if word in ("a", "an", "every", "tous les", "toutes les") and not time:
        return rest, None
    unit = match["unit"].strip()
    if time:
        count = int(small_number(time["count"])) if time["count"] else 1
        return unit, Per(time_unit(time["unit"]), count)
    return unit, Per(None, 1, match["per"].strip())


def _measured(target: Target, part: dict[str, str | None]) -> Target:
    """Say what the number counts, from the signs and words around it."""
    signs = [part[f"{place}{n}"] for place in ("before", "sign") for n in (1, 2)]
    sign = next((sign for sign in signs if sign), None)
    scale = part["scale2"] or part["scale1"] or ""
    key = next((k for k, words in _SCALES.items() if scale and re.fullmatch(words, scale)), "")
    if not key and scale:
        key = "M"
    if sign == "%":
        return target._replace(measure=Measure.PERCENT)
    if sign:
        code = next(c for c, words in _CURRENCIES.items() if re.fullmatch(words, sign))
        return target._replace(measure=Measure.MONEY, currency=code, scale=key)
    time = _DURATION_UNIT.fullmatch(target.unit)
    if time:
        which = clock(time["before"] or time["after"]) if time["before"] or time["after"] else None
        return target._replace(
            measure=Measure.DURATION, unit="", time_unit=time_unit(time["unit"]), clock=which
        )
    return target._replace(scale=key)
