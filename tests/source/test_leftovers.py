"""What a form, or a word processor, leaves around an answer inside its quotes."""

from __future__ import annotations

from pathlib import Path

import pytest

from sla_cli.checks.examination import examined
from sla_cli.checks.mending import mend
from sla_cli.source.text import decoded
from tests.source.test_slips import found, mended


@pytest.mark.parametrize(
    ("written", "rule", "right"),
    [
        ('a: "[Acme]"\n', "kept-brackets", 'a: "Acme"\n'),
        ("a: '[ Acme ]'\n", "kept-brackets", "a: 'Acme'\n"),
        ('a: {b: "[Acme]"}\n', "kept-brackets", 'a: {b: "Acme"}\n'),
        ('- "[120 par mois]"\n', "kept-brackets", '- "120 par mois"\n'),
        ('a: "[L\'été]"\n', "kept-brackets", 'a: "L\'été"\n'),
        ('- "• Deux salons"\n', "other-bullet", '- "Deux salons"\n'),
        ('- "▪\tDeux salons"\n', "other-bullet", '- "Deux salons"\n'),
        ('a: "·\u00a0Deux salons"\n', "other-bullet", 'a: "Deux salons"\n'),
    ],
)
def test_what_is_left_is_told_and_mended(written: str, rule: str, right: str) -> None:
    assert {problem.rule for problem in found(written)} == {rule}
    assert mended(written) == right
    assert found(right) == ()


@pytest.mark.parametrize(
    "written",
    [
        'a: "[…]"\n',
        'a: "[...]"\n',
        'a: "[…] par mois"\n',
        'a: "[lien](https://acme.example)"\n',
        'a: "[un] et [deux]"\n',
        "a: [Acme]\n",
        'a: "[Acme] et fils"\n',
        'a: "un • deux"\n',
        'a: "● ● ○"\n',
        'a: "•"\n',
        "a: |\n  • un\n  • deux\n",
    ],
)
def test_what_is_text_is_left_alone(written: str) -> None:
    assert found(written) == ()


HEAD = "sla: 1\nlanguage: fr\ncompany: Acme\nparties: {marketing: M, sales: V}\n"


@pytest.mark.parametrize(
    ("item", "right"),
    [
        ("• Deux salons\u00a0: Lyon", '- "Deux salons\u00a0: Lyon"'),
        ("- Deux salons\u00a0: Lyon", '- "Deux salons\u00a0: Lyon"'),
        ("- Salons\u202f: Lyon", '- "Salons\u202f: Lyon"'),
    ],
)
def test_the_space_before_a_colon_of_a_sentence_is_kept(item: str, right: str) -> None:
    """French writes one there: it is no slip of the hand."""
    above, below = f"{HEAD}marketing_goals:\n  initiatives:\n    ", "\n    - Trois\n"
    before = examined(decoded("a.yaml", Path(), f"{above}{item}{below}".encode()), "fr")
    assert mend(before, "fr", unsafe=True).source.text == f"{above}{right}{below}"


@pytest.mark.parametrize("later", ["TBD", "à préciser", "to be agreed", "XXX"])
def test_what_is_to_come_is_told_and_stays(later: str) -> None:
    written = f'a: "[{later}]"\n'
    assert {problem.rule for problem in found(written)} == {"kept-brackets"}
    assert mended(written) == written
