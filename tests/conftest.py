"""What every test may use: the command line, run as its users run it, in a folder of its own."""

from __future__ import annotations

import io
import os
import shutil
import sys
from typing import TYPE_CHECKING, NamedTuple, Protocol

import pytest
from hypothesis import settings

from sla_cli.cli.app import main
from tests.examples import Rendered
from tests.repositories import Repository

if TYPE_CHECKING:
    from pathlib import Path

    from xdist.remote import Producer
    from xdist.scheduler.protocol import Scheduling

# The same examples on every run, so that a change is judged by what it changed; searching for new
# ones is asked for: `pytest --hypothesis-profile=search`.
settings.register_profile("same", max_examples=400, derandomize=True, deadline=None)
settings.register_profile(
    "search", max_examples=int(os.environ.get("SLA_EXAMPLES", "5000")), deadline=None
)
settings.load_profile("same")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Scheduling:
    """Let a worker that is done take over half of what another has left: slow tests stand close."""
    from xdist.scheduler import WorkStealingScheduling

    return WorkStealingScheduling(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Ask of whoever marks a test for the bare machine to write why."""
    for item in items:
        for mark in item.iter_markers("bare"):
            if not mark.args:
                raise pytest.UsageError(f"{item.nodeid}: say why it is tried on a bare machine")


def with_fonts() -> dict[str, str]:
    """Give the environment of a program that needs the machine's fonts: what renders hides them."""
    return {key: value for key, value in os.environ.items() if key != "FONTCONFIG_FILE"}


MINIMAL = """\
sla: 1
language: {language}
company: Acme
parties:
  marketing: Marketing
  sales: Sales
"""


class Outcome(NamedTuple):
    """What a command answered."""

    code: int
    out: str
    err: str


class Sla(Protocol):
    """Runs `sla` with these arguments, in a locale, with this on standard input."""

    def __call__(self, *arguments: str, locale: str = "en_GB.UTF-8", stdin: bytes = b"") -> Outcome:
        """Give the exit code and what was written."""


@pytest.fixture
def sla(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Sla:
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str, locale: str = "en_GB.UTF-8", stdin: bytes = b"") -> Outcome:
        monkeypatch.setenv("LANG", locale)
        monkeypatch.setattr(sys, "argv", ["sla", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capsys.readouterr()
        code = main(arguments)
        return Outcome(code, *capsys.readouterr())

    return run


@pytest.fixture(scope="session")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Rendered:
    """The documents of the examples, by `Rendering`: each made once a session, when asked for."""
    base = tmp_path_factory.getbasetemp()
    # Under xdist each worker has a folder of its own, in one that they share.
    return Rendered((base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "examples")


@pytest.fixture
def minimal(tmp_path: Path) -> Path:
    """The smallest agreement, in English: `a.yaml` in the test's folder."""
    path = tmp_path / "a.yaml"
    path.write_text(MINIMAL.format(language="en"), encoding="utf-8")
    return path


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A git repository in the test's folder."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    return Repository(tmp_path)
