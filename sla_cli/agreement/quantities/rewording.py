"""What is said in units of no grammar, put into theirs: `a fortnight` is read as `2 weeks`.

Fractions after a whole number become decimals (`1½ h`), quarters of an hour become minutes. Whoever
reads a quantity asks first; a text that holds nothing of the kind comes back as it is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sla_cli.agreement.quantities.grammar import (
    EDGE,
    any_of,
    match,
    small,
    vocabulary,
    words_of,
)
from sla_cli.agreement.quantities.numerals import COUNT, count, spoken, value_of
from sla_cli.words import MESSAGES, catalogue

if TYPE_CHECKING:
    from collections.abc import Callable

_DECIMALS = {"½": "5", "1/2": "5", "¼": "25", "1/4": "25", "¾": "75", "3/4": "75"}
_START = "(?<![0-9A-Za-zÀ-ÿ.,/'’-])"
# Who writes `2 1/2 journées` may mean two half-days.
_SMALL_COUNT = f"{_START}(?P<one>[1-9][0-9]?) (?:ou|or) (?P<next>[1-9][0-9]{{0,2}})(?![0-9.,])"
_MIXED = (
    rf"{_START}(?<![0-9] )(?P<whole>[0-9]{{1,3}})"
    f"(?P<part>[½¼¾]| (?:[½¼¾]|[13]/[24](?![0-9/]))(?! ?(?:journées?|jours?|j){EDGE}))"
)
_LENGTHS = any_of(
    "within|in|under|over|for|of|every|each|per|sous|dans|en|pendant|durant|sur|tous les"
    "|toutes les|chaque|par|après|after|than|de|d'ici|d'ici à|at most|au plus|max"
)
_HOLDS = re.compile("[½¼¾]|[0-9] [13]/[24]")
_FIGURES = (
    # `95+%`, `50-ish`.
    (re.compile(r"(?<=[0-9])\+ ?%"), lambda found: "%+"),
    (re.compile(r"^([0-9]{1,9})[ -]?ish(?![a-z])"), lambda found: f"~{found[1]}"),
    (
        re.compile(_SMALL_COUNT),
        lambda found: (
            f"{found['one']} à {found['next']}"
            if int(found["next"]) == int(found["one"]) + 1
            else found[0]
        ),
    ),
)
_HAS_FIGURES = re.compile("[0-9](?:\\+ ?%|[ -]?ish| o[ru] [0-9])")


@cache
def _grammars() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]:
    units = vocabulary("TIME_UNITS").pattern
    return (
        (
            # `un mois sur deux`, `every other week`.
            re.compile(
                f"{_START}(?:(?:une?|1) (?P<unit>{units}) sur (?P<every>{COUNT})"
                f"|every other (?P<other>{units})){EDGE}"
            ),
            lambda found: (
                f"tous les {count(found['every'], default=2)} {found['unit'] or found['other']}"
            ),
        ),
        (
            re.compile(f"{_START}{vocabulary('LENGTHS_IN_WORDS').pattern}{EDGE}"),
            lambda found: vocabulary("LENGTHS_IN_WORDS").find(found[0]),
        ),
        (
            re.compile(
                f"(?:{_START}(?:(?P<count>{COUNT})[ -])?|(?P<slash> ?/ ?))(?P<period>"
                f"{vocabulary('PERIODS').pattern}){EDGE}"
            ),
            _in_units,
        ),
        (
            re.compile(f"{_START}(?P<count>{COUNT}) and a half (?=[a-z])"),
            lambda found: f"{count(found['count'])}.5 ",
        ),
    )


@cache
def _cues() -> re.Pattern[str]:
    """Give the stems of which one is in whatever is put in other words."""
    stems = (catalogue(language, "quantities").CUES for language in MESSAGES)
    return re.compile(any_of("|".join(stems)))


def reworded(written: str) -> str:
    """Put a text into the units that grammars know; it may come back as it is."""
    if _HOLDS.search(written):
        written = re.sub(_MIXED, _decimal, written)
    if _HAS_FIGURES.search(written):
        for figures, said in _FIGURES:
            written = figures.sub(said, written)
    if " (" in written:
        written = _said_once(written)
    if not _cues().search(small(written)):
        return written
    for grammar, put in _grammars():
        read, parts, end = small(written), [], 0
        for found in grammar.finditer(read):
            parts += [written[end : found.start()], put(found)]
            end = found.end()
        written = "".join((*parts, written[end:]))
    return written


@cache
def _said_twice() -> re.Pattern[str]:
    words = f"(?:{spoken()})"
    return re.compile(
        f"{_START}(?:(?P<words>{words}) \\((?P<digits>[0-9]{{1,4}})\\)"
        f"|(?P<figures>[0-9]{{1,4}}) \\((?P<again>{words})\\))"
    )


def _said_once(written: str) -> str:
    """Put `five (5) days` as `5 days`, where both say the same."""
    found = _said_twice().search(small(written))
    if found is None or _says_two(found):
        return written
    figures = found["digits"] or found["figures"]
    return written[: found.start()] + figures + written[found.end() :]


def _says_two(found: re.Match[str]) -> bool:
    words, figures = found["words"] or found["again"], found["digits"] or found["figures"]
    return value_of(words) != int(figures)


def says_two(written: str) -> bool:
    """Tell whether a text says one number in words and another in figures: `five (6) days`."""
    found = _said_twice().search(small(written)) if "(" in written else None
    return found is not None and _says_two(found)


@cache
def _time_grammars() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]:
    short, past = vocabulary("SHORT_UNITS"), vocabulary("HOUR_PARTS")
    hour = any_of(words_of("TIME_UNITS")["hour"])
    minutes = any_of(words_of("TIME_UNITS")["minute"])
    return (
        (
            re.compile(f"(?<![a-zà-ÿ])(?P<unit>{short.pattern}){EDGE}"),
            lambda found: (
                f"{'' if found.string[: found.start()].endswith(' ') else ' '}"
                f"{short.find(found['unit'])}"
            ),
        ),
        (
            # `1 h ½`
            re.compile(f"{_START}(?P<hours>[0-9]{{1,3}}) ?{hour} ?(?P<part>[½¼¾]|1/2)(?![0-9/])"),
            lambda found: f"{found['hours']}.{_DECIMALS[found['part']]} h",
        ),
        (
            # `une heure trente`, `1 h et quart`
            re.compile(
                f"{_START}(?P<hours>{COUNT}) ?{hour}(?: (?:et|and))? (?:(?P<words>"
                f"{spoken(range(5, 60))})(?: {minutes})?|(?P<past>{past.pattern})){EDGE}"
            ),
            lambda found: (
                f"{count(found['hours'])} h "
                f"{value_of(found['words']) if found['words'] else past.find(found['past'])}"
            ),
        ),
    )


_TIME_CUES = re.compile(
    "[0-9 ][bj]\\.?[dho](?![a-z])|[0-9 ](?:bds|bhs|biz|work)"
    "|(?:h|hours?|heures?|hrs?)\\.?(?: |[½¼¾])"
)


def reworded_time(written: str) -> str:
    """Put a length of time into the units that grammars know; it may come back as it is."""
    if not _TIME_CUES.search(small(written)):
        return written
    for grammar, put in _time_grammars():
        if found := grammar.search(small(written)):
            written = written[: found.start()] + put(found) + written[found.end() :]
    return written


def as_change(written: str) -> str:
    """Put `en hausse de 15 %` as `+15 %`, where it has no other figure."""
    changes = vocabulary("CHANGES")
    found = match(
        f"(?P<how>{changes.pattern}) (?P<rest>[€$£]? ?[0-9][0-9 .,]*(?:[^0-9]*))", small(written)
    )
    return written if found is None else changes.find(found["how"]) + written[found.start("rest") :]


def _decimal(found: re.Match[str]) -> str:
    return f"{found['whole']}.{_DECIMALS[found['part'].strip()]}"


def _in_units(found: re.Match[str]) -> str:
    """Write `2 fortnights` as `4 weeks`, and `a fortnight` that follows a figure as per two."""
    number, unit = vocabulary("PERIODS").find(found["period"]).split()
    times, before = found["count"], found.string[: found.start()]
    led = not before or bool(re.search(f"(?:(?:^|[^a-zà-ÿ]){_LENGTHS} |/ ?)$", before))
    if found["slash"]:
        return f" per {number} {unit}"
    if not times:
        # `le bilan du quadrimestre` is a thing, and no length of time.
        return f"{number} {unit}" if led else found[0]
    if times in ("a", "an") and not led:
        return f"per {number} {unit}"
    if not led and not times.isdecimal():
        return found[0]
    return f"{count(times) * int(number)} {unit}"
