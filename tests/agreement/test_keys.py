"""A key in the reader's own words is understood, and proposed as the format spells it."""

from __future__ import annotations

import pytest

from sla_cli.agreement.commitment import Commitment
from sla_cli.agreement.frame import Team
from sla_cli.agreement.model import Agreement
from sla_cli.agreement.shape.keys import meant

from .reading import loaded


@pytest.mark.parametrize(
    ("part", "word", "key"),
    [
        (Agreement, "Company", "company"),
        (Agreement, "entreprise", "company"),
        (Agreement, "Société", "company"),
        (Agreement, "objectifs", "company_goals"),
        (Agreement, "Les objectifs de l’entreprise", "company_goals"),
        (Agreement, "1. Objectifs de l'entreprise", "company_goals"),
        (Agreement, "2. Marketing goals", "marketing_goals"),
        (Agreement, "objectifs_marketing", "marketing_goals"),
        (Agreement, "Objectifs commerciaux", "sales_goals"),
        (Agreement, "lead handoff", "lead_handoff"),
        (Agreement, "Le transfert d'opportunités", "lead_handoff"),
        (Agreement, "période", "period"),
        (Agreement, "devise", "currency"),
        (Team, "responsable", "lead"),
        (Team, "équipe", "team"),
        (Commitment, "responsable", "owner"),
        (Commitment, "cible", "target"),
        (Commitment, "échéance", "by"),
        (Commitment, "délai", "within"),
        (Commitment, "Quoi", "what"),
        (Commitment, "objective", "what"),
    ],
)
def test_a_word_and_the_key_it_means(part: type[Agreement], word: str, key: str) -> None:
    found = meant(word, part.__name__, tuple(part.shape), "fr")
    assert found is not None
    assert found[:2] == (key, True)


def test_a_misspelt_word_is_only_a_guess() -> None:
    assert meant("compnay", "Agreement", tuple(Agreement.shape), "en") == ("company", False, False)
    assert meant("zzz", "Agreement", tuple(Agreement.shape), "en") is None


def test_what_stands_under_a_key_in_other_words_is_read_too() -> None:
    done = loaded("objectifs:\n  - quoi: Grandir\n    cible: 60–40 %\n", "fr")
    assert [(one.rule, one.span.line) for one in done.problems] == [
        ("unknown-key", 7),
        ("unknown-key", 8),
        ("unknown-key", 9),
        ("target-range-reversed", 9),
    ]
