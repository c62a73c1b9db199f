"""What is said of lists and blocks taken for one another, and of keys a level too high."""

from __future__ import annotations

from pathlib import Path

import pytest

from sla_cli.checks.examination import examined
from sla_cli.checks.finding import findings
from sla_cli.source.text import decoded
from tests.conftest import MINIMAL


@pytest.mark.parametrize(
    ("written", "fix"),
    [
        ("definitions: [{MQL: a lead}]", "“term: MQL”, then “meaning: a lead”"),
        ("definitions:\n  MQL: a lead", "“- term: MQL”, then “meaning: …”"),
        ("definitions: {}", "one item per line"),
        ("definitions: [{terme: MQL}]", "Write “term”"),
        ("history:\n  - 1.0: begun", "“version: 1.0”, then “changes: begun”"),
        ("lead_handoff:\n  breach:\n  - sales: []", "Take the dashes off"),
        ("lead_handoff:\n  breach:\n  - ventes: []", "Take the dashes off"),
        ("company_goals: {what: x, target: 5}", "Put square brackets around"),
        (
            "lead_handoff: {commitments: [x]}",
            "one level down, in: marketing_responsibility, sales_responsibility.",
        ),
        ("tools: [C]", "one level down, in: reporting."),
        ("company_goals: {context: x, target: 5}", "one level down, in: goals."),
    ],
)
def test_the_first_remedy_is_the_one_that_helps(written: str, fix: str) -> None:
    text = MINIMAL.format(language="en") + written
    found = findings(examined(decoded("a.yaml", Path(), text.encode())), "en")
    assert fix in next(one.fix for one in found if one.rule != "missing-key")
