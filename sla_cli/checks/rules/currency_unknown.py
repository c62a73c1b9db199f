"""A currency that is no code of ISO 4217: documents can only print it letter for letter."""

from __future__ import annotations

from sla_cli.agreement.quantities.figure import CURRENCIES
from sla_cli.agreement.shape import is_blank
from sla_cli.checks.currencies import CODES
from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.source.repairs import respelt

_LONGEST = 40
_MANY = ("$", "dollar", "dollars", "£", "¥", "kr", "franc", "francs", "peso", "pesos")
"""What more than one country calls its money."""


@warning("currency-unknown")
def look(case: Case) -> Findings:
    code = case.agreement.currency
    if code is None or is_blank(code) or code in CODES:
        return
    meant, place = _meant(code), case.agreement.at("currency")
    safe = bool(meant) and code.strip().casefold() not in _MANY
    repair = respelt(place, code, meant, safe=safe) if meant else None
    yield Found(place, {"code": code, "suggestion": meant}, repair=repair)


def _meant(name: str) -> str:
    """Give the code of a currency by its name, its sign or its small letters; else nothing."""
    name = name.strip()
    if len(name) > _LONGEST:
        return ""
    if name.upper() in CODES:
        return name.upper()
    try:
        return CURRENCIES.find(name.casefold())
    except KeyError:
        return ""
