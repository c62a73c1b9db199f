"""The words of every problem, one catalogue a language: what is wrong, and how to mend it.

A catalogue has `RULES`, by rule name: the message, then the fix, with the problem's facts in
braces; `NAMES`, the words for the kinds of value; and `EXAMPLES` of each kind. A rule that can say
more when a fact is there has a second entry, `rule+fact`, whose fix is used instead.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.typography import typesetter

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES = ("fr", "en")
_LONGEST = 60


class Said(NamedTuple):
    """What is wrong, and how to mend it: whole sentences in one language."""

    message: str
    fix: str


class Words(NamedTuple):
    """One language's catalogue."""

    rules: Mapping[str, tuple[str, str]]
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


def explain(rule: str, language: str) -> Page:
    """Give the page of a rule. Raises KeyError for a rule that does not exist."""
    from sla_cli.checks.rules import RULES

    pages = import_module(f"sla_cli.checks.words.{language}.pages")
    typeset = typesetter(language)
    catalogue = words(language)
    title, why, wrong, right = pages.PAGES[rule]
    can_be_silenced = any(one.name == rule and one.can_be_silenced for one in RULES)
    fix = typeset(catalogue.rules[rule][1]).format_map(_Unfilled())
    return Page(typeset(title), typeset(why), wrong, right, fix, can_be_silenced)


class _Unfilled(dict[str, str]):
    """Stands for facts that only a file would give."""

    def __missing__(self, key: str) -> str:
        return "…"


@cache
def words(language: str) -> Words:
    """Load a language's catalogue."""
    module = import_module(f"sla_cli.checks.words.{language}")
    return Words(module.RULES, module.NAMES, module.EXAMPLES, module.RELATED)


def say(rule: str, facts: Mapping[str, str], language: str) -> Said:
    """Put a rule and its facts into words. Raises KeyError for a rule nobody has worded."""
    catalogue, typeset = words(language), typesetter(language)
    message, fix = catalogue.rules[rule]
    for fact, value in facts.items():
        if value and f"{rule}+{fact}" in catalogue.rules:
            message, fix = catalogue.rules[f"{rule}+{fact}"]
    filled = _filled(facts, catalogue)
    told = typeset(message).format_map(filled)
    return Said(told[:1].upper() + told[1:], typeset(fix).format_map(filled))


def _filled(facts: Mapping[str, str], catalogue: Words) -> dict[str, str]:
    """Shorten long values, and name the kinds of value in the reader's language."""
    filled = {key: _short(value) if key != "keys" else value for key, value in facts.items()}
    for key in ("expected", "found"):
        if key in facts:
            filled[key] = catalogue.names.get(facts[key], facts[key])
    if "expected" in facts:
        filled.setdefault("example", catalogue.examples.get(facts["expected"], "…"))
    return filled


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
