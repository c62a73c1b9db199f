"""Every language has every word, from the same facts, typeset as it asks; and none is dead."""

from __future__ import annotations

import re
import string
from collections.abc import Mapping

import pytest

from sla_cli.agreement.clauses import fields
from sla_cli.agreement.figures.words import Words
from sla_cli.agreement.model import Agreement
from sla_cli.changes.saying import text
from sla_cli.checks.words import say
from sla_cli.cli.choices import DocumentTongue, Tongue
from sla_cli.cli.words import tell
from sla_cli.documents.printing import CHOICES
from sla_cli.documents.wording import wording
from sla_cli.words import DOCUMENTS, MESSAGES, catalogue
from tests.agreement.parts import all_parts
from tests.examples import ROOT
from tests.words.spoken import of_code, of_templates, rules_in_code

Tree = Mapping[str, "str | Tree | tuple[str, ...] | list[str]"]
SPACED = re.compile(r" [:;!?»]|« |'")
"""What French typography does not allow."""

NO_RULES = {
    *("half-year", "no-store", "six-day", "stand-alone"),
    *("clip-path", "data-asks", "fill-opacity", "more-of", "only-long", "signed-at"),
    *("stroke-dasharray", "stroke-opacity", "stroke-width"),
    *("cat-file", "diff-index", "rev-list", "rev-parse"),
}
"""Texts of the code that have the form of a rule's name and are none."""


def flat(tree: Tree, above: str = "") -> dict[str, str]:
    """Give every text of a catalogue by the path of its keys."""
    leaves: dict[str, str] = {}
    for key, value in tree.items():
        path = f"{above}/{key}" if above else key
        if isinstance(value, Mapping):
            leaves |= flat(value, path)
        else:
            leaves[path] = value if isinstance(value, str) else " ".join(map(str, value))
    return leaves


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def texts(language: str, name: str) -> dict[str, str]:
    """Give a whole catalogue, flat, each table of it under its own name."""
    module = catalogue(language, name)
    return flat({key: value for key, value in vars(module).items() if key.isupper()})


EVERYWHERE = ("documents", "figures")
SPOKEN = ("changes", "fields", "rules", "terminal")
PAIRS = [
    *((language, name) for name in EVERYWHERE for language in DOCUMENTS),
    *((language, name) for name in SPOKEN for language in MESSAGES),
]


def test_a_folder_is_a_language_that_is_offered() -> None:
    folders = {path.name for path in (ROOT / "sla_cli" / "words").iterdir() if path.is_dir()}
    folders.discard("__pycache__")
    assert folders == set(DOCUMENTS) == {one.value for one in DocumentTongue}
    assert DOCUMENTS[:2] == MESSAGES == tuple(one.value for one in Tongue)


@pytest.mark.parametrize(("language", "name"), PAIRS)
def test_the_same_keys_from_the_same_facts(language: str, name: str) -> None:
    french, own = texts("fr", name), texts(language, name)
    free = re.compile(
        r"FIGURES/(clock|halves|days|times|often|ranked_days|plurals_inside)/|FIGURES/[a-z-]+/.*/(one|other)$"
    )
    assert {k for k in french if not free.match(k)} == {k for k in own if not free.match(k)}
    differ = [k for k in french if k in own and places(french[k]) != places(own[k])]
    if name != "figures":  # `chaque mois` and `every 1 months` are told from the same count
        assert [key for key in differ if not key.endswith(("/right", "/wrong"))] == []


@pytest.mark.parametrize("language", DOCUMENTS)
def test_every_quantity_has_its_words(language: str) -> None:
    own = catalogue(language, "figures").FIGURES
    assert set(own) | {"plurals_inside"} == set(Words.__annotations__)
    french = catalogue("fr", "figures").FIGURES
    for name in ("bounds", "per", "moments", "every", "nth_of", "ranks", "money_scales", "lengths"):
        assert set(own[name]) == set(french[name])
    for clock, row in own["lengths"].items():
        assert set(row) == set(french["lengths"][clock])
        assert all("other" in forms for forms in row.values())


@pytest.mark.parametrize("language", DOCUMENTS)
def test_every_choice_and_every_field_has_a_word(language: str) -> None:
    words = wording(language)
    for choice, name in CHOICES.items():
        for one in choice:
            assert words.text(name, one.key)
    fields = catalogue(language, "fields").FIELDS
    french = catalogue("fr", "fields").FIELDS
    printed = [record for record in french if record in fields or language in MESSAGES]
    assert len(printed) > 120
    for record in printed:
        assert words.text("labels", record)


@pytest.mark.parametrize("language", DOCUMENTS)
def test_every_record_of_a_field_serves_one(language: str) -> None:
    keys = {f"{part.__name__}.{key}" for part in all_parts(Agreement) for key in part.shape}
    bare = {name.partition(".")[2] for name in keys}
    fields = catalogue(language, "fields").FIELDS
    assert [name for name in fields if name not in keys and name not in bare] == []
    if language in MESSAGES:
        assert [n for n in keys if n not in fields and n.partition(".")[2] not in fields] == []
        assert all(len(record) >= 2 and record[1] for record in fields.values())


@pytest.mark.parametrize("language", DOCUMENTS)
def test_no_field_is_named_the_same_twice(language: str) -> None:
    """Where the documents say what the title says, it stands once."""
    for name, record in catalogue(language, "fields").FIELDS.items():
        assert len(record) < 3 or record[2] != record[0], name


def test_no_phrase_of_the_documents_is_dead() -> None:
    code, templates = of_code(), of_templates()
    dead = []
    for path in texts("fr", "documents"):
        key = path.split("/")[-1] if not path.endswith(("/one", "/other")) else path.split("/")[-2]
        branch = path.split("/")[1]
        choices = {one.key for choice, name in CHOICES.items() if name == branch for one in choice}
        if key not in choices and not code.says(key) and not templates.says(key):
            dead.append(path)
    assert dead == []


def test_no_text_of_the_terminal_is_dead() -> None:
    code = of_code()
    assert [key.partition("/")[2] for key in texts("fr", "terminal")
            if not code.says(key.partition("/")[2])] == []  # fmt: skip


def test_no_text_of_changes_is_dead() -> None:
    code = of_code()
    # Plural forms, and reasons by what they led to, are put together of their parts.
    parts = [key.split(".") for key in catalogue("fr", "changes").TEXTS]
    assert [".".join(one) for one in parts if not all(map(code.says, one))] == []


@pytest.mark.parametrize("language", MESSAGES)
def test_every_list_has_a_noun(language: str) -> None:
    lists = {one.key for one in fields() if one.many} | {"data_completeness"}
    assert set(catalogue(language, "changes").NOUNS) == lists


def test_every_rule_is_worded_and_none_is_dead() -> None:
    """Whatever has the form of a rule's name is one, or told here to be none."""
    said = catalogue("fr", "rules")
    worded = {*said.RULES, *said.RELATED, *said.USAGE}
    assert [rule for rule in worded if not of_code().says(rule)] == []
    assert rules_in_code() - worded == NO_RULES


@pytest.mark.parametrize("language", MESSAGES)
@pytest.mark.parametrize("rule", catalogue("fr", "rules").RULES)
def test_whole_sentences(rule: str, language: str) -> None:
    record = catalogue(language, "rules").RULES[rule]
    needed = places("".join(text for key, text in record.items() if key[:3] in ("mes", "fix")))
    single = ("sign", "byte", "code", "guess")
    facts = {place: "12" if place in single else "Acme" for place in needed}
    said = say(rule, facts, language)
    assert said.message[0].isupper() or not said.message[0].isalpha()
    assert said.message.rstrip("\u00a0» ”")[-1] in ".!?…:)" or "Acme" in said.message
    assert said.fix
    assert record["title"][-1] in ".!?…"
    if language == "fr":
        assert not re.search(r" [:;!?»]|« ", said.message + said.fix)


@pytest.mark.parametrize("key", catalogue("fr", "documents").WORDING)
def test_french_documents_are_typeset(key: str) -> None:
    entry = catalogue("fr", "documents").WORDING[key]
    for path in flat({key: entry}):
        assert not re.search(r" [:;!?»%]|« |'", wording("fr").text(*path.split("/")))


@pytest.mark.parametrize("key", catalogue("fr", "changes").TEXTS)
def test_what_changed_is_typeset(key: str) -> None:
    said = catalogue("fr", "changes").TEXTS[key]
    assert not SPACED.search(text(key, "fr", **dict.fromkeys(places(said), "x")))


@pytest.mark.parametrize("key", catalogue("fr", "terminal").TEXTS)
def test_the_french_terminal_is_typeset(key: str) -> None:
    if not key.endswith("examples"):
        text = catalogue("fr", "terminal").TEXTS[key]
        assert not SPACED.search(tell(key, "fr", **dict.fromkeys(places(text), "x")))
