"""What is read as a whole or not at all: late bounds, numbers of several words, clocks in words.

Each text holds more than its first number says: half of it read would promise something else.
"""

from __future__ import annotations

from .amounts import Row, Value, lasting, money, percent, target
from .people import fraction, multiple
from .times import duration, on

NUMBERS: list[Row] = [
    ("both", "cent vingt MQL par mois", target("120", unit="MQL", per="month")),
    ("both", "cent-vingt leads", target("120", unit="leads")),
    ("both", "deux cent cinquante MQL", target("250", unit="MQL")),
    ("both", "mille deux cents MQL", target("1200", unit="MQL")),
    ("both", "vingt mille cinq cents euros", money("20500", "EUR")),
    ("both", "quatre cent quatre-vingt-dix-neuf MQL", target("499", unit="MQL")),
    ("both", "vingt et une démos", target("21", unit="démos")),
    ("both", "cent une démos", target("101", unit="démos")),
    ("both", "cinquante à cent vingt leads", target("50", "120", unit="leads")),
    ("both", "one hundred twenty MQLs", target("120", unit="MQLs")),
    ("both", "at least one hundred and fifty leads",
     target("150", bound="at least", unit="leads")),
    ("both", "two thousand five hundred leads", target("2500", unit="leads")),
    ("both", "a thousand and one calls", target("1001", unit="calls")),
    ("both", "12 six-month contracts", target("12", unit="six-month contracts")),
]  # fmt: skip

BOUNDS: list[Row] = [
    ("both", "120 MQL tous les 3 mois minimum",
     target("120", bound="at least", unit="MQL", per="month", every="3")),
    ("both", "40 SQL (B2B) minimum", target("40", bound="at least", unit="SQL (B2B)")),
    ("both", "120 MQL minimum par mois pendant 36 mois",
     target("120", bound="at least", unit="MQL", per="month", term="36 month")),
    ("both", "100 MQL, dont au moins 20 SQL", target("100", unit="MQL, dont au moins 20 SQL")),
    ("both", "la moitié d'ici fin juin", fraction("1", "2", unit="d'ici fin juin")),
    ("both", "once per lead", target("1", unit="time", thing="lead")),
    ("both", "3x–4x minimum", multiple("3", "4", unit="minimum")),
    ("both", "de 3 à 4x max", multiple("3", "4", unit="max")),
]  # fmt: skip

TARGETS: list[Row] = [
    *NUMBERS,
    *BOUNDS,
    ("both", "–15 %", percent("-15", bound="change")),
    ("both", "10/mois/commercial", target("10", per="month", thing="commercial")),
    ("both", "10/month/rep", target("10", per="month", thing="rep")),
    ("both", "10/rep/month", target("10", per="month", thing="rep")),
    ("both", "tripler les MQL en 2 ans", multiple("3", unit="MQL en 2 ans")),
    ("both", "120MQL", target("120", unit="MQL")),
    ("both", "au moins 120leads par mois",
     target("120", bound="at least", unit="leads", per="month")),
    ("both", "env. 2 %", percent("2", bound="about")),
    ("both", "inférieur ou égal à 5 %", percent("5", bound="at most")),
    ("both", "greater than or equal to 5 %", percent("5", bound="at least")),
    ("both", "4 heures de bureau", lasting("4", "hour", "business")),
]  # fmt: skip


def ceiled(value: str, unit: str, words: str) -> Value:
    return duration(value, unit) | {"words": words}


DURATIONS: list[Row] = [
    ("both", "1h max", ceiled("1", "hour", "max")),
    ("both", "45 min maximum", ceiled("45", "minute", "maximum")),
    ("both", "2 semaines au plus", ceiled("2", "week", "au plus")),
    ("both", "max 1 h", ceiled("1", "hour", "max")),
    ("both", "≤ 4 h", ceiled("4", "hour", "max")),
    ("both", "moins de 2 h", ceiled("2", "hour", "max")),
    ("both", "at most 2 days", ceiled("2", "day", "max")),
    ("both", "1 h max après la démo", ceiled("1", "hour", "max après la démo")),
    ("both", "mois", duration("1", "month")),
    ("both", "week", duration("1", "week")),
    ("both", "tous les mois", duration("1", "month")),
    ("both", "par trimestre", duration("1", "quarter")),
    ("both", "every month", duration("1", "month")),
    ("both", "tous les 30 jours", duration("30", "day")),
    ("both", "every 2 weeks", duration("2", "week")),
]

DEADLINES: list[Row] = [
    ("both", "sous 2 jours (hors week-end)", duration("2", "day", "business")),
    ("both", "2 jours hors week-ends", duration("2", "day", "business")),
    ("both", "2 days excluding weekends", duration("2", "day", "business")),
    ("both", "4 heures (ouvrées)", duration("4", "hour", "business")),
    ("both", "4 heures de bureau", duration("4", "hour", "business")),
    ("both", "4 hours (business hours)", duration("4", "hour", "business")),
    ("both", "2 jours (ouvrables)", duration("2", "day", "six-day")),
    ("both", "2 days (calendar)", duration("2", "day", "calendar")),
    ("both", "J+2 (ouvrés)", duration("2", "day", "business")),
]

DATES: list[Row] = [
    ("both", "mardi 4 mai 2027", on("2027-05-04")),
    ("both", "Tuesday, 4 May 2027", on("2027-05-04")),
    ("both", "Tuesday, May 4, 2027", on("2027-05-04")),
    ("fr", "mardi 04/05/2027", on("2027-05-04")),
    ("both", "au plus tard le 31/03/2027", on("2027-03-31")),
    ("both", "d'ici au 31 mars 2027", on("2027-03-31")),
    ("both", "au plus tard fin mars 2027", on("2027-03-31")),
    ("both", "by 31 March 2027", on("2027-03-31")),
    ("both", "no later than March 31, 2027", on("2027-03-31")),
    ("both", "1 janv 27", on("2027-01-01")),
    ("both", "1 janv. '27", on("2027-01-01")),
]

NO_DATES = [
    ("both", "mercredi 4 mai 2027", "date-impossible"),
    ("both", "avant le 31 mars 2027", "date-not-a-day"),
    ("both", "before 31 March 2027", "date-not-a-day"),
    ("both", "début janvier 2028", "date-not-a-day"),
    ("both", "early January 2028", "date-not-a-day"),
    ("both", "le 15 du mois", "date-unreadable"),
    ("both", "mars 27", "date-unreadable"),
]

KEPT: list[tuple[str, str, str, tuple[str, ...]]] = [
    ("target", "both", text, ())
    for text in (
        "120 MQL au minimum, 150 au maximum",
        "120 minimum, 150 maximum",
        "120 MQLs at least, 150 at most",
        "80 % minimum, 90 % maximum",
        "150 MQL au plus, 120 au moins",
        "120 MQL par mois, 100 minimum",
        "120 MQLs per month, 100 minimum",
        "120 MQL, dont 60 au maximum par salon",
        "120 MQL, dont soixante au maximum",
        "120 MQL par mois et 10 rendez-vous au maximum",
        "100 MQL et 5 % de doublons au maximum",
        "10 000 € de budget, 12 000 € maximum",
        "120 MQL minimum par mois, 10 maximum par jour",
        "120 MQL par mois pendant 36 mois minimum",
        "1 salon sur 2, 5 au plus",
        "4 h, 8 h maximum",
        "deux à trois cents MQL",
        "two to three hundred leads",
        "un à deux mille leads",
        "une centaine et demie",
        "au moins une centaine et demie",
        "a dozen and a half",
        "1 million et demi d'euros",
        "2 mille cinq cents euros",
        "deux millions cinq cent mille euros",
        "5 hundred leads",
        "3 douzaines de leads",
        "two and three",
        # In figures, the two would run together: 2,120, 2 500.
        "double 120 every 2 weeks",
        "twice 120 calls",
        "deux 500 euros",
        "une dizaine 500",
        # An end is missing.
        "entre 2,5x",
        "between x3",
        "entre doubler",
        # Two clocks.
        "4 business hours 24/7",
    )
] + [
    ("deadline", "both", text, ())
    # The nights of a week would not count in business hours.
    for text in (
        "24 h hors week-end",
        "48 hours excluding weekends",
        "1 semaine hors week-end",
        "4 working hours excluding weekends",
        "8 business hours 24/7",
    )
]
