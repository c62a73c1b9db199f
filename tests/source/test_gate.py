"""Writing: the whole file or nothing, with the permissions it had."""

from __future__ import annotations

import ast
import os
from pathlib import Path

import pytest

from sla_cli.source import gate
from sla_cli.source.errors import FileTrouble
from tests.examples import ROOT

OPENING = {
    *("open", "fdopen", "read_bytes", "read_text", "write_bytes", "write_text", "touch", "mkstemp"),
    *("NamedTemporaryFile", "TemporaryFile", "mkdtemp", "copy2", "copyfile", "copytree", "rename"),
    *("unlink", "rmtree", "symlink_to", "hardlink_to", "mkdir", "makedirs"),
}
ALLOWED = {
    "source/gate.py": OPENING,
    "documents/templates.py": {"read_bytes"},  # what came with the program
    "cli/commands.py": {"write_text"},  # the help, on the terminal
    # How much memory the system says there is; where a child was stopped, in a file without a name.
    "documents/apart.py": {"read_text", "TemporaryFile"},
    "documents/record.py": {"open"},  # inside an archive that was read already
    "documents/provenance.py": {"open"},  # inside an archive that was read already
    "documents/pictures.py": {"open"},  # a picture that was read already
    "__main__.py": {"open"},  # the empty device, in the place of a closed stream
}


def test_a_new_file_gets_usual_permissions(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    gate.write(tmp_path / "a", b"x")
    os.umask(mask)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o644


def test_permissions_are_kept(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "a").chmod(0o600)
    gate.write(tmp_path / "a", b"new")
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "a").read_bytes() == b"new"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    gate.write(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="a device of Unix")
def test_a_device_is_neither_written_to_nor_replaced() -> None:
    with pytest.raises(FileTrouble) as trouble:
        gate.write(Path("/dev/null"), b"new")
    assert trouble.value.rule == "file-not-ordinary"
    assert Path("/dev/null").is_char_device()


def test_without_overwrite_an_existing_file_stays(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(FileTrouble) as trouble:
        gate.write(tmp_path / "a", b"new", overwrite=False)
    assert trouble.value.rule == "file-exists"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_bytes() == b"old"


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failure_leaves_no_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    (tmp_path / "a").write_bytes(b"old")

    def fails(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, call, fails)
    with pytest.raises(FileTrouble) as trouble:
        gate.write(tmp_path / "a", b"new")
    assert trouble.value.rule == "disk-full"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_bytes() == b"old"


def test_where_links_cannot_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", no_links)
    gate.write(tmp_path / "a", b"new", overwrite=False)
    assert (tmp_path / "a").read_bytes() == b"new"
    with pytest.raises(FileTrouble):
        gate.write(tmp_path / "a", b"newer", overwrite=False)


@pytest.mark.parametrize(
    "path", sorted((ROOT / "sla_cli").rglob("*.py")), ids=lambda path: path.stem
)
def test_nobody_else_opens_a_file(path: Path) -> None:
    name = path.relative_to(ROOT / "sla_cli").as_posix()
    called = {
        getattr(node.func, "attr", getattr(node.func, "id", ""))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    }
    assert called & OPENING <= ALLOWED.get(name, set())


def test_a_file_is_read_to_its_limit(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    assert gate.read(tmp_path / "a", within=tmp_path, limit=3) == b"abc"
    with pytest.raises(FileTrouble) as trouble:
        gate.read(tmp_path / "a", limit=2)
    assert trouble.value.rule == "file-too-big"


def test_what_was_read_is_noted_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    (tmp_path / "b").hardlink_to(tmp_path / "a")
    with gate.noting() as seen:
        gate.read(tmp_path / "a")
    gate.write(tmp_path / "c", b"", apart_from=seen)
    with pytest.raises(FileTrouble) as trouble:
        gate.write(tmp_path / "b", b"", apart_from=seen)
    assert trouble.value.rule == "would-overwrite"


def test_a_leftover_goes_with_the_next_write_and_nothing_else_does(tmp_path: Path) -> None:
    mine = (".sla-notes.part", "sla-0123456789abcdef.part", ".sla-0123456789abcdef.part.txt")
    for name in (*mine, ".sla-0123456789abcdef.part"):
        (tmp_path / name).write_bytes(b"rest")
    gate.write(tmp_path / "a", b"new")
    assert {path.name for path in tmp_path.iterdir()} == {*mine, "a"}
