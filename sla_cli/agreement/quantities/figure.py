"""One figure of a target: its bound, and a bare number, a percentage, or money, with its scale."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.quantities.grammar import EDGE, NUMBER, Vocabulary, any_of, parse_number

if TYPE_CHECKING:
    from collections.abc import Mapping
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
    TOLERANCE = "tolerance"


class Measure(Enum):
    """What the number counts."""

    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"
    DURATION = "duration"
    FRACTION = "fraction"
    SHARE = "share"
    RATIO = "ratio"
    FACTOR = "factor"
    TIMES = "times"


class Figure(NamedTuple):
    """A number and what it counts. `scale` is `k`, `M`, `bn` or nothing, `currency` an ISO code."""

    value: Decimal
    measure: Measure
    currency: str | None = None
    scale: str = ""

    @property
    def is_bare(self) -> bool:
        """Tell whether the number stands alone, and may borrow what it counts from another."""
        return self.measure is Measure.COUNT and not self.scale


_FLOOR_WORDS = (
    "at least|no less than|not less than|no fewer than|minimum|minimum of|a minimum of|min|min."
    "|mini|au moins|au minimum|minimum de|un minimum de|pas moins de|à partir de|dès|à minima"
    "|at a minimum|at the very least|upwards of|not below"
)
_CEILING_WORDS = (
    "at most|no more than|not more than|up to|maximum|maximum of|a maximum of|max|max.|maxi"
    "|au plus|au maximum|maximum de|un maximum de|pas plus de|jusqu'à"
)
FLOOR, CEILING = any_of(_FLOOR_WORDS), any_of(_CEILING_WORDS)

_WORDS_BEFORE = Vocabulary(
    {
        Bound.EXACTLY: "exactly|exactement|equal to|égal à|égale à",
        Bound.AT_LEAST: (
            f"{_FLOOR_WORDS}|greater than or equal to|supérieur ou égal à|supérieure ou égale à"
        ),
        Bound.AT_MOST: (
            f"{_CEILING_WORDS}|less than or equal to|inférieur ou égal à|inférieure ou égale à"
        ),
        Bound.MORE_THAN: (
            "more than|over|above|greater than|higher than"
            "|plus de|supérieur à|supérieure à|supérieurs à|supérieures à"
        ),
        Bound.LESS_THAN: (
            "less than|fewer than|under|below|lower than"
            "|moins de|inférieur à|inférieure à|inférieurs à|inférieures à"
        ),
        Bound.TOLERANCE: "plus or minus|plus ou moins",
        Bound.ABOUT: (
            "about|around|approximately|approx|approx.|roughly|circa|ca.|c.|some|environ|env|env."
            "|près de|autour de|à peu près|aux alentours de|aux environs de|de l'ordre de|quelque"
            "|in the region of|in the order of"
        ),
    }
)

_SIGNS_BEFORE = Vocabulary(
    {
        Bound.EXACTLY: "=",
        Bound.AT_LEAST: "≥|>=|⩾",
        Bound.AT_MOST: "≤|<=|⩽",
        Bound.MORE_THAN: ">",
        Bound.LESS_THAN: "<",
        Bound.ABOUT: "~|≈",
        Bound.TOLERANCE: "±|+/-|+/−",
    }
)

_WORDS_BEFORE_TIME = Vocabulary(
    {
        Bound.AT_MOST: "within|in|d'ici|d'ici à|sous|dans les|dans un délai de|sous un délai de|en",
        Bound.LESS_THAN: "in less than|in under|en moins de",
    }
)
"""Words that bound a duration only: `within 5 %` would be a tolerance, which is something else."""

WORDS_AFTER = Vocabulary(
    {
        Bound.AT_LEAST: (
            "minimum|min|min.|mini|at least|or more|and more|or above|and above"
            "|au moins|au minimum|ou plus|et plus|à minima|and up|or over|and over"
        ),
        Bound.AT_MOST: (
            "maximum|max|max.|maxi|at most|or less|or fewer|or below|au plus|au maximum|ou moins"
        ),
        Bound.ABOUT: "approximately|or so|environ|à peu près",
    }
)

BETWEEN = any_of("between|entre|from|de")
RANGE = f"(?: ?[-–—] ?| {any_of('to|à|and|et')} )"
"""What stands between the two numbers of a range."""

_BOUND = f"(?P<bound>{_WORDS_BEFORE.pattern}) |(?P<bound_sign>{_SIGNS_BEFORE.pattern}) ?"
BOUND = f"(?:{_BOUND})"
TIME_BOUND = f"(?:{_BOUND}|(?P<bound_time>{_WORDS_BEFORE_TIME.pattern}) )"

# Currencies that have nothing but their code.
_BARE = ("sek", "nok", "dkk", "pln", "czk", "huf", "ron", "mad", "tnd", "dzd", "zar", "aed", "sar")
_SIGNS = {
    "EUR": "€|eur",
    "USD": "$|usd|us$|$us",
    "GBP": "£|gbp|£gb",
    "CHF": "chf",
    "CAD": "cad|ca$|$ca|c$|$ ca",
    "AUD": "aud|a$|au$|$au",
    "NZD": "nzd|nz$|$nz",
    "JPY": "jpy|¥",
    "CNY": "cny|cn¥",
    "INR": "inr|₹",
    "BRL": "brl|r$",
    "MXN": "mxn|mx$|$mx",
    "SGD": "sgd|$sg",
    "HKD": "hkd|hk$",
    "ILS": "ils|₪",
    "XOF": "xof|f cfa",
    "XAF": "xaf|fcfa",
    "XPF": "xpf|cfpf|fcfp",
} | {code.upper(): code for code in _BARE}
_NAMES = {
    "EUR": "euros|euro",
    "USD": "dollars|dollar|us dollars|us dollar",
    "CAD": "canadian dollars|canadian dollar|dollars canadiens|dollar canadien",
    "GBP": "pounds|pound|pounds sterling|livres sterling|livre sterling",
    "CHF": "swiss francs|swiss franc|francs suisses|franc suisse",
}
_SIGN = Vocabulary(_SIGNS)
"""What stands before or after an amount, by ISO code: signs, and the codes themselves."""

CURRENCIES = Vocabulary(
    {code: f"{row}|{_NAMES[code]}" if code in _NAMES else row for code, row in _SIGNS.items()}
)
"""What stands after an amount: the signs, and what people write out in full."""

_SCALES = {
    "k": "k|thousand|mille|milliers|millier",
    "M": "m|mio|millions|million",
    "bn": "bn|md|mds|mrd|billions|billion|milliards|milliard",
}
SCALES = Vocabulary(_SCALES)
_SCALES_AFTER_SIGN = Vocabulary(_SCALES | {"M": f"{_SCALES['M']}|mn", "bn": f"{_SCALES['bn']}|b"})

_SCALE = f"{SCALES.pattern}(?:{EDGE}|(?=(?:[A-Za-z]{{3}}|euros?){EDGE}))"
"""A scale after a number that no currency precedes: `350 k€`, `3 millions`, `12 kEUR`."""

_SCALE_AFTER_SIGN = f"{_SCALES_AFTER_SIGN.pattern}{EDGE}"
"""A scale after an amount with its sign in front, where `£3mn` and `$2B` are understood too."""

PERCENT = any_of("%|percent|per cent|pct|pct.|pour cent|pourcent|p. cent")


def bound_before(part: Mapping[str, str | None]) -> Bound:
    """Give the bound that stands before a number, from the named groups of a match."""
    if part["bound"]:
        return _WORDS_BEFORE.find(part["bound"])
    if part["bound_sign"]:
        return _SIGNS_BEFORE.find(part["bound_sign"])
    time = part.get("bound_time")
    return _WORDS_BEFORE_TIME.find(time) if time else Bound.EXACTLY


def figure_grammar(place: str) -> str:
    """Give the grammar of a figure with its sign; `place` ends the names of its groups."""
    grammar = (
        r"(?:(?P<sign>[-+−–]) ?)?"
        f"(?:(?P<currency_before>{_SIGN.pattern}) ?(?P<amount>{NUMBER})"
        f"(?: ?(?P<scale_after_sign>{_SCALE_AFTER_SIGN}))?"
        f"|(?P<figure>{NUMBER})(?: ?(?P<percent>{PERCENT}){EDGE}"
        f"|(?: ?(?P<scale>{_SCALE}))?"
        f"(?:(?: de | d'| ?)(?P<currency>{CURRENCIES.pattern}){EDGE})?))"
    )
    # A pattern may hold a name once: a range has two figures.
    return re.sub(r"\(\?P<[a-z_]+", rf"\g<0>{place}", grammar)


def figure(part: Mapping[str, str | None], place: str, language: str) -> Figure:
    """Give the figure of a place, from the named groups of a match."""

    def piece(name: str) -> str | None:
        return part[name + place]

    digits = piece("amount") or piece("figure") or ""
    # In `99.990–99.999 %` the sign stands for both ends.
    share = bool(piece("percent") or part.get("percent_high"))
    value = parse_number(digits, language, share=share)
    if piece("sign") not in (None, "+"):
        value = -value
    letters = piece("scale_after_sign") or piece("scale")
    times = _SCALES_AFTER_SIGN.find(letters) if letters and not own_unit(part, place) else ""
    sign = piece("currency_before") or piece("currency")
    if sign:
        return Figure(value, Measure.MONEY, CURRENCIES.find(sign), times)
    return Figure(value, Measure.PERCENT if piece("percent") else Measure.COUNT, None, times)


def own_unit(part: Mapping[str, str | None], place: str) -> str:
    """Give the `m` of `30 m` or `30 m²`: typed small, and without a currency, it is no million."""
    letters, currency = part["scale" + place], part["currency" + place]
    return " m" if letters == "m" and not currency else ""


_THOUSANDS = {"k": 1, "M": 2, "bn": 3}


def aligned(low: Figure, high: Figure) -> tuple[Figure, Figure]:
    """Put both ends of `900 k€ à 1,2 M€` in the smaller of their scales."""
    steps = _THOUSANDS.get(high.scale, 0) - _THOUSANDS.get(low.scale, 0)
    if not steps or not low.scale or not high.scale:
        return low, high
    if steps < 0:
        return _scaled(low, -steps, high.scale), high
    return low, _scaled(high, steps, low.scale)


def _scaled(figure: Figure, steps: int, scale: str) -> Figure:
    value = figure.value * 1000**steps
    # Decimals that are gone are not to be printed: 1.2 million is 1,200 thousand.
    whole = value.to_integral_value()
    return figure._replace(value=whole if whole == value else value, scale=scale)


def common(low: Figure, high: Figure) -> Figure | None:
    """Say what both ends of a range count, or None where they do not count the same.

    One end may borrow the other's sign; its scale too, except from the first end to the second:
    `10–20 k€` is plain, `10 k–20 €` is not. The value of the result means nothing.
    """
    if low._replace(value=high.value) == high or low.is_bare:
        return high
    if low.measure is Measure.COUNT and low.scale == high.scale:
        return high
    if low.measure is Measure.MONEY and high.measure is Measure.COUNT and low.scale == high.scale:
        return low
    if low.scale:
        return None
    if high.is_bare:
        return low
    if low.measure is Measure.MONEY and high.measure is Measure.COUNT:
        return low._replace(scale=high.scale)
    return None
