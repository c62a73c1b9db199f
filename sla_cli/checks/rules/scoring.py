"""Lead scoring: a threshold that some lead can reach, and not by an idle click."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from sla_cli.checks.rules.rule import Case, Found, error, warning
from sla_cli.source.problem import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.agreement.lead_scoring import LeadClass, LeadScoring

# What a buyer does only on purpose: one such signal may well be enough.
_STRONG = re.compile(
    r"demo|démo|quote|devis|pric|tarif|trial|essai|contact|call|appel|rappel|meeting|rendez|rdv"
    r"|order|command|budget|tender|offre|proposal|audit|referr|recommand|consult|brief|project"
    r"|projet",
    re.IGNORECASE,
)


def reachable(scoring: LeadScoring) -> int | None:
    """Give the most points a lead can have; None while some are still to be filled in.

    A signal counts once, or as often as `at_most` allows; `maximum` caps the sum.
    """
    total = 0
    for rule in scoring.rules:
        times = 1 if rule.at_most is None else rule.at_most
        if not isinstance(rule.points, int) or not isinstance(times, int):
            return None
        total += max(rule.points, 0) * times
    if scoring.maximum is None:
        return total
    return min(total, scoring.maximum) if isinstance(scoring.maximum, int) else None


def _scoring(case: Case) -> LeadScoring | None:
    handoff = case.agreement.lead_handoff
    return handoff.lead_scoring if handoff else None


@error("threshold-unreachable")
def threshold_unreachable(case: Case) -> Iterator[Found]:
    """Find a threshold that no combination of signals reaches."""
    scoring = _scoring(case)
    if scoring is None or not scoring.rules or not isinstance(scoring.threshold, int):
        return
    most = reachable(scoring)
    if most is not None and most < scoring.threshold:
        facts = {"threshold": str(scoring.threshold), "most": str(most)}
        yield Found(scoring.at("threshold"), facts)


@warning("threshold-too-easy")
def threshold_too_easy(case: Case) -> Iterator[Found]:
    """Find a weak signal that makes an MQL all alone."""
    scoring = _scoring(case)
    if scoring is None or not isinstance(scoring.threshold, int) or len(scoring.rules) < 2:
        return
    for rule in scoring.rules:
        if not isinstance(rule.points, int) or rule.points < scoring.threshold:
            continue
        if not _STRONG.search(rule.signal):
            facts = {
                "signal": rule.signal,
                "points": str(rule.points),
                "threshold": str(scoring.threshold),
            }
            related = (Related("threshold", scoring.at("threshold")),)
            yield Found(rule.at("points"), facts, related)


@warning("classes-overlap")
def classes_overlap(case: Case) -> Iterator[Found]:
    """Find a class of leads that begins before the one below it ends."""
    scoring = _scoring(case)
    known = [one for one in scoring.classes if isinstance(one.from_, int)] if scoring else []
    known.sort(key=_start)
    for below, above in itertools.pairwise(known):
        if isinstance(below.to, int) and below.to >= _start(above):
            facts = {"below": below.name, "above": above.name, "points": str(_start(above))}
            related = (Related("class-below", below.at("to")),)
            yield Found(above.at("from"), facts, related)


def _start(one: LeadClass) -> int:
    return one.from_ if isinstance(one.from_, int) else 0
