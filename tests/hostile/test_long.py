"""The long proofs, shortened: fuzzing, and hostile texts read back; `pytest -m long`.

The whole of each is a command: `python -m tests.hostile.fuzz`, `python -m tests.hostile.readback`.
"""

from __future__ import annotations

import random
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.examples import ROOT
from tests.hostile import fuzz
from tests.hostile.readback import (
    dossier_of,
    faults_of_html,
    faults_of_markdown,
    faults_of_pdf,
    looked_at,
    made,
    mutant,
    read_back,
    usual_of,
)
from tests.hostile.texts import Piece

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "sla: 1\nlanguage: en\ncompany: Acme\nparties: {marketing: M, sales: S}\n"


@pytest.mark.long
@pytest.mark.parametrize("what", fuzz.KINDS)
def test_no_input_raises_or_takes_too_much(tmp_path: Path, what: str) -> None:
    # A process of its own: the peak of memory is the fuzzing's alone.
    asked = ("--what", what, "--seconds", "3", "--keep", str(tmp_path / "kept"))
    command = (sys.executable, "-m", "tests.hostile.fuzz", *asked)
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.long
@pytest.mark.parametrize(("formats", "count"), [(("html", "md"), 150), (("pdf",), 6)])
def test_every_text_is_seen_and_none_acts(formats: tuple[str, ...], count: int) -> None:
    _, faults = read_back(1, count, formats)
    assert faults == []


@pytest.mark.long
def test_an_exception_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(data: bytes, folder: Path) -> None:
        raise ValueError("x")

    monkeypatch.setitem(fuzz.KINDS, "svg", fails)
    report = fuzz.fuzz("svg", 1, 0.1)
    assert len(report.exceptions) == 1
    assert not report.held


ACTING = (
    "<script>alert(1)</script>",
    "<p onclick=x>",
    "<a href='javascript:x'>a</a>",
    "<a href='file:///x'>a</a>",
    "<img src=http://evil.org/x>",
    "<p style='background:url(x)'>",
    "<iframe srcdoc=x></iframe>",
    "<form action=x></form>",
)


@pytest.mark.long
@pytest.mark.parametrize("acting", ACTING)
def test_what_acts_would_be_seen(acting: str) -> None:
    dossier = dossier_of(looked_at(HEAD.encode()))
    page = made(dossier, "html")
    assert faults_of_html(page, (), usual_of("en")) == []
    acted = page.replace(b"</body>", acting.encode() + b"</body>")
    assert faults_of_html(acted, (), usual_of("en")) != []
    assert faults_of_markdown(made(dossier, "md") + b"\n\n" + acting.encode(), ()) != []


@pytest.mark.long
def test_what_is_lost_would_be_seen() -> None:
    dossier = dossier_of(looked_at(HEAD.encode()))
    lost = (Piece("*ka1q*", "ka1q"),)
    assert faults_of_html(made(dossier, "html"), lost, usual_of("en")) == ["not in HTML: ka1q"]
    assert faults_of_markdown(made(dossier, "md"), lost) == ["not in Markdown: ka1q"]
    assert faults_of_pdf(made(dossier, "pdf"), lost) == ["not in PDF: ka1q"]


@pytest.mark.long
def test_mutants_are_mostly_valid_and_full_of_texts() -> None:
    chance = random.Random(1)
    mutants = [mutant(chance) for _ in range(60)]
    assert sum(looked_at(one.data).agreement is not None for one in mutants) > 50
    assert sum(len(one.texts) for one in mutants) > 120
