"""`sla diff`: two files, a file and its history in git, a PDF; each format; each clear refusal."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING

import pytest
import tinyhtml5
import yaml

from tests.conftest import MINIMAL
from tests.examples import EXAMPLES, ROOT, Rendering
from tests.repositories import Repository

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Sla
    from tests.examples import Rendered

GOAL = "marketing_goals:\n  - {{what: Hand over MQLs, target: {target}, measured_in: CRM}}\n"


def agreement(target: str, more: str = "") -> str:
    return MINIMAL.format(language="en") + GOAL.format(target=f"at least {target} per month") + more


@pytest.fixture
def two(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(agreement("120"), encoding="utf-8")
    (tmp_path / "b.yaml").write_text(agreement("150"), encoding="utf-8")


@pytest.mark.usefixtures("two")
def test_two_files_on_the_terminal(sla: Sla) -> None:
    told = sla("diff", "a.yaml", "b.yaml")
    assert told == (
        0,
        "Acme, from a.yaml to b.yaml\n"
        "Marketing promises more in 1 place.\n"
        "\n"
        "1 Marketing goals\n"
        "  marketing: more  1.1 Hand over MQLs: at least 150 per month instead of 120 (+25%)\n",
        "",
    )


@pytest.mark.usefixtures("two")
def test_the_full_form_says_why(sla: Sla) -> None:
    told = sla("diff", "a.yaml", "b.yaml", "--form", "full", "--lang", "fr")
    assert "Pourquoi : Qui tient le nouveau chiffre a tenu l’ancien" in told.out.replace(
        "\u00a0", " "
    )


@pytest.mark.usefixtures("two")
def test_the_exit_code_is_asked_for(sla: Sla) -> None:
    assert sla("diff", "a.yaml", "b.yaml", "--exit-code").code == 1
    assert sla("diff", "a.yaml", "a.yaml", "--exit-code") == (
        0,
        "Acme, from a.yaml to a.yaml\nNothing changed.\n",
        "",
    )


def test_layout_is_no_change(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(agreement("120"), encoding="utf-8")
    (tmp_path / "b.yaml").write_text("# Hello\n" + agreement("120"), encoding="utf-8")
    told = sla("diff", "a.yaml", "b.yaml", "--exit-code")
    assert told.code == 0
    assert "Only the layout of the file changed" in told.out


def test_only_promises(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(agreement("120"), encoding="utf-8")
    (tmp_path / "b.yaml").write_text(agreement("120", "title: Ours\n"), encoding="utf-8")
    assert "Title" in sla("diff", "a.yaml", "b.yaml").out
    told = sla("diff", "a.yaml", "b.yaml", "--only", "promises", "--exit-code")
    assert (told.code, told.out.splitlines()[1]) == (0, "No promise changed.")


@pytest.mark.usefixtures("two")
def test_as_markdown(sla: Sla) -> None:
    assert sla("diff", "a.yaml", "b.yaml", "--format", "md").out == (
        "# What changed\n\nAcme, from a.yaml to b.yaml\n\n"
        "**Marketing promises more in 1 place.**\n\n## 1 Marketing goals\n\n"
        "- **marketing: more** · 1.1 Hand over MQLs: **at least 150 per month** instead of ~~120~~"
        " (+25%)\n"
    )


def test_html_stands_alone_and_says_old_and_new(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(agreement("120", "title: <b>\n"), encoding="utf-8")
    (tmp_path / "b.yaml").write_text(agreement("150", "title: <i onload=x>\n"), encoding="utf-8")
    page = sla("diff", "a.yaml", "b.yaml", "--format", "html").out
    root = tinyhtml5.parse(page)
    seen = " ".join("".join(root.itertext()).split())
    assert "Hand over MQLs: at least 150 per month instead of 120 (+25%)" in seen
    assert "“<i onload=x>” instead of “<b>”" in seen
    assert "<del>120</del>" in page
    assert "<ins>at least 150 per month</ins>" in page
    assert not re.search(r'<script|<i onload|(?:src|href)="', page)


@pytest.mark.usefixtures("two")
def test_as_json(sla: Sla) -> None:
    told = json.loads(sla("diff", "a.yaml", "b.yaml", "--format", "json").out)
    (change,) = told.pop("changes")
    assert told == {
        "version": 1,
        "before": "a.yaml",
        "after": "b.yaml",
        "summary": "Marketing promises more in 1 place.",
        "counts": {"tightened": {"marketing": 1}},
    }
    path = "marketing_goals.goals[0].target"
    assert change["before"] == {"path": path, "value": "at least 120 per month"}
    assert change["after"] == {"path": path, "value": "at least 150 per month"}
    assert (change["class"], change["party"], change["number"]) == ("tightened", "marketing", "1.1")
    assert change["why"].startswith("Whoever keeps the new figure")


def test_an_agreement_at_fault_is_told_as_validate_does(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(agreement("120"), encoding="utf-8")
    (tmp_path / "b.yaml").write_text(agreement("120", "nonsense: 1\n"), encoding="utf-8")
    told = sla("diff", "a.yaml", "b.yaml")
    assert (told.code, told.out) == (1, "")
    assert "b.yaml:9:1: error: " in told.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("a.yaml", "b.yaml", "--rev", "HEAD"), "--rev is for one file"),
        (("a.yaml", "b.yaml", "--since", "2026-01-01"), "--since is for one file"),
        (("a.yaml", "--rev", "HEAD", "--since", "2026-01-01"), "both say what to compare with"),
        (("a.yaml", *(("--rev", "HEAD") * 3)), "here are 3"),
        (("-",), "AFTER is missing"),
        (("-", "-"), "one word too many"),
        ((), "BEFORE is missing"),
        (("a.yaml", "--since", "yesterdayish"), "“yesterdayish” is no day"),
    ],
)
@pytest.mark.usefixtures("two")
def test_a_command_line_that_means_nothing(sla: Sla, arguments: tuple[str, ...], said: str) -> None:
    told = sla("diff", *arguments)
    assert (told.code, told.out) == (2, "")
    assert said in told.err


@pytest.mark.usefixtures("two")
def test_a_missing_file(sla: Sla) -> None:
    told = sla("diff", "a.yaml", "c.yaml")
    assert told.code == 3
    assert "c.yaml" in told.err


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("names", [(".",), ("a.yaml", "."), (".", "a.yaml")])
def test_a_folder_is_no_side(sla: Sla, names: tuple[str, ...]) -> None:
    told = sla("diff", *names)
    assert told.code == 3
    assert "is a folder, not a file" in told.err


@pytest.mark.usefixtures("two")
def test_standard_input_is_a_side(sla: Sla) -> None:
    told = sla("diff", "a.yaml", "-", stdin=agreement("150").encode())
    assert "at least 150 per month instead of 120" in told.out


def test_a_file_alone_is_compared_with_the_last_commit(sla: Sla, repository: Repository) -> None:
    repository.commit("sub/a.yaml", agreement("120"))
    (repository.folder / "sub" / "a.yaml").write_text(agreement("150"), encoding="utf-8")
    told = sla("diff", "sub/a.yaml")
    assert told.out.splitlines()[0] == "Acme, from HEAD to now"
    assert "at least 150 per month instead of 120 (+25%)" in told.out


def test_all_pairs_of_twelve_revisions(sla: Sla, repository: Repository) -> None:
    targets = [str(100 + 10 * (n * 5 % 12)) for n in range(12)]
    for n, target in enumerate(targets):
        repository.commit("a.yaml", agreement(target, f"title: Version {n}\n"))
        repository.git("tag", f"v{n}")
    # Back is the mirror of forth, which any two versions are tried for elsewhere.
    for old in range(12):
        for new in range(old, 12):
            told = sla("diff", "a.yaml", "--rev", f"v{old}", "--rev", f"v{new}", "--format", "json")
            changes = json.loads(told.out)["changes"]
            grades = [one["class"] for one in changes if one["party"]]
            more, less = (
                int(targets[new]) > int(targets[old]),
                int(targets[new]) < int(targets[old]),
            )
            assert grades == (["tightened"] if more else ["loosened"] if less else [])
            assert len(changes) == (0 if old == new else 2)


def test_since_a_day(sla: Sla, repository: Repository) -> None:
    for when, target in (("2026-01-05", "100"), ("2026-02-05", "110"), ("2026-03-05", "120")):
        repository.commit("a.yaml", agreement(target), when)
    assert "instead of 100" in sla("diff", "a.yaml", "--since", "2026-02-01").out
    assert "instead of 110" in sla("diff", "a.yaml", "--since", "1 March 2026").out
    told = sla("diff", "a.yaml", "--since", "2025-01-01")
    assert (told.code, told.err.splitlines()[0]) == (
        3,
        "error: There is no revision from before 2025-01-01.",
    )


@pytest.mark.parametrize("committed", [False, True])
def test_a_renamed_file_is_found(sla: Sla, repository: Repository, *, committed: bool) -> None:
    repository.commit("a.yaml", agreement("120"))
    repository.git("mv", "a.yaml", "b.yaml")
    (repository.folder / "b.yaml").write_text(agreement("150"), encoding="utf-8")
    if committed:
        repository.commit("b.yaml", agreement("150"))
        told = sla("diff", "b.yaml", "--rev", "HEAD~1")
    else:
        told = sla("diff", "b.yaml")
    assert "at least 150 per month instead of 120" in told.out


def test_a_file_renamed_and_written_anew_since_is_found(sla: Sla, repository: Repository) -> None:
    repository.commit("a.yaml", agreement("120"))
    repository.git("mv", "a.yaml", "b.yaml")
    repository.git("commit", "-q", "-m", "renamed")
    other = "sla: 1\nlanguage: en\ncompany: Other\nparties: {marketing: Ours, sales: Theirs}\n"
    repository.commit("b.yaml", other)
    told = sla("diff", "b.yaml", "--rev", "HEAD~2")
    assert told.out.startswith("Other, from HEAD~2:a.yaml to now\n")
    assert "Company: “Other” instead of “Acme”" in told.out


def test_the_table_is_that_of_the_revision(sla: Sla, repository: Repository) -> None:
    text = MINIMAL.format(language="en") + "reporting:\n  conversion_rates: {file: t/rates.csv}\n"
    (repository.folder / "sub" / "t").mkdir(parents=True)
    table = repository.folder / "sub" / "t" / "rates.csv"
    table.write_text("from,to,rate\nMQL,SQL,40%\n", encoding="utf-8")
    repository.commit("sub/a.yaml", text)
    table.write_text("from,to,rate\nMQL,SQL,45%\n", encoding="utf-8")
    told = sla("diff", "sub/a.yaml")
    assert "MQL → SQL, rate: 45% instead of 40% (+5 points)" in told.out


def test_a_table_outside_the_folder_is_not_read(sla: Sla, repository: Repository) -> None:
    text = MINIMAL.format(language="en") + "reporting:\n  conversion_rates: {file: ../../x.csv}\n"
    repository.commit("sub/a.yaml", text)
    told = sla("diff", "sub/a.yaml")
    assert told.code == 1
    assert "x.csv" in told.err


REFUSED: dict[str, tuple[Callable[[Repository], tuple[str, ...]], str]] = {
    "no such revision": (lambda _: ("a.yaml", "--rev", "v9"), "no revision “v9”"),
    "an option for a revision": (
        lambda _: ("a.yaml", "--rev=--output=gone"),
        "no revision “--output=gone”",
    ),
    "a file that was not there": (
        lambda it: (it.commit("b.yaml", agreement("120")), ("b.yaml", "--rev", "HEAD~1"))[1],
        "“b.yaml” is not in revision “HEAD~1”",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_git_does_not_have(sla: Sla, repository: Repository, name: str) -> None:
    repository.commit("a.yaml", agreement("120"))
    # Nothing like it, so that it is no file renamed.
    repository.commit("a.yaml", "sla: 1\ncompany: Other\nparties: {marketing: M, sales: S}\n")
    asked, said = REFUSED[name]
    if name == "a file that was not there":
        (repository.folder / "b.yaml").write_text("x\n" * 30, encoding="utf-8")
    told = sla("diff", *asked(repository))
    assert (told.code, told.out) == (3, "")
    assert said in told.err
    assert not (repository.folder / "gone").exists()


def test_no_repository(sla: Sla, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "a.yaml").write_text(agreement("120"), encoding="utf-8")
    told = sla("diff", "a.yaml")
    assert told.code == 3
    assert "is in no git repository" in told.err or "git is not installed" in told.err


def test_a_shallow_clone_says_how_to_get_the_rest(sla: Sla, tmp_path: Path) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    (tmp_path / "whole").mkdir()
    whole = Repository(tmp_path / "whole")
    for target in ("100", "110", "120"):
        whole.commit("a.yaml", agreement(target))
    whole.git("clone", "-q", "--depth", "1", whole.folder.as_uri(), str(tmp_path / "part"))
    told = sla("diff", "part/a.yaml", "--rev", "HEAD~1")
    assert told.code == 3
    assert "git fetch --unshallow" in told.err


def test_no_git(sla: Sla, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.yaml").write_text(agreement("120"), encoding="utf-8")
    monkeypatch.setenv("PATH", str(tmp_path))
    told = sla("diff", "a.yaml")
    assert told.code == 3
    assert "apt install git" in told.err


def test_a_repository_runs_nothing_of_its_own(sla: Sla, repository: Repository) -> None:
    """What a stranger's repository asks to run while files are shown is not run."""
    repository.commit("a.yaml", agreement("120"))
    (repository.folder / ".gitattributes").write_text(
        "*.yaml diff=bad filter=bad\n", encoding="utf-8"
    )
    trap = f"touch {repository.folder / 'ran'}; cat"
    for key in ("diff.bad.textconv", "diff.bad.command", "filter.bad.smudge", "filter.bad.clean",
                "core.fsmonitor", "diff.external", "core.pager", "pager.show"):  # fmt: skip
        repository.git("config", key, trap)
    (repository.folder / "a.yaml").write_text(agreement("150"), encoding="utf-8")
    assert "instead of 120" in sla("diff", "a.yaml").out
    assert sla("diff", "other.yaml").code == 3
    assert not (repository.folder / "ran").exists()


def test_a_pdf_carries_its_side(sla: Sla, rendered: Rendered, tmp_path: Path) -> None:
    pdf = rendered(Rendering("industrial.en", "long", "pdf"))
    for name in ("industrial.en.yaml", "industrial.en.csv"):
        shutil.copy(EXAMPLES / name, tmp_path)
    told = sla("diff", str(pdf), "industrial.en.yaml", "--exit-code")
    assert (told.code, told.out.splitlines()[1]) == (0, "Nothing changed.")
    table = tmp_path / "industrial.en.csv"
    changed = re.sub(r"(\d)%", r"\g<1>.5%", table.read_text(encoding="utf-8"), count=1)
    table.write_text(changed, encoding="utf-8")
    told = sla("diff", str(pdf), "industrial.en.yaml", "--exit-code")
    assert told.code == 1
    assert "points)" in told.out


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\n1 0 obj <<>> endobj\n", "carries no agreement"),
        (b"%PDF-1.7\n1 0 obj <</Encrypt 2 0 R>> endobj\n", "is encrypted"),
        (
            b"%PDF-1.7\n1 0 obj <</Type /EmbeddedFile /Filter /FlateDecode>> stream\nx\nendstream",
            "carries no agreement",
        ),
    ],
)
@pytest.mark.usefixtures("two")
def test_a_pdf_without_a_source(sla: Sla, tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "x.pdf").write_bytes(data)
    told = sla("diff", "x.pdf", "a.yaml")
    assert told.code == 3
    assert said in told.err


README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def with_sla(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put an `sla` on the path, as it is once the program is installed."""
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "sla"
    program.write_text(
        f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m sla_cli "$@"\n',
        encoding="utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")


def shell(folder: Path, script: str) -> str:
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_PAGER": "cat", "LANG": "en_GB.UTF-8"}
    done = subprocess.run(
        ["bash", "-e", "-c", script], cwd=folder, env=os.environ | alone,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.usefixtures("with_sla")
def test_git_speaks_of_promises_as_the_readme_has_it(tmp_path: Path) -> None:
    if shutil.which("git") is None or shutil.which("bash") is None:
        pytest.skip("git or bash is not installed")
    (recipe,) = re.findall(r"```sh\n(echo '\*\.sla\.yaml.*?)```", README, re.DOTALL)
    (tmp_path / "work").mkdir()
    repository = Repository(tmp_path / "work")
    table = "reporting:\n  conversion_rates: {file: rates.csv}\n"
    (repository.folder / "sub").mkdir()
    (repository.folder / "sub" / "rates.csv").write_text("from,to,rate\nA,B,5%\n", encoding="utf-8")
    repository.commit("sub/a.sla.yaml", agreement("100", table))
    repository.commit("sub/a.sla.yaml", agreement("110", table))
    (repository.folder / "sub" / "a.sla.yaml").write_text(agreement("120", table), encoding="utf-8")
    told = shell(repository.folder, recipe)
    # `git diff`, then both commits by `git log`, then `git difftool`.
    assert told.count("at least 120 per month instead of 110") == 2
    assert told.count("at least 110 per month instead of 100") == 1
    assert told.count("a.sla.yaml: a new agreement.") == 1


@pytest.mark.usefixtures("with_sla")
def test_a_pull_request_is_told_as_the_readme_has_it(tmp_path: Path) -> None:
    if shutil.which("git") is None or shutil.which("bash") is None:
        pytest.skip("git or bash is not installed")
    (block,) = re.findall(r"```yml\n(on: pull_request\npermissions.*?)```", README, re.DOTALL)
    steps = yaml.safe_load(block)["jobs"]["changes"]["steps"]
    script = next(one["run"] for one in steps if "sla diff" in one.get("run", ""))
    (tmp_path / "work").mkdir()
    repository = Repository(tmp_path / "work")
    repository.commit("agreements/a b.yaml", agreement("100"))
    repository.git("branch", "base")
    repository.git("update-ref", "refs/remotes/origin/main", "HEAD")
    repository.commit("agreements/a b.yaml", agreement("110"))
    summary = tmp_path / "summary.md"
    shell(repository.folder, f"export GITHUB_BASE_REF=main GITHUB_STEP_SUMMARY={summary}\n{script}")
    said = (repository.folder / "changes.md").read_text(encoding="utf-8")
    assert "**at least 110 per month** instead of ~~100~~" in said
    assert summary.read_text(encoding="utf-8") == said


@pytest.mark.parametrize(("before", "after", "said"), [
    (os.devnull, "a.yaml", "a.yaml: a new agreement.\n"),
    ("a.yaml", os.devnull, "a.yaml: the agreement is gone.\n"),
])  # fmt: skip
@pytest.mark.usefixtures("two")
def test_a_side_that_is_not_there(sla: Sla, before: str, after: str, said: str) -> None:
    assert sla("diff", before, after) == (0, said, "")
    assert sla("diff", before, after, "--exit-code").code == 1


def write_five_hundred(folder: Path) -> tuple[str, str]:
    """Write two versions of five hundred promises, all of them changed, and name them."""
    for name, start in (("a", 0), ("b", 7)):
        goals = "".join(
            f"  - what: Promise number {n} of team {n % 7} about {(n + start) * 37 % 1000}\n"
            f"    target: {n + start} leads per month\n    owner: Person {(n + start) % 13}\n"
            for n in range(500)
        )
        text = MINIMAL.format(language="en") + "marketing_goals:\n" + goals
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return str(folder / "a.yaml"), str(folder / "b.yaml")


def test_five_hundred_items_all_changed(sla: Sla, tmp_path: Path) -> None:
    """Each is told once; how long it may take is measured in `tests.benchmarks.changes`."""
    told = json.loads(sla("diff", *write_five_hundred(tmp_path), "--format", "json").out)
    kinds = Counter(change["kind"] for change in told["changes"])
    assert kinds == {"changed": 493, "removed": 7, "added": 7}
