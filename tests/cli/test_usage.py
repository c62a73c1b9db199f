"""Command lines that Typer refuses: each kind told in our words, by what Typer has in public."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from sla_cli.documents.formats import FORMATS
from tests import bare
from tests.examples import ROOT

if TYPE_CHECKING:
    from tests.conftest import Sla

pytestmark = bare.HOME

REFUSED = [
    ("--nope", "There is no option --nope.", "sla --help"),
    ("render a --frm x", "There is no option --frm.", "Did you mean --form?"),
    ("render a --court", "There is no option --court.", "Did you mean --form short?"),
    ("render a --pdf", "There is no option --pdf.", "Did you mean --to pdf?"),
    ("render a -q", "There is no option -q.", "sla render --help"),
    ("render a -o", "The option -o needs a value after it.", "sla render --help"),
    ("render", "PATH is missing.", "sla render --help"),
    ("templates copy", "FOLDER is missing.", "sla templates copy --help"),
    ("render a --form tiny", "--form cannot be “tiny”.", "Choose: long, short."),
    ("render a --to=zip", "--to cannot be “zip”.", f"Choose: {', '.join(FORMATS)}."),
    ("schema --lang de", "--lang cannot be “de”.", "Choose: fr, en."),
    ("new a b", "There is one word too many: b.", "sla new --help"),
    ("new mon.docx", "“mon.docx” is not.", "sla new mon.yaml"),
    ("new sub/Accord.PDF", "“sub/Accord.PDF” is not.", "sla new sub/Accord.yaml"),
    ("new accord", "“accord” is not.", "sla new accord.yaml"),
    ("new sla-2.1 --preset agency", "“sla-2.1” is not.", "sla new sla-2.1.yaml"),
    ("rendr", "“rendr” is not a command.", "Did you mean sla render?"),
    ("templates x", "“x” is not a command.", "The commands are: list, copy."),
]


@pytest.mark.parametrize(("line", "message", "fix"), REFUSED, ids=[line for line, *_ in REFUSED])
def test_a_refusal_is_in_our_words(sla: Sla, line: str, message: str, fix: str) -> None:
    refused = sla(*line.split())
    assert refused.code == 2
    assert message in refused.err
    assert fix in refused.err
    assert refused.out == ""


@pytest.mark.parametrize("line", [line for line, *_ in REFUSED])
def test_a_refusal_is_in_the_users_language(sla: Sla, line: str) -> None:
    refused = sla(*line.split(), locale="fr_FR.UTF-8")
    assert refused.code == 2
    assert refused.err.startswith("erreur\xa0: ")


@pytest.mark.parametrize("group", [(), ("templates",)])
def test_a_group_by_itself_is_a_question_for_its_help(sla: Sla, group: tuple[str, ...]) -> None:
    alone, asked = sla(*group), sla(*group, "--help")
    assert alone.code == 0
    assert alone == asked
    assert alone.err == ""


def test_typer_is_used_by_its_public_names() -> None:
    for path in (ROOT / "sla_cli").rglob("*.py"):
        private = r"\btyper(\.\w+)*\._|from typer(\.\w+)* import .*\b_"
        assert not re.search(private, path.read_text(encoding="utf-8")), path
