"""Faults around a command: full disks, closed pipes, interruptions and kills; no file is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.examples import ROOT
from tests.hostile.attacks import (
    SECRET,
    agreement,
)

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are a matter of Unix")

KILLS = int(os.environ.get("SLA_KILLS", "60"))
"""How often a writing program is killed; more takes a tenth of a second each."""


class Fault(NamedTuple):
    """A fault around the command: how a shell runs it, the exit code, and what is said."""

    line: str
    code: int
    said: str


FULL = "full or closed"
LIMITED = [
    Fault("$SLA validate a.yaml >&-", 3, FULL),
    Fault("$SLA validate a.yaml >/dev/full", 3, FULL),
    Fault("$SLA validate a.yaml --format json >/dev/full", 3, FULL),
    Fault("$SLA render a.yaml --to md -o - >/dev/full", 3, FULL),
    Fault("$SLA render a.yaml --to md -o - >&-", 3, FULL),
    Fault("$SLA render a.yaml --to md -o /dev/stdout >/dev/full", 3, FULL),
    Fault("$SLA --version >/dev/full", 3, FULL),
    Fault("$SLA --version >&-", 3, FULL),
    Fault("$SLA --help >/dev/full", 3, FULL),
    Fault("$SLA schema >/dev/full", 3, FULL),
    Fault("$SLA templates list >&-", 3, FULL),
    Fault("$SLA validate - <&-", 3, "Standard input is closed"),
    Fault("$SLA render - --to md <&-", 3, "Standard input is closed"),
    Fault("$SLA validate none.yaml 2>&-", 3, ""),
    Fault("$SLA validate none.yaml 2>/dev/full", 3, ""),
    Fault("$SLA render a.yaml --to md <&- >&- 2>&-", 0, ""),
    Fault("TZ=garbage $SLA render a.yaml --to md", 0, "a.md"),
    Fault("TZ=:/etc/passwd $SLA render a.yaml --to md", 0, "a.md"),
    Fault("TZ=/dev/zero $SLA validate a.yaml", 0, ""),
    Fault("ulimit -n 16; $SLA render a.yaml --to md", 0, "a.md"),
    Fault("ulimit -f 0; $SLA render a.yaml --to md", 3, "be so large"),
    Fault("ulimit -f 0; $SLA new n.yaml", 3, "be so large"),
    Fault("ulimit -f 20; $SLA render a.yaml --to md --to html", 3, "a.md\nerror: The system"),
    Fault("ulimit -v 150000; $SLA render a.yaml", 3, "memory"),
    Fault("TMPDIR=/none HOME=/none $SLA render a.yaml --to md", 0, "a.md"),
    Fault("mkdir d; cd d; rmdir ../d; $SLA validate a.yaml", 3, "no file"),
    Fault("mkdir d; cd d; rmdir ../d; $SLA new", 3, "does not exist"),
]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("fault", LIMITED, ids=lambda fault: fault.line.replace(" ", "-"))
def test_a_fault_around_is_a_clear_error(room: Path, fault: Fault) -> None:
    agreement()(room)
    done = subprocess.run(
        ["/bin/sh", "-c", fault.line.replace("$SLA", f'"{sys.executable}" -m sla_cli')],
        cwd=room,
        capture_output=True,
        check=False,
        timeout=30,
        env=os.environ | {"PYTHONPATH": str(ROOT), "LC_ALL": "en_GB.UTF-8"},
    )
    err = done.stderr.decode()
    assert done.returncode == fault.code, err
    assert fault.said in err
    assert "Traceback" not in err
    assert "unforeseen" not in err


def test_a_pipe_that_does_not_wait_is_waited_for() -> None:
    read, write = os.pipe()
    os.set_blocking(write, False)
    with subprocess.Popen(
        [sys.executable, "-m", "sla_cli", "schema"],
        stdout=write,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    ) as done:
        os.close(write)
        time.sleep(0.5)  # the pipe, of 64 KB, is full by now
        with os.fdopen(read, "rb") as reader:
            assert json.load(reader)["title"] == "sla"
    assert done.returncode == 0


INTERRUPTED = """
import os, signal, sys
wanted = sys.argv[1]
sys.argv = ["sla", "render", "a.yaml", "--to", "md"]

class AtImport:
    def find_spec(self, name, path, target=None):
        if name == wanted:
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, AtImport())
from sla_cli.__main__ import run
run()
"""


@pytest.mark.parametrize(
    "module",
    ["sla_cli.cli.app", "typer", "sla_cli.cli.words", "yaml", "decimal", "jinja2", "babel.dates"],
)
def test_an_interruption_is_one_line_wherever_it_comes(room: Path, module: str) -> None:
    agreement("period: {start: 2027-01-01}\n")(room)
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, module],
        cwd=room,
        capture_output=True,
        check=False,
        timeout=30,
        env=os.environ | {"PYTHONPATH": str(ROOT), "LC_ALL": "en_GB.UTF-8"},
    )
    told = done.stderr.decode()
    assert (done.returncode, told.count("\n")) == (130, 1), told
    assert "Interrupted" in told
    assert sorted(path.name for path in room.iterdir()) == ["a.yaml"]


WRITER = """
import os, sys, time
from pathlib import Path
from sla_cli.source import gate

left = int(sys.argv[2])

def slowly(name, after):
    real = getattr(os, name)
    def slow(*given, **named):
        global left
        done = real(*given, **named) if after else None
        left -= 1
        if left == 0:
            os.write(1, b"x")
            time.sleep(60)
        return done if after else real(*given, **named)
    setattr(os, name, slow)

real_fdopen = os.fdopen
def halves(handle, mode, **named):
    file = real_fdopen(handle, mode, **named)
    if mode == "wb":
        os.write(handle, b"half")
        os.fstat(handle)
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, 0)
    return file
os.fdopen = halves
for name in ("open", "fstat", "fsync", "chmod", "replace", "unlink", "close"):
    slowly(name, sys.argv[3] == "after")
gate.write(Path(sys.argv[1]), b"new" * 100_000)
os.write(1, b"e")
"""


def test_a_writer_that_is_killed_leaves_the_old_or_the_new_file(tmp_path: Path) -> None:
    from sla_cli.cli.inputs import agreements_in
    from sla_cli.source import gate

    target = tmp_path / "a.yaml"
    old, new = b"sla: old", b"new" * 100_000
    left_some = finished = 0
    for turn in range(KILLS):
        target.write_bytes(old)
        place = str(1 + turn // 2 % 14)
        when = "before" if turn % 2 else "after"
        with subprocess.Popen(
            [sys.executable, "-S", "-c", WRITER, str(target), place, when],
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        ) as writer:
            assert writer.stdout
            finished += writer.stdout.read(1) == b"e"
            writer.kill()
        assert target.read_bytes() in (old, new)
        rest = [path.name for path in tmp_path.iterdir() if path != target]
        assert all(name.startswith(".sla-") and name.endswith(".part") for name in rest)
        left_some += bool(rest)
        if rest:
            assert [found.name for found in agreements_in(tmp_path)] in ([str(target)], [])
        gate.write(tmp_path / "b.md", b"next")
        assert sorted(path.name for path in tmp_path.iterdir()) == ["a.yaml", "b.md"]
        (tmp_path / "b.md").unlink()
    assert left_some > KILLS // 4
    assert finished < KILLS // 2


def test_what_is_being_written_is_not_taken_for_a_leftover(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-S", "-c", WRITER, str(tmp_path / "a.md"), "3", "after"],
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    ) as writer:
        assert writer.stdout
        assert writer.stdout.read(1) == b"x"
        from sla_cli.source import gate

        gate.write(tmp_path / "b.md", b"next")
        assert len(list(tmp_path.glob(".sla-*.part"))) == 1
        writer.kill()


def test_a_link_put_there_meanwhile_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look at a path and its opening, the file gives way to a link that leads out."""
    from sla_cli.source import gate
    from sla_cli.source.errors import FileTrouble

    (tmp_path / "in").mkdir()
    (tmp_path / "secret").write_text(SECRET)
    (tmp_path / "in" / "a").write_text("a")
    real = os.open

    def swapped(path: Path, *rest: int) -> int:
        with suppress(FileNotFoundError):
            (tmp_path / "in" / "a").unlink()
            (tmp_path / "in" / "a").symlink_to("../secret")
        return real(path, *rest)

    monkeypatch.setattr(os, "open", swapped)
    with pytest.raises(FileTrouble) as trouble:
        gate.read(tmp_path / "in" / "a", within=tmp_path / "in")
    assert trouble.value.rule == "file-outside-folder"
