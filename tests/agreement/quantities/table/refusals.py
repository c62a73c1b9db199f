"""Texts that are refused, and the rule that says why."""

from __future__ import annotations

Row = tuple[str, str, str]

TARGETS: list[Row] = [
    ("both", "", "target-no-number"),
    ("both", "beaucoup", "target-no-number"),
    ("both", "as many as possible", "target-no-number"),
    ("both", "€", "target-no-number"),
    ("both", "at least twelve", "target-no-number"),
    ("both", "at least 40 and at most 60 %", "target-two-numbers"),
    ("both", "40 then 60", "target-two-numbers"),
    ("both", "at least 40–60 %", "target-two-numbers"),
    ("both", "40 / 60", "target-two-numbers"),
    ("both", "40, 60", "target-two-numbers"),
    ("both", "1 23", "target-two-numbers"),
    ("both", "5 € ou 10 €", "target-two-numbers"),
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
    ("both", "de 10 à 5", "target-range-reversed"),
    ("both", "4 to 2 business hours", "target-range-reversed"),
    ("both", "10 € to 20 %", "target-mixed-units"),
    ("both", "10 € – 20 $", "target-mixed-units"),
    ("both", "900 k€ to 1.2 M€", "target-mixed-units"),
    ("both", "10 k–20 €", "target-mixed-units"),
    ("both", "10–20 % hours", "target-mixed-units"),
    ("fr", "900–1,500", "target-range-reversed"),
]

DURATIONS: list[Row] = [
    ("both", "", "duration-unreadable"),
    ("both", "4", "duration-unreadable"),
    ("both", "soon", "duration-unreadable"),
    ("both", "4 hourz", "duration-unreadable"),
    ("both", "hours", "duration-unreadable"),
    ("both", "4 business", "duration-unreadable"),
    ("both", "2 to 4 h", "duration-unreadable"),
    ("both", "at least 4 h", "duration-unreadable"),
    ("both", "-4 h", "duration-unreadable"),
    ("both", "4 h 75", "duration-unreadable"),
    ("both", "4 hours per lead", "duration-unreadable"),
    ("both", "eleven days", "duration-unreadable"),
    ("both", "4 heures ouvrées ouvrées", "duration-unreadable"),
    ("both", "2 m²", "duration-unreadable"),
    ("both", "same day", "duration-unreadable"),
]

DEADLINES: list[Row] = [
    ("both", "", "deadline-unreadable"),
    ("both", "soon", "deadline-unreadable"),
    ("both", "4", "deadline-unreadable"),
    ("both", "J+2", "deadline-unreadable"),
    ("both", "9:00", "deadline-unreadable"),
    ("both", "next business day by 9", "deadline-unreadable"),
    ("both", "next business day by 25:00", "deadline-unreadable"),
    ("both", "next business day after 9:00", "deadline-unreadable"),
    ("both", "le lendemain à 9 heures 30", "deadline-unreadable"),
    ("both", "4 hours by 9:00", "deadline-unreadable"),
    ("both", "tomorrow", "deadline-unreadable"),
]

TIMES: list[Row] = [
    ("both", "", "time-unreadable"),
    ("both", "9", "time-unreadable"),
    ("both", "24:00", "time-unreadable"),
    ("both", "9:60", "time-unreadable"),
    ("both", "9.30", "time-unreadable"),
    ("both", "9 h 5", "time-unreadable"),
    ("both", "13 p.m.", "time-unreadable"),
    ("both", "0 a.m.", "time-unreadable"),
    ("both", "9 h 30 a.m.", "time-unreadable"),
    ("both", "9 heures 30", "time-unreadable"),
    ("both", "at 9:00", "time-unreadable"),
    ("both", "morning", "time-unreadable"),
]

DATES: list[Row] = [
    ("both", "", "date-unreadable"),
    ("both", "soon", "date-unreadable"),
    ("both", "2026-1-31", "date-unreadable"),
    ("both", "2026/01/31", "date-unreadable"),
    ("both", "31.01.2026", "date-unreadable"),
    ("both", "31/01/26", "date-unreadable"),
    ("both", "12/31/2026", "date-unreadable"),
    ("both", "January 2026", "date-unreadable"),
    ("both", "31 brumaire 2026", "date-unreadable"),
    ("both", "lundi 31 janvier 2026", "date-unreadable"),
    ("both", "31 June 2026", "date-impossible"),
    ("both", "2026-02-29", "date-impossible"),
    ("both", "31/04/2026", "date-impossible"),
]
