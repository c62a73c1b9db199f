"""What may be replaced and what stays: our own documents, the user's files, schemas, and links."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.hostile.attacks import (
    AGREEMENT,
    HTML,
    MD,
    OURS_MD,
    TO,
    agreement,
    contents,
    folder,
    link,
    pipe,
    tabled,
    text,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Sla

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are a matter of Unix")


def test_what_was_made_here_is_replaced(sla: Sla, room: Path) -> None:
    agreement()(room)
    both = ("render", "a.yaml", "--to", "md", "--to", "html", "--to", "pdf")
    assert sla(*both).code == 0
    kept = contents(room)
    assert sla(*both, "--lang", "en").code == 0
    assert contents(room) == kept
    text("a.yaml", AGREEMENT + "title: Another title\n")(room)
    assert sla(*both).code == 0
    assert "Another title" in (room / "a.md").read_text(encoding="utf-8")
    # Who signs a PDF adds to its end.
    signed = (room / "a.pdf").read_bytes() + b"9 0 obj\n<</Type /Sig>>\nstartxref\n9\n%%EOF\n"
    (room / "a.pdf").write_bytes(signed)
    assert sla("render", "a.yaml").code == 3
    assert (room / "a.pdf").read_bytes() == signed
    assert sla("render", "a.yaml", "--force").code == 0
    (room / "a.pdf").write_bytes(signed)
    assert sla("render", "a.yaml", "-o", "a.pdf").code == 0


def test_a_form_to_fill_in_is_known_too(sla: Sla, room: Path) -> None:
    agreement()(room)
    for _ in range(2):
        assert sla("render", "a.yaml", "--fillable", "--form", "short").code == 0


@pytest.mark.parametrize("language", ["fr", "en", "de"])
@pytest.mark.parametrize("form", ["long", "short"])
def test_markdown_is_known_in_every_language(
    sla: Sla, room: Path, language: str, form: str
) -> None:
    agreement()(room)
    for _ in range(2):
        assert sla(*MD, "--lang", language, "--form", form).code == 0


def test_links_that_stay_are_followed(sla: Sla, room: Path) -> None:
    tabled("t.csv")(room)
    text("real.csv", "from,to,rate\nA,B,5%\n")(room)
    link("t.csv", "real.csv")(room)
    text("real.md", OURS_MD)(room)
    link("a.md", "real.md")(room)
    assert sla("validate", ".").code == 0
    assert sla(*MD).code == 0
    assert (room / "a.md").is_symlink()
    assert "5%" in (room / "real.md").read_text(encoding="utf-8")


def test_whoever_runs_the_command_may_name_any_theme(sla: Sla, room: Path) -> None:
    agreement()(room)
    text("../t.yaml", 'colours: {accent: "#7a1f5c"}')(room)
    assert "#7a1f5c" in sla(*HTML, "--theme", "../t.yaml", "-o", "-").out


def test_standard_output_by_its_other_name(sla: Sla, room: Path) -> None:
    agreement()(room)
    assert sla(*TO, "/dev/stdout").out == sla(*TO, "-").out != ""


def test_a_place_that_is_taken_costs_its_own_document_alone(sla: Sla, room: Path) -> None:
    for name in ("a", "b"):
        text(f"{name}.yaml", AGREEMENT)(room)
    text("b.md", "mine")(room)
    done = sla("render", "b.yaml", "a.yaml", "--to", "md")
    assert (done.code, done.err.count("b.md")) == (1, 2)
    assert (room / "b.md").read_text(encoding="utf-8") == "mine"
    assert (room / "a.md").exists()


SCHEMAS = {
    "the user's": '{"title": "sla", "mine": true}',
    "the user's, broken": "{",
    "nested too deep": "[" * 100_000,
    "no object": '"title"',
}


@pytest.mark.parametrize("schema", SCHEMAS.values(), ids=SCHEMAS)
@pytest.mark.parametrize("force", [(), ("--force",)])
def test_a_schema_of_the_users_stays(
    sla: Sla, room: Path, schema: str, force: tuple[str, ...]
) -> None:
    text("sla.schema.json", schema)(room)
    told = sla("new", *force)
    assert told.code == 0
    assert "left as it is" in told.err
    assert (room / "sla.schema.json").read_text(encoding="utf-8") == schema


def test_a_schema_of_another_language_stays_unless_asked(sla: Sla, room: Path) -> None:
    assert sla("new", "a.yaml", "--lang", "fr").code == 0
    french = (room / "sla.schema.json").read_text(encoding="utf-8")
    told = sla("new", "b.yaml", "--lang", "en")
    assert "left as it is" in told.err
    assert "sla schema --lang en" in told.err
    assert (room / "sla.schema.json").read_text(encoding="utf-8") == french
    assert "left as it is" not in sla("new", "c.yaml", "--lang", "fr").err
    changed = french.replace('"title": "sla"', '"title": "sla", "mine": true')
    text("sla.schema.json", changed)(room)
    assert "left as it is" in sla("new", "d.yaml", "--lang", "fr").err
    assert (room / "sla.schema.json").read_text(encoding="utf-8") == changed
    assert sla("new", "b.yaml", "--lang", "en", "--force").code == 0
    assert (room / "sla.schema.json").read_text(encoding="utf-8") != french


@pytest.mark.parametrize(
    "put",
    [
        link("sla.schema.json", "../secret.md"),
        link("sla.schema.json", "none"),
        pipe("sla.schema.json"),
        folder("sla.schema.json"),
    ],
    ids=["a link out", "a link to nothing", "a pipe", "a folder"],
)
def test_what_is_in_the_schemas_place_stays(
    sla: Sla, room: Path, put: Callable[[Path], object]
) -> None:
    put(room)
    before = contents(room.parent)
    told = sla("new")
    assert told.code == 0
    assert "left as it is" in told.err
    assert before.items() <= contents(room.parent).items()


@pytest.mark.parametrize("view", ["a b", "1 2 3", "0 0 1e-300 1e300"])
def test_a_logo_of_an_odd_size_is_told_of(sla: Sla, room: Path, view: str) -> None:
    agreement()(room)
    text("t.yaml", "logo: l.svg")(room)
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}"><path d="M0 0h9"/></svg>'
    text("l.svg", svg)(room)
    told = sla("render", "a.yaml", "--theme", "t.yaml")
    assert (told.code, "cannot be drawn" in told.err) == (3, True), told.err
