"""`sla bump`: the version and one entry of the history change, and not a byte beside them."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

import pytest
import yaml

from sla_cli.changes.next_version import raised
from tests.cli.test_diff import agreement
from tests.examples import EXAMPLES, ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla
    from tests.repositories import Repository

FIXTURES = sorted((ROOT / "tests" / "fixtures" / "agreements").rglob("*.yaml"))
FILES = [*sorted(EXAMPLES.glob("*.yaml")), *FIXTURES]
TOLD = ("--summary", "What we agreed.", "--date", "2027-02-03", "--author", "Ana")


@pytest.mark.parametrize("file", FILES, ids=lambda one: one.name)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_nothing_else_changes(sla: Sla, tmp_path: Path, file: Path, ends: str) -> None:
    before = file.read_text(encoding="utf-8").replace("\n", ends)
    for table in file.parent.glob("*.csv"):
        (tmp_path / table.name).write_bytes(table.read_bytes())
    (tmp_path / "a.yaml").write_bytes(before.encode())
    if sla("validate", "a.yaml").code:
        pytest.skip("it has errors")
    told = sla("bump", "a.yaml", "--set", "v99", *TOLD)
    assert told.code == 0, told.err
    after = (tmp_path / "a.yaml").read_bytes().decode()
    assert only_version_and_history(before, after)
    old, new = yaml.safe_load(before), yaml.safe_load(after)
    entry = {"version": "v99", "author": "Ana", "changes": "What we agreed."}
    (added,) = [one for one in new.pop("history") if one not in (old.pop("history", None) or [])][
        -1:
    ]
    assert {key: added[key] for key in entry} == entry
    assert str(added["date"]) == "2027-02-03"
    assert new.pop("version") == "v99"
    old.pop("version", None)
    assert old == new


def only_version_and_history(before: str, after: str) -> bool:
    lines = difflib.ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True))
    changed = [line for line in lines if line[0] in "+-"]
    ours = r"[+-] (version:|history:|\s*(- )?\{?(version|date|author|changes):|.*v99)"
    return all(re.match(ours, line) for line in changed)


@pytest.mark.parametrize(
    ("version", "minor", "major"),
    [
        ("1.0", "1.1", "2.0"),
        ("2.9", "2.10", "3.0"),
        ("3", "3.1", "4"),
        ("1.2.3", "1.3.0", "2.0.0"),
        ("v1.4", "v1.5", "v2.0"),
        ("2027-Q1", None, None),
        ("draft", None, None),
    ],
)
def test_the_version_after_another(version: str, minor: str | None, major: str | None) -> None:
    assert (raised(version, major=False), raised(version, major=True)) == (minor, major)


def versioned(target: str, version: str = '"1.0"', more: str = "") -> str:
    return agreement(target, f"version: {version}  # the last one\n{more}")


def test_what_changed_comes_from_git(sla: Sla, repository: Repository) -> None:
    repository.commit("a.yaml", versioned("100", '"0.9"'))
    repository.commit("a.yaml", versioned("110"))
    repository.commit("a.yaml", versioned("120"))
    told = sla("bump", "a.yaml", "--date", "2027-02-03")
    assert told.err == (
        "a.yaml: version 2.0, after 1.0.\n"
        "Promises are harder or easier to keep: both sides sign anew.\n"
    )
    text = (repository.folder / "a.yaml").read_text(encoding="utf-8")
    assert text == versioned("120", '"2.0"') + (
        'history:\n  - version: "2.0"\n    date: 2027-02-03\n'
        '    changes: "Hand over MQLs: at least 120 per month instead of 110 (+9%)."\n'
    )


def test_what_changes_no_promise_is_minor(sla: Sla, repository: Repository) -> None:
    repository.commit("a.yaml", versioned("100"))
    (repository.folder / "a.yaml").write_text(
        versioned("100", more="title: Ours\n"), encoding="utf-8"
    )
    told = sla("bump", "a.yaml")
    assert told.err.splitlines()[0] == "a.yaml: version 1.1, after 1.0."
    assert "Title: “Ours”, where nothing was said." in (repository.folder / "a.yaml").read_text(
        encoding="utf-8"
    )


def test_twice_is_refused(sla: Sla, repository: Repository) -> None:
    repository.commit("a.yaml", versioned("100"))
    (repository.folder / "a.yaml").write_text(versioned("120"), encoding="utf-8")
    assert sla("bump", "a.yaml").code == 0
    told = sla("bump", "a.yaml")
    assert told.code == 3
    assert "it was raised already" in told.err


def test_nothing_changed(sla: Sla, repository: Repository) -> None:
    repository.commit("a.yaml", versioned("100"))
    told = sla("bump", "a.yaml")
    assert (told.code, told.err) == (0, "a.yaml: nothing changed since version 1.0.\n")
    assert (repository.folder / "a.yaml").read_text(encoding="utf-8") == versioned("100")


def test_from_a_file(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "old.yaml").write_text(versioned("100"), encoding="utf-8")
    (tmp_path / "a.yaml").write_text(versioned("90"), encoding="utf-8")
    told = sla("bump", "a.yaml", "--from", "old.yaml", "--diff")
    assert told.code == 0
    assert '+version: "2.0"  # the last one' in told.out
    assert "at least 90 per month instead of 100" in told.out
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == versioned("90")


def test_a_history_that_begins_with_the_newest_stays_so(sla: Sla, tmp_path: Path) -> None:
    history = 'history:\n  - {version: "1.0", changes: B}\n  - {version: "0.9", changes: A}\n'
    (tmp_path / "a.yaml").write_text(versioned("100", more=history), encoding="utf-8")
    assert sla("bump", "a.yaml", "--minor", *TOLD).code == 0
    new = yaml.safe_load((tmp_path / "a.yaml").read_text(encoding="utf-8"))
    assert [one["version"] for one in new["history"]] == ["1.1", "1.0", "0.9"]


def test_a_number_stays_a_number(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(versioned("100", "1.0"), encoding="utf-8")
    assert sla("bump", "a.yaml", "--minor", *TOLD).code == 0
    assert "\nversion: 1.1  # the last one\n" in (tmp_path / "a.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--minor", "--major"), 2, "--minor and --major both say"),
        (("--set", "1.0", *TOLD), 2, "There is a version 1.0 already"),
        (("--minor", "--summary", "x", "--date", "soon"), 2, "“soon” is no day"),
        (("--from", "none.yaml"), 3, "none.yaml"),
        (("--from", "broken.yaml"), 3, "has errors"),
    ],
)
def test_what_is_refused(
    sla: Sla, tmp_path: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    (tmp_path / "a.yaml").write_text(versioned("100"), encoding="utf-8")
    (tmp_path / "broken.yaml").write_text("sla: 1\n", encoding="utf-8")
    told = sla("bump", "a.yaml", *arguments)
    assert told.code == code
    assert said in told.err
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == versioned("100")


ODD = {
    "the end of a document": "sla: 1\ncompany: A\nparties: {marketing: M, sales: S}\n...\n",
    "all in braces": "{sla: 1, company: A, parties: {marketing: M, sales: S}}\n",
    "no end of line": "sla: 1\ncompany: A\nparties: {marketing: M, sales: S}",
    "a text in lines": "sla: 1\ncompany: A\nparties: {marketing: M, sales: S}\n"
    "purpose: |+\n  X\n\n",
}


@pytest.mark.parametrize("name", ODD)
def test_a_history_is_begun_in_any_file(sla: Sla, tmp_path: Path, name: str) -> None:
    (tmp_path / "a.yaml").write_text(ODD[name], encoding="utf-8")
    assert sla("bump", "a.yaml", "--minor", *TOLD).code == 0
    assert sla("validate", "a.yaml").code == 0
    new = yaml.safe_load((tmp_path / "a.yaml").read_text(encoding="utf-8"))
    assert (new.pop("version"), new.pop("history")[0]["changes"]) == ("1.0", "What we agreed.")
    assert new == yaml.safe_load(ODD[name])


def test_a_version_that_is_no_number_asks(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(versioned("100", "2027-Q1"), encoding="utf-8")
    told = sla("bump", "a.yaml", "--minor", *TOLD)
    assert told.code == 2
    assert "--set" in told.err
