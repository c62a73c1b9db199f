"""Currencies, their signs and names, and the letters that stand for thousands and millions."""

from __future__ import annotations

from sla_cli.agreement.quantities.grammar import EDGE, Vocabulary

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
    "SEK": "sek",
    "NOK": "nok",
    "DKK": "dkk",
    "PLN": "pln",
    "CZK": "czk",
    "HUF": "huf",
    "RON": "ron",
    "MAD": "mad",
    "TND": "tnd",
    "DZD": "dzd",
    "ZAR": "zar",
    "AED": "aed",
    "SAR": "sar",
}
_NAMES = {
    "EUR": "euros|euro",
    "USD": "dollars|dollar|us dollars|us dollar",
    "CAD": "canadian dollars|canadian dollar|dollars canadiens|dollar canadien",
    "GBP": "pounds|pound|pounds sterling|livres sterling|livre sterling",
    "CHF": "swiss francs|swiss franc|francs suisses|franc suisse",
}
SIGNS = Vocabulary(_SIGNS)
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

SCALE = f"{SCALES.pattern}(?:{EDGE}|(?=[A-Za-z]{{3}}{EDGE}))"
"""A scale after a number that no currency precedes: `350 k€`, `3 millions`, `12 kEUR`."""

SCALE_AFTER_SIGN = f"{_SCALES_AFTER_SIGN.pattern}{EDGE}"
"""A scale after an amount with its sign in front, where `£3mn` and `$2B` are understood too."""


def scale(text: str) -> str:
    """Give the scale (`k`, `M`, `bn`) of a text that matches either pattern of a scale."""
    return _SCALES_AFTER_SIGN.find(text)
