"""The patterns that the JSON Schema carries accept what the parsers accept, and nothing else."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from sla_cli.agreement.figures import deadline, duration, target
from sla_cli.agreement.quantities import (
    DATE_PATTERN,
    DEADLINE_PATTERN,
    DURATION_PATTERN,
    TARGET_PATTERN,
    TIME_PATTERN,
    QuantityError,
    parse_date,
    parse_deadline,
    parse_duration,
    parse_target,
    parse_time,
)

from .values import LANGUAGES, durations, targets, texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from sla_cli.agreement.quantities import Duration, Target

KINDS = [
    (parse_target, TARGET_PATTERN),
    (parse_duration, DURATION_PATTERN),
    (parse_deadline, DEADLINE_PATTERN),
    (parse_date, DATE_PATTERN),
    (parse_time, TIME_PATTERN),
]
BEYOND_A_PATTERN = {"target-range-reversed", "target-mixed-units", "date-impossible"}


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


@given(value=targets())
def test_the_pattern_accepts_every_target_that_is_written(value: Target) -> None:
    for language in LANGUAGES:
        assert re.search(TARGET_PATTERN, target(value, language))


@given(value=durations)
def test_the_patterns_accept_every_duration_that_is_written(value: Duration) -> None:
    for language in LANGUAGES:
        assert re.search(DURATION_PATTERN, duration(value, language))
        assert re.search(DEADLINE_PATTERN, deadline(value, language))


@pytest.mark.parametrize(("_parse", "pattern"), KINDS)
def test_a_pattern_uses_only_syntax_that_ecma_262_shares(_parse: object, pattern: str) -> None:
    assert pattern.startswith("^")
    assert pattern.endswith("$")
    groups = set(re.findall(r"\(\?[^:)]{1,2}", re.sub(r"\\.", "", pattern)))
    assert all(group.startswith(("(?!", "(?=")) for group in groups)
    assert set(re.findall(r"\\(.)", pattern)) <= set("tnrxu.+$()|?*[]{}^\\")
    assert "\0" not in pattern


@pytest.mark.skipif(shutil.which("node") is None, reason="needs node, an ECMA-262 engine")
def test_the_engine_of_an_editor_reads_the_patterns_alike() -> None:
    samples = [
        "120 / month", "au moins 120 MQL par mois", "40–60 %", "1\u202f000\u00a0€", "1,2 M€",
        "at least 40–60 %", "beaucoup", "4 heures ouvrées", "4 HEURES OUVRÉES", "1 h 30", "2 j\n",
        "J+1", "d’ici 2 jours", "31 janvier 2026", "31/13/2026", "within 5 %", "1.2.3", "30 m²",
        "3 millions d'euros", "£3m", "", " ", "2 ſ", "un mois", "half a day",
        "\ufeff2 h", "2\u3000h",
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
