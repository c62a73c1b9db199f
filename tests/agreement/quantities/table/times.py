"""When, how fast and how often: durations, deadlines, times of day, rhythms and days."""

from __future__ import annotations

Value = dict[str, str]
Row = tuple[str, str, Value]


def duration(value: str, unit: str, clock: str = "") -> Value:
    return {"value": value, "unit": unit, **({"clock": clock} if clock else {})}


def moment(moment: str, at: str = "") -> Value:
    return {**({"moment": moment} if moment else {}), **({"at": at} if at else {})}


def rhythm(every: str, unit: str, **rest: str) -> Value:
    return {"unit": unit, **({"every": every} if every != "1" else {}), **rest}


def weekly(days: str, every: str = "1", **rest: str) -> Value:
    return rhythm(every, "week", weekdays=days, **rest)


def at(time: str) -> Value:
    return {"time": time}


def on(day: str) -> Value:
    return {"date": day}


DURATIONS: list[Row] = [
    ("both", "30 min", duration("30", "minute")),
    ("both", "30 mn", duration("30", "minute")),
    ("both", "30 minutes", duration("30", "minute")),
    ("both", "4 h", duration("4", "hour")),
    ("both", "4h", duration("4", "hour")),
    ("both", "4 hrs", duration("4", "hour")),
    ("both", "1 heure", duration("1", "hour")),
    ("both", "4 business hours", duration("4", "hour", "business")),
    ("both", "4 working hours", duration("4", "hour", "business")),
    ("both", "4 office hours", duration("4", "hour", "business")),
    ("both", "4 heures ouvrées", duration("4", "hour", "business")),
    ("both", "4 HEURES OUVREES", duration("4", "hour", "business")),
    ("both", "4 heures\u00a0ouvrées", duration("4", "hour", "business")),
    ("both", "24 clock hours", duration("24", "hour", "calendar")),
    ("both", "24 h 24/7", duration("24", "hour", "calendar")),
    ("both", "48 heures calendaires", duration("48", "hour", "calendar")),
    ("both", "2 days", duration("2", "day")),
    ("both", "2 j", duration("2", "day")),
    ("both", "2 journées", duration("2", "day")),
    ("both", "2 business days", duration("2", "day", "business")),
    ("both", "2 jours ouvrés", duration("2", "day", "business")),
    ("both", "3 jours ouvrables", duration("3", "day", "six-day")),
    ("both", "3 days (Monday–Saturday)", duration("3", "day", "six-day")),
    ("both", "3 days (Mon-Sat)", duration("3", "day", "six-day")),
    ("both", "5 calendar days", duration("5", "day", "calendar")),
    ("both", "5 jours calendaires", duration("5", "day", "calendar")),
    ("both", "1 week", duration("1", "week")),
    ("both", "une semaine", duration("1", "week")),
    ("both", "a week", duration("1", "week")),
    ("both", "six mois", duration("6", "month")),
    ("both", "one quarter", duration("1", "quarter")),
    ("both", "un semestre", duration("1", "half-year")),
    ("both", "2 half-years", duration("2", "half-year")),
    ("both", "3 ans", duration("3", "year")),
    ("both", "1,5 h", duration("1.5", "hour")),
    ("both", "1.5 hours", duration("1.5", "hour")),
    ("both", "one day and a half", duration("1.5", "day")),
    ("both", "une heure et demie", duration("1.5", "hour")),
    ("both", "half a day", duration("0.5", "day")),
    ("both", "half an hour", duration("0.5", "hour")),
    ("both", "une demi-heure", duration("0.5", "hour")),
    ("both", "demi journée", duration("0.5", "day")),
    ("both", "1 h 30", duration("90", "hour and minutes")),
    ("both", "1h30", duration("90", "hour and minutes")),
    ("both", "1 h 00", duration("1", "hour")),
    ("both", "1 h 05 min", duration("65", "hour and minutes")),
    ("both", "1 hour and 15 minutes", duration("75", "hour and minutes")),
    ("both", "1 heure et 15 minutes", duration("75", "hour and minutes")),
    ("both", "1 h 30 ouvrées", duration("90", "minute", "business")),
    ("both", "within 2 days", duration("2", "day")),
    ("both", "sous 30 min", duration("30", "minute")),
    ("both", "d'ici à 2 semaines", duration("2", "week")),
    *[
        ("both", f"{word} {unit}", duration(str(number), "week"))
        for unit, words in (
            ("weeks", "two three four five six seven eight nine ten twelve fifteen twenty thirty"),
            ("semaines", "deux trois quatre cinq six sept huit neuf dix douze quinze vingt trente"),
        )
        for word, number in zip(words.split(), (*range(2, 11), 12, 15, 20, 30), strict=True)
    ],
    ("en", "1,500 h", duration("1500", "hour")),
    ("both", "0,125 mois", duration("0.125", "month")),
]

DEADLINES: list[Row] = [
    *DURATIONS,
    # What says «at most» is read over: a deadline is a ceiling.
    ("both", "≤ 4 h", duration("4", "hour")),
    ("both", "<2 h", duration("2", "hour")),
    ("both", "4 h max", duration("4", "hour")),
    ("both", "immediately", moment("immediate")),
    ("both", "en temps réel", moment("immediate")),
    ("both", "sans délai", moment("immediate")),
    ("both", "same day", moment("same day")),
    ("both", "On the same day", moment("same day")),
    ("both", "le jour même", moment("same day")),
    ("both", "le jour meme", moment("same day")),
    ("both", "dans la journée", moment("same day")),
    ("both", "same business day", moment("same business day")),
    ("both", "le même jour ouvré", moment("same business day")),
    ("both", "next day", moment("next day")),
    ("both", "le lendemain", moment("next day")),
    ("both", "J+1", moment("next day")),
    ("both", "D + 1", moment("next day")),
    ("both", "next business day", moment("next business day")),
    ("both", "by the next working day", moment("next business day")),
    ("both", "le jour ouvré suivant", moment("next business day")),
    ("both", "J+1 ouvré", moment("next business day")),
    ("both", "next business day by 9:00", moment("next business day", "09:00")),
    ("both", "the next day, before 9 a.m.", moment("next day", "09:00")),
    ("both", "same day 18:00", moment("same day", "18:00")),
    ("both", "le jour même avant 18 h", moment("same day", "18:00")),
    ("both", "le lendemain à midi", moment("next day", "12:00")),
    ("both", "le lendemain d'ici 9 h 30", moment("next day", "09:30")),
    ("both", "J+1 pour 10h", moment("next day", "10:00")),
    ("both", "immediately at noon", moment("immediate", "12:00")),
]

TIMES: list[Row] = [
    ("both", "9:00", at("09:00")),
    ("both", "09:00", at("09:00")),
    ("both", "9:30", at("09:30")),
    ("both", "9 h 30", at("09:30")),
    ("both", "9h30", at("09:30")),
    ("both", "9 H 30", at("09:30")),
    ("both", "9\u202fh\u202f30", at("09:30")),
    ("both", "9 h", at("09:00")),
    ("both", "18h", at("18:00")),
    ("both", "9 heures", at("09:00")),
    ("both", "1 heure", at("01:00")),
    ("both", "0:00", at("00:00")),
    ("both", "23:59", at("23:59")),
    ("both", "9 a.m.", at("09:00")),
    ("both", "9 am", at("09:00")),
    ("both", "9:30 AM", at("09:30")),
    ("both", "9.30 pm", at("21:30")),
    ("both", "2 p.m.", at("14:00")),
    ("both", "02:15pm", at("14:15")),
    ("both", "12 a.m.", at("00:00")),
    ("both", "12 p.m.", at("12:00")),
    ("both", "noon", at("12:00")),
    ("both", "midi", at("12:00")),
    ("both", "Midnight", at("00:00")),
    ("both", "minuit", at("00:00")),
]

RHYTHMS: list[Row] = [
    ("both", "daily", rhythm("1", "day")),
    ("both", "quotidien", rhythm("1", "day")),
    ("both", "every day", rhythm("1", "day")),
    ("both", "tous les jours", rhythm("1", "day")),
    ("both", "hourly", rhythm("1", "hour")),
    ("both", "every 30 minutes", rhythm("30", "minute")),
    ("both", "weekly", rhythm("1", "week")),
    ("both", "hebdomadaire", rhythm("1", "week")),
    ("both", "every week", rhythm("1", "week")),
    ("both", "chaque semaine", rhythm("1", "week")),
    ("both", "fortnightly", rhythm("2", "week")),
    ("both", "bihebdomadaire", rhythm("1", "week", times="2")),
    ("both", "every 2 weeks", rhythm("2", "week")),
    ("both", "toutes les deux semaines", rhythm("2", "week")),
    ("both", "every other week", rhythm("2", "week")),
    ("both", "une semaine sur deux", rhythm("2", "week")),
    ("both", "une semaine sur trois", rhythm("3", "week")),
    ("both", "monthly", rhythm("1", "month")),
    ("both", "mensuelle", rhythm("1", "month")),
    ("both", "tous les mois", rhythm("1", "month")),
    ("both", "bimestriel", rhythm("2", "month")),
    ("both", "bimensuel", rhythm("1", "month", times="2")),
    ("both", "twice monthly", rhythm("1", "month", times="2")),
    ("both", "every 3 months", rhythm("3", "month")),
    ("both", "quarterly", rhythm("1", "quarter")),
    ("both", "chaque trimestre", rhythm("1", "quarter")),
    ("both", "semestriel", rhythm("1", "half-year")),
    ("both", "annually", rhythm("1", "year")),
    ("both", "tous les ans", rhythm("1", "year")),
    ("both", "month", rhythm("1", "month")),
    ("both", "once a week", rhythm("1", "week")),
    ("both", "twice a week", rhythm("1", "week", times="2")),
    ("both", "deux fois par semaine", rhythm("1", "week", times="2")),
    ("both", "3 times per month", rhythm("1", "month", times="3")),
    ("both", "3x/week", rhythm("1", "week", times="3")),
    ("both", "twice every 3 months", rhythm("3", "month", times="2")),
    *[
        ("both", f"{names.split()[day]}{plural}", weekly(str(day)))
        for names in (
            "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
            "lundi mardi mercredi jeudi vendredi samedi dimanche",
        )
        for day in range(7)
        for plural in ("", "s")
    ],
    ("both", "every Monday", weekly("0")),
    ("both", "chaque lundi", weekly("0")),
    ("both", "le lundi et le jeudi", weekly("0 3")),
    ("both", "Thursday and Monday", weekly("0 3")),
    ("both", "Monday, Wednesday and Friday", weekly("0 2 4")),
    ("both", "every business day", weekly("0 1 2 3 4")),
    ("both", "tous les jours ouvrés", weekly("0 1 2 3 4")),
    ("both", "weekly, on Tuesdays", weekly("1")),
    ("both", "every 2 weeks on Tuesday", weekly("1", "2")),
    ("both", "every other Tuesday", weekly("1", "2")),
    ("both", "un mardi sur deux", weekly("1", "2")),
    ("both", "the first Monday of the month", rhythm("1", "month", weekdays="0", ordinal="1")),
    ("both", "le premier jeudi du mois", rhythm("1", "month", weekdays="3", ordinal="1")),
    ("both", "2nd Tuesday of each quarter", rhythm("1", "quarter", weekdays="1", ordinal="2")),
    ("both", "le dernier vendredi de chaque mois",
     rhythm("1", "month", weekdays="4", ordinal="-1")),
    ("both", "last business day of the month",
     rhythm("1", "month", weekdays="0 1 2 3 4", ordinal="-1")),
    ("both", "le premier jour de l'année", rhythm("1", "year", ordinal="1")),
    ("both", "every Monday at 9:30", weekly("0", at="09:30")),
    ("both", "Mondays at 9:30 a.m.", weekly("0", at="09:30")),
    ("both", "Mondays at 9.30 pm", weekly("0", at="21:30")),
    ("both", "chaque lundi à 9 h 30", weekly("0", at="09:30")),
    ("both", "chaque lundi a 9h", weekly("0", at="09:00")),
    ("both", "tous les jours à midi", rhythm("1", "day", at="12:00")),
    ("both", "le premier lundi du mois, à 14h",
     rhythm("1", "month", weekdays="0", ordinal="1", at="14:00")),
    # Inside a rhythm alone, a bare number is an hour, and the minutes may follow `heures`.
    ("both", "lundi à 9", weekly("0", at="09:00")),
    ("both", "Mondays @ 14", weekly("0", at="14:00")),
    ("both", "lundi à 9 heures 30", weekly("0", at="09:30")),
    ("both", "continuously", {"every": "0"}),
    ("both", "en continu", {"every": "0"}),
    ("both", "au fil de l’eau", {"every": "0"}),
    # What is not understood is kept as it stands; to compare, in small letters.
    ("both", "After each trade show", {"own": "after each trade show"}),
    # Twice in one, or once in two: both are said.
    ("both", "biweekly", {"own": "biweekly"}),
    ("both", "bimonthly", {"own": "bimonthly"}),
    ("both", "biannual", {"own": "biannual"}),
    ("both", "every second Tuesday", {"own": "every second tuesday"}),
    ("both", "every week 40 h", {"own": "every week 40 h"}),
    ("both", "every day at 24:00", {"own": "every day at 24:00"}),
    ("both", "Mondays at 9 h 30 am", {"own": "mondays at 9 h 30 am"}),
    ("both", "monthly on Mondays", {"own": "monthly on mondays"}),
    ("both", "every other business day", {"own": "every other business day"}),
    ("both", "first Monday of the week", {"own": "first monday of the week"}),
    ("both", "continuously at 9:00", {"own": "continuously at 9:00"}),
]  # fmt: skip

DATES: list[Row] = [
    ("both", "2026-01-31", on("2026-01-31")),
    ("both", "31/01/2026", on("2026-01-31")),
    # The day comes first, in English too.
    ("both", "5/1/2026", on("2026-01-05")),
    ("both", "31 janvier 2026", on("2026-01-31")),
    ("both", "1er février 2026", on("2026-02-01")),
    ("both", "1 fevr. 2026", on("2026-02-01")),
    ("both", "31 January 2026", on("2026-01-31")),
    ("both", "31st January, 2026", on("2026-01-31")),
    ("both", "January 31, 2026", on("2026-01-31")),
    ("both", "Jan. 31st 2026", on("2026-01-31")),
    ("both", "3 AOÛT 2026", on("2026-08-03")),
    ("both", "14 juillet 2026", on("2026-07-14")),
    ("both", "Sept 2, 2026", on("2026-09-02")),
    ("both", "29/02/2028", on("2028-02-29")),
    ("both", "31\u00a0déc. 2999", on("2999-12-31")),
    *[
        ("both", f"3 {name} 2027", on(f"2027-{number:02}-03"))
        for names in (
            "January|February|March|April|May|June|July|August|September|October|November|December",
            "Jan.|Feb.|Mar.|Apr.|May|Jun.|Jul.|Aug.|Sep.|Oct.|Nov.|Dec.",
            "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
            "janv.|févr.|mars|avr.|mai|juin|juil.|août|sept.|oct.|nov.|déc.",
        )
        for number, name in enumerate(names.split("|"), start=1)
    ],
]
