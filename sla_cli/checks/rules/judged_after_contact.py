"""A lead that is to be contacted before it need be judged: nobody knows yet whether to call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement.quantities import DayTime, Duration
from sla_cli.agreement.sales_responsibility import Response
from sla_cli.checks.clocks import ends_later
from sla_cli.checks.dues import dues
from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.source.problem import Related

if TYPE_CHECKING:
    from sla_cli.source.problem import Span

_Deadline = Duration | DayTime


@warning("judged-after-contact")
def look(case: Case) -> Findings:
    for _, part in case.parts:
        if isinstance(part, Response):
            judge, contact = part.judge_within, part.contact_within
            if isinstance(judge, _Deadline) and isinstance(contact, _Deadline):
                places = part.at("judge_within"), part.at("contact_within")
                yield from _late(part.leads, judge, contact, *places)
    yield from _of_two_promises(case)


def _of_two_promises(case: Case) -> Findings:
    """Hold a promise to judge some leads against one to contact the same leads."""
    owed = dues(case)
    judged = [due for due in owed if due.act == "judge_within"]
    for contact in owed:
        if contact.act != "contact_within":
            continue
        for judge in judged:
            alike = (judge.words, judge.units) == (contact.words, contact.units)
            if alike and judge.part is not contact.part:
                places = judge.place, contact.place
                yield from _late(contact.leads, judge.within, contact.within, *places)


def _late(
    leads: str, judge: _Deadline, contact: _Deadline, place: Span, contact_place: Span
) -> Findings:
    if ends_later(judge, contact):
        facts = {"leads": leads, "judge": judge.written, "contact": contact.written}
        yield Found(place, facts, (Related("contact", contact_place),))
