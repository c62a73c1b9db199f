"""Whatever the bytes: a finding in bounded time and memory, and never a traceback."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sla_cli.checks import examination
from sla_cli.checks.words import say
from sla_cli.source.text import decoded
from sla_cli.words import MESSAGES
from tests.checks.bombs import BOMBS
from tests.conftest import MINIMAL
from tests.examples import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path

MEMORY = 300_000_000
EN = MINIMAL.format(language="en").encode()


def bounded() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb(tmp_path: Path, name: str) -> None:
    """How long each takes is measured by `python -m tests.benchmarks.hostile`."""
    (tmp_path / "a.yaml").write_bytes(BOMBS[name])
    done = subprocess.run(
        [sys.executable, "-m", "sla_cli", "validate", "a.yaml", "--format", "json"],
        cwd=tmp_path, capture_output=True, check=False, timeout=60, preexec_fn=bounded,
        env=os.environ | {"LANG": "en_GB.UTF-8"},
    )  # fmt: skip
    assert done.returncode in (0, 1), done.stderr[-400:]
    assert b"Traceback" not in done.stderr
    assert b"unforeseen" not in done.stderr


def judged(data: bytes) -> None:
    done = examination.examined(decoded("a.yaml", EXAMPLES, data))
    lines = done.source.text.count("\n") + 2
    for problem in done.problems:
        assert 1 <= problem.span.line <= lines
        for language in MESSAGES:
            said = say(problem.rule, problem.facts, language)
            assert said.message
            assert said.fix


@given(data=st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    judged(data)


@given(data=st.binary(max_size=60), place=st.integers(0, 10_000))
def test_any_bytes_in_an_example(data: bytes, place: int) -> None:
    text = (EXAMPLES / "agency.fr.yaml").read_bytes()
    place %= len(text)
    judged(text[:place] + data + text[place:])


WORDS = (
    "sla company parties marketing sales what target within period start end lead_handoff goals "
    "mql_criteria criteria lead_scoring rules signal points threshold reporting review next tools "
    "conversion_rates rates file columns silenced rule reason where signatures name id short "
    "language title every owner"
)
keys = st.sampled_from(WORDS.split())
scalars = st.sampled_from(
    ["1", "fr", "Acme", "2026-01-01", "31/02/2026", "at least 5 per month", "60–40 %", "true", "no",
     "[…]", "~", "", "4 business hours", "every Monday", "x.csv", "../x.csv", "-5", "1e9", "é"]
)  # fmt: skip
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.lists(st.tuples(keys, inner), max_size=4).map(
            lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}"
        )
    ),
    max_leaves=10,
)


@given(entries=st.lists(st.tuples(keys, values), max_size=6))
def test_any_yaml_of_our_words(entries: list[tuple[str, str]]) -> None:
    judged("".join(f"{key}: {value}\n" for key, value in entries).encode())
    judged(EN + "".join(f"{key}: {value}\n" for key, value in entries).encode())
