"""A lead that is to be contacted before it need be judged: nobody knows yet whether to call."""

from sla_cli.agreement.quantities import Duration
from sla_cli.agreement.quantities.meaning import compare
from sla_cli.agreement.sales_responsibility import Response
from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.source.problem import Related


@warning("judged-after-contact")
def look(case: Case) -> Findings:
    for _, part in case.parts:
        if not isinstance(part, Response):
            continue
        judge, contact = part.judge_within, part.contact_within
        if not isinstance(judge, Duration) or not isinstance(contact, Duration):
            continue
        if compare(judge, contact) == 1:
            facts = {"leads": part.leads, "judge": judge.written, "contact": contact.written}
            related = (Related("contact", part.at("contact_within")),)
            yield Found(part.at("judge_within"), facts, related)
