"""Files that are no files, links that lead away, names that are taken: what stops each of them.

Each row is an attack or a fault, what is run, the exit code and the words that say what stops it.
Whatever the row, nothing of a stranger's file is echoed, and no file is lost.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.conftest import MINIMAL
from tests.examples import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Sla

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are a matter of Unix")

KILLS = int(os.environ.get("SLA_KILLS", "60"))
"""How often a writing program is killed; more takes a tenth of a second each."""

SECRET = "SECRET-8c1f"
AGREEMENT = MINIMAL.format(language="en")
TABLED = AGREEMENT + "reporting: {conversion_rates: {file: %s}}\n"
THEMED = AGREEMENT + "theme: %s\n"
LONG = "x" * 5000
OURS_HTML = '<meta name="generator" content="sla">old'
OURS_MD = "# Marketing–sales agreement\n\nAcme — between marketing and sales\n\nold\n"


class Row(NamedTuple):
    """An attack: what is put there first, what is run, what answers, and what says so."""

    name: str
    prepare: Callable[[Path], object]
    arguments: tuple[str, ...]
    code: int
    said: str


def text(name: str, said: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_text(said, encoding="utf-8")


def link(name: str, to: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).symlink_to(to)


def pipe(name: str) -> Callable[[Path], object]:
    return lambda folder: os.mkfifo(folder / name)


def plug(name: str) -> Callable[[Path], object]:
    def made(folder: Path) -> None:
        before = Path.cwd()
        os.chdir(folder)  # the name of a socket may not be long
        with socket.socket(socket.AF_UNIX) as made_here:
            made_here.bind(name)
        os.chdir(before)

    return made


def folder(name: str) -> Callable[[Path], object]:
    return lambda above: (above / name).mkdir(parents=True)


def large(name: str, size: int = 6_000_000) -> Callable[[Path], object]:
    def made(above: Path) -> None:
        with (above / name).open("wb") as file:
            file.write(b"sla: 1\n")
            file.truncate(size)

    return made


def every(*steps: Callable[[Path], object]) -> Callable[[Path], object]:
    return lambda above: [step(above) for step in steps]


def agreement(more: str = "") -> Callable[[Path], object]:
    return text("a.yaml", AGREEMENT + more)


def tabled(name: str) -> Callable[[Path], object]:
    return text("a.yaml", TABLED % json.dumps(name))


def themed(name: str) -> Callable[[Path], object]:
    return text("a.yaml", THEMED % json.dumps(name))


def nothing(_: Path) -> None:
    """Put nothing there."""


MD = ("render", "a.yaml", "--to", "md")
HTML = ("render", "a.yaml", "--to", "html")
OWN = (*MD, "--templates", "t")
LOOK = (*HTML, "--theme", "t.yaml")
CHECK = ("validate", ".")
TABLE = ("validate", "a.yaml")
OUTSIDE, NOT_ORDINARY = "outside the folder", "not an ordinary file"
NOWHERE, TOO_LONG = "leads nowhere", "is too long"

READING = [
    # Agreements found in a folder.
    Row("a pipe among agreements", pipe("a.yaml"), CHECK, 3, NOT_ORDINARY),
    Row("a socket among agreements", plug("a.yaml"), CHECK, 3, NOT_ORDINARY),
    Row("a link out among them", link("a.yaml", "../secret.yaml"), CHECK, 3, OUTSIDE),
    Row("a link by two steps", every(link("b.txt", "../secret.yaml"), link("a.yaml", "b.txt")),
        CHECK, 3, OUTSIDE),
    Row("a link to a device", link("a.yaml", "/dev/zero"), CHECK, 3, OUTSIDE),
    Row("a link to the environment", link("a.yaml", "/proc/self/environ"), CHECK, 3, OUTSIDE),
    Row("a link to nothing", link("a.yaml", "none"), CHECK, 3, "no file"),
    Row("a loop of links", every(link("a.yaml", "b.yaml"), link("b.yaml", "a.yaml")),
        CHECK, 3, NOWHERE),
    Row("a folder out, linked", link("sub", "../outer"), CHECK, 3, "no agreement"),
    Row("a folder named as a file", folder("a.yaml"), CHECK, 3, "no agreement"),
    Row("a file too large", large("a.yaml"), CHECK, 1, "larger than 5"),
    # Named on the command line.
    Row("a device named", nothing, ("validate", "/dev/zero"), 3, NOT_ORDINARY),
    Row("a pipe named", pipe("a.yaml"), TABLE, 3, NOT_ORDINARY),
    Row("a name too long", nothing, ("validate", LONG), 3, TOO_LONG),
    Row("a name too long to render", nothing, ("render", LONG), 3, TOO_LONG),
    Row("below a file", agreement(), ("validate", "a.yaml/b.yaml"), 3, "no file"),
    Row("a loop named", link("a.yaml", "a.yaml"), TABLE, 3, NOWHERE),
    # Tables.
    Row("a table above", tabled("../secret.csv"), TABLE, 1, "csv-outside-folder"),
    Row("a table above that is not there", tabled("../none.csv"), TABLE, 1, "csv-outside-folder"),
    Row("a table by its whole path", tabled("/etc/passwd"), TABLE, 1, "csv-outside-folder"),
    Row("a table linked out", every(tabled("t.csv"), link("t.csv", "../secret.csv")),
        TABLE, 1, "csv-outside-folder"),
    Row("a table in a folder linked out", every(tabled("d/secret.csv"), link("d", "..")),
        TABLE, 1, "csv-outside-folder"),
    Row("a pipe as a table", every(tabled("t.csv"), pipe("t.csv")), TABLE, 1, "csv-not-readable"),
    Row("a folder as a table", every(tabled("t.csv"), folder("t.csv")), TABLE, 1,
        "csv-not-readable"),
    Row("the folder itself as a table", tabled("."), TABLE, 1, "csv-not-readable"),
    Row("a device as a table", every(tabled("t.csv"), link("t.csv", "/dev/zero")), TABLE, 1,
        "csv-outside-folder"),
    Row("a loop as a table", every(tabled("t.csv"), link("t.csv", "t.csv")), TABLE, 1,
        "csv-not-readable"),
    Row("a table too large", every(tabled("t.csv"), large("t.csv")), TABLE, 1, "csv-too-big"),
    Row("a table with a name too long", tabled(LONG), TABLE, 1, "csv-"),
    Row("a table with a NUL in its name", tabled("a\x00.csv"), TABLE, 1, "U+0000"),
    Row("a table with half a letter in its name", tabled("\ud800.csv"), TABLE, 1, ""),
    # Themes named in an agreement, and on the command line.
    Row("a theme above", themed("../secret.yaml"), HTML, 3, OUTSIDE),
    Row("a theme above that is not there", themed("../none.yaml"), HTML, 3, OUTSIDE),
    Row("a theme by its whole path", themed("/etc/hosts.yaml"), HTML, 3, OUTSIDE),
    Row("a theme linked out", every(themed("t.yaml"), link("t.yaml", "../secret.yaml")),
        HTML, 3, OUTSIDE),
    Row("a pipe as a theme", every(themed("t.yaml"), pipe("t.yaml")), HTML, 3, NOT_ORDINARY),
    Row("a folder as a theme", every(themed("t.yaml"), folder("t.yaml")), HTML, 3, "is a folder"),
    Row("a loop as a theme", every(themed("t.yaml"), link("t.yaml", "t.yaml")), HTML, 3, NOWHERE),
    Row("a theme with a name too long", themed(LONG + ".yaml"), HTML, 3, TOO_LONG),
    Row("a theme with a NUL in its name", themed("a\x00.yaml"), HTML, 1, "U+0000"),
    Row("a pipe as a theme named", every(agreement(), pipe("t.yaml")), LOOK, 3, NOT_ORDINARY),
    Row("a device as a theme named", agreement(), (*HTML, "--theme", "/dev/zero.yaml"), 3, "no"),
    Row("a theme too large", every(agreement(), large("t.yaml")), LOOK, 3, "larger than 5"),
    # Logos.
    *(
        Row(f"a logo: {name}", every(agreement(), text("t.yaml", f"logo: {json.dumps(file)}"), put),
            LOOK, 3, "theme-logo")
        for name, file, put in (
            ("above", "../secret.svg", nothing),
            ("by its whole path", "/etc/logo.png", nothing),
            ("linked out", "l.svg", link("l.svg", "../secret.svg")),
            ("a pipe", "l.svg", pipe("l.svg")),
            ("a folder", "l.svg", folder("l.svg")),
            ("a device", "l.svg", link("l.svg", "/dev/zero")),
            ("a loop", "l.svg", link("l.svg", "l.svg")),
            ("too large", "l.png", large("l.png")),
            ("a name too long", f"{LONG}.svg", nothing),
        )
    ),
    # Templates and styles.
    *(
        Row(f"{kind}: {name}", every(agreement(), folder(f"t/{Path(file).parent}"), put(file)),
            (*(OWN if kind == "a template" else HTML), "--templates", "t"), 3, said)
        for kind, file in (("a template", "long/document.j2"), ("a style", "theme/common.css"))
        for name, put, said in (
            ("linked out", lambda file: link(f"t/{file}", "../../../secret.j2"), OUTSIDE),
            ("a pipe", lambda file: pipe(f"t/{file}"), NOT_ORDINARY),
            ("a loop", lambda file: link(f"t/{file}", Path(file).name), NOWHERE),
            ("too large", lambda file: large(f"t/{file}"), "larger than"),
        )
    ),
    Row("a file as the folder of templates", every(agreement(), text("t", "")), OWN, 3,
        "no folder"),
    Row("a folder of templates too long", agreement(), (*MD, "--templates", LONG), 3, "no folder"),
    Row("templates nested too deep", every(agreement(), folder("t/long"), text(
        "t/long/document.j2", "{% for a in [1] %}" * 60 + "{% endfor %}" * 60)), OWN, 3,
        "template"),
    Row("conditions nested too deep", every(agreement(), folder("t/long"), text(
        "t/long/document.j2", "{% if 1 %}" * 3000 + "{% endif %}" * 3000)), OWN, 3, "template"),
    Row("brackets nested too deep", every(agreement(), folder("t/long"), text(
        "t/long/document.j2", "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}")), OWN, 3, "template"),
]  # fmt: skip

TO = (*MD, "-o")
OVER = "would overwrite"
KEPT = "sla did not make it"

WRITING = [
    Row("a link out", every(agreement(), link("a.md", "../secret.md")), MD, 3, "leads out"),
    Row("a link out, named", every(agreement(), link("b.md", "../secret.md")),
        (*TO, "b.md"), 3, "leads out"),
    Row("a link out, forced", every(agreement(), link("a.md", "../secret.md")),
        (*MD, "--force"), 3, "leads out"),
    Row("a link out to nothing yet", every(agreement(), link("a.md", "../new.md")), MD, 3, NOWHERE),
    Row("a link to nothing", every(agreement(), link("a.md", "new.md")), MD, 3, NOWHERE),
    Row("a loop", every(agreement(), link("a.md", "a.md")), MD, 3, NOWHERE),
    Row("a folder in the way", every(agreement(), folder("a.md")), MD, 3, "is a folder"),
    Row("a pipe in the way", every(agreement(), pipe("a.md")), MD, 3, NOT_ORDINARY),
    Row("a pipe named", every(agreement(), pipe("p.md")), (*TO, "p.md"), 3, NOT_ORDINARY),
    Row("a socket named", every(agreement(), plug("p.md")), (*TO, "p.md"), 3, NOT_ORDINARY),
    Row("a device named", agreement(), (*TO, "/dev/null"), 3, NOT_ORDINARY),
    Row("the agreement itself", agreement(), (*TO, "a.yaml"), 3, OVER),
    Row("the agreement by a link", every(agreement(), link("b.md", "a.yaml")),
        (*TO, "b.md"), 3, OVER),
    Row("the agreement by a second name", every(
        agreement(), lambda f: (f / "b.md").hardlink_to(f / "a.yaml")), (*TO, "b.md"), 3, OVER),
    Row("its table", every(tabled("t.csv"), text("t.csv", "from,to,rate\nA,B,5%\n")),
        (*TO, "t.csv"), 3, OVER),
    Row("its theme", every(agreement(), text("t.yaml", "name: x")), (*LOOK, "-o", "t.yaml"), 3,
        OVER),
    Row("its logo", every(agreement(), text("t.yaml", "logo: l.svg"), text("l.svg", "<svg/>")),
        (*LOOK, "-o", "l.svg"), 3, OVER),
    Row("its template", every(agreement(), folder("t/long"), text("t/long/document.j2", "x")),
        (*OWN, "-o", "t/long/document.j2"), 3, OVER),
    Row("a text its template takes in", every(agreement(), folder("t/long"), text("t/x.md", "x"),
        text("t/long/document.j2", "{% include 'x.md' %}")), (*OWN, "-o", "t/x.md"), 3, OVER),
    Row("its style", every(agreement(), folder("t/theme"), text("t/theme/extra.css", "p{}")),
        (*HTML, "--templates", "t", "-o", "t/theme/extra.css"), 3, OVER),
    Row("another agreement of the call", every(agreement(), text("b.yaml", AGREEMENT)),
        ("render", "a.yaml", "b.yaml", "--to", "md", "-o", "b.yaml"), 2, "one file"),
    Row("two into one, by endings", every(agreement(), text("a.yml", AGREEMENT)),
        ("render", "a.yaml", "a.yml", "--to", "md"), 2, "Two documents"),
    Row("two into one, from two folders", every(agreement(), folder("d"), text(
        "d/a.yaml", AGREEMENT)), ("render", "a.yaml", "d/a.yaml", "--to", "md", "-o", "o/"), 2,
        "Two documents"),
    Row("two into one, by a link", every(agreement(), text("b.yaml", AGREEMENT), text(
        "a.md", OURS_MD), link("b.md", "a.md")), ("render", "a.yaml", "b.yaml", "--to", "md"), 2,
        "Two documents"),
    Row("a text of the user's", every(agreement(), text("a.md", "# Mine\n\nNotes\n")), MD, 3, KEPT),
    Row("an empty file of theirs", every(agreement(), text("a.md", "")), MD, 3, KEPT),
    Row("a page of the user's", every(agreement(), text("a.html", "<p>Mine")), HTML, 3, KEPT),
    Row("a PDF of a customer's", every(agreement(), text("a.pdf", "%PDF-1.7 theirs")),
        ("render", "a.yaml"), 3, KEPT),
    Row("theirs, in a folder named", every(agreement(), folder("o"), text("o/a.md", "mine")),
        (*TO, "o"), 3, KEPT),
    Row("the second of two formats", every(agreement(), text("a.html", "mine")),
        (*MD, "--to", "html"), 3, KEPT),
    Row("a file as a folder", agreement(), (*TO, "a.yaml/b.md"), 3, "cannot be made"),
    Row("a file as a folder, with a slash", agreement(), (*TO, "a.yaml/"), 3, "cannot be made"),
    Row("a folder that is a link to nothing", every(agreement(), link("o", "none")),
        (*TO, "o/b.md"), 3, "cannot be made"),
    Row("a name too long", agreement(), (*TO, f"{LONG}.md"), 3, TOO_LONG),
    Row("a folder too long", agreement(), (*TO, f"{LONG}/b.md"), 3, TOO_LONG),
    # sla new, sla templates copy.
    Row("new over a file", agreement(), ("new", "a.yaml"), 3, "already there"),
    Row("new through a link out", link("a.yaml", "../secret.yaml"), ("new", "a.yaml", "--force"), 3,
        "leads out"),
    Row("new through a link to nothing", link("a.yaml", "../new"), ("new", "a.yaml"), 3, NOWHERE),
    Row("new into a pipe", pipe("a.yaml"), ("new", "a.yaml", "--force"), 3, NOT_ORDINARY),
    Row("new into a folder", folder("a.yaml"), ("new", "a.yaml", "--force"), 3, "is a folder"),
    Row("new with a name too long", nothing, ("new", f"{LONG}.yaml"), 3, TOO_LONG),
    Row("an example over a table", text("industrial.en.csv", "mine"),
        ("new", "--preset", "industrial", "--lang", "en"), 3, "already there"),
    Row("an example through a link", link("industrial.en.csv", "../secret.csv"),
        ("new", "--preset", "industrial", "--lang", "en", "--force"), 3, "leads out"),
    Row("a copy over templates", every(folder("t/long"), text("t/long/document.j2", "mine")),
        ("templates", "copy", "t"), 3, "already there"),
    Row("a copy through a folder linked out", every(folder("t"), link("t/long", "../../outer")),
        ("templates", "copy", "t", "--force"), 3, "leads out"),
    Row("a copy through a link to nothing", every(folder("t"), link("t/README.md", "../none")),
        ("templates", "copy", "t"), 3, NOWHERE),
    Row("a copy into a file", text("t", "mine"), ("templates", "copy", "t"), 3, "cannot be made"),
    Row("a copy into a name too long", nothing, ("templates", "copy", LONG), 3, TOO_LONG),
]  # fmt: skip


def test_there_are_many() -> None:
    assert len(READING) + len(WRITING) >= 80


@pytest.fixture
def room(tmp_path: Path, sla: Sla, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, beside what nobody may read or replace."""
    assert sla
    for ending in ("yaml", "csv", "svg", "j2", "md"):
        (tmp_path / f"secret.{ending}").write_text(f"sla: {SECRET}\n{SECRET},a: b\n")
    (tmp_path / "outer").mkdir()
    (tmp_path / "outer" / "a.yaml").write_text(f"sla: 1\n{SECRET}: 1\n")
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    return tmp_path / "in"


def contents(above: Path) -> dict[str, object]:
    """Give every file below a folder: what an ordinary one holds, and of others what they are."""
    found: dict[str, object] = {}
    for path in above.rglob("*"):
        state = path.lstat()
        ordinary = path.is_file() and not path.is_symlink()
        small = ordinary and state.st_size < 1_000_000
        found[str(path)] = path.read_bytes() if small else (state.st_mode, state.st_size * ordinary)
    return found


@pytest.mark.parametrize("row", [*READING, *WRITING], ids=lambda row: row.name.replace(" ", "-"))
def test_an_attack_is_stopped(sla: Sla, room: Path, row: Row) -> None:
    row.prepare(room)
    before = contents(room.parent)
    start = time.monotonic()
    told = sla(*row.arguments)
    assert told.code == row.code, told.err + told.out
    assert row.said in told.err + told.out
    assert SECRET not in told.err + told.out
    for unwanted in ("Traceback", "unforeseen", "root:"):
        assert unwanted not in told.err
    assert contents(room.parent) == before
    assert time.monotonic() - start < 5


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


def test_nothing_is_written_where_one_place_is_taken(sla: Sla, room: Path) -> None:
    for name in ("a", "b"):
        text(f"{name}.yaml", AGREEMENT)(room)
    text("b.md", "mine")(room)
    assert sla("render", "a.yaml", "b.yaml", "--to", "md").code == 3
    assert not (room / "a.md").exists()


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


class Fault(NamedTuple):
    """A fault around the command: how a shell runs it, the exit code, and what is said."""

    line: str
    code: int
    said: str


FULL = "full or closed"
LIMITED = [
    Fault("$SLA validate a.yaml >&-", 3, FULL),
    Fault("$SLA validate a.yaml >/dev/full", 3, FULL),
    Fault("$SLA validate a.yaml --format json >/dev/full", 3, FULL),
    Fault("$SLA render a.yaml --to md -o - >/dev/full", 3, FULL),
    Fault("$SLA render a.yaml --to md -o - >&-", 3, FULL),
    Fault("$SLA render a.yaml --to md -o /dev/stdout >/dev/full", 3, FULL),
    Fault("$SLA --version >/dev/full", 3, FULL),
    Fault("$SLA --version >&-", 3, FULL),
    Fault("$SLA --help >/dev/full", 3, FULL),
    Fault("$SLA schema >/dev/full", 3, FULL),
    Fault("$SLA templates list >&-", 3, FULL),
    Fault("$SLA validate - <&-", 3, "Standard input is closed"),
    Fault("$SLA render - --to md <&-", 3, "Standard input is closed"),
    Fault("$SLA validate none.yaml 2>&-", 3, ""),
    Fault("$SLA validate none.yaml 2>/dev/full", 3, ""),
    Fault("$SLA render a.yaml --to md <&- >&- 2>&-", 0, ""),
    Fault("TZ=garbage $SLA render a.yaml --to md", 0, "a.md"),
    Fault("TZ=:/etc/passwd $SLA render a.yaml --to md", 0, "a.md"),
    Fault("TZ=/dev/zero $SLA validate a.yaml", 0, ""),
    Fault("ulimit -n 16; $SLA render a.yaml --to md", 0, "a.md"),
    Fault("ulimit -f 0; $SLA render a.yaml --to md", 3, "be so large"),
    Fault("ulimit -f 0; $SLA new n.yaml", 3, "be so large"),
    Fault("ulimit -f 20; $SLA render a.yaml --to md --to html", 3, "a.md\nerror: The system"),
    Fault("ulimit -v 150000; $SLA render a.yaml", 3, "memory"),
    Fault("TMPDIR=/none HOME=/none $SLA render a.yaml --to md", 0, "a.md"),
    Fault("mkdir d; cd d; rmdir ../d; $SLA validate a.yaml", 3, "no file"),
    Fault("mkdir d; cd d; rmdir ../d; $SLA new", 3, "does not exist"),
]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("fault", LIMITED, ids=lambda fault: fault.line.replace(" ", "-"))
def test_a_fault_around_is_a_clear_error(room: Path, fault: Fault) -> None:
    agreement()(room)
    done = subprocess.run(
        ["/bin/sh", "-c", fault.line.replace("$SLA", f'"{sys.executable}" -m sla_cli')],
        cwd=room,
        capture_output=True,
        check=False,
        timeout=30,
        env=os.environ | {"PYTHONPATH": str(ROOT), "LC_ALL": "en_GB.UTF-8"},
    )
    err = done.stderr.decode()
    assert done.returncode == fault.code, err
    assert fault.said in err
    assert "Traceback" not in err
    assert "unforeseen" not in err


def test_a_pipe_that_does_not_wait_is_waited_for() -> None:
    read, write = os.pipe()
    os.set_blocking(write, False)
    with subprocess.Popen(
        [sys.executable, "-m", "sla_cli", "schema"],
        stdout=write,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    ) as done:
        os.close(write)
        time.sleep(0.5)  # the pipe, of 64 KB, is full by now
        with os.fdopen(read, "rb") as reader:
            assert json.load(reader)["title"] == "sla"
    assert done.returncode == 0


INTERRUPTED = """
import os, signal, sys
wanted = sys.argv[1]
sys.argv = ["sla", "render", "a.yaml", "--to", "md"]

class AtImport:
    def find_spec(self, name, path, target=None):
        if name == wanted:
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, AtImport())
from sla_cli.__main__ import run
run()
"""


@pytest.mark.parametrize(
    "module",
    ["sla_cli.cli.app", "typer", "sla_cli.cli.words", "yaml", "decimal", "jinja2", "babel.dates"],
)
def test_an_interruption_is_one_line_wherever_it_comes(room: Path, module: str) -> None:
    agreement("period: {start: 2027-01-01}\n")(room)
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, module],
        cwd=room,
        capture_output=True,
        check=False,
        timeout=30,
        env=os.environ | {"PYTHONPATH": str(ROOT), "LC_ALL": "en_GB.UTF-8"},
    )
    told = done.stderr.decode()
    assert (done.returncode, told.count("\n")) == (130, 1), told
    assert "Interrupted" in told
    assert sorted(path.name for path in room.iterdir()) == ["a.yaml"]


WRITER = """
import os, sys, time
from pathlib import Path
from sla_cli.source import gate

left = int(sys.argv[2])

def slowly(name, after):
    real = getattr(os, name)
    def slow(*given, **named):
        global left
        done = real(*given, **named) if after else None
        left -= 1
        if left == 0:
            os.write(1, b"x")
            time.sleep(60)
        return done if after else real(*given, **named)
    setattr(os, name, slow)

real_fdopen = os.fdopen
def halves(handle, mode, **named):
    file = real_fdopen(handle, mode, **named)
    if mode == "wb":
        os.write(handle, b"half")
        os.fstat(handle)
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, 0)
    return file
os.fdopen = halves
for name in ("open", "fstat", "fsync", "chmod", "replace", "unlink", "close"):
    slowly(name, sys.argv[3] == "after")
gate.write(Path(sys.argv[1]), b"new" * 100_000)
os.write(1, b"e")
"""


def test_a_writer_that_is_killed_leaves_the_old_or_the_new_file(tmp_path: Path) -> None:
    from sla_cli.cli.inputs import agreements_in
    from sla_cli.source import gate

    target = tmp_path / "a.yaml"
    old, new = b"sla: old", b"new" * 100_000
    left_some = finished = 0
    for turn in range(KILLS):
        target.write_bytes(old)
        place = str(1 + turn // 2 % 14)
        when = "before" if turn % 2 else "after"
        with subprocess.Popen(
            [sys.executable, "-S", "-c", WRITER, str(target), place, when],
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        ) as writer:
            assert writer.stdout
            finished += writer.stdout.read(1) == b"e"
            writer.kill()
        assert target.read_bytes() in (old, new)
        rest = [path.name for path in tmp_path.iterdir() if path != target]
        assert all(name.startswith(".sla-") and name.endswith(".part") for name in rest)
        left_some += bool(rest)
        if rest:
            assert [found.name for found in agreements_in(tmp_path)] in ([str(target)], [])
        gate.write(tmp_path / "b.md", b"next")
        assert sorted(path.name for path in tmp_path.iterdir()) == ["a.yaml", "b.md"]
        (tmp_path / "b.md").unlink()
    assert left_some > KILLS // 4
    assert finished < KILLS // 2


def test_what_is_being_written_is_not_taken_for_a_leftover(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-S", "-c", WRITER, str(tmp_path / "a.md"), "3", "after"],
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    ) as writer:
        assert writer.stdout
        assert writer.stdout.read(1) == b"x"
        from sla_cli.source import gate

        gate.write(tmp_path / "b.md", b"next")
        assert len(list(tmp_path.glob(".sla-*.part"))) == 1
        writer.kill()


def test_a_link_put_there_meanwhile_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look at a path and its opening, the file gives way to a link that leads out."""
    from sla_cli.source import gate
    from sla_cli.source.errors import FileTrouble

    (tmp_path / "in").mkdir()
    (tmp_path / "secret").write_text(SECRET)
    (tmp_path / "in" / "a").write_text("a")
    real = os.open

    def swapped(path: Path, *rest: int) -> int:
        with suppress(FileNotFoundError):
            (tmp_path / "in" / "a").unlink()
            (tmp_path / "in" / "a").symlink_to("../secret")
        return real(path, *rest)

    monkeypatch.setattr(os, "open", swapped)
    with pytest.raises(FileTrouble) as trouble:
        gate.read(tmp_path / "in" / "a", within=tmp_path / "in")
    assert trouble.value.rule == "file-outside-folder"
