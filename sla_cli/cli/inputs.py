"""Which files a command line names: files as they are, folders for the agreements in them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from sla_cli.source import gate
from sla_cli.source.errors import FileTrouble

ENDINGS = (".yaml", ".yml")
_HEAD = 65_536
_SKIPPED = ("node_modules", "__pycache__", "venv")


class Named(NamedTuple):
    """A file to read; one that was found in a folder must stand in it, wherever links lead."""

    name: str
    within: Path | None = None


def named_files(paths: list[str]) -> list[Named]:
    """Give the files to read, each once; a folder without agreements stays as it is."""
    files: dict[str, Named] = {}
    for path in paths:
        inside = agreements_in(Path(path)) if path != "-" and gate.is_folder(path) else []
        for found in inside or [Named(path)]:
            files.setdefault(found.name, found)
    return list(files.values())


def agreements_in(folder: Path) -> list[Named]:
    """Give the agreements under a folder, in order; other YAML is left alone."""
    found: list[Named] = []
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if f not in _SKIPPED and not f.startswith("."))
        found += [
            Named(str(Path(root) / name), folder)
            for name in sorted(names)
            if name.endswith(ENDINGS) and _is_agreement(Path(root) / name, folder)
        ]
    return found


def refuse_empty_folder(path: str) -> None:
    """Say that a folder holds no agreement. Raises FileTrouble where `path` is a folder."""
    if path != "-" and gate.is_folder(path):
        raise FileTrouble("folder-without-agreement", path=path)


def _is_agreement(path: Path, folder: Path) -> bool:
    """Tell an agreement from other YAML by its first key, wherever its comments end.

    What cannot be looked into is taken for one: whoever checks a folder must hear of it.
    """
    try:
        head = gate.read_start(path, _HEAD, within=folder)
    except FileTrouble:
        return True
    return any(line.startswith(b"sla:") for line in head.removeprefix(b"\xef\xbb\xbf").splitlines())
