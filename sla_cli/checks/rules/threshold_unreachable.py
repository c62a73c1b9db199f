"""A threshold that no combination of signals reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement.lead_scoring import repeats
from sla_cli.checks.rule import Case, Findings, Found, error

if TYPE_CHECKING:
    from sla_cli.agreement.lead_scoring import Scoring


@error("threshold-unreachable")
def look(case: Case) -> Findings:
    for scoring in case.scorings:
        if not scoring.rules or not isinstance(scoring.threshold, int):
            continue
        most = reachable(scoring)
        if most is not None and most < scoring.threshold:
            yield Found(scoring.at("threshold"), {"threshold": scoring.threshold, "most": most})


def reachable(scoring: Scoring) -> int | None:
    """Give the most points a lead can have; None while some are still to be filled in.

    A signal counts once, or as often as `at_most` allows; `maximum` caps the sum. None as well
    where a signal that counts each time it comes brings any sum.
    """
    total = 0
    endless = any(
        repeats(rule) and isinstance(rule.points, int) and rule.points > 0 for rule in scoring.rules
    )
    if endless:
        return scoring.maximum if isinstance(scoring.maximum, int) else None
    for rule in scoring.rules:
        times = 1 if rule.at_most is None else rule.at_most
        if not isinstance(rule.points, int) or not isinstance(times, int):
            return None
        # Points against a lead take nothing off the best one: it gives no such signal.
        total += max(rule.points, 0) * times
    if scoring.maximum is None:
        return total
    return min(total, scoring.maximum) if isinstance(scoring.maximum, int) else None
