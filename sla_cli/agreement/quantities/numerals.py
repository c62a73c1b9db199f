"""Numbers in words put into figures: `une cinquantaine de leads` is read as `~50 leads`.

Only what no grammar of figures reads comes here, so that nothing of it is made before it is needed.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sla_cli.agreement.quantities.grammar import (
    EDGE,
    Vocabulary,
    any_of,
    found_in,
    match,
    small,
    vocabulary,
)
from sla_cli.words import MESSAGES, catalogue

if TYPE_CHECKING:
    from types import ModuleType

MORE = (
    "(?:(?:and|et|or|ou) )?(?:(?:cent|hundred|dozen|score)s?|mille"
    "|(?:diz|douz|quinz|vingt|trent|quarant|cinquant|soixant|cent)aines?"
    "|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?"
    "|trente|quarante|cinquante|soixante|two|three|four|five|seven|eight|nine|ten|eleven|twelve"
    "|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
    ")(?=[ ,]|-(?:[a-z]{1,9}-)?(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|vingt)|$)"
)
"""A word that makes another number of the one before it: `100 vingt` is none that was written."""

_LONGEST = 160
"""A longer text is no number in words."""


NUMBER_WORDS = vocabulary("SMALL_NUMBERS")
"""The small numbers that need no table of all the others."""

COUNT = f"(?:[1-9][0-9]{{0,2}}|{NUMBER_WORDS.pattern})"
"""A small whole number, in digits or in words."""


def count(text: str | None, default: int = 1) -> int:
    """Give the value of a text that matches `COUNT`, or the default where it is not there."""
    if not text:
        return default
    return int(text) if text.isdecimal() else int(NUMBER_WORDS.find(text))


@cache
def _tables() -> tuple[ModuleType, ...]:
    return tuple(catalogue(language, "quantities") for language in MESSAGES)


@cache
def _cardinals() -> Vocabulary[int]:
    rows: dict[int, list[str]] = {}
    for word, number in _numbers().items():
        rows.setdefault(number, []).append(word)
    return Vocabulary({number: "|".join(words) for number, words in rows.items()})


@cache
def _numbers() -> dict[str, int]:
    """Give the number of every word there is one for, written with hyphens or with spaces."""
    rows: dict[int, list[str]] = {}
    for table in _tables():
        for number, word in enumerate(table.NUMERALS.split()):
            words = [word, f"{word}e"] if word.endswith("-un") else [word]
            # Many leave out its s, or put it before another number.
            words += [word[:-1]] if word.endswith("vingts") else []
            rows.setdefault(number, []).extend(words)
        for number, words in table.HUNDREDS.items():
            rows.setdefault(number, []).extend(words.split("|"))
    return {
        spelling: number
        for number, words in rows.items()
        for word in words
        for spelling in (word, word.replace("-", " "))
    }


_THOUSAND = "(?:mille|thousand)"
_AND = "(?:(?:,| and)? |-)"


@cache
def _those(numbers: range) -> str:
    return any_of("|".join(word for word, number in _numbers().items() if number in numbers))


@cache
def _joined() -> str:
    """Give the grammar of a number that several words make: `mille deux cent cinquante`."""
    units, hundreds = f"(?:{_those(range(1, 100))}|une)", _those(range(100, 1000, 100))
    under_thousand = f"(?:{hundreds}(?:{_AND}{units})?|{units})"
    thousands = f"(?:(?:{under_thousand}|a)[ -])?{_THOUSAND}{_AND}{under_thousand}"
    return f"(?:{thousands}|{hundreds}{_AND}{units})"


@cache
def spoken(numbers: range | None = None) -> str:
    """Give the grammar of a number in words, or of the words for some numbers."""
    return _those(numbers) if numbers else f"(?:{_joined()}|{_cardinals().pattern})"


def value_of(words: str) -> int:
    """Give the number that words which match `spoken` say."""
    return _sum(words)


def _sum(words: str) -> int:
    """Give the number of words that match `_joined`, or that are one number by themselves."""
    if words == "une":
        return 1
    if match(_cardinals().pattern, words):
        return _cardinals().find(words)
    if found := match(f"(?:(?P<times>.+?)[ -])?{_THOUSAND}{_AND}(?P<rest>.+)", words):
        times = 1 if found["times"] in (None, "a") else _sum(found["times"])
        return 1000 * times + _sum(found["rest"])
    found = match(f"(?P<hundreds>{_those(range(100, 1000, 100))}){_AND}(?P<rest>.+)", words)
    return _sum(found["hundreds"]) + _sum(found["rest"]) if found else 0


def _words(name: str) -> str:
    return any_of("|".join(getattr(table, name) for table in _tables()))


@cache
def _grammars() -> tuple[str, ...]:
    of, cardinal = _words("OF_GROUP"), _cardinals().pattern
    any_number = f"(?:{_joined()}|{cardinal})"
    return (
        f"(?P<fraction>{vocabulary('FRACTIONS').pattern}){EDGE}(?! {_words('NO_FRACTION')})",
        f"(?P<factor>{vocabulary('FACTORS').pattern}){EDGE}",
        f"(?P<round>{vocabulary('ROUND_GROUPS').pattern}){EDGE}(?: {of})?",
        f"(?P<exact>{vocabulary('EXACT_GROUPS').pattern}){EDGE}(?: {of})?",
        f"(?P<times>{vocabulary('ONE_TIME').pattern}){EDGE}(?= )",
        f"(?P<low>{any_number}) (?:to|or|à|a|ou|(?P<both>and|et)) (?P<high>{any_number}){EDGE}",
        f"(?P<one>{_words('ARTICLES')})(?= |$)(?! {_words('NO_COUNT')}{EDGE})",
        f"(?P<number>{any_number}){EDGE}(?! of )",
    )


def in_figures(written: str, before: str) -> str | None:
    """Put the number in words that a text begins with, after what may stand `before`, in figures.

    None where there is none. An article counts as one only where the text counts something: after
    words that bound it, or per what time.
    """
    read = small(written)
    if len(read) > _LONGEST:
        return None
    for grammar in _grammars():
        # In figures, `double 120` would become one number with what it stands before.
        rest = "(?P<rest>(?! ?[0-9]).*)"
        found = match(f"(?P<before>{before})(?P<spoken>{grammar}){rest}", read)
        if found is None or not _counts(found.groupdict(), read):
            continue
        said = _figures(found.groupdict())
        if said is None:
            return None
        return f"{written[: found.end('before')]}{said}{written[found.start('rest') :]}"
    return None


def _counts(part: dict[str, str | None], text: str) -> bool:
    """Tell whether what was found is a number: `two and three` is one only after `between`."""
    if part.get("both"):
        return (part["before"] or "").endswith(("between ", "entre "))
    if part.get("number") and match(_words("ARTICLES"), part["number"] or ""):
        return False
    return "one" not in part or bool(part["before"]) or found_in(_A_PERIOD, text)


_PERIODS = "hour|day|week|month|quarter|year|heure|jour|semaine|mois|trimestre|semestre|an"
_A_PERIOD = (
    f" (?:(?:per|par|a|an|each|every|chaque|tous les|toutes les) (?:{COUNT} )?|/ ?)"
    f"(?:{_PERIODS})s?{EDGE}|^(?:un|a|an) million"
)


def _figures(part: dict[str, str | None]) -> str | None:
    """Write what was found as the grammars of figures read it."""
    if fraction := part.get("fraction"):
        return vocabulary("FRACTIONS").find(fraction)
    if factor := part.get("factor"):
        return f"×{vocabulary('FACTORS').find(factor)}"
    if group := part.get("round"):
        about = "" if part["before"] else "~"
        return f"{about}{vocabulary('ROUND_GROUPS').find(group)}{' ' if _goes_on(part) else ''}"
    if group := part.get("exact"):
        return f"{vocabulary('EXACT_GROUPS').find(group)}{' ' if _goes_on(part) else ''}"
    if times := part.get("times"):
        number = vocabulary("ONE_TIME").find(times)
        return f"{number} {'time' if number == '1' else 'times'}"
    if part.get("low") and part.get("high"):
        return _range(_number(part["low"]), _number(part["high"]))
    return "1" if part.get("one") else _number(part["number"])


def _goes_on(part: dict[str, str | None]) -> bool:
    return bool(part["rest"]) and not (part["rest"] or "").startswith(" ")


def _range(low: str, high: str) -> str | None:
    # Who says `deux à trois cents` may mean two hundred.
    shared = len(low) == 1 and high[0] > low and set(high[1:]) in ({"0"}, set())
    return None if shared and len(high) > 2 else f"{low} à {high}"


def _number(words: str | None) -> str:
    return str(_sum(words or ""))
