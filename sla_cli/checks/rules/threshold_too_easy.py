"""A weak signal that makes an MQL all alone: an idle click is no reason to call."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.source.problem import Related

if TYPE_CHECKING:
    from sla_cli.agreement.lead_scoring import Scoring

# What a buyer does only on purpose: one such signal may well be enough.
_STRONG = re.compile(
    r"demo|démo|quote|devis|pric|tarif|trial|essai|contact|call|appel|rappel|meeting|rendez|rdv"
    r"|order|command|budget|tender|offre|proposal|audit|referr|recommand|consult|brief|project"
    r"|projet",
    re.IGNORECASE,
)


@warning("threshold-too-easy")
def look(case: Case) -> Findings:
    for scoring in case.scorings:
        yield from _too_easy(scoring)


def _too_easy(scoring: Scoring) -> Findings:
    if not isinstance(scoring.threshold, int) or len(scoring.rules) < 2:
        return
    for rule in scoring.rules:
        if not isinstance(rule.points, int) or rule.points < scoring.threshold:
            continue
        if not _STRONG.search(rule.signal):
            yield Found(
                rule.at("points"),
                {"signal": rule.signal, "points": rule.points, "threshold": scoring.threshold},
                (Related("threshold", scoring.at("threshold")),),
            )
