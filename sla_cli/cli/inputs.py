"""Which files a command line names: files as they are, folders for the agreements in them."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.source import gate
from sla_cli.source.errors import FileTrouble

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDINGS = (".yaml", ".yml")
_HEAD = 65_536
_SKIPPED = ("node_modules", "__pycache__", "venv")
_UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}

# However it is typed: `"sla": 1`, `Sla: 1`, `{sla: 1, …}`, or behind a space that is none.
_SAYS_SLA = re.compile(r"""(?im)^[\s\u200b\u2060\ufeff]*\{?\s*["'“]?sla["'”]?\s*:""")

# What no other YAML has two of: the parties, and the sections of an agreement.
_SECTION = re.compile(
    r"""(?im)^["'“]?(parties|company_goals|marketing_goals|sales_goals|lead_handoff)["'”]?\s*:"""
)


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
    return [Named(str(one), folder) for one in _yaml_in(folder) if _is_agreement(one, folder)]


def _yaml_in(folder: Path) -> Iterator[Path]:
    """Visit the YAML files under a folder, in order."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if _is_entered(Path(root) / name))
        yield from (Path(root) / one for one in sorted(names) if one.lower().endswith(ENDINGS))


def passed_over(paths: list[str]) -> list[str]:
    """Give the folders below those named that are not looked into, and might hold agreements."""
    found: list[str] = []
    for path in paths:
        if path == "-" or not gate.is_folder(path):
            continue
        for root, folders, _ in os.walk(path):
            inside = {name: Path(root) / name for name in sorted(folders)}
            folders[:] = [name for name, place in inside.items() if _is_entered(place)]
            left = (place for name, place in inside.items() if name not in folders)
            found += [str(place) for place in left if _has_yaml(place)]
    return found


def unclaimed(paths: list[str]) -> list[str]:
    """Give the files of the folders named that are agreements in all but the key `sla`."""
    found: list[str] = []
    for path in paths:
        if path == "-" or not gate.is_folder(path):
            continue
        for place in _yaml_in(Path(path)):
            text = _head(place, Path(path))
            if text is not None and not _SAYS_SLA.search(text) and _has_sections(text):
                found.append(str(place))
    return found


def _has_sections(text: str) -> bool:
    return len({match[1].lower() for match in _SECTION.finditer(text)}) > 1


def _is_entered(folder: Path) -> bool:
    skipped = folder.name in _SKIPPED or folder.name.startswith(".")
    return not skipped and not folder.is_symlink()


def _has_yaml(folder: Path) -> bool:
    try:
        return any(path.name.lower().endswith(ENDINGS) for path in folder.iterdir())
    except OSError:
        return False


def refuse_empty_folder(path: str) -> None:
    """Say that a folder holds no agreement. Raises FileTrouble where `path` is a folder."""
    if path != "-" and gate.is_folder(path):
        raise FileTrouble("folder-without-agreement", path=path)


def _is_agreement(path: Path, folder: Path) -> bool:
    """Tell an agreement from other YAML by its first key, wherever its comments end.

    What cannot be looked into is taken for one: whoever checks a folder must hear of it.
    """
    text = _head(path, folder)
    return text is None or _SAYS_SLA.search(text) is not None


def _head(path: Path, folder: Path) -> str | None:
    """Give the beginning of a file; None for one that cannot be looked into."""
    try:
        head = gate.read_start(path, _HEAD, within=folder)
    except FileTrouble:
        return None
    return head.decode(_UTF16.get(head[:2], "utf-8-sig"), "replace")
