"""Eight agreements as people write them: every fact stands in a field that is made for it.

A fact is told by the paths under which the agreement holds it. What is there is read, not kept
word for word, and the long form prints it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from sla_cli.agreement.lead_scoring import Decay
from sla_cli.agreement.loading import load
from sla_cli.agreement.quantities import Unread
from sla_cli.agreement.shape import Part
from sla_cli.agreement.walk import find, walk
from sla_cli.documents.printing import Printer
from sla_cli.source.parser import parse
from sla_cli.source.text import decoded
from tests.agreement.facts import FACTS
from tests.documents.leaves import folded
from tests.examples import ROOT

if TYPE_CHECKING:
    from sla_cli.agreement.model import Agreement
    from tests.conftest import Sla

FOLDER = ROOT / "tests" / "fixtures" / "agreements"
NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
ALL = [(name, fact, paths) for name, facts in FACTS.items() for fact, paths in facts.items()]


def read(name: str) -> Agreement:
    path = FOLDER / f"{name}.yaml"
    parsed = parse(decoded(path.name, FOLDER, path.read_bytes()))
    assert parsed.root is not None
    sound = load(parsed.root, FOLDER).agreement
    assert sound is not None
    return sound


@pytest.fixture(scope="module")
def printed() -> dict[str, str]:
    """Keep each long form once it is made."""
    return {}


def test_each_agreement_has_its_facts() -> None:
    assert sorted(FACTS) == NAMES
    assert len(ALL) == 124


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_found_in_them(sla: Sla, name: str) -> None:
    done = sla("validate", str(FOLDER / f"{name}.yaml"), "--strict")
    assert (done.code, re.findall(r"\[[a-z-]+\]$", done.err + done.out, re.MULTILINE)) == (0, [])


@pytest.mark.parametrize(("name", "fact", "paths"), ALL, ids=[fact[:40] for _, fact, _ in ALL])
def test_a_fact_has_a_field_and_stands_in_the_long_form(
    sla: Sla, printed: dict[str, str], name: str, fact: str, paths: str
) -> None:
    if name not in printed:
        done = sla("render", str(FOLDER / f"{name}.yaml"), "--to", "md", "-o", "-")
        assert done.code == 0
        printed[name] = folded(done.out)
    agreement = read(name)
    printer = Printer("md", agreement.language.key, agreement.language.key)
    for path in paths.split():
        spot = find(agreement, path)
        assert spot is not None, path
        for value in _singles(spot.value):
            assert not isinstance(value, Unread), value
            if isinstance(value, Part):
                words: str = printer.print(value)
            else:
                words = printer.text(printer.shown(path.rpartition(".")[2], value))
            assert folded(words) in printed[name], (fact, words)


def _singles(value: object) -> list[object]:
    """Give the single values of what a path leads to."""
    if isinstance(value, Decay):
        # It is told in a sentence.
        return [value]
    if isinstance(value, Part):
        return [leaf.value for leaf in walk(value) if leaf.key not in ("id", "points")]
    if type(value) is tuple:
        return [single for item in value for single in _singles(item)]
    return [value]
