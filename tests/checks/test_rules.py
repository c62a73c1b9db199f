"""What the rules of meaning leave alone, and where they would cry wolf."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING

import pytest

from sla_cli.checks import examination
from tests.examples import EXAMPLES, NAMES

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from tests.conftest import Sla

HEAD = """\
sla: 1
language: {language}
company: Acme
parties:
  marketing: {{team: Marketing, lead: Ana Roy, role: VP Marketing}}
  sales: {{team: Sales, lead: Marc Lo, members: [{{name: Eve Stone}}]}}
"""
SOUND = {
    "a company goal may be merely stated": "company_goals: [Become the reference]",
    "a goal with a day": "marketing_goals: [{what: Launch, by: 2090-01-01}]",
    "a target read in a place": "marketing_goals: [{what: Grow, target: 5%, where: Website}]",
    "roles own things": "reporting: {tools: [{tool: CRM, owner: Executive Committee}]}",
    "teams own things": "reporting: {tools: [{tool: CRM, owner: Sales}]}",
    "several owners": "reporting: {tools: [{tool: CRM, owner: Ana Roy and Marc Lo}]}",
    "members are known": "reporting: {tools: [{tool: CRM, owner: Eve Stone}]}",
    "roles are known": "reporting: {tools: [{tool: CRM, owner: VP Marketing}]}",
    "a criterion one can check": "lead_handoff: {mql_criteria: [Asked for a demo]}",
    "a vague word made precise": (
        "lead_handoff: {mql_criteria: [{criterion: Good fit, expected: 50 to 500 people}]}"
    ),
    "a strong signal may be enough": (
        "lead_handoff: {lead_scoring: {threshold: 50, rules: "
        "[{signal: Demo requested, points: 50}, {signal: Visit, points: 5}]}}"
    ),
    "a threshold reached by repeating": (
        "lead_handoff: {lead_scoring: {threshold: 50, rules: "
        "[{signal: Visit, points: 10, at_most: 5}, {signal: Click, points: 1}]}}"
    ),
    "minutes need no clock": (
        "lead_handoff: {mql_criteria: [Asked for a demo], "
        "routing: [{leads: All, to: Marc Lo, within: 15 minutes}]}"
    ),
    "weeks need no clock": (
        "lead_handoff: {mql_criteria: [Asked for a demo], "
        "routing: [{leads: All, to: Marc Lo, within: 2 weeks}]}"
    ),
    "the same name in two lists": "reporting: {tools: [CRM], success: [CRM]}",
    "a funnel that branches": (
        "reporting: {conversion_rates: [{from: Lead, to: MQL, rate: 20%}, "
        "{from: MQL, to: SAL, rate: 50%}, {from: MQL, to: Recycled, rate: 50%}]}"
    ),
    "growth over 100 % as a target": "marketing_goals: [{what: X, target: +120%, where: CRM}]",
    "a link without its scheme": "reporting: {tools: [{tool: CRM, link: crm.acme.com/sla}]}",
    "a channel with a handle": "communication: {channels: [{channel: Chat, address: '@sales'}]}",
    "links in Markdown": "purpose: See [it](https://acme.com) or [us](mailto:a@b.com).",
    "an address with a plus": "communication: {channels: [{channel: E-mail, address: a+b@c.fr}]}",
}


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND)
def test_what_is_left_alone(sla: Sla, tmp_path: Path, text: str) -> None:
    (tmp_path / "a.yaml").write_text(HEAD.format(language="en") + text, encoding="utf-8")
    findings = json.loads(sla("validate", "a.yaml", "--format", "json").out)["findings"]
    assert [(f["rule"], f["message"]) for f in findings] == []


VAGUE = {
    "en": ["Has shown interest", "Interested", "Good fit", "Qualified lead", "Engaged",
           "Serious prospect", "Ready to buy", "Shows interest in our products"],
    "fr": ["A montré de l'intérêt", "Intéressé", "Bon profil", "Lead qualifié", "Contact sérieux",
           "Prospect chaud", "Prêt à acheter", "Intéressé par nos produits"],
}  # fmt: skip
PRECISE = {
    "en": ["Asked for a quote", "50 to 500 people", "Works in maintenance", "Based in France",
           "Interested in the X200 pump", "Lead score above 85", "Engaged twice in 30 days"],
    "fr": ["A demandé un devis", "50 à 500 salariés", "Travaille à la maintenance",
           "Basé en Belgique", "Intéressé par la pompe X200", "Projet dans l'année"],
}  # fmt: skip


@pytest.mark.parametrize("language", ["fr", "en"])
def test_vague_and_precise_criteria(sla: Sla, tmp_path: Path, language: str) -> None:
    lines = [*VAGUE[language], *PRECISE[language]]
    items = "".join(f"    - {json.dumps(line, ensure_ascii=False)}\n" for line in lines)
    text = HEAD.format(language=language) + f"lead_handoff:\n  mql_criteria:\n{items}"
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    findings = json.loads(sla("validate", "a.yaml", "--format", "json").out)["findings"]
    first = text.splitlines().index("  mql_criteria:") + 2
    assert [f["rule"] for f in findings] == ["criterion-vague"] * len(VAGUE[language])
    assert [lines[f["line"] - first] for f in findings] == VAGUE[language]


def test_a_review_is_past_the_day_after(
    sla: Sla, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import datetime as time

    text = HEAD.format(language="en") + "reporting: {review: {next: 2030-06-15}}\n"
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")

    def looked_at(day: int) -> datetime.date:
        return time.date(2030, 6, day)

    for day, warned in ((14, False), (15, False), (16, True)):
        monkeypatch.setattr(examination, "today", lambda day=day: looked_at(day))
        assert ("review-past" in sla("validate", "a.yaml").out) is warned


@pytest.mark.parametrize("where", ["sales_goals", "sales_goals.goals[0]"])
def test_a_silence_may_keep_to_one_block(sla: Sla, tmp_path: Path, where: str) -> None:
    text = HEAD.format(language="en") + textwrap.dedent(f"""\
        marketing_goals: [{{what: Grow, target: 5%}}]
        sales_goals: {{goals: [{{what: Sell, target: 5%}}], close_rates: [{{of: A, closed: 5%}}]}}
        silenced:
          - {{rule: promise-without-measure, reason: Not yet, where: "{where}"}}
        """)
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    told = json.loads(sla("validate", "a.yaml", "--format", "json").out)
    assert [f["line"] for f in told["findings"]] == [7]
    assert [f["line"] for f in told["silenced"]] == [8]


@pytest.mark.parametrize("form", ["long", "short"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_an_untouched_scaffold_is_told_one_thing(sla: Sla, form: str, language: str) -> None:
    sla("new", "a.yaml", "--lang", language, "--form", form)
    told = json.loads(sla("validate", "a.yaml", "--format", "json").out)
    assert [f["rule"] for f in told["findings"]] == ["placeholder"]


def test_the_examples_are_told_nothing(sla: Sla) -> None:
    """Until their reviews are past: then they need new dates."""
    told = json.loads(sla("validate", str(EXAMPLES), "--format", "json").out)
    assert told["summary"]["files"] == len(NAMES)
    assert [f for f in told["findings"] if f["rule"] != "review-past"] == []


CLOCKS = {
    "1 day": "Write 1 business day, or 1 calendar day.",
    "24h": "Write 1 business day, or 24 clock hours.",
    "48 hours": "Write 2 business days, or 48 clock hours.",
    "24/48h": "Write 1–2 business days, or 24–48 clock hours.",
    "30 hours": "Write 30 business hours, or 30 clock hours.",
    "3 h 30": "Write 210 business minutes, or 210 clock minutes.",
    "2 hours": "",
    "90 minutes": "",
    "2 weeks": "",
    "48 clock hours": "",
    "2 business days": "",
}


@pytest.mark.parametrize("deadline", CLOCKS)
def test_one_rule_for_every_deadline_that_has_no_clock(
    sla: Sla, tmp_path: Path, deadline: str
) -> None:
    text = (
        "lead_handoff: {mql_criteria: [Asked for a demo], "
        f"routing: [{{leads: All, to: Marc Lo, within: {deadline}}}]}}"
    )
    (tmp_path / "a.yaml").write_text(HEAD.format(language="en") + text, encoding="utf-8")
    found = json.loads(sla("validate", "a.yaml", "--format", "json").out)["findings"]
    fixes = [one["fix"] for one in found if one["rule"] == "deadline-without-clock"]
    assert [fix.replace("\u00a0", " ") for fix in fixes] == [CLOCKS[deadline]] * bool(
        CLOCKS[deadline]
    )
