"""Whatever the bytes: a finding in bounded time and memory, and never a traceback."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sla_cli.checks import examination
from sla_cli.checks.words import LANGUAGES, say
from sla_cli.source.text import decoded
from tests.conftest import MINIMAL
from tests.examples import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path

MEGABYTE = 1_000_000
SECONDS = 2.0
MEMORY = 300 * MEGABYTE
EN = MINIMAL.format(language="en").encode()
BOMBS = {
    "5 MB of a": b"a" * 5 * MEGABYTE,
    "5 MB of opening brackets": b"[" * 5 * MEGABYTE,
    "5 MB of dashes": b"- " * (5 * MEGABYTE // 2),
    "5 MB of keys": b"".join(b"k%07d: 1\n" % n for n in range(5 * MEGABYTE // 12)),
    "5 MB of one text": EN + b"purpose: " + b"word " * (5 * MEGABYTE // 5 - 100),
    "5 MB of unknown keys": EN + b"".join(b"k%06d: 1\n" % n for n in range(90_000)),
    "5 MB of goals": EN + b"company_goals:\n" + b"  - grow\n" * 90_000,
    "5 MB of bad targets": (
        EN + b"company_goals:\n" + b"  - {what: a, target: none}\n" * 22_000
    ),
    "5 MB of hard targets": (
        EN + b"company_goals:\n" + b"  - {what: a, target: '1 a / b / c / d / e'}\n" * 10_000
    ),
    "5 MB of one target": (
        EN + b"company_goals: [{what: a, target: '1 " + b"a " * 2_400_000 + b"'}]"
    ),
    "5 MB of digits": EN + b"company_goals: [{what: a, target: '" + b"1 " * 2_400_000 + b"'}]",
    "a rhythm without end": EN + b"communication: {meetings: [{meeting: a, every: '"
    + b"monday and " * 400_000 + b"'}]}",
    "one word of marks": EN + b"purpose: '" + b"*_" * 1_000_000 + b"'",
    "50 MB": b"a: b\n" * 10_000_000,
    "NULs": b"\x00" * 5 * MEGABYTE,
    "control characters": bytes(range(32)) * 100_000,
    "lone surrogates": b"sla: \xed\xa0\x80\n" * 300_000,
    "alias bomb": b"a: &a [x, x]\n"
    + b"".join(b"%c: &%c [%s]\n" % (c, c, b", ".join([b"*%c" % (c - 1)] * 9)) for c in
               range(98, 110)),
    "merge bomb": b"a: &a {k: v}\n"
    + b"".join(b"%c: &%c\n  <<: [%s]\n" % (c, c, b", ".join([b"*%c" % (c - 1)] * 20)) for c in
               range(98, 110)),
    "many anchors": b"".join(b"a%d: &x%d [1]\n" % (n, n) for n in range(100_000)),
    "UTF-16": ("sla: 1\ncompany: é\n" * 100_000).encode("utf-16"),
    "carriage returns": b"sla: 1\r" * 500_000,
    "tabs": b"\t" * 5 * MEGABYTE,
    "colons": b": " * 2_000_000,
    "quotes": b'"' * 5 * MEGABYTE,
    "bars": b"|\n" * 1_000_000,
    "one long line of flow": b"{a: [" + b"1, " * 1_500_000,
}  # fmt: skip


def bounded() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY * 4, MEMORY * 4))


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb(tmp_path: Path, name: str) -> None:
    """Time is the process's own: a busy machine is no fault of the file's."""
    (tmp_path / "a.yaml").write_bytes(BOMBS[name])
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "sla_cli", "validate", "a.yaml", "--format", "json"],
        cwd=tmp_path, capture_output=True, check=False, timeout=120, preexec_fn=bounded,
        env=os.environ | {"LANG": "en_GB.UTF-8"},
    )  # fmt: skip
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode in (0, 1), done.stderr[-400:]
    assert b"Traceback" not in done.stderr
    taken = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"{name}: {taken:.2f} s of work, {time.monotonic() - start:.2f} s in all")
    assert taken < SECONDS * 2
    assert after.ru_maxrss * 1024 < MEMORY * 1.5


def judged(data: bytes) -> None:
    done = examination.examined(decoded("a.yaml", EXAMPLES, data))
    lines = done.source.text.count("\n") + 2
    for problem in done.problems:
        assert 1 <= problem.span.line <= lines
        for language in LANGUAGES:
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
