"""The words quantities are written with: the table `FIGURES` that every language fills in.

Every phrase in French and English must be one that the agreement's own parsers read back as the
same quantity; the tests write each of them and read it again.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from sla_cli.words import catalogue

if TYPE_CHECKING:
    from collections.abc import Mapping

Forms = dict[str, str]
"""The plural forms of a phrase by their CLDR name; `other` stands for those that are missing."""


class Words(TypedDict):
    """What a language has to say. `{n}` is a number already written, with its unit if it has one.

    `plurals_inside` is for languages in which a length changes after a preposition: those that do.
    `clock` has what this language writes for a time, or for its half of the day, as Babel has it.
    `each` tells which of the two tables says after how long something happens again.
    The keys of the inner tables are the values of the agreement's enumerations, or the number that
    a phrase of its own stands for.
    """

    bounds: dict[str, str]
    range: str
    signed_range: str
    either: str
    fractions: dict[str, str]
    share: Forms
    factor: str
    factor_range: str
    often: dict[str, str]
    term: str
    within: str
    per: dict[str, Forms]
    per_thing: str
    and_per_thing: str
    money_scales: dict[str, str]
    count_scales: dict[str, str]
    lengths: dict[str, dict[str, Forms]]
    plurals_inside: NotRequired[dict[str, dict[str, str]]]
    hour_and_minutes: str
    length_range: str
    each: Literal["per", "every"]
    halves: dict[str, dict[str, str]]
    moments: dict[str, str]
    by_time: str
    by_time_alone: str
    by_day: str
    day_by_time: str
    later: str
    weekday_parts: dict[str, str]
    moment_parts: dict[str, str]
    every: dict[str, Forms]
    times: dict[str, str]
    continuously: str
    on_days: str
    weekly: str
    every_other: str
    nth: str
    nth_of: dict[str, str]
    edges: dict[str, str]
    day_parts: dict[str, str]
    day_of_month: str
    ranked_days: dict[str, str]
    ranks: dict[str, str]
    business_day: str
    any_day: str
    last_and: str
    at: str
    time: str
    full_hour: str
    clock: dict[str, str]
    date: str
    day_and_month: str
    days: dict[str, str]
    period: str
    since: str


@cache
def words(language: str) -> Words:
    """Give the words of a language. Raises ModuleNotFoundError for one that has no catalogue."""
    found: Words = catalogue(language, "figures").FIGURES
    return found


def form(forms: Mapping[str, str], plural: str) -> str:
    """Give a plural form, or the one that stands for it."""
    return forms.get(plural, forms["other"])
