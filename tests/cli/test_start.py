"""Starting up: help in both languages, and nothing imported that a command does not use."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from sla_cli import __version__
from tests import bare
from tests.examples import EXAMPLES, ROOT

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = bare.HOME

HEAVY = ("weasyprint", "jinja2", "babel", "markdown_it", "rich", "pydantic")
AGREEMENT = str(EXAMPLES / "industrial.fr.yaml")
BROKEN = str(ROOT / "tests" / "fixtures" / "broken")
SMALLEST = """
import typer
app = typer.Typer()
@app.command()
def only(word: str = "") -> None: ...
app([])
"""


def run(*arguments: str, locale: str = "en_GB.UTF-8") -> subprocess.CompletedProcess[str]:
    return python("-m", "sla_cli", *arguments, locale=locale)


def python(*arguments: str, locale: str = "en_GB.UTF-8") -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if k not in ("LC_ALL", "LC_MESSAGES")}
    return subprocess.run(
        [sys.executable, "-X", "importtime", *arguments],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
        env=clean | {"LANG": locale, "PYTHONIOENCODING": "utf-8"},
    )


def imported(done: subprocess.CompletedProcess[str]) -> set[str]:
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}


@pytest.fixture(scope="module")
def of_typer() -> set[str]:
    """Give what a Typer imports for the smallest program: from 0.29 on, pydantic."""
    return imported(python("-c", SMALLEST)) & set(HEAVY)


def test_the_version_imports_nothing() -> None:
    assert not imported(run("--version")) & {"typer", "yaml", *HEAVY}


@pytest.mark.parametrize(
    ("arguments", "unused"),
    [
        (("--help",), ("yaml", *HEAVY)),
        (("render", "--help"), ("yaml", *HEAVY)),
        (("diff", "--help"), ("yaml", *HEAVY)),
        (("validate", AGREEMENT), HEAVY),
        (("schema",), HEAVY),
        (("new", "--help"), HEAVY),
        (
            ("render", AGREEMENT, "--to", "md", "-o", "-"),
            ("weasyprint", "tinyhtml5", "rich", "pydantic"),
        ),
    ],
)
def test_a_command_imports_only_what_it_uses(
    arguments: tuple[str, ...], unused: tuple[str, ...], of_typer: set[str]
) -> None:
    done = run(*arguments)
    assert done.returncode == 0
    assert "sla_cli" in imported(done)
    assert not imported(done) & (set(unused) - of_typer)


def complete(line: str) -> subprocess.CompletedProcess[str]:
    place = str(line.count(" "))
    env = os.environ | {"_SLA_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": place}
    return subprocess.run(
        [
            sys.executable,
            "-X",
            "importtime",
            "-c",
            "import sys; sys.argv = ['sla']; from sla_cli.__main__ import run; run()",
        ],
        capture_output=True,
        text=True,
        check=False,
        env=env,
    )


def test_completion_imports_only_what_it_uses(of_typer: set[str]) -> None:
    done = complete("sla re")
    assert done.stdout.split() == ["render"]
    assert not imported(done) & ({"weasyprint", "jinja2", "babel", "yaml", "pydantic"} - of_typer)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("sla templates ", ["list", "copy"]),
        ("sla render --form ", ["long", "short"]),
        ("sla render --for", ["--form", "--for", "--force"]),
        ("sla validate --format s", ["sarif"]),
        ("sla rendr --fo", []),
    ],
)
def test_a_shell_completes_commands_options_and_their_words(line: str, words: list[str]) -> None:
    done = complete(line)
    assert done.returncode == 0
    assert done.stdout.split() == words


def test_the_version() -> None:
    assert run("--version").stdout.strip() == f"sla {__version__}"


@pytest.mark.parametrize(
    "command", ["new", "validate", "render", "diff", "bump", "status", "schema"]
)
@pytest.mark.parametrize(("locale", "word"), [("fr_FR.UTF-8", "Exemple"), ("en_GB.UTF-8", "Exam")])
def test_help_ends_with_examples(command: str, locale: str, word: str) -> None:
    done = run(command, "--help", locale=locale)
    assert done.returncode == 0
    assert word in done.stdout
    assert f"sla {command}" in done.stdout.rpartition(word)[2]
    assert max(map(len, done.stdout.splitlines())) <= 80


@pytest.mark.parametrize(
    ("arguments", "code"), [((), 0), (("rendr",), 2), (("--nope",), 2), (("validate",), 2)]
)
def test_exit_codes_of_the_command_line(arguments: tuple[str, ...], code: int) -> None:
    done = run(*arguments)
    assert done.returncode == code
    assert "Traceback" not in done.stderr


def test_an_ascii_terminal_still_gets_its_answer(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sla_cli", "validate", AGREEMENT, str(tmp_path)],
        capture_output=True,
        check=False,
        env=os.environ | {"LANG": "fr_FR", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    )
    assert done.returncode == 3
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("validate", BROKEN), 1),
        (("validate", BROKEN, "--format", "json"), 1),
        (("validate", AGREEMENT), 0),
        (("validate", "none.yaml"), 3),
        (("rendr",), 2),
        (("--help",), 0),
        (("templates", "list"), 0),
        (("render", AGREEMENT, "--to", "md", "-o", "-"), 0),
    ],
)
@pytest.mark.parametrize("both", [False, True])
def test_a_reader_that_has_seen_enough_changes_no_exit_code(
    arguments: tuple[str, ...], code: int, *, both: bool
) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "sla_cli", *arguments],
        stdout=write,
        stderr=write if both else subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(write)
    assert done.returncode == code
    assert "Broken" not in (done.stderr or "")
    assert code > 1 or not done.stderr
