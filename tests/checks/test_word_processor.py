"""Files as someone writes them who comes from a word processor: two or three slips in each."""

from __future__ import annotations

from pathlib import Path

import pytest

from sla_cli.checks.examination import Examined, examined
from sla_cli.checks.finding import findings
from sla_cli.checks.mending import mend
from sla_cli.source.text import decoded

HEAD = """sla: 1
language: fr
company: Maison Roux
parties:
  marketing: {team: Marketing, lead: Ana Ruiz}
  sales: {team: Ventes, lead: Bo Lind}
"""

# What is written, what `--fix` makes of it, and what `--unsafe-fixes` does beyond.
WRITTEN = {
    "objectifs:\n  – Vendre 100 000 pièces\n  – Devenir la référence\n": (
        "",
        "company_goals:\n  - Vendre 100 000 pièces\n  - Devenir la référence\n",
    ),
    "period:\n  start: “01/01/2027”\n  end: « 31/12/2027 »\n": (
        'period:\n  start: "01/01/2027"\n  end: "31/12/2027"\n',
        "",
    ),
    "company_goals:\n\t- what: Croître\n\t  target: 5 %\n": (
        "",
        "company_goals:\n  - what: Croître\n    target: 5 %\n",
    ),
    "marketing_goals:\n- what : Trafic\n  cible : 20 000 visites / mois\n  responsable : Bo\n": (
        "marketing_goals:\n- what : Trafic\n  target : 20 000 visites / mois\n  owner : Bo\n",
        "",
    ),
    "marketing_goals:\n  - what: Trafic\n    target: 20 %\n    what: Leads\n    target: 100\n": (
        "marketing_goals:\n  - what: Trafic\n    target: 20 %\n  - what: Leads\n    target: 100\n",
        "",
    ),
    "purpose: Notre but : vendre plus\ncompany_goals:\n  1. Vendre\n  2. Servir\n": (
        'purpose: "Notre but : vendre plus"\ncompany_goals:\n  1. Vendre\n  2. Servir\n',
        'purpose: "Notre but : vendre plus"\ncompany_goals:\n  - Vendre\n  - Servir\n',
    ),
    "communication:\n  canaux:\n    - channel: Slack\n      address: #leads\n": (
        "communication:\n  channels:\n    - channel: Slack\n      address: #leads\n",
        'communication:\n  channels:\n    - channel: Slack\n      address: "#leads"\n',
    ),
    "lead_handoff:\n  critères MQL:\n    • Budget confirmé\n    • Décideur\n": (
        "lead_handoff:\n  mql_criteria:\n    • Budget confirmé\n    • Décideur\n",
        "lead_handoff:\n  mql_criteria:\n    - Budget confirmé\n    - Décideur\n",
    ),
    "company_goals:\n  - what: CA\n    note: - alerte\n  -what: Noter\n   owner: Bo\n": (
        "",
        "company_goals:\n  - what: CA\n    note: alerte\n  - what: Noter\n    owner: Bo\n",
    ),
    "definitions:\n  • MQL : lead qualifié\n  • SQL : lead accepté\n": (
        "definitions:\n  - term: MQL\n    meaning: lead qualifié\n"
        "  - term: SQL\n    meaning: lead accepté\n",
        "",
    ),
    'company_goals:\n  - what: "Vendre plus\n  - what: A\u00a0: b\n    target\u00a0: 5 %\n': (
        'company_goals:\n  - what: "Vendre plus"\n  - what: "A\u00a0: b"\n    target: 5 %\n',
        "",
    ),
    "reporting:\n  tools:\n    - HubSpot : CRM\n  success: [Un, Deux\n": (
        'reporting:\n  tools:\n    - "HubSpot : CRM"\n  success: [Un, Deux]\n',
        "",
    ),
    "title: 'L'accord'\nObjectifs de l'entreprise :\n- Vendre plus\n": (
        'title: "L\'accord"\ncompany_goals :\n- Vendre plus\n',
        "",
    ),
    "Statut: Brouillon\ntitre: Accord « Leads »\n": (
        "status: brouillon\ntitle: Accord « Leads »\n",
        "",
    ),
    "sales_goals:\n  goals: [CA]\n   close_rates:\n    - of: MQL\n      closed: 5%\n": (
        "",
        "sales_goals:\n  goals: [CA]\n  close_rates:\n   - of: MQL\n     closed: 5%\n",
    ),
    "lead_handoff:\n  lead_scoring:\n    rules:\n      - Démo : 30 pts\n      - Visite: +10\n": (
        "lead_handoff:\n  lead_scoring:\n    rules:\n      - signal: Démo\n"
        "        points: 30 pts\n      - signal: Visite\n        points: +10\n",
        "",
    ),
    "history:\n  - 1.0 : Première version\n  - 1.1 : Seuils revus\n": (
        "",
        "history:\n  - version: 1.0\n    changes: Première version\n"
        "  - version: 1.1\n    changes: Seuils revus\n",
    ),
}
SAVED = {
    "as it is": ("\n", "utf-8"),
    "by Notepad": ("\r\n", "utf-8-sig"),
    "as Unicode": ("\r\n", "utf-16"),
}


def look(data: bytes) -> Examined:
    return examined(decoded("a.yaml", Path(), data), "fr")


@pytest.mark.parametrize("saved", SAVED)
@pytest.mark.parametrize("written", WRITTEN)
def test_each_file_becomes_what_its_writer_meant(written: str, saved: str) -> None:
    newline, encoding = SAVED[saved]
    sure, likely = WRITTEN[written]
    wanted = (sure or written, likely or sure)
    before = look((HEAD + written).replace("\n", newline).encode(encoding))
    for unsafe, text in enumerate(wanted):
        done = mend(before, "fr", unsafe=bool(unsafe)).source.data
        assert done.decode(encoding) == (HEAD + text).replace("\n", newline)


@pytest.mark.parametrize(
    ("written", "fix"),
    [
        ("company_goals: [{what: A, target: x}]\ntitle: %\n", "écrivez la valeur entière"),
        ("purpose:\n  Deux buts :\n  - vendre\n", "écrivez « | » à la suite de la clé"),
        ("title: - Accord\n", "Pour un seul texte, retirez ce tiret"),
        ("company_goals: - Un\n  - Deux\n", "Mettez ce premier élément sur sa propre ligne"),
    ],
)
def test_the_remedy_can_be_acted_on(written: str, fix: str) -> None:
    (found,) = findings(look((HEAD + written).encode()), "fr")
    assert fix in found.fix.replace("\u00a0", " ")


def test_an_old_encoding_is_told_with_the_letter_that_was_meant() -> None:
    (found,) = findings(look((HEAD + "title: Accord d’équipe\n").encode("cp1252")), "fr")
    assert found.rule == "not-utf-8"
    assert found.span[:2] == (7, 16)
    assert "’" in found.message
