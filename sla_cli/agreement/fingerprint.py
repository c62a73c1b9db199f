"""A short fingerprint of what an agreement means: the same on every page that says the same.

What is taken is the typed agreement with the rates of its table read in, in a form that depends on
nothing but what is said: quantities in plain units, texts without their line breaks, keys in
alphabetical order, nothing of what holds anyway. A key that is added to the format later changes no
fingerprint of an agreement that does not use it.
"""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from enum import Enum
from hashlib import sha256
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from sla_cli.agreement.clauses import SWITCHES
from sla_cli.agreement.conversion_rates import ConversionRates
from sla_cli.agreement.model import Agreement
from sla_cli.agreement.quantities import Cadence, DayTime, Duration, Target
from sla_cli.agreement.quantities.meaning import plainly
from sla_cli.agreement.shape import Blank, Choice, Part
from sla_cli.agreement.walk import said

if TYPE_CHECKING:
    from sla_cli.agreement.walk import Rates

_SCHEME = "sla-meaning-1"
"""Grows when the same agreement gets another fingerprint than before."""

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without I, L, O and U: what is read aloud or typed again is not mistaken."""

_GROUPS, _OF = 4, 4

_UNSAID: Final = (
    *SWITCHES,
    (Agreement, "sla"),
    (Agreement, "language"),
    # Where the rates stand, and not what they are.
    (ConversionRates, "file"),
    (ConversionRates, "columns"),
)
"""What says how the file or the page is made; so do `id` and `short`, wherever they stand."""


def fingerprint(agreement: Agreement, rates: Rates = ()) -> str:
    """Give the fingerprint: `7K2M-9QXD-04TB-HW5C`."""
    told = json.dumps(_part(agreement, rates), ensure_ascii=True, sort_keys=True)
    number = int.from_bytes(sha256(f"{_SCHEME}\n{told}".encode("ascii")).digest())
    signs = []
    for _ in range(_GROUPS * _OF):
        number, place = divmod(number, len(_SIGNS))
        signs.append(_SIGNS[place])
    return "-".join("".join(signs[at : at + _OF]) for at in range(0, len(signs), _OF))


def _part(part: Part, rates: Rates) -> dict[str, object]:
    return {
        key: _plain(value, rates)
        for key, value in said(part, rates)
        if key not in ("id", "short")
        and (type(part), key) not in _UNSAID
        and (part.shape[key].required or value != part.shape[key].default)
    }


def _plain(value: object, rates: Rates) -> object:
    if isinstance(value, Part):
        return _part(value, rates)
    if isinstance(value, Choice):
        return value.key
    if isinstance(value, (Target, Duration, DayTime, Cadence)):
        return _fields(plainly(value))
    if isinstance(value, tuple):
        return _fields(value) if hasattr(value, "_fields") else [_plain(v, rates) for v in value]
    if isinstance(value, (str, Blank)):
        return " ".join(normalize("NFC", str(value)).split())
    return _alone(value)


def _fields(value: tuple[object, ...]) -> object:
    """Give what a quantity is made of, but for the words it was written in and what goes unsaid."""
    names: tuple[str, ...] = getattr(value, "_fields", ())
    usual: dict[str, object] = getattr(value, "_field_defaults", {})
    known = [name for name in names if name != "written"]
    if not known or "readings" in names:  # words that are not counted are all that is known
        return " ".join(normalize("NFC", str(getattr(value, "written", ""))).split())
    return {
        name: _plain(getattr(value, name), ())
        for name in known
        if name not in usual or getattr(value, name) != usual[name]
    }


def _alone(value: object) -> object:
    if isinstance(value, Enum):
        return _plain(value.value, ())
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return value
