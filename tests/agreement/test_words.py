"""The help that editors show exists for every key, in both languages, and its examples are read."""

from __future__ import annotations

import re

import pytest

from sla_cli.agreement import quantities
from sla_cli.agreement.model import Agreement
from sla_cli.agreement.schema import KeyWords, json_schema
from sla_cli.words import MESSAGES as LANGUAGES
from sla_cli.words import catalogue

PARSERS = {
    "target": quantities.parse_target,
    "duration": quantities.parse_duration,
    "deadline": quantities.parse_deadline,
    "cadence": quantities.parse_cadence,
    "date": quantities.parse_date,
    "day": quantities.parse_date,
    "time": quantities.parse_time,
}


def test_every_kind_of_quantity_is_explained() -> None:
    assert list(catalogue("fr", "fields").KINDS) == list(PARSERS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_property_has_a_title_and_a_description(language: str) -> None:
    schema = json_schema(language)
    seen = 0
    definitions = schema["$defs"]
    assert isinstance(definitions, dict)
    for definition in definitions.values():
        assert isinstance(definition, dict)
        ways = definition.get("anyOf", [definition])
        assert isinstance(ways, list)
        for way in ways:
            properties = way.get("properties", {}) if isinstance(way, dict) else {}
            assert isinstance(properties, dict)
            if properties:
                assert isinstance(way, dict)
                assert way["additionalProperties"] is False
            for words in properties.values():
                assert isinstance(words, dict)
                assert words["title"]
                assert str(words["description"]).endswith(".")
                seen += 1
    assert seen > 290
    assert Agreement.__name__ in definitions


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", PARSERS)
def test_examples_can_be_read(kind: str, language: str) -> None:
    examples = KeyWords(language).kind(kind).examples
    assert examples
    for example in examples:
        PARSERS[kind](example, language)


def test_french_is_typeset() -> None:
    words = KeyWords("fr")
    for name in catalogue("fr", "fields").FIELDS:
        part, _, key = name.rpartition(".")
        for text in words.field(part, key):
            assert not re.search(r" [:;!?»%]|« |'", text)
