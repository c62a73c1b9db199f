"""A rule and its facts put into words: what is wrong, how to mend it, and the page of the rule."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.words import MESSAGES, catalogue, typesetter

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES = MESSAGES
_LONGEST = 60


class Said(NamedTuple):
    """What is wrong, and how to mend it: whole sentences in one language."""

    message: str
    fix: str


class Words(NamedTuple):
    """One language's catalogue: its records by rule, and the words for kinds and other places."""

    rules: Mapping[str, Mapping[str, str]]
    names: Mapping[str, str]
    examples: Mapping[str, str]
    related: Mapping[str, str]


class Page(NamedTuple):
    """What there is to know about a rule: one page, in one language."""

    title: str
    why: str
    wrong: str
    right: str
    fix: str
    can_be_silenced: bool


@cache
def words(language: str) -> Words:
    """Load a language's catalogue."""
    module = catalogue(language, "rules")
    return Words(module.RULES, module.NAMES, module.EXAMPLES, module.RELATED)


def explain(rule: str, language: str) -> Page:
    """Give the page of a rule. Raises KeyError for a rule that does not exist."""
    from sla_cli.checks.rules import RULES

    record, typeset = words(language).rules[rule], typesetter(language)
    return Page(
        title=typeset(record["title"]),
        why=typeset(record.get("why", "")),
        wrong=record.get("wrong", ""),
        right=record.get("right", ""),
        fix=typeset(record["fix"]).format_map(_Unfilled()),
        can_be_silenced=any(one.name == rule and one.can_be_silenced for one in RULES),
    )


class _Unfilled(dict[str, str]):
    """Stands for facts that only a file would give."""

    def __missing__(self, key: str) -> str:
        return "…"


def say(rule: str, facts: Mapping[str, str], language: str) -> Said:
    """Put a rule and its facts into words. Raises KeyError for a rule nobody has worded."""
    catalogue_, typeset = words(language), typesetter(language)
    record = catalogue_.rules[rule]
    filled = _filled(facts, catalogue_)
    told, fix = (typeset(_chosen(record, key, facts)).format_map(filled) for key in Said._fields)
    return Said(told[:1].upper() + told[1:], fix)


def _chosen(record: Mapping[str, str], key: str, facts: Mapping[str, str]) -> str:
    """Give the sentence that says more about a fact that is there, or the one that always holds."""
    more = [record[f"{key}+{fact}"] for fact in facts if facts[fact] and f"{key}+{fact}" in record]
    return more[-1] if more else record[key]


def _filled(facts: Mapping[str, str], catalogue_: Words) -> dict[str, str]:
    """Shorten long values, and name the kinds of value in the reader's language."""
    filled = {key: _short(value) if key != "keys" else value for key, value in facts.items()}
    for key in ("expected", "found"):
        if key in facts:
            filled[key] = catalogue_.names.get(facts[key], facts[key])
    if "expected" in facts:
        filled.setdefault("example", catalogue_.examples.get(facts["expected"], "…"))
    return filled


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
