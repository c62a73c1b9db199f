"""The house: imports go down only, rooms stay small, names are the same from file to file."""

from __future__ import annotations

import ast
import re
import shutil
import sys
from typing import TYPE_CHECKING, NamedTuple

import pytest

from sla_cli.agreement.model import SECTIONS
from tests.examples import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

CODE = ROOT / "sla_cli"
ROOMS = ("words", "source", "agreement", "checks", "documents", "changes", "cli")
TERMINAL = {"typer", "rich", "click"}
LONGEST = 400
"""Lines in the longest module that a reader takes in as one thought."""


class Module(NamedTuple):
    """A file of the program: its dotted name, its text as it is parsed, and its lines."""

    name: str
    path: Path
    tree: ast.Module
    lines: int

    @property
    def floor(self) -> int:
        """The floor it stands on; below all rooms is what every room may use, such as versions."""
        room = self.path.relative_to(CODE).parts[0]
        return ROOMS.index(room) if room in ROOMS else -1

    @property
    def imported(self) -> set[str]:
        """Whatever it imports, by its dotted name: when it is loaded, for types, in a function."""
        names: set[str] = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom):
                assert node.level == 0, "imports say in full where they come from"
                names |= {_meant(node.module or "", item.name) for item in node.names}
            elif isinstance(node, ast.Import):
                names |= {item.name for item in node.names}
        return names

    @property
    def ours(self) -> set[str]:
        """What it imports of the program itself."""
        return {name for name in self.imported if name.partition(".")[0] == "sla_cli"}


def _meant(module: str, name: str) -> str:
    """Tell a module taken from its package from a name taken from a module."""
    path = ROOT.joinpath(*module.split("."), name)
    return f"{module}.{name}" if path.with_suffix(".py").exists() or path.is_dir() else module


def _module(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    return Module(name, path, ast.parse(text), text.count("\n"))


MODULES = [_module(path) for path in sorted(CODE.rglob("*.py"))]
every_module = pytest.mark.parametrize("module", MODULES, ids=lambda one: one.name)


def room_of(name: str) -> int:
    """Give the floor of what is imported, by its dotted name; the whole program is above all."""
    inside = name.split(".")[1:]
    if not inside or inside[0] not in ROOMS:
        return len(ROOMS) if inside == ["__main__"] else -1
    return ROOMS.index(inside[0])


@every_module
def test_no_room_imports_a_higher_one(module: Module) -> None:
    if module.name != "sla_cli.__main__":
        assert [name for name in module.ours if room_of(name) > module.floor] == []


@every_module
def test_words_are_data(module: Module) -> None:
    """A translator needs no other room, nor anything that is not Python's own."""
    if module.floor != ROOMS.index("words"):
        return
    foreign = {name for name in module.imported if not name.startswith("sla_cli.words")}
    assert {name.partition(".")[0] for name in foreign} <= sys.stdlib_module_names


@every_module
def test_only_the_terminal_knows_the_terminal(module: Module) -> None:
    if module.floor == ROOMS.index("cli"):
        return
    assert not {name.partition(".")[0] for name in module.imported} & TERMINAL
    if module.name == "sla_cli.__main__":
        return
    used = {ast.unparse(node.func) for node in ast.walk(module.tree) if isinstance(node, ast.Call)}
    used |= {ast.unparse(node) for node in ast.walk(module.tree) if isinstance(node, ast.Attribute)}
    assert not used & {"print", "input", "sys.stdout", "sys.stderr"}


@every_module
def test_a_module_says_in_a_paragraph_what_belongs_in_it(module: Module) -> None:
    said = ast.get_docstring(module.tree) or ""
    # A package that only groups others says so in a line; a line that says nothing is none.
    assert re.search(r"\w", said)
    assert said.splitlines()[0][-1] in ".:!?"
    assert module.lines <= LONGEST


def _taken(where: ast.Module | ast.FunctionDef) -> set[str]:
    """Give the names that a module, or a function, takes from others of ours."""
    imports = [node for node in where.body if isinstance(node, ast.ImportFrom)]
    ours = [node for node in imports if (node.module or "").startswith("sla_cli")]
    return {item.asname or item.name for node in ours for item in node.names}


@every_module
def test_nothing_merely_renames_what_is_another_s(module: Module) -> None:
    """Whoever wants a function asks its own module for it: a face that passes on only hides it."""
    taken = _taken(module.tree)
    renamed = [
        ast.unparse(node.targets[0])
        for node in module.tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Name)
        if node.value.id in taken
    ]
    functions = [node for node in module.tree.body if isinstance(node, ast.FunctionDef)]
    renamed += [one.name for one in functions if _passes_on(one, taken | _taken(one))]
    assert renamed == []


def _passes_on(function: ast.FunctionDef, taken: set[str]) -> bool:
    """Tell whether all that a function does is to give its own arguments to one of ours."""
    if function.decorator_list:  # what is remembered, or made known as a rule, is more than a name
        return False
    told = (ast.Expr, ast.ImportFrom)
    body = [node for node in function.body if not isinstance(node, told)]
    call = body[0].value if len(body) == 1 and isinstance(body[0], ast.Return) else None
    if not isinstance(call, ast.Call) or ast.unparse(call.func).partition(".")[0] not in taken:
        return False
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    own = [one.arg for one in (*function.args.args, *function.args.kwonlyargs)]
    return own == [ast.unparse(one) for one in given]


@pytest.mark.parametrize("code", ["def a(b, c):\n    return other(b, c=c)", "a = other"])
def test_a_renaming_is_seen(code: str) -> None:
    text = f"from sla_cli.source.text import other\n{code}\n"
    with pytest.raises(AssertionError):
        test_nothing_merely_renames_what_is_another_s(Module("a", CODE, ast.parse(text), 2))


def test_no_circles() -> None:
    names = {module.name for module in MODULES}
    graph = {module.name: module.ours & names for module in MODULES}
    assert _circle(graph) is None


def test_no_circles_of_folders() -> None:
    """A folder of a room, such as `agreement.shape`, is one thing to the others in the room."""
    graph: dict[str, set[str]] = {}
    for module in MODULES:
        inside = {_folder(name) for name in module.ours}
        graph.setdefault(_folder(module.name), set()).update(inside)
    assert _circle({name: below - {name} for name, below in graph.items()}) is None


def _folder(name: str) -> str:
    return ".".join(name.split(".")[:3])


def _circle(graph: Mapping[str, set[str]]) -> str | None:
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> str | None:
        if name in trail:
            return " -> ".join((*trail, name))
        if name in done:
            return None
        below = sorted(graph.get(name, ()))
        found = next((told for one in below if (told := visit(one, (*trail, name)))), None)
        done.add(name)
        return found

    return next((told for name in graph if (told := visit(name, ()))), None)


def test_a_circle_is_seen() -> None:
    assert _circle({"a": {"b"}, "b": {"c"}, "c": {"b"}}) == "a -> b -> c -> b"


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
