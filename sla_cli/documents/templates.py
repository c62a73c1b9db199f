"""Where the templates are: in an installed wheel beside the code, in a checkout at the top."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def templates_folder() -> Path:
    """Give the folder of the built-in templates."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


def scaffold(form: str, language: str) -> bytes:
    """Give the commented file to fill in, for a form and a language."""
    return (templates_folder() / "scaffold" / f"{form}.{language}.yaml").read_bytes()


def preset_files(name: str, language: str) -> tuple[Path, ...]:
    """Give the files of a filled-in example: the agreement first, then the tables beside it."""
    folder = templates_folder() / "scaffold" / "presets"
    stem = f"{name}.{language}"
    return (folder / f"{stem}.yaml", *sorted(folder.glob(f"{stem}*.csv")))
