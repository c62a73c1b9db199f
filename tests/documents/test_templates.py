"""Templates of one's own: any of them alone, ours for the rest, and safe whoever wrote them."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pypdfium2
import pytest
import tinyhtml5

from sla_cli.documents import template_trouble
from sla_cli.documents.context import Order, context
from sla_cli.documents.environment import environment
from sla_cli.documents.printing import Printer
from tests.agreement.reading import agreement, loaded
from tests.examples import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Outcome, Sla

README = (ROOT / "templates" / "README.md").read_text(encoding="utf-8")


def render(sla: Sla, folder: Path, name: str, text: str, *more: str) -> Outcome:
    path = folder / "ours" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    format_ = "html" if ".html" in name or name.endswith(".css") else "md"
    arguments = ("--templates", "ours", "--to", format_, "-o", "-", *more)
    return sla("render", "a.yaml", *arguments)


@pytest.mark.usefixtures("minimal")
def test_one_partial_alone(sla: Sla, tmp_path: Path) -> None:
    told = render(sla, tmp_path, "long/md/signatures.md.j2", "Signed by {{ agreement.company }}\n")
    assert told.code == 0
    assert "Signed by Acme" in told.out
    assert told.out.startswith("# ")
    assert "| Name |" not in told.out


@pytest.mark.usefixtures("minimal")
@pytest.mark.parametrize("format_", ["html", "md"])
def test_a_block_adds_a_section(sla: Sla, tmp_path: Path, format_: str) -> None:
    name = f"long/{format_}/document.{format_}.j2"
    text = (
        f'{{% extends "builtin/{name}" %}}\n{{% block after_sections %}}\n'
        "Insurance of {{ agreement.company }}\n{% endblock %}\n"
    )
    told = render(sla, tmp_path, name, text)
    assert told.code == 0
    assert "Insurance of Acme" in told.out


@pytest.mark.usefixtures("minimal")
def test_a_style_of_ones_own(sla: Sla, tmp_path: Path) -> None:
    told = render(sla, tmp_path, "theme/extra.css", "h1 { color: teal } </style><script>")
    assert "h1 { color: teal }" in told.out
    assert not list(tinyhtml5.parse(told.out).iter("{http://www.w3.org/1999/xhtml}script"))


@pytest.mark.usefixtures("minimal")
@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("{{ agreement.compny }}", "compny", 1),
        ("fine\n{{ nowhere }}", "nowhere", 2),
        ("{% if x %}", "Jinja", 1),
        ("a\n{{ 'x' }\n", "Jinja", 2),
        ('{% include "none.j2" %}', "none.j2", 1),
        ('{% include "../../secret.txt" %}', "secret.txt", 1),
        ('{% include "/etc/passwd" %}', "passwd", 1),
        ('{% include "link.j2" %}', "link.j2", 1),
        ("{{ ''.__class__.__mro__ }}", "what it may not", 1),
        ("{{ say.__globals__ }}", "what it may not", 1),
        ("{{ agreement.__init__.__globals__ }}", "what it may not", 1),
        ("{{ 'a' * 10**10 }}", "what it may not", 1),
        ("{{ [0] * 9999999 }}", "what it may not", 1),
        ("{{ range(10**9)|list }}", "what it may not", 1),
        ("{{ 1 / 0 }}", "zero", 1),
        ("{{ cell(1, 2) }}", "this template fails", 1),
        ("{% include 'long/md/signatures.md.j2' %}", "does not come to an end", 1),
    ],
)
def test_what_goes_wrong_is_told_with_its_file_and_line(
    sla: Sla, tmp_path: Path, text: str, rule: str, line: int
) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "link.j2").symlink_to("/etc/passwd")
    told = render(sla, tmp_path, "long/md/signatures.md.j2", text)
    assert told.code == 3, told.out
    assert told.out == ""
    assert "unforeseen" not in told.err
    assert re.search(rf"signatures\.md\.j2, line {line}: ", told.err), told.err
    assert rule in told.err


@pytest.mark.usefixtures("minimal")
def test_a_template_without_end_is_stopped(
    sla: Sla, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(template_trouble, "SECONDS", 0.3)
    loop = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
    start = time.monotonic()
    told = render(sla, tmp_path, "long/md/signatures.md.j2", loop)
    assert told.code == 3
    assert "does not come to an end" in told.err
    assert time.monotonic() - start < 20


@pytest.mark.usefixtures("minimal")
def test_a_folder_that_is_not_there(sla: Sla) -> None:
    told = sla("render", "a.yaml", "--to", "md", "--templates", "nowhere")
    assert told.code == 3
    assert "nowhere" in told.err


def test_every_name_a_template_may_use_is_documented() -> None:
    done = loaded("")
    names = set(context(done, agreement(""), Order("long", "en"))) | {"stylesheet"}
    ours = environment(None, Printer("md", "en", "en"))
    plain = set(environment(None, Printer("md", "en", "en")).globals)
    helpers = {name for name in ours.globals if name in plain} - {
        "range", "dict", "lipsum", "cycler", "joiner", "namespace"
    }  # fmt: skip
    for name in names | helpers:
        assert re.search(rf"`{name}[(`]", README), name


def test_every_block_is_documented() -> None:
    for format_ in ("html", "md"):
        path = ROOT / "templates" / "long" / format_ / f"document.{format_}.j2"
        blocks = re.findall(r"{% block (\w+) %}", path.read_text(encoding="utf-8"))
        assert len(blocks) > 5
        for block in blocks:
            assert f"`{block}`" in README


def test_list_and_copy(sla: Sla, tmp_path: Path) -> None:
    listed = sla("templates", "list").out.splitlines()
    assert "long/html/reporting.html.j2" in listed
    assert sla("templates", "copy", "all").code == 0
    copied = {p.relative_to(tmp_path / "all").as_posix() for p in (tmp_path / "all").rglob("*.*")}
    assert copied == set(listed)
    for name in listed:
        assert (tmp_path / "all" / name).read_bytes() == (ROOT / "templates" / name).read_bytes()


def test_a_copy_of_everything_changes_nothing(sla: Sla, minimal: Path) -> None:
    assert minimal.exists()
    sla("templates", "copy", "all")
    for format_ in ("md", "html"):
        plain = sla("render", "a.yaml", "--to", format_, "-o", "-").out
        again = sla("render", "a.yaml", "--to", format_, "-o", "-", "--templates", "all").out
        assert plain == again


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        ("signatures", {"long/html/signatures.html.j2", "long/md/signatures.md.j2",
                        "short/html/signatures.html.j2"}),
        ("theme/long.css", {"theme/long.css"}),
        ("long/md/rep*", {"long/md/reporting.md.j2"}),
        ("macros", {"macros/brief.html.j2", "macros/brief.md.j2",
                        "macros/drawings.html.j2", "macros/parts.html.j2",
                    "macros/parts.md.j2"}),
    ],
)  # fmt: skip
def test_copying_a_part(sla: Sla, tmp_path: Path, only: str, expected: set[str]) -> None:
    assert sla("templates", "copy", "some", "--only", only).code == 0
    some = tmp_path / "some"
    assert {p.relative_to(some).as_posix() for p in some.rglob("*.*")} == expected


def test_a_copy_never_overwrites(sla: Sla, tmp_path: Path) -> None:
    path = tmp_path / "ours" / "theme" / "long.css"
    path.parent.mkdir(parents=True)
    path.write_text("mine", encoding="utf-8")
    assert sla("templates", "copy", "ours").code == 3
    assert path.read_text(encoding="utf-8") == "mine"
    assert sorted(p.name for p in (tmp_path / "ours").rglob("*.*")) == ["long.css"]
    assert sla("templates", "copy", "ours", "--force").code == 0
    assert sla("templates", "copy", "b", "--only", "nothing").code == 2


@pytest.mark.parametrize("form", ["long", "short"])
def test_a_page_of_ones_own_without_our_style(minimal: Path, tmp_path: Path, form: str) -> None:
    """In a process of its own: where Pango has no font at all, it takes the process down."""
    page = tmp_path / "ours" / form / "html" / "document.html.j2"
    page.parent.mkdir(parents=True)
    page.write_text("<title>Ours</title><p>{{ agreement.company }}</p>", encoding="utf-8")
    command = [sys.executable, "-m", "sla_cli", "render", str(minimal), "--form", form]
    done = subprocess.run(
        [*command, "--templates", str(tmp_path / "ours"), "-o", str(tmp_path / "a.pdf")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "CRITICAL" in done.stderr) == (0, False), done.stderr
    text = pypdfium2.PdfDocument(tmp_path / "a.pdf")[0].get_textpage().get_text_bounded()
    assert text.strip() == "Acme"


@pytest.mark.parametrize("format_", ["html", "pdf"])
def test_a_style_sheet_of_ones_own_may_leave_colours_out(
    sla: Sla, tmp_path: Path, format_: str
) -> None:
    sheet = tmp_path / "ours" / "theme" / "common.css"
    sheet.parent.mkdir(parents=True)
    sheet.write_text("body { color: navy }", encoding="utf-8")
    example = str(ROOT / "examples" / "agency.en.yaml")
    done = sla("render", example, "--templates", "ours", "--to", format_, "-o", "a")
    assert done.code == 0, done.err
