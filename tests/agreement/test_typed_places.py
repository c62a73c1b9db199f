"""What people agree on has a typed place: written once in a natural way, it is read as a value."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from sla_cli.agreement.quantities import Cadence, Duration, Target
from sla_cli.agreement.walk import find

from .reading import agreement, loaded

if TYPE_CHECKING:
    from pathlib import Path

GOAL = "sales_goals: {{goals: [{{what: Grow, {}}}]}}"
SALES = "lead_handoff: {{sales_responsibility: {{{}}}}}"
MARKETING = "lead_handoff: {{marketing_responsibility: {{{}}}}}"


@pytest.mark.parametrize(
    ("text", "path", "kind"),
    [
        (GOAL.format("every: every month"), "sales_goals.goals[0].every", Cadence),
        (GOAL.format("ahead: 2 weeks, before: The fair"), "sales_goals.goals[0].ahead", Duration),
        (GOAL.format("aim: 40 contracts"), "sales_goals.goals[0].aim", Target),
        (GOAL.format("counts: contracts"), "sales_goals.goals[0].counts", str),
        (GOAL.format("from: The demo"), "sales_goals.goals[0].from", str),
        ("sales_goals: {deal: 12 k€}", "sales_goals.deal.average", Target),
        (
            "sales_goals: {deal: {average: 12 k€, term: 3 years, cycle: 4 months}}",
            "sales_goals.deal.cycle",
            Duration,
        ),
        ("marketing_goals: {budget: 120 k€ per year}", "marketing_goals.budget[0].amount", Target),
        (
            "marketing_goals: {budget: {amount: 40 k€, for: Fairs}}",
            "marketing_goals.budget[0].amount",
            Target,
        ),
        (
            "marketing_goals: {budget: [5 k€, {for: Fairs, amount: 40 k€}]}",
            "marketing_goals.budget[1].amount",
            Target,
        ),
        (
            "company_goals: {seasonality: [{period: Q1, share: 20%}]}",
            "company_goals.seasonality[0].share",
            Target,
        ),
        (
            SALES.format("capacity: [{people: 4 reps, each: 15 leads per day, ramped_at: 50%}]"),
            "lead_handoff.sales_responsibility.capacity[0].each",
            Target,
        ),
        (
            SALES.format("response: [{leads: MQLs, contact_within: 1 hour, aim: 5 minutes}]"),
            "lead_handoff.sales_responsibility.response[0].aim",
            Duration,
        ),
        (
            SALES.format("records: [{what: Outcome, every: every night}]"),
            "lead_handoff.sales_responsibility.records[0].every",
            Cadence,
        ),
        (
            MARKETING.format("quality: {data_completeness: 95%}"),
            "lead_handoff.marketing_responsibility.quality.data_completeness",
            Target,
        ),
        (
            MARKETING.format("quality: {data_completeness: [{fields: [Name], target: 100%}]}"),
            "lead_handoff.marketing_responsibility.quality.data_completeness[0].target",
            Target,
        ),
        ("lead_handoff: {mql_criteria: {at_least: 3}}", "lead_handoff.mql_criteria.at_least", int),
        (
            "lead_handoff: {mql_criteria: {at_least: {fit: 2, behaviour: 1}}}",
            "lead_handoff.mql_criteria.at_least.fit",
            int,
        ),
        ("reporting: {review: {notice: 2 weeks}}", "reporting.review.notice", Duration),
        (
            "reporting: {review: [{for: Compliance, every: every month}, {for: All, every: year}]}",
            "reporting.review.rounds[0].every",
            Cadence,
        ),
        (
            "reporting: {conversion_rates: [{from: A, to: B, segment: Export, takes: 2 weeks}]}",
            "reporting.conversion_rates.rates[0].takes",
            Duration,
        ),
    ],
)
def test_it_is_read_as_what_it_is(text: str, path: str, kind: type) -> None:
    spot = find(agreement(f"{text}\n"), path)
    assert spot is not None
    assert isinstance(spot.value, kind)


def test_each_of_several_reviews_has_its_day() -> None:
    text = "reporting: {review: [{for: A, next: 2026-03-01}, {for: B, every: year}]}\n"
    section = agreement(text).reporting
    assert section is not None
    assert section.review is not None
    assert [one.next for one in section.review.each] == [datetime.date(2026, 3, 1), None]


@pytest.mark.parametrize(
    ("table", "language"),
    [
        ("from,to,rate,segment,takes\nA,B,5%,Export,2 weeks\n", "en"),
        ("de;vers;taux;segment;durée\nA;B;5 %;Export;2 semaines\n", "fr"),
    ],
)
def test_a_table_tells_the_segment_and_the_time(tmp_path: Path, table: str, language: str) -> None:
    (tmp_path / "t.csv").write_text(table, encoding="utf-8")
    done = loaded("reporting:\n  conversion_rates:\n    file: t.csv\n", language, tmp_path)
    assert done.problems == ()
    assert done.rates[0].segment == "Export"
    assert isinstance(done.rates[0].takes, Duration)
    assert done.rates[0].takes.value == 2
