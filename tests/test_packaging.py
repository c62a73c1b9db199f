"""The wheel: built, installed in a fresh environment, and used from there."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from typing import TYPE_CHECKING

import pytest

from tests.examples import EXAMPLES, ROOT

if TYPE_CHECKING:
    from pathlib import Path

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode and ("ConnectionError" in done.stdout or "No matching" in done.stdout):
        pytest.skip("the build backend cannot be fetched here")
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return next(folder.glob("*.whl"))


def test_it_carries_every_template_and_example_and_no_test(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for path in (ROOT / "templates").rglob("*"):
        if path.is_file():
            assert f"sla_cli/templates/{path.relative_to(ROOT / 'templates').as_posix()}" in names
    agreements = [path.name for end in ("yaml", "csv") for path in EXAMPLES.glob(f"*.{end}")]
    carried = [name for name in names if name.startswith("sla_cli/examples/")]
    assert len(agreements) >= 8
    assert sorted(carried) == sorted(f"sla_cli/examples/{name}" for name in agreements)
    assert not [name for name in names if name.startswith(("tests", "examples", "templates"))]
    assert any(name.endswith("LICENSE") for name in names)


def test_it_works_where_it_is_installed(wheel: Path, tmp_path: Path) -> None:
    """The libraries come from this environment: what is tried here is where files are found."""
    target = tmp_path / "site"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(target)]
    subprocess.run([*pip, str(wheel)], check=True, capture_output=True)
    code = (
        f"import sys; sys.path.insert(0, {str(target)!r}); from sla_cli.__main__ import run; run()"
    )
    for arguments in (
        ("new", "a.yaml", "--lang", "fr"),
        ("validate", "a.yaml"),
        ("render", "a.yaml", "--to", "md", "--to", "html", "--to", "pdf"),
        ("new", "b.yaml", "--preset", "industrial", "--lang", "en"),
        ("render", "b.yaml", "--form", "short"),
    ):
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    where = subprocess.run(
        [
            sys.executable,
            "-c",
            f"import sys; sys.path.insert(0, {str(target)!r}); "
            "from sla_cli.documents.templates import examples_folder, templates_folder; "
            "print(templates_folder(), examples_folder(), sep='\\n')",
        ],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    folders = [str(target / "sla_cli" / name) for name in ("templates", "examples")]
    assert where.stdout.splitlines() == folders
    made = {path.name for path in tmp_path.iterdir() if path.is_file()}
    assert made == {
        "a.yaml",
        "sla.schema.json",
        "a.md",
        "a.html",
        "a.pdf",
        "b.yaml",
        "b.short.pdf",
        "industrial.en.csv",
    }


def test_every_library_that_is_imported_is_declared() -> None:
    """What comes along with another library may stop coming with its next version."""
    metadata = PYPROJECT["project"]
    extras = metadata["optional-dependencies"]
    optional = (one for extra in ("watch", "verify") for one in extras[extra])
    declared = {_named(one) for one in (*metadata["dependencies"], *optional)}
    makers = packages_distributions()
    roots = {root for path in (ROOT / "sla_cli").rglob("*.py") for root in imported(path)}
    theirs = roots - sys.stdlib_module_names - {"sla_cli"}
    assert len(theirs) > 10
    unknown = {
        root for root in theirs if not declared & {_named(one) for one in makers.get(root, ())}
    }
    assert unknown == set()


def _named(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement)[0].replace("_", "-").lower()


def imported(path: Path) -> set[str]:
    """Give the libraries that a module imports when it runs, first names only."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: set[str] = set()
    left: list[ast.AST] = [tree]
    while left:
        one = left.pop()
        if isinstance(one, ast.If) and "TYPE_CHECKING" in ast.unparse(one.test):
            left += one.orelse
            continue
        if isinstance(one, ast.Import):
            found |= {name.name.partition(".")[0] for name in one.names}
        elif isinstance(one, ast.ImportFrom):
            found.add((one.module or "").partition(".")[0])
        left += ast.iter_child_nodes(one)
    return found
