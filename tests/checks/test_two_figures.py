"""What is said twice and not alike, part by part; and what stands where nothing is meant."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

HEAD = """\
sla: 1
language: {language}
company: Acme
business_hours: {{days: Monday to Friday, start: "9:00", end: "18:00"}}
parties:
  marketing: {{team: Marketing, lead: Ana Roy}}
  sales: {{team: Sales, lead: Marc Lo}}
"""


def _findings(sla: Sla, folder: Path, text: str, language: str = "en") -> list[dict[str, object]]:
    (folder / "a.yaml").write_text(HEAD.format(language=language) + text, encoding="utf-8")
    told = json.loads(sla("validate", "a.yaml", "--format", "json").out)
    findings: list[dict[str, object]] = told["findings"]
    return [one for one in findings if one["rule"] != "sales-goals-without-close-rate"]


def _handoff(**parts: str) -> str:
    said = {
        "mql_criteria": "[Asked for a demo]",
        "marketing_responsibility": "[{what: Call, within: 1 hour}]",
        "sales_responsibility": "[{what: Call, within: 1 hour}]",
    } | parts
    return "lead_handoff: {" + ", ".join(f"{key}: {part}" for key, part in said.items()) + "}"


def _class(own: str, response: str) -> str:
    return _handoff(
        lead_scoring=f"{{classes: [{{name: {own}}}, {{name: Very hot, from: 200}}]}}",
        sales_responsibility=f"{{response: [{{leads: {response}}}]}}",
    )


def _quality(promised: str, elsewhere: str) -> str:
    return f"{elsewhere}\n" + _handoff(marketing_responsibility=f"{{quality: {{{promised}}}}}")


def _indicator(said: str) -> str:
    return f"reporting: {{indicators: [{{indicator: {said}}}]}}"


def _points(criteria: str, scoring: str = "{threshold: 70}") -> str:
    return _handoff(mql_criteria=f"{{{criteria}}}", lead_scoring=scoring)


def _rows(*rows: str) -> str:
    rates = ", ".join(f"{{from: MQL, to: SQL, {row}}}" for row in rows)
    return f"reporting: {{conversion_rates: [{rates}]}}"


def _personas(*volumes: str) -> str:
    people = ", ".join(
        f"{{persona: {name}, volume: {volume}}}"
        for name, _, volume in (one.partition(" = ") for one in volumes)
    )
    return _handoff(mql_criteria=f"{{criteria: [Asked for a demo], personas: [{people}]}}")


def _seasons(**shares: str) -> str:
    parts = ", ".join(f"{{period: {key}, share: {share}}}" for key, share in shares.items())
    return f"company_goals: {{goals: [Grow], seasonality: [{parts}]}}"


def _routes(*rows: str) -> str:
    routes = ", ".join(f"{{leads: {row}}}" for row in rows)
    return _handoff(routing=f"[{routes}]")


def _reviewed(period: str, review: str) -> str:
    return f"period: {{{period}}}\nreporting: {{review: {{{review}}}}}"


HALF_A_YEAR = "start: 2027-01-01, end: 2027-06-30"

AT_FAULT = {
    **{
        f"promised {promised}, {elsewhere}": (
            "quality-contradicted",
            _quality(promised, elsewhere),
        )
        for promised, elsewhere in (
            ("acceptance_rate: at least 95%", _indicator("Rejection rate, target: at most 10%")),
            ("acceptance_rate: at least 80%", _indicator("Rejected MQLs, target: at most 10%")),
            ("acceptance_rate: 80%", _indicator("MQL rejection, target: 10%")),
            ("acceptance_rate: au moins 95 %", _indicator("Taux de rejet, target: au plus 10 %")),
        )
    },
    "acceptance and rejection without a promise of quality": (
        "quality-contradicted",
        "reporting: {indicators: [{indicator: Acceptance rate, target: at least 95%},"
        " {indicator: Rejection rate, target: less than 10%}]}",
    ),
    **{
        f"routes {rows}": ("shares-off-whole", _routes(*rows))
        for rows in (
            ("MQLs, to: A, share: 60%", "MQLs, to: B, share: 50%"),
            ("MQLs, to: A, share: 60%", "mqls, to: B, share: 30%"),
            ("Tier 1, to: A, order: 1, share: 60%", "Tier 1 second, to: B, order: 1, share: 50%"),
            ("A, to: X, share: 50%", "B, to: X, share: 60%", "B, to: Y, share: 50%"),
        )
    },
    **{
        f"{period}, reviewed {review}": ("review-too-rare", _reviewed(period, review))
        for period, review in (
            (HALF_A_YEAR, "every: year"),
            (HALF_A_YEAR, "every: annually"),
            (HALF_A_YEAR, "rounds: [{for: All of it, every: every 8 months}]"),
            ("start: 2027-01-01, end: 2027-02-28", "every: every quarter"),
        )
    },
    **{
        f"class {own}, sales {response}": ("class-delay-contradicted", _class(own, response))
        for own, response in (
            ("Hot, within: 1 hour", "Hot, contact_within: 1 business day"),
            ("Hot, within: 2 business days", "Hot leads, contact_within: 4 business hours"),
            ("Hot, then: Call at once, within: 5 minutes", "Hot MQLs, contact_within: 1 hour"),
            ("A, then: First contact, within: 1 hour", "A leads, contact_within: 2 clock hours"),
            ("Hot, then: Verdict, within: 1 hour", "Hot, judge_within: 2 business days"),
            ("Hot, within: 1 hour", "Hot, judge_within: 2 clock hours, contact_within: 1 week"),
            ("Chaud, within: 1 hour", "Leads chauds, contact_within: 1 week"),
        )
    },
    **{
        f"promised {promised}, {elsewhere}": (
            "quality-contradicted",
            _quality(promised, elsewhere),
        )
        for promised, elsewhere in (
            ("acceptance_rate: 80%", _indicator("Acceptance rate, target: 60%")),
            ("acceptance_rate: at least 80%", _indicator("MQLs accepted by sales, target: 70%")),
            ("acceptance_rate: at least 80%", _indicator("MQL acceptance, target: at least 70%")),
            ("acceptance_rate: 80%", _indicator("Taux d'acceptation des MQL, target: 70%")),
            ("data_completeness: 95%", _indicator("Data completeness, target: 80%")),
            ("acceptance_rate: 80%", "sales_goals: {close_rates: [{of: MQLs, matched: 60%}]}"),
            (
                "acceptance_rate: at least 80%",
                "reporting: {conversion_rates: [{from: MQL, to: SAL, rate: 50%, target: 60%}]}",
            ),
            (
                "acceptance_rate: at least 80%",
                "marketing_goals: [{what: MQL acceptance rate, target: at least 60%, where: CRM}]",
            ),
        )
    },
    **{
        f"threshold 70, {criteria}": ("threshold-contradicted", _points(criteria))
        for criteria in (
            "criteria: [Demo], stages: [{stage: MQL, entry: [60 points required]}]",
            "criteria: [Demo], stages: [{stage: MQLs, entry: [60 points requis]}]",
            "criteria: [Demo], stages: [{stage: MQL, definition: A lead with a score of 80}]",
            "criteria: [Score of at least 60]",
            "criteria: [Score ≥ 60]",
            "criteria: [Au moins 60 points]",
            "criteria: [{criterion: Lead score, expected: 60 or more}]",
            "criteria: [Demo], definition: A company of our target with 60 points or more",
        )
    },
    "a term of other points": (
        "threshold-contradicted",
        _points("criteria: [Demo]") + "\ndefinitions: [{term: MQL, meaning: 60 points at least}]",
    ),
    **{
        f"one step, {rows}": ("step-rated-twice", _rows(*rows))
        for rows in (
            ("rate: 30%", "rate: 40%"),
            ("target: at least 30%", "target: at least 40%"),
            ("segment: EMEA, rate: 30%", "segment: emea, rate: 40%"),
            ("rate: 30%", "segment: All, rate: 40%"),
            ("rate: 30% to 40%", "rate: 50%"),
        )
    },
    **{
        f"in and out, {said}": ("criterion-excluded", _handoff(mql_criteria=said))
        for said in (
            "{criteria: [Students, Asked for a demo], exclusions: [students]}",
            "{criteria: [Student of a school], exclusions: [Students of a school.]}",
            "{criteria: [Demo], exclusions: [In Asia], personas: "
            "[{persona: A, criteria: [In Asia]}]}",
            "{criteria: [Demo], personas: "
            "[{persona: A, criteria: [In Asia], exclusions: [In Asia]}]}",
        )
    },
    **{
        f"shares, {volumes}": ("shares-off-whole", _personas(*volumes))
        for volumes in (
            ("A = 60%", "B = 50%"),
            ("A = at least 60%", "B = at least 50%"),
            ("A = 40%", "B = 40%", "C = 30%"),
            ("A = 60%", "Others = 30%"),
            ("A = 60% of MQLs", "B = 50% of MQLs"),
        )
    },
    "segments over the whole": (
        "shares-off-whole",
        _rows("segment: A, rate: 5%, volume: 60%", "segment: B, rate: 5%, volume: 50%"),
    ),
    "quarters under the year": (
        "shares-off-whole",
        _seasons(Q1="30%", Q2="20%", Q3="20%", Q4="20%"),
    ),
    "halves over the year": ("shares-off-whole", _seasons(H1="60%", H2="50%")),
    "weights under the whole": (
        "shares-off-whole",
        _points("criteria: [Demo]", "{threshold: 70, weight: {fit: 60%, behaviour: 30%}}"),
    ),
    **{
        f"currency {name}": ("currency-unknown", f"currency: {name}")
        for name in ("EURO", "euros", "€", "eur", "XYZ", "dollars", "Monopoly money")
    },
    **{
        f"nothing: {said}": (
            "nothing-written",
            f"sales_goals: [{{what: Sell, target: 5%, where: CRM, {said}}}]",
        )
        for said in (
            'if_missed: "-"',
            "if_missed: —",
            "if_missed: n/a",
            "if_missed: None",
            "if_missed: néant",
            "if_missed: Aucune.",
            "owner: N/A",
            'note: "--"',
            "owner: TBD",
            "note: to be confirmed",
            "note: à définir",
            "within: n/a",
        )
    },
}

LEFT_ALONE = {
    **{
        f"promised {promised}, {elsewhere}": _quality(promised, elsewhere)
        for promised, elsewhere in (
            ("acceptance_rate: at least 90%", _indicator("Rejection rate, target: at most 10%")),
            ("acceptance_rate: 80%", _indicator("Rejection rate, target: 20%")),
            ("acceptance_rate: 80%", _indicator("Rejection rate of webinars, target: 50%")),
            ("acceptance_rate: at least 80%", _indicator("Rejected in time, target: at most 5%")),
        )
    },
    **{
        f"routes {rows}": _routes(*rows)
        for rows in (
            ("MQLs, to: A, share: 60%", "MQLs, to: B, share: 40%"),
            ("A, to: X, share: 60%", "B, to: Y, share: 60%"),
            ("MQLs, to: A, share: 60%", "Others, to: B"),
            ("MQLs, to: A, order: 1, share: 60%", "MQLs, to: B, order: 2, share: 100%"),
            ("Tier 1, to: A, order: 1, share: 60%", "Tier 1 second, to: B, order: 1, share: 40%"),
            ("MQLs, to: A, share: at most 60%", "MQLs, to: B, share: at most 60%"),
        )
    },
    **{
        f"{period}, reviewed {review}": _reviewed(period, review)
        for period, review in (
            (HALF_A_YEAR, "every: half-year"),
            (HALF_A_YEAR, "every: year, next: 2027-05-03"),
            (HALF_A_YEAR, "every: twice a year"),
            (f"{HALF_A_YEAR}, renewal: Renewed by itself", "every: year"),
            ("start: 2027-01-01, end: 2027-12-31", "every: year"),
            ("start: 2027-01-04, end: 2027-12-31", "every: year"),
            ("start: 2027-01-01", "every: 2 years"),
        )
    },
    **{
        f"class {own}, sales {response}": _class(own, response)
        for own, response in (
            ("Hot, within: 1 hour", "Hot, contact_within: 60 minutes"),
            ("Hot, then: Nurtured, within: 1 hour", "Hot, contact_within: 1 week"),
            ("Hot, then: Call, within: 1 hour", "Hot, judge_within: 1 week"),
            ("Hot, within: 1 hour", "Very hot, contact_within: 1 week"),
            ("Hot, within: 1 hour", "Hot from fairs, contact_within: 1 week"),
            ("Hot, within: 1 hour", "MQLs, contact_within: 1 week"),
            ("Hot, within: 1 hour", "Hot, judge_within: 1 hour, contact_within: 1 business day"),
            ("Hot, within: 1 hour", "Hot, contact_within: 1 business day, aim: 1 hour"),
            ("Hot, within: 1 hour", "Hot, contact_within: 1 business day, from: The fair"),
            ("Hot, within: 24 clock hours", "Hot, contact_within: 1 business day"),
            ("A, within: 1 hour", "From a fair, contact_within: 1 week"),
        )
    },
    **{
        f"promised {promised}, {elsewhere}": _quality(promised, elsewhere)
        for promised, elsewhere in (
            ("acceptance_rate: at least 80%", _indicator("Acceptance rate, target: 85%")),
            ("acceptance_rate: 80%", _indicator("Acceptance rate, target: at least 75%")),
            ("acceptance_rate: 80%", _indicator("SQL acceptance rate, target: 50%")),
            ("acceptance_rate: 80%", _indicator("Acceptance rate of webinars, target: 50%")),
            ("acceptance_rate: 80%", _indicator("Acceptance rate, target: 50%, note: In Asia")),
            ("acceptance_rate: 80%", _indicator("Acceptance rate, target: 80%, baseline: 40%")),
            ("acceptance_rate: 80%", "sales_goals: {close_rates: [{of: Leads, matched: 20%}]}"),
            ("acceptance_rate: 80%", "sales_goals: {close_rates: [{of: MQL, closed: 20%}]}"),
            (
                "acceptance_rate: 80%",
                "reporting: {conversion_rates: [{from: MQL, to: SAL, rate: 60%}]}",
            ),
        )
    },
    **{
        f"threshold 70, {criteria}": _points(criteria)
        for criteria in (
            "criteria: [At least 70 points]",
            "criteria: [More than 69 points]",
            "criteria: [20 points of fit]",
            "criteria: [60 points de profil]",
            "criteria: [Between 60 and 80 points]",
            "criteria: [Gained 30 points in 2 weeks]",
            "criteria: [Demo], stages: [{stage: SQL, entry: [100 points]}]",
            "criteria: [Demo], stages: [{stage: Lead, entry: [10 points]}]",
            "criteria: [Demo], stages: [{stage: MQL, entry: [Score of 70%]}]",
            "criteria: [Company of 60 people]",
            "criteria: [70/100 points]",
            "criteria: [Demo], exclusions: [Under 30 points]",
        )
    },
    "several thresholds": _points(
        "criteria: [60 points]", "[{for: A, threshold: 60}, {for: B, threshold: 80}]"
    ),
    **{
        f"one step, {rows}": _rows(*rows)
        for rows in (
            ("rate: 30%", "target: 40%"),
            ("rate: 33%", "rate: 33.3%"),
            ("segment: EMEA, rate: 30%", "segment: Asia, rate: 40%"),
            ("rate: 30%", "segment: Asia, rate: 40%"),
            ("rate: 30%, note: In 2025", "rate: 40%, note: In 2026"),
            ("rate: about 30%", "rate: 31%"),
        )
    },
    **{
        f"in or out, {said}": _handoff(mql_criteria=said)
        for said in (
            "{criteria: [In France], exclusions: [Not in France]}",
            "{criteria: [{criterion: Country, expected: France}], exclusions: [Country]}",
            "{criteria: [Demo], personas: [{persona: A, criteria: [In Asia]}, "
            "{persona: B, exclusions: [In Asia]}]}",
        )
    },
    **{
        f"shares, {volumes}": _personas(*volumes)
        for volumes in (
            ("A = 60%", "B = 40%"),
            ("A = 33.4%", "B = 33.3%", "C = 33.4%"),
            ("A = 60%", "B = 30%"),
            ("A = at most 60%", "B = at most 50%"),
            ("A = 60%", "B = 50 MQLs per month"),
            ("A = 60%", "Others = 40%"),
        )
    },
    "some of the quarters": _seasons(Q1="30%", Q4="20%"),
    "the year": _seasons(Q1="30%", Q2="20%", Q3="20%", Q4="30%"),
    "weights of the whole": _points(
        "criteria: [Demo]", "{threshold: 70, weight: {fit: 60%, behaviour: 40%}}"
    ),
    **{f"currency {code}": f"currency: {code}" for code in ("EUR", "XOF", "CHF")},
    **{
        f"said: {said}": f"sales_goals: [{{what: Sell, target: 5%, where: CRM, {said}}}]"
        for said in (
            "if_missed: None of the leads is billed",
            "unless: None",
            "note: Aucune exception",
            "owner: Nordic team",
        )
    },
}


@pytest.mark.parametrize(("rule", "text"), AT_FAULT.values(), ids=AT_FAULT)
def test_what_is_said_in_two_ways(sla: Sla, tmp_path: Path, rule: str, text: str) -> None:
    assert [one["rule"] for one in _findings(sla, tmp_path, text)] == [rule]


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_is_said_once(sla: Sla, tmp_path: Path, text: str) -> None:
    assert [(one["rule"], one["message"]) for one in _findings(sla, tmp_path, text)] == []


@pytest.mark.parametrize(
    ("points", "fix"),
    [
        ("2.5", "Write 2 or 3: only whole numbers are counted here."),
        ("0.5", "Write 0 or 1: only whole numbers are counted here."),
        ("-2.5", "Write -3 or -2: only whole numbers are counted here."),
        ("'2,5 pts'", "Write 2 or 3: only whole numbers are counted here."),
        ("12.000", "Write 12 or 12000: only whole numbers are counted here."),
        ("60.0", "Write for example: 60"),
    ],
)
def test_points_with_decimals_are_no_guess(sla: Sla, tmp_path: Path, points: str, fix: str) -> None:
    text = _handoff(lead_scoring=f"{{rules: [{{signal: Demo, points: {points}}}]}}")
    (found,) = _findings(sla, tmp_path, text)
    assert (found["rule"], found["fix"]) == ("wrong-type", fix)


DOLLARS = "currency: $"


def test_a_sign_of_many_currencies_is_a_guess(sla: Sla, tmp_path: Path) -> None:
    (found,) = _findings(sla, tmp_path, DOLLARS)
    assert (found["fix"], found["applicability"]) == ("Write USD", "unsafe")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_both_places_and_both_figures_are_told(sla: Sla, tmp_path: Path, language: str) -> None:
    text = _quality("acceptance_rate: 80%", _indicator("Acceptance rate, target: 60%"))
    (found,) = _findings(sla, tmp_path, text, language)
    assert "80" in str(found["message"])
    assert "60" in str(found["message"])
    related = found["related"]
    assert isinstance(related, list)
    assert len(related) == 1
