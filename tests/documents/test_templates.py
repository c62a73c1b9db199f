"""Templates of one's own: any of them alone, ours for the rest, and safe whoever wrote them."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest
import tinyhtml5
from jinja2.defaults import DEFAULT_FILTERS, DEFAULT_NAMESPACE

from sla_cli.checks.examination import examined
from sla_cli.documents import template_trouble
from sla_cli.documents.context import Order, context
from sla_cli.documents.dossier import dossier_of
from sla_cli.documents.environment import environment
from sla_cli.documents.printing import Printer
from sla_cli.source.text import decoded
from tests.conftest import MINIMAL
from tests.examples import ROOT

if TYPE_CHECKING:
    from tests.conftest import Outcome, Sla

SIGNATURES = "long/md/signatures.j2"
README = (ROOT / "templates" / "README.md").read_text(encoding="utf-8")


def render(sla: Sla, folder: Path, name: str, text: str, *more: str) -> Outcome:
    path = folder / "ours" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    format_ = "md" if "/md/" in name else "html"
    arguments = ("--templates", "ours", "--to", format_, "-o", "-", *more)
    return sla("render", "a.yaml", *arguments)


@pytest.mark.usefixtures("minimal")
def test_one_partial_alone(sla: Sla, tmp_path: Path) -> None:
    told = render(sla, tmp_path, SIGNATURES, "Signed by {{ agreement.company }}\n")
    assert told.code == 0
    assert "Signed by Acme" in told.out
    assert told.out.startswith("# ")
    assert "| Name |" not in told.out


@pytest.mark.usefixtures("minimal")
def test_a_part_for_one_format_comes_before_the_part_for_all(sla: Sla, tmp_path: Path) -> None:
    told = render(sla, tmp_path, "long/signatures.j2", '{{ m.text("All sign.") }}')
    assert "<p>All sign.</p>" in told.out
    told = render(sla, tmp_path, SIGNATURES, '{{ m.text("Both sign.") }}')
    assert "Both sign." in told.out
    assert "All sign." not in told.out
    again = sla("render", "a.yaml", "--templates", "ours", "--to", "html", "-o", "-")
    assert "<p>All sign.</p>" in again.out


@pytest.mark.usefixtures("minimal")
def test_one_part_may_enclose_ours(sla: Sla, tmp_path: Path) -> None:
    text = '{{ m.note("Signed on paper.") }}{% include "builtin/long/signatures.j2" %}'
    told = render(sla, tmp_path, SIGNATURES, text)
    assert "> Signed on paper." in told.out
    assert "| Name |" in told.out


@pytest.mark.usefixtures("minimal")
def test_one_macro_alone(sla: Sla, tmp_path: Path) -> None:
    """Those of the file that are not taken over stay ours, as do those that will be added to it."""
    text = (
        '{% import "builtin/macros/md/page.j2" as ours with context %}'
        "{% macro signatures(items) %}{{ ours.signatures(items) }}\n\nIn ink.\n{% endmacro %}"
    )
    told = render(sla, tmp_path, "macros/md/page.j2", text)
    assert told.code == 0, told.err
    assert told.out.startswith("# ")
    assert "| Name |" in told.out
    assert "In ink." in told.out


@pytest.mark.usefixtures("minimal")
@pytest.mark.parametrize("format_", ["html", "md"])
def test_a_block_adds_a_section(sla: Sla, tmp_path: Path, format_: str) -> None:
    text = (
        '{% extends "builtin/long/document.j2" %}\n{% block after_sections %}\n'
        "Insurance of {{ agreement.company }}\n{% endblock %}\n"
    )
    told = render(sla, tmp_path, f"long/{format_}/document.j2", text)
    assert told.code == 0
    assert "Insurance of Acme" in told.out
    assert told.out.count("Signatures") == (1 if format_ == "md" else 2)


@pytest.mark.usefixtures("minimal")
def test_the_example_of_a_block_adds_a_section_to_every_format(sla: Sla, tmp_path: Path) -> None:
    text = README[README.index("```jinja\n") :].partition("\n")[2].partition("```")[0]
    told = render(sla, tmp_path, "long/document.j2", text)
    assert re.search(
        r'<section class="section" id="insurance">\s*<h2>Insurance</h2>\s*<p>Acme is insured.</p>',
        told.out,
    )
    again = sla("render", "a.yaml", "--templates", "ours", "--to", "md", "-o", "-")
    assert "\n## Insurance\n\nAcme is insured.\n\n## Signatures" in again.out


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
        ("\n{{ m.table('x') }}", "", 2),
        ("{{ m.heading(3) }}", "", 1),
        ("{{ m.haeding(3, 'meetings') }}", "haeding", 1),
        ("{% include 'long/md/signatures.j2' %}", "does not come to an end", 1),
    ],
)
def test_what_goes_wrong_is_told_with_its_file_and_line(
    sla: Sla, tmp_path: Path, text: str, rule: str, line: int
) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "link.j2").symlink_to("/etc/passwd")
    told = render(sla, tmp_path, SIGNATURES, text)
    assert told.code == 3, told.out
    assert told.out == ""
    assert "unforeseen" not in told.err
    assert re.search(rf"signatures\.j2, line {line}: ", told.err), told.err
    assert rule in told.err


@pytest.mark.usefixtures("minimal")
def test_a_template_without_end_is_stopped(
    sla: Sla, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(template_trouble, "SECONDS", 0.3)
    loop = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
    start = time.monotonic()
    told = render(sla, tmp_path, SIGNATURES, loop)
    assert told.code == 3
    assert "does not come to an end" in told.err
    assert time.monotonic() - start < 20


@pytest.mark.usefixtures("minimal")
def test_a_folder_that_is_not_there(sla: Sla) -> None:
    told = sla("render", "a.yaml", "--to", "md", "--templates", "nowhere")
    assert told.code == 3
    assert "nowhere" in told.err


def test_every_name_a_template_may_use_is_documented() -> None:
    dossier = dossier_of(
        examined(decoded("a.yaml", Path(), MINIMAL.format(language="en").encode()))
    )
    names = set(context(dossier, Order("long", "en"))) | {"stylesheet", "m", "template"}
    ours = environment(None, Printer("md", "en", "en"))
    helpers = set(ours.globals) - set(DEFAULT_NAMESPACE)
    filters = set(ours.filters) - set(DEFAULT_FILTERS)
    assert len(names) > 15
    assert len(helpers) > 10
    assert filters == {"passage", "plain"}
    for name in names | helpers:
        assert re.search(rf"`{name}[(`]", README), name
    for name in filters:
        assert re.search(rf"`\w+\\?\|{name}`", README), name


def test_every_block_is_documented() -> None:
    text = (ROOT / "templates" / "long" / "document.j2").read_text(encoding="utf-8")
    blocks = re.findall(r"{% block (\w+) %}", text)
    assert len(blocks) > 8
    for block in blocks:
        assert f"`{block}`" in README


def test_list_and_copy(sla: Sla, tmp_path: Path) -> None:
    listed = sla("templates", "list").out.splitlines()
    assert "long/reporting.j2" in listed
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
        # What it was made from is another folder.
        made_from = r"<!-- sla: \w+ -->\n$"
        assert re.sub(made_from, "", plain) == re.sub(made_from, "", again)


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        ("signatures", {"long/signatures.j2", "short/signatures.j2"}),
        ("theme/long.css", {"theme/long.css"}),
        ("long/rep*", {"long/reporting.j2"}),
        ("macros/md", {"macros/md/blocks.j2", "macros/md/brief.j2", "macros/md/page.j2"}),
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
    page = tmp_path / "ours" / form / "html" / "document.j2"
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
