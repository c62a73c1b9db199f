"""Templates from a stranger that do not end, or grow without end: they are stopped and told."""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from sla_cli.documents import apart, template_trouble
from sla_cli.source.errors import FileTrouble
from tests.examples import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

LONG, LARGE, UNSAFE = "does not come to an end", "more than a document can hold", "what it may not"
EITHER = f"{LONG}|{LARGE}"
"""Which of the two comes first is the machine's to say."""

SECONDS, MEMORY = 25, 1_500_000_000

HUGE = "{% set x = 'a'.ljust(999999) %}"
GROWN = (
    "{% set ns = namespace(x=START) %}\n{% for a in range(99) %}\n{% set ns.x = GROW %}{% endfor %}"
)
LOOP = "{% for a in range(99999) %}{% for b in range(99999) %}"
BOMBS = [
    # what it does, what it is told, its line, what stops it
    ("{{ 'a'.ljust(6000000000) }}", UNSAFE, 1, "a number in a call"),
    ("\n{{ 'a'.rjust(6000000000) }}", UNSAFE, 2, "a number in a call"),
    ("{{ 'a'.center(3000000000) }}", UNSAFE, 1, "a number in a call"),
    ("{{ 'a'.zfill(3000000000) }}", UNSAFE, 1, "a number in a call"),
    ("{{ '\t'.expandtabs(2000000000) }}", UNSAFE, 1, "a number in a call"),
    ("{{ '%1000000000s'|format('') }}", UNSAFE, 1, "a width in a filter"),
    ("{{ '%*s'|format(1000000000, '') }}", UNSAFE, 1, "a width in a filter"),
    ("{{ '%1000000000s' % 'a' }}", UNSAFE, 1, "a width in an operator"),
    ("{{ '{:1000000000}'.format(1) }}", f"{UNSAFE}|{LARGE}", 1, "a width in a call"),
    ("{{ '{:{}}'.format(1, 1000000000) }}", f"{UNSAFE}|{LARGE}", 1, "a width in a call"),
    ("{{ 'a'|center(2000000000) }}", UNSAFE, 1, "a number in a filter"),
    ("{{ 'a\\na'|indent(2000000000) }}", UNSAFE, 1, "a number in a filter"),
    ("{% for a in [1]|batch(1000000000, 0) %}{{ a }}{% endfor %}", UNSAFE, 1, "a filter"),
    ("{{ [1]|slice(1000000000)|list }}", UNSAFE, 1, "a number in a filter"),
    ("{{ 9 ** 9 ** 9 }}", UNSAFE, 1, "an operator"),
    ("{{ 'a' * 10000000 }}", UNSAFE, 1, "an operator"),
    ("{{ range(10 ** 9) }}", UNSAFE, 1, "an operator"),
    ("{{ range(1000000000)|list }}", LARGE, 1, "Jinja's range"),
    (f"{LOOP}{{% endfor %}}{{% endfor %}}", LONG, 1, "the processor's time"),
    (f"\n\n{LOOP}{{{{ a }}}}{{% endfor %}}{{% endfor %}}", EITHER, None, "time or size"),
    (f"{LOOP}aaaaaaaaaaaaaaaa{{% endfor %}}{{% endfor %}}", EITHER, None, "size"),
    (GROWN.replace("START", "'aaaa'").replace("GROW", "ns.x ~ ns.x"), LARGE, 3, "memory"),
    (GROWN.replace("START", "'aaaa'").replace("GROW", "ns.x + ns.x"), LARGE, 3, "memory"),
    (GROWN.replace("START", "[1]").replace("GROW", "ns.x + ns.x"), LARGE, 3, "memory"),
    (GROWN.replace("START", "'a'").replace("GROW", "ns.x.replace('a', 'aa')"), EITHER, 3, "memory"),
    (GROWN.replace("START", "'a'").replace("GROW", "ns.x.join('abc')"), LARGE, 3, "memory"),
    (f"{HUGE}\n{{% for i in range(99999) %}}{{{{ x.count('a'.ljust(9999) ~ 'b') }}}}{{% endfor %}}",
     LONG, 2, "the processor's time"),
    (f"{HUGE}\n{{{{ x.replace(' ', x) }}}}", LARGE, 2, "memory"),
    ("{% macro f(x) %}{{ f(x ~ x) }}{% endmacro %}\n{{ f('aaaa') }}", EITHER, None, "size"),
    ("{% macro f() %}{{ f() }}{% endmacro %}\n{{ f() }}", LONG, None, "the depth of calls"),
    ("{% include 'long/md/signatures.j2' %}", LONG, 1, "the depth of calls"),
    ("{% for a in [1] recursive %}{{ loop([1]) }}{% endfor %}", LONG, 1, "the depth of calls"),
    ("{{ lipsum(n=99999, html=false) }}", EITHER, None, "time or size"),
    ("{{ '\\ud800' }}", "this template fails", None, "what UTF-8 can write"),
]  # fmt: skip


def render(sla: Sla, folder: Path, text: str) -> tuple[int, str]:
    template = folder / "ours" / "long" / "md" / "signatures.j2"
    template.parent.mkdir(parents=True)
    template.write_text(text, encoding="utf-8")
    done = sla("render", "a.yaml", "--templates", "ours", "--to", "md")
    return done.code, done.err


@pytest.mark.usefixtures("minimal")
@pytest.mark.parametrize(("text", "told", "line", "by"), BOMBS, ids=range(len(BOMBS)))
def test_a_bomb_is_stopped_and_told(
    sla: Sla, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    text: str, told: str, line: int | None, by: str,
) -> None:  # fmt: skip
    monkeypatch.setattr(template_trouble, "SECONDS", 1)
    start = time.monotonic()
    code, said = render(sla, tmp_path, text)
    assert time.monotonic() - start < SECONDS
    assert code == 3, by
    assert re.search(told, said), said
    assert "unforeseen" not in said
    if line is not None:
        assert f"signatures.j2, line {line}: " in said


@pytest.mark.usefixtures("minimal")
@pytest.mark.parametrize("piece", ["<div>", "<b>", "<table>", "<svg>", "<p style='a:(((((((((('>"])
def test_a_page_so_deep_that_it_is_slow_to_clean_is_stopped(
    sla: Sla, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, piece: str
) -> None:
    monkeypatch.setattr(template_trouble, "SECONDS", 1)
    template = tmp_path / "ours" / "long" / "html" / "signatures.j2"
    template.parent.mkdir(parents=True)
    template.write_text(f"{{% for a in range(90000) %}}{piece}{{% endfor %}}", encoding="utf-8")
    start = time.monotonic()
    done = sla("render", "a.yaml", "--templates", "ours", "--to", "html")
    assert time.monotonic() - start < SECONDS
    assert done.code == 0 or (done.code, "signatures.j2" in done.err) == (3, True), done.err


def bounded() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


@pytest.mark.parametrize("bomb", [21, 27])
def test_the_whole_program_stays_within_bounds(minimal: Path, bomb: int) -> None:
    template = minimal.parent / "ours" / "long" / "md" / "signatures.j2"
    template.parent.mkdir(parents=True)
    template.write_text(BOMBS[bomb][0], encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "sla_cli", "render", "a.yaml", "--templates", "ours", "--to", "md"],
        cwd=minimal.parent, capture_output=True, check=False, preexec_fn=bounded, timeout=SECONDS,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 3
    assert b"Traceback" not in done.stderr


def test_one_call_without_end_is_told_with_its_template_and_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No exception can interrupt it: the trace is written from within the signal."""

    def work(note: apart.Note) -> apart.Done:
        file = str(tmp_path / "a.j2")
        note(file, None)
        note(file, [(3, 1), (7, 5), (9, 60)])
        exec(compile("\n" * 9 + "b'a'.ljust(10 ** 8).count(b'a' * 10 ** 6)\n" * 50, file, "exec"))
        return apart.Done("", [], [])

    start = time.monotonic()
    monkeypatch.setattr(template_trouble, "SECONDS", 0.2)
    monkeypatch.setattr(apart, "GRACE", 0.1)
    with pytest.raises(FileTrouble) as told:
        apart.apart(work, tmp_path)
    assert time.monotonic() - start < 10
    assert told.value.rule == "template-too-long"
    assert told.value.facts == {"file": str(tmp_path / "a.j2"), "line": "7"}


def test_a_child_that_waits_is_ended_by_the_clock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def work(note: apart.Note) -> apart.Done:
        note("b.j2", None)
        time.sleep(60)
        return apart.Done("", [], [])

    monkeypatch.setattr(apart, "WALL", 0.3)
    with pytest.raises(FileTrouble) as told:
        apart.apart(work, tmp_path)
    assert told.value.facts == {"file": "b.j2", "line": "1"}


def test_a_child_that_breaks_down_is_told(tmp_path: Path) -> None:
    def work(note: apart.Note) -> apart.Done:
        os.abort()

    with pytest.raises(FileTrouble) as told:
        apart.apart(work, tmp_path)
    assert told.value.rule == "template-too-large"
