"""The JSON Schema: a sound one, that accepts every example and refuses what the model refuses."""

from __future__ import annotations

import json

import jsonschema
import pytest
import yaml

from sla_cli.agreement.schema import json_schema
from tests.agreement.everything import everything
from tests.conftest import MINIMAL, Sla
from tests.examples import EXAMPLES, NAMES

SCHEMA = json_schema("en")
JUDGE = jsonschema.Draft202012Validator(SCHEMA)


class Yaml12(yaml.SafeLoader):
    """Reads scalars as editors do, by YAML 1.2."""


Yaml12.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if not tag.endswith((":timestamp", ":bool"))]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_command_prints_it(sla: Sla) -> None:
    assert json.loads(sla("schema", "--lang", "en").out) == SCHEMA
    assert json.loads(sla("schema", locale="C").out) == json_schema("fr")


@pytest.mark.parametrize("name", NAMES)
def test_it_accepts_the_examples(name: str) -> None:
    text = (EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8")
    assert [error.message for error in JUDGE.iter_errors(yaml.load(text, Yaml12))] == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_knows_every_field(language: str) -> None:
    assert [e.message for e in JUDGE.iter_errors(yaml.safe_load(everything(language)))] == []


@pytest.mark.parametrize(
    "text",
    [
        "compny: A\n",
        "period: {start: soon}\n",
        "status: signed\n",
        "company_goals: 5\n",
        "lead_handoff: {lead_scoring: {rules: [{signal: A}]}}\n",
    ],
)
def test_it_refuses_what_the_model_refuses(text: str) -> None:
    assert list(JUDGE.iter_errors(yaml.load(MINIMAL.format(language="en") + text, Yaml12)))
