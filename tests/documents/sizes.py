"""Agreements of every size: with one part only, and one far longer than anybody writes."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import yaml

from tests.conftest import MINIMAL
from tests.examples import EXAMPLES

LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
ADDRESS = "https://vauquelin.example/reports/2027/marketing-and-sales/funnel?view=every&by=week"
NAMES = (
    "محمد عبد الرحمن بن عبد العزيز آل الشيخ",
    "Wolfeschlegelsteinhausenbergerdorff, Hubert Blaine",
    "María del Carmen de los Ángeles Fernández-Villaverde y Ruiz de Arana",
    "Μαρία Παπαδοπούλου",
    "🚀 Growth 🎯",
)

PARTS = (
    "purpose",
    "definitions",
    "business_hours",
    "company_goals",
    "marketing_goals",
    "sales_goals",
    "lead_handoff.mql_criteria",
    "lead_handoff.lead_scoring",
    "lead_handoff.marketing_responsibility",
    "lead_handoff.sales_responsibility",
    "lead_handoff.routing",
    "communication.channels",
    "communication.meetings",
    "reporting.tools",
    "reporting.indicators",
    "reporting.review",
    "clauses",
    "signatures",
    "history",
)


def alone(part: str) -> str:
    """Write an agreement that has one part only."""
    said = yaml.safe_load((EXAMPLES / "industrial.en.yaml").read_text(encoding="utf-8"))
    first, _, second = part.partition(".")
    kept = {first: {second: said[first][second]} if second else said[first]}
    return MINIMAL.format(language="en") + yaml.safe_dump(kept, allow_unicode=True, sort_keys=False)


def great(share: float = 1) -> str:
    """Write an agreement of some sixty pages, or a share of its items: every list has hard ones."""

    def many(items: list[dict[str, Any]], number: int, key: str) -> list[dict[str, Any]]:
        return _many(items, round(number * share), key)

    said = yaml.safe_load((EXAMPLES / "industrial.en.yaml").read_text(encoding="utf-8"))
    handoff = said["lead_handoff"]
    del said["reporting"]["conversion_rates"]["file"]
    handoff["mql_criteria"]["at_least"] = 100
    handoff["mql_criteria"]["criteria"] = many(
        handoff["mql_criteria"]["criteria"], 350, "criterion"
    )
    handoff["lead_scoring"]["maximum"] = 10_000
    handoff["lead_scoring"]["rules"] = many(handoff["lead_scoring"]["rules"], 180, "signal")
    said["marketing_goals"]["goals"] = many(said["marketing_goals"]["goals"], 55, "what")
    said["reporting"]["indicators"] = many(said["reporting"]["indicators"], 75, "indicator")
    for side in ("marketing", "sales"):
        commitments = handoff[f"{side}_responsibility"]["commitments"]
        handoff[f"{side}_responsibility"]["commitments"] = many(commitments, 40, "what")
        said["parties"][side]["team"] = LONG_WORD
        said["parties"][side]["members"] = [{"name": name, "role": name} for name in NAMES]
    for number, channel in enumerate(said["communication"]["channels"]):
        channel |= {"channel": LONG_WORD, "address": ADDRESS, "owner": NAMES[number]}
    for number, meeting in enumerate(said["communication"]["meetings"]):
        meeting |= {"meeting": f"{LONG_WORD} {number}", "led_by": NAMES[number]}
    for number, tool in enumerate(said["reporting"]["tools"]):
        tool |= {"tool": f"{LONG_WORD} {number}", "link": ADDRESS}
    said["signatures"] = [{"name": name, "role": LONG_WORD, "for": name} for name in NAMES]
    said["title"] = f"{LONG_WORD} 🎯 {NAMES[0]}"
    said["company"] = NAMES[0]
    said["clauses"] = [{"title": LONG_WORD, "text": f"{ADDRESS} " * 40}]
    said["extra_sections"] = [
        {"title": NAMES[2], "text": f"| A | B |\n| --- | --- |\n| {LONG_WORD} | {ADDRESS} |\n"}
    ]
    return yaml.safe_dump(said, allow_unicode=True, sort_keys=False)


def _many(items: list[dict[str, Any]], number: int, key: str) -> list[dict[str, Any]]:
    """Repeat items under other names, the hard ones among them."""
    made = []
    for n in range(number):
        item = deepcopy(items[n % len(items)])
        item.pop("id", None)
        hard = (LONG_WORD, ADDRESS, *NAMES)[n % 14] if n % 14 < 2 + len(NAMES) else ""
        item[key] = f"{item[key]} {n + 1} {hard}".rstrip()
        if n % 14 == 0:
            item["owner" if "owner" in item else "why"] = LONG_WORD
        made.append(item)
    return made
