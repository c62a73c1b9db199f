"""Which files a command line names: files as they are, folders for the agreements in them."""

from __future__ import annotations

import os
from pathlib import Path

from sla_cli.source.errors import FileTrouble

ENDINGS = (".yaml", ".yml")
_SKIPPED = ("node_modules", "__pycache__", "venv")
_HEAD = 65_536


def named_files(paths: list[str]) -> list[str]:
    """Give the files to read, each once; a folder without agreements stays as it is."""
    files: list[str] = []
    for path in paths:
        inside = agreements_in(Path(path)) if path != "-" and Path(path).is_dir() else [path]
        files += inside or [path]
    return list(dict.fromkeys(files))


def agreements_in(folder: Path) -> list[str]:
    """Give the agreements under a folder, in order; other YAML is left alone."""
    found: list[str] = []
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if f not in _SKIPPED and not f.startswith("."))
        found += [
            str(Path(root) / name)
            for name in sorted(names)
            if name.endswith(ENDINGS) and _is_agreement(Path(root) / name)
        ]
    return found


def refuse_empty_folder(path: str) -> None:
    """Say that a folder holds no agreement. Raises FileTrouble where `path` is a folder."""
    if path != "-" and Path(path).is_dir():
        raise FileTrouble("folder-without-agreement", path=path)


def _is_agreement(path: Path) -> bool:
    """Tell an agreement from other YAML by its first key, wherever its comments end."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return True
    return any(line.startswith(b"sla:") for line in head.removeprefix(b"\xef\xbb\xbf").splitlines())
