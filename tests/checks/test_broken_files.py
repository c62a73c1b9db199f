"""A collection of broken files: each finding lands where a person would mend it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from sla_cli.checks.words import words
from sla_cli.words.en.rules.around import RULES as AROUND
from sla_cli.words.en.rules.revisions import RULES as REVISIONS
from tests.examples import ROOT

if TYPE_CHECKING:
    from tests.conftest import Sla

FOLDER = ROOT / "tests" / "fixtures" / "broken"
EXPECTATION = re.compile(rb"(?m)^# expect: ([a-z0-9-]+) at (\d+):(\d+)\s*$")
Place = tuple[str, int, int]


def expected() -> dict[str, list[Place]]:
    """Read what each file says at its end of itself: `# expect: RULE at LINE:COLUMN`."""
    return {
        path.stem: [
            (rule.decode(), int(line), int(column))
            for rule, line, column in EXPECTATION.findall(path.read_bytes())
        ]
        for path in sorted(FOLDER.glob("*.yaml"))
    }


EXPECTED = expected()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", EXPECTED)
def test_what_is_found_and_where(sla: Sla, name: str, language: str) -> None:
    path = str(FOLDER / f"{name}.yaml")
    told = sla("validate", path, "--format", "json", "--lang", language)
    findings = json.loads(told.out)["findings"]
    assert [(f["rule"], f["line"], f["column"]) for f in findings] == EXPECTED[name]
    assert all(f["message"] and f["fix"] and f["end_line"] >= f["line"] for f in findings)
    assert told.code == (1 if any(f["severity"] == "error" for f in findings) else 0)
    assert sla("validate", path, "--strict", "--lang", language).code == 1


def test_every_file_says_what_it_breaks_and_there_are_enough() -> None:
    assert [name for name, places in EXPECTED.items() if not places] == []
    assert len(EXPECTED) >= 60


def test_every_rule_that_a_file_can_break_is_tried() -> None:
    tried = {rule for places in EXPECTED.values() for rule, _, _ in places}
    around = {*AROUND, "too-many-nodes", "yaml-syntax", "target-unreadable"}
    # Told of two agreements, or of a document, and not of what a file says.
    around |= {*REVISIONS}
    around |= {rule for rule in words("en").rules if rule.startswith("csv-") or "+" in rule}
    assert set(words("en").rules) - around <= tried
