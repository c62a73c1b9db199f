"""What leads of marketing and sales type: weekdays, short units, halves, words before figures."""

from __future__ import annotations

from .amounts import Row, Value, lasting, percent, target
from .people import ending, fraction, often
from .times import at, duration, moment, on, rhythm, weekly


def by_day(weekday: str, **rest: str) -> Value:
    return {"weekday": weekday, **rest}


def after(length: str, time: str) -> Value:
    return {"after": length, "at": time}


MINUTES = "hour and minutes"

TARGETS: list[Row] = [
    ("both", "95+%", percent("95", bound="at least")),
    ("both", "95+ % of MQLs", percent("95", bound="at least", unit="of MQLs")),
    ("both", "30 pct of revenue", percent("30", unit="of revenue")),
    ("both", "quatre-vingt pour cent", percent("80")),
    ("both", "quatre vingt pour cent du CA", percent("80", unit="du CA")),
    ("both", "up 15%", percent("15", bound="change")),
    ("both", "growth of 15%", percent("15", bound="change")),
    ("both", "an increase of 15 % YoY", percent("15", bound="change", unit="YoY")),
    ("both", "down 10%", percent("-10", bound="change")),
    ("both", "minus 10%", percent("-10", bound="change")),
    ("both", "en hausse de 15 %", percent("15", bound="change")),
    ("both", "une hausse de 10 %", percent("10", bound="change")),
    ("both", "baisse de 10 % du CPL", percent("-10", bound="change", unit="du CPL")),
    ("both", "moins 10 %", percent("-10", bound="change")),
    ("both", "augmentation de 3 commerciaux", target("3", bound="change", unit="commerciaux")),
    ("both", "moins de 10 %", percent("10", bound="less than")),
    ("both", "50ish leads", target("50", bound="about", unit="leads")),
    ("both", "50-ish", target("50", bound="about")),
    ("both", "some 50 leads", target("50", bound="about", unit="leads")),
    ("both", "de l'ordre de 50 leads", target("50", bound="about", unit="leads")),
    ("both", "aux alentours de 120", target("120", bound="about")),
    ("both", "2 000MQL", target("2000", unit="MQL")),
    ("both", "one hundred twenty (120) MQLs", target("120", unit="MQLs")),
    ("both", "120 (cent vingt) MQL", target("120", unit="MQL")),
    ("both", "120 MQLs (120)", target("120", unit="MQLs (120)")),
    ("both", "2 ou 3 RDV par mois", target("2", "3", unit="RDV", per="month")),
    ("both", "3 or 4 demos a week", target("3", "4", unit="demos", per="week")),
    ("both", "un RDV toutes les deux semaines", target("1", unit="RDV", per="week", every="2")),
    ("both", "a meeting every two weeks", target("1", unit="meeting", per="week", every="2")),
    ("both", "un RDV un mois sur deux", target("1", unit="RDV", per="month", every="2")),
    ("both", "one demo every other week", target("1", unit="demo", per="week", every="2")),
    ("both", "un trimestre sur deux", often("1", "quarter", every="2")),
    ("both", "every other month", often("1", "month", every="2")),
    ("both", "2 RDV/sem", target("2", unit="RDV", per="week")),
    ("both", "80 RDV/sem.", target("80", unit="RDV", per="week")),
    ("both", "120 MQLs / mo.", target("120", unit="MQLs", per="month")),
    ("both", "120 per mth", target("120", per="month")),
    ("both", "12/quadrimester", target("12", per="month", every="4")),
    ("both", "12 MQL / quadrimestre", target("12", unit="MQL", per="month", every="4")),
    ("both", "1/fortnight", target("1", per="week", every="2")),
    ("both", "1/2 ETP", fraction("1", "2", unit="ETP")),
    ("both", "½ FTE", fraction("1", "2", unit="FTE")),
    ("both", "2/3 des RDV", fraction("2", "3", unit="des RDV")),
    ("both", "½ journée par semaine", lasting("0.5", "day", per="week")),
    ("both", "une 1/2 journée par mois", lasting("0.5", "day", per="month")),
]  # fmt: skip

DURATIONS: list[Row] = [
    ("both", "une heure trente", duration("90", MINUTES)),
    ("both", "deux heures quinze minutes", duration("135", MINUTES)),
    ("both", "une heure et quart", duration("75", MINUTES)),
    ("both", "an hour and a quarter", duration("75", MINUTES)),
    ("both", "an hour thirty", duration("90", MINUTES)),
    ("both", "1 h ½", duration("1.5", "hour")),
    ("both", "1h½", duration("1.5", "hour")),
    ("both", "1 h 1/2", duration("1.5", "hour")),
    ("both", "1/4 h", duration("15", "minute")),
    ("both", "3/4 heure", duration("45", "minute")),
    ("both", "une 1/2 heure", duration("0.5", "hour")),
    ("both", "2 jrs", duration("2", "day")),
    ("both", "half a business day", duration("0.5", "day", "business")),
]

DEADLINES: list[Row] = [
    ("both", "2 bd", duration("2", "day", "business")),
    ("both", "2 BDs", duration("2", "day", "business")),
    ("both", "2bd", duration("2", "day", "business")),
    ("both", "within 3 b.d.", duration("3", "day", "business")),
    ("both", "4 bh", duration("4", "hour", "business")),
    ("both", "5 workdays", duration("5", "day", "business")),
    ("both", "2 biz days", duration("2", "day", "business")),
    ("both", "2 JO", duration("2", "day", "business")),
    ("both", "2 j.o.", duration("2", "day", "business")),
    ("both", "five (5) business days", duration("5", "day", "business")),
    ("both", "4 (quatre) heures ouvrées", duration("4", "hour", "business")),
    ("both", "1h à 1h30", ending("90", "minute", "60")),
    ("both", "de 30 min à 1 h", ending("60", "minute", "30")),
    ("both", "45 min–1 h", ending("60", "minute", "45")),
    ("both", "30 min à 1 h", ending("60", "minute", "30")),
    ("both", "48 h maxi", duration("48", "hour")),
    ("both", "dans les prochaines 24 h", duration("24", "hour")),
    ("both", "within the next 2 hours", duration("2", "hour")),
    ("both", "dans l'heure qui suit", duration("1", "hour")),
    ("both", "J+3 ouvrés max", duration("3", "day", "business")),
    ("both", "J+2 jours ouvrés", duration("2", "day", "business")),
    ("both", "j+2 au plus tard", duration("2", "day")),
    ("both", "J+2 avant 12h", after("2 day", "12:00")),
    ("both", "J+1 avant midi", moment("next day", "12:00")),
    ("both", "2 business days by noon", after("2 day", "12:00")),
    ("both", "sous 2 jours avant 10 h", after("2 day", "10:00")),
    ("both", "9:00", moment("", "09:00")),
    ("both", "5 pm", moment("", "17:00")),
    ("both", "midday", moment("", "12:00")),
    ("both", "minuit", moment("", "00:00")),
    ("both", "NBD", moment("next business day")),
    ("both", "délai de 24 h", duration("24", "hour")),
    ("both", "dans un délai maximum de 24 heures ouvrées", duration("24", "hour", "business")),
    ("both", "by Friday", by_day("4")),
    ("both", "d'ici vendredi", by_day("4")),
    ("both", "au plus tard vendredi", by_day("4")),
    ("both", "no later than Tuesday", by_day("1")),
    ("both", "Friday EOD", by_day("4")),
    ("both", "EOD Friday", by_day("4")),
    ("both", "by Friday noon", by_day("4", at="12:00")),
    ("both", "vendredi 12h", by_day("4", at="12:00")),
    ("both", "avant vendredi midi", by_day("4", at="12:00")),
    ("both", "by 5 pm on Friday", by_day("4", at="17:00")),
    ("both", "Monday 9 am", by_day("0", at="09:00")),
    ("both", "by Monday morning", by_day("0", part="morning")),
    ("both", "vendredi après-midi", by_day("4", part="afternoon")),
    ("both", "le lendemain matin", {"moment": "next day", "part": "morning"}),
    ("both", "the next morning", {"moment": "next day", "part": "morning"}),
    ("both", "next business day by noon", moment("next business day", "12:00")),
    ("both", "end of day", moment("end of day")),
    ("both", "fin de journée", moment("end of day")),
    ("both", "avant la fin de journée", moment("end of day")),
    ("both", "by close of play", moment("end of day")),
    ("both", "COB", moment("end of business day")),
    ("both", "by month end", moment("end of month")),
    ("both", "half a day", duration("0.5", "day")),
    ("both", "une demi-journée", duration("0.5", "day")),
]

TIMES: list[Row] = [
    ("both", "9.30", at("09:30")),
    ("both", "17.30", at("17:30")),
    ("both", "7:30", at("07:30")),
]

RHYTHMS: list[Row] = [
    ("both", "weekly (Monday)", weekly("0")),
    ("both", "mensuelle (1er mardi)", rhythm("1", "month", weekdays="1", ordinal="1")),
    ("both", "tous les matins à 9h", rhythm("1", "day", at="09:00")),
    ("both", "every afternoon at 3 pm", rhythm("1", "day", at="15:00")),
    ("both", "un trimestre sur deux", rhythm("2", "quarter")),
    ("both", "every Monday at 9", weekly("0", at="09:00")),
]  # fmt: skip

DATES: list[Row] = [
    ("both", "15-jan-2027", on("2027-01-15")),
    ("both", "15-Jan-27", on("2027-01-15")),
    ("both", "15/janv/2027", on("2027-01-15")),
    ("both", "Jan-15-2027", on("2027-01-15")),
    ("both", "15 01 2027", on("2027-01-15")),
    ("both", "1er/01/2027", on("2027-01-01")),
    ("both", "1 er janvier 2027", on("2027-01-01")),
    ("both", "mar 5 janvier 2027", on("2027-01-05")),
]

KEPT: list[tuple[str, str, str, tuple[str, ...]]] = [
    ("target", "both", "hausse de 15 à 20 %", ()),
    ("target", "both", "120 MQLs in Q1, 150 in Q2", ()),
    ("target", "both", "80 MQL au T1 et 100 au T2", ()),
    ("target", "fr", "2/3 RDV par mois", ("2–3 RDV par mois", "2/3 de RDV par mois")),
    ("target", "en", "1/2 demos a week", ("1–2 demos a week", "1/2 of demos a week")),
    ("target", "both", "5 ou 10 RDV", ()),
    ("target", "both", "six (5) demos", ()),
    ("duration", "both", "30 min à 9 h 30", ()),
    ("duration", "fr", "3/4 h", ("45 min", "3–4 h")),
    ("deadline", "en", "before 1 h 30", ("within 1 h 30", "by 1:30 p.m.")),
    ("deadline", "fr", "avant 1 h 30", ("sous 1 h 30", "avant 13 h 30")),
    ("deadline", "fr", "avant 2 h", ("sous 2 h", "avant 14 h")),
    ("deadline", "en", "by 5:30", ("by 5:30 a.m.", "by 5:30 p.m.")),
    ("deadline", "en", "Monday at 3:00", ("Monday at 3:00 a.m.", "Monday at 3:00 p.m.")),
    ("deadline", "en", "d'ici 17 h", ("by 17 h", "within 17 h")),
    ("deadline", "fr", "17h30", ("avant 17h30", "sous 17h30")),
    ("deadline", "fr", "9h00", ("avant 9h00", "sous 9h00")),
    ("deadline", "fr", "avant vendredi", ("d'ici vendredi", "d'ici jeudi")),
    ("deadline", "en", "before Monday", ("by Monday", "by Sunday")),
    ("deadline", "both", "next Friday", ()),
    ("deadline", "both", "le vendredi suivant", ()),
    ("deadline", "both", "COB Friday", ()),
    ("deadline", "both", "avant le 5 du mois", ()),
    ("deadline", "both", "dans le mois", ()),
    ("deadline", "both", "five (6) business days", ()),
    ("deadline", "both", "15 minutes during business hours, 1 hour otherwise", ()),
    ("time", "en", "5:30", ("5:30 a.m.", "5:30 p.m.")),
]  # fmt: skip
