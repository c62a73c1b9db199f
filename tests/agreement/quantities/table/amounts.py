"""How much: numbers in all their spellings, money, shares, ranges, bounds, per what, how long."""

from __future__ import annotations

from tests.agreement.quantities.values import CURRENCIES

Value = dict[str, str]
Row = tuple[str, str, Value]


def target(low: str, high: str = "", **rest: str) -> Value:
    return {"low": low, **({"high": high, "bound": "between"} if high else {}), **rest}


def percent(low: str, high: str = "", **rest: str) -> Value:
    return target(low, high, measure="percent", **rest)


def money(low: str, currency: str, scale: str = "", high: str = "", **rest: str) -> Value:
    scaled = {"scale": scale} if scale else {}
    return target(low, high, measure="money", currency=currency, **scaled, **rest)


def lasting(low: str, time_unit: str, clock: str = "", high: str = "", **rest: str) -> Value:
    clocked = {"clock": clock} if clock else {}
    return target(low, high, measure="duration", time_unit=time_unit, **clocked, **rest)


NUMBERS: list[Row] = [
    ("both", "0", target("0")),
    ("both", "120", target("120")),
    ("both", " 120 ", target("120")),
    ("both", "007", target("7")),
    ("both", "1500", target("1500")),
    ("both", "1 500", target("1500")),
    ("both", "1\u00a0500", target("1500")),
    ("both", "1\u202f500", target("1500")),
    ("both", "1\u2009500", target("1500")),
    ("both", "1'500", target("1500")),
    ("both", "1’500", target("1500")),
    ("both", "1 000 000", target("1000000")),
    ("both", "1,000,000", target("1000000")),
    ("both", "1.000.000", target("1000000")),
    ("both", "1'000'000", target("1000000")),
    ("both", "1 234 567,89", target("1234567.89")),
    ("both", "1,234,567.89", target("1234567.89")),
    ("both", "1.234.567,89", target("1234567.89")),
    ("both", "1'234.5", target("1234.5")),
    ("both", "1,234.5", target("1234.5")),
    ("both", "1.234,5", target("1234.5")),
    ("both", "12.5", target("12.5")),
    ("both", "12,5", target("12.5")),
    ("both", "12.50", target("12.50")),
    ("both", "0,5", target("0.5")),
    ("both", "0.125", target("0.125")),
    ("both", "0,125", target("0.125")),
    ("both", "3.141592", target("3.141592")),
    ("both", "1500,250", target("1500.250")),
    ("both", "999999999999999", target("999999999999999")),
    # Three figures after a mark: in French a decimal mark, and ambiguous; in English a comma parts
    # thousands, and a point still does not.
    ("fr", "1.500", target("1.500")),
    ("fr", "1,500", target("1.500")),
    ("en", "1,500", target("1500")),
    ("en", "1.500", target("1.500")),
    ("fr", "12,500", target("12.500")),
    ("en", "12,500", target("12500")),
    ("fr", "120,000", target("120.000")),
    ("en", "120,000", target("120000")),
]

COUNTS: list[Row] = [
    ("both", "120 MQL", target("120", unit="MQL")),
    ("both", "120 leads qualifiés", target("120", unit="leads qualifiés")),
    ("both", "120 **MQL**", target("120", unit="**MQL**")),
    ("both", "3 contrats « cadre »", target("3", unit="contrats « cadre »")),
    ("both", "120, hors salons", target("120", unit=", hors salons")),
    ("both", "120 – hors salons", target("120", unit="– hors salons")),
    ("both", "40 SQL (B2B)", target("40", unit="SQL (B2B)")),
    ("both", "40 leads MQL/SQL", target("40", unit="leads MQL/SQL")),
    ("both", "10 k", target("10", scale="k")),
    ("both", "10k leads", target("10", scale="k", unit="leads")),
    ("both", "2 millions", target("2", scale="M")),
    ("both", "2M visits", target("2", scale="M", unit="visits")),
    ("both", "1,5 milliard", target("1.5", scale="bn")),
    ("both", "3 billion", target("3", scale="bn")),
    ("both", "12 mille", target("12", scale="k")),
    ("both", "12 thousand", target("12", scale="k")),
    # Odd: a second number is seen only where it follows at once.
    ("both", "10 leads, 20 contacts", target("10", unit="leads, 20 contacts")),
    # A small m alone is a metre, or whatever the author counts; a million is `M`.
    ("both", "30 m", target("30", unit="m")),
    ("both", "30 m²", target("30", unit="m²")),
]

MONEY: list[Row] = [
    ("both", "350 €", money("350", "EUR")),
    ("both", "350€", money("350", "EUR")),
    ("both", "€350", money("350", "EUR")),
    ("both", "€ 350", money("350", "EUR")),
    ("both", "350 EUR", money("350", "EUR")),
    ("both", "350 euros", money("350", "EUR")),
    ("both", "1 euro", money("1", "EUR")),
    ("both", "350 k€", money("350", "EUR", "k")),
    ("both", "350k€", money("350", "EUR", "k")),
    ("both", "€350k", money("350", "EUR", "k")),
    ("both", "350 kEUR", money("350", "EUR", "k")),
    ("both", "24 M€", money("24", "EUR", "M")),
    ("both", "1,2 M€", money("1.2", "EUR", "M")),
    ("both", "€1.2M", money("1.2", "EUR", "M")),
    ("both", "3 millions d'euros", money("3", "EUR", "M")),
    ("both", "3 millions d’euros", money("3", "EUR", "M")),
    ("both", "3 million euros", money("3", "EUR", "M")),
    ("both", "2 milliards de dollars", money("2", "USD", "bn")),
    ("both", "2 Md€", money("2", "EUR", "bn")),
    ("both", "2 Mds €", money("2", "EUR", "bn")),
    ("both", "12 mille euros", money("12", "EUR", "k")),
    ("both", "5 Mio €", money("5", "EUR", "M")),
    ("both", "$99", money("99", "USD")),
    ("both", "$2B", money("2", "USD", "bn")),
    ("both", "US$ 2 billion", money("2", "USD", "bn")),
    ("both", "£3m", money("3", "GBP", "M")),
    ("both", "£3mn", money("3", "GBP", "M")),
    ("both", "3 pounds sterling", money("3", "GBP")),
    ("both", "3 livres sterling", money("3", "GBP")),
    ("both", "12 000 $ CA", money("12000", "CAD")),
    ("both", "CA$12,5", money("12.5", "CAD")),
    ("both", "5 dollars canadiens", money("5", "CAD")),
    ("both", "CHF 1'200", money("1200", "CHF")),
    ("both", "1200 francs suisses", money("1200", "CHF")),
    ("both", "¥900", money("900", "JPY")),
    ("both", "900 F CFA", money("900", "XOF")),
    ("both", "900 FCFA", money("900", "XAF")),
    *[("both", f"{code} 1000", money("1000", code)) for code in CURRENCIES],
    *[("both", f"1 k{code}", money("1", code, "k")) for code in CURRENCIES],
    ("both", "r$ 5", money("5", "BRL")),
    ("both", "1 500,50 €", money("1500.50", "EUR")),
    ("both", "350 k€ de pipeline", money("350", "EUR", "k", unit="de pipeline")),
    ("both", "24 M€ / an", money("24", "EUR", "M", per="year")),
    ("both", "€45 per lead", money("45", "EUR", thing="lead")),
    ("both", "au plus 45 € par lead", money("45", "EUR", bound="at most", thing="lead")),
]

PERCENTAGES: list[Row] = [
    ("both", "25 %", percent("25")),
    ("both", "25%", percent("25")),
    ("both", "25\u202f%", percent("25")),
    ("both", "12,5 %", percent("12.5")),
    ("both", "0.5%", percent("0.5")),
    ("both", "25 percent", percent("25")),
    ("both", "25 per cent", percent("25")),
    ("both", "25 pour cent", percent("25")),
    ("both", "25 % of revenue", percent("25", unit="of revenue")),
    ("both", "25 % du chiffre d'affaires", percent("25", unit="du chiffre d'affaires")),
    ("both", "120 %", percent("120")),
    ("both", "2 % / month", percent("2", per="month")),
]

RANGES: list[Row] = [
    ("both", "40-60", target("40", "60")),
    ("both", "40 - 60", target("40", "60")),
    ("both", "40–60", target("40", "60")),
    ("both", "40—60", target("40", "60")),
    ("both", "40 à 60", target("40", "60")),
    ("both", "40 a 60", target("40", "60")),
    ("both", "40 to 60", target("40", "60")),
    ("both", "de 40 à 60", target("40", "60")),
    ("both", "from 40 to 60", target("40", "60")),
    ("both", "entre 40 et 60", target("40", "60")),
    ("both", "between 40 and 60", target("40", "60")),
    ("both", "40 to 40", target("40", "40")),
    ("both", "40–60 %", percent("40", "60")),
    ("both", "40 % à 60 %", percent("40", "60")),
    ("both", "40 % – 60", percent("40", "60")),
    ("both", "10–20 k€", money("10", "EUR", "k", "20")),
    ("both", "10 k€ à 20 k€", money("10", "EUR", "k", "20")),
    ("both", "€10–20k", money("10", "EUR", "k", "20")),
    ("both", "between €10k and €20k", money("10", "EUR", "k", "20")),
    ("both", "10 k – 20 k leads", target("10", "20", scale="k", unit="leads")),
    ("both", "10 to 20 leads a week", target("10", "20", unit="leads", per="week")),
    ("both", "5 à 10 RDV par mois", target("5", "10", unit="RDV", per="month")),
    ("both", "2 to 4 business hours", lasting("2", "hour", "business", "4")),
    ("both", "2 à 4 heures ouvrées", lasting("2", "hour", "business", "4")),
    ("both", "30–45 min", lasting("30", "minute", high="45")),
    ("both", "+5 à +10 %", percent("5", "10", signed="yes")),
    ("both", "-10 à -5 %", percent("-10", "-5", signed="yes")),
]

BOUNDS: list[Row] = [
    ("both", "at least 5", target("5", bound="at least")),
    ("both", "au moins 5", target("5", bound="at least")),
    ("both", "AU MOINS 5", target("5", bound="at least")),
    ("both", "no less than 5", target("5", bound="at least")),
    ("both", "minimum 5", target("5", bound="at least")),
    ("both", "min. 5", target("5", bound="at least")),
    ("both", "un minimum de 5", target("5", bound="at least")),
    ("both", "à partir de 5", target("5", bound="at least")),
    ("both", "a partir de 5", target("5", bound="at least")),
    ("both", "dès 5", target("5", bound="at least")),
    ("both", "≥ 5", target("5", bound="at least")),
    ("both", ">=5", target("5", bound="at least")),
    ("both", "5+", target("5", bound="at least")),
    ("both", "5 +", target("5", bound="at least")),
    ("both", "5 minimum", target("5", bound="at least")),
    ("both", "5 or more", target("5", bound="at least")),
    ("both", "5 ou plus", target("5", bound="at least")),
    ("both", "5 (min)", target("5", bound="at least")),
    ("both", "5 leads au moins", target("5", bound="at least", unit="leads")),
    ("both", "5 leads / month or more", target("5", bound="at least", unit="leads", per="month")),
    ("both", "10 minimum de leads", target("10", bound="at least", unit="de leads")),
    ("both", "at most 5", target("5", bound="at most")),
    ("both", "au plus 5", target("5", bound="at most")),
    ("both", "up to 5", target("5", bound="at most")),
    ("both", "jusqu'à 5", target("5", bound="at most")),
    ("both", "jusqu’à 5", target("5", bound="at most")),
    ("both", "pas plus de 5", target("5", bound="at most")),
    ("both", "max 5", target("5", bound="at most")),
    ("both", "≤ 5 %", percent("5", bound="at most")),
    ("both", "5 max.", target("5", bound="at most")),
    ("both", "5 % maximum", percent("5", bound="at most")),
    ("both", "5 or fewer", target("5", bound="at most")),
    ("both", "more than 5", target("5", bound="more than")),
    ("both", "plus de 5", target("5", bound="more than")),
    ("both", "supérieur à 5", target("5", bound="more than")),
    ("both", "> 5", target("5", bound="more than")),
    ("both", "less than 5", target("5", bound="less than")),
    ("both", "moins de 5", target("5", bound="less than")),
    ("both", "<5 %", percent("5", bound="less than")),
    ("both", "about 5", target("5", bound="about")),
    ("both", "environ 5", target("5", bound="about")),
    ("both", "~5", target("5", bound="about")),
    ("both", "≈ 5", target("5", bound="about")),
    ("both", "5 environ", target("5", bound="about")),
    ("both", "exactly 5", target("5")),
    ("both", "exactement 5", target("5")),
    ("both", "= 5", target("5")),
    ("both", "+15 %", percent("15", bound="change")),
    ("both", "-15 %", percent("-15", bound="change")),
    ("both", "− 15 %", percent("-15", bound="change")),
    ("both", "+15 leads", target("15", bound="change", unit="leads")),
    ("both", "at least +15 %", percent("15", bound="at least", signed="yes")),
    ("both", "au plus -5 %", percent("-5", bound="at most", signed="yes")),
    # A bound before the number leaves the words after it to the author.
    ("both", "at least 5 maximum", target("5", bound="at least", unit="maximum")),
]

RATES: list[Row] = [
    ("both", "120 / month", target("120", per="month")),
    ("both", "120/mois", target("120", per="month")),
    ("both", "120 per month", target("120", per="month")),
    ("both", "120 par mois", target("120", per="month")),
    ("both", "120 a month", target("120", per="month")),
    ("both", "120 each month", target("120", per="month")),
    ("both", "120 chaque mois", target("120", per="month")),
    ("both", "120 every 2 weeks", target("120", per="week", every="2")),
    ("both", "120 toutes les deux semaines", target("120", per="week", every="2")),
    ("both", "120 / 3 months", target("120", per="month", every="3")),
    ("both", "10 MQL par trimestre", target("10", unit="MQL", per="quarter")),
    ("both", "10 MQL / semester", target("10", unit="MQL", per="half-year")),
    ("both", "10 a day", target("10", per="day")),
    ("both", "10 per hour", target("10", per="hour")),
    ("both", "10 leads an hour", target("10", unit="leads", per="hour")),
    # Odd: `an` is taken for the French year.
    ("both", "10 an hour", lasting("10", "year", unit="hour")),
    ("both", "10 / minute", target("10", per="minute")),
    ("both", "3 calls per lead", target("3", unit="calls", thing="lead")),
    ("both", "3 appels par compte clé", target("3", unit="appels", thing="compte clé")),
    ("both", "3 / lead", target("3", thing="lead")),
    ("both", "1 meeting / week / rep", target("1", unit="meeting", per="week", thing="rep")),
    ("both", "5 RDV par semaine et par commercial",
     target("5", unit="RDV", per="week", thing="commercial")),
    ("both", "5 RDV par commercial et par semaine",
     target("5", unit="RDV", per="week", thing="commercial")),
    # After an article, `par` names who, not per what.
    ("both", "40 leads générés par l'équipe", target("40", unit="leads générés par l'équipe")),
    ("both", "2 touches / business day", target("2", unit="touches", thing="business day")),
]  # fmt: skip

LENGTHS: list[Row] = [
    ("both", "within 4 business hours", lasting("4", "hour", "business", bound="at most")),
    ("both", "sous 4 heures ouvrées", lasting("4", "hour", "business", bound="at most")),
    ("both", "d’ici 2 jours", lasting("2", "day", bound="at most")),
    ("both", "dans un délai de 2 jours", lasting("2", "day", bound="at most")),
    ("both", "en moins de 2 h", lasting("2", "hour", bound="less than")),
    ("both", "in less than 2 h", lasting("2", "hour", bound="less than")),
    ("both", "at most 1 h 30 per lead", lasting("90", "minute", bound="at most", thing="lead")),
    ("both", "30 min", lasting("30", "minute")),
    ("both", "30 min maximum", lasting("30", "minute", bound="at most")),
    ("both", "2 weeks of nurturing", lasting("2", "week", unit="of nurturing")),
    ("both", "au moins une demi-journée", lasting("0.5", "day", bound="at least")),
    ("both", "more than two days", lasting("2", "day", bound="more than")),
    ("both", "-2 days", lasting("-2", "day", bound="change")),
    ("both", "at most +2 days", lasting("2", "day", bound="at most", signed="yes")),
    ("both", "2 h / week", lasting("2", "hour", per="week")),
]

TARGETS = [
    *NUMBERS,
    *COUNTS,
    *MONEY,
    *PERCENTAGES,
    *RANGES,
    *BOUNDS,
    *RATES,
    *LENGTHS,
]
