"""The README's own YAML is sound: people copy it."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import pytest
import yaml

from sla_cli.agreement.model import SECTIONS
from tests.conftest import MINIMAL
from tests.examples import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

README = (ROOT / "README.md").read_text(encoding="utf-8")
SETTINGS = re.findall(r"```yml\n(.*?)```", README, re.DOTALL)
BLOCKS = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)


def whole(block: str) -> str:
    """Put a block where it belongs, with what an agreement needs around it."""
    if block.startswith("- "):
        block = "marketing_goals:\n" + re.sub(r"(?m)^", "  ", block)
    head = MINIMAL.format(language="en")
    if block.startswith("sla:"):
        return block
    return head.partition("parties:")[0] + block if "\nparties:" in block else head + block


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.split(":")[0].split("\n")[-1])
def test_a_block_is_sound(sla: Sla, tmp_path: Path, block: str) -> None:
    (tmp_path / "a.yaml").write_text(whole(block), encoding="utf-8")
    (tmp_path / "rates.csv").write_text("from,to,rate\nA,B,5%\n", encoding="utf-8")
    told = sla("validate", "a.yaml")
    assert told.code == 0, told.out


def test_files_it_speaks_of_exist() -> None:
    links = re.findall(r"(?:\]\(|src=\")(?!https)([^)\"]+)", README)
    assert len(links) > 5
    for link in links:
        assert (ROOT / link).exists(), link


def test_every_section_and_command_is_told() -> None:
    keys = set(re.findall(r"(?m)^ *([a-z_]+):", "".join(BLOCKS)))
    assert {*SECTIONS, "mql_criteria", "lead_scoring"} <= keys
    for command in ("new", "validate", "render", "diff", "bump", "status", "templates", "schema"):
        assert re.search(rf"(?m)^\| `sla {command}\b", README), command


def test_the_hook_runs_on_files_named_for_it() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    pattern = re.compile(hook["files"])
    for name in ("sla.yaml", "agreements/sla.yml", "acme.sla.yaml", "sla-2027.yaml", "my_sla.yml"):
        assert pattern.search(name), name
    for name in ("slalom.yaml", "translate.yaml", "sla.md"):
        assert not pattern.search(name), name
    assert hook["entry"] == "sla validate"


def test_what_it_tells_to_install_is_this_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = re.findall(r"pip install (?:-q )?(.*)", README)
    address = re.compile(rf'"{project["name"]}(?:\[(\w+)\])? @ git\+https://github.com/OWNER/sla"')
    here = [what for what in wanted if what.startswith(("-e ", "dist/"))]
    found = [match for what in wanted if (match := address.match(what))]
    assert len(here) + len(found) == len(wanted), wanted
    assert {match[1] for match in found} <= {None, *project["optional-dependencies"]}


def test_the_hook_and_the_job_are_whole() -> None:
    hooks, job, *_ = (yaml.safe_load(block) for block in SETTINGS)
    (kept,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    (repo,) = hooks["repos"]
    assert repo["rev"]
    assert [hook["id"] for hook in repo["hooks"]] == [kept["id"]]
    assert job.get("on", job.get(True)), "YAML 1.1 takes `on` for true"
    steps = job["jobs"]["agreement"]["steps"]
    assert [step["run"].split()[:2] for step in steps if "run" in step] == [
        ["pip", "install"],
        ["sla", "validate"],
    ]
