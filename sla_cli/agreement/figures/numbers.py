"""Numbers, percentages and money, with the typography that Babel knows a language to have.

Numbers keep the decimals their author gave them: `12.50` stays `12,50`, `12` never turns `12,00`.
"""

from __future__ import annotations

import os
from decimal import Decimal
from functools import cache
from importlib import import_module

from babel.core import Locale

from sla_cli.agreement.figures.words import words

NBSP = "\u00a0"


@cache
def locale_of(language: str) -> Locale:
    """Give what Babel knows of a language."""
    # With the times it knows, Babel reads the machine's time zone, and fails on an odd `TZ`: no
    # time here has a zone.
    zone = os.environ.pop("TZ", None)
    try:
        import_module("babel.dates")
    finally:
        if zone is not None:
            os.environ["TZ"] = zone
    return Locale.parse(language)


def number(value: Decimal | int, language: str) -> str:
    """Write a number: `1 000,5` with a thin no-break space, `1,000.5`."""
    # Imported late: for the names of months and of currencies, Babel's core is enough.
    from babel.numbers import format_decimal

    return format_decimal(value, format=f"#,##0{_decimals(value)}", locale=locale_of(language))


def signed(value: Decimal | int, language: str) -> str:
    """Write a number with its sign where it has one: `+15`, `−20`, `0`."""
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return f"{sign}{number(-value if value < 0 else value, language)}"


def percent(value: Decimal, language: str) -> str:
    """Write a percentage given in percent: `12,5 %`, `12.5%`."""
    from babel.numbers import format_percent

    locale = locale_of(language)
    pattern = locale.percent_formats[None].pattern.replace("0", f"0{_decimals(value)}", 1)
    return format_percent(value.scaleb(-2), format=pattern, locale=locale)


def money(
    value: Decimal, currency: str, language: str, scale: str = "", sign: str | None = None
) -> str:
    """Write an amount in a currency (ISO code), without decimals it does not have.

    `scale` is `k`, `M`, `bn` or nothing, and stays: `1,2 M€`, `€350k`. A `sign` that was written
    takes the place of the language's own: whose dollars they are, a file in French need not say.
    """
    from babel.numbers import format_currency, get_currency_symbol

    locale = locale_of(language)
    pattern = locale.currency_formats["standard"].pattern.replace(".00", _decimals(value))
    letters = words(language)["money_scales"][scale]
    own = get_currency_symbol(currency, locale=locale)
    sign = sign or own
    # `CHF 1,200` and `12 k CHF`: a sign made of letters would run into the number or the scale.
    if pattern.startswith("¤"):
        gap = NBSP if sign[-1].isalpha() else ""
        pattern = pattern.replace("¤", f"¤{gap}") + (f"'{letters}'" if letters else "")
    elif letters:
        gap = NBSP if sign[0].isalpha() else ""
        pattern = pattern.replace("¤", f"'{letters}'{gap}¤")
    # Babel would round to the decimals of the currency: those that were written stay.
    pattern = pattern.replace("¤", f"'{sign}'") if sign != own else pattern
    return format_currency(value, currency, format=pattern, locale=locale, currency_digits=False)


def money_sign_leads(language: str) -> bool:
    """Tell whether the sign of a currency stands before the amount."""
    pattern: str = locale_of(language).currency_formats["standard"].pattern
    return pattern.startswith("¤")


def currency(code: str, language: str) -> str:
    """Name a currency as amounts are said in it: `euros`, `US dollars`; or give its code."""
    from babel.numbers import get_currency_name

    name: str = get_currency_name(code, count=2, locale=locale_of(language))
    return name


def plural(value: Decimal | int, language: str) -> str:
    """Give the CLDR name of the plural form a number takes; the sign does not count."""
    form: str = locale_of(language).plural_form(abs(Decimal(value)))
    return form


def _decimals(value: Decimal | int) -> str:
    """Give the decimal part of a number pattern that keeps what was written."""
    exponent = Decimal(value).as_tuple().exponent
    return f".{'0' * -exponent}" if isinstance(exponent, int) and exponent < 0 else ""
