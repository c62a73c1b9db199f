"""Quantities put together from their pieces, as people write them, with what each of them means.

What a text means is known from the pieces it was made of, and not from the code that reads it. A
text of the table that is gone on with, or begun, in other words has no meaning of its own: of it
nothing may be lost.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement import figures
from sla_cli.agreement.quantities import (
    Cadence,
    QuantityError,
    Unread,
    parse_cadence,
    parse_date,
    parse_deadline,
    parse_duration,
    parse_target,
    parse_time,
    read_or_keep,
)
from tests.agreement.quantities.table import ACCEPTED, KEPT
from tests.agreement.quantities.test_table import said

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

PARSERS: dict[str, Callable[[str, str], object]] = {
    "target": parse_target,
    "duration": parse_duration,
    "deadline": parse_deadline,
    "time": parse_time,
    "cadence": parse_cadence,
    "date": parse_date,
}
KINDS = tuple(PARSERS)
KEEPING = ("target", "duration", "deadline")
"""Those of which the words stay where they are not read."""


class Phrase(NamedTuple):
    """A quantity as a person writes it.

    `value` is what it says, as the table has it; None where that is not known. `of` are the texts
    it was made of by going on, or beginning, in other words.
    """

    text: str
    value: dict[str, str] | None = None
    of: tuple[str, ...] = ()


Piece = tuple[str, dict[str, str]]

BOUNDS = {
    "fr": {
        "": "exactly", "au moins ": "at least", "minimum ": "at least", "≥ ": "at least",
        "pas moins de ": "at least", "au plus ": "at most", "maximum ": "at most",
        "jusqu’à ": "at most", "plus de ": "more than", "> ": "more than", "moins de ": "less than",
        "environ ": "about", "~ ": "about", "exactement ": "exactly",
    },
    "en": {
        "": "exactly", "at least ": "at least", "minimum ": "at least", "≥ ": "at least",
        "no fewer than ": "at least", "at most ": "at most", "up to ": "at most",
        "max ": "at most", "more than ": "more than", "> ": "more than", "fewer than ": "less than",
        "about ": "about", "~": "about", "exactly ": "exactly",
    },
}  # fmt: skip
PER = {
    "fr": {
        " par mois": ("month", 1), " / mois": ("month", 1), "/an": ("year", 1),
        " par trimestre": ("quarter", 1), " par semaine": ("week", 1), " par jour": ("day", 1),
        " par jour ouvré": None, " tous les 3 mois": ("month", 3), " par commercial": "commercial",
        " par semestre": ("half-year", 1),
    },
    "en": {
        " per month": ("month", 1), " a month": ("month", 1), "/year": ("year", 1),
        " per quarter": ("quarter", 1), " / week": ("week", 1), " each day": ("day", 1),
        " per business day": None, " every 3 months": ("month", 3), " per rep": "rep",
        " per half-year": ("half-year", 1),
    },
}  # fmt: skip
UNITS = {
    "fr": {
        "minutes": "minute", "min": "minute", "heures": "hour", "h": "hour", "jours": "day",
        "semaines": "week", "mois": "month", "trimestres": "quarter", "ans": "year",
    },
    "en": {
        "minutes": "minute", "min": "minute", "hours": "hour", "hrs": "hour", "days": "day",
        "weeks": "week", "months": "month", "quarters": "quarter", "years": "year",
    },
}  # fmt: skip
CLOCKED = {
    "fr": {"heures ouvrées": "hour", "jours ouvrés": "day", "JOURS OUVRÉS": "day"},
    "en": {"business hours": "hour", "working days": "day", "business days": "day"},
}
THINGS = {
    "fr": ("MQL", "leads qualifiés", "RDV tenus", "contrats « cadre »", "appels d’offres", "m²"),
    "en": ("MQLs", "qualified leads", "meetings held", "demos (B2B)", "new logos", "kg"),
}
MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
}
AFTER = {
    "fr": (
        " hors salons", ", hors taxes", " (B2B)", " sauf en août", " en moyenne", " en 2027",
        " dont 30 % en B2B", " d’ici fin juin", " si le budget suit", " puis 150", " par région",
        " et par commercial", " la première année", " – à confirmer", " minimum", " au plus",
        " après réception", " à partir de mars", " x 2", " / 3", " ou plus", " environ", " net",
        " sur 12 mois", " pendant 2 ans", ", soit 40 par mois", " + 10 %", " ±5 %",
        " avant 18 h", " à 9 h 30", " le matin", " et demie", " (1)", " ?", " hors TVA (20 %)",
    ),
    "en": (
        " except trade fairs", ", before tax", " (B2B)", " but not in August", " on average",
        " in 2027", " of which 30% B2B", " by the end of June", " if the budget allows",
        " then 150", " per region", " and per rep", " in the first year", " – to be confirmed",
        " minimum", " at most", " after receipt", " from March on", " x 2", " / 3", " or more",
        " or so", " net", " over 12 months", " for 2 years", ", that is 40 per month", " + 10%",
        " ±5%", " before 6 p.m.", " at 9:30", " in the morning", " and a half", " (1)",
        " ?", " plus VAT (20%)",
    ),
}  # fmt: skip
BEFORE = {
    "fr": (
        "en moyenne ", "idéalement ", "hors salons, ", "presque ", "T1 : ", "pas ", "si possible ",
        "2 fois ", "la moitié de ", "au moins ", "dans ", "sous ", "plus de ", "encore ", "- ",
        "entre ", "avant ", "jusqu’à ", "le double de ", "(", "hors ", "au maximum ", "3 × ",
    ),
    "en": (
        "on average ", "ideally ", "except fairs, ", "nearly ", "Q1: ", "not ", "if possible ",
        "twice ", "half of ", "at least ", "in ", "within ", "more than ", "another ", "- ",
        "between ", "before ", "up to ", "double ", "(", "without ", "at most ", "3 × ",
    ),
}  # fmt: skip

OTHERWISE = {
    "et demie": (",5", ",0", ",625"), "and a half": (".5", ".0", ".625"), "1 5": ("2,0", "2.0"),
    "ou plus": ("au moins",), "or more": ("at least",), "minimum": ("au moins", "at least"),
    "or so": ("about",),
    "maximum": ("au plus", "max"), "max": ("au plus", "at most"), "au maximum": ("max", "sous"),
    "au plus": ("sous", "max"), "jusqu à": ("au plus", "max", "sous"), "sous": ("-2",),
    "at most": ("max", "within"), "up to": ("at most", "max", "within"), "in": ("within",),
    "pas de": ("au plus", "au moins"), "not more than": ("at most",), "before": ("by",),
    "avant": ("en fin de",), "p m": (" PM", "\u00a0PM"), "sur": ("pendant",), "over": ("for",),
    "and per": ("per",), "and": ("per rep",), "et": ("par commercial",), "chaque": (" par ",),
    "every": (" per ",), "between": ("–",), "entre": (" à ",), "once": ("1\u00a0time",),
    "twice": ("2",), "times the": ("×",), "fois le": ("×",), "le double": ("×2",),
    "double": ("2×",), "doubler": ("×2",), "tripler": ("×3",), "les": ("×3",), "la": ("moitié",),
    "une demi journée": ("0,5", "demi-journée", "1,0"), "une": ("1\u00a0demi-journée",),
    "half a day": ("0.5", "1.0"), "an hour": ("1.0",), "week": ("1.5\u00a0weeks",),
    "quarter": ("1.5",), "journée": ("jour",), "day": ("1–2",), "jours": ("1 à 2",),
}  # fmt: skip
"""What a document may say instead of words that were typed."""
UNSAID = {"sous", "within", "in", "dans", "d", "ici", "au", "maximum", "at", "most", "up", "to",
          "jusqu", "à", "plus"}  # fmt: skip
"""Words that are in the nature of a deadline, of a length of time that is promised, of a day."""


class Composer:
    """Makes quantities of each kind, in one language; `number` gives one that no other has."""

    def __init__(self, language: str, chance: Random, number: Callable[[], int]) -> None:
        self.language = language
        self.chance = chance
        self.number = number

    def phrase(self, kind: str) -> Phrase:
        """Make a quantity of a kind: one put together, one of the table, or one gone on with."""
        draw = self.chance.random()
        if draw < 0.5:
            return self._made(kind)
        row = self._row(kind)
        if draw < 0.75 or row.value is None:
            return row
        return self._other_words(kind, row if draw < 0.9 else self._made(kind))

    def _made(self, kind: str) -> Phrase:
        make = {
            "target": self._target, "duration": self._duration, "deadline": self._duration,
            "cadence": self._cadence, "date": self._date, "time": self._time,
        }[kind]  # fmt: skip
        return make()

    def _row(self, kind: str) -> Phrase:
        text, value = self.chance.choice(_rows(kind, self.language))
        return Phrase(text, value)

    def _other_words(self, kind: str, phrase: Phrase) -> Phrase:
        if self.chance.random() < 0.6:
            return Phrase(
                phrase.text + self.chance.choice(AFTER[self.language]), None, (phrase.text,)
            )
        return Phrase(self.chance.choice(BEFORE[self.language]) + phrase.text, None, (phrase.text,))

    def _target(self) -> Phrase:
        bound, name = self.chance.choice(list(BOUNDS[self.language].items()))
        amount, value = self.chance.choice((self._count, self._percent, self._money))()
        if not bound and self.chance.random() < 0.3:
            amount, value = self._range()
        per, more = self._per()
        value = value | more
        if name != "exactly":
            value["bound"] = name
        return Phrase(f"{bound}{amount}{per}", value)

    def _count(self) -> Piece:
        text, low = self._written()
        thing = self.chance.choice(THINGS[self.language])
        return f"{text} {thing}", {"low": low, "unit": thing}

    def _percent(self) -> Piece:
        signs = ("%", " %", "\u00a0%", " pour cent" if self.language == "fr" else " percent")
        low = str(self.number())
        return f"{low}{self.chance.choice(signs)}", {"low": low, "measure": "percent"}

    def _money(self) -> Piece:
        text, low = self._written()
        ways = {
            "fr": ((" €", "EUR", ""), (" k€", "EUR", "k"), ("M€", "EUR", "M"),
                   (" euros", "EUR", ""), (" CHF", "CHF", ""), (" millions d’euros", "EUR", "M")),
            "en": ((" EUR", "EUR", ""), ("k€", "EUR", "k"), (" M€", "EUR", "M"),
                   (" CHF", "CHF", ""), (" million dollars", "USD", "M")),
        }  # fmt: skip
        after, currency, scale = self.chance.choice(ways[self.language])
        value = {"low": low, "measure": "money", "currency": currency}
        return text + after, value | ({"scale": scale} if scale else {})

    def _range(self) -> Piece:
        low, high = str(self.number()), str(self.number())
        ways = {
            "fr": ("{} à {}", "{}-{}", "{}–{}", "entre {} et {}", "de {} à {}"),
            "en": ("{} to {}", "{}-{}", "{}–{}", "between {} and {}", "from {} to {}"),
        }
        value = {"low": low, "high": high, "bound": "between"}
        text = self.chance.choice(ways[self.language]).format(low, high)
        if self.chance.random() < 0.5:
            return f"{text} %", value | {"measure": "percent"}
        thing = self.chance.choice(THINGS[self.language])
        return f"{text} {thing}", value | {"unit": thing}

    def _per(self) -> Piece:
        if self.chance.random() < 0.4:
            return "", {}
        text, what = self.chance.choice(list(PER[self.language].items()))
        if isinstance(what, str):
            return text, {"thing": what}
        if what is None:
            return "", {}
        unit, every = what
        return text, {"per": unit} | ({"every": str(every)} if every > 1 else {})

    def _written(self) -> Piece | tuple[str, str]:
        number = self.number()
        draw = self.chance.random()
        if draw < 0.2:
            mark = "," if self.language == "fr" else "."
            return f"{number}{mark}5", f"{number}.5"
        if draw < 0.5:
            gap = self.chance.choice(
                (" ", "\u00a0", "\u202f", "" if self.language == "fr" else ",")
            )
            return f"{number}{gap}500", f"{number}500"
        return str(number), str(number)

    def _duration(self) -> Phrase:
        if self.chance.random() < 0.4:
            words, unit = self.chance.choice(list(CLOCKED[self.language].items()))
            value = {"unit": unit, "clock": "business"}
        else:
            words, unit = self.chance.choice(list(UNITS[self.language].items()))
            value = {"unit": unit}
        number = str(self.number())
        return Phrase(f"{number} {words}", {"value": number} | value)

    def _cadence(self) -> Phrase:
        number = str(self.number() % 900 + 50)
        ways = {
            "fr": ((f"tous les {number} jours", {"every": number, "unit": "day"}),
                   (f"toutes les {number} semaines", {"every": number, "unit": "week"}),
                   ("chaque mois", {"unit": "month"}), ("hebdomadaire", {"unit": "week"})),
            "en": ((f"every {number} days", {"every": number, "unit": "day"}),
                   (f"every {number} weeks", {"every": number, "unit": "week"}),
                   ("monthly", {"unit": "month"}), ("every week", {"unit": "week"})),
        }  # fmt: skip
        return Phrase(*self.chance.choice(ways[self.language]))

    def _date(self) -> Phrase:
        year, month, day = 2000 + self.number() % 90, self.number() % 12 + 1, self.number() % 28 + 1
        name = MONTHS[self.language].split()[month - 1]
        ways = [f"{year}-{month:02}-{day:02}", f"{day} {name} {year}"]
        if self.language == "en":
            ways.append(f"{name} {day}, {year}")
        else:
            ways.append(f"{day:02}/{month:02}/{year}")
        return Phrase(self.chance.choice(ways), {"date": f"{year}-{month:02}-{day:02}"})

    def _time(self) -> Phrase:
        hour, minute = self.number() % 24, self.number() % 60
        ways = [f"{hour}:{minute:02}", f"{hour} h {minute:02}", f"{hour}h{minute:02}"]
        return Phrase(self.chance.choice(ways), {"time": f"{hour:02}:{minute:02}"})


@cache
def _rows(kind: str, language: str) -> list[tuple[str, dict[str, str] | None]]:
    """Give the texts of the table, those of its own that are kept among them."""
    rows: list[tuple[str, dict[str, str] | None]] = [
        (text, value) for spoken, text, value in ACCEPTED[kind] if spoken in ("both", language)
    ]
    kept = [
        (text, None) for one, spoken, text, _ in KEPT if one == kind and spoken != _other(language)
    ]
    return rows + kept


def _other(language: str) -> str:
    return "en" if language == "fr" else "fr"


def read(kind: str, text: str, language: str) -> object:
    """Read a quantity as a field of its kind does. Raises QuantityError where it is refused."""
    if kind in KEEPING:
        return read_or_keep(PARSERS[kind], text, language)
    return PARSERS[kind](text, language)


def misread(kind: str, phrase: Phrase, language: str) -> str:
    """Tell what was lost or changed of a quantity as it was read; nothing where nothing was."""
    try:
        value = read(kind, phrase.text, language)
    except QuantityError:
        return ""
    printed = figures.written(value, language)
    if isinstance(value, Unread) or (isinstance(value, Cadence) and not value.understood):
        kept = value.written
        return "" if kept == " ".join(phrase.text.split()) else f"kept as {kept!r}"
    if phrase.value is not None:
        return "" if said(value) == phrase.value else f"read as {said(value)}, means {phrase.value}"
    gone = _gone(phrase.text, printed)
    for one in phrase.of:
        gone -= _gone(one, figures.written(read(kind, one, language), language))
    for words, instead in OTHERWISE.items():
        if any(other in printed for other in instead):
            gone -= _words(words)
    if kind in ("deadline", "duration", "date"):
        gone -= Counter(UNSAID)
    return f"printed as {printed!r}, without {' '.join(sorted(gone))!r}" if gone else ""


def _gone(text: str, printed: str) -> Counter[str]:
    return _words(text) - _words(printed)


def _words(text: str) -> Counter[str]:
    """Count the words and the figures of a text; those of one number are one."""
    joined = re.sub(r"(?<=\d)[ \u00a0\u202f'’,](?=\d{3}(?!\d))", "", text)
    return Counter(re.findall(r"\d+|[^\W\d_]+|[<>≥≤~±×%€$£+?]", joined.casefold()))
