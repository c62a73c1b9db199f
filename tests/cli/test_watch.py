"""`--watch`, `--open` and the preview, as someone who writes sees them."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from sla_cli.cli.preview import Preview
from tests import bare

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Sla

pytestmark = bare.HOME

PATIENCE = 20


def eventually(holds: Callable[[], bool]) -> bool:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if holds():
            return True
        time.sleep(0.05)
    return holds()


class Watching:
    """A `sla render --watch` that runs, and what it has said; it never outlives its `with`."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.log = folder / "said.txt"
        self._file = self.log.open("wb")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "sla_cli", "render", *arguments, "--watch"],
            cwd=folder,
            stderr=self._file,
            stdout=self._file,
            env={**os.environ, "LANG": "en_GB.UTF-8", "PYTHONPATH": str(ROOT)},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        self._file.close()

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def end(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def agreement(tmp_path: Path, minimal: Path) -> Path:
    minimal.write_text(minimal.read_text(encoding="utf-8") + "purpose: First\n", encoding="utf-8")
    return minimal


def save(path: Path, text: str) -> None:
    """Save as editors do: a new file, put in the old one's place."""
    beside = path.with_suffix(".new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def test_a_saved_file_is_rendered_again_and_errors_do_not_end_it(agreement: Path) -> None:
    made = agreement.with_suffix(".md")
    with Watching(agreement.parent, agreement.name, "--to", "md") as watching:
        assert eventually(lambda: "Waiting for changes" in watching.said())
        text = agreement.read_text(encoding="utf-8")
        for word in ("Second", "Third"):
            save(agreement, text.replace("First", word))
            assert eventually(lambda word=word: word in made.read_text(encoding="utf-8"))
        save(agreement, text + "nope: 1\n")
        assert eventually(lambda: "unknown-key" in watching.said())
        assert "Third" in made.read_text(encoding="utf-8")
        before = len(watching.said())
        agreement.unlink()
        assert eventually(lambda: f"“{agreement.name}”" in watching.said()[before:])
        save(agreement, text.replace("First", "Fourth"))
        assert eventually(lambda: "Fourth" in made.read_text(encoding="utf-8"))
        assert watching.end() == 0
        assert watching.said().endswith("Ended.\n")
        assert "Traceback" not in watching.said()


def test_a_theme_and_a_template_are_watched_too(agreement: Path) -> None:
    folder = agreement.parent
    (folder / "ours.yaml").write_text('colours: {accent: "#123456"}\n', encoding="utf-8")
    (folder / "own" / "theme").mkdir(parents=True)
    extra = folder / "own" / "theme" / "extra.css"
    extra.write_text("p { color: red }\n", encoding="utf-8")
    made = agreement.with_suffix(".html")
    look = ("--theme", "ours.yaml", "--templates", "own")
    with Watching(folder, agreement.name, "--to", "html", *look) as watching:
        assert eventually(lambda: "Waiting for changes" in watching.said())
        assert "http://127.0.0.1:" in watching.said()
        save(folder / "ours.yaml", 'colours: {accent: "#654321"}\n')
        assert eventually(lambda: "#654321" in made.read_text(encoding="utf-8"))
        save(extra, "p { color: teal }\n")
        assert eventually(lambda: "color: teal" in made.read_text(encoding="utf-8"))
        assert watching.end() == 0


def test_a_watch_whose_test_fails_is_ended(agreement: Path) -> None:
    """An interrupt that went unheard must not leave a process on the machine."""
    with (
        pytest.raises(AssertionError),
        Watching(agreement.parent, agreement.name, "--to", "md") as watching,
    ):
        assert watching.said() is None
    assert watching.process.poll() is not None


def test_what_cannot_be_watched_is_refused(sla: Sla, minimal: Path) -> None:
    assert sla("render", "-", "--watch").code == 2
    refused = sla("render", str(minimal), "-o", "-", "--to", "md", "--watch")
    assert refused.code == 2
    assert "--watch works on files" in refused.err


def test_without_the_libraries_it_says_what_to_install(
    sla: Sla, minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    told = sla("render", str(minimal), "--watch")
    assert told.code == 3
    assert "pip install watchfiles" in told.err


def test_open_opens_what_was_made(sla: Sla, minimal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("typer.launch", lambda address: opened.append(address) or 0)
    assert sla("render", str(minimal), "--to", "md", "--to", "html", "--open").code == 0
    assert [Path(one).suffix for one in opened] == [".md", ".html"]
    monkeypatch.setattr("typer.launch", lambda _: 3)
    told = sla("render", str(minimal), "--to", "md", "--open")
    assert told.code == 0
    assert "Nothing on this machine opens" in told.err


def test_what_opens_a_pdf_sees_the_fonts_of_the_machine(
    sla: Sla, minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FONTCONFIG_FILE", raising=False)
    seen: list[bool] = []
    monkeypatch.setattr("typer.launch", lambda _: seen.append("FONTCONFIG_FILE" in os.environ) or 0)
    assert sla("render", str(minimal), "--open").code == 0
    assert seen == [False]


def test_the_page_that_is_served_refreshes_and_the_one_on_disk_does_not() -> None:
    preview = Preview("Trouble")
    preview.show({"a.html": b"<html><body>One</body></html>"}, sound=True)
    preview.start()

    def get(path: str, host: str = "127.0.0.1") -> tuple[int, str]:
        request = Request(preview.address + path, headers={"Host": host})
        try:
            with urlopen(request, timeout=PATIENCE) as answer:
                return answer.status, answer.read().decode()
        except HTTPError as refusal:
            with refusal:
                return refusal.code, ""

    assert preview.address.startswith("http://127.0.0.1:")
    assert "One" in get("")[1]
    assert "EventSource" in get("")[1]
    assert get("b.html")[0] == 404
    assert get("%2e%2e/etc/passwd")[0] == 404
    assert get("", host="elsewhere.example")[0] == 400
    preview.show({}, sound=False)
    assert "One" in get("a.html")[1]

    async def told() -> list[str]:
        states = preview._told()
        now = await anext(states)
        preview.show({"a.html": b"<body>Two</body>"}, sound=True)
        return [now, await anext(states)]

    assert asyncio.run(told()) == ["data: 1 amiss\n\n", "data: 2 sound\n\n"]
    assert "Two" in get("a.html")[1]
    preview.stop()
