"""Where the templates and the examples are: in a wheel beside the code, in a checkout at the top.

An example is a preset of `sla new`; nothing else lists them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def templates_folder() -> Path:
    """Give the folder of the built-in templates."""
    return _folder("templates")


@cache
def examples_folder() -> Path:
    """Give the folder of the examples."""
    return _folder("examples")


def _folder(name: str) -> Path:
    package = Path(__file__).resolve().parent.parent
    # A wheel has them inside the package: see pyproject.toml.
    installed = package / name
    return installed if installed.is_dir() else package.parent / name


def packaged(path: Path) -> bytes:
    """Read a file that came with the program, and that no stranger has had in hand."""
    return path.read_bytes()


def is_ours(name: str) -> bool:
    """Tell whether there is a built-in template of this name."""
    return (templates_folder() / name).is_file()


def scaffold(form: str, language: str) -> bytes:
    """Give the commented file to fill in, for a form and a language."""
    return packaged(templates_folder() / "scaffold" / f"{form}.{language}.yaml")


def presets() -> tuple[str, ...]:
    """Name the examples, from the names of their files alone: every start of a command asks."""
    named = {path.name.partition(".")[0] for path in examples_folder().glob("*.??.yaml")}
    # From Z to A: the manufacturer, whom the README shows, comes first.
    return tuple(sorted(named, reverse=True))


def preset_files(name: str, language: str) -> tuple[Path, ...]:
    """Give the files of an example: the agreement first, then the tables beside it."""
    folder, stem = examples_folder(), f"{name}.{language}"
    return (folder / f"{stem}.yaml", *sorted(folder.glob(f"{stem}*.csv")))
