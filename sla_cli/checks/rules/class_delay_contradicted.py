"""A class of lead with one delay in the scoring, and another where sales answers for that class."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.agreement.quantities import DayTime, Duration
from sla_cli.checks.clocks import ends_later
from sla_cli.checks.dues import MOST, Due, act_of, dues
from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.checks.vocabulary import known, meanings, words_in
from sla_cli.source.problem import Related

if TYPE_CHECKING:
    from sla_cli.agreement.lead_scoring import LeadClass

_Deadline = Duration | DayTime


@warning("class-delay-contradicted")
def look(case: Case) -> Findings:
    scorings = case.scorings
    if len(scorings) != 1:
        # Of several models, a class of the same name may be another.
        return
    classes = scorings[0].classes[:MOST]
    names = {one.name: _named(one.name) for one in classes}
    owed = dues(case)
    for one in classes:
        if not isinstance(one.within, _Deadline):
            continue
        meant = [due for due in owed if _is_of(due, one, names)]
        # A delay without an act may be that of any act.
        if meant and all(_differ(one.within, due) for due in meant):
            due = meant[0]
            facts = {"name": one.name, "figure": one.within.written, "other": due.within.written}
            yield Found(one.at("within"), facts, (Related("due", due.place),))


def _named(name: str) -> frozenset[str]:
    return _singular(words_in(name) - _idle())


def _singular(words: frozenset[str]) -> frozenset[str]:
    """Put words so that the class `Chaud` is the one of `Leads chauds`."""
    return frozenset(word.removesuffix("s") or word for word in words)


def _idle() -> frozenset[str]:
    return known("CLASS") | meanings("UNITS").keys()


def _is_of(due: Due, one: LeadClass, names: dict[str, frozenset[str]]) -> bool:
    """Tell whether a deadline is that of a class, of what the class is to be done by then."""
    if one.then is not None and act_of(one.then) != due.act:
        return False
    words = words_in(due.leads)
    said, mine = _singular(words), names[one.name]
    if not mine or not mine <= said or not _is_spelt(one.name, due.leads):
        return False
    of_others = frozenset().union(*(other for other in names.values() if other <= said))
    longer = any(mine < other <= said for other in names.values())
    idle = _idle() | known("IDLE") | meanings("ACTS").keys()
    return not longer and _singular(words - idle) <= of_others


def _is_spelt(name: str, leads: str) -> bool:
    """Tell whether a class called by one letter stands there as that letter: `A`, and no `a`."""
    return len(name) > 1 or re.search(rf"\b{re.escape(name)}\b", leads) is not None


def _differ(within: _Deadline, due: Due) -> bool:
    aim = due.part.values().get("aim")
    hoped = isinstance(aim, _Deadline) and not _apart(within, aim)
    return _apart(within, due.within) and not hoped


def _apart(one: _Deadline, other: _Deadline) -> bool:
    return ends_later(one, other) or ends_later(other, one)
