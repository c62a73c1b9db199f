"""A deadline such as `2 days` ends on Sunday for one side and on Tuesday for the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement.quantities import Clock, Duration, TimeUnit
from sla_cli.checks.rule import Case, Findings, Found, warning

if TYPE_CHECKING:
    from sla_cli.source.problem import Fact

KEYS = ("within", "judge_within", "contact_within", "reply_within")


@warning("deadline-without-clock")
def look(case: Case) -> Findings:
    """Find `2 days`, which ends on Sunday for one side and on Tuesday for the other.

    Minutes are too short, and weeks too long, for the clock to matter; `24 hours` and more of
    them are meant by the clock on the wall.
    """
    for leaf in case.leaves:
        value = leaf.value
        if leaf.key not in KEYS or not isinstance(value, Duration):
            continue
        if value.clock is None and _matters(value):
            facts: dict[str, Fact] = {
                "business": value._replace(clock=Clock.BUSINESS),
                "calendar": value._replace(clock=Clock.CALENDAR),
                "day": value.unit is TimeUnit.DAY,
            }
            yield Found(leaf.place, facts)


def _matters(value: Duration) -> bool:
    if value.unit is TimeUnit.HOUR:
        return 2 < value.value < 24
    return value.unit is TimeUnit.DAY and value.value < 15
