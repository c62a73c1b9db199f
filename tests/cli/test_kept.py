"""What a file says of times and days that is kept: printed word for word, and told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests import bare

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

pytestmark = bare.HOME

FRAME = """\
sla: 1
language: {language}
company: Acme
parties: {{marketing: {{team: M, lead: Ana Ruiz}}, sales: {{team: S, lead: Bo Lind}}}}
{said}
"""
HOURS = "business_hours: {{days: Weekdays, start: 9 h, end: {text}}}"
NEXT = "reporting: {{review: {{every: quarterly, next: {text}}}}}"
BY = "marketing_goals: [{{what: Hand the file over, by: {text}}}]"
RHYTHM = "communication: {{meetings: [{{meeting: Review, every: {text}}}]}}"


@pytest.mark.parametrize(
    ("language", "said", "text"),
    [
        ("fr", HOURS, "17h45 (16h45 le vendredi)"),
        ("en", HOURS, "5:45 pm (4:45 pm on Fridays)"),
        ("fr", NEXT, "le 15 du mois"),
        ("en", NEXT, "the 15th of the month"),
        ("fr", BY, "le 15 du mois"),
        ("en", BY, "upon signature"),
        ("fr", RHYTHM, "chaque lundi sauf août"),
        ("en", RHYTHM, "every January"),
        ("en", RHYTHM, "biweekly"),
    ],
)
def test_it_is_printed_and_told_once(
    sla: Sla, tmp_path: Path, language: str, said: str, text: str
) -> None:
    file = FRAME.format(language=language, said=said.format(text=text))
    (tmp_path / "a.yaml").write_text(file, encoding="utf-8")
    told = sla("validate", "a.yaml", "--lang", language)
    assert told.code == 0
    assert told.out.count("[quantity-not-counted]") == 1
    assert text in sla("render", "a.yaml", "--to", "md", "-o", "-").out.replace("\u00a0", " ")


@pytest.mark.parametrize("said", [HOURS, RHYTHM])
@pytest.mark.parametrize(("language", "text"), [("fr", "lundi à 25h"), ("en", "Monday at 9:75")])
def test_a_time_that_no_clock_shows_is_refused(
    sla: Sla, tmp_path: Path, language: str, said: str, text: str
) -> None:
    text = text.split(" ")[-1] if said == HOURS else text
    file = FRAME.format(language=language, said=said.format(text=text))
    (tmp_path / "a.yaml").write_text(file, encoding="utf-8")
    told = sla("validate", "a.yaml", "--lang", language)
    assert told.code == 1
    assert "[time-impossible]" in told.out


@pytest.mark.parametrize("text", ["tous les semestres", "every quarter", "[…]"])
def test_a_lone_rhythm_is_the_review(sla: Sla, tmp_path: Path, text: str) -> None:
    said = f"reporting: {{review: {text}}}" if text[0] != "[" else "reporting:\n  review: '[…]'"
    (tmp_path / "a.yaml").write_text(FRAME.format(language="fr", said=said), encoding="utf-8")
    told = sla("validate", "a.yaml")
    assert told.code == 0
    assert text in sla("render", "a.yaml", "--to", "md", "-o", "-").out.replace("\u00a0", " ")
