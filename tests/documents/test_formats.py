"""Formats: one description of a page for all of them, and one line for a new one."""

from __future__ import annotations

import re
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment

from sla_cli.cli.choices import Format
from sla_cli.documents.formats import FORMATS
from sla_cli.documents.templates import templates_folder
from tests.documents.leaves import lost
from tests.documents.macros import Signature, macros
from tests.documents.plain_text import PLAIN
from tests.examples import EXAMPLES, ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

FOLDER = templates_folder()
SHARED = sorted(
    path for room in ("both", "long", "short", "macros") for path in (FOLDER / room).glob("*.j2")
)
README = (ROOT / "templates" / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["industrial.fr", "b2b-saas.en"])
def test_a_new_format_is_a_writer_and_a_line(
    sla: Sla, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Nothing else is touched, and nothing of the agreement is lost."""
    monkeypatch.setitem(FORMATS, PLAIN.name, PLAIN)
    done = sla("render", str(EXAMPLES / f"{name}.yaml"), "-o", "a.txt")
    assert done.code == 0, done.err
    missing = lost(EXAMPLES / f"{name}.yaml", tmp_path / "a.txt", name.partition(".")[2])
    # The few lines of this writer say no references.
    assert [leaf.path for leaf in missing if leaf.key != "id"] == []


def test_the_command_line_offers_the_formats_there_are() -> None:
    assert [one.value for one in Format] == list(FORMATS)
    endings = [ending for one in FORMATS.values() for ending in one.endings]
    assert len(endings) == len(set(endings))
    for name, one in FORMATS.items():
        assert one.name == name
        assert f".{name}" in one.endings
        assert find_spec(one.module)


def test_every_format_writes_with_the_same_names() -> None:
    assert macros("html") == macros("md")
    assert not set(macros("html")) & set(macros(""))


@pytest.mark.parametrize(
    ("name", "signature"), sorted({**macros("html"), **macros("")}.items()), ids=lambda v: str(v)
)
def test_every_name_is_documented(name: str, signature: Signature) -> None:
    arguments = ", ".join(signature.arguments)
    more = r"(, )?\w+…" if signature.more else ""
    assert re.search(rf"`{name}\(({re.escape(arguments)}{more}|…)\)`", README)
    if name in macros("html"):
        call = README[README.index("| with `{% call %}`") : README.index("| made of these")]
        assert (f"`{name}(" in call) == signature.encloses


@pytest.mark.parametrize("path", SHARED, ids=lambda path: str(path.relative_to(FOLDER)))
def test_what_formats_share_has_no_text_of_its_own(path: Path) -> None:
    """Words come from the catalogue, marks from `m`, and numbers from `numbers`."""
    tokens = list(Environment().lex(path.read_text(encoding="utf-8")))
    assert "".join(text for _, kind, text in tokens if kind == "data").strip() == ""
    strings = [text for _, kind, text in tokens if kind == "string"]
    assert [text for text in strings if not re.fullmatch(r"['\"][a-z_ ]*['\"]", text)] == []


@pytest.mark.parametrize("form", ["both", "long", "short"])
def test_a_promise_is_picked_from_in_one_template(form: str) -> None:
    fields = r"\.(what|target|within|judge_within|contact_within|attempts|over|acceptance_rate)\b"
    templates = {
        path.name: path.read_text(encoding="utf-8") for path in (FOLDER / form).glob("*.j2")
    }
    assert len(templates) > (0 if form == "both" else 5)
    assert [name for name, text in templates.items() if re.search(fields, text)] == []
