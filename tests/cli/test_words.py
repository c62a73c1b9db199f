"""The terminal's catalogues say the same things in both languages."""

from __future__ import annotations

import re
import string

import pytest

from sla_cli.cli.words import en, fr, tell
from tests.examples import ROOT

FORMATTER = string.Formatter()
COMMANDS = ("sla", "new", "validate", "render", "schema", "templates", "list", "copy")
MADE_UP = re.compile(r"(help|kind|severity|option)\.|.*\.examples$|usage\..*\.fix$")


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in FORMATTER.parse(text) if name}


def test_the_same_keys() -> None:
    assert list(en.TEXTS) == list(fr.TEXTS)


@pytest.mark.parametrize("key", fr.TEXTS)
def test_the_same_facts(key: str) -> None:
    assert places(en.TEXTS[key]) == places(fr.TEXTS[key])


@pytest.mark.parametrize("key", [key for key in fr.TEXTS if not MADE_UP.match(key)])
def test_every_text_is_spoken_somewhere(key: str) -> None:
    code = "".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "sla_cli" / "cli").rglob("*.py")
    )
    assert key in COMMANDS or re.search(
        rf"[\"'{{](?:usage\.)?{key.removeprefix('usage.')}[\"'{{]", code
    )


@pytest.mark.parametrize("key", [key for key in fr.TEXTS if not key.endswith("examples")])
def test_french_is_typeset(key: str) -> None:
    facts = dict.fromkeys(places(fr.TEXTS[key]), "x")
    assert not re.search(r" [:;!?»]|« |'", tell(key, "fr", **facts))
