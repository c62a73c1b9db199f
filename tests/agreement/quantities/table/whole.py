"""What is read as a whole or not at all: late bounds, numbers of several words, clocks in words.

Each text holds more than its first number says: half of it read would promise something else.
"""

from __future__ import annotations

from .amounts import Row, money, target

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
]  # fmt: skip

TARGETS: list[Row] = [*NUMBERS, *BOUNDS]

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
    )
]
