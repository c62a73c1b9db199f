"""A rule and its facts put into words: what is wrong, how to mend it, and the page of the rule."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.words import catalogue, typesetter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sla_cli.source.problem import Fact

_LONGEST = 60
_PLAIN = 1000
"""Below it, every language writes a whole number alike."""

_LINES = 12
_COPIED = ("quoted", "shut", "bare", "joined")


class Said(NamedTuple):
    """What is wrong, and how to mend it: whole sentences in one language."""

    message: str
    fix: str


class Words(NamedTuple):
    """One language's catalogue: its records by rule, and the words for kinds and other places.

    `usage` holds what is said of a command line, which no file can break.
    """

    rules: Mapping[str, Mapping[str, str]]
    names: Mapping[str, str]
    examples: Mapping[str, str]
    related: Mapping[str, str]
    usage: Mapping[str, Mapping[str, str]]


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
    return Words(module.RULES, module.NAMES, module.EXAMPLES, module.RELATED, module.USAGE)


def explain(rule: str, language: str) -> Page:
    """Give the page of a rule. Raises KeyError for a rule that does not exist."""
    from sla_cli.checks.examination import OF_FORM
    from sla_cli.checks.rules import RULES

    record, typeset = words(language).rules[rule], typesetter(language)
    return Page(
        title=typeset(record["title"]),
        why=typeset(record.get("why", "")),
        wrong=record.get("wrong", ""),
        right=record.get("right", ""),
        fix=typeset(record["fix"]).format_map(_Unfilled()),
        can_be_silenced=rule in OF_FORM
        or any(one.name == rule and one.can_be_silenced for one in RULES),
    )


class _Unfilled(dict[str, str]):
    """Stands for facts that only a file would give."""

    def __missing__(self, key: str) -> str:
        return "…"


def say(rule: str, facts: Mapping[str, Fact], language: str) -> Said:
    """Put a rule and its facts into words. Raises KeyError for a rule nobody has worded."""
    known, typeset = words(language), typesetter(language)
    record = known.rules[rule] if rule in known.rules else known.usage[rule]
    filled = _filled(facts, known, language)
    told, fix = (typeset(_chosen(record, key, facts)).format_map(filled) for key in Said._fields)
    return Said(told[:1].upper() + told[1:], fix)


def _chosen(record: Mapping[str, str], key: str, facts: Mapping[str, Fact]) -> str:
    """Give the sentence that says more about a fact that is there, or the one that always holds."""
    more = [record[f"{key}+{fact}"] for fact in facts if facts[fact] and f"{key}+{fact}" in record]
    return more[-1] if more else record[key]


def _filled(facts: Mapping[str, Fact], known: Words, language: str) -> dict[str, str]:
    """Write each fact as the language writes it, and name the kinds of value in it."""
    filled = {key: _written(value, language) for key, value in facts.items()}
    # What is to be copied is shown in whole, sign for sign.
    filled |= {key: str(facts[key]) for key in _COPIED if key in facts}
    for key in ("expected", "found"):
        if key in facts:
            filled[key] = known.names.get(filled[key], filled[key])
    if "expected" in facts:
        filled.setdefault("example", known.examples.get(str(facts["expected"]), "…"))
    return filled


def _written(value: Fact, language: str) -> str:
    if isinstance(value, str):
        return _short(value)
    # A quantity is a tuple too, of what it is made of.
    if isinstance(value, tuple) and not hasattr(value, "written"):
        return listed(value)
    if isinstance(value, int) and abs(value) < _PLAIN:
        return str(value)
    # Babel, by which figures are written, takes longer to load than a small file to check.
    from sla_cli.agreement.figures import written

    said = written(value, language)
    # A quantity is what a fix proposes to write: whoever copies it wants the spaces of a keyboard.
    return " ".join(said.split()) if isinstance(value, tuple) else said


def listed(values: tuple[object, ...]) -> str:
    """Write words out in full; of the numbers of lines, as many as help to find one's way."""
    lines = bool(values) and isinstance(values[0], int)
    shown = values[:_LINES] if lines else values
    return ", ".join(map(str, shown)) + ("…" if len(shown) < len(values) else "")


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
