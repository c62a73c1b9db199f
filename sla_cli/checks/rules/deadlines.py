"""Deadlines: by which clock they run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement.quantities import Duration, TimeUnit
from sla_cli.checks.rules.rule import Case, Found, warning

if TYPE_CHECKING:
    from collections.abc import Iterator

KEYS = ("within", "judge_within", "contact_within", "reply_within")


@warning("deadline-without-clock")
def deadline_without_clock(case: Case) -> Iterator[Found]:
    """Find `2 days`, which ends on Sunday for one side and on Tuesday for the other.

    Minutes are too short, and weeks too long, for the clock to matter; `24 hours` and more of
    them are meant by the clock on the wall.
    """
    for leaf in case.leaves:
        value = leaf.value
        if leaf.key not in KEYS or not isinstance(value, Duration):
            continue
        if value.clock is None and _matters(value):
            facts = {"number": f"{value.value.normalize():f}"}
            if value.unit is TimeUnit.DAY:
                facts["day"] = "yes"
            yield Found(leaf.place, facts)


def _matters(value: Duration) -> bool:
    if value.unit is TimeUnit.HOUR:
        return 2 < value.value < 24
    return value.unit is TimeUnit.DAY and value.value < 15
