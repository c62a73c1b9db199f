"""The patterns that the JSON Schema carries accept what the parsers accept, and nothing else."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from sla_cli.agreement.quantities import (
    DATE_PATTERN,
    QuantityError,
    parse_date,
)
from tests import bare

from .values import LANGUAGES, texts

if TYPE_CHECKING:
    from collections.abc import Callable

KINDS = [
    (parse_date, DATE_PATTERN),
]
BEYOND_A_PATTERN = {"date-impossible"}


def accepts(parse: Callable[[str, str], object], text: str, language: str) -> bool:
    try:
        parse(text, language)
    except QuantityError as error:
        return error.rule in BEYOND_A_PATTERN
    return True


@pytest.mark.parametrize(("parse", "pattern"), KINDS)
@given(text=texts)
def test_a_pattern_accepts_what_its_parser_accepts(
    parse: Callable[[str, str], object], pattern: str, text: str
) -> None:
    matches = re.search(pattern, text) is not None
    for language in LANGUAGES:
        assert accepts(parse, text, language) == matches


@pytest.mark.parametrize(("_parse", "pattern"), KINDS)
def test_a_pattern_uses_only_syntax_that_ecma_262_shares(_parse: object, pattern: str) -> None:
    assert pattern.startswith("^")
    assert pattern.endswith("$")
    groups = set(re.findall(r"\(\?[^:)]{1,2}", re.sub(r"\\.", "", pattern)))
    assert all(group.startswith(("(?!", "(?=")) for group in groups)
    assert set(re.findall(r"\\(.)", pattern)) <= set("tnrxu.+$()|?*[]{}^\\")
    assert "\0" not in pattern


@bare.PROGRAMS
@pytest.mark.skipif(shutil.which("node") is None, reason="needs node, an ECMA-262 engine")
def test_the_engine_of_an_editor_reads_the_patterns_alike() -> None:
    samples = [
        "31 janvier 2026", "1ER FÉVRIER 2027", "31/13/2026", "fin mars 2027", "15.01.27\n",
        "9\u202fh\u202f30", "9 H", "2 p.m.", "MIDI", "25:00", "", " ", "2 ſ", "\ufeff9 h",
        "9\u3000h", "3 AOÛT 2026",
    ]  # fmt: skip
    patterns = [pattern for _, pattern in KINDS]
    script = (
        "const [patterns, texts, flag] = JSON.parse(require('fs').readFileSync(0, 'utf8'));"
        "const read = p => ['', 'u'].map(f => texts.map(t => new RegExp(p, f).test(t)));"
        "console.log(JSON.stringify(patterns.map(read)));"
    )
    run = subprocess.run(
        ["node", "-e", script],
        input=json.dumps([patterns, samples]),
        capture_output=True,
        text=True,
        check=True,
    )
    ours = [[re.search(pattern, text) is not None for text in samples] for pattern in patterns]
    assert json.loads(run.stdout) == [[answers, answers] for answers in ours]
