"""What quantities put together from pieces say is read of them, printed of them, or kept."""

from __future__ import annotations

from itertools import count
from random import Random

import pytest

from sla_cli.agreement import figures
from tests.agreement.quantities.composed import KINDS, Composer, Phrase, misread


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_word_and_no_figure_is_lost(kind: str, language: str) -> None:
    numbers = count(100)
    composer = Composer(language, Random(kind), lambda: next(numbers) % 899 + 100)
    phrases = [composer.phrase(kind) for _ in range(600)]
    told = [(one.text, lost) for one in phrases if (lost := misread(kind, one, language))]
    assert told == []


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("target", "20 MQL", {"low": "25", "unit": "MQL"}),
        ("target", "au moins 20 MQL", {"low": "20", "unit": "MQL"}),
        ("target", "20 MQL par mois", {"low": "20", "unit": "MQL"}),
        ("deadline", "4 heures ouvrées", {"value": "4", "unit": "hour"}),
        ("date", "2027-03-04", {"date": "2027-04-03"}),
    ],
)
def test_another_meaning_would_be_seen(kind: str, text: str, value: dict[str, str]) -> None:
    assert misread(kind, Phrase(text, value), "fr").startswith("read as")


@pytest.mark.parametrize(
    ("gone", "text"), [("salons", "20 MQL hors salons"), ("12", "20 MQL (12)")]
)
def test_a_word_that_is_lost_would_be_seen(
    monkeypatch: pytest.MonkeyPatch, gone: str, text: str
) -> None:
    assert misread("target", Phrase(text, None, ("20 MQL",)), "fr") == ""
    written = figures.written
    monkeypatch.setattr(figures, "written", lambda *what: written(*what).replace(gone, ""))
    assert repr(gone) in misread("target", Phrase(text, None, ("20 MQL",)), "fr")
