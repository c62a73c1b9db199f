"""The README's own YAML is sound: people copy it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from sla_cli.agreement.model import SECTIONS
from tests.conftest import MINIMAL
from tests.examples import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

README = (ROOT / "README.md").read_text(encoding="utf-8")
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
    for command in ("new", "validate", "render", "templates", "schema"):
        assert re.search(rf"(?m)^\| `sla {command}\b", README), command


def test_the_hook_runs_on_files_named_for_it() -> None:
    import yaml

    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    pattern = re.compile(hook["files"])
    for name in ("sla.yaml", "agreements/sla.yml", "acme.sla.yaml", "sla-2027.yaml", "my_sla.yml"):
        assert pattern.search(name), name
    for name in ("slalom.yaml", "translate.yaml", "sla.md"):
        assert not pattern.search(name), name
    assert hook["entry"] == "sla validate"
