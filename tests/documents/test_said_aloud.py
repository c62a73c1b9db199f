"""What a document says of quantities, as one would read it aloud: agreement, cases, clocks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import MINIMAL

if TYPE_CHECKING:
    from tests.conftest import Sla

SCORING = "lead_handoff: {{lead_scoring: {{{}}}}}"
MEETS = "communication: {{meetings: [{{meeting: A, every: {}}}]}}"


def printed(sla: Sla, text: str, written_in: str, language: str, format_: str = "md") -> str:
    """Give the long form of a small agreement, with plain spaces."""
    Path("a.yaml").write_text(MINIMAL.format(language=written_in) + text, encoding="utf-8")
    done = sla("render", "a.yaml", "--lang", language, "--to", format_, "-o", "-")
    assert done.code == 0, done.err
    return done.out.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("text", "french", "english", "german"),
    [
        (
            SCORING.format("threshold: 70"),
            "Un lead devient MQL à partir de 70 points.",
            "A lead becomes an MQL at 70 points.",
            "Ab 70 Punkten wird ein Lead zum MQL.",
        ),
        (
            SCORING.format("threshold: 50–80"),
            "Seuil MQL : de 50 à 80 points.",
            "MQL threshold: 50–80 points.",
            "MQL-Schwelle: 50 bis 80 Punkte.",
        ),
        (
            SCORING.format("threshold: {fit: 60, behaviour: 40}"),
            "à partir de 60 points (profil) et 40 points (comportement).",
            "at 60 points (fit) and 40 points (behaviour).",
            "Ab 60 Punkten (Profil) und 40 Punkten (Verhalten) wird",
        ),
        (
            SCORING.format("minimum: 0, maximum: 150"),
            "Le score est plafonné à 150 points.",
            "The score is capped at 150 points.",
            "Der Punktestand ist bei 150 Punkten gedeckelt.",
        ),
        (
            SCORING.format("minimum: 0"),
            "Le score ne descend jamais en dessous de 0 point.",
            "The score never goes below 0 points.",
            "Der Punktestand bleibt bei mindestens 0 Punkten.",
        ),
        (
            SCORING.format("decay: {points: 5, after: 14 days, down_to: 0}"),
            "−5 points, après 14 jours, sans descendre sous 0",
            "−5 points, after 14 days, down to 0",
            "−5 Punkte, nach 14 Tagen, jedoch nicht unter 0",
        ),
        (
            SCORING.format("rules: [{signal: A, points: 5, at_most: 3, expires: never}]"),
            "| Signal | Points | Maximum | Expiration |\n| --- | --- | --- | --- |\n"
            "| A | +5 | 3 fois | jamais |",
            "| Signal | Points | Maximum | Expiry |\n| --- | --- | --- | --- |\n"
            "| A | +5 | 3 times | never |",
            "| Signal | Punkte | Maximum | Ablauf |\n| --- | --- | --- | --- |\n"
            "| A | +5 | 3-mal | nie |",
        ),
        (
            SCORING.format("groups: [{group: A, maximum: 20}, {group: B, maximum: 10}]"),
            "Groupe : A, Maximum de points : 20 ; Groupe : B, Maximum de points : 10",
            "Group: A, Maximum points: 20; Group: B, Maximum points: 10",
            "Gruppe: A, Maximale Punktzahl: 20; Gruppe: B, Maximale Punktzahl: 10",
        ),
        (
            "period: {start: 2027-01-01, end: 2028-01-31}",
            "du 1ᵉʳ janvier 2027 au 31 janvier 2028",
            "January 1, 2027 – January 31, 2028",
            "vom 1. Januar 2027 bis zum 31. Januar 2028",
        ),
        (
            "business_hours: {days: A, start: '8:30', end: '18:00'}",
            "A, de 8 h 30 à 18 h\n",
            "A, from 8:30 a.m. to 6 p.m.\n",
            "A, von 8:30 Uhr bis 18 Uhr\n",
        ),
        (
            "business_hours: {days: A, start: '0:00', end: '12:00'}",
            "A, de 0 h à 12 h\n",
            "A, from midnight to noon\n",
            "A, von 0 Uhr bis 12 Uhr\n",
        ),
        (
            "currency: USD",
            "Montants en dollars des États-Unis.",
            "Amounts in US dollars.",
            "Beträge in US-Dollar.",
        ),
        (
            "currency: EUR",
            "Montants en euros.",
            "Amounts in euros.",
            "Beträge in Euro.",
        ),
    ],
)
def test_a_quantity_is_said_in_each_language(
    sla: Sla, text: str, french: str, english: str, german: str
) -> None:
    for language, said in (("fr", french), ("en", english), ("de", german)):
        assert said in printed(sla, text, "en", language)


@pytest.mark.parametrize(
    ("language", "typed", "said"),
    [
        ("en", "every Monday at 9:30", "every Monday at 9:30 a.m."),
        ("en", "Mondays 14:00", "Mondays 2 p.m."),
        ("en", "every day at 12:00", "every day at noon"),
        ("en", "first Thursday of the month at 2 p.m.", "first Thursday of the month at 2 p.m."),
        ("fr", "lundi 9h30", "lundi 9 h 30"),
        ("fr", "chaque mardi à 10", "chaque mardi à 10 h"),
        ("fr", "au retour du salon à 9h", "au retour du salon à 9h"),
    ],
)
def test_a_rhythm_keeps_its_words_and_takes_the_one_clock(
    sla: Sla, language: str, typed: str, said: str
) -> None:
    assert f"| A | {said} |\n" in printed(sla, MEETS.format(f"'{typed}'"), language, language)


def test_a_first_is_raised_wherever_it_is_typed(sla: Sla) -> None:
    text = "purpose: Dès le 1er mars, le 1er appel. Voir https://example.org/1er et A1er."
    page = printed(sla, text, "fr", "fr", "html")
    assert "Dès le 1ᵉʳ mars, le 1ᵉʳ appel." in page
    assert 'href="https://example.org/1er"' in page
    assert "A1er." in page


@pytest.mark.parametrize("typed", ["1ᵉʳ janvier 2027", "1er janvier 2027"])
def test_a_raised_first_is_read_back(sla: Sla, typed: str) -> None:
    text = f"period: {{start: {typed}, end: 2027-12-31}}"
    assert "du 1ᵉʳ janvier 2027 au" in printed(sla, text, "fr", "fr")
