"""Every repair of the broken files does what it claims, alone and together, and nothing else."""

from __future__ import annotations

import random
import re
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sla_cli.checks.examination import Examined, examined
from sla_cli.checks.finding import findings
from sla_cli.checks.mending import after, mend
from sla_cli.source.layout import lay_out, plain
from sla_cli.source.text import decoded
from tests.conftest import MINIMAL
from tests.examples import ROOT

if TYPE_CHECKING:
    from sla_cli.source.problem import Problem

BROKEN = sorted((ROOT / "tests" / "fixtures" / "broken").glob("*.yaml"))
HEAD = MINIMAL.format(language="en")

# What a line says, and what it says once it is mended; `None` where only a person can tell.
SURE = {
    'title: "HubSpot, rapport "Leads""': "title: 'HubSpot, rapport \"Leads\"'",
    'title: "Leads" et "MQL"': 'title: \'"Leads" et "MQL"\'',
    "title: 'L'Emballage'": 'title: "L\'Emballage"',
    "title: 'L'\"Offre\"'": 'title: "L\'\\"Offre\\""',
    'title: "P:\\Ventes"': "title: 'P:\\Ventes'",
    'title: "P:\\Ventes"  # ici': "title: 'P:\\Ventes'  # ici",
    "title: [Acme] Accord": 'title: "[Acme] Accord"',
    "title: SLA : 2027": 'title: "SLA : 2027"',
    "title: %SLA": 'title: "%SLA"',
    "title: `SLA` : x": 'title: "`SLA` : x"',
    "title: >50 % de plus": 'title: ">50 % de plus"',
    "title: **Gras** dehors": 'title: "**Gras** dehors"',
    'title: "Accord': 'title: "Accord"',
    "title: 'Accord  # brouillon": "title: 'Accord'  # brouillon",
    "title: Devenir\x0bleader": "title: Devenir leader",
    "title: \x0bDevenir\x0c leader": "title: Devenir leader",
    "title: Rendez\x1evous": "title: Rendez-vous",
    "title: Bon\x08jour": "title: Bonjour",
    "title:\x0bAccord": "title: Accord",
    "title: Vendre\u2028plus": "title: Vendre plus",
    "title: Vendre \u2028plus": "title: Vendre plus",
    "title: Vendre\x85 plus\u2029vite": "title: Vendre… plus vite",
    "communication: {channels: [{channel: C, address: @leads}]}": (
        'communication: {channels: [{channel: C, address: "@leads"}]}'
    ),
    "communication: {channels: [{channel: %C d, address: a}]}": (
        'communication: {channels: [{channel: "%C d", address: a}]}'
    ),
    "title:Accord": "title: Accord",
    'title: "Leads”': 'title: "Leads"',
    "title: 'Leads »  # ici": "title: 'Leads'  # ici",
    'title: "3 M€" par an': "title: 3 M€ par an",
    "title: '120' MQL  # ici": "title: 120 MQL  # ici",
    "company_goals:\n- what:Leads\n  note:x": "company_goals:\n- what: Leads\n  note: x",
    "company_goals:\n  context:Croître\n  note:vite": (
        "company_goals:\n  context: Croître\n  note: vite"
    ),
    "Title: Accord": "title: Accord",
    "TITLE : Accord": "title : Accord",
    "currency: EURO": "currency: EUR",
    'currency: "eur"  # ours': 'currency: "EUR"  # ours',
    "lead_handoff: {lead_scoring: [{signal: Demo, points: 60.0}]}": (
        "lead_handoff: {lead_scoring: [{signal: Demo, points: 60}]}"
    ),
    "lead_handoff: {lead_scoring: [{signal: Demo, points: '60,0'}]}": (
        "lead_handoff: {lead_scoring: [{signal: Demo, points: '60'}]}"
    ),
    'status: "Draft"': 'status: "draft"',
    "status: In-Force": "status: in force",
    "title: true": 'title: "true"',
    "company_goals: [One, Two": "company_goals: [One, Two]",
    "reporting: {success: [One, Two}": "reporting: {success: [One, Two]}",
    "reporting: {success: [One, Two]": "reporting: {success: [One, Two]}",
    "company_goals: [{what: Vendre […] pièces}]": 'company_goals: [{what: "Vendre […] pièces"}]',
    "company_goals: [Salon : All4Pack]": 'company_goals: ["Salon : All4Pack"]',
    "company_goals:\n- Chef d'usine : 30 MQL": 'company_goals:\n- "Chef d\'usine : 30 MQL"',
    "company_goals:\n- **Croître** : vite": 'company_goals:\n- "**Croître** : vite"',
    "reporting: {tools: [{tool: C, link: http:/c.example}]}": (
        "reporting: {tools: [{tool: C, link: http://c.example}]}"
    ),
    "communication: {channels: [{channel: C, address: ana @ acme.com}]}": (
        "communication: {channels: [{channel: C, address: ana@acme.com}]}"
    ),
    'title: "Acme",': 'title: "Acme"',
    'version: "1.0"]': 'version: "1.0"',
    "title: 'L''Offre'.": "title: 'L''Offre'",
    'title: "Acme" ;  # ici': 'title: "Acme"  # ici',
    'company_goals:\n- "Acme",': 'company_goals:\n- "Acme"',
    'title: "C:\\Users\\me"': "title: 'C:\\Users\\me'",
    'title: "C:\\util\\x"': "title: 'C:\\util\\x'",
    "company_goals:\n    •- {what: x}": "company_goals:\n    - {what: x}",
    "company_goals:\n  – - {what: x}": "company_goals:\n  - {what: x}",
    "communication:\n\tmeetings:\n\t\t- Weekly": "communication:\n  meetings:\n    - Weekly",
}
SURE |= {
    'title: "5" %': "title: 5 %",
    "company_goals: [Sell 100,000 units, Sign 1,500]": (
        'company_goals: ["Sell 100,000 units", "Sign 1,500"]'
    ),
    "company_goals: [€1,000,000 sold]": 'company_goals: ["€1,000,000 sold"]',
    "company_goals:\n  - Name: known by all": 'company_goals:\n  - "Name: known by all"',
    "marketing_goals: [{what: “Sell, then serve”, target: 10}]": (
        'marketing_goals: [{what: "Sell, then serve", target: 10}]'
    ),
    "communication: {channels: [{channel: C, for: Post in #leads}]}": (
        'communication: {channels: [{channel: C, for: "Post in #leads"}]}'
    ),
    "marketing_goals: [{what: A, target: 1O leads in I5}]": (
        "marketing_goals: [{what: A, target: 10 leads in I5}]"
    ),
}
SURE |= {
    "definitions:\n- MQL : lead qualifié  # ici\n- SAL: ok": (
        "definitions:\n- term: MQL\n  meaning: lead qualifié  # ici\n- term: SAL\n  meaning: ok"
    ),
    "definitions: [{MQL: lead qualifié}]": "definitions: [{term: MQL, meaning: lead qualifié}]",
    "lead_handoff:\n  breach:\n    sales:\n      - Retard : 'on en parle'": (
        "lead_handoff:\n  breach:\n    sales:\n      - when: Retard\n        then: 'on en parle'"
    ),
    "lead_handoff:\n  breach:\n  - sales: []\n  - marketing: []": (
        "lead_handoff:\n  breach:\n    sales: []\n    marketing: []"
    ),
    "period:\n  start: « 01/01/2027 »": 'period:\n  start: "01/01/2027"',
    "marketing_goals: [{what: A, target: 1,000 leads, baseline: 2,000 leads}]": (
        'marketing_goals: [{what: A, target: "1,000 leads", baseline: "2,000 leads"}]'
    ),
    "lead_handoff: {lead_scoring: {rules: [{Démo: 25}]}}": (
        "lead_handoff: {lead_scoring: {rules: [{signal: Démo, points: 25}]}}"
    ),
}
GUESSED = {
    "definitions:\n- mql: lead qualifié": "definitions:\n- term: mql\n  meaning: lead qualifié",
    "definitions:\n  MQL : lead\n  'SAL': b": (
        "definitions:\n  - term: MQL\n    meaning: lead\n  - term: 'SAL'\n    meaning: b"
    ),
    "history:\n- 1.0: Début": "history:\n- version: 1.0\n  changes: Début",
    "communication: {meetings: [{Point: chaque lundi}]}": (
        "communication: {meetings: [{meeting: Point, every: chaque lundi}]}"
    ),
    "company_goals: {what: Vendre, target: 5 M€}": "company_goals: [{what: Vendre, target: 5 M€}]",
    "company_goals:\n  what: Vendre\n  target: 5 M€": (
        "company_goals:\n  - what: Vendre\n    target: 5 M€"
    ),
    "purpose: - vendre": "purpose: vendre",
    "company_goals: - Vendre\n  - Servir": "company_goals:\n  - Vendre\n  - Servir",
    "company_goals:\n- what: - Vendre\n  note: x": "company_goals:\n- what: Vendre\n  note: x",
    "company_goals:\n- what: A\n  target: %  # ici": None,
    "purpose:\n  Deux buts :\n  - vendre": None,
    "history:\n- 15/01/2027: Début": "history:\n- 15/01/2027: Début",
    "lead_handoff: {commitments: [Call]}": "lead_handoff: {commitments: [Call]}",
    "company_goals: {context: x, target: 5}": "company_goals: {context: x, target: 5}",
    "purpose: “Every lead # within 4 hours”": 'purpose: "Every lead # within 4 hours"',
    'purpose: "Every lead # within 4 hours': 'purpose: "Every lead # within 4 hours"',
    "purpose: ‘Win # more’": 'purpose: "Win # more"',
    "goals: [Grow]": "company_goals: [Grow]",
    "company_goals: [“Plant, warehouse”]": None,
    "titel: Accord": "title: Accord",
    "title: owner: X": 'title: "owner: X"',
    "status: in forse": "status: in force",
    "title: [TBD": 'title: "[TBD]"',
    "title Accord": "title: Accord",
    "communication:\n  channels:\n  - {channel: C}\n   # x\n   meetings: [Weekly]": None,
    "company_goals:\n- what: CA\n    target: 3 M€\n    by: 31/12/2027": (
        "company_goals:\n- what: CA\n  target: 3 M€\n  by: 31/12/2027"
    ),
    "company_goals:\n  goals:\n  - what: CA\n   target: 3 M€": (
        "company_goals:\n  goals:\n  - what: CA\n    target: 3 M€"
    ),
    "company_goals:\n  goals:\n  - what: CA\n    target: 3 M€\n   note: x": (
        "company_goals:\n  goals:\n  - what: CA\n    target: 3 M€\n    note: x"
    ),
    "company_goals:\n-what: CA\n  target: 3 M€": "company_goals:\n- what: CA\n  target: 3 M€",
    "company_goals:\n-what: CA\n target: 3 M€\n-what: B": (
        "company_goals:\n- what: CA\n  target: 3 M€\n- what: B"
    ),
    "company_goals:\n- what: Être ici\net là-bas\nd'ici 2027\n- Vendre": (
        "company_goals:\n- what: Être ici et là-bas d'ici 2027\n- Vendre"
    ),
    "title: Accord\n————\nPage 1 sur 3\nstatus: draft": "title: Accord\nstatus: draft",
    "title: Accord\nstatut provisoire\nstatus: draft": (
        "title: Accord statut provisoire\nstatus: draft"
    ),
    "company_goals:\n- what: CA\n  target: [3 M€]\n  owner: [ 'Ana' ]": (
        "company_goals:\n- what: CA\n  target: 3 M€\n  owner: 'Ana'"
    ),
    "marketing_goals:\n  goals:\n    what: CA\n    # x\n    target: 3 M€": (
        "marketing_goals:\n  goals:\n    - what: CA\n    # x\n      target: 3 M€"
    ),
    "marketing_goals:\n  goals: {what: CA}": None,
    "title: [Un, Deux]": None,
    "company_goals:\n- {what: {x y, target: 5 leads}": None,
    'reporting: {next: "x",\n  success: @d}': None,
    "title: @sales #team": 'title: "@sales" #team',
}


def look(text: str | bytes) -> Examined:
    data = text if isinstance(text, bytes) else text.encode()
    return examined(decoded("a.yaml", Path(), data), "en")


def mendable(path: Path) -> list[Problem]:
    return [one for one in look(path.read_bytes()).problems if one.repair]


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_each_repair_alone_mends_its_problem_and_changes_no_other_line(path: Path) -> None:
    before = look(path.read_bytes())
    for problem in before.problems:
        if problem.repair is None:
            continue
        now = after(before, [problem], "en")
        assert now is not None, problem
        edits = problem.repair.edits
        named = {line for e in edits for line in range(e.span.line, e.span.end_line + 1)}
        was, is_now = (one.source.text.split("\n") for one in (before, now))
        for _, start, end, _, _ in changes(was, is_now):
            assert set(range(start + 1, end + 1)) <= named
        if before.root is not None:
            gone = Counter(one.rule for one in before.problems) - Counter([problem.rule])
            errors = Counter(one.rule for one in now.problems if one.severity.value == "error")
            assert errors <= gone


def changes(was: list[str], is_now: list[str]) -> list[tuple[str, int, int, int, int]]:
    codes = SequenceMatcher(None, was, is_now, autojunk=False).get_opcodes()
    return [code for code in codes if code[0] != "equal"]


@pytest.mark.parametrize("unsafe", [False, True])
@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_the_whole_file_is_mended_until_nothing_is_left_to_mend(path: Path, unsafe: bool) -> None:
    before = look(path.read_bytes())
    result = mend(before, "en", unsafe=unsafe)
    wanted = any(one.repair and (one.repair.safe or unsafe) for one in before.problems)
    assert (result.mended > 0) is wanted
    assert (result.source.data != before.source.data) is wanted
    again = mend(result.examined, "en", unsafe=unsafe)
    assert again.mended == 0
    assert again.source.data == result.source.data


def test_enough_of_the_broken_files_can_be_mended() -> None:
    assert sum(any(one.repair.safe for one in mendable(path) if one.repair) for path in BROKEN) > 25


@pytest.mark.parametrize("end", ["", "\n", "\npurpose: Why\n"])
@pytest.mark.parametrize("line", SURE)
def test_what_can_only_mean_one_thing_is_mended(line: str, end: str) -> None:
    assert mend(look(HEAD + line + end), "en").source.text == HEAD + SURE[line] + end


@pytest.mark.parametrize("line", GUESSED)
def test_what_is_merely_likely_is_mended_when_asked(line: str) -> None:
    before = look(HEAD + line + "\n")
    assert mend(before, "en").mended == 0
    assert mend(before, "en").source.text == HEAD + line + "\n"
    if wanted := GUESSED[line]:
        assert mend(before, "en", unsafe=True).source.text == HEAD + wanted + "\n"


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "text",
    [*(HEAD + line for line in (*SURE, *GUESSED)), *(path.read_bytes() for path in BROKEN)],
    ids=str,
)
def test_what_a_message_proposes_to_write_is_what_the_repair_writes(
    text: str | bytes, language: str
) -> None:
    before = look(text)
    for finding, problem in zip(findings(before, language), before.problems, strict=True):
        for fact in ("quoted", "shut"):
            proposal = str(problem.facts.get(fact, ""))
            if not proposal:
                continue
            now = after(before, [problem], language)
            assert now is not None
            assert proposal in finding.fix
            assert proposal in now.source.text


@pytest.mark.parametrize(
    ("word", "code"),
    [("français", "fr"), ("French", "fr"), ("fr-FR", "fr"), ("English", "en"), ("en_GB", "en")],
)
def test_the_name_of_a_language_becomes_its_code(word: str, code: str) -> None:
    done = mend(look(MINIMAL.format(language=word)), "en")
    assert done.source.text == MINIMAL.format(language=code)


def test_a_language_that_is_not_spoken_is_left() -> None:
    assert mend(look(MINIMAL.format(language="deutsch")), "en").mended == 0


def test_a_long_value_is_mended_in_whole_and_not_shown_cut() -> None:
    value = "Un accord : " + "très " * 100 + "long"
    before = look(f"{HEAD}title: {value}\n")
    assert findings(before, "en")[0].fix == "Put the value in quotes."
    assert mend(before, "en").source.text == f'{HEAD}title: "{value}"\n'


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_bytes_that_no_repair_names_stay(mark: bytes, newline: str) -> None:
    text = f'# "é"  \n\n{HEAD}title: @x  # why\nStatus:   draft\nnote: |\n  Two\n\n  lines'
    wanted = text.replace("@x", '"@x"').replace("Status", "status")
    before = look(mark + text.replace("\n", newline).encode())
    assert mend(before, "en").source.data == mark + wanted.replace("\n", newline).encode()


def damaged() -> list[tuple[str, str]]:
    """Sections of the examples, each with one sign of YAML lost: always the same ones."""
    found: list[tuple[str, str]] = []
    for path in sorted((ROOT / "examples").glob("*.yaml")):
        for section in re.split(r"(?m)^(?=[a-z_]+:)", path.read_text(encoding="utf-8"))[1:]:
            if section.split(":")[0] in ("sla", "language", "company", "parties"):
                continue
            places = [match.start() for match in re.finditer(r"[\"'\[\]{}:]| (?=\S)", section)]
            found += [(section, section[:at] + section[at + 1 :]) for at in places]
    return random.Random(15).sample(found, 300)


def test_a_sign_that_was_lost_comes_back_where_it_was_or_not_at_all() -> None:
    mended = 0
    for section, broken in damaged():
        result = mend(look(HEAD + broken), "en")
        if result.mended:
            mended += 1
            assert plain(lay_out(result.source.text)) == plain(lay_out(HEAD + section)), broken
    assert mended > 20


def test_a_repair_that_brings_another_error_is_not_kept() -> None:
    for text in (
        f"{HEAD}title: A\nTitle: B\n",  # the key would be there twice
        f"{HEAD}status: &s Draft\ntitle: *s\n",  # the anchor would be lost
    ):
        assert mend(look(text), "en", unsafe=True).source.text == text


def test_a_file_with_much_to_mend_is_mended_in_bounded_time() -> None:
    lines = "\n".join(f"  - goal {number}: a: b" for number in range(200))
    mend(look(f"{HEAD}company_goals:\n{lines}\n"), "en", unsafe=True)
