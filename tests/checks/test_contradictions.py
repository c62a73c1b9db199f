"""What an agreement says in two places that cannot both hold, and what only looks like it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

HEAD = """\
sla: 1
language: en
company: Acme
period: {start: 2090-01-01, end: 2090-12-31}
parties:
  marketing: {team: Marketing, lead: Ana Roy}
  sales: {team: Sales, lead: Marc Lo}
"""


def _volumes(first: str, second: str) -> str:
    return (
        f"marketing_goals: [{{{first}, where: CRM}}]\n"
        "lead_handoff: {mql_criteria: [Asked for a demo], marketing_responsibility: "
        f"[{{{second}, where: CRM}}], sales_responsibility: [{{what: Call, within: 1 hour}}]}}"
    )


def _two(first: str, second: str) -> str:
    one, other = (
        f", {extra}" if "where" in extra else f", measured_in: CRM, {extra}".rstrip(", ")
        for extra in (first, second)
    )
    return (
        f"marketing_goals: [{{what: MQLs, target: 250 per month{one}}}]\n"
        "lead_handoff: {mql_criteria: [Asked for a demo], marketing_responsibility: "
        f"[{{what: MQLs, target: 90 per month{other}}}], sales_responsibility: "
        "[{what: Call, within: 1 hour}]}"
    )


def _classes(*classes: str) -> str:
    items = ", ".join(f"{{{one}}}" for one in classes)
    return f"lead_handoff: {{lead_scoring: {{classes: [{items}]}}}}"


def _rates(*rates: str, closed: str = "") -> str:
    rows = []
    for rate in rates:
        start, end, figure = rate.split()
        rows.append(f"{{from: {start}, to: {end}, rate: {figure}}}")
    close = f"sales_goals: {{close_rates: [{{{closed}}}]}}\n" if closed else ""
    return f"{close}reporting: {{conversion_rates: [{', '.join(rows)}]}}"


def _answer(response: str) -> str:
    return (
        "lead_handoff: {mql_criteria: [Asked for a demo], marketing_responsibility: "
        "{quality: {acceptance_rate: 80%}}, "
        f"sales_responsibility: {{response: [{{{response}}}]}}}}"
    )


def _escalated(response: str, escalation: str, *, promised: str = "response") -> str:
    return (
        "lead_handoff: {mql_criteria: [Asked for a demo], marketing_responsibility: "
        f"{{quality: {{acceptance_rate: 80%}}}}, sales_responsibility: {{{promised}: "
        f"[{response}]}}, escalation: [{{{escalation}}}]}}"
    )


def _segments(*rows: str) -> str:
    rates = ", ".join(f"{{from: MQL, to: SQL, rate: 50%, {row}}}" for row in rows)
    return f"reporting: {{conversion_rates: [{rates}]}}"


def _missed(promise: str, place: str = "commitments") -> str:
    return (
        "lead_handoff: {mql_criteria: [Asked for a demo], marketing_responsibility: "
        "{quality: {acceptance_rate: 80%}}, "
        f"sales_responsibility: {{{place}: [{{{promise}, if_missed: A manager steps in}}]}}}}"
    )


def _signed(*signatures: str) -> str:
    return f"signatures: [{', '.join(f'{{{one}}}' for one in signatures)}]"


CHAIN = ("Lead MQL 80%", "MQL SQL 50%", "SQL Customer 12.5%")
HOURS = "business_hours: {days: Monday to Friday, start: 9:00, end: 18:00}\n"

AT_FAULT = {
    "250 and 90 a month": (
        "volume-contradicted",
        _volumes("what: MQLs, target: 250 per month", "what: Deliver, target: 90 MQLs per month"),
    ),
    "100 and 1,000": (
        "volume-contradicted",
        _volumes("what: MQLs, target: 100 MQLs a month", 'what: MQLs, target: "1,000 per month"'),
    ),
    "a year that is not twelve months": (
        "volume-contradicted",
        _volumes('what: Leads, target: "1,200 per year"', "what: Leads, target: 250 per month"),
    ),
    **{
        f"{one}, {other}": (
            "volume-contradicted",
            _volumes(
                f"what: MQLs, target: {one} per month", f"what: MQLs, target: {other} a month"
            ),
        )
        for one, other in (
            ("at least 300", "250"),
            ("250", "at most 200"),
            ("at least 300", "less than 200"),
            ("at least 200", "less than 200"),
            ("more than 200", "200"),
            ("more than 200", "100 to 200"),
            ("40 to 60", "at least 90"),
            ("about 100", "at least 200"),
            ("about 100", "250"),
            ("at least 250", "at least 90"),
            ("at most 90", "less than 250"),
        )
    },
    **{
        f"one volume, {first} and {second}": ("volume-contradicted", _two(first, second))
        for first, second in (
            ("where: CRM", ""),
            ("where: HubSpot dashboard", "owner: Ana Roy"),
            ("owner: Ana Roy", "owner: Ana Roy"),
            ("counts: MQLs", ""),
            ("if_missed: A plan is made", "why: Sales has room"),
            ("note: In France", "note: In France"),
        )
    },
    "scores between two classes": (
        "classes-gap",
        _classes("name: A, from: 80", "name: B, from: 50, to: 70"),
    ),
    "one score between two classes": (
        "classes-gap",
        _classes("name: A, from: 80", "name: B, to: 78"),
    ),
    "a close rate beside the chain": (
        "rates-contradicted",
        _rates(*CHAIN, closed="of: Leads, closed: 20%"),
    ),
    "a direct rate beside the chain": (
        "rates-contradicted",
        _rates(*CHAIN, "Lead Customer 20%"),
    ),
    "contacted before judged": (
        "judged-after-contact",
        _answer("leads: All, judge_within: 2 business days, contact_within: 1 business day"),
    ),
    **{
        f"judged in {judge}, called in {contact}": (
            "judged-after-contact",
            HOURS + _answer(f"leads: All, judge_within: {judge}, contact_within: {contact}"),
        )
        for judge, contact in (
            ("1 week", "1 hour"),
            ("1 week", "1 business hour"),
            ("1 week", "1 clock hour"),
            ("1 business week", "24 clock hours"),
            ("3 business days", "2 hours"),
            ("2 business days", "24 clock hours"),
            ("1 business day", "4 business hours"),
            ("1 business day", "2 clock hours"),
            ("1 month", "5 business days"),
            ("1 week", "the same day"),
            ("1 week", "immediately"),
        )
    },
    **{
        f"judged in one promise, called in another: {place}": (
            "judged-after-contact",
            _answer("X").replace("response: [{X}]", place),
        )
        for place in (
            "response: [{leads: MQLs, judge_within: 1 week}, "
            "{leads: All MQLs, contact_within: 1 hour}]",
            "commitments: [{what: A verdict for each MQL, within: 2 weeks}, "
            "{what: Call every MQL, within: 30 minutes}]",
        )
    },
    "business hours that nothing defines": (
        "business-hours-undefined",
        _answer("leads: All, contact_within: 4 business hours"),
    ),
    "business hours turned around": (
        "business-hours-reversed",
        "business_hours: {days: Monday to Friday, start: 18:00, end: 9:00}",
    ),
    "a goal due after the end": (
        "date-outside-period",
        "marketing_goals: [{what: Launch, by: 2091-03-01}]",
    ),
    "a goal due before the start": (
        "date-outside-period",
        "marketing_goals: [{what: Launch, by: 2089-03-01}]",
    ),
    "three of two criteria": (
        "criteria-too-few",
        "lead_handoff: {mql_criteria: {at_least: 3, criteria: [Asked for a demo, In France]}}",
    ),
    "a share without its sign": (
        "rate-without-percent",
        _answer("leads: All, contact_within: 1 hour").replace("80%", "80"),
    ),
    "a share with decimals, without its sign": (
        "rate-without-percent",
        _answer("leads: All, contact_within: 1 hour").replace("80%", "12.5"),
    ),
    "a share of one": (
        "rate-without-percent",
        _answer("leads: All, contact_within: 1 hour").replace("80%", "0.35"),
    ),
    "only marketing signs": ("nobody-signs", _signed("name: Ana Roy")),
    "two for one side": ("nobody-signs", _signed("name: Ana Roy", "name: X, for: Marketing")),
    "an owner nobody knows": (
        "unknown-person",
        "reporting: {tools: [{tool: CRM, owner: Zed Quux}]}",
    ),
    "a breach of nothing": (
        "consequence-without-promise",
        "lead_handoff: {mql_criteria: [Asked for a demo], "
        "breach: {sales: [{when: A lead is late, then: The board is told}]}}",
    ),
    "personas above the total": (
        "segments-off-total",
        _volumes("what: Launch, by: 2090-03-01", "what: MQLs, target: 120 per month").replace(
            "[Asked for a demo]",
            "{criteria: [Asked for a demo], personas: [{persona: A, volume: 80 MQLs per month}, "
            "{persona: B, volume: 60 MQLs per month}]}",
        ),
    ),
    **{
        f"due {due}, escalated {alarm}": (
            "escalated-before-due",
            _escalated(f"{{leads: MQLs, {due}}}", alarm),
        )
        for due, alarm in (
            (
                "contact_within: 4 clock hours",
                "when: An MQL not contacted after 2 clock hours, to: Marc Lo",
            ),
            ("contact_within: 90 minutes", "when: MQL not called, to: Marc Lo, within: 1 hour"),
            ("contact_within: 90 minutes", "when: MQL not called, to: Marc Lo, at: 1 hour"),
            (
                "judge_within: 5 clock days",
                "when: No verdict, levels: [{to: Marc Lo, within: 2 clock days}, "
                "{to: Ana Roy, within: 9 clock days}]",
            ),
        )
    },
    "a call due after its escalation": (
        "escalated-before-due",
        _escalated(
            "{what: Call every MQL, within: 5 clock days}",
            "when: MQLs not called after 3 clock days, to: Marc Lo",
            promised="commitments",
        ),
    ),
    "either class escalated too early": (
        "escalated-before-due",
        _escalated(
            "{leads: A leads, contact_within: 60 minutes}, "
            "{leads: A leads at night, contact_within: 90 minutes}",
            "when: An A lead not called after 30 minutes, to: Marc Lo",
        ),
    ),
    "segments below the total": (
        "segments-off-total",
        _segments("volume: 120", "segment: EMEA, volume: 60", "segment: Americas, volume: 50"),
    ),
    "segments above the total of all": (
        "segments-off-total",
        _segments(
            "segment: All, volume: 100 per month",
            "segment: EMEA, volume: 60 per month",
            "segment: Americas, volume: 50 per month",
        ),
    ),
    **{
        f"a consequence of {promise}": ("consequence-without-measure", _missed(promise, place))
        for promise, place in (
            ("what: Follow up on leads", "commitments"),
            ("what: Keep the CRM clean, where: CRM, owner: Marc Lo", "commitments"),
            ("leads: MQLs", "response"),
        )
    },
}

LEFT_ALONE = {
    **{
        f"due {due}, escalated {alarm}": _escalated(f"{{leads: {due}}}", alarm)
        for due, alarm in (
            # As late as the deadline, or later.
            (
                "MQLs, contact_within: 4 clock hours",
                "when: MQL not contacted after 4 clock hours, to: Marc Lo, within: 1 hour",
            ),
            ("MQLs, contact_within: 1 hour", "when: MQL not called, to: Marc Lo, within: 2 hours"),
            # From the deadline on.
            (
                "MQLs, contact_within: 90 minutes",
                "when: MQL not called in time, to: Marc Lo, within: 1 hour",
            ),
            (
                "MQLs, contact_within: 90 minutes",
                "when: First contact late, to: Marc Lo, within: 1 hour",
            ),
            # By another clock, of other leads, of another act, or of a figure that is no time.
            (
                "MQLs, contact_within: 2 clock days",
                "when: MQL not called after 90 minutes of work, to: Marc Lo",
            ),
            (
                "MQLs, contact_within: 2 clock days",
                "when: Tier 1 MQL not called after 1 hour, to: Marc Lo",
            ),
            (
                "MQLs, judge_within: 2 clock days",
                "when: MQL not called after 1 hour, to: Marc Lo",
            ),
            (
                "MQLs, contact_within: 90 minutes",
                "when: MQLs not called, at: 20%, to: Marc Lo, within: 1 hour",
            ),
            # What came of it, not whether it was done.
            (
                "MQLs, judge_within: 2 clock days",
                "when: MQL not accepted, to: Marc Lo, within: 1 clock day",
            ),
            (
                "MQLs, contact_within: 2 clock days",
                "when: No answer from the prospect, to: Marc Lo, within: 1 clock day",
            ),
            # From another moment, or with exceptions.
            (
                "MQLs, contact_within: 90 minutes, from: The end of the fair",
                "when: MQL not called after 1 hour, to: Marc Lo",
            ),
        )
    },
    "one of two classes is late": _escalated(
        "{leads: MQLs of the day, contact_within: 30 minutes}, "
        "{leads: MQLs of the night, contact_within: 90 minutes}",
        "when: MQL not called after 1 hour, to: Marc Lo",
    ),
    "segments that add up": _segments(
        "volume: 120", "segment: EMEA, volume: 70", "segment: Americas, volume: 50"
    ),
    "a segment without a volume": _segments(
        "volume: 120", "segment: EMEA, volume: 60", "segment: Americas"
    ),
    "segments without a total": _segments(
        "segment: EMEA, volume: 60", "segment: Americas, volume: 50"
    ),
    "segments in other periods": _segments(
        "volume: 120 per year",
        "segment: EMEA, volume: 60 per month",
        "segment: Americas, volume: 50 per month",
    ),
    "segments that are about": _segments(
        "volume: 120", "segment: EMEA, volume: about 60", "segment: Americas, volume: about 50"
    ),
    **{
        f"a consequence of {promise}": _missed(promise, place)
        for promise, place in (
            ("what: Follow up on leads, within: 1 hour", "commitments"),
            ("what: Launch, by: 2090-05-01", "commitments"),
            ("what: Meet marketing, every: week", "commitments"),
            ("what: Call MQLs within 2 hours", "commitments"),
            ("what: Call every MQL", "commitments"),
            ("leads: MQLs, attempts: 6", "response"),
        )
    },
    **{
        f"{one}, {other}": _volumes(
            f"what: MQLs, target: {one} per month", f"what: MQLs, target: {other} a month"
        )
        for one, other in (
            ("at least 100", "less than 200"),
            ("more than 100", "at most 200"),
            ("at most 200", "100"),
            ("at least 80", "100"),
            ("at least 90", "250"),
            ("more than 100", "120 to 150"),
            ("at least 200", "at most 200"),
            ("less than 200", "90"),
            ("about 100", "95"),
            ("100 to 200", "150 to 300"),
        )
    },
    **{
        f"two volumes, {first} and {second}": _two(first, second)
        for first, second in (
            ("where: France", "where: Germany"),
            ("where: France", ""),
            ("where: France, measured_in: CRM", "where: Germany"),
            ("owner: Ana Roy", "owner: Marc Lo"),
            ("note: Product A", "note: Product B"),
            ("note: Product A", ""),
            ("counts: MQLs of the bank", "counts: MQLs of the insurer"),
            ("from: Fairs", "from: The website"),
            ("how: By webinars", "how: By search"),
            ("unless: August", "when: August"),
            ("where: HubSpot", "where: Salesforce"),
            ("aim: 90 per month", ""),
        )
    },
    "personas of one region": _volumes(
        "what: Launch, by: 2090-03-01", "what: MQLs, target: 120 per month, note: In France"
    ).replace(
        "[Asked for a demo]",
        "{criteria: [Asked for a demo], personas: [{persona: A, volume: 80 MQLs per month}, "
        "{persona: B, volume: 60 MQLs per month}]}",
    ),
    "twelve months": _volumes(
        'what: MQLs, target: "3,000 per year"', "what: MQLs, target: 250 per month"
    ),
    "other units": _volumes(
        "what: Leads, target: 250 leads per month", "what: MQLs, target: 90 MQLs per month"
    ),
    "a segment": _volumes(
        "what: MQLs, target: 250 per month", "what: MQLs from fairs, target: 90 per month"
    ),
    "a condition": _volumes(
        "what: MQLs, target: 250 per month", "what: MQLs, target: 90 per month, when: In summer"
    ),
    "from least to most": _volumes(
        "what: MQLs, target: at most 250 per month", "what: MQLs, target: at least 90 per month"
    ),
    "two steps": _volumes(
        "what: MQLs, target: 90 per month, by: 2090-03-01",
        "what: MQLs, target: 250 per month, by: 2090-12-31",
    ),
    "classes that touch": _classes("name: A, from: 80", "name: B, from: 50, to: 79"),
    "classes without an end": _classes("name: A, from: 80", "name: B, from: 50"),
    "a chain that comes to it": _rates(*CHAIN, "Lead Customer 5%", closed="of: Leads, closed: 5%"),
    "closed of those matched": _rates(*CHAIN, closed="of: Leads, matched: 25%, closed: 20%"),
    "rates that are rounded": _rates("Lead MQL 33%", "MQL Customer 33%", "Lead Customer 11%"),
    "a way past a stage": _rates(*CHAIN, "Lead SQL 5%"),
    "a chain that ends before": _rates(*CHAIN[:2], closed="of: Leads, closed: 20%"),
    "judged, then contacted": _answer("leads: All, judge_within: 1 hour, contact_within: 2 hours"),
    **{
        f"judged in {judge}, called in {contact}": HOURS
        + _answer(f"leads: All, judge_within: {judge}, contact_within: {contact}")
        for judge, contact in (
            ("24 clock hours", "4 business hours"),
            ("2 calendar days", "2 business days"),
            ("8 business hours", "1 business day"),
            ("1 business day", "24 clock hours"),
            ("2 hours", "1 week"),
            ("1 week", "5 business days"),
            ("the same day", "2 hours"),
            ("5 business days from acceptance", "1 hour"),
        )
    },
    **{
        f"judged and called, of others: {place}": _answer("X").replace("response: [{X}]", place)
        for place in (
            "response: [{leads: MQLs, judge_within: 1 week}, "
            "{leads: Hot MQLs, contact_within: 1 hour}]",
            "response: [{leads: MQLs, judge_within: 1 week}, "
            "{leads: Leads, contact_within: 1 hour}]",
            "response: [{leads: MQLs, judge_within: 1 week, from: The fair}, "
            "{leads: All MQLs, contact_within: 1 hour}]",
        )
    },
    "other clocks": HOURS
    + _answer("leads: All, judge_within: 9 business hours, contact_within: 24 clock hours"),
    "business hours that are defined": HOURS
    + _answer("leads: A, contact_within: 4 business hours"),
    "a company goal beyond": "company_goals: [{what: Lead the market, by: 2095-01-01}]",
    "the last day": "marketing_goals: [{what: Launch, by: 2090-12-31}]",
    "two of two criteria": (
        "lead_handoff: {mql_criteria: {at_least: 2, criteria: [Asked for a demo, In France]}}"
    ),
    "a quality without a volume": _answer("leads: All, contact_within: 1 hour"),
    "both sign": _signed("name: Ana Roy", "name: Marc Lo"),
    **{
        f"{owner} is no person": f"reporting: {{tools: [{{tool: CRM, owner: {owner}}}]}}"
        for owner in (
            "Revenue Operations",
            "Growth Squad",
            "Deal Desk",
            "Pôle Digital",
            "Area Rep",
            "Executive Committee",
            "Acme Iberia",
            "Inside Sales",
            "Demand Generation",
            "Direction Générale",
            "Chargé Clientèle",
        )
    },
    "a breach of a promise": (
        "sales_goals: [{what: Sell, by: 2090-05-01}]\n"
        "lead_handoff: {mql_criteria: [Asked for a demo], "
        "breach: {sales: [{when: A lead is late, then: The board is told}]}}"
    ),
    "someone signs for the company": _signed("name: Ana Roy", "name: X, for: The board"),
    "signals that repeat": (
        "lead_handoff: {lead_scoring: {threshold: 50, rules: "
        "[{signal: Each case study, points: 10}, {signal: Demo, points: 25}]}}"
    ),
}


def _findings(sla: Sla, folder: Path, text: str, *options: str) -> list[dict[str, object]]:
    (folder / "a.yaml").write_text(HEAD + text, encoding="utf-8")
    told = json.loads(sla("validate", "a.yaml", "--format", "json", *options).out)
    findings: list[dict[str, object]] = told["findings"]
    return [one for one in findings if one["rule"] != "sales-goals-without-close-rate"]


@pytest.mark.parametrize(("rule", "text"), AT_FAULT.values(), ids=AT_FAULT)
def test_what_cannot_both_hold(sla: Sla, tmp_path: Path, rule: str, text: str) -> None:
    assert [one["rule"] for one in _findings(sla, tmp_path, text)] == [rule]


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_only_looks_like_it(sla: Sla, tmp_path: Path, text: str) -> None:
    assert [(one["rule"], one["message"]) for one in _findings(sla, tmp_path, text)] == []


@pytest.mark.parametrize(("rate", "fix"), [("12.5", "12.5%"), ("0.35", "35%"), ("80", "80%")])
def test_the_sign_of_a_share_is_proposed(sla: Sla, tmp_path: Path, rate: str, fix: str) -> None:
    text = _answer("leads: All, contact_within: 1 hour").replace("80%", rate)
    (found,) = _findings(sla, tmp_path, text, "--lang", "en")
    assert found["fix"] == f"Write {fix}"


def test_both_figures_are_told_as_they_are_written(sla: Sla, tmp_path: Path) -> None:
    text = _rates(*CHAIN, closed="of: Leads, closed: 20%")
    (found,) = _findings(sla, tmp_path, text, "--lang", "en")
    assert found["message"] == (
        "The rate stated is 20%; the stages come to 5% (80% × 50% × 12.5%)."
    )
