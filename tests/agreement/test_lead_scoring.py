"""Section 4b: threshold, points also negative, repeating or fading, classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sla_cli.agreement.lead_scoring import ByKind, LeadScoring, Never, SignalKind, Unlimited
from sla_cli.agreement.quantities import Duration, Target, TimeUnit
from sla_cli.agreement.shape import Blank
from tests.conftest import MINIMAL

from .reading import agreement, problems

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla


def test_points() -> None:
    handoff = agreement(
        """\
        lead_handoff:
          lead_scoring:
            threshold: 60
            rules:
              - signal: Demande de devis
                points: +50
                kind: comportement
                why: Le projet est là.
              - signal: Étudiant
                points: −80
                kind: profil
              - signal: Page tarifs
                points: 10
                at_most: 3
            decay:
              points: -10
              every: 30 jours
            review: tous les trimestres
        """,
        "fr",
    ).lead_handoff
    assert handoff is not None
    part = handoff.lead_scoring
    assert part is not None
    assert [rule.points for rule in part.rules] == [50, -80, 10]
    assert [rule.kind for rule in part.rules][:2] == [SignalKind.BEHAVIOUR, SignalKind.FIT]
    assert part.rules[2].at_most == 3


def test_points_that_are_no_number() -> None:
    text = "lead_handoff:\n  lead_scoring:\n    rules:\n      - {signal: Visit, points: many}\n"
    assert problems(text) == [("wrong-type", 10, 33)]


def scoring(text: str, language: str = "en") -> LeadScoring:
    handoff = agreement(f"lead_handoff: {{lead_scoring: {text}}}\n", language).lead_handoff
    assert handoff is not None
    assert handoff.lead_scoring is not None
    return handoff.lead_scoring


@pytest.mark.parametrize(
    ("written", "threshold"),
    [
        ("60", 60),
        ("60 points", 60),
        ("{fit: 60, behaviour: 40}", ByKind(fit=60, behaviour=40)),
        ("{behaviour: 40}", ByKind(behaviour=40)),
        ("'[…]'", Blank("[…]")),
    ],
)
def test_a_threshold_for_all_or_for_each_kind(written: str, threshold: object) -> None:
    assert scoring(f"{{threshold: {written}}}").threshold == threshold


def test_a_threshold_that_is_a_range() -> None:
    threshold = scoring("{threshold: 50 to 80 points}").threshold
    assert isinstance(threshold, Target)
    assert (threshold.low, threshold.high, threshold.unit) == (50, 80, "points")


@pytest.mark.parametrize(
    ("written", "limit"),
    [("3", 3), ("unlimited", Unlimited.UNLIMITED), ("illimité", Unlimited.UNLIMITED)],
)
def test_how_often_a_signal_counts(written: str, limit: object) -> None:
    part = scoring(f"[{{signal: Visit, points: 5, at_most: {written}}}]")
    assert part.rules[0].at_most == limit


@pytest.mark.parametrize(
    ("written", "unit"), [("1 per day", TimeUnit.DAY), ("5 par semaine", TimeUnit.WEEK)]
)
def test_how_often_a_signal_counts_in_a_time(written: str, unit: TimeUnit) -> None:
    limit = scoring(f"[{{signal: Visit, points: 5, at_most: {written}}}]", "fr").rules[0].at_most
    assert isinstance(limit, Target)
    assert limit.per is not None
    assert limit.per.unit is unit


def test_no_signal_counts_less_than_once() -> None:
    text = "lead_handoff: {lead_scoring: [{signal: A, points: 5, at_most: 0}]}\n"
    assert problems(text) == [("number-too-small", 7, 63)]


def test_points_last_for_a_time_or_for_ever() -> None:
    rules = scoring(
        "[{signal: A, points: 5, expires: 90 days}, {signal: B, points: 5, expires: never}]"
    ).rules
    assert isinstance(rules[0].expires, Duration)
    assert rules[1].expires is Never.NEVER


def test_points_fade_at_once_or_by_stages() -> None:
    alone = scoring("{decay: {points: -10, every: 30 days}}").decay
    stages = scoring(
        "{decay: [{points: -5, after: 14 days}, {points: -10, after: 30 days, when: Idle}]}"
    ).decay
    assert [one.points for one in (*alone, *stages)] == [-10, -5, -10]
    assert isinstance(stages[0].after, Duration)


def test_a_list_of_rules_is_one_score_and_a_list_with_for_is_several() -> None:
    assert [rule.signal for rule in scoring("[{signal: A, points: 5}]").rules] == ["A"]
    several = scoring("[{for: Small, threshold: 60}, {for: Large, threshold: 70}]")
    assert [(one.for_, one.threshold) for one in several.models] == [("Small", 60), ("Large", 70)]
    assert several.each == several.models
    assert scoring("{threshold: 5}").each == (scoring("{threshold: 5}"),)


def test_each_of_several_scores_says_for_which_leads() -> None:
    text = "lead_handoff: {lead_scoring: [{for: Small}, {threshold: 70}]}\n"
    assert problems(text) == [("missing-key", 7, 45)]


@pytest.mark.parametrize("models", [False, True])
def test_each_score_is_checked(sla: Sla, tmp_path: Path, models: bool) -> None:
    score = "{threshold: 60, rules: [{signal: Visit, points: 5}]}"
    score = f"[{{for: All, {score[1:]}]" if models else score
    text = MINIMAL.format(language="en") + f"lead_handoff: {{lead_scoring: {score}}}\n"
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    assert "threshold-unreachable" in sla("validate", "a.yaml").out


@pytest.mark.parametrize("limit", ["unlimited", "1 per day"])
def test_a_signal_that_repeats_reaches_any_threshold(sla: Sla, tmp_path: Path, limit: str) -> None:
    text = MINIMAL.format(language="en") + "lead_handoff: {lead_scoring: {threshold: 60, "
    text += f"rules: [{{signal: Demo, points: 5, at_most: {limit}}}]}}}}\n"
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    assert "threshold-unreachable" not in sla("validate", "a.yaml").out
