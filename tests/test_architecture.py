"""The house: imports go down only, rooms stay small, names are the same from file to file."""

from __future__ import annotations

import ast
import shutil
from typing import TYPE_CHECKING

import pytest

from sla_cli.agreement.model import SECTIONS
from tests.examples import ROOT

if TYPE_CHECKING:
    from pathlib import Path

CODE = ROOT / "sla_cli"
ROOMS = ("words", "source", "agreement", "checks", "documents", "cli")
MODULES = sorted(CODE.rglob("*.py"))
LONGEST = 400


def room(path: Path) -> int:
    """Give the floor a module stands on; what every room may use stands below them all."""
    top = path.relative_to(CODE).parts[0]
    return ROOMS.index(top) if top in ROOMS else -1


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
        elif isinstance(node, ast.Import):
            names |= {name.name for name in node.names}
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(CODE)))
def test_no_room_imports_a_higher_one(path: Path) -> None:
    if path.name == "__main__.py":
        return
    for name in imported(path):
        parts = name.split(".")
        if parts[0] == "sla_cli" and len(parts) > 1 and parts[1] in ROOMS:
            assert ROOMS.index(parts[1]) <= room(path), name


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(CODE)))
def test_only_the_terminal_knows_the_terminal(path: Path) -> None:
    if room(path) == ROOMS.index("cli"):
        return
    tops = {name.partition(".")[0] for name in imported(path)}
    assert not tops & {"typer", "rich", "click"}
    if path.name != "__main__.py":
        calls = [
            n
            for n in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(n, ast.Call) and getattr(n.func, "id", "") == "print"
        ]
        assert calls == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(CODE)))
def test_a_module_says_in_a_paragraph_what_belongs_in_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text))
    assert text.count("\n") <= LONGEST


def test_no_circles() -> None:
    names = {".".join(("sla_cli", *p.relative_to(CODE).with_suffix("").parts)): p for p in MODULES}
    names = {name.removesuffix(".__init__"): path for name, path in names.items()}
    graph = {name: {n for n in everywhere(path) if n in names} for name, path in names.items()}
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join((*trail, name))
        if name not in done:
            for below in graph[name]:
                visit(below, (*trail, name))
            done.add(name)

    for name in graph:
        visit(name, ())


def everywhere(path: Path) -> set[str]:
    """Give whatever a module imports: when it is loaded, for its types, or inside a function."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {_meant(node.module, item.name) for item in node.names}
    return names


def _meant(module: str, name: str) -> str:
    """Tell a module taken from its package from a name taken from a module."""
    path = ROOT.joinpath(*module.split("."), name)
    return f"{module}.{name}" if path.with_suffix(".py").exists() or path.is_dir() else module


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("form", ["long", "short"])
def test_a_section_has_a_room_of_its_name_everywhere(section: str, form: str) -> None:
    assert (CODE / "agreement" / f"{section}.py").exists()
    assert (ROOT / "templates" / form / f"{section}.j2").exists()
    assert (ROOT / "tests" / "agreement" / f"test_{section}.py").exists()


def test_nothing_else_stands_at_the_top() -> None:
    import subprocess

    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    told = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if told.returncode:
        pytest.skip("not a checkout")
    tops = {line.partition("/")[0] for line in told.stdout.splitlines()}
    tops = {name for name in tops if not name.startswith(".")}
    assert tops == {
        "sla_cli",
        "templates",
        "examples",
        "tests",
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
    }
