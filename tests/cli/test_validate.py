"""`sla validate`: one clear message for each thing wrong, its place, and the right exit code."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests import bare
from tests.conftest import MINIMAL
from tests.examples import EXAMPLES, NAMES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

pytestmark = bare.HOME

EN = MINIMAL.format(language="en")
RATES = EN + "reporting:\n  conversion_rates:\n    file: {file}\n"

# What the file holds, the rule it breaks, and the place told.
BROKEN = {
    "not-utf-8": ("sla: 1\ncompany: Café".encode("latin-1"), "not-utf-8", "2:13"),
    "utf-8 cut short": (b"sla: 1\ncompany: Caf\xc3", "not-utf-8", "2:13"),
    "a Word document": (b"PK\x03\x04 word/document.xml \xd2", "not-a-text-file", "1:1"),
    "a PDF": (b"%PDF-1.7\n", "not-a-text-file", "1:1"),
    "a rich text": (b"{\\rtf1 sla: 1}", "not-a-text-file", "1:1"),
    "empty": (b"", "file-empty", "1:1"),
    "only comments": (b"# nothing yet\n", "file-empty", "1:1"),
    "list at the top": (b"- sla: 1\n- company: Acme\n", "not-an-agreement", "1:1"),
    "a text": (b"hello there", "not-an-agreement", "1:1"),
    "not YAML": (b"company: [Acme\nsla: 1\n", "yaml-bracket", "1:10"),
    "tab": (b"sla: 1\nparties:\n\tmarketing: A\n", "yaml-tab", "3:1"),
    "colon in a value": (b"sla: 1\ntitle: SLA: 2026\n", "yaml-colon", "2:8"),
    "unclosed quote": (b'sla: 1\ntitle: "SLA\ncompany: A\n', "yaml-quote", "2:8"),
    "glued value": (b"sla: 1\ncompany:Acme\nparties:\n", "yaml-missing-space", "2:8"),
    "unknown key": ((EN + "compny: A\n").encode(), "unknown-key", "7:1"),
    "nested unknown key": (
        EN.replace("  sales: Sales", "  sales:\n    team: S\n    mail: a@b.c").encode(),
        "unknown-key",
        "8:5",
    ),
    "missing key": (b"sla: 1\nlanguage: en\ncompany: Acme\n", "missing-key", "1:1"),
    "repeated key": ((EN + "company: B\n").encode(), "duplicate-key", "7:1"),
    "a list for a text": (EN.replace("Acme", "[A, B]").encode(), "wrong-type", "3:10"),
    "a word for a date": ((EN + "period: {start: soon}\n").encode(), "date-unreadable", "7:17"),
    "no such day": ((EN + "period: {start: 2026-02-30}\n").encode(), "date-impossible", "7:17"),
    "wrong format version": (EN.replace("sla: 1", "sla: 9").encode(), "format-version", "1:6"),
    "no such choice": ((EN + "status: signed\n").encode(), "unknown-choice", "7:9"),
    "two documents": ((EN + "---\nsla: 1\n").encode(), "several-documents", "7:1"),
    "custom tag": (b"sla: !!python/object/apply:os.system [id]\n", "custom-tag", "1:6"),
    "control character": (b"sla: 1\ncompany: A\x07\n", "control-character", "2:11"),
    "no table": (RATES.format(file="none.csv").encode(), "csv-missing", "9:11"),
    "table elsewhere": (RATES.format(file="../a.csv").encode(), "csv-outside-folder", "9:11"),
    "table without the column": (RATES.format(file="t.csv").encode(), "csv-no-column", "9:11"),
}


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", BROKEN)
def test_what_is_wrong_is_told_in_its_place(
    sla: Sla, tmp_path: Path, name: str, language: str
) -> None:
    data, rule, place = BROKEN[name]
    (tmp_path / "a.yaml").write_bytes(data)
    (tmp_path / "t.csv").write_text("from;rate\nA;5 %\n", encoding="utf-8")
    told = sla("validate", "a.yaml", "--lang", language)
    assert told.code == 1
    assert f"a.yaml:{place}: " in told.out
    assert f"[{rule}]" in told.out
    assert ("Remède" if language == "fr" else "Fix") in told.out


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_not_rendered(sla: Sla, tmp_path: Path, name: str) -> None:
    data, rule, place = BROKEN[name]
    (tmp_path / "a.yaml").write_bytes(data)
    (tmp_path / "t.csv").write_text("from;rate\nA;5 %\n", encoding="utf-8")
    (tmp_path / "a.md").write_text("kept", encoding="utf-8")
    told = sla("render", "a.yaml", "--to", "md", "--to", "html")
    assert told.code == 1
    assert f"a.yaml:{place}: " in told.err
    assert f"[{rule}]" in told.err
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "kept"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "a.yaml", "t.csv"]


def test_all_problems_are_told_at_once_and_in_order(sla: Sla, tmp_path: Path) -> None:
    text = EN + "status: signed\nperiod: {start: soon, en: 2026}\ncompany: B\nwat: 1\n"
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    told = sla("validate", "a.yaml").out
    heads = [line for line in told.splitlines() if line.startswith("a.yaml:")]
    rules = [line.rpartition("[")[2].rstrip("]") for line in heads if "[" in line]
    assert rules == [
        "unknown-choice",
        "date-unreadable",
        "unknown-key",
        "duplicate-key",
        "unknown-key",
    ]
    assert "Errors: 5" in heads[-1]


def test_the_offending_line_is_shown_with_a_mark_under_it(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(EN + "status: signed\n", encoding="utf-8")
    lines = sla("validate", "a.yaml").out.splitlines()
    shown = next(n for n, line in enumerate(lines) if "status: signed" in line)
    at = lines[shown].index("signed")
    assert lines[shown + 1].rstrip() == " " * 4 + "|" + " " * (at - 5) + "^" * len("signed")


@pytest.mark.parametrize("name", NAMES)
def test_the_examples_are_sound(sla: Sla, name: str) -> None:
    told = sla("validate", str(EXAMPLES / f"{name}.yaml"))
    assert told.code == 0
    assert told.err == ""


def test_a_missing_file(sla: Sla) -> None:
    told = sla("validate", "none.yaml")
    assert told.code == 3
    assert "none.yaml" in told.err


def test_a_folder_is_no_file(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "dir").mkdir()
    assert sla("render", "dir").code == 3


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_one_may_not_read(sla: Sla, minimal: Path) -> None:
    minimal.chmod(0)
    assert sla("validate", "a.yaml").code == 3


def test_a_pipe_or_a_device_is_not_waited_for(sla: Sla, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    told = sla("validate", "pipe.yaml")
    assert told.code == 3
    assert "pipe.yaml" in told.err


def test_a_missing_file_does_not_hide_the_others(sla: Sla, minimal: Path) -> None:
    minimal.with_name("b.yaml").write_text("sla: [", encoding="utf-8")
    told = sla("validate", "none.yaml", "b.yaml", "a.yaml")
    assert told.code == 3
    assert "none.yaml" in told.err
    assert "b.yaml:1:6" in told.out
    assert "a.yaml: valid. Warnings: 2." in told.out
    assert "Files: 3; not valid: 2; with warnings: 1." in told.out


def test_standard_input(sla: Sla) -> None:
    assert sla("validate", "-", stdin=EN.encode()).code == 0
    told = sla("validate", "-", stdin=b"sla: [")
    assert told.code == 1
    assert "<stdin>:1:6" in told.out


@pytest.mark.parametrize(
    ("encoding", "newline"), [("utf-8-sig", "\n"), ("utf-16", "\n"), ("utf-8", "\r\n")]
)
def test_what_editors_and_windows_save(
    sla: Sla, tmp_path: Path, encoding: str, newline: str
) -> None:
    data = (EN + "compny: A\n").replace("\n", newline).encode(encoding)
    (tmp_path / "a.yaml").write_bytes(data)
    assert "a.yaml:7:1: " in sla("validate", "a.yaml").out


def test_messages_follow_the_files_language(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "f.yaml").write_text(MINIMAL.format(language="fr") + "x: 1\n", encoding="utf-8")
    assert "Remède\u00a0: " in sla("validate", "f.yaml").out
    assert "Fix: " in sla("validate", "f.yaml", "--lang", "en").out
