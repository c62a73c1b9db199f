"""Small agreements, and the line that each is told in: nothing dropped, nothing that means more."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from sla_cli.checks.rules import RULES
from sla_cli.documents import inline
from sla_cli.words import catalogue, typesetter
from tests.conftest import MINIMAL

if TYPE_CHECKING:
    from tests.conftest import Sla

NBSP, NARROW = "\u00a0", "\u202f"
SALES = "lead_handoff: {{sales_responsibility: {{{}}}}}"


def spaced(text: str) -> str:
    return text.replace(NBSP, " ").replace(NARROW, " ")


def one_page(sla: Sla, text: str, language: str = "en", form: str = "short") -> str:
    """Give the Markdown of a small agreement."""
    Path("a.yaml").write_text(MINIMAL.format(language=language) + text, encoding="utf-8")
    done = sla("render", "a.yaml", "--form", form, "--to", "md", "-o", "-")
    assert done.code == 0, done.err
    return done.out


@pytest.mark.parametrize(
    ("language", "text", "line"),
    [
        (
            "en",
            SALES.format(
                "commitments: [{what: Call every MQL, target: 100% of MQLs, within: 4 business"
                " hours, when: The lead asked for a demo, if_missed: The lead goes to the next,"
                " by: 2027-01-15}]"
            ),
            "**100% of MQLs** — Call every MQL, within 4 business hours, by January 15, 2027,"
            " when the lead asked for a demo; if missed: The lead goes to the next",
        ),
        (
            "fr",
            SALES.format(
                "commitments: [{what: Appeler, within: 4 heures ouvrées, when: Le lead le demande,"
                " if_missed: Le lead passe au suivant}]"
            ),
            f"**sous 4 heures ouvrées** — Appeler, quand le lead le demande{NARROW};"
            f" sinon{NBSP}: Le lead passe au suivant",
        ),
        (
            "en",
            SALES.format("commitments: [{what: Call, when: if the fit is good, baseline: 12%}]"),
            "**today: 12%** — Call, if the fit is good",
        ),
        (
            "fr",
            SALES.format("commitments: [{what: Lisser, target: 40 %, when: Sur une semaine}]"),
            f"**40{NBSP}%** — Lisser, sur une semaine",
        ),
        (
            "en",
            SALES.format("commitments: [{what: Spread, target: 40%, when: Within any one week}]"),
            "**40%** — Spread, within any one week",
        ),
        (
            "en",
            SALES.format("commitments: [{what: Call, target: 9, when: Budget known}]"),
            "**9** — Call, condition: Budget known",
        ),
        (
            "en",
            SALES.format("response: [{leads: All MQLs, judge_within: 48 business hours}]"),
            "**verdict within 48 business hours** — All MQLs",
        ),
        (
            "en",
            SALES.format(
                "response: [{leads: Hot, contact_within: 15 minutes, attempts: 6, over: 10 business"
                " days, if_missed: Bo calls}]"
            ),
            "**within 15 minutes** — Hot: first contact, 6 attempts over 10 business days;"
            " if missed: Bo calls",
        ),
        (
            "en",
            "sales_goals: {close_rates: [{of: Leads, matched: 40 %, closed: 2 %, baseline: 1 %,"
            " if_missed: We listen}]}",
            "Leads — taken up: 40%, closed: 2%, today: 1%; if missed: We listen",
        ),
        (
            "en",
            "communication: {channels: [{channel: Chat, address: here, reply_within: 2 hours}]}",
            "Chat here — response time: 2 hours",
        ),
        (
            "en",
            "reporting: {review: {every: every quarter, next: 2027-04-01}}",
            "Regular review — every quarter, next review on April 1, 2027",
        ),
        (
            "en",
            "lead_handoff: {mql_criteria: {criteria: [{criterion: Budget, required: false}]}}",
            "Budget (desirable)",
        ),
        (
            "en",
            "lead_handoff: {marketing_responsibility: {quality: {acceptance_rate: 80 %,"
            " data_completeness: 95 %, if_missed: The list is cleaned}}}",
            "**80%** — Acceptance rate, complete records: 95%; if missed: The list is cleaned",
        ),
    ],
)  # fmt: skip
def test_a_promise_is_a_line(sla: Sla, language: str, text: str, line: str) -> None:
    printed = one_page(sla, text, language)
    assert f"- {spaced(line)}\n" in spaced(printed)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("reporting: {indicators: [{indicator: A}, {indicator: B}]}", "Indicators (2)"),
        (
            "lead_handoff: {mql_criteria: {stages: [{stage: SAL, entry: Accepted}]}}",
            "The stages of a lead (1)",
        ),
        (
            "lead_handoff: {marketing_responsibility: {notification: Slack}}",
            "How sales is notified (1)",
        ),
        ("lead_handoff: {sales_responsibility: {records: [A]}}", "What is recorded (1)"),
        ("marketing_goals: {note: Later}", "other details (1)"),
        (
            "reporting: {conversion_rates: {rates: [{from: A, to: B, rate: 5 %}]}}",
            "Conversion and close rates (1)",
        ),
    ],
)
@pytest.mark.parametrize("format_", ["md", "html"])
def test_a_part_with_nothing_to_show_is_counted_and_has_no_heading(
    sla: Sla, text: str, told: str, format_: str
) -> None:
    Path("a.yaml").write_text(MINIMAL.format(language="en") + text, encoding="utf-8")
    done = sla("render", "a.yaml", "--form", "short", "--to", format_, "-o", "-")
    headings = re.findall(r"<h2>(.*?)</h2>|(?m:^## (.*)$)", done.out)
    assert ["".join(one) for one in headings] == ["Signatures"]
    assert f"In the long form only: {told}" in done.out
    assert f"Only in the long form: {told}." in done.err


def test_every_class_of_lead_is_in_the_brief_or_counted_there(sla: Sla) -> None:
    classes = ", ".join(f"{{leads: Class {n}, judge_within: {n} hours}}" for n in range(1, 9))
    Path("a.yaml").write_text(
        MINIMAL.format(language="en") + SALES.format(f"response: [{classes}]"), encoding="utf-8"
    )
    page = spaced(sla("render", "a.yaml", "--to", "html", "-o", "-").out)
    brief = page[page.index('<section class="brief"') :].partition("</section>")[0]
    shown = [n for n in range(1, 9) if f"verdict within {n} hour" in brief]
    assert shown == [1, 2, 3, 4, 5, 6]
    assert "… and 2 more in section 1" in brief


@pytest.mark.parametrize(
    ("language", "signal"),
    [("en", "Each case study"), ("en", "Case study, every time"), ("fr", "Chaque étude de cas")],
)
def test_a_signal_that_repeats_reaches_any_threshold(sla: Sla, language: str, signal: str) -> None:
    rules = f"rules: [{{signal: '{signal}', points: 10}}, {{signal: Demo, points: 5}}"
    rules += ", {signal: X, points: 1, at_most: 2}]"
    text = f"lead_handoff: {{lead_scoring: {{threshold: 50, {rules}}}}}"
    page = one_page(sla, text, language, form="long")
    assert re.search(rf"\| {signal} \| \+10 \| (no limit|sans limite) \|", page)
    once, twice = ("once", "twice") if language == "en" else ("1 fois", "2 fois")
    assert f"| Demo | +5 | {once} |" in page
    assert f"| X | +1 | {twice} |" in page
    Path("b.yaml").write_text(
        MINIMAL.format(language=language) + text.replace(signal, "Book"), encoding="utf-8"
    )
    assert "threshold-unreachable" in sla("validate", "b.yaml").out


def test_a_form_to_fill_in_is_the_same_document(sla: Sla) -> None:
    assert sla("new", "a.yaml", "--lang", "en", "--no-schema").code == 0
    assert sla("render", "a.yaml", "-o", "a.pdf").code == 0
    assert sla("render", "a.yaml", "--fillable", "-o", "b.pdf").code == 0
    pages = [pypdfium2.PdfDocument(name) for name in ("a.pdf", "b.pdf")]
    assert len(pages[0]) == len(pages[1])
    for page in pages:
        text = "".join(one.get_textpage().get_text_bounded() for one in page)
        assert "The agreement in brief" in text


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (
            "https://example.org/a_._b_",
            '<a href="https://example.org/a_._b_">https://example.org/a_._b_</a>',
        ),
        (
            "See *https://example.org/a*b*c*.",
            'See <em><a href="https://example.org/a*b*c">https://example.org/a*b*c</a></em>.',
        ),
        (
            "(https://example.org/a_(b))",
            '(<a href="https://example.org/a_(b)">https://example.org/a_(b)</a>)',
        ),
        ("[here](https://example.org/a_b_)", '<a href="https://example.org/a_b_">here</a>'),
        ("https://me:secret@example.org/_a_", "https://me:secret@example.org/_a_"),
        ("`https://example.org/_a_`", "<code>https://example.org/_a_</code>"),
        ("**Délai :**4 h", "<strong>Délai :</strong>4 h"),
        ("**By:**4 h and **more**", "<strong>By:</strong>4 h and <strong>more</strong>"),
        ("2 ** 3 and 4 ** 5", "2 ** 3 and 4 ** 5"),
    ],
)  # fmt: skip
def test_an_address_is_no_mark_and_bold_ends_after_a_colon(text: str, html: str) -> None:
    assert inline.html(text) == html


@pytest.mark.parametrize("format_", ["md", "html"])
def test_the_link_of_a_tool_is_one(sla: Sla, format_: str) -> None:
    text = 'reporting: {tools: [{tool: A, link: "https://example.org/a"}]}'
    Path("a.yaml").write_text(MINIMAL.format(language="en") + text, encoding="utf-8")
    page = sla("render", "a.yaml", "--to", format_, "-o", "-").out
    assert (
        "<https://example.org/a>" if format_ == "md" else 'href="https://example.org/a"'
    ) in page


@pytest.mark.parametrize(
    ("text", "typeset"),
    [
        ("5 € ; n° 5", f"5{NBSP}€{NARROW}; n°{NBSP}5"),
        ("à 9 h 30", f"à 9{NBSP}h{NBSP}30"),
        ("12 k€ ou 3 M€", f"12{NBSP}k€ ou 3{NBSP}M€"),
        ("4 heures", "4 heures"),
    ],
)
def test_french_keeps_together_what_belongs_together(text: str, typeset: str) -> None:
    assert typesetter("fr")(text) == typeset


def test_german_has_a_title_for_every_warning() -> None:
    titles = catalogue("de", "titles").TITLES
    assert {rule.name for rule in RULES if rule.can_be_silenced} <= titles.keys()


@pytest.mark.parametrize(
    ("attempts", "said"),
    [
        ("5 ou 6", "5 ou 6 tentatives"),
        ("4 à 6 fois", "de 4 à 6 tentatives"),
        ("3x", "3 tentatives"),
        ("6 relances", "6 relances"),
        ("autant que nécessaire", f"tentatives{NBSP}: autant que nécessaire"),
    ],
)
def test_attempts_are_named(sla: Sla, attempts: str, said: str) -> None:
    response = f"{{leads: Tous, contact_within: 1 h, attempts: {attempts}, over: 10 jours}}"
    printed = one_page(sla, SALES.format(f"response: [{response}]"), "fr")
    assert f", {spaced(said)} sur 10 jours\n" in spaced(printed)


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("12 000 $", "12 000 $"),
        ("12 000 USD", "12 000 $US"),
        ("10 k$ de budget", "10 k$ de budget"),
        ("tripler les MQL en 2 ans", "tripler les MQL en 2 ans"),
        ("tripler les MQL de taxis", "tripler les MQL de taxis"),
    ],
)
def test_a_figure_says_no_more_than_was_written(sla: Sla, target: str, said: str) -> None:
    text = SALES.format(f"commitments: [{{what: Vendre, target: {target}}}]")
    assert f"- **{said}** — Vendre\n" in spaced(one_page(sla, text, "fr"))


@pytest.mark.parametrize("points", ["10", "-10", "–10"])
def test_points_that_fade_are_lost(sla: Sla, points: str) -> None:
    decay = f"decay: {{points: {points}, every: mois}}"
    text = f"lead_handoff: {{lead_scoring: {{rules: [{{signal: Démo, points: 20, {decay}}}]}}}}"
    assert "−10 points par mois" in spaced(one_page(sla, text, "fr", "long"))


@pytest.mark.parametrize(
    ("definition", "said"),
    [("Un projet", "Un projet. Un lead"), ("Un projet !", "Un projet ! Un lead")],
)
def test_the_brief_does_not_run_sentences_together(sla: Sla, definition: str, said: str) -> None:
    scoring = "lead_scoring: {threshold: 10, rules: [{signal: A, points: 10}]}"
    promised = "sales_responsibility: {commitments: [{what: Appeler, within: 1 h}]}"
    criteria = f"mql_criteria: {{definition: {definition}}}"
    text = f"lead_handoff: {{{criteria}, {scoring}, {promised}}}"
    Path("a.yaml").write_text(MINIMAL.format(language="fr") + text, encoding="utf-8")
    done = sla("render", "a.yaml", "--form", "long", "--to", "html", "-o", "-")
    assert said in spaced(done.out)


def test_the_review_of_the_score_is_no_criterion(sla: Sla) -> None:
    """Among the criteria, it would be read as what a lead must be."""
    text = (
        "lead_handoff:\n"
        "  mql_criteria: {criteria: [{criterion: A project, required: true}]}\n"
        "  lead_scoring: {threshold: 60, review: every quarter}\n"
    )
    page = one_page(sla, text)
    assert "\nModel review: every quarter.\n" in page
    assert "- Model review" not in page
    assert "- A project (mandatory)" in page
