"""Texts that are refused, and the rule that says why."""

from __future__ import annotations

Row = tuple[str, str, str]

TARGETS: list[Row] = [
    ("both", "", "target-no-number"),
    ("both", "beaucoup", "target-no-number"),
    ("both", "as many as possible", "target-no-number"),
    ("both", "€", "target-no-number"),
    ("both", "at least 40 and at most 60 % of 3", "target-two-numbers"),
    ("both", "40 then 60", "target-unreadable"),
    ("both", "at least 40–60 %", "target-unreadable"),
    ("both", "40 / 60", "target-unreadable"),
    ("both", "40, 60", "target-unreadable"),
    ("both", "1 23", "target-unreadable"),
    ("both", "5 € ou 10 €", "target-unreadable"),
    ("both", "1.2.3", "target-unreadable"),
    ("both", "1,2.3,4", "target-unreadable"),
    ("both", "12,34,567", "target-unreadable"),
    ("both", "1.1234567", "target-unreadable"),
    ("both", "1234567890123456", "target-unreadable"),
    ("both", "within 5 %", "target-unreadable"),
    ("both", "sous 5 leads", "target-unreadable"),
    ("both", "leads: 40", "target-unreadable"),
    ("both", "40 %%", "target-unreadable"),
    ("both", "40 % %", "target-unreadable"),
    ("both", "€ 40 €", "target-unreadable"),
    ("both", "40 / or more", "target-unreadable"),
    # Odd: here `min` is a minimum, not a minute.
    ("both", "10 / min", "target-unreadable"),
    ("both", "++5", "target-unreadable"),
    ("both", "60–40 %", "target-range-reversed"),
    ("both", "10 à 5", "target-range-reversed"),
    ("both", "entre 10 et 5", "target-range-reversed"),
    ("both", "5 to 1 %", "target-range-reversed"),
    ("both", "5:1 à 3:1", "target-unreadable"),
    ("both", "de 210 € à 150 €", "target-unreadable"),
    ("both", "from 10% to 20%", "number-ambiguous"),
    ("both", "4 to 2 business hours", "target-range-reversed"),
    ("both", "10 € to 20 %", "target-mixed-units"),
    ("both", "10 € – 20 $", "target-mixed-units"),
    ("both", "1,2 M€ à 900 k€", "target-range-reversed"),
    ("both", "10 k–20 €", "target-mixed-units"),
    ("both", "10–20 % hours", "target-mixed-units"),
    ("fr", "1.500", "number-ambiguous"),
    ("fr", "1,500", "number-ambiguous"),
    ("en", "1.500", "number-ambiguous"),
    ("fr", "12.000 €", "number-ambiguous"),
    ("en", "12.000 €", "number-ambiguous"),
    ("fr", "12,000 €", "number-ambiguous"),
    ("en", "12,50 €", "number-ambiguous"),
    ("fr", "1.500 leads/an", "number-ambiguous"),
    ("fr", "900–1,500", "number-ambiguous"),
    ("fr", "120,000", "number-ambiguous"),
]

DURATIONS: list[Row] = [
    ("both", "", "duration-unreadable"),
    ("fr", "0,125 mois et demie", "duration-unreadable"),
    ("both", "1.5 hours and a half", "duration-unreadable"),
    ("both", "4", "duration-unreadable"),
    ("both", "soon", "duration-unreadable"),
    ("both", "4 hourz", "duration-unreadable"),
    ("both", "hours", "duration-unreadable"),
    ("both", "4 business", "duration-unreadable"),
    ("both", "at least 4 h", "duration-unreadable"),
    ("both", "-4 h", "duration-unreadable"),
    ("both", "4 h 75", "duration-unreadable"),
    ("both", "4 hours per lead", "duration-unreadable"),
    ("both", "4 heures ouvrées ouvrées", "duration-unreadable"),
    ("both", "2 m²", "duration-unreadable"),
    ("both", "same day", "duration-unreadable"),
    ("fr", "1,500 h", "number-ambiguous"),
    ("both", "1.500 mois", "number-ambiguous"),
]

DEADLINES: list[Row] = [
    ("both", "48-24 h", "target-range-reversed"),
    ("both", "entre 3 et 2 jours ouvrés", "target-range-reversed"),
    ("both", "", "deadline-unreadable"),
    ("both", "soon", "deadline-unreadable"),
    ("both", "4", "deadline-unreadable"),
    ("both", "next business day by 9", "deadline-unreadable"),
    ("both", "next business day by 25:00", "time-impossible"),
    ("both", "le jour même à 25h", "time-impossible"),
    ("both", "avant 25 h", "time-impossible"),
    ("both", "by 9:75", "time-impossible"),
    ("fr", "d'ici 17 h", "number-ambiguous"),
    ("both", "next business day after 9:00", "deadline-unreadable"),
    ("both", "4 hours by 9:00", "deadline-unreadable"),
    ("both", "tomorrow", "deadline-unreadable"),
]

TIMES: list[Row] = [
    ("both", "", "time-unreadable"),
    ("both", "9", "time-unreadable"),
    ("both", "24:00", "time-unreadable"),
    ("both", "9:60", "time-impossible"),
    ("both", "9 h 5", "time-unreadable"),
    ("both", "13 p.m.", "time-impossible"),
    ("both", "0 a.m.", "time-impossible"),
    ("both", "9 h 30 a.m.", "time-unreadable"),
    ("both", "at 9:00", "time-unreadable"),
    ("both", "morning", "time-unreadable"),
    ("both", "17h45 (16h45 le vendredi)", "time-unreadable"),
    ("both", "25:00", "time-impossible"),
    ("both", "9 h 75", "time-impossible"),
]

RHYTHMS: list[Row] = [
    ("both", text, "time-impossible")
    for text in (
        "every Monday at 25:00", "tous les lundis à 25h", "lundi à 9 h 75", "lundi à 25",
        "lundi 26h", "every 2 weeks on Tuesday at 9:61", "every day at 13 pm", "at 25:00",
        "le 15 du mois à 24h30", "every Monday before 25:00",
    )
]  # fmt: skip

DATES: list[Row] = [
    ("both", "", "date-unreadable"),
    ("both", "soon", "date-unreadable"),
    ("both", "January 2026", "date-not-a-day"),
    ("both", "avril 2027", "date-not-a-day"),
    ("both", "T1 2027", "date-not-a-day"),
    ("both", "Q3 2027", "date-not-a-day"),
    ("both", "S2 2027", "date-not-a-day"),
    ("both", "en mai 2027", "date-not-a-day"),
    ("both", "S3 2027", "date-unreadable"),
    ("both", "quinze janvier", "date-unreadable"),
    ("both", "31/13/2026", "date-impossible"),
    ("both", "13/14/2027", "date-impossible"),
    ("both", "31 brumaire 2026", "date-unreadable"),
    ("both", "lundi 31 janvier 2026", "date-impossible"),
    ("both", "31 June 2026", "date-impossible"),
    ("both", "2026-02-29", "date-impossible"),
    ("both", "31/04/2026", "date-impossible"),
]
