"""What a schema cannot say, one rule a function: each looks at a sound agreement.

A rule has a name, by which the catalogues word it and a file silences it, and a severity: an error
is a contradiction that nobody could sign, a warning is something the readers will stumble on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.checks.rules import (
    addresses,
    criteria,
    deadlines,
    frame,
    names,
    passages,
    people,
    placeholders,
    promises,
    rates,
    scoring,
)

if TYPE_CHECKING:
    from sla_cli.checks.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    placeholders.placeholder,
    frame.period_reversed,
    frame.review_past,
    frame.review_outside_period,
    frame.nobody_signs,
    promises.goal_without_target,
    promises.promise_without_measure,
    promises.one_sided,
    promises.sales_goals_without_close_rate,
    criteria.mql_without_criteria,
    criteria.criterion_vague,
    scoring.threshold_unreachable,
    scoring.threshold_too_easy,
    scoring.classes_overlap,
    deadlines.deadline_without_clock,
    people.unknown_person,
    names.duplicate_id,
    names.duplicate_name,
    rates.rate_over_100,
    rates.rate_skips_stage,
    addresses.email_malformed,
    addresses.link_malformed,
    passages.passage_markup,
    passages.passage_too_deep,
)
