"""`sla validate --fix`, `--diff`, `--unsafe-fixes`: what is written, and what is only shown."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from tests.conftest import MINIMAL

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

EN = (
    MINIMAL.format(language="en")
    .replace("marketing: Marketing", "marketing: {team: M, lead: Ana Roy}")
    .replace("sales: Sales", "sales: {team: S, lead: Marc Lo}")
)
FAULTY = EN + "title: @sales  # kept\nstatus: in forse\n"
MENDED = EN + 'title: "@sales"  # kept\nstatus: in forse\n'
GUESSED = EN + 'title: "@sales"  # kept\nstatus: in force\n'


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_text(FAULTY, encoding="utf-8")
    return path


def test_it_is_told_what_could_be_mended(sla: Sla, faulty: Path) -> None:
    told = sla("validate", "a.yaml", "--lang", "en")
    assert told.code == 1
    assert "Can be mended with --fix: 1." in told.out
    assert faulty.read_text() == FAULTY
    assert "À corriger avec --fix" in sla("validate", "a.yaml", "--lang", "fr").out


def test_fix_writes_what_is_sure_and_tells_what_is_left(sla: Sla, faulty: Path) -> None:
    faulty.chmod(0o640)
    told = sla("validate", "a.yaml", "--fix")
    assert faulty.read_text() == MENDED
    assert faulty.stat().st_mode & 0o777 == 0o640
    assert told.code == 1
    assert "[unknown-choice]" in told.out
    assert "[yaml-reserved]" not in told.out
    assert "Findings mended: 1; left: 1." in told.out
    assert "--unsafe-fixes, to be read over: 1." in told.out


def test_guesses_are_made_when_asked_for(sla: Sla, faulty: Path) -> None:
    told = sla("validate", "a.yaml", "--fix", "--unsafe-fixes", "--lang", "fr")
    assert faulty.read_text() == GUESSED
    assert told.code == 0
    assert "restent : 0." in told.out.replace("\u00a0", " ").replace("\u202f", " ")


def test_without_fix_nothing_is_written(sla: Sla, faulty: Path) -> None:
    assert sla("validate", "a.yaml", "--unsafe-fixes").code == 1
    assert faulty.read_text() == FAULTY


@pytest.mark.parametrize("also", [[], ["--fix"]])
def test_diff_shows_and_writes_nothing(sla: Sla, faulty: Path, also: list[str]) -> None:
    told = sla("validate", "a.yaml", "--diff", *also)
    assert told.code == 1
    lines = told.out.splitlines()
    assert lines[:2] == ["--- a.yaml", "+++ a.yaml"]
    changed = [line for line in lines[2:] if line[0] in "+-"]
    assert changed == ["-title: @sales  # kept", '+title: "@sales"  # kept']
    assert "1. Nothing was written." in told.err
    assert faulty.read_text() == FAULTY


@pytest.mark.parametrize("also", [["--strict"], ["--format", "json"], ["--format", "github"]])
def test_diff_is_no_report(sla: Sla, faulty: Path, also: list[str]) -> None:
    told = sla("validate", "a.yaml", "--diff", *also, "--lang", "en")
    assert told.code == 2
    assert told.out == ""
    assert also[0] in told.err
    assert faulty.read_text() == FAULTY


def test_diff_of_what_cannot_be_mended_shows_nothing(sla: Sla, faulty: Path) -> None:
    faulty.write_text(MENDED)
    told = sla("validate", "a.yaml", "--diff")
    assert (told.code, told.out) == (0, "")
    assert sla("validate", "a.yaml", "--diff", "--unsafe-fixes").code == 1
    assert sla("validate", "none.yaml", "--diff").code == 3


def test_standard_input_goes_to_standard_output(sla: Sla) -> None:
    told = sla("validate", "-", "--fix", stdin=FAULTY.replace("\n", "\r\n").encode())
    assert told.out.replace("\r\n", "\n") == MENDED
    assert "[unknown-choice]" in told.err
    assert "mended: 1; left: 1" in told.err
    assert told.code == 1
    sound = sla("validate", "-", "--fix", stdin=EN.encode())
    assert (sound.code, sound.out) == (0, EN)


def test_what_cannot_be_read_comes_back_as_it_is(sla: Sla) -> None:
    told = sla("validate", "-", "--fix", "--format", "json", stdin=b"sla: 1\ncompany: [a\nb: }")
    assert told.out == "sla: 1\ncompany: [a\nb: }"
    assert json.loads(told.err)["summary"]["errors"] >= 1


def test_a_sound_file_is_not_written(sla: Sla, faulty: Path) -> None:
    faulty.write_text(EN)
    before = faulty.stat()
    told = sla("validate", "a.yaml", "--fix")
    assert told.code == 0
    assert "mended: 0; left: 0" in told.out
    assert (faulty.stat().st_ino, faulty.stat().st_mtime_ns) == (
        before.st_ino, before.st_mtime_ns,
    )  # fmt: skip


def test_a_link_that_leads_out_is_not_written_through(sla: Sla, tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside.yaml", tmp_path / "in"
    outside.write_text(FAULTY)
    folder.mkdir()
    (folder / "a.yaml").symlink_to(outside)
    told = sla("validate", "in/a.yaml", "--fix")
    assert told.code == 3
    assert outside.read_text() == FAULTY
    assert (folder / "a.yaml").is_symlink()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anything")
def test_a_file_that_may_not_be_written_stays(sla: Sla, faulty: Path) -> None:
    faulty.chmod(0o444)
    assert sla("validate", "a.yaml", "--fix").code == 3
    assert faulty.read_text() == FAULTY


def test_a_folder_is_mended_file_by_file(sla: Sla, faulty: Path, tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text(EN + "Title: B\n")
    told = sla("validate", ".", "--fix")
    assert faulty.read_text() == MENDED
    assert (tmp_path / "b.yaml").read_text() == EN + "title: B\n"
    assert "Findings mended: 2; left: 1." in told.out


def test_json_tells_the_edits(sla: Sla, faulty: Path) -> None:
    faulty.write_text(FAULTY)
    finding = json.loads(sla("validate", "a.yaml", "--format", "json").out)["findings"][0]
    assert finding["applicability"] == "safe"
    place = {"line": 7, "column": 8, "end_line": 7, "end_column": 14}
    assert finding["edits"] == [{**place, "text": '"@sales"'}]
    faulty.write_text(MENDED)
    finding = json.loads(sla("validate", "a.yaml", "--format", "json").out)["findings"][0]
    assert finding["applicability"] == "unsafe"
    faulty.write_text(EN.replace("Acme", "[A, B]"))
    finding = json.loads(sla("validate", "a.yaml", "--format", "json").out)["findings"][0]
    assert (finding["applicability"], finding["edits"]) == (None, [])


def test_sarif_tells_the_fixes(sla: Sla, faulty: Path) -> None:
    del faulty
    log = json.loads(sla("validate", "a.yaml", "--format", "sarif").out)
    result = log["runs"][0]["results"][0]
    (change,) = result["fixes"][0]["artifactChanges"]
    assert change["artifactLocation"]["uri"] == "a.yaml"
    region = {"startLine": 7, "startColumn": 8, "endLine": 7, "endColumn": 14}
    assert change["replacements"] == [
        {"deletedRegion": region, "insertedContent": {"text": '"@sales"'}}
    ]


def test_what_would_be_refused_is_not_offered(sla: Sla, faulty: Path) -> None:
    faulty.write_text(EN + "title: A\nTitle: B\n# the key would be there twice\n")
    told = sla("validate", "a.yaml")
    assert "[unknown-key]" in told.out
    assert "--fix" not in told.out


def test_what_is_offered_is_what_is_done(sla: Sla, faulty: Path) -> None:
    faulty.write_text(EN + "title: @x\nstatus: Draft\ncompany_goals:\n- The fair : A\n")
    assert "Can be mended with --fix: 3." in sla("validate", "a.yaml").out
    assert "that would be mended: 3." in sla("validate", "a.yaml", "--diff").err
    assert "mended: 3; left: 0" in sla("validate", "a.yaml", "--fix").out


def test_a_file_with_very_much_to_mend_says_what_is_left(
    sla: Sla, faulty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sla_cli.checks.mending._BYTES", 0)
    goals = "".join(f"- {{what: Goal {number}, owner: @ana}}\n" for number in range(60))
    faulty.write_text(EN + "company_goals:\n" + goals)
    assert "At least 10 more can be mended" in sla("validate", "a.yaml", "--diff").err
    told = sla("validate", "a.yaml", "--fix", "--lang", "fr")
    assert "Il en reste au moins 10" in told.out
    assert faulty.read_text().count("@ana}") == 10
    assert "more can be" not in sla("validate", "a.yaml", "--fix").out
    assert faulty.read_text().count("@ana}") == 0


@pytest.mark.skipif(not hasattr(os, "link"), reason="no hard links here")
def test_a_file_with_another_name_is_told_to_have_left_it(
    sla: Sla, faulty: Path, tmp_path: Path
) -> None:
    os.link(faulty, tmp_path / "b.txt")
    told = sla("validate", "a.yaml", "--fix")
    assert faulty.read_text() == MENDED
    assert (tmp_path / "b.txt").read_text() == FAULTY
    assert "a.yaml had another name (a hard link)" in told.err
    faulty.write_text(FAULTY)
    assert "hard link" not in sla("validate", "a.yaml", "--fix", "--lang", "fr").err
