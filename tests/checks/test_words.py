"""Every rule that can be broken is worded in both languages, from the same facts."""

from __future__ import annotations

import re
import string

import pytest

from sla_cli.checks.words import LANGUAGES, en, fr, say
from sla_cli.source import trouble
from tests.examples import ROOT

RAISED = re.compile(
    r"(?:Problem|refuse|FileTrouble|TableTrouble|_Stop|QuantityError|_quoted_instead)"
    r"\(\s*\"([a-z0-9-]+)\""
)
SINGLE = ("sign", "byte", "code", "guess")


def places(texts: tuple[str, ...]) -> set[str]:
    parsed = (string.Formatter().parse(text) for text in texts)
    return {name for fields in parsed for _, name, _, _ in fields if name}


def raised() -> set[str]:
    names = {*trouble.READING.values(), *trouble.WRITING.values()}
    for path in (ROOT / "sla_cli").rglob("*.py"):
        names |= set(RAISED.findall(path.read_text(encoding="utf-8")))
    return names


def test_every_rule_raised_is_worded() -> None:
    assert len(raised()) > 40
    assert raised() <= set(fr.RULES)


def test_every_rule_worded_is_raised() -> None:
    code = "".join(
        p.read_text(encoding="utf-8")
        for p in (ROOT / "sla_cli").rglob("*.py")
        if "words" not in p.parts
    )
    assert [rule for rule in fr.RULES if "+" not in rule and f'"{rule}"' not in code] == []


def test_the_same_rules_names_and_examples() -> None:
    assert list(fr.RULES) == list(en.RULES)
    assert list(fr.NAMES) == list(en.NAMES)
    assert list(fr.EXAMPLES) == list(en.EXAMPLES)
    assert list(fr.RELATED) == list(en.RELATED)


@pytest.mark.parametrize("rule", fr.RULES)
def test_the_same_facts(rule: str) -> None:
    assert places(fr.RULES[rule]) == places(en.RULES[rule])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", fr.RULES)
def test_whole_sentences(rule: str, language: str) -> None:
    texts = fr.RULES[rule] if language == "fr" else en.RULES[rule]
    facts = {place: "12" if place in SINGLE else "Acme" for place in places(texts)}
    said = say(rule, facts, language)
    assert said.message[0].isupper() or not said.message[0].isalpha()
    # Some end with a fact, such as what the system answered.
    assert said.message.rstrip("\u00a0» ”").endswith((*".!?…:)", "Acme"))
    assert said.fix
    if language == "fr":
        assert not re.search(r" [:;!?»]|« ", said.message + said.fix)
